//! The meeting in the person's own calendar: as a file, by the share sheet, or by a link; and when it is called off.

mod choices;
pub(super) mod made;

use super::focus_soon;
use crate::{
    state::{App, glance},
    ui::{
        parts::disclosure::Disclosure,
        pieces::{
            calendar_file::{Handing, take},
            check_in::check_in,
            link_out::link_out,
        },
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        calendar::{News, Taken},
        id::Id,
        meeting::Meeting,
    },
    exchange::calendar::link::{Web, link},
    text::t,
};
use std::sync::Arc;

/// The button that takes the file.
const TAKE: &str = "meeting-calendar-take";

/// What the calendar has, as far as this section shows it.
#[derive(Clone, Copy, PartialEq)]
struct State {
    has_time: bool,
    is_off: bool,
    is_over: bool,
    is_taken: bool,
    news: Option<News>,
}

impl State {
    fn of(app: App, id: &Id) -> Self {
        let meeting = app.read::<Meeting>(id);
        let now = glance::begins(&meeting).map(|_| made::now(app, id, &meeting));
        Self {
            has_time: now.is_some(),
            is_off: meeting.cancelled.is_some(),
            is_over: meeting.ended.is_some(),
            is_taken: meeting.taken.is_some(),
            news: meeting.taken.as_ref().zip(now).and_then(|(taken, now)| taken.news(&now)),
        }
    }
}

/// The section; none once the talk is over.
pub(super) fn calendar(app: App, id: &Id) -> AnyView {
    let meeting = id.clone();
    let state = Memo::new(move |_| State::of(app, &meeting));
    let letter = app.peek::<Meeting>(id).letter.clone();
    let id = id.clone();
    let shape = Memo::new(move |_| state.with(|state| (state.has_time, state.is_off, state.is_over)));
    let content = move || match shape.get() {
        (_, _, true) => None,
        (_, true, _) => Some(called_off(app, &id, state)),
        (false, ..) => Some(
            view! {
                <p class="meta">{t::meetings_calendar_no_time()}</p>
                {off_button(app, &id)}
            }
            .into_any(),
        ),
        (true, ..) => Some(ways(app, &id, state)),
    };
    // The letter that led here is answered: its check-in goes.
    let check_in = letter.map(|letter| check_in(app, &letter));
    let is_over = move || state.with(|state| state.is_over);
    let heading = move || (!is_over()).then(|| view! { <h2 class="section-title">{t::meetings_calendar()}</h2> });
    view! { <section class="meeting__part">{heading} {content} {check_in}</section> }.into_any()
}

fn ways(app: App, id: &Id, state: Memo<State>) -> AnyView {
    let news = move || {
        let state = state.get();
        let word = state.news.map(news_words).or_else(|| state.is_taken.then(t::meetings_calendar_taken));
        word.unwrap_or_else(t::meetings_calendar_why)
    };
    let word = move || if state.get().is_taken { t::calendar_again() } else { t::meetings_calendar_add() };
    let choices = choices::choices(app, id);
    let meeting = id.clone();
    let web = move || web(app, &meeting);
    view! {
        <p role="status">{news}</p>
        <Disclosure title=t::meetings_calendar_what()>{choices}</Disclosure>
        {take(TAKE, word, handing(app, id))}
        <Disclosure title=t::meetings_calendar_web()>{web}</Disclosure>
        {off_button(app, id)}
    }
    .into_any()
}

fn news_words(news: News) -> &'static str {
    match news {
        News::Time => t::meetings_calendar_news_time(),
        News::Place => t::meetings_calendar_news_place(),
        News::Title => t::meetings_calendar_news_title(),
        News::Beside => t::meetings_calendar_news_beside(),
        News::Several => t::meetings_calendar_news_several(),
        News::Off => t::meetings_calendar_news_off(),
        News::On => t::meetings_calendar_news_on(),
    }
}

/// How the file of a meeting is made and noted.
fn handing(app: App, id: &Id) -> Handing {
    let (make, meeting) = (id.clone(), id.clone());
    Handing { make: Arc::new(move || made::made(app, &make)), note: Arc::new(move |taken| note(app, &meeting, taken)) }
}

fn note(app: App, id: &Id, taken: Taken) {
    if taken.off {
        // The button goes with what it was for.
        focus_soon(ON);
    }
    app.edit::<Meeting>(id, |meeting| meeting.taken = Some(taken));
}

/// A calendar on the web, and what it is called with its host.
type Named = (Web, fn(&str) -> String);

/// Calendars on the web, of the talk alone.
fn web(app: App, id: &Id) -> AnyView {
    let Some(entry) = made::talk_alone(app, id) else { return ().into_any() };
    let calendars: [Named; 3] = [
        (Web::Google, t::meetings_calendar_google),
        (Web::Outlook, t::meetings_calendar_outlook),
        (Web::Office, t::meetings_calendar_office),
    ];
    let links = calendars.into_iter().filter_map(|(web, say)| Some(link_out("text-button", link(web, &entry)?, say)));
    view! {
        <p class="meta">{t::meetings_calendar_web_why()}</p>
        <div class="meeting__send">{links.collect_view()}</div>
    }
    .into_any()
}

fn off_button(app: App, id: &Id) -> AnyView {
    let id = id.clone();
    let off = move |_| {
        app.call_off(&id);
        focus_soon(ON);
    };
    view! {
        <button type="button" class="text-button text-button--small" on:click=off>
            {t::meetings_off_do()}
        </button>
    }
    .into_any()
}

/// The button that lets a talk take place after all.
const ON: &str = "meeting-on";

fn called_off(app: App, id: &Id, state: Memo<State>) -> AnyView {
    let meeting = id.clone();
    let file = move || {
        (state.get().news == Some(News::Off)).then(|| {
            view! {
                <p>{t::meetings_calendar_news_off()}</p>
                {take(TAKE, t::calendar_take_out, handing(app, &meeting))}
            }
        })
    };
    let told = move || {
        let state = state.get();
        (state.is_taken && state.news.is_none()).then(|| view! { <p>{t::calendar_told()}</p> })
    };
    let id = id.clone();
    let on = move |_| {
        app.call_on(&id);
        focus_soon(TAKE);
    };
    view! {
        <p>{t::meetings_off_line()}</p>
        {file}
        <div role="status">{told}</div>
        <button type="button" class="text-button" id=ON on:click=on>
            {t::meetings_off_back()}
        </button>
    }
    .into_any()
}

#[cfg(test)]
mod tests;
