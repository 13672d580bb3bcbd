//! The sample workbook: loaded to look around, taken out again in one step.

use super::App;
use leptos::prelude::*;
use northstar_workbook::domain::time::Instant;

/// Puts the sample's records beside whatever is there.
pub fn load(_app: App, _now: Instant) {}

/// Whether records of the sample are there.
#[must_use]
pub fn is_loaded(_app: App) -> bool {
    false
}

/// What was taken out.
#[derive(Clone, Default)]
pub struct Kept;

/// Takes the sample's records out.
#[must_use]
pub fn take_out(_app: App) -> Kept {
    Kept
}

/// Puts them back.
pub fn put_back(_app: App, _kept: &Kept) {
    let _ = RwSignal::new(());
}
