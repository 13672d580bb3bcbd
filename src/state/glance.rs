//! The whole workbook at one glance, for what reads all of it: the next step, the journey.

use super::{App, safekeeping};
use crate::browser::intl;
use northstar_workbook::{
    domain::{
        answer::Answer,
        goal::Goal,
        id::Id,
        kind::Kind,
        letter::Letter,
        meeting::Meeting,
        overview::Overview,
        person::Person,
        persona::Line,
        safekeeping::Unkept,
        settings::Settings,
        skill::Skill,
        time::{Instant, instant_of},
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
    Some(instant_of(local, |at| intl::offset(&meeting.zone, at).or_else(|| intl::offset("", at)).unwrap_or_default()))
}
