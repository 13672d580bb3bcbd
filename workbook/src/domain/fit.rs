//! How someone fits the persona: reasons and open questions, and an order that can be said in one sentence.
//!
//! Nothing is counted in per cent, and nothing counts that is not shown. The name of an employer, a title and the number
//! of people who know someone count nothing at all.

use super::{
    id::Id,
    order,
    person::Person,
    persona::{Aspect, Line, Rank},
};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// Whether someone is what a line says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fits {
    /// So it is.
    Yes,
    /// In part.
    Partly,
    /// It is not so.
    No,
    /// Nobody has looked yet, or it could not be told.
    #[default]
    #[serde(rename = "dont-know")]
    Unknown,
}

impl Fits {
    /// Every answer, in the order of the switch.
    pub const ALL: [Self; 4] = [Self::Yes, Self::Partly, Self::Unknown, Self::No];

    /// The name in storage; permanent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
            Self::Unknown => "dont-know",
        }
    }

    /// The answer of this name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fits| fits.name() == name)
    }
}

/// What a line of the persona says about someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Says {
    /// It speaks for them.
    For,
    /// It speaks for them in part.
    PartlyFor,
    /// It speaks against them.
    Against,
    /// It is still to be found out.
    Open,
}

/// One line of the persona beside what is known of someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beside<'a> {
    /// The line's id.
    pub id: &'a Id,
    /// The line.
    pub line: &'a Line,
    /// The person's answer.
    pub fits: Fits,
    /// How they know, in their own words.
    pub evidence: &'a str,
}

impl Beside<'_> {
    /// What it says. "Rather not" turns the answer round.
    #[must_use]
    pub const fn says(&self) -> Says {
        match (self.line.rank, self.fits) {
            (_, Fits::Unknown) => Says::Open,
            (Rank::Avoid, Fits::No) | (Rank::Must | Rank::Good, Fits::Yes) => Says::For,
            (Rank::Avoid, _) | (_, Fits::No) => Says::Against,
            (_, Fits::Partly) => Says::PartlyFor,
        }
    }
}

/// Someone beside the whole persona.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit<'a> {
    /// The lines: must-haves first, then what is good to have, then what is to be avoided; among equals how someone
    /// is stands before what they can teach, and that before where they have been.
    pub lines: Vec<Beside<'a>>,
    /// Whether they speak of helping others grow.
    pub develops: Fits,
}

/// Lays someone beside the lines of the persona.
#[must_use]
pub fn fit<'a>(person: &'a Person, lines: impl IntoIterator<Item = (&'a Id, &'a Line)>) -> Fit<'a> {
    let stands = |line: &Line| !line.removed && !line.text.trim().is_empty();
    let beside = |(id, line): (&'a Id, &'a Line)| Beside {
        id,
        line,
        fits: person.fit.get(id.as_str()).copied().unwrap_or_default(),
        evidence: person.evidence.get(id.as_str()).map_or("", |evidence| evidence.trim()),
    };
    let mut lines: Vec<Beside<'a>> = lines.into_iter().filter(|(_, line)| stands(line)).map(beside).collect();
    order::by_key(&mut lines, |beside| (beside.line.rank, Reverse(beside.line.aspect), beside.line.order));
    Fit { lines, develops: person.develops }
}

/// The place of someone among others; the smaller comes first.
///
/// In words: whoever has a must-have against them, or what is to be avoided, comes last. Then more must-haves that are
/// there count, then values and manner that are good to have together with speaking of helping others grow, then all
/// else that is good to have. A part counts as half.
pub type Place = (usize, Reverse<usize>, Reverse<usize>, Reverse<usize>);

impl Fit<'_> {
    /// The lines that say so.
    pub fn that(&self, says: Says) -> impl Iterator<Item = &Beside<'_>> {
        self.lines.iter().filter(move |beside| beside.says() == says)
    }

    /// Whether anything is known at all.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.develops == Fits::Unknown && self.lines.iter().all(|beside| beside.fits == Fits::Unknown)
    }

    /// Their place among others.
    #[must_use]
    pub fn place(&self) -> Place {
        let sum = |counts: &dyn Fn(&Line) -> bool| -> usize {
            self.lines.iter().filter(|beside| counts(beside.line)).map(|beside| halves(beside.says())).sum()
        };
        let is_grave = |beside: &&Beside<'_>| beside.line.rank != Rank::Good;
        let is_value = |line: &Line| line.aspect == Aspect::Traits;
        let develops = match self.develops {
            Fits::Yes => 2,
            Fits::Partly => 1,
            Fits::No | Fits::Unknown => 0,
        };
        (
            self.that(Says::Against).filter(is_grave).count(),
            Reverse(sum(&|line| line.rank == Rank::Must)),
            Reverse(sum(&|line| line.rank == Rank::Good && is_value(line)) + develops),
            Reverse(sum(&|line| line.rank == Rank::Good && !is_value(line))),
        )
    }
}

