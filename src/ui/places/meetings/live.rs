//! Notes while talking: one calm screen with the agenda, the words for the end, and room to write.

use super::{
    facts,
    listed::{Listed, row},
    said,
};
use crate::{
    browser::clock,
    state::{App, use_app},
    ui::{
        history,
        parts::{
            disclosure::Disclosure,
            field::{Field, Takes},
            status_line::StatusLine,
        },
        route::Route,
        saved,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        meeting::{Item, Meeting},
    },
    guide,
    text::t,
};

/// The place.
pub(super) fn live(id: &Id) -> AnyView {
    let app = use_app();
    if app.peek::<Meeting>(id).began.is_none() {
        app.edit::<Meeting>(id, |meeting| meeting.began = Some(clock::now()));
    }
    view! {
        <div class="live">
            {header(app, id)}
            <div>{closing(app, id)} {agenda(app, id)} {mind()}</div>
            <section class="card live__notes">
                {notes(app, id)}
                <StatusLine status=Signal::derive(move || saved::status(app)) />
            </section>
        </div>
    }
    .into_any()
}

fn header(app: App, id: &Id) -> AnyView {
    let done = {
        let id = id.clone();
        move |_| {
            app.edit::<Meeting>(&id, |meeting| {
                meeting.ended.get_or_insert_with(clock::now);
            });
            history::go(&Route::After(id.clone()));
        }
    };
    let ended = app.value::<Meeting, bool>(id, |meeting| meeting.ended.is_some());
    let word = move || if ended.get() { t::meetings_look_back() } else { t::meetings_done() };
    let preparation = Route::Meeting(id.clone()).href();
    let (for_title, for_facts, for_link) = (id.clone(), id.clone(), id.clone());
    let title = move || said::title(app, &for_title, &app.read::<Meeting>(&for_title));
    let facts = move || said::facts(app, &app.read::<Meeting>(&for_facts));
    let link = move || facts::link(&app.read::<Meeting>(&for_link), "");
    view! {
        <header class="live__header">
            <div>
                <h1 class="live__title" tabindex="-1">
                    {title}
                </h1>
                <p class="live__facts">
                    {facts} " " {link} " "
                    <a href=preparation>{t::meetings_live_change()}</a>
                </p>
            </div>
            <button type="button" class="button button--fill live__done" on:click=done>
                {word}
            </button>
        </header>
    }
    .into_any()
}

fn closing(app: App, id: &Id) -> AnyView {
    let id = id.clone();
    let line = Memo::new(move |_| said::closing_line(&app.read::<Meeting>(&id)));
    let content = move || {
        line.get().map(|line| {
            view! {
                <div class="live__say">
                    <p class="meta">{t::meetings_live_say()}</p>
                    <p class="words-to-say">{line}</p>
                </div>
            }
        })
    };
    content.into_any()
}

fn agenda(app: App, id: &Id) -> AnyView {
    let items = app.value::<Meeting, Vec<String>>(id, |meeting| {
        meeting.agenda.iter().map(|item| item.text.trim().to_owned()).collect()
    });
    let id = id.clone();
    let list = move || {
        let items = items.get();
        if items.iter().all(String::is_empty) {
            return view! { <p class="meta">{t::meetings_live_none()}</p> }.into_any();
        }
        ticks(app, &id, &items)
    };
    view! {
        <section>
            <h2 class="live__agenda">{t::meetings_live_agenda()}</h2>
            {list}
        </section>
    }
    .into_any()
}

/// The questions that have words, named by their place on the agenda.
fn ticks(app: App, id: &Id, items: &[String]) -> AnyView {
    let rows = items.iter().enumerate().filter(|(_, text)| !text.is_empty());
    let list = Listed {
        name: "agenda",
        legend: t::meetings_live_agenda(),
        single: false,
        rows: rows.map(|(place, text)| row(place, text)).collect(),
        chosen: |meeting| {
            let done = meeting.agenda.iter().enumerate().filter(|(_, item)| item.done);
            done.map(|(place, _)| place.to_string()).collect()
        },
        choose: |meeting, place| {
            if let Some(item) = item(meeting, place) {
                item.done = !item.done;
            }
        },
    };
    list.view(app, id)
}

fn item<'a>(meeting: &'a mut Meeting, place: &str) -> Option<&'a mut Item> {
    meeting.agenda.get_mut(place.parse::<usize>().ok()?)
}

fn mind() -> AnyView {
    let lines = guide::current().meeting.live.iter();
    let lines = lines.map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    view! {
        <Disclosure title=t::meetings_live_mind()>
            <ul class="live__mind">{lines}</ul>
        </Disclosure>
    }
    .into_any()
}

/// One field for everything that is noted.
pub(super) fn notes(app: App, id: &Id) -> AnyView {
    let value = app.value::<Meeting, String>(id, |meeting| meeting.notes.clone());
    let id = id.clone();
    let typed = Callback::new(move |text| app.type_into::<Meeting>(&id, |meeting| meeting.notes = text));
    view! {
        <Field
            id="meeting-notes"
            label=t::meetings_notes()
            hint=t::meetings_notes_hint()
            takes=Takes::Lines(6)
            value=value
            on_input=typed
        />
    }
    .into_any()
}
