//! A greeting with a name that isn't the reader's.
//!
//! A misspelt name is the first thing its owner sees. The rule compares the greeting with the person's record, and
//! lets pass what people do with names: case, accents, titles, initials, one of several names, a short form.

use super::draft::{Letter, Note, Part};
use super::words::Words;
use super::{ANY, Check, Rule, Severity};
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "wrong-name", severity: Severity::First, check: Check::Letter(ANY, check) };

const GREETING: &str = "dear/hi/hello/hey/hiya/greetings/namaste/hola/bonjour/ciao/hallo/salaam/salam/shalom/thanks";
const TITLE: &str = "mr/mrs/ms/miss/mx/dr/doctor/prof/professor/sir/madam/sri/shri/smt/herr/frau/monsieur/madame/senor/\
    senora/don/dona/san/sama/ji/engr/rev/hon/dame/lady/lord";
const NOBODY: &str = "there/all/everyone/everybody/team/friend/friends/colleague/colleagues/hiring/again/folks/sir/madam/\
    name/recipient/mentor/to/from/future/reader/world/mister";

/// How many words a greeting's name may have.
const LONGEST: usize = 5;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let facts = &letter.draft.facts;
    let known = Words::new(facts.to_name);
    let greeting = Words::new(facts.to_greeting);
    let Some((at, part)) = letter.first() else { return Vec::new() };
    let Some(name) = greeted(part) else { return Vec::new() };
    if known.len() + greeting.len() == 0 || !comparable(&part.words, &name, &[&known, &greeting]) {
        return Vec::new();
    }
    let strangers: Vec<usize> =
        name.clone().filter(|word| !is_known(part.words.get(*word), &[&known, &greeting])).collect();
    let expected = expected(facts.to_greeting, facts.to_name);
    if strangers.len() == name.len() {
        let span = part.words.span(&name);
        return vec![Note::on(at, span.clone()).fill("name", expected.clone()).fix(span, expected)];
    }
    let misspelt = strangers.into_iter().find_map(|word| {
        let meant = nearest(part.words.get(word), &[&known, &greeting])?;
        let span = part.words.span(&(word..word + 1));
        Some(Note::on(at, span.clone()).fill("name", expected.clone()).fix(span, meant))
    });
    misspelt.into_iter().collect()
}

/// The greeting's name, without its title.
fn expected(greeting: &str, name: &str) -> String {
    let source = if greeting.trim().is_empty() { name } else { greeting };
    let words = Words::new(source);
    let first = (0..words.len()).find(|at| !words.is(*at, TITLE)).unwrap_or(0);
    let last = if greeting.trim().is_empty() { first + 1 } else { words.len() };
    source.get(words.span(&(first..last))).unwrap_or(source).to_owned()
}

/// The words of the name that a part greets, if it greets anybody by name.
fn greeted(part: &Part<'_>) -> Option<Range<usize>> {
    let words = &part.words;
    let mut start = match words.get(0) {
        "good" if words.is(1, "morning/afternoon/evening/day") => 2,
        _ if words.is(0, GREETING) => 1,
        _ => return None,
    };
    while words.is(start, TITLE) {
        start += 1;
    }
    // A name in small letters is a name only when a comma or a line's end says so.
    let length = (start..start + LONGEST).take_while(|at| belongs(words, start, *at)).count();
    let end = start + length;
    let closed = length > 0 && words.gap_after(end - 1).contains([',', '\n', ':', '!', '–', '—', '،', '，']);
    let is_name = |at: usize| is_capital(words.written(at)) || closed;
    let name = start..end;
    let named = length > 0 && name.clone().all(is_name) && !name.clone().any(|at| words.is(at, NOBODY));
    named.then_some(name)
}

/// Whether a word still belongs to the greeting: no mark stands between it and the word before.
fn belongs(words: &Words<'_>, start: usize, at: usize) -> bool {
    let before = if at == start { "" } else { words.gap_after(at - 1) };
    let joined = !before.contains([',', '\n', ':', '!', ';', '–', '—', '،', '，', '?']);
    let abbreviated = !before.contains('.') || words.get(at - 1).chars().count() == 1;
    let small_ends = at == start || is_capital(words.written(at)) || !is_capital(words.written(start));
    let word_ends = is_capital(words.written(at)) && words.is(at, "i/i'm/i've/my/we/thank/thanks/it/the/your");
    joined && abbreviated && small_ends && !word_ends && !words.get(at).is_empty()
}

