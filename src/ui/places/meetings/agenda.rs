//! The questions as a short note to the other person: copied, mailed or shared a day before.

use super::said;
use crate::{
    browser::{clipboard, clock, intl, timer},
    state::{App, Toast, fairness, glance},
    ui::{
        pieces::{late, zone_chooser::city_alone},
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        about::About,
        compose::Composed,
        id::Id,
        meeting::Meeting,
        rules::AGENDA_BEFORE,
        time::{HOUR, Instant},
    },
    exchange::mail,
    text::{self, t},
};

/// How long a button says that it has copied, in milliseconds.
const SAID: u32 = 4_000;

/// The section.
pub(super) fn agenda(app: App, id: &Id) -> AnyView {
    let meeting = id.clone();
    let by = move || {
        let at =
            glance::begins(&app.read::<Meeting>(&meeting)).map(|begins| begins.plus(-i64::from(AGENDA_BEFORE) * HOUR));
        let at = at.filter(|at| *at > clock::now());
        at.map(|at| t::meetings_agenda_by(&when::written(at, Shape::DayAndTime)))
    };
    let (id, meeting_sent) = (id.clone(), id.clone());
    let parts = Memo::new(move |_| {
        let meeting = app.read::<Meeting>(&id);
        let address = said::person(app, &meeting).map(|person| person.email.clone()).unwrap_or_default();
        note(app, &meeting).map(|note| (address, note.subject, note.body))
    });
    let note = move || match parts.get() {
        None => view! { <p class="meta">{t::meetings_agenda_none()}</p> }.into_any(),
        Some((address, subject, body)) => sheet(&address, Composed { subject, body }),
    };
    let sent = sent(app, &meeting_sent, parts);
    view! {
        <section class="meeting__part">
            <h2 class="section-title">{t::meetings_agenda()}</h2>
            <p class="meta">{t::meetings_agenda_why()} " " {by}</p>
            {note}
            {sent}
        </section>
    }
    .into_any()
}

/// A note that is there can be marked as sent: copying it is not sending it.
fn sent(app: App, id: &Id, parts: Memo<Option<(String, String, String)>>) -> AnyView {
    let sent = app.value::<Meeting, Option<Instant>>(id, |meeting| meeting.points_sent);
    let id = id.clone();
    let mark = move |_| {
        app.edit::<Meeting>(&id, |meeting| meeting.points_sent = Some(clock::now()));
        let id = id.clone();
        let back = move || app.edit::<Meeting>(&id, |meeting| meeting.points_sent = None);
        app.toast.set(Some(Toast::with_undo(t::meetings_agenda_marked(), t::meetings_undo_sent(), back)));
    };
    let view = move || match sent.get() {
        Some(at) => {
            Some(view! { <p class="meta">{t::meetings_agenda_went(&when::written(at, Shape::Day))}</p> }.into_any())
        }
        None if parts.with(Option::is_none) => None,
        None => {
            let mark = mark.clone();
            Some(
                view! { <button type="button" class="text-button" on:click=mark>{t::meetings_agenda_sent()}</button> }
                    .into_any(),
            )
        }
    };
    view! { <div aria-live="polite">{view}</div> }.into_any()
}

fn sheet(address: &str, note: Composed) -> AnyView {
    let mail = match mail::link(address, &note) {
        Some(link) => view! {
            <a class="text-button" href=link>
                {t::meetings_agenda_mail()}
            </a>
        }
        .into_any(),
        None => view! { <p class="meta">{t::meetings_agenda_long()}</p> }.into_any(),
    };
    let copied = RwSignal::new(None::<bool>);
    let (title, words) = (note.subject.clone(), note.body.clone());
    let share = clipboard::can_share().then(|| {
        view! {
            <button type="button" class="text-button" on:click=move |_| clipboard::share(&title, &words)>
                {t::meetings_agenda_share()}
            </button>
        }
    });
    view! {
        <div class="card">
            <p class="words-to-say meeting__letter" dir="auto">
                {note.body.clone()}
            </p>
        </div>
        <div class="meeting__send">{copy_button(note.body, copied)} {mail} {share}</div>
        <p class="meta" role="status">
            {move || (copied.get() == Some(false)).then(t::meetings_copy_failed)}
        </p>
    }
    .into_any()
}

fn copy_button(text: String, copied: RwSignal<Option<bool>>) -> AnyView {
    let copy = move |_| {
        clipboard::copy(text.clone(), move |worked| {
            copied.set(Some(worked));
            timer::after(SAID, move || {
                let _gone_with_its_place = copied.try_set(None);
            });
        });
    };
    let word = move || if copied.get() == Some(true) { t::verb_copied() } else { t::meetings_agenda_copy() };
    view! {
        <button type="button" class="button" on:click=copy>
            <span aria-live="polite">{word}</span>
        </button>
    }
    .into_any()
}

/// The note; none while no question is chosen.
fn note(app: App, meeting: &Meeting) -> Option<Composed> {
    let questions = said::questions(meeting).enumerate();
    let questions = questions
        .map(|(place, question)| format!("{}. {question}", text::number(i64::try_from(place + 1).unwrap_or_default())));
    let questions = questions.collect::<Vec<_>>().join("\n");
    if questions.is_empty() {
        return None;
    }
    let name = said::name(app, meeting);
    let greeting = if name.is_empty() { t::meetings_note_hello().into() } else { t::meetings_note_dear(&name) };
    let begins = glance::begins(meeting);
    let opening = begins.map_or_else(|| t::meetings_note_open().into(), |at| opening(app, meeting, at));
    let late = fairness::late_for(app, meeting).and_then(late::words);
    let thanks = late.map_or_else(|| t::meetings_note_thanks().into(), t::meetings_note_thanks_late);
    let signed = app.read::<About>(&Id::me()).name.trim().to_owned();
    let paragraphs = [&greeting, &opening, &questions, t::meetings_note_end(), &thanks, &signed];
    let written = paragraphs.into_iter().filter(|paragraph| !paragraph.is_empty());
    let subject = begins.map_or_else(
        || t::meetings_note_subject().into(),
        |at| t::meetings_note_subject_day(&their_day(app, meeting, at)),
    );
    Some(Composed { subject, body: written.collect::<Vec<_>>().join("\n\n") })
}

/// The time on both clocks, or with its place where the other clock is not known.
fn opening(app: App, meeting: &Meeting, at: Instant) -> String {
    let (day, mine) = (their_day(app, meeting, at), when::written(at, Shape::Time));
    if let Some(theirs) = said::other_clock(app, meeting, at) {
        return t::meetings_note_open_both(&day, &theirs.time, &mine);
    }
    let same_clock = said::person(app, meeting).is_some_and(|person| !person.zone.is_empty());
    let zone = intl::zone();
    if same_clock {
        t::meetings_note_open_one(&day, &mine)
    } else {
        t::meetings_note_open_zone(&day, &mine, &city_alone(&zone))
    }
}

/// The day as the reader's calendar has it. A note is read on another day, so it is never "tomorrow".
fn their_day(app: App, meeting: &Meeting, at: Instant) -> String {
    let zone = said::other_clock(app, meeting, at).map(|theirs| theirs.zone).unwrap_or_default();
    when::written_in(at, Shape::LongDay, &zone)
}
