//! Everything that enters or leaves.

pub mod backup;
