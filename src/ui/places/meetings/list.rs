//! All meetings: those to come, the soonest first, and those that were held.

use super::{focus_soon, removed::removed, said};
use crate::{
    browser::clock,
    state::{App, glance, use_app},
    ui::{
        history,
        parts::{empty_state::EmptyState, icon::Icon, page_header::PageHeader},
        pieces::person_chooser::person_chooser,
        route::Route,
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        meeting::Meeting,
        time::{HOUR, Instant, MINUTE},
    },
    text::t,
};
use std::{cmp::Reverse, rc::Rc};

/// From so long before its beginning a meeting opens with its notes, in milliseconds.
const NEAR: i64 = HOUR;

/// After so many days a day is written with its year.
const LONG_AGO: i64 = 300;

const CHOOSER: &str = "meeting-person";

struct Entry {
    id: Id,
    meeting: Rc<Meeting>,
    begins: Option<Instant>,
}

impl Entry {
    fn is_over(&self, now: Instant) -> bool {
        let minutes = i64::from(self.meeting.planned_minutes());
        let planned = self.begins.map(|begins| begins.plus(minutes * MINUTE));
        !self.meeting.is_ahead() || planned.is_some_and(|end| end <= now)
    }

    fn is_off(&self) -> bool {
        self.meeting.ended.is_none() && self.meeting.cancelled.is_some()
    }

    fn was(&self) -> Instant {
        self.meeting.ended.or(self.begins).unwrap_or(self.meeting.created)
    }
}

/// The place.
pub(super) fn list() -> AnyView {
    let app = use_app();
    let adding = RwSignal::new(false);
    view! {
        <div class="column">
            <PageHeader title=t::nav_meetings() />
            {removed(app)}
            {move || lists(app, adding)}
            {move || adding.get().then(|| adder(app))}
        </div>
    }
    .into_any()
}

fn lists(app: App, adding: RwSignal<bool>) -> AnyView {
    let now = clock::now();
    let all = app.all::<Meeting>().into_iter().map(|(id, meeting)| {
        let begins = glance::begins(&meeting);
        Entry { id, meeting, begins }
    });
    let (mut past, mut coming): (Vec<Entry>, Vec<Entry>) = all.partition(|entry| entry.is_over(now));
    past.sort_by_key(|entry| Reverse(entry.was()));
    coming.sort_by_key(|entry| (entry.begins.is_none(), entry.begins, entry.meeting.created));
    if past.is_empty() && coming.is_empty() {
        return empty(adding);
    }
    let (off, past): (Vec<Entry>, Vec<Entry>) = past.into_iter().partition(Entry::is_off);
    let mut coming = coming.into_iter();
    let next = coming.next().map(|entry| next(app, &entry, now));
    let rest: Vec<AnyView> = coming.map(|entry| coming_row(app, &entry)).collect();
    let past: Vec<AnyView> = past.iter().map(|entry| past_row(app, entry)).collect();
    let off: Vec<AnyView> = off.iter().map(|entry| past_row(app, entry)).collect();
    view! {
        {next}
        {(!rest.is_empty()).then(|| view! { <ul class="rows">{rest}</ul> })}
        {move || (!adding.get()).then(|| add_button(adding, "text-button meetings__add"))}
        {find_time()}
        {section(t::meetings_past(), past)}
        {section(t::meetings_off(), off)}
    }
    .into_any()
}

