//! The only floor that names `web_sys`, `js_sys` and `gloo`. It knows nothing of mentorship and nothing of the interface.
//!
//! Natively (in tests) there is no browser: what reads gives a plain stand-in, what acts does nothing.

pub mod awake;
pub mod clipboard;
pub mod clock;
pub mod dom;
pub mod file;
pub mod folder;
mod idb;
pub mod intl;
pub mod journal;
mod js;
pub mod kept;
pub mod lasting;
pub mod net;
pub mod page;
pub mod selftest;
pub mod shelf;
pub mod storage;
pub mod tabs;
pub mod timer;
pub mod update;
pub mod vault;
pub mod wipe;
