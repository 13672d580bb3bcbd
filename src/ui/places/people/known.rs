//! How the person came to know them: where they met, on which way of searching, and who brought them together.

use super::{called, fields::Bound};
use crate::{
    browser::dom,
    state::{App, Toast},
    ui::{
        history,
        parts::{disclosure::Disclosure, field::Takes},
        pieces::person_chooser::person_chooser,
        places::find::channel_name,
        route::Route,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{find::SearchChannel, id::Id, letter::LetterKind, person::Person},
    text::t,
};

/// The fields.
pub(super) fn known(app: App, id: &Id) -> AnyView {
    let of = Bound { app, id };
    view! {
        {of.field(
            "met",
            t::person_met(),
            "",
            Takes::Lines(2),
            (|person| &person.met, |person| &mut person.met),
        )}
        {found(app, id)}
        {introduced(app, id)}
    }
    .into_any()
}

fn found(app: App, id: &Id) -> AnyView {
    let now = app.peek::<Person>(id).found;
    let option = |channel: SearchChannel| {
        view! {
            <option value=channel.name() selected=now == Some(channel)>
                {channel_name(channel)}
            </option>
        }
        .into_any()
    };
    let id = id.clone();
    let choose = move |event| {
        let found = SearchChannel::of_name(&dom::value_of(&event));
        app.edit::<Person>(&id, |person| person.found = found);
    };
    view! {
        <div class="field">
            <label class="field__label" for="person-found">
                {t::person_found()}
            </label>
            <select class="field__box" id="person-found" on:change=choose>
                <option value="">{t::person_found_open()}</option>
                {SearchChannel::ALL.map(option).collect_view()}
            </select>
        </div>
    }
    .into_any()
}

fn introduced(app: App, id: &Id) -> AnyView {
    let by = app.value(id, |person: &Person| person.introduced_by.clone());
    let id = id.clone();
    let view = move || match by.get() {
        Some(introducer) => introducer_line(app, &id, &introducer),
        None => ask(app, &id),
    };
    view.into_any()
}

fn ask(app: App, id: &Id) -> AnyView {
    let id = id.clone();
    let choose = Callback::new(move |introducer: Id| {
        if introducer != id {
            app.edit::<Person>(&id, |person| person.introduced_by = Some(introducer));
        }
    });
    view! {
        <Disclosure title=Signal::stored(
            t::person_introduced_open().to_owned(),
        )>{person_chooser("introducer", choose)}</Disclosure>
    }
    .into_any()
}

fn introducer_line(app: App, id: &Id, introducer: &Id) -> AnyView {
    let name = called(&app.read::<Person>(introducer));
    let thank = {
        let introducer = introducer.clone();
        move |_| {
            let letter = app.begin_letter(LetterKind::IntroducerThanks, Some(introducer.clone()), None);
            history::go(&Route::Letter(letter));
        }
    };
    let remove = {
        let (id, introducer) = (id.clone(), introducer.clone());
        move |_| {
            app.edit::<Person>(&id, |person| person.introduced_by = None);
            let (id, introducer) = (id.clone(), introducer.clone());
            let undo = move || app.edit::<Person>(&id, |person| person.introduced_by = Some(introducer.clone()));
            app.toast.set(Some(Toast::with_undo(t::person_introduced_removed(), t::person_introduced_undo(), undo)));
        }
    };
    view! {
        <div>
            <p class="field__label">{t::person_introduced()}</p>
            <p class="person__introducer">
                <a class="text-button" href=Route::Person(introducer.clone()).href() dir="auto">
                    {name.clone()}
                </a>
                <button type="button" class="text-button text-button--small" on:click=thank>
                    {t::person_introduced_thank(&name)}
                </button>
                <button type="button" class="text-button text-button--small" on:click=remove>
                    {t::person_introduced_remove()}
                </button>
            </p>
        </div>
    }
    .into_any()
}