fn section(title: &'static str, rows: Vec<AnyView>) -> Option<AnyView> {
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2 class="section-title">{title}</h2>
                <ul class="rows">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

fn empty(adding: RwSignal<bool>) -> AnyView {
    view! {
        <EmptyState text=t::meetings_empty() example=t::meetings_empty_example()>
            {move || (!adding.get()).then(|| add_button(adding, "button button--fill"))}
            {find_time()}
        </EmptyState>
    }
    .into_any()
}

fn find_time() -> AnyView {
    view! {
        <a class="text-button" href=Route::Time.href()>
            {t::time_open_all()}
        </a>
    }
    .into_any()
}

fn add_button(adding: RwSignal<bool>, class: &'static str) -> AnyView {
    let add = move |_| {
        adding.set(true);
        focus_soon(CHOOSER);
    };
    view! {
        <button type="button" class=class on:click=add>
            {Icon::Add.view()}
            {t::meetings_add()}
        </button>
    }
    .into_any()
}

/// The next meeting is a thing one could hold.
fn next(app: App, entry: &Entry, now: Instant) -> AnyView {
    let Entry { id, meeting, begins } = entry;
    let is_near = begins.is_some_and(|begins| begins.since(now) <= NEAR);
    let (to, verb) = if is_near {
        (Route::Live(id.clone()), t::meetings_open_notes())
    } else {
        (Route::Meeting(id.clone()), t::meetings_prepare())
    };
    view! {
        <section class="card meetings__next">
            <div class="meetings__facts">
                <h2 class="row__what">
                    <a href=Route::Meeting(id.clone()).href()>{said::title(app, id, meeting)}</a>
                </h2>
                <p class="row__why">{said::when(app, meeting)}</p>
                <p class="row__why">{prepared(meeting)}</p>
            </div>
            <a class="button button--fill" href=to.href()>
                {verb}
            </a>
        </section>
    }
    .into_any()
}

fn prepared(meeting: &Meeting) -> String {
    t::meetings_questions_chosen(count(said::questions(meeting).count()))
}

fn coming_row(app: App, entry: &Entry) -> AnyView {
    let when = match entry.begins {
        Some(begins) => format!("{}, {}", when::day(begins), when::written(begins, Shape::Time)),
        None if entry.meeting.date.is_some() => said::when(app, &entry.meeting),
        None => t::meetings_day_open().into(),
    };
    row(app, entry, when, &Route::Meeting(entry.id.clone()), prepared(&entry.meeting))
}

fn past_row(app: App, entry: &Entry) -> AnyView {
    let kept = entry.meeting.takeaways.iter().filter(|text| !text.trim().is_empty()).count();
    let why = if entry.is_off() {
        t::meetings_off_row().to_owned()
    } else if entry.meeting.ended.is_none() {
        t::meetings_how_was_it().to_owned()
    } else {
        t::meetings_takeaways(count(kept))
    };
    let was = entry.was();
    let is_long_ago = when::days_from_today(was) < -LONG_AGO;
    let when = if is_long_ago { when::written(was, Shape::Day) } else { when::day(was) };
    let to = if entry.is_off() { Route::Meeting(entry.id.clone()) } else { Route::After(entry.id.clone()) };
    row(app, entry, when, &to, why)
}

fn row(app: App, entry: &Entry, when: String, to: &Route, why: String) -> AnyView {
    let topic = entry.meeting.topic.trim().to_owned();
    view! {
        <li>
            <a class="row row--when" href=to.href()>
                <span class="row__when">{when}</span>
                <span>
                    <span class="row__what">{said::title(app, &entry.id, &entry.meeting)}</span>
                    {(!topic.is_empty()).then(|| view! { <span class="row__why" dir="auto">{topic}</span> })}
                    <span class="row__why">{why}</span>
                </span>
                {Icon::Chevron.view()}
            </a>
        </li>
    }
    .into_any()
}

fn adder(app: App) -> AnyView {
    let begin = move |person: Option<Id>| history::go(&Route::Meeting(app.begin_meeting(person)));
    view! {
        <section class="meetings__adder">
            <h2 class="section-title">{t::meetings_add_who()}</h2>
            {person_chooser(CHOOSER, Callback::new(move |person| begin(Some(person))))}
            <button type="button" class="text-button" on:click=move |_| begin(None)>
                {t::meetings_add_later()}
            </button>
        </section>
    }
    .into_any()
}

fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