fn is_capital(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_uppercase() || !c.is_ascii())
}

/// Names in different scripts can't be compared.
fn comparable(words: &Words<'_>, name: &Range<usize>, known: &[&Words<'_>]) -> bool {
    let is_latin = |word: &str| word.starts_with(|c: char| c.is_ascii());
    let written = is_latin(words.get(name.start));
    known.iter().any(|known| (0..known.len()).any(|at| is_latin(known.get(at)) == written))
}

fn is_known(word: &str, known: &[&Words<'_>]) -> bool {
    let is_initial = word.chars().count() == 1;
    known.iter().any(|known| {
        (0..known.len()).any(|at| {
            let name = known.get(at);
            let is_short = word.len() >= 3 && name.starts_with(word);
            let is_own = word.strip_suffix("'s") == Some(name);
            name == word || is_own || is_short || (is_initial && name.starts_with(word))
        })
    })
}

/// The name that was probably meant, as the record writes it.
fn nearest(word: &str, known: &[&Words<'_>]) -> Option<String> {
    known.iter().find_map(|known| {
        let near = (0..known.len()).find(|at| is_near(word, known.get(*at), 2))?;
        Some(known.written(near).to_owned())
    })
}

/// Whether a few letters were mistyped.
pub(super) fn is_near(a: &str, b: &str, most: usize) -> bool {
    let shortest = a.len().min(b.len());
    // Words beyond this length are no names, and the comparison is quadratic.
    shortest >= 3 && a.len().max(b.len()) <= 40 && distance(a, b) <= most
}

fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, a) in a.chars().enumerate() {
        let mut corner = i;
        let mut left = i + 1;
        for (cell, b) in row.iter_mut().skip(1).zip(&b) {
            let next = (corner + usize::from(a != *b)).min(left + 1).min(*cell + 1);
            corner = *cell;
            *cell = next;
            left = next;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{FACTS, fires, mends, quiet, told};
    use super::super::{Draft, Facts, PartText};
    use crate::domain::letter::{Channel, LetterKind};

    #[test]
    fn another_name_fires() {
        fires(
            "wrong-name",
            "opening",
            &[
                "Dear Laila, I watched your talk.",
                "Dear Mark, I watched your talk.",
                "Hi Layla,\nI watched your talk.",
                "Hello Ms Hadad,\nI watched your talk.",
                "Good morning Laila, I watched your talk.",
                "Dear Leila Hadad, I watched your talk.",
                "hi laila, I watched your talk.",
                "Dear Dr. Martin, I watched your talk.",
            ],
        );
    }

    #[test]
    fn the_readers_name_in_any_dress_does_not() {
        quiet(
            "wrong-name",
            "opening",
            &[
                "Dear Leila, I watched your talk.",
                "Dear LEILA, I watched your talk.",
                "dear leila, I watched your talk.",
                "Dear Léila, I watched your talk.",
                "Dear Leila Haddad, I watched your talk.",
                "Dear Ms Haddad, I watched your talk.",
                "Dear Dr. Haddad, I watched your talk.",
                "Dear L. Haddad, I watched your talk.",
                "Dear Leila M. Haddad, I watched your talk.",
                "Hello there, I watched your talk.",
                "Dear Sir or Madam, I watched your talk.",
                "Leila, I watched your talk with Mark.",
                "Hi Leila I watched your talk.",
                "I watched your talk with Laila.",
                "Dear hiring team, I watched your talk.",
                "Hello from Pune! I watched your talk.",
                "أهلا ليلى، شاهدت حديثك",
            ],
        );
    }

    #[test]
    fn the_fix_writes_the_readers_name() {
        mends(
            "wrong-name",
            "opening",
            &[
                ("Dear Laila, thank you.", "Dear Leila, thank you."),
                ("Dear Leila Hadad, thank you.", "Dear Leila Haddad, thank you."),
            ],
        );
    }

    #[test]
    fn accents_in_the_record_are_not_demanded() {
        let facts = Facts { to_name: "José Nguyễn", to_greeting: "José", ..FACTS };
        for (text, count) in [("Dear Jose,", 0), ("Dear Nguyen,", 0), ("Dear Josef,", 1)] {
            let parts = [PartText { id: "opening", text }];
            let draft = Draft { kind: LetterKind::ThankYou, channel: Channel::Email, parts: &parts, facts };
            assert_eq!(told("wrong-name", &draft).len(), count, "{text}");
        }
    }
}
