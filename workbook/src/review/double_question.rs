//! Two questions in one.
//!
//! People answer the last one they heard. Asked one after the other, both get an answer.

use super::draft::{Note, Part};
use super::meaning::{Meaning, Score};
use super::{Check, Rule, Severity};
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "double-question", severity: Severity::Look, check: Check::Question(check) };

const SECOND: &[&str] = &[
    "and/also/or/plus also",
    "and/or/also/plus ?also are/can/could/did/do/does/have/how/is/should/was/were/when/where/which/who/will/would/why ?_",
    "and/or/also/plus ?also what did/do/does/is/are/was/were/made/would/should/can/could/else",
];

/// So sure must it be.
const SURE: Score = -8;

fn check(question: &Part<'_>) -> Vec<Note> {
    let span = question.means(Meaning::Double, SURE).then(|| second(question));
    span.map(|span| Note::on(0, span)).into_iter().collect()
}

/// Where the second question stands: its sentence, or the clause that joins it; else all.
fn second(question: &Part<'_>) -> Range<usize> {
    let words = &question.words;
    let sentences = words.sentences();
    let asked = sentences.iter().filter(|sentence| sentence.asks && !question.is_quoted(&sentence.span)).nth(1);
    let joined = || words.all(SECOND).into_iter().find(|hit| is_clause(question, hit.words.start)).map(|hit| hit.span);
    asked.map(|sentence| sentence.span.clone()).or_else(joined).unwrap_or_else(|| words.span(&(0..words.len())))
}

/// Whether a whole clause stands before a word, and more than one word after the one that joins.
fn is_clause(question: &Part<'_>, at: usize) -> bool {
    let words = &question.words;
    let before = (0..at).rev().take_while(|word| !words.ends_after(*word)).count();
    let after = (at..words.len()).take_while(|word| !words.ends_after(*word)).count();
    let doubled = at.checked_sub(1).is_some_and(|last| words.is(last, "how/what/when/where/which/who/why"));
    before >= 4 && after >= 3 && !doubled
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn two_at_once_fire() {
        fires_on(
            "double-question",
            &[
                ("How did you start? What would you change?", "What would you change"),
                ("How did you choose your team and what did you leave behind?", "and what did"),
                ("What helped you most, and how did you find it?", "and how did"),
                ("What is hard about your role and why do you stay?", "and why do"),
            ],
        );
    }

    #[test]
    fn one_question_does_not() {
        quiet_on(
            "double-question",
            &[
                "How and why did you choose your team?",
                "What did you learn and keep from that year?",
                "I read your post on pricing. What would you change today?",
                "How do you tell a good idea from a bad one?",
                "What did you do when and where it failed?",
            ],
        );
    }
}
