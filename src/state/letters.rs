//! Letters are begun from many places; they begin alike.

use super::App;
use crate::browser::clock;
use northstar_workbook::domain::{
    id::Id,
    letter::{Letter, LetterKind, Outcome, Reply},
};

impl App {
    /// Begins a letter and gives its id.
    #[must_use]
    pub fn begin_letter(self, kind: LetterKind, person: Option<Id>, meeting: Option<Id>) -> Id {
        self.create(Letter { kind, person, meeting, created: clock::now(), ..Letter::default() })
    }

    /// Notes what became of a letter; `None` takes the note back.
    pub fn note_outcome(self, letter: &Id, what: Option<Reply>) {
        let outcome = what.map(|what| Outcome { at: clock::now(), what });
        self.edit::<Letter>(letter, |letter| letter.outcome = outcome);
    }
}
