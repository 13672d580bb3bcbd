//! A question that yes or no can answer.
//!
//! "How" and "what" bring stories, and stories are what a talk is for. "Could you tell me how …" is open in all but form.

use super::draft::{Note, Part};
use super::meaning::{Meaning, Score};
use super::words::Sentence;
use super::{Check, Rule, Severity};
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "closed-question", severity: Severity::Look, check: Check::Question(check) };

/// So sure must it be.
const SURE: Score = -14;

fn check(question: &Part<'_>) -> Vec<Note> {
    if !question.means(Meaning::Closed, SURE) {
        return Vec::new();
    }
    // How it begins makes it closed.
    let sentences = question.words.sentences();
    let asked = sentences.iter().find(|sentence| sentence.asks).or(sentences.first());
    asked.map(|sentence| Note::on(0, begin(question, sentence))).into_iter().collect()
}

/// The first three words, without an "And" or a "So" before them.
fn begin(question: &Part<'_>, sentence: &Sentence) -> Range<usize> {
    let is_lead = |at: &usize| question.words.is(*at, "and/but/so/also/then/now/well/finally/first/sir/madam");
    let first = sentence.words.clone().find(|at| !is_lead(at)).unwrap_or(sentence.words.start);
    question.words.span(&(first..sentence.words.end.min(first + 3)))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn yes_or_no_fires() {
        fires_on(
            "closed-question",
            &[
                ("Do you like your job?", "Do you like"),
                ("Is product a good field?", "Is product a"),
                ("Should I learn Rust?", "Should I learn"),
                ("So, did it work?", "did it work"),
                ("Have you ever failed?", "Have you ever"),
                ("Do you know who decides?", "Do you know"),
            ],
        );
    }

    #[test]
    fn open_questions_do_not() {
        quiet_on(
            "closed-question",
            &[
                "How did you choose your first team?",
                "What would you do differently?",
                "Could you tell me about your first month?",
                "Could you walk me through a normal week?",
                "Would you share how you decided?",
                "Tell me about a time when it went wrong.",
                "Did you plan the move? What came first?",
                "In your first year, what surprised you?",
                "",
            ],
        );
    }
}
