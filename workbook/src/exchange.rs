//! Everything that enters or leaves.

mod base64;

pub mod backup;
pub mod inspect;
pub mod locked;
pub mod mail;
pub mod platform;
pub mod sample;
