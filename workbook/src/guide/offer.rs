//! Wordings that a letter is offered, filled from what the workbook knows. Nothing here writes into a letter.

use super::{
    fill::{Facts, fill},
    model::{LetterGuide, LetterPart, Phrases},
};
use crate::{
    domain::letter::{Letter, Tone},
    review,
};

/// A wording for one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The part's id.
    pub part: String,
    /// The text.
    pub text: String,
}

/// Every wording of a part whose blanks are all known: those of the tone first, the most specific first.
#[must_use]
pub fn wordings(part: &LetterPart, tone: Tone, facts: &Facts<'_>, phrases: &Phrases) -> Vec<String> {
    let filled = templates(part, tone).filter_map(|template| fill(template, facts, phrases));
    filled.filter(|text| fits(part, text)).collect()
}

/// Whether the app would offer it with a good conscience: a talk with a long name makes a subject that phones cut off.
fn fits(part: &LetterPart, text: &str) -> bool {
    part.id != "subject" || text.chars().count() <= review::LONGEST_SUBJECT
}

/// The wordings of a tone, and after them those that serve any tone.
fn templates(part: &LetterPart, tone: Tone) -> impl Iterator<Item = &String> {
    let own: &[String] = match tone {
        Tone::Plain => &[],
        Tone::Warm => &part.warm,
        Tone::Formal => &part.formal,
    };
    own.iter().chain(&part.offer)
}

/// Sets another tone. Parts that still hold an offered wording take that of the new tone; what the person has written
/// or edited stays as it is.
pub fn retune(guide: &LetterGuide, letter: &mut Letter, tone: Tone, facts: &Facts<'_>, phrases: &Phrases) {
    letter.tone = tone;
    for part in &guide.part {
        let text = letter.part(&part.id).trim();
        let as_offered = letter.offers.get(&part.id).is_some_and(|offer| offer == text)
            || Tone::ALL.iter().any(|tone| wordings(part, *tone, facts, phrases).iter().any(|offer| offer == text));
        if text.is_empty() || !as_offered {
            continue;
        }
        if let Some(best) = wordings(part, tone, facts, phrases).into_iter().next() {
            letter.parts.insert(part.id.clone(), best.clone());
            letter.offers.insert(part.id.clone(), best);
        }
    }
}

/// What to offer for the parts of a letter now.
///
/// A wording is offered only when it differs from what is written there and from the wording that was last used or
/// turned down: facts that change later bring a new offer, and never a changed letter.
#[must_use]
pub fn offers(guide: &LetterGuide, letter: &Letter, facts: &Facts<'_>, phrases: &Phrases) -> Vec<Wording> {
    let best = |part: &LetterPart| {
        let mut filled = templates(part, letter.tone).filter_map(|template| fill(template, facts, phrases));
        filled.find(|text| fits(part, text))
    };
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
    fn a_subject_that_phones_would_cut_off_is_not_offered() {
        let offer = ["A question about your work at {person.organisation}", "A question about your work"];
        let offer = offer.map(str::to_owned).into();
        let guide = LetterGuide {
            part: vec![LetterPart { id: "subject".into(), offer, ..LetterPart::default() }],
            ..LetterGuide::default()
        };
        let subject = |organisation: &str| {
            let person = Person { organisation: organisation.into(), ..Person::default() };
            let facts = Facts { person: Some(&person), ..Facts::default() };
            offers(&guide, &Letter::default(), &facts, &Phrases::default()).pop().map(|wording| wording.text)
        };
        assert_eq!(subject("Kargo").as_deref(), Some("A question about your work at Kargo"));
        let long = "the Royal College of Surgeons in Edinburgh";
        assert_eq!(subject(long).as_deref(), Some("A question about your work"));
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
        let all = guide().part.first().map(|part| wordings(part, Tone::Plain, &facts, &Phrases::default()));
        assert_eq!(all.map(|all| all.len()), Some(2));
    }

    #[test]
    fn another_tone_changes_what_was_offered_and_nothing_that_was_edited() {
        let mut guide = guide();
        for part in &mut guide.part {
            part.offer.push("Plain.".into());
            part.formal = vec!["Formal.".into()];
        }
        let person = leila("");
        let facts = Facts { person: Some(&person), ..Facts::default() };
        let mut letter = Letter::default();
        letter.parts.insert("opening".into(), "Dear Leila, good day.".into());
        letter.parts.insert("ask".into(), "Plain. And mine.".into());
        retune(&guide, &mut letter, Tone::Formal, &facts, &Phrases::default());
        assert_eq!((letter.part("opening"), letter.part("ask")), ("Formal.", "Plain. And mine."));
        retune(&guide, &mut letter, Tone::Warm, &facts, &Phrases::default());
        assert_eq!((letter.part("opening"), letter.part("ask")), ("Dear Leila, good day.", "Plain. And mine."));
        assert_eq!(letter.tone, Tone::Warm);
    }

    #[test]
    fn an_offer_that_was_used_before_the_facts_changed_is_no_edit() {
        let mut guide = guide();
        guide.part.iter_mut().for_each(|part| part.warm = vec!["Hello {person.greeting}.".into()]);
        let mut letter = Letter::default();
        letter.parts.insert("opening".into(), "Dear Leyla, good day.".into());
        letter.offers.insert("opening".into(), "Dear Leyla, good day.".into());
        let person = leila("");
        let facts = Facts { person: Some(&person), ..Facts::default() };
        retune(&guide, &mut letter, Tone::Warm, &facts, &Phrases::default());
        assert_eq!((letter.part("opening"), letter.part("ask")), ("Hello Leila.", ""));
    }
}
