//! Text that was left from a letter to somebody else.
//!
//! Two greetings with two names mean that one letter was made from another. Each of the two readers would see it.

use super::draft::{Letter, Note, Part};
use super::{ANY, Check, Rule, Severity};
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "left-over", severity: Severity::First, check: Check::Letter(ANY, check) };

/// Words that greet at the beginning of a line.
const GREETING: &str = "dear/hi/hello/hey";
/// Said after a greeting of everybody or nobody.
const NOBODY: &str = "there/all/everyone/again/from/to/and/team/sir/madam/me/us";

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let greeted = letter.body().flat_map(|(at, part)| names(part).into_iter().map(move |name| (at, part, name)));
    let mut first: Option<String> = None;
    let mut notes = Vec::new();
    for (at, part, name) in greeted {
        let said = part.words.get(name.end - 1).to_owned();
        let title = part.words.get(name.start).to_owned();
        match &first {
            None => first = Some([title, said].join(" ")),
            Some(known) if known.split(' ').any(|word| word == said || word == title) => {}
            Some(_) => notes.push(Note::on(at, part.words.span(&name))),
        }
    }
    notes
}

/// The names that are greeted at the beginnings of lines.
fn names(part: &Part<'_>) -> Vec<Range<usize>> {
    let words = &part.words;
    let begins = |at: &usize| {
        let line = at.checked_sub(1).is_none_or(|before| words.gap_after(before).contains('\n'));
        line && words.is(*at, GREETING) && !part.is_quoted(&words.span(&(*at..*at + 1)))
    };
    let name = |at: usize| {
        let is_name = |word: &usize| {
            words.written(*word).starts_with(char::is_uppercase)
                && !words.is(*word, NOBODY)
                && (*word == at + 1 || !words.gap_after(*word - 1).contains([',', '\n', '!', ':']))
        };
        let end = (at + 1..at + 4).take_while(is_name).last()? + 1;
        words.gap_after(end - 1).contains([',', '\n', '!', ':']).then_some(at + 1..end)
    };
    (0..words.len()).filter(begins).filter_map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_second_greeting_of_somebody_else_fires() {
        fires(
            "left-over",
            "who",
            &[
                "Dear Tom,\nI work in data.",
                "I work in data.\n\nHi Prof. Okafor,\nthank you.",
                "Hello Ana Lima!\nI plan routes.",
            ],
        );
    }

    #[test]
    fn one_greeting_or_the_same_again_does_not() {
        quiet(
            "left-over",
            "who",
            &[
                "I work in data.",
                "Dear Leila,\nI work in data.",
                "Dear all at Atlas know me.",
                "Dear Tom is my dog.",
                "My first mail began “Dear Tom,” and I sent it to Tom.",
                "Hello from Lagos,\nwhere I work.",
            ],
        );
    }
}
