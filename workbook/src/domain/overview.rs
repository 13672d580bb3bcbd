//! The whole workbook at one glance: what the next step and the journey are read from.

use super::{
    goal::{Goal, Horizon},
    id::Id,
    letter::{Letter, LetterKind},
    meeting::Meeting,
    order,
    person::Person,
    persona::Line,
    safekeeping::Unkept,
    settings::Settings,
    skill::Skill,
    time::{Instant, MINUTE},
};

/// The records that decide what comes next, borrowed from wherever they are kept, in the order of their creation.
#[derive(Clone, Copy)]
pub struct Overview<'a> {
    /// The worksheets' questions in order, and how far each is.
    pub questions: &'a [Asked<'a>],
    /// Goals.
    pub goals: &'a [(Id, Goal)],
    /// Skills.
    pub skills: &'a [(Id, Skill)],
    /// Lines of the persona.
    pub lines: &'a [(Id, Line)],
    /// People.
    pub people: &'a [(Id, Person)],
    /// Letters.
    pub letters: &'a [(Id, Letter)],
    /// Meetings.
    pub meetings: &'a [(Id, Meeting)],
    /// What was put off, and the last backup.
    pub settings: &'a Settings,
    /// What is in no backup yet.
    pub unkept: Unkept,
    /// When a meeting begins, from its date, time and zone; `None` when one of them is not known yet.
    pub begins: &'a dyn Fn(&Meeting) -> Option<Instant>,
}

/// A question of a worksheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// Its worksheet.
    pub worksheet: &'a str,
    /// Its id within the worksheet.
    pub question: &'a str,
    /// How far it is.
    pub state: Progress,
}

/// How far a question is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Not seen, or left empty.
    Open,
    /// "Not sure yet".
    Skipped,
    /// Answered.
    Answered,
}

impl<'a> Overview<'a> {
    /// The goals of one horizon that have words, in their order.
    pub fn goals_of(&self, horizon: Horizon) -> impl Iterator<Item = (&'a Id, &'a Goal)> + use<'a> {
        let mut goals: Vec<_> = self.goals.iter().collect();
        order::by_key(&mut goals, |(_, goal)| goal.order);
        let written = move |goal: &Goal| goal.horizon == horizon && !goal.text.trim().is_empty();
        goals.into_iter().filter(move |(_, goal)| written(goal)).map(|(id, goal)| (id, goal))
    }

    /// Whether the persona has lines.
    #[must_use]
    pub fn has_persona(&self) -> bool {
        self.lines.iter().any(|(_, line)| !line.removed && !line.text.trim().is_empty())
    }

    /// The letters of one kind.
    pub fn letters_of(&self, kind: LetterKind) -> impl Iterator<Item = (&'a Id, &'a Letter)> + use<'a> {
        self.letters.iter().filter(move |(_, letter)| letter.kind == kind).map(|(id, letter)| (id, letter))
    }

    /// When a meeting is over by plan.
    #[must_use]
    pub fn planned_end(&self, meeting: &Meeting) -> Option<Instant> {
        Some((self.begins)(meeting)?.plus(i64::from(meeting.planned_minutes()) * MINUTE))
    }

    /// The thank-you of a meeting: the one that was sent, or else the draft.
    #[must_use]
    pub fn thanks_for(&self, id: &Id, meeting: &Meeting) -> Option<(&'a Id, &'a Letter)> {
        let letters = self.letters.iter().map(|(id, letter)| (id, letter));
        thanks_for(letters, id, meeting.person.as_ref(), meeting.ended)
    }
}

/// The thank-you among letters for a meeting with a person that ended then: the one that was sent, or else the draft.
pub fn thanks_for<'a>(
    letters: impl IntoIterator<Item = (&'a Id, &'a Letter)>,
    meeting: &Id,
    person: Option<&Id>,
    ended: Option<Instant>,
) -> Option<(&'a Id, &'a Letter)> {
    let mut found = None;
    for (id, letter) in letters.into_iter().filter(|(_, letter)| letter.kind == LetterKind::ThankYou) {
        let by_name = letter.meeting.as_ref() == Some(meeting);
        let by_person = letter.meeting.is_none()
            && letter.person.is_some()
            && letter.person.as_ref() == person
            && ended.is_some_and(|ended| letter.created >= ended);
        if !by_name && !by_person {
            continue;
        }
        if letter.last_sent().is_some() {
            return Some((id, letter));
        }
        found = Some((id, letter));
    }
    found
}
