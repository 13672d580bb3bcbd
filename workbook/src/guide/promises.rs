//! What the app promises, with the latest figures: `docs/promises.toml` joined with its sentences when building.

use crate::{domain::time::Instant, text::t};

/// A promise and what was measured of it.
#[derive(Clone, Copy, Debug)]
pub struct Promise {
    /// Its name in the data file.
    pub id: &'static str,
    /// The promise in a sentence.
    pub says: fn() -> &'static str,
    /// The figure in words; none while it is not measured.
    pub figure: Option<fn() -> String>,
    /// In which browsers; none where that does not matter.
    pub engines: &'static [&'static str],
    /// On which day.
    pub when: Option<Instant>,
    /// What anybody can run to see it.
    pub command: &'static str,
}

/// Every promise.
pub static PROMISES: &[Promise] = include!(concat!(env!("OUT_DIR"), "/promises.rs"));
