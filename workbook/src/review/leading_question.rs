//! A question that knows its answer.
//!
//! It asks for agreement, and a polite reader will agree. A neutral question brings what they really think.

use super::draft::{Note, Part};
use super::meaning::{Meaning, Score};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "leading-question", severity: Severity::Look, check: Check::Question(check) };

/// So sure must it be.
const SURE: Score = 4;

fn check(question: &Part<'_>) -> Vec<Note> {
    question.told(Meaning::Leading, SURE).map(|span| Note::on(0, span)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn a_wish_for_agreement_fires() {
        fires_on(
            "leading-question",
            &[
                ("Don’t you think that product is better?", "Don’t you think"),
                ("Isn’t it better to specialise?", "Isn’t it"),
                ("Product is harder, isn’t it?", "isn’t it"),
                ("Isn’t product just planning?", "Isn’t product"),
                ("You like it there, right?", "right"),
                ("Surely you planned the move?", "Surely"),
                ("Would you agree that degrees matter?", "Would you agree"),
            ],
        );
    }

    #[test]
    fn neutral_questions_do_not() {
        quiet_on(
            "leading-question",
            &[
                "What do you think of specialising?",
                "How do you know that a choice was right?",
                "What did you do when it didn’t work?",
                "What must be in place before a launch?",
                "What do people get wrong about your role?",
            ],
        );
    }
}
