//! The whole workbook at one glance, for what reads all of it: the next step, the journey.

use super::App;
use crate::browser::intl;
use northstar_workbook::{
    domain::{
        goal::Goal,
        id::Id,
        kind::Kind,
        letter::Letter,
        meeting::Meeting,
        overview::{Asked, Overview, Progress},
        person::Person,
        persona::Line,
        settings::Settings,
        skill::Skill,
        time::{Instant, instant_of},
    },
    guide,
};

/// The records that an [`Overview`] borrows.
pub struct Glance {
    questions: Vec<(&'static str, &'static str, Progress)>,
    goals: Vec<(Id, Goal)>,
    skills: Vec<(Id, Skill)>,
    lines: Vec<(Id, Line)>,
    people: Vec<(Id, Person)>,
    letters: Vec<(Id, Letter)>,
    meetings: Vec<(Id, Meeting)>,
    settings: Settings,
}

impl Glance {
    /// Reads all of it, followed.
    #[must_use]
    pub fn of(app: App) -> Self {
        let questions = guide::current().worksheets.iter().flat_map(|worksheet| {
            worksheet.question.iter().map(move |question| {
                let progress = app.progress(&worksheet.id, question);
                (worksheet.id.as_str(), question.id.as_str(), progress)
            })
        });
        Self {
            questions: questions.collect(),
            goals: owned(app),
            skills: owned(app),
            lines: owned(app),
            people: owned(app),
            letters: owned(app),
            meetings: owned(app),
            settings: Settings::clone(&app.settings()),
        }
    }

    /// Lends it to a reader.
    pub fn with<T>(&self, read: impl FnOnce(&Overview<'_>) -> T) -> T {
        let asked = self.questions.iter().map(|&(worksheet, question, state)| Asked { worksheet, question, state });
        let asked: Vec<Asked<'_>> = asked.collect();
        read(&Overview {
            questions: &asked,
            goals: &self.goals,
            skills: &self.skills,
            lines: &self.lines,
            people: &self.people,
            letters: &self.letters,
            meetings: &self.meetings,
            settings: &self.settings,
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
