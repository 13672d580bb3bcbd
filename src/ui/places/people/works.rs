//! Further talks, articles and projects, each with what struck the person in it.

use crate::{
    browser::{clock, dom, timer},
    state::{App, Toast},
    ui::parts::{
        field::{Field, Takes},
        icon::Icon,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, person::Person},
    text::t,
};

/// The works after the first, and a button for one more.
pub(super) fn further(app: App, id: &Id) -> AnyView {
    let names = app.value(id, |person: &Person| person.works.keys().cloned().collect::<Vec<_>>());
    let rows = {
        let id = id.clone();
        move || names.get().iter().map(|name| work(app, &id, name)).collect_view()
    };
    let add = {
        let id = id.clone();
        move |_| {
            let name = app.peek::<Person>(&id).next_work(clock::now());
            let field = field_id("work", &name);
            app.edit::<Person>(&id, |person| {
                person.works.insert(name, String::new());
            });
            timer::next_frame(move || dom::focus(&field));
        }
    };
    view! {
        {rows}
        <p>
            <button type="button" class="text-button text-button--small" on:click=add>
                {Icon::Add.view()}
                {t::person_work_add()}
            </button>
        </p>
    }
    .into_any()
}

/// "person-work-…": the first work has the plain names.
fn field_id(what: &str, name: &str) -> String {
    format!("person-{what}-{name}")
}

fn work(app: App, id: &Id, name: &str) -> AnyView {
    let value = |strikes: bool| {
        let name = name.to_owned();
        app.value(id, move |person: &Person| {
            let texts = if strikes { &person.strikes } else { &person.works };
            texts.get(&name).cloned().unwrap_or_default()
        })
    };
    let write = |strikes: bool| {
        let (id, name) = (id.clone(), name.to_owned());
        Callback::new(move |text: String| {
            app.type_into::<Person>(&id, |person| {
                let texts = if strikes { &mut person.strikes } else { &mut person.works };
                texts.insert(name.clone(), text);
            });
        })
    };
    let text = value(false);
    let remove = {
        let (id, name) = (id.clone(), name.to_owned());
        move |_| take_out(app, &id, &name)
    };
    view! {
        <div class="person__work fields">
            <Field id=field_id("work", name) label=t::person_work_more() value=text on_input=write(false) />
            <Field
                id=field_id("struck", name)
                label=t::person_struck()
                takes=Takes::Lines(2)
                value=value(true)
                on_input=write(true)
            />
            <p>
                <button
                    type="button"
                    class="text-button text-button--small"
                    aria-label=move || t::person_work_remove_of(&text.get())
                    on:click=remove
                >
                    {t::person_work_remove()}
                </button>
            </p>
        </div>
    }
    .into_any()
}

fn take_out(app: App, id: &Id, name: &str) {
    let before = app.peek::<Person>(id);
    let of = |texts: &std::collections::BTreeMap<String, String>| texts.get(name).cloned();
    let (work, strike) = (of(&before.works), of(&before.strikes));
    app.edit::<Person>(id, |person| person.drop_work(name));
    let (id, name) = (id.clone(), name.to_owned());
    let undo = move || {
        app.edit::<Person>(&id, |person| {
            person.works.extend(work.clone().map(|work| (name.clone(), work)));
            person.strikes.extend(strike.clone().map(|strike| (name.clone(), strike)));
        });
    };
    app.toast.set(Some(Toast::with_undo(t::person_work_removed(), t::person_work_undo(), undo)));
}
