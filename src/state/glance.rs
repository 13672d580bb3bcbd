//! The whole workbook at one glance, for what reads all of it: the next step, the journey.

use super::{App, safekeeping};
use crate::browser::intl;
use chrono::NaiveDateTime;
use northstar_workbook::{
    domain::{
        answer::Answer,
        goal::Goal,
        id::Id,
        kind::Kind,
        letter::Letter,
        meeting::Meeting,
        overlap::clock_for,
        overview::Overview,
        person::Person,
        persona::Line,
        safekeeping::Unkept,
        settings::Settings,
        skill::Skill,
        time::{Instant, instant_of},
        zone::Shown,
    },
    guide::{self, draft::Answers, progress},
};

/// The records that an [`Overview`] borrows.
pub struct Glance {
    answers: Vec<(Id, Answer)>,
    goals: Vec<(Id, Goal)>,
    skills: Vec<(Id, Skill)>,
    lines: Vec<(Id, Line)>,
    people: Vec<(Id, Person)>,
    letters: Vec<(Id, Letter)>,
    meetings: Vec<(Id, Meeting)>,
    settings: Settings,
    unkept: Unkept,
}

impl Glance {
    /// Reads all of it, followed.
    #[must_use]
    pub fn of(app: App) -> Self {
        let settings = Settings::clone(&app.settings());
        Self {
            answers: owned(app),
            goals: owned(app),
            skills: owned(app),
            lines: owned(app),
            people: owned(app),
            letters: owned(app),
            meetings: owned(app),
            unkept: safekeeping::unkept(app),
            settings,
        }
    }

    /// What the persona and the progress of the worksheets are read from.
    #[must_use]
    pub fn answers(&self) -> Answers<'_> {
        Answers { answers: &self.answers, goals: &self.goals, skills: &self.skills }
    }

    /// Lends it to a reader.
    pub fn with<T>(&self, read: impl FnOnce(&Overview<'_>) -> T) -> T {
        let asked = progress::questions(guide::current(), &self.answers());
        read(&Overview {
            questions: &asked,
            goals: &self.goals,
            skills: &self.skills,
            lines: &self.lines,
            people: &self.people,
            letters: &self.letters,
            meetings: &self.meetings,
            settings: &self.settings,
            unkept: self.unkept,
            begins: &begins,
        })
    }
}

fn owned<K: Kind>(app: App) -> Vec<(Id, K)> {
    app.all::<K>().into_iter().map(|(id, record)| (id, K::clone(&record))).collect()
}

/// When a meeting begins, from its date, time and zone; `None` while one of them is open.
#[must_use]
pub fn begins(meeting: &Meeting) -> Option<Instant> {
    let local = meeting.date?.and_time(meeting.time?);
    match meeting.second.then(|| shown(meeting)) {
        Some(Some(Shown::Twice { last, .. })) => Some(last),
        _ => Some(moment(local, &meeting.zone)),
    }
}

/// When the clocks of a zone show a date and time; the first of two, and of a time that they skip as much after the
/// jump. A zone that the browser does not know is taken for its own.
#[must_use]
pub fn moment(local: NaiveDateTime, zone: &str) -> Instant {
    instant_of(local, |at| intl::offset(zone, at).or_else(|| intl::offset("", at)).unwrap_or_default())
}

/// How often the clocks show the time of a meeting; `None` while a part of it is open or its zone unknown.
#[must_use]
pub fn shown(meeting: &Meeting) -> Option<Shown> {
    let date = meeting.date?;
    let clock = clock_for(date, &|at| intl::offset(&meeting.zone, at).map(|minutes| minutes.saturating_mul(60)))?;
    Some(clock.shown(date.and_time(meeting.time?)))
}
