//! Letters are begun from many places; they begin alike.

use super::App;
use crate::browser::clock;
use northstar_workbook::domain::{
    fitting::{self, Between},
    id::Id,
    letter::{Letter, LetterKind, Outcome, Reply},
    meeting::Meeting,
    person::Person,
    silence,
};
use std::rc::Rc;

impl App {
    /// Begins a letter and gives its id.
    #[must_use]
    pub fn begin_letter(self, kind: LetterKind, person: Option<Id>, meeting: Option<Id>) -> Id {
        let meeting = meeting.or_else(|| self.meeting_for(kind, person.as_ref()?));
        self.create(Letter { kind, person, meeting, created: clock::now(), ..Letter::default() })
    }

    /// The meeting that a letter of this kind speaks of: the last one that was held, or the one to come.
    fn meeting_for(self, kind: LetterKind, person: &Id) -> Option<Id> {
        let is_ahead = match kind {
            LetterKind::Agenda | LetterKind::AgendaRequest => true,
            LetterKind::ThankYou
            | LetterKind::SpecificThanks
            | LetterKind::ReportBack
            | LetterKind::Mismatch
            | LetterKind::Closing => false,
            _ => return None,
        };
        let all = self.all::<Meeting>().into_iter();
        let fits = |met: &Meeting| if is_ahead { met.is_ahead() } else { met.ended.is_some() };
        let theirs = all.filter(|(_, met)| met.person.as_ref() == Some(person) && fits(met));
        theirs.max_by_key(|(_, met)| (met.ended, met.created)).map(|(id, _)| id)
    }

    /// Notes what became of a letter; `None` takes the note back.
    pub fn note_outcome(self, letter: &Id, what: Option<Reply>) {
        let outcome = what.map(|what| Outcome { at: clock::now(), what });
        let noted = self.peek::<Letter>(letter);
        self.edit::<Letter>(letter, |letter| letter.outcome = outcome);
        // What answers a check-in answers the letter that it was about.
        let asked = self.asked_by(&noted);
        if let Some((asked, _)) = asked.filter(|(_, asked)| asked.outcome == noted.outcome) {
            self.edit::<Letter>(&asked, |letter| letter.outcome = outcome);
        }
    }

    /// The letter that a check-in asks about; none of any other letter.
    #[must_use]
    pub fn asked_by(self, check_in: &Letter) -> Option<(Id, Rc<Letter>)> {
        if check_in.kind != LetterKind::CheckIn {
            return None;
        }
        let all = self.all::<Letter>();
        let asked = silence::asked_before(check_in, all.iter().map(|(id, letter)| (id, &**letter)))?;
        all.iter().find(|(id, _)| id == asked).cloned()
    }

    /// The kinds of letter that fit a person now, the best first.
    pub fn fitting(self, person: &Id) -> Vec<LetterKind> {
        let (letters, meetings) = (self.all::<Letter>(), self.all::<Meeting>());
        let theirs = |of: &Option<Id>| of.as_ref() == Some(person);
        let between = Between {
            letters: letters.iter().map(|(_, letter)| &**letter).filter(|letter| theirs(&letter.person)).collect(),
            meetings: meetings.iter().map(|(_, meeting)| &**meeting).filter(|met| theirs(&met.person)).collect(),
            introduced: self.all::<Person>().iter().any(|(_, other)| theirs(&other.introduced_by)),
        };
        fitting::fitting(&between, clock::now())
    }
}
