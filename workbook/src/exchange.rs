//! Everything that enters or leaves.

mod base64;
mod encoding;
mod lines;
mod percent;

pub mod backup;
pub mod calendar;
pub mod csv;
pub mod inspect;
pub mod locked;
pub mod mail;
pub mod paste;
pub mod people;
pub mod platform;
pub mod sample;
pub mod vcard;
