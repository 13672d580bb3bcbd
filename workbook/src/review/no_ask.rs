//! A first message that asks for nothing small.
//!
//! A busy reader who can't see what is wanted puts the letter away. One clear question can be answered with one line.

use super::draft::{Letter, Note, Request};
use super::{Check, FIRST_ASK, Rule, Severity, asks, golden_rule};

pub(super) const RULE: Rule = Rule { id: "no-ask", severity: Severity::First, check: Check::Letter(FIRST_ASK, check) };

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let asks = !letter.requests.is_empty();
    if asks && (letter.requests.iter().any(|request| is_small(letter, request)) || asks::is_finite(letter)) {
        return Vec::new();
    }
    let missing = letter.place("ask").filter(|(at, _)| letter.reached(*at));
    missing.map(|(at, part)| Note::on(at, part.end())).into_iter().collect()
}

/// A request for a mentor is no small one.
fn is_small(letter: &Letter<'_>, request: &Request) -> bool {
    let of_mentor = letter.parts.get(request.part).is_some_and(golden_rule::is_asked);
    !of_mentor
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet, told, with};
    use crate::domain::letter::LetterKind;

    #[test]
    fn a_letter_without_a_question_fires() {
        fires(
            "no-ask",
            "ask",
            &[
                "",
                "Product work interests me a great deal.",
                "You have a career that many people dream of.",
                "A 20-minute call was all it took my colleague.",
            ],
        );
    }

    #[test]
    fn every_way_to_ask_counts() {
        quiet(
            "no-ask",
            "ask",
            &[
                "Would you be open to a 20-minute call?",
                "Could we talk for 15 minutes?",
                "I would be grateful for 20 minutes of your time.",
                "I’d love to ask you two questions.",
                "I was hoping we could speak for 20 minutes.",
                "Do you have 15 minutes next week?",
                "May I send you two questions by email?",
                "Please let me know if a short call is possible.",
                "How did you choose your first team?",
                "If you could spare 20 minutes, I have two questions.",
                "Are you free for a short call in May?",
                "I would love to learn from you how a review begins.",
                "Would 20 minutes next week work for you?",
            ],
        );
    }

    #[test]
    fn a_letter_that_is_just_begun_is_left_in_peace() {
        let begun = [("opening", "Dear Leila, I have"), ("who", ""), ("ask", ""), ("ease", "")];
        assert!(with(LetterKind::FirstAsk, &begun, |draft| told("no-ask", draft)).is_empty());
    }
}
