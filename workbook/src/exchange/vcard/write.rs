//! People as a card file, version 3.0: the one that the most programs read.

use super::{OWN_LANGUAGES, OWN_MET, OWN_REACH, OWN_STRUCK, OWN_WORK, PHONETIC};
use crate::{domain::person::Person, exchange::lines::fold};

/// Writes a card for each person.
#[must_use]
pub fn write<'a>(people: impl Iterator<Item = &'a Person>) -> String {
    let mut out = String::new();
    people.for_each(|person| card(person, &mut out));
    out
}

fn card(person: &Person, out: &mut String) {
    let name = shown(person);
    fold("BEGIN:VCARD", out);
    fold("VERSION:3.0", out);
    fold(&format!("FN:{}", escaped(name)), out);
    // Whole and as the given name: which word is the family's differs from place to place.
    fold(&format!("N:;{};;;", escaped(name)), out);
    let [said, ..] = PHONETIC;
    let phone = is_number(&person.reach);
    let facts = [
        ("NICKNAME", &person.greeting),
        (said, &person.pronunciation),
        ("TITLE", &person.role),
        ("ORG", &person.organisation),
        ("EMAIL;TYPE=INTERNET", &person.email),
        (if phone { "TEL" } else { OWN_REACH }, &person.reach),
        (OWN_LANGUAGES, &person.languages),
        ("TZ;VALUE=text", &person.zone),
        (OWN_MET, &person.met),
        ("NOTE", &person.notes),
    ];
    facts.into_iter().for_each(|(name, text)| tell(name, &escaped(text), out));
    for (work, struck) in person.all_works() {
        tell(OWN_WORK, &escaped(work), out);
        tell(OWN_STRUCK, &escaped(struck), out);
    }
    for link in std::iter::once(person.link.as_str()).chain(person.links.lines()) {
        // An address has no escapes; a backslash is none of its letters, so it is kept as a text's.
        tell("URL", &link.trim().replace('\\', "\\\\"), out);
    }
    if !person.place.trim().is_empty() {
        tell("ADR", &format!(";;;{};;;", escaped(&person.place)), out);
    }
    fold("END:VCARD", out);
}

/// Adds a line, if there is anything to tell.
fn tell(name: &str, value: &str, out: &mut String) {
    if !value.is_empty() {
        fold(&format!("{name}:{value}"), out);
    }
}

/// A card must have a name: without one, whatever else tells who it is.
fn shown(person: &Person) -> &str {
    let ways = [&person.name, &person.email, &person.organisation, &person.link, &person.reach];
    ways.into_iter().map(|way| way.trim()).find(|way| !way.is_empty()).unwrap_or("?")
}

/// Whether it is a telephone number and nothing else.
fn is_number(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= 5 && text.chars().all(|letter| letter.is_ascii_digit() || " +-()/".contains(letter))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.trim().chars() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\r' => {}
            '\\' | ',' | ';' => out.extend(['\\', letter]),
            _ => out.push(letter),
        }
    }
    out
}
