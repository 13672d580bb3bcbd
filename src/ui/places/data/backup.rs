//! Keeping a copy: everything in one file.

use super::lock;
use crate::{
    browser::{clipboard, file},
    state::{App, safekeeping, use_app},
    ui::{route::Route, when},
};
use leptos::prelude::*;
use northstar_workbook::{exchange::backup::Backup, text::t};

const MEDIA_TYPE: &str = "application/json";

/// What came of the last press.
#[derive(Clone, PartialEq)]
enum Outcome {
    None,
    Downloaded(String),
    Refused,
    Copied,
    Sent,
}

impl Outcome {
    fn words(&self) -> String {
        match self {
            Self::None => String::new(),
            Self::Downloaded(name) => t::data_backup_done(name),
            Self::Refused => t::data_backup_failed().to_owned(),
            Self::Copied => t::verb_copied().to_owned(),
            Self::Sent => t::data_share_done().to_owned(),
        }
    }
}

pub(super) fn backup() -> AnyView {
    let app = use_app();
    view! {
        <section>
            <h2 class="section-title">{t::data_backup_heading()}</h2>
            <p class="lead">{t::data_backup_why()}</p>
            <p class="data__more">{move || last(app)}</p>
            {ways_out(app)}
            {lock::lock(app)}
            <p class="data__more">
                <a href=Route::Moving.href()>{t::move_link()}</a>
            </p>
        </section>
    }
    .into_any()
}

/// The buttons that take a backup out, and what came of them.
pub(super) fn ways_out(app: App) -> AnyView {
    let outcome = RwSignal::new(Outcome::None);
    let download = move |_| outcome.set(download(app).map_or(Outcome::Refused, Outcome::Downloaded));
    let share = move |_| {
        let Some(backup) = safekeeping::write(app) else { return };
        file::share(&backup.file_name, MEDIA_TYPE, &backup.text, move |sent| {
            if sent {
                safekeeping::note(app, backup.records);
                outcome.set(Outcome::Sent);
            }
        });
    };
    let share = file::can_share().then(|| {
        view! {
            <button type="button" class="button" on:click=share>
                {t::data_share()}
            </button>
        }
    });
    let copy = move |_| {
        let Some(backup) = safekeeping::write(app) else { return };
        clipboard::copy(backup.text, move |worked| {
            if worked {
                safekeeping::note(app, backup.records);
                outcome.set(Outcome::Copied);
            }
        });
    };
    view! {
        <div class="dock">
            <button type="button" class="button button--fill" on:click=download>
                {t::data_backup_do()}
            </button>
            {share}
            <button type="button" class="text-button" on:click=copy>
                {t::data_backup_copy()}
            </button>
        </div>
        <p class="data__said" role="status">
            {move || outcome.with(Outcome::words)}
        </p>
    }
    .into_any()
}

/// Hands the browser a backup file. Its name, if the browser took it.
pub(in crate::ui) fn download(app: App) -> Option<String> {
    hand_over(app, &safekeeping::write(app)?)
}

pub(super) fn hand_over(app: App, backup: &Backup) -> Option<String> {
    if !file::download(&backup.file_name, MEDIA_TYPE, &backup.text) {
        return None;
    }
    safekeeping::note(app, backup.records);
    Some(backup.file_name.clone())
}

/// When the last backup was made, and what changed since.
fn last(app: App) -> String {
    let changed = changed(app);
    match safekeeping::last(app) {
        Some(at) => t::data_backup_last(&when::day(at), changed),
        None => t::data_backup_none(changed),
    }
}

/// How many entries changed since the last backup, followed.
pub(super) fn changed(app: App) -> i64 {
    app.saving.track();
    i64::try_from(safekeeping::unkept(app).entries).unwrap_or_default()
}
