//! The place `#/data/people`: people brought in from other programs, taken out, and two records made one.

mod columns;
mod entry;
mod preview;
mod read;
mod twins;
mod words;

use crate::{
    browser::{file, page},
    state::{App, use_app},
    ui::{
        parts::{
            field::{Field, Takes},
            page_header::PageHeader,
        },
        route::Route,
    },
};
use leptos::prelude::*;
use northstar_workbook::{domain::person::Person, exchange::people::LONGEST_FILE, text::t};
use read::{Desk, Step};
use std::sync::Arc;

const CHOOSE: &str = "people-file";
const PASTE: &str = "people-paste";

/// The place.
pub fn contacts() -> AnyView {
    let app = use_app();
    let desk = Desk::new(app);
    // The place is named by its heading before the words are read, so that what they say is heard.
    let pasted = RwSignal::new(page::shared().unwrap_or_default());
    if !pasted.with_untracked(String::is_empty) {
        page::replace(&Route::Contacts.href());
        desk.paste(&pasted.get_untracked());
    }
    view! {
        <div class="column">
            <PageHeader
                title=t::contacts_title()
                lead=t::contacts_lead()
                back=Some((Route::People.href(), t::contacts_back().to_owned()))
            />
            {source(desk, pasted)}
            {move || desk.source.get().map(|source| columns::columns(desk, &source))}
            {result(desk)}
            {twins::twins(app)}
            {out(app)}
        </div>
    }
    .into_any()
}

fn source(desk: Desk, pasted: RwSignal<String>) -> AnyView {
    let chosen = move |event: leptos::ev::Event| {
        file::read_chosen(&event, LONGEST_FILE, move |file| match file.bytes {
            Ok(bytes) => desk.open(Arc::new(bytes)),
            Err(unread) => desk.step.set(words::unread(unread)),
        });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        desk.paste(&pasted.get_untracked());
    };
    view! {
        <section>
            <h2 class="section-title">{t::contacts_from()}</h2>
            <p>{t::contacts_from_how()}</p>
            <div class="dock">
                <input
                    class="contacts__file"
                    type="file"
                    id=CHOOSE
                    accept=".vcf,.csv,.tsv,.txt,text/vcard,text/x-vcard,text/csv,text/plain"
                    on:change=chosen
                />
                <label class="button" for=CHOOSE>
                    {t::contacts_choose()}
                </label>
            </div>
            <form class="contacts__paste" on:submit=submit>
                <Field
                    id=PASTE
                    label=t::contacts_paste()
                    hint=t::contacts_paste_help()
                    takes=Takes::Lines(3)
                    value=pasted
                    on_input=Callback::new(move |text| pasted.set(text))
                />
                <div class="dock">
                    <button type="submit" class="button">
                        {t::contacts_read()}
                    </button>
                </div>
            </form>
        </section>
    }
    .into_any()
}

/// What came of reading. Only the figures are spoken at once; the list below them may be long.
fn result(desk: Desk) -> AnyView {
    let said = move || match desk.step.get() {
        Step::Choose => ().into_any(),
        Step::Refused(code, words) => view! { <p class="contacts__said" data-reason=code>{words}</p> }.into_any(),
        Step::Look(look) => preview::figures(&look),
    };
    let look = move || match desk.step.get() {
        Step::Look(look) => Some(preview::preview(desk, look)),
        _ => None,
    };
    view! {
        <div role="status">{said}</div>
        {look}
    }
    .into_any()
}

/// The buttons that take everybody out, and what came of them.
fn out(app: App) -> AnyView {
    let said = RwSignal::new(String::new());
    let take = move |as_cards: bool| {
        let (name, kind) =
            if as_cards { ("northstar-people.vcf", "text/vcard") } else { ("northstar-people.csv", "text/csv") };
        let Some(text) = app.write_people(as_cards) else { return };
        let taken = file::download(name, &format!("{kind};charset=utf-8"), &text);
        said.set(if taken { t::contacts_out_done(name) } else { t::contacts_out_failed().to_owned() });
    };
    let is_empty = Memo::new(move |_| app.all::<Person>().is_empty());
    let ways = move || {
        if is_empty.get() {
            return view! { <p class="meta">{t::contacts_out_none()}</p> }.into_any();
        }
        view! {
            <div class="dock">
                <button type="button" class="button" on:click=move |_| take(true)>
                    {t::contacts_out_cards()}
                </button>
                <button type="button" class="button" on:click=move |_| take(false)>
                    {t::contacts_out_table()}
                </button>
            </div>
        }
        .into_any()
    };
    view! {
        <section>
            <h2 class="section-title">{t::contacts_out()}</h2>
            <p>{t::contacts_out_how()}</p>
            {ways}
            <p class="contacts__said" role="status">
                {said}
            </p>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_look_says_how_to_begin_and_that_there_is_nobody_to_take_out() {
        let owner = Owner::new();
        owner.set();
        provide_context(App::open(None));
        let html = contacts().to_html();
        for words in [t::contacts_choose(), t::contacts_paste(), t::contacts_twins_none(), t::contacts_out_none()] {
            assert!(html.contains(words), "{html}");
        }
    }
}
