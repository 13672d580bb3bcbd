//! What is stored and where, with the true sizes now.

use crate::{
    browser::kept::{self, Kept},
    state::use_app,
    ui::route::Route,
};
use leptos::prelude::*;
use northstar_workbook::text::{self, t};

/// The section.
pub(super) fn stored() -> AnyView {
    let app = use_app();
    let words = move || {
        app.saving.track();
        app.with_store(|store| t::about_kept_words(whole(store.count()), &number(store.meter().used)))
    };
    let looking = || RwSignal::new(t::about_kept_looking().to_owned());
    let (journal, files) = (looking(), looking());
    // The answers come after the place may have been left.
    kept::in_journal(move |found| {
        let _left = journal.try_set(found.map_or_else(
            || t::about_kept_no_journal().to_owned(),
            |kept: Kept| t::about_kept_journal(&thousands(kept.size, 1.0)),
        ));
    });
    kept::files(move |found| {
        let _left = files.try_set(found.map_or_else(
            || t::about_kept_no_files().to_owned(),
            |kept: Kept| t::about_kept_files(whole(kept.count), &thousands(kept.size, 1_000.0)),
        ));
    });
    view! {
        <section>
            <h2 class="section-title">{t::about_kept_heading()}</h2>
            <p class="lead">{t::about_kept_why()}</p>
            <ul class="data__changes">
                <li>{words}</li>
                <li>{move || journal.get()}</li>
                <li>{t::about_kept_shelf()}</li>
                <li>{move || files.get()}</li>
            </ul>
            <a class="text-button" href=Route::Data.href()>
                {t::about_kept_erase()}
            </a>
        </section>
    }
    .into_any()
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or_default()
}

fn number(count: usize) -> String {
    text::number(whole(count))
}

/// A size in units of so much, rounded up.
fn thousands(size: f64, unit: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "sizes of storage")]
    text::number((size / unit).ceil() as i64)
}
