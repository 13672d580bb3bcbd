//! The notes of a talk, sorted with one tap each into what they are.

use super::{focus_soon, live};
use crate::{
    state::{App, sorting::Sorted},
    ui::{
        parts::field::{Field, Takes},
        route::Route,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        action::{Action, Whose},
        id::Id,
        note::{Note, Tag},
        time::{iso_date, parse_date},
    },
    text::t,
};

const HEADING: &str = "sort";

/// The section; nothing where nothing was noted.
pub(super) fn sort(app: App, id: &Id) -> AnyView {
    let meeting = id.clone();
    let notes = Memo::new(move |_| app.notes_of(&meeting, None));
    let meeting = id.clone();
    let view = move || {
        let has_notes = notes.with(|notes| !notes.is_empty());
        has_notes.then(|| {
            view! {
                <section class="meeting__part">
                    <h2 class="section-title" id=HEADING tabindex="-1">
                        {t::meetings_sort()}
                    </h2>
                    <p class="meta">{t::meetings_sort_hint()}</p>
                    {all(app, &meeting)}
                    <ul>
                        <For each=move || notes.get() key=Id::clone children=move |id| row(app, &id) />
                    </ul>
                </section>
            }
        })
    };
    view.into_any()
}

/// One tap for all that have a tag.
fn all(app: App, meeting: &Id) -> AnyView {
    let id = meeting.clone();
    let waits = Memo::new(move |_| {
        let is_open = |note: &Id| {
            let tag = app.read::<Note>(note).tag;
            let can = tag.is_some_and(|tag| tag != Tag::Introduction || !app.introduced_in(note).is_empty());
            can && app.sorted(note).is_none()
        };
        app.notes_of(&id, None).iter().filter(|note| is_open(note)).count() > 1
    });
    let id = meeting.clone();
    let press = move |_| {
        app.sort_all(&id);
        focus_soon(HEADING);
    };
    (move || {
        waits.get().then(|| {
            view! {
                <button type="button" class="button" on:click=press.clone()>
                    {t::meetings_sort_all()}
                </button>
            }
        })
    })
    .into_any()
}

fn row(app: App, id: &Id) -> AnyView {
    let words = app.value::<Note, String>(id, |note| note.text.clone());
    let note = id.clone();
    let sorted = Memo::new(move |_| app.sorted(&note));
    let id = id.clone();
    let what = move || match sorted.get() {
        Some(sorted) => kept(app, &sorted),
        None => open(app, &id),
    };
    view! {
        <li class="sort__note">
            <p dir="auto">{words}</p>
            {what}
        </li>
    }
    .into_any()
}

/// What it may be. A person needs a name first.
fn open(app: App, id: &Id) -> AnyView {
    let tag = app.value::<Note, Option<Tag>>(id, |note| note.tag);
    let asks = RwSignal::new(None::<String>);
    let field = format!("sort-name-{id}");
    let buttons = Tag::ALL.map(|one| {
        let (icon, word) = live::look(one);
        let (id, field) = (id.clone(), field.clone());
        let press = move |_| {
            if one == Tag::Introduction {
                asks.set(Some(app.introduced_in(&id)));
                focus_soon(field.clone());
            } else {
                app.sort_with_undo(&id, one, "");
                focus_soon(HEADING);
            }
        };
        view! {
            <button
                type="button"
                class="pad__button"
                aria-pressed=move || (tag.get() == Some(one)).to_string()
                on:click=press
            >
                {icon.view()}
                <span>{word}</span>
            </button>
        }
        .into_any()
    });
    let id = id.clone();
    view! {
        <div class="pad__tags" role="group" aria-label=t::meetings_note_tags()>
            {buttons.collect_view()}
        </div>
        {move || asks.get().map(|guess| name(app, &id, &field, guess))}
    }
    .into_any()
}

fn name(app: App, id: &Id, field: &str, guess: String) -> AnyView {
    let typed = RwSignal::new(guess);
    let id = id.clone();
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        app.sort_with_undo(&id, Tag::Introduction, &typed.get_untracked());
        focus_soon(HEADING);
    };
    view! {
        <form class="sort__name" on:submit=add>
            <Field
                id=field.to_owned()
                label=t::meetings_sort_name()
                value=typed
                on_input=Callback::new(move |text| typed.set(text))
            />
            <button type="submit" class="button">
                {t::meetings_sort_add()}
            </button>
        </form>
    }
    .into_any()
}

/// What it became, with a way back.
fn kept(app: App, sorted: &Sorted) -> AnyView {
    let (icon, word) = live::look(sorted.0);
    let back = {
        let sorted = sorted.clone();
        move |_| {
            app.unsort(&sorted);
            focus_soon(HEADING);
        }
    };
    let more = match sorted.0 {
        Tag::Action => action(app, &sorted.1),
        Tag::Introduction => view! {
            <a class="text-button text-button--small" href=Route::Person(sorted.1.clone()).href()>
                {t::meetings_sort_open()}
            </a>
        }
        .into_any(),
        Tag::Advice | Tag::Resource => ().into_any(),
    };
    view! {
        <p class="sort__kept">
            <span class="pad__tag">{icon.view()} {word}</span>
            <button type="button" class="text-button text-button--small" on:click=back>
                {t::meetings_sort_back()}
            </button>
        </p>
        {more}
    }
    .into_any()
}

/// Who does it, and by when.
fn action(app: App, id: &Id) -> AnyView {
    let whose = app.value::<Action, Whose>(id, |action| action.whose);
    let button = |one: Whose, word: &'static str| {
        let id = id.clone();
        let press = move |_| app.edit::<Action>(&id, |action| action.whose = one);
        view! {
            <button type="button" class="live__who" aria-pressed=move || (whose.get() == one).to_string() on:click=press>
                {word}
            </button>
        }
        .into_any()
    };
    let by = app.value::<Action, String>(id, |action| action.by.map(iso_date).unwrap_or_default());
    let (field, id) = (format!("sort-by-{id}"), id.clone());
    let typed = Callback::new(move |text: String| {
        app.type_into::<Action>(&id, |action| action.by = parse_date(&text));
    });
    view! {
        <div class="sort__action">
            {button(Whose::Mine, t::meetings_sort_mine())} {button(Whose::Theirs, t::meetings_sort_theirs())}
            <Field id=field label=t::meetings_sort_by() takes=Takes::Day optional=true value=by on_input=typed />
        </div>
    }
    .into_any()
}
