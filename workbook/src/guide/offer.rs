//! Wordings that a letter is offered, filled from what the workbook knows. Nothing here writes into a letter.

use super::{
    fill::{Facts, fill},
    model::{LetterGuide, LetterPart, Phrases},
};
use crate::domain::letter::Letter;

/// A wording for one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The part's id.
    pub part: String,
    /// The text.
    pub text: String,
}

/// Every wording of a part whose blanks are all known, the most specific first.
#[must_use]
pub fn wordings(part: &LetterPart, facts: &Facts<'_>, phrases: &Phrases) -> Vec<String> {
    part.offer.iter().filter_map(|template| fill(template, facts, phrases)).collect()
}

/// What to offer for the parts of a letter now.
///
/// A wording is offered only when it differs from what is written there and from the wording that was last used or
/// turned down: facts that change later bring a new offer, and never a changed letter.
#[must_use]
pub fn offers(guide: &LetterGuide, letter: &Letter, facts: &Facts<'_>, phrases: &Phrases) -> Vec<Wording> {
    let best = |part: &LetterPart| part.offer.iter().find_map(|template| fill(template, facts, phrases));
    let is_new = |part: &str, text: &str| {
        letter.part(part).trim() != text && letter.offers.get(part).map(String::as_str) != Some(text)
    };
    let offer = |part: &LetterPart| {
        let text = best(part).filter(|text| is_new(&part.id, text))?;
        Some(Wording { part: part.id.clone(), text })
    };
    guide.part.iter().filter_map(offer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::Person;

    fn guide() -> LetterGuide {
        let part = |id: &str, offer: &[&str]| LetterPart {
            id: id.into(),
            offer: offer.iter().map(|text| (*text).to_owned()).collect(),
            ..LetterPart::default()
        };
        let opening = ["Dear {person.greeting}, I saw {person.struck}.", "Dear {person.greeting}, good day."];
        LetterGuide { part: vec![part("opening", &opening), part("ask", &[])], ..LetterGuide::default() }
    }

    fn leila(struck: &str) -> Person {
        Person { name: "Leila Haddad".into(), struck: struck.into(), ..Person::default() }
    }

    fn offered(letter: &Letter, person: &Person) -> Option<String> {
        let facts = Facts { person: Some(person), ..Facts::default() };
        offers(&guide(), letter, &facts, &Phrases::default()).pop().map(|wording| wording.text)
    }

    #[test]
    fn the_first_wording_whose_blanks_are_all_known_is_offered() {
        let letter = Letter::default();
        assert_eq!(offered(&letter, &leila("")).as_deref(), Some("Dear Leila, good day."));
        assert_eq!(offered(&letter, &leila("a chart")).as_deref(), Some("Dear Leila, I saw a chart."));
        assert_eq!(offered(&letter, &Person::default()), None);
    }

    #[test]
    fn a_wording_that_was_used_or_turned_down_is_not_offered_again_until_the_facts_change() {
        let mut letter = Letter::default();
        letter.parts.insert("opening".into(), "Hello Leila, my own words.".into());
        letter.offers.insert("opening".into(), "Dear Leila, good day.".into());
        assert_eq!(offered(&letter, &leila("")), None);
        assert_eq!(offered(&letter, &leila("a chart")).as_deref(), Some("Dear Leila, I saw a chart."));
    }

    #[test]
    fn what_is_written_already_is_not_offered() {
        let mut letter = Letter::default();
        letter.parts.insert("opening".into(), " Dear Leila, good day.\n".into());
        assert_eq!(offered(&letter, &leila("")), None);
    }

    #[test]
    fn every_wording_can_be_looked_through() {
        let person = leila("a chart");
        let facts = Facts { person: Some(&person), ..Facts::default() };
        let all = guide().part.first().map(|part| wordings(part, &facts, &Phrases::default()));
        assert_eq!(all.map(|all| all.len()), Some(2));
    }
}
