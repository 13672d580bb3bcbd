//! The calendar file of a meeting, with its words.

use super::super::said;
use crate::{
    browser::{clock, intl},
    state::{App, fairness, glance},
    ui::pieces::{calendar_file::Made, late},
};
use leptos::prelude::untrack;
use northstar_workbook::{
    domain::{
        calendar::Taken,
        id::Id,
        meeting::{Form, Meeting, Side},
        time::{Instant, iso_date},
    },
    exchange::calendar::{
        Entry, repeated,
        talk::{Talk, Words, count, morning_after},
    },
    guide,
    text::{number, t},
};

/// Makes the file; `None` while the day or the time is open.
pub(in super::super) fn made(app: App, id: &Id) -> Option<Made> {
    made_of(app, id, &app.peek::<Meeting>(id))
}

/// As [`made`], of a meeting that need not be in the workbook any more.
pub(in super::super) fn made_of(app: App, id: &Id, meeting: &Meeting) -> Option<Made> {
    untrack(|| {
        let name = format!("northstar-{}.ics", iso_date(meeting.date?));
        with_talk(app, id, meeting, |talk, words| Made {
            name,
            text: talk.file(words, clock::now()),
            taken: talk.now(),
        })
    })
}

/// The talk itself, without what goes beside it.
pub(super) fn talk_alone(app: App, id: &Id) -> Option<Entry> {
    let meeting = app.read::<Meeting>(id);
    with_talk(app, id, &meeting, |talk, words| talk.entries(words).into_iter().next()).flatten()
}

/// What a calendar would know if it were given the talk now.
pub(in super::super) fn now(app: App, id: &Id, meeting: &Meeting) -> Taken {
    let begins = [glance::begins(meeting).unwrap_or_default()];
    talk(id, meeting, &said::title(app, id, meeting), &begins).now()
}

fn talk<'a>(id: &'a Id, meeting: &'a Meeting, title: &'a str, begins: &'a [Instant]) -> Talk<'a> {
    Talk {
        id,
        title,
        place: meeting.place.trim(),
        minutes: meeting.minutes,
        is_off: meeting.cancelled.is_some(),
        reminders: &meeting.reminders,
        taken: meeting.taken.as_ref(),
        begins,
    }
}

fn with_talk<T>(app: App, id: &Id, meeting: &Meeting, use_it: impl FnOnce(&Talk<'_>, &Words<'_>) -> T) -> Option<T> {
    let first = glance::begins(meeting)?;
    let local = meeting.date?.and_time(meeting.time?);
    let count = count(&meeting.reminders, meeting.taken.as_ref());
    let mut begins = repeated(local, meeting.reminders.weeks, count, |local| glance::moment(local, &meeting.zone));
    if let Some(begin) = begins.first_mut() {
        *begin = first;
    }
    let (title, name, own) = (said::title(app, id, meeting), said::name_or_them(app, meeting), app.own_zone());
    let agenda = match meeting.side {
        Side::Mentee => t::meetings_calendar_entry_agenda(&name),
        Side::Mentor => t::meetings_calendar_entry_points(&name),
    };
    let words = Words {
        description: &|at| description(app, meeting, at),
        agenda: &agenda,
        thanks: &t::meetings_calendar_entry_thanks(&name),
        morning_after: &|at| {
            morning_after(at, |at| intl::offset(&own, at).or_else(|| intl::offset("", at)).unwrap_or_default())
        },
    };
    Some(use_it(&talk(id, meeting, &title, &begins), &words))
}

/// Both clocks, what the talk is about, and the questions.
fn description(app: App, meeting: &Meeting, at: Instant) -> String {
    let mut lines = vec![said::on_paper(app, meeting, at)];
    if meeting.minutes > 0 {
        lines.push(said::minutes(meeting));
    }
    let late = fairness::late_at(app, meeting, at);
    lines.extend(late.and_then(|how| late::thanks(&said::name(app, meeting), how)));
    lines.extend(form(meeting));
    let topic = meeting.topic.trim();
    if !topic.is_empty() {
        lines.push(topic.to_owned());
    }
    let questions: Vec<&str> = said::questions(meeting).collect();
    if !questions.is_empty() {
        lines.extend([String::new(), t::meetings_questions().to_owned()]);
    }
    for (place, question) in (1..).zip(questions) {
        lines.push(format!("{}. {question}", number(place)));
    }
    lines.join("\n")
}

/// What sort of talk it is, where that is more than one of many.
fn form(meeting: &Meeting) -> Option<String> {
    let form = meeting.form.filter(|form| matches!(form, Form::Review | Form::Closing))?;
    let known = guide::current().meeting.form.iter().find(|known| known.id == form.id())?;
    Some(format!("{}. {}", known.label, known.gloss))
}
