//! The place `#/data`: backup, restore, what is stored.

mod backup;
mod bring;
mod earlier;
mod erase;
mod folder;
mod lasting;
mod lock;
mod moving;
mod unlock;
mod versions;

pub(in crate::ui) use backup::download;
pub use moving::moving;

use crate::{state::use_app, ui::parts::page_header::PageHeader};
use leptos::prelude::*;
use northstar_workbook::text::{self, t};

/// The place.
pub fn data() -> AnyView {
    view! {
        <div class="column">
            <PageHeader title=t::data_title() lead=t::data_lead() />
            {versions::versions()}
            {backup::backup()}
            {folder::folder()}
            {bring::bring()}
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
        let percent = (meter.used * 100).div_ceil(meter.budget.max(1));
        let percent = text::number(i64::try_from(percent).unwrap_or_default());
        let full =
            if meter.is_nearly_full() { t::data_storage_nearly_full(&percent) } else { t::data_storage_used(&percent) };
        let entries = t::data_storage_entries(i64::try_from(entries).unwrap_or_default());
        let aside = (aside > 0).then(|| t::data_storage_aside(i64::try_from(aside).unwrap_or_default()));
        Some(view! {
            <p>{entries} " " {full}</p>
            {aside.map(|aside| view! { <p>{aside}</p> })}
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
