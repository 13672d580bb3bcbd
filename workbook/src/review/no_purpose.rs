//! A conversation about nothing in particular.
//!
//! A topic lets the reader judge whether they can help, and prepare in their head on the way to the call.

use super::draft::{Letter, Note};
use super::{Check, FIRST_ASK, Rule, Severity, asks};

pub(super) const RULE: Rule =
    Rule { id: "no-purpose", severity: Severity::Look, check: Check::Letter(FIRST_ASK, check) };

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let Some((at, talk)) = letter.asked_talk() else { return Vec::new() };
    let Some(part) = letter.parts.get(at).filter(|_| !asks::has_topic(letter)) else { return Vec::new() };
    vec![Note::on(at, end_of_sentence(part.text, talk.span.end))]
}

/// The place where a topic would go on: before the mark that ends the sentence.
fn end_of_sentence(text: &str, from: usize) -> std::ops::Range<usize> {
    let rest = text.get(from..).unwrap_or("");
    let at = from + rest.find(['.', '?', '!', '\n']).unwrap_or(rest.trim_end().len());
    at..at
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_talk_without_a_topic_fires() {
        fires(
            "no-purpose",
            "ask",
            &[
                "Would you be open to a 20-minute call?",
                "Could we meet for 20 minutes next week?",
                "I would love to have a 15-minute chat.",
            ],
        );
    }

    #[test]
    fn a_topic_in_any_form_does_not() {
        quiet(
            "no-purpose",
            "ask",
            &[
                "Would you be open to a 20-minute call about your first year in product?",
                "Could we talk for 20 minutes? I would like to learn how you chose your team.",
                "Could we talk for 20 minutes on how you plan a quarter?",
                "Would you be open to a 15-minute call? I have three questions regarding pricing.",
                "Could we speak for 20 minutes? What helped you in your first month?",
                "Could you answer one question by email?",
            ],
        );
    }
}
