//! A first message that doesn't say who writes.
//!
//! A reader decides in a moment whether they can help. One sentence with a role and a reason lets them.

use super::draft::{Letter, Note, Part};
use super::meaning::{Meaning, Score};
use super::words::Sentence;
use super::{Check, FIRST_ASK, Rule, Severity};

pub(super) const RULE: Rule =
    Rule { id: "no-introduction", severity: Severity::Look, check: Check::Letter(FIRST_ASK, check) };

/// So sure must it be that a sentence says who writes, before that is praised.
pub(super) const SURE: Score = 10;
/// So sure is enough not to miss it.
const MAYBE: Score = -20;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    if letter.body().any(|(_, part)| introduction(part, MAYBE).is_some()) {
        return Vec::new();
    }
    let missing = letter.place("who").filter(|(at, _)| letter.reached(*at));
    missing.map(|(at, part)| Note::on(at, part.end())).into_iter().collect()
}

/// The sentence that introduces the writer, where that is at least so sure.
pub(super) fn introduction<'a>(part: &'a Part<'_>, sure: Score) -> Option<&'a Sentence> {
    part.meaning(Meaning::Introduction, sure).next()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_stranger_without_a_word_on_themselves_fires() {
        fires(
            "no-introduction",
            "who",
            &[
                "",
                "Product is where the interesting questions are.",
                "I am a big fan of what you do.",
                "You made the move that people in data dream of.",
                "I have been applying everywhere.",
            ],
        );
    }

    #[test]
    fn a_line_on_oneself_does_not() {
        quiet(
            "no-introduction",
            "who",
            &[
                "I’m an analyst in Lagos.",
                "My name is Kavya and I plan routes.",
                "I work in support and learn to code.",
                "As a nurse in Manila, I see this daily.",
                "I recently joined a hospital as its first data person.",
                "I have been a teacher for six years.",
                "This is Kavya from the freight group.",
                "I lead a team of three.",
                "I am junior data analyst, Lagos.",
            ],
        );
    }
}
