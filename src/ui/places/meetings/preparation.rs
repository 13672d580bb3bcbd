//! Preparation: the facts, the questions, the note that goes out a day before, and what to do before the talk.

use super::{brief, calendar, checks, facts, points, questions, removed::is_in_calendar, said, sheet};
use crate::{
    browser::{clock, page, timer},
    state::{App, Toast, use_app},
    ui::{
        history,
        parts::{disclosure::Disclosure, page_header::PageHeader},
        route::Route,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        letter::{Letter, Reply},
        meeting::Meeting,
    },
    store::Key,
    text::t,
};

/// The place.
pub(super) fn preparation(id: &Id) -> AnyView {
    let app = use_app();
    let known = app.peek::<Meeting>(id);
    let is_open = known.date.is_none() || known.time.is_none();
    let fields = facts::facts(app, id);
    let meeting = id.clone();
    let remove = move |_| remove(app, meeting.clone());
    view! {
        <div class="no-print">
            {header(app, id)}
            <div class="columns">
                <div>
                    {facts::person(app, id)}
                    <Disclosure title=t::meetings_facts() open=is_open>
                        {fields}
                    </Disclosure>
                    {checks::message(app, id)}
                    {brief::brief(app, id)}
                    {questions::questions(app, id)}
                    {points::points(app, id)}
                    {calendar::calendar(app, id)}
                </div>
                <div class="meeting__margin">{checks::checks(app, id)}</div>
            </div>
            {way_on(app, id)}
            <button type="button" class="text-button text-button--small" on:click=remove>
                {t::meetings_remove()}
            </button>
        </div>
        {sheet::sheet(app, id)}
    }
    .into_any()
}

fn remove(app: App, id: Id) {
    history::go(&Route::Meetings);
    // The list first: this place has nothing to show without its meeting.
    timer::next_frame(move || take_out(app, &id));
}

/// Takes a meeting out, says so, and offers to undo it.
pub(super) fn take_out(app: App, id: &Id) {
    let said = if is_in_calendar(app, id) { t::meetings_removed_calendar() } else { t::meetings_removed() };
    if app.remove::<Meeting>(id).is_none() {
        return;
    }
    let key = Key::of::<Meeting>(id);
    // As it lies in the trash, and not as it was: the calendar may have been told in between.
    let back = move || {
        app.change_store(|store| store.restore_from_trash(&key, clock::now()));
    };
    app.toast.set(Some(Toast::with_undo(said, t::meetings_undo_remove(), back)));
}

fn header(app: App, id: &Id) -> AnyView {
    let (for_title, for_facts, for_line) = (id.clone(), id.clone(), id.clone());
    let title = Memo::new(move |_| said::title(app, &for_title, &app.read::<Meeting>(&for_title)));
    let facts = Memo::new(move |_| said::facts(app, &app.read::<Meeting>(&for_facts)));
    view! {
        <PageHeader
            title=title
            back=Some((Route::Meetings.href(), t::nav_meetings().to_owned()))
            lead=facts
        />
        {move || warm_line(app, &for_line).map(|line| view! { <p class="lead meeting__line">{line}</p> })}
    }
    .into_any()
}

/// A yes is worth a moment; a talk that is over is no longer prepared.
fn warm_line(app: App, id: &Id) -> Option<String> {
    let meeting = app.read::<Meeting>(id);
    if meeting.ended.is_some() {
        return Some(t::meetings_held().into());
    }
    if meeting.cancelled.is_some() {
        return Some(t::meetings_off_line().into());
    }
    let letter = meeting.letter.as_ref().and_then(|letter| app.find::<Letter>(letter))?;
    let is_yes = letter.outcome.is_some_and(|outcome| outcome.what == Reply::Yes);
    let name = said::name(app, &meeting);
    (is_yes && meeting.agenda.is_empty() && !name.is_empty()).then(|| t::meetings_yes(&name))
}

fn way_on(app: App, id: &Id) -> AnyView {
    let ended = app.value::<Meeting, bool>(id, |meeting| meeting.ended.is_some());
    let meeting = id.clone();
    let link = move || facts::link(&app.read::<Meeting>(&meeting), "text-button");
    let id = id.clone();
    let on = move || {
        let (to, word) = if ended.get() {
            (Route::After(id.clone()), t::meetings_look_back())
        } else {
            (Route::Live(id.clone()), t::meetings_open_notes())
        };
        view! {
            <a class="button button--fill" href=to.href()>
                {word}
            </a>
        }
    };
    view! {
        <div class="dock dock--fixed">
            {on} {link} <button type="button" class="text-button" on:click=move |_| page::print()>
                {t::meetings_print()}
            </button>
        </div>
    }
    .into_any()
}
