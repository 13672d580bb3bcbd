//! The place `#/data/move`: the way to another device, or into the app on a home screen.

use super::backup;
use crate::{
    browser::{clipboard, page},
    state::{App, use_app},
    ui::{parts::page_header::PageHeader, route::Route},
};
use leptos::prelude::*;
use northstar_workbook::text::t;

/// The place.
pub fn moving() -> AnyView {
    let app = use_app();
    view! {
        <div class="column">
            <PageHeader
                title=t::move_title().to_owned()
                lead=t::move_lead()
                back=Some((Route::Data.href(), t::move_back().to_owned()))
            />
            {here(app)}
            {section(t::move_over(), view! { <p>{t::move_over_how()}</p> }.into_any())}
            {section(t::move_there(), there())}
            {section(t::move_in(), bring_in())}
            {section(t::move_home(), view! { <p>{t::move_home_how()}</p> }.into_any())}
        </div>
    }
    .into_any()
}

fn section(title: &'static str, body: AnyView) -> AnyView {
    view! {
        <section>
            <h2 class="section-title">{title}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn here(app: App) -> AnyView {
    let entries = app.with_store(|store| store.count()).unwrap_or_default();
    let how = t::move_here_how(i64::try_from(entries).unwrap_or_default(), t::nav_data());
    section(t::move_here(), (view! { <p>{how}</p> }, backup::ways_out(app)).into_any())
}

fn there() -> AnyView {
    let address = page::address();
    let copied = RwSignal::new(false);
    let copy = {
        let address = address.clone();
        move |_| {
            clipboard::copy(address.clone(), move |worked| {
                let _gone = copied.try_set(worked);
            })
        }
    };
    view! {
        <p>{t::move_there_how()}</p>
        <p class="data__address" dir="ltr">
            {address}
        </p>
        <div class="dock">
            <button type="button" class="button" on:click=copy>
                {t::move_copy()}
            </button>
        </div>
        <p class="data__said" role="status">
            {move || if copied.get() { t::verb_copied() } else { "" }}
        </p>
    }
    .into_any()
}

fn bring_in() -> AnyView {
    view! {
        <p>{t::move_in_how()}</p>
        <div class="dock">
            <a class="button" href=Route::Data.href()>
                {t::move_in_do()}
            </a>
        </div>
    }
    .into_any()
}
