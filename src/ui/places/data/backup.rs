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
    let download = move |_| {
        let Some(backup) = write(app) else { return };
        if file::download(&backup.file_name, "application/json", &backup.text) {
            note(app, backup.records);
            outcome.set(Outcome::Downloaded(backup.file_name));
        } else {
            outcome.set(Outcome::Refused);
        }
    };
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

fn write(app: App) -> Option<Backup> {
    autosave::flush(app);
    let now = clock::now();
    app.with_store(|store| backup::write(store, now, intl::offset("", now).unwrap_or_default()))
}

fn note(app: App, records: usize) {
    let records = u32::try_from(records).unwrap_or(u32::MAX);
    app.edit::<Settings>(&Id::me(), |settings| settings.backup = Some(Made { at: clock::now(), records }));
}

/// When the last backup was made, and what changed since.
fn last(app: App) -> String {
    app.saving.track();
    let made = app.settings().backup;
    let since = made.map_or(Instant::default(), |made| made.at.plus(NOTING));
    let changed = app.with_store(|store| store.changed_since(since)).unwrap_or_default();
    let changed = i64::try_from(changed).unwrap_or_default();
    match made {
        Some(made) => t::data_backup_last(&when::day(made.at), changed),
        None => t::data_backup_none(changed),
    }
}

/// Noting a backup is itself a change, a moment after it.
const NOTING: i64 = 1_000;
