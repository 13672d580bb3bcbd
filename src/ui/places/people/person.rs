//! One person: the next step, what is known of them, and what has been written and said.

use super::{
    called, fields, so_far,
    stages::{mover, stage_name, why},
    standing::Standing,
    what_they_do,
};
use crate::{
    browser::{clock, intl},
    state::{App, use_app},
    ui::{
        history,
        parts::page_header::PageHeader,
        route::Route,
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, letter::Letter, meeting::Meeting, person::Person},
    text::t,
};

/// The place `#/people/<id>`.
pub fn person(id: &Id) -> AnyView {
    let app = use_app();
    let id = id.clone();
    let exists = {
        let id = id.clone();
        Memo::new(move |_| app.find::<Person>(&id).is_some())
    };
    view! { <div>{move || if exists.get() { page(app, &id) } else { missing() }}</div> }.into_any()
}

fn page(app: App, id: &Id) -> AnyView {
    let title = app.value(id, called);
    let lead = {
        let id = id.clone();
        Signal::derive(move || in_one_line(&app.read::<Person>(&id)))
    };
    let back = (Route::People.href(), t::people_title().to_owned());
    view! {
        <PageHeader title=title lead=lead back=Some(back) />
        <div class="columns">
            <div>{next(app, id)} {stage(app, id)} {fields::fields(app, id)} {remove(app, id)}</div>
            <aside class="stack" aria-label=t::person_letters()>
                {so_far::so_far(app, id)}
            </aside>
        </div>
    }
    .into_any()
}

/// What they do, where they are, and the time on their clock.
pub(in crate::ui::places) fn in_one_line(person: &Person) -> String {
    let there = there_now(person).map(|time| t::person_there_now(&time));
    let facts = [what_they_do(person), person.place.trim().to_owned(), there.unwrap_or_default()];
    let known: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    known.join(" · ")
}

/// The time on their clock, where the browser knows the zone.
fn there_now(person: &Person) -> Option<String> {
    let now = clock::now();
    let zone = person.zone.trim();
    intl::offset(zone, now).filter(|_| !zone.is_empty())?;
    Some(when::written_in(now, Shape::Time, zone))
}

fn next(app: App, id: &Id) -> AnyView {
    let standing = {
        let id = id.clone();
        move || Standing::of(&id, &app.all::<Letter>(), &app.all::<Meeting>())
    };
    let id = id.clone();
    let view = move || {
        let standing = standing();
        let (words, button) = (standing.words(), standing.next());
        let id = id.clone();
        let go = move |_| history::go(&standing.clone().step(app, &id));
        view! {
            <section class="card person__next">
                <p class="meta">{words}</p>
                <button type="button" class="button button--fill" on:click=go>
                    {button}
                </button>
            </section>
        }
        .into_any()
    };
    view.into_any()
}

/// The stage with its reason, and the button that moves them.
fn stage(app: App, id: &Id) -> AnyView {
    let id = id.clone();
    let standing = {
        let id = id.clone();
        Memo::new(move |_| app.standing(&id))
    };
    let view = move || {
        let standing = standing.get();
        view! {
            <section class="person__stage" aria-label=t::people_stage()>
                <p>
                    <strong>{stage_name(standing.stage)}</strong>
                    " "
                    <span class="person__why">{why(&standing)}</span>
                </p>
                {mover(app, &id, standing.stage, |id, _| vec![format!("move-{id}")])}
            </section>
        }
        .into_any()
    };
    view.into_any()
}

fn remove(app: App, id: &Id) -> AnyView {
    let name = app.value(id, |person: &Person| match person.greeted_as() {
        "" => t::person_someone().to_owned(),
        name => name.to_owned(),
    });
    let id = id.clone();
    let press = move |_| {
        let said = t::person_removed(&called(&app.peek::<Person>(&id)));
        app.remove_with_undo::<Person>(&id, said, t::person_remove_undo().into());
        history::go(&Route::People);
    };
    view! {
        <p class="person__remove">
            <button type="button" class="text-button text-button--small" on:click=press>
                {move || t::person_remove(&name.get())}
            </button>
        </p>
    }
    .into_any()
}

fn missing() -> AnyView {
    view! {
        <PageHeader title=t::person_missing() lead=t::person_missing_lead() />
        <a class="button button--fill" href=Route::People.href()>
            {t::person_missing_back()}
        </a>
    }
    .into_any()
}
