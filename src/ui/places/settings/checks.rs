//! Checks that the person never wants to see again, each with its way back.

use crate::state::use_app;
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, settings::Settings},
    guide,
    text::t,
};

/// The section.
pub(super) fn checks() -> AnyView {
    let app = use_app();
    let silenced = Memo::new(move |_| app.settings().silenced.clone());
    let rows = move || {
        let rows = silenced.get().into_iter().filter_map(row).collect_view();
        if rows.is_empty() {
            return view! { <p class="lead">{t::settings_checks_all()}</p> }.into_any();
        }
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    view! {
        <section>
            <h2 class="settings__heading">{t::settings_checks()}</h2>
            <p class="lead settings__why">{t::settings_checks_why()}</p>
            {rows}
        </section>
    }
    .into_any()
}

fn row(rule: String) -> Option<AnyView> {
    let app = use_app();
    let words = guide::current().rule(&rule)?;
    let again = move |_| {
        app.edit::<Settings>(&Id::me(), |settings| settings.silenced.retain(|other| *other != rule));
    };
    let row = view! {
        <li class="row">
            <span class="row__what">{words.title.as_str()}</span>
            <button type="button" class="text-button text-button--small" on:click=again>
                {t::settings_checks_again()}
            </button>
        </li>
    };
    Some(row.into_any())
}
