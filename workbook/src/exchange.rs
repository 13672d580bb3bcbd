//! Everything that enters or leaves.

pub mod backup;
pub mod inspect;
pub mod mail;
pub mod sample;
