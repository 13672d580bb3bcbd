//! People from other programs: what a file or a pasted text holds, and what bringing it in would do.
//!
//! A card file ([`vcard`]), a table ([`csv`]) and pasted words ([`paste`](super::paste)) are all read into [`Found`].
//! [`plan`](plan()) compares that with who is here, [`bring`](bring()) does what the person chose, all at once, with one
//! undo.

mod bring;
mod fold;
mod gather;
mod plan;
mod twins;

pub use bring::{Choice, bring, units};
pub use plan::{Likeness, Plan, Planned, plan};
pub use twins::{Pair, twins, unite};

pub use gather::Fact;

pub(super) use fold::fold;
pub(super) use gather::{Gather, line};

use super::{csv, vcard};
use crate::domain::person::Person;

/// The longest file that is read, in bytes. Card files hold photos; these are passed over and never copied.
pub const LONGEST_FILE: usize = 32 * 1024 * 1024;
/// The most cards or rows of a file.
pub const MOST_PEOPLE: usize = 50_000;
/// The most that is known of one person, in bytes.
pub const LONGEST_PERSON: usize = 128 * 1024;
/// The most that is taken from a file, in bytes: four times what a workbook holds.
pub const MOST_TEXT: usize = 8 * 1024 * 1024;

/// In what form people came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A card file.
    Cards,
    /// A table.
    Table,
    /// Pasted words.
    Words,
}

impl Form {
    /// A short name, for programs. Permanent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cards => "vcard",
            Self::Table => "csv",
            Self::Words => "text",
        }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Of what form it was.
    pub form: Form,
    /// Who can be taken, each with the number of their card or row, from 1. They are boxed, because a list of fifty
    /// thousand that grows is in memory twice.
    pub people: Vec<(usize, Box<Person>)>,
    /// What can't, with the same numbers.
    pub refused: Vec<(usize, Why)>,
    /// How much text was taken, in bytes.
    text: usize,
}

/// Why a card or a row is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It names nobody.
    NoName,
    /// It is a company, a group or a place.
    NotAPerson,
    /// It ends before its end.
    Cut,
    /// A quote is opened and never closed.
    Quotes,
    /// It has more cells than there are columns, so that nobody knows which is which.
    Ragged,
    /// There is more text than a person has.
    TooLong,
    /// Its letters are in an encoding that we don't know.
    Letters,
}

impl Why {
    /// Every reason.
    pub const ALL: [Self; 7] =
        [Self::NoName, Self::NotAPerson, Self::Cut, Self::Quotes, Self::Ragged, Self::TooLong, Self::Letters];
}

/// Why nothing at all is taken from a file or a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is longer, or has more people or text, than we read.
    TooLarge,
    /// It is no card file and no table.
    Unknown,
    /// It is a table, and no column is known to hold names.
    NoNames,
    /// It is a table whose quotes can't be told apart.
    Broken,
    /// There is nobody in it.
    Empty,
}

impl Refusal {
    /// A short name of the reason, for programs. Permanent.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::Unknown => "unknown",
            Self::NoNames => "no-names",
            Self::Broken => "broken",
            Self::Empty => "empty",
        }
    }
}

impl Found {
    pub(super) const fn new(form: Form) -> Self {
        Self { form, people: Vec::new(), refused: Vec::new(), text: 0 }
    }

    /// Takes one card or row, or notes why not.
    pub(super) fn take(&mut self, place: usize, gathered: Result<Gather, Why>) -> Result<(), Refusal> {
        if self.people.len() + self.refused.len() >= MOST_PEOPLE {
            return Err(Refusal::TooLarge);
        }
        match gathered.and_then(|gathered| gathered.finish(self.form != Form::Words)) {
            Ok((person, length)) => {
                self.text += length;
                self.people.push((place, Box::new(person)));
            }
            Err(why) => self.refused.push((place, why)),
        }
        if self.text > MOST_TEXT { Err(Refusal::TooLarge) } else { Ok(()) }
    }
}

/// Reads a file of any of the forms: a card file by how it begins, else a table.
///
/// # Errors
/// When nothing can be taken, with the reason.
pub fn read(bytes: &[u8]) -> Result<Found, Refusal> {
    if bytes.len() > LONGEST_FILE {
        return Err(Refusal::TooLarge);
    }
    if vcard::is_one(bytes) {
        return vcard::read(bytes);
    }
    let table = csv::Table::look(bytes)?;
    let holds: Vec<Option<Fact>> = table.columns().iter().map(|column| column.holds).collect();
    table.read(&holds)
}