const fn halves(says: Says) -> usize {
    match says {
        Says::For => 2,
        Says::PartlyFor => 1,
        Says::Against | Says::Open => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Row<'a> = (&'a str, &'a [(&'a str, Fits)], Fits);

    fn persona() -> Vec<(Id, Line)> {
        let lines = [
            ("path", Rank::Must, Aspect::Experience),
            ("patient", Rank::Must, Aspect::Traits),
            ("budget", Rank::Good, Aspect::Skills),
            ("candid", Rank::Good, Aspect::Traits),
            ("famous", Rank::Good, Aspect::Experience),
            ("rival", Rank::Avoid, Aspect::Experience),
        ];
        let line = |(id, rank, aspect): (&str, Rank, Aspect)| {
            (Id::parse(id).unwrap(), Line { rank, aspect, text: id.into(), ..Line::default() })
        };
        let mut lines: Vec<_> = lines.into_iter().map(line).collect();
        let gone = Line { text: "gone".into(), removed: true, ..Line::default() };
        lines.push((Id::parse("gone").unwrap(), gone));
        lines
    }

    fn person(answers: &[(&str, Fits)], develops: Fits) -> Person {
        let mut person = Person { develops, ..Person::default() };
        for (line, fits) in answers {
            person.set_fit(&Id::parse(line).unwrap(), *fits);
        }
        person
    }

    fn of<'a>(person: &'a Person, lines: &'a [(Id, Line)]) -> Fit<'a> {
        fit(person, lines.iter().map(|(id, line)| (id, line)))
    }

    #[test]
    fn every_line_that_stands_is_shown_and_how_someone_is_comes_first() {
        let (lines, nobody) = (persona(), Person::default());
        let shown = of(&nobody, &lines);
        let names: Vec<&str> = shown.lines.iter().map(|beside| beside.id.as_str()).collect();
        assert_eq!(names, ["patient", "path", "candid", "budget", "famous", "rival"]);
        assert!(shown.is_blank() && shown.that(Says::Open).count() == 6);
    }

    #[test]
    fn what_is_to_be_avoided_turns_the_answer_round() {
        let lines = persona();
        for (line, fits, says) in [
            ("path", Fits::Yes, Says::For),
            ("path", Fits::Partly, Says::PartlyFor),
            ("path", Fits::No, Says::Against),
            ("path", Fits::Unknown, Says::Open),
            ("budget", Fits::No, Says::Against),
            ("rival", Fits::Yes, Says::Against),
            ("rival", Fits::Partly, Says::Against),
            ("rival", Fits::No, Says::For),
            ("rival", Fits::Unknown, Says::Open),
        ] {
            let person = person(&[(line, fits)], Fits::Unknown);
            let fit = of(&person, &lines);
            let beside = fit.lines.iter().find(|beside| beside.id.as_str() == line).unwrap();
            assert_eq!(beside.says(), says, "{line} {fits:?}");
        }
    }

    #[test]
    fn of_two_people_the_one_who_fits_better_comes_first() {
        use Fits::{No, Partly, Unknown, Yes};
        let lines = persona();
        let rows: [Row<'_>; 8] = [
            ("both must-haves", &[("path", Yes), ("patient", Yes)], Unknown),
            ("one must-have and a half", &[("path", Yes), ("patient", Partly), ("famous", Yes)], Yes),
            ("one must-have and candid", &[("path", Yes), ("candid", Yes)], Unknown),
            ("one must-have, speaks a little of helping others", &[("path", Yes)], Partly),
            ("one must-have and a famous name", &[("path", Yes), ("famous", Yes), ("budget", Yes)], Unknown),
            ("one must-have", &[("path", Yes)], Unknown),
            ("nothing known", &[], Unknown),
            ("all there, but a rival", &[("path", Yes), ("patient", Yes), ("candid", Yes), ("rival", Yes)], Yes),
        ];
        let people: Vec<Person> = rows.iter().map(|(_, answers, develops)| person(answers, *develops)).collect();
        for (better, worse) in people.iter().zip(people.iter().skip(1)) {
            assert!(of(better, &lines).place() < of(worse, &lines).place(), "{:?} before {:?}", better.fit, worse.fit);
        }
        let against = person(&[("famous", No), ("budget", No)], Unknown);
        assert_eq!(of(&against, &lines).place(), of(&Person::default(), &lines).place());
    }

    #[test]
    fn where_someone_works_and_what_they_are_called_counts_nothing() {
        let lines = persona();
        let plain = person(&[("path", Fits::Yes)], Fits::Yes);
        let grand = Person { role: "President".into(), organisation: "The largest".into(), ..plain.clone() };
        assert_eq!(of(&plain, &lines).place(), of(&grand, &lines).place());
    }

    #[test]
    fn not_knowing_is_as_good_as_not_having_looked() {
        let mut person = person(&[("path", Fits::Yes)], Fits::Unknown);
        person.set_fit(&Id::parse("path").unwrap(), Fits::Unknown);
        assert_eq!(person, Person::default());
        for fits in Fits::ALL {
            assert_eq!(Fits::of_name(fits.name()), Some(fits));
            assert_eq!(serde_json::to_value(fits).unwrap(), fits.name());
        }
    }
}
