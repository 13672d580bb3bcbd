//! What the workbook knows around a letter: for what is offered, and for the review.

use super::plainness;
use crate::{
    browser::{clock, intl},
    state::{App, fairness},
};
use northstar_workbook::{
    domain::{
        about::About,
        goal::Goal,
        id::Id,
        letter::{Letter, LetterKind},
        meeting::Meeting,
        person::Person,
        plainness::Plainness,
        skill::Skill,
    },
    guide::fill,
    review,
};
use std::rc::Rc;

/// What the meeting that a thank-you is about was like.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Occasion {
    late: Option<fairness::Unkind>,
    given: fill::Given,
}

impl Occasion {
    /// Followed; no other letter speaks of it.
    pub(super) fn of(app: App, kind: LetterKind, meeting: Option<&Id>) -> Self {
        let Some(meeting) = meeting.filter(|_| kind == LetterKind::ThankYou) else { return Self::default() };
        let late = fairness::late_for(app, &app.read::<Meeting>(meeting));
        Self { late, given: app.given_in(meeting) }
    }
}

/// What the workbook knows around a letter.
pub(super) struct Known {
    pub(super) about: Rc<About>,
    pub(super) person: Option<Rc<Person>>,
    meeting: Option<Rc<Meeting>>,
    plainness: Plainness,
    goals: Vec<(Id, Goal)>,
    skills: Vec<(Id, Skill)>,
}

impl Known {
    /// Followed.
    pub(super) fn of(app: App, letter: &Letter) -> Self {
        Self {
            about: app.read(&Id::me()),
            person: letter.person.as_ref().and_then(|person| app.find(person)),
            meeting: letter.meeting.as_ref().and_then(|meeting| app.find(meeting)),
            plainness: plainness::of(app, letter),
            goals: app.all::<Goal>().into_iter().map(|(id, goal)| (id, Goal::clone(&goal))).collect(),
            skills: app.all::<Skill>().into_iter().map(|(id, skill)| (id, Skill::clone(&skill))).collect(),
        }
    }

    pub(super) fn facts<'a>(&'a self, occasion: &'a Occasion) -> fill::Facts<'a> {
        fill::Facts {
            about: Some(&self.about),
            person: self.person.as_deref(),
            goals: &self.goals,
            skills: &self.skills,
            meeting: self.meeting.as_deref(),
            late: occasion.late,
            given: Some(&occasion.given),
        }
    }

    pub(super) fn for_review(&self, words: [u32; 2]) -> review::Facts<'_> {
        let mut facts =
            review::Facts { from_name: &self.about.name, plainness: self.plainness, words, ..review::Facts::default() };
        if let Some(person) = &self.person {
            facts.to_name = &person.name;
            facts.to_greeting = person.greeted_as();
            facts.to_organisation = &person.organisation;
            facts.to_work = &person.work;
            facts.zones_differ = differ(&self.about.zone, &person.zone);
        }
        facts
    }
}

/// Whether both zones are known and their clocks differ today.
fn differ(mine: &str, theirs: &str) -> bool {
    let now = clock::now();
    let theirs = if theirs.is_empty() { None } else { intl::offset(theirs, now) };
    theirs.is_some_and(|theirs| intl::offset(mine, now).is_some_and(|mine| mine != theirs))
}
