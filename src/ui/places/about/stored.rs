//! What is stored and where, with the true sizes now.

use crate::{
    browser::kept::{self, Kept},
    state::use_app,
    ui::route::Route,
};
use leptos::prelude::*;
use northstar_workbook::text::{self, t};

/// What came of looking: nothing yet, that there is no such place, or what lies there.
type Found = RwSignal<Option<Option<Kept>>>;

/// The section.
pub(super) fn stored() -> AnyView {
    let app = use_app();
    let words = move || {
        app.saving.track();
        app.with_store(|store| t::about_kept_words(whole(store.count()), &number(store.meter().used)))
    };
    let (journal, files) = (Found::new(None), Found::new(None));
    // The answers come after the place may have been left.
    kept::in_journal(move |found| {
        let _left = journal.try_set(Some(found));
    });
    kept::files(move |found| {
        let _left = files.try_set(Some(found));
    });
    let journal = line(journal, t::about_kept_no_journal(), |kept| t::about_kept_journal(&thousands(kept.size, 1.0)));
    let files = line(files, t::about_kept_no_files(), |kept| {
        t::about_kept_files(whole(kept.count), &thousands(kept.size, 1_000.0))
    });
    view! {
        <section>
            <h2 class="section-title">{t::about_kept_heading()}</h2>
            <p class="lead">{t::about_kept_why()}</p>
            <ul class="data__changes">
                <li>{words}</li>
                <li>{journal}</li>
                <li>{t::about_kept_shelf()}</li>
                <li>{files}</li>
            </ul>
            <a class="text-button" href=Route::Data.href()>
                {t::about_kept_erase()}
            </a>
        </section>
    }
    .into_any()
}

fn line(found: Found, none: &'static str, say: fn(Kept) -> String) -> impl Fn() -> String {
    move || match found.get() {
        None => t::about_kept_looking().into(),
        Some(None) => none.into(),
        Some(Some(kept)) => say(kept),
    }
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
