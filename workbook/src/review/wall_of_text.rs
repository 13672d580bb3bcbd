//! A paragraph as large as a screen.
//!
//! On a phone it is a grey block. A blank line lets the eye rest and find the question.

use super::draft::{Letter, Note, Part};
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "wall-of-text", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// Words that fill most of a phone's screen.
const MOST: usize = 90;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    letter.body().flat_map(|(at, part)| walls(at, part)).collect()
}

fn walls(at: usize, part: &Part<'_>) -> Vec<Note> {
    let words = &part.words;
    let mut notes = Vec::new();
    let mut start = 0;
    for word in 0..words.len() {
        if !words.gap_after(word).contains('\n') && word + 1 < words.len() {
            continue;
        }
        let length = word + 1 - start;
        if length > MOST {
            // The words beyond the limit, so that shorter findings before them keep their own place.
            notes.push(Note::on(at, words.span(&(start + MOST..word + 1))).fill("words", length.to_string()));
        }
        start = word + 1;
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn only_an_unbroken_paragraph_fires() {
        let sentence = "I plan routes for trucks and ships. ";
        fires("wall-of-text", "who", &[&sentence.repeat(14)]);
        let broken = [sentence.repeat(10), sentence.repeat(10)].join("\r\n\r\n");
        quiet("wall-of-text", "who", &["I plan routes.", &sentence.repeat(12), &broken]);
    }
}
