//! When to save: soon after the last change, never long after the first, and at once when the page is hidden.

use super::{App, Saving};
use crate::browser::{clock, page, tabs, timer};
use leptos::prelude::*;
use northstar_workbook::domain::time::Instant;

/// A flush follows the last change by this many milliseconds …
const PAUSE: u32 = 300;
/// … and the first change that is not yet kept by at most this many.
const LONGEST: i64 = 2_000;

/// How saving goes.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Nothing is kept here, whatever we write.
    fleeting: bool,
    /// When the oldest change that is not yet kept was made.
    since: Option<Instant>,
    /// Counts the changes, so that an old timer knows that it is old.
    changes: u32,
}

impl Pace {
    /// The pace of a workbook that was just opened.
    #[must_use]
    pub const fn new(fleeting: bool) -> Self {
        Self { fleeting, since: None, changes: 0 }
    }
}

/// Something changed: save it soon.
pub fn soon(app: App) {
    let now = clock::now();
    let Some((change, waited)) = app.pace.try_update_value(|pace| {
        pace.changes = pace.changes.wrapping_add(1);
        let since = *pace.since.get_or_insert(now);
        (pace.changes, now.since(since))
    }) else {
        return;
    };
    if matches!(app.saving.get_untracked(), Saving::Saved) {
        app.saving.set(Saving::Pending);
    }
    if waited >= LONGEST {
        flush(app);
        return;
    }
    timer::after(PAUSE, move || {
        if app.pace.try_get_value().is_some_and(|pace| pace.changes == change) {
            flush(app);
        }
    });
}

/// Saves what changed, reads it back, and says how that went.
pub fn flush(app: App) {
    let Some((flushed, lists)) = app.book.try_update_value(|book| (book.flush(clock::now()), book.settle())) else {
        return;
    };
    let fleeting = app.pace.try_update_value(|pace| {
        pace.since = None;
        pace.fleeting
    });
    let saving = match flushed.error() {
        Some(error) => Saving::Failed(error),
        None if fleeting == Some(true) => Saving::Fleeting,
        None => Saving::Saved,
    };
    if app.saving.get_untracked() != saving {
        app.saving.set(saving);
    }
    flushed.merged.iter().for_each(|key| app.changed_elsewhere(key));
    lists.iter().for_each(ArcTrigger::notify);
}

/// Saves whenever the page may be about to go, and listens to other tabs.
pub fn watch(app: App) {
    page::on_document("visibilitychange", move |_| {
        if page::is_hidden() {
            flush(app);
        }
    });
    page::on_window("pagehide", move |_| flush(app));
    tabs::on_write(move |key, raw| app.absorb(&key, &raw));
}
