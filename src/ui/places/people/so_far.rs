//! What has been written to a person and talked about with them, newest first.

use crate::{
    browser::clock,
    state::{App, glance},
    ui::{
        history,
        parts::icon::Icon,
        route::Route,
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        letter::{Letter, LetterKind},
        meeting::Meeting,
        person::Person,
        time::Instant,
    },
    guide,
    text::t,
};
use std::cmp::Reverse;

/// Letters and meetings.
pub(super) fn so_far(app: App, id: &Id) -> AnyView {
    let id = id.clone();
    let view = move || {
        let letters: Vec<_> =
            app.all::<Letter>().into_iter().filter(|(_, letter)| letter.person.as_ref() == Some(&id)).collect();
        let meetings: Vec<_> =
            app.all::<Meeting>().into_iter().filter(|(_, meeting)| meeting.person.as_ref() == Some(&id)).collect();
        if letters.is_empty() && meetings.is_empty() {
            let person = app.peek::<Person>(&id);
            let name = Some(person.greeted_as()).filter(|name| !name.is_empty()).unwrap_or(t::person_someone());
            return view! { <p class="meta">{t::person_nothing(name)}</p> }.into_any();
        }
        let letters = letters.iter().map(|(id, letter)| Entry::of_letter(id, letter)).collect();
        let meetings: Vec<_> = meetings.iter().map(|(id, meeting)| Entry::of_meeting(id, meeting)).collect();
        let person = id.clone();
        let another = move |_| {
            history::go(&Route::Letter(app.begin_letter(LetterKind::FirstAsk, Some(person.clone()), None)));
        };
        view! {
            <section>
                <h2>{t::person_letters()}</h2>
                {list(letters)}
                <button type="button" class="text-button text-button--small" on:click=another>
                    {t::person_letter_new()}
                </button>
            </section>
            {(!meetings.is_empty())
                .then(|| {
                    view! {
                        <section>
                            <h2>{t::person_meetings()}</h2>
                            {list(meetings)}
                        </section>
                    }
                })}
        }
        .into_any()
    };
    view.into_any()
}

struct Entry {
    at: Instant,
    to: Route,
    what: String,
    when: String,
}

impl Entry {
    fn of_letter(id: &Id, letter: &Letter) -> Self {
        let title = guide::current().letter(letter.kind).map(|guide| guide.title.clone()).unwrap_or_default();
        let when = letter.last_sent().map_or_else(
            || t::person_letter_draft().to_owned(),
            |sent| t::person_letter_sent(&when::written(sent.at, Shape::Day)),
        );
        let at = letter.last_sent().map_or(letter.created, |sent| sent.at);
        Self { at, to: Route::Letter(id.clone()), what: title, when }
    }

    fn of_meeting(id: &Id, meeting: &Meeting) -> Self {
        let begins = glance::begins(meeting);
        let what = match meeting.topic.trim() {
            "" => t::person_meeting_untitled().to_owned(),
            topic => topic.to_owned(),
        };
        let at = meeting.ended.or(begins);
        let is_off = meeting.ended.is_none() && meeting.cancelled.is_some();
        let when = match at {
            _ if is_off => t::meetings_off_row().to_owned(),
            Some(at) => when::written(at, Shape::Day),
            None => t::person_meeting_open().to_owned(),
        };
        let to = if meeting.ended.is_some() { Route::After(id.clone()) } else { Route::Meeting(id.clone()) };
        Self { at: at.unwrap_or_else(clock::now), to, what, when }
    }
}

fn list(mut entries: Vec<Entry>) -> AnyView {
    if entries.is_empty() {
        return ().into_any();
    }
    entries.sort_by_key(|entry| Reverse(entry.at));
    let rows = entries.into_iter().map(|entry| {
        view! {
            <li>
                <a class="row" href=entry.to.href()>
                    <span>
                        <span class="row__what" dir="auto">
                            {entry.what}
                        </span>
                        <span class="row__why">{entry.when}</span>
                    </span>
                    {Icon::Chevron.view()}
                </a>
            </li>
        }
        .into_any()
    });
    view! { <ul class="rows person__rows">{rows.collect_view()}</ul> }.into_any()
}
