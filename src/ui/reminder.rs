//! A word about a backup when much would be lost with this browser. It is quiet before that (the status line counts),
//! stops as soon as there is a backup, and never stands where somebody writes or talks.

use super::{parts::banner::Banner, places::data, route::Route};
use crate::{
    browser::clock,
    state::{App, Toast, safekeeping, use_app},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, settings::Settings, time::DAY},
    text::t,
};

/// What "later" is kept under, and for how long.
const PUT_OFF: &str = "backup-banner";
const LATER: i64 = 7 * DAY;

/// The banner, where one is due.
pub(super) fn banner(here: RwSignal<Route>) -> AnyView {
    let app = use_app();
    // Looked at when the place changes, so that it never comes up under somebody's hands.
    let entries = Memo::new(move |_| {
        // Counting reads every record, so it comes last.
        let unkept = (is_fit(&here.get()) && !is_put_off(app)).then(|| safekeeping::unkept(app));
        unkept.filter(|unkept| unkept.is_risky(clock::now())).map(|unkept| unkept.entries)
    });
    let banner = move || {
        // Never two at once: a new version and second versions come first.
        app.merged.track();
        let others = app.update_ready.get() || app.with_store(|store| !store.conflicts().is_empty()) == Some(true);
        entries.get().filter(|_| !others).map(|entries| word(app, entries))
    };
    banner.into_any()
}

/// Today says it as a step, Your data shows it, and in the other places somebody may be writing.
fn is_fit(route: &Route) -> bool {
    matches!(route, Route::Reflect | Route::People | Route::Outreach | Route::Meetings | Route::Settings | Route::About)
}

fn is_put_off(app: App) -> bool {
    app.settings().snoozed.get(PUT_OFF).is_some_and(|until| *until > clock::now())
}

fn word(app: App, entries: usize) -> AnyView {
    let download = move |_| {
        let said =
            data::download(app).map_or_else(|| t::data_backup_failed().to_owned(), |name| t::data_backup_done(&name));
        app.toast.set(Some(Toast { text: said, undo: None }));
    };
    let later = move |_| {
        app.edit::<Settings>(&Id::me(), |settings| {
            settings.snoozed.insert(PUT_OFF.to_owned(), clock::now().plus(LATER));
        });
    };
    view! {
        <Banner text=t::backup_banner(i64::try_from(entries).unwrap_or_default())>
            <button type="button" class="text-button" on:click=download>
                {t::backup_banner_do()}
            </button>
            <button type="button" class="text-button" on:click=later>
                {t::backup_banner_later()}
            </button>
        </Banner>
    }
    .into_any()
}
