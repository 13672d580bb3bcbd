//! Who seems to be here twice, side by side.

use super::{entry::one_line, words};
use crate::{browser::page, state::App, ui::route::Route};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, person::Person},
    exchange::people::Pair,
    text::t,
};

/// So many pairs are shown at once; the next come when these are done.
const SHOWN: usize = 20;

pub(super) fn twins(app: App) -> AnyView {
    let pairs = Memo::new(move |_| app.twins());
    let list = move || {
        let pairs = pairs.get();
        if pairs.is_empty() {
            return view! { <p class="meta">{t::contacts_twins_none()}</p> }.into_any();
        }
        let rows: Vec<AnyView> = pairs.into_iter().take(SHOWN).map(|pair| row(app, pair)).collect();
        view! {
            <p>{t::contacts_twins_how()}</p>
            <ul class="contacts__rows">{rows}</ul>
        }
        .into_any()
    };
    view! {
        <section>
            <h2 class="section-title" id="twins" tabindex="-1">
                {t::contacts_twins()}
            </h2>
            {list}
        </section>
    }
    .into_any()
}

fn row(app: App, pair: Pair) -> AnyView {
    let (one, other) = (side(app, &pair.one), side(app, &pair.other));
    let why = words::alike(pair.likeness);
    let press = move |_| {
        app.unite_people(&pair);
        // The button that had the focus is gone.
        page::focus("#twins");
    };
    view! {
        <li class="contacts__row">
            <p class="meta">{why}</p>
            <div class="contacts__beside">{one} {other}</div>
            <button type="button" class="button" on:click=press>
                {t::contacts_twins_do()}
            </button>
        </li>
    }
    .into_any()
}

fn side(app: App, id: &Id) -> AnyView {
    let person = app.peek::<Person>(id);
    view! {
        <p dir="auto">
            <a href=Route::Person(id.clone()).href()>{one_line(&person)}</a>
        </p>
    }
    .into_any()
}
