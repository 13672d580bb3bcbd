//! When to save: soon after the last change, never long after the first, and at once when the page is hidden.

use super::{App, Saving, folder};
use crate::browser::{clock, journal, lasting, page, storage, tabs, timer};
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
    /// Everything is being erased: nothing is written any more.
    stopped: bool,
    /// Counts the changes, so that an old timer knows that it is old.
    changes: u32,
}

impl Pace {
    /// The pace of a workbook that was just opened.
    #[must_use]
    pub const fn new(fleeting: bool) -> Self {
        Self { fleeting, since: None, stopped: false, changes: 0 }
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
    if app.saving.get_untracked().is_saved() {
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

/// Writes nothing from now on: everything here is being erased.
pub fn stop(app: App) {
    app.pace.update_value(|pace| pace.stopped = true);
}

/// Saves what changed, reads it back, and says how that went.
pub fn flush(app: App) {
    if app.pace.try_with_value(|pace| pace.stopped) == Some(true) {
        return;
    }
    let Some((flushed, lists)) = app.book.try_update_value(|book| (book.flush(clock::now()), book.settle())) else {
        return;
    };
    let fleeting = app.pace.try_update_value(|pace| {
        pace.since = None;
        pace.fleeting
    });
    match flushed.error() {
        Some(error) => say(app, Saving::Failed(error)),
        None if fleeting == Some(true) => say(app, Saving::Fleeting),
        None => {}
    }
    journal(app, flushed.is_clean() && fleeting == Some(false));
    flushed.merged.iter().for_each(|key| app.changed_elsewhere(key));
    lists.iter().for_each(ArcTrigger::notify);
}

/// Copies what was written to the journal, and says *saved* when that is done, unless something changed meanwhile.
fn journal(app: App, clean: bool) {
    let changes = app.pace.try_get_value().map(|pace| pace.changes);
    journal::keep(move |kept| {
        if clean && app.pace.try_get_value().map(|pace| pace.changes) == changes {
            say(app, if kept { Saving::Saved } else { Saving::SavedOnce });
            folder::soon(app);
            lasting::ask_once();
        }
    });
}

fn say(app: App, saving: Saving) {
    if app.saving.get_untracked() != saving {
        app.saving.set(saving);
    }
}

/// Takes from the journal what local storage has lost since: the browser was killed before it wrote that to disk.
fn repair(app: App, entries: &[journal::Entry]) {
    let here = storage::everything();
    let is_here = |entry: &journal::Entry| here.iter().any(|(key, bytes)| *key == entry.key && *bytes == entry.value);
    for entry in entries.iter().filter(|entry| !is_here(entry)) {
        app.recover(&entry.key, &entry.value);
    }
}

/// Reads again what lies in the storage: the page slept, and another tab may have written meanwhile.
fn wake(app: App) {
    for (key, bytes) in storage::everything() {
        app.absorb(&key, &bytes);
    }
}

/// Saves whenever the page may be about to go, and listens to other tabs.
pub fn watch(app: App) {
    journal::open(move |entries| repair(app, &entries));
    page::on_document("visibilitychange", move |_| {
        if page::is_hidden() {
            flush(app);
            folder::write(app);
        }
    });
    page::on_return(move || wake(app));
    page::on_window("pagehide", move |_| flush(app));
    tabs::on_write(move |key, raw| app.absorb(&key, &raw));
    folder::resume(app);
}
