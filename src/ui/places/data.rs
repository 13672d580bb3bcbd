//! The place `#/data`: backup, restore, what is stored.

mod backup;
mod bring;
mod earlier;
mod entry;
mod erase;
mod folder;
mod history;
mod lasting;
mod lock;
mod moving;
mod trash;
mod unlock;
mod versions;

pub(in crate::ui) use backup::download;
pub use moving::moving;

use crate::{state::use_app, ui::parts::page_header::PageHeader};
use leptos::prelude::*;
use northstar_workbook::{
    store::{Meter, Room},
    text::{self, t},
};

/// The place.
pub fn data() -> AnyView {
    view! {
        <div class="column">
            <PageHeader title=t::data_title() lead=t::data_lead() />
            {versions::versions()}
            {backup::backup()}
            {folder::folder()}
            {bring::bring()}
            {trash::trash()}
            {history::history()}
            {storage()}
            {erase::erase()}
        </div>
    }
    .into_any()
}

fn storage() -> AnyView {
    let app = use_app();
    let figures = move || {
        // Saving is what changes these figures.
        app.saving.track();
        let (meter, entries, aside) = app.with_store(|store| (store.meter(), store.count(), store.aside().len()))?;
        let entries = t::data_storage_entries(i64::try_from(entries).unwrap_or_default());
        let aside = (aside > 0).then(|| t::data_storage_aside(i64::try_from(aside).unwrap_or_default()));
        Some(view! {
            <p>{entries}</p>
            {fullness(meter)}
            {aside.map(|aside| view! { <p class="data__more">{aside}</p> })}
        })
    };
    view! {
        <section>
            <h2 class="section-title">{t::data_storage_heading()}</h2>
            {figures}
            <p class="data__more">{t::data_storage_killed()}</p>
            {lasting::lasting()}
            <p class="data__more">
                <a href="rescue.html">{t::data_storage_rescue()}</a>
            </p>
        </section>
    }
    .into_any()
}

/// How full it is: a bar, the same in words, and what to do when it gets tight.
fn fullness(meter: Meter) -> AnyView {
    let number = |count: usize| text::number(i64::try_from(count).unwrap_or_default());
    let percent = (meter.used * 100).div_ceil(meter.budget.max(1));
    let used = t::data_storage_used(&number(meter.used), &number(meter.budget), &number(percent));
    let advice = match meter.room() {
        Room::Roomy => None,
        Room::NearlyFull => Some(t::data_storage_nearly_full()),
        Room::Full => Some(t::data_storage_full()),
    };
    view! {
        <meter
            class="data__meter"
            aria-label=t::data_storage_meter()
            aria-valuetext=used.clone()
            min="0"
            max="100"
            high="80"
            value=percent.to_string()
        >
            {used.clone()}
        </meter>
        <p class="data__more">{used}</p>
        {advice.map(|advice| view! { <p class="data__more">{advice}</p> })}
    }
    .into_any()
}
