//! Copies of the workbook outside of local storage: backup files, and its earlier states on the shelf.

use super::{App, autosave};
use crate::browser::{clock, intl, shelf::Shelf, timer, vault};
use leptos::prelude::UpdateValue;
use northstar_workbook::{
    domain::{
        id::Id,
        safekeeping::Unkept,
        settings::{Backup as Made, Settings},
        time::Instant,
    },
    exchange::backup::{self, Backup, BackupError},
};

/// Everything as one file, after saving what is still on its way.
#[must_use]
pub fn write(app: App) -> Option<Backup> {
    autosave::flush(app);
    let now = clock::now();
    app.with_store(|store| backup::write(store, now, intl::offset("", now).unwrap_or_default()))?.ok()
}

/// Locks a backup with a passphrase. It takes a moment, on purpose.
pub fn lock(plain: Backup, passphrase: String, then: impl FnOnce(Result<Backup, BackupError>) + 'static) {
    let locked = async move {
        let random = vault::random().ok_or(BackupError::Unsupported)?;
        backup::lock(&vault::Vault, &plain, &passphrase, random).await
    };
    timer::when_done(locked, then);
}

/// Notes that the person has a backup now. Reminders stop with it.
pub fn note(app: App, records: usize) {
    let records = u32::try_from(records).unwrap_or(u32::MAX);
    app.edit::<Settings>(&Id::me(), |settings| settings.backup = Some(Made { at: clock::now(), records }));
}

/// What is known of this browser alone: from when on its words are in no backup.
#[derive(Clone, Copy, Debug)]
pub struct Own {
    backup: Option<Made>,
    sample: Option<Instant>,
}

/// What is known of this browser now.
#[must_use]
pub fn own(app: App) -> Own {
    let settings = app.peek_settings();
    Own { backup: settings.backup, sample: settings.sample }
}

/// Goes on from what was known of this browser, whatever the settings of another one say of theirs.
pub fn own_again(app: App, own: Own) {
    app.edit::<Settings>(&Id::me(), |settings| (settings.backup, settings.sample) = (own.backup, own.sample));
}

/// When the last backup was made, as a file or in the folder; followed.
#[must_use]
pub fn last(app: App) -> Option<Instant> {
    let file = app.settings().backup.map(|made| made.at);
    file.max(super::folder::written(app))
}

/// What is in no backup yet. The time of the last backup is followed, what is typed is not.
#[must_use]
pub fn unkept(app: App) -> Unkept {
    let from = last(app).max(app.settings().sample).unwrap_or_default();
    app.book.try_update_value(|book| book.unkept(from)).unwrap_or_default()
}

/// How the workbook was before a backup was brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Until when.
    pub until: Instant,
    /// How many records there were.
    pub records: usize,
    name: String,
}

const EARLIER: &str = "before/";
/// So many earlier states are kept.
const KEPT: usize = 3;

/// Puts the workbook as it is now on the shelf, and says whether it is there.
pub async fn put_on_shelf(app: App) -> bool {
    let Some((backup, shelf)) = write(app).zip(Shelf::open().await) else { return false };
    let name = format!("{EARLIER}{:015}-{}", clock::now().0, backup.records);
    if !shelf.put_text(&name, &backup.text).await {
        return false;
    }
    let states = earlier(&shelf).await;
    for state in states.iter().skip(KEPT) {
        shelf.remove(&state.name).await;
    }
    true
}

/// The earlier states that are there, the latest first.
pub async fn all_earlier() -> Vec<Earlier> {
    match Shelf::open().await {
        Some(shelf) => earlier(&shelf).await,
        None => Vec::new(),
    }
}

async fn earlier(shelf: &Shelf) -> Vec<Earlier> {
    let read = |name: String| {
        let (until, records) = name.strip_prefix(EARLIER)?.split_once('-')?;
        Some(Earlier { until: Instant(until.parse().ok()?), records: records.parse().ok()?, name })
    };
    let mut states: Vec<Earlier> = shelf.names().await.into_iter().filter_map(read).collect();
    states.reverse();
    states
}

impl Earlier {
    /// It, as the text of a backup.
    pub async fn text(&self) -> Option<String> {
        Shelf::open().await?.text(&self.name).await
    }
}
