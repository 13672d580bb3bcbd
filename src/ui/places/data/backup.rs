//! Keeping a copy: everything in one file.

use crate::{
    browser::{clipboard, clock, file, intl},
    state::{App, autosave, use_app},
    ui::when,
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        settings::{Backup as Made, Settings},
        time::Instant,
    },
    exchange::backup::{self, Backup},
    text::t,
};

/// What came of the last press.
#[derive(Clone, PartialEq)]
enum Outcome {
    None,
    Downloaded(String),
    Refused,
    Copied,
}

pub(super) fn backup() -> AnyView {
    let app = use_app();
    let outcome = RwSignal::new(Outcome::None);
    let download = move |_| outcome.set(download(app).map_or(Outcome::Refused, Outcome::Downloaded));
    let copy = move |_| {
        let Some(backup) = write(app) else { return };
        clipboard::copy(backup.text, move |worked| {
            if worked {
                note(app, backup.records);
                outcome.set(Outcome::Copied);
            }
        });
    };
    let said = move || match outcome.get() {
        Outcome::None => String::new(),
        Outcome::Downloaded(name) => t::data_backup_done(&name),
        Outcome::Refused => t::data_backup_failed().to_owned(),
        Outcome::Copied => t::verb_copied().to_owned(),
    };
    view! {
        <section>
            <h2 class="section-title">{t::data_backup_heading()}</h2>
            <p class="lead">{t::data_backup_why()}</p>
            <p class="data__more">{move || last(app)}</p>
            <div class="dock">
                <button type="button" class="button button--fill" on:click=download>
                    {t::data_backup_do()}
                </button>
                <button type="button" class="text-button" on:click=copy>
                    {t::data_backup_copy()}
                </button>
            </div>
            <p class="data__said" role="status">
                {said}
            </p>
        </section>
    }
    .into_any()
}

/// Hands the browser a backup file. Its name, if the browser took it.
pub(super) fn download(app: App) -> Option<String> {
    let backup = write(app)?;
    if !file::download(&backup.file_name, "application/json", &backup.text) {
        return None;
    }
    note(app, backup.records);
    Some(backup.file_name)
}

fn write(app: App) -> Option<Backup> {
    autosave::flush(app);
    let now = clock::now();
    app.with_store(|store| backup::write(store, now, intl::offset("", now).unwrap_or_default()))?.ok()
}

fn note(app: App, records: usize) {
    let records = u32::try_from(records).unwrap_or(u32::MAX);
    app.edit::<Settings>(&Id::me(), |settings| settings.backup = Some(Made { at: clock::now(), records }));
}

/// When the last backup was made, and what changed since.
fn last(app: App) -> String {
    let changed = changed(app);
    match app.settings().backup {
        Some(made) => t::data_backup_last(&when::day(made.at), changed),
        None => t::data_backup_none(changed),
    }
}

/// How many entries changed since the last backup, followed.
pub(super) fn changed(app: App) -> i64 {
    app.saving.track();
    let since = app.settings().backup.map_or(Instant::default(), |made| made.at.plus(NOTING));
    i64::try_from(app.with_store(|store| store.changed_since(since)).unwrap_or_default()).unwrap_or_default()
}

/// Noting a backup is itself a change, a moment after it.
const NOTING: i64 = 1_000;
