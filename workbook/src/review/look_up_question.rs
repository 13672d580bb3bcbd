//! A question that a search could answer.
//!
//! Twenty minutes are short. What stands on a profile or a company's page can be read before, and asked about deeper.

use super::draft::{Note, Part};
use super::meaning::{Meaning, Score};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "look-up-question", severity: Severity::Look, check: Check::Question(check) };

/// So sure must it be.
const SURE: Score = -12;

fn check(question: &Part<'_>) -> Vec<Note> {
    question.told(Meaning::LookUp, SURE).map(|span| Note::on(0, span)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn what_can_be_read_fires() {
        fires_on(
            "look-up-question",
            &[
                ("What does your company do?", "What does your company do"),
                ("When did you join Atlas?", "When did you join"),
                ("Where did you study?", "Where did you study"),
                ("How many people work there?", "How many people"),
                ("What is your current role?", "What is your current role"),
                ("Who founded Atlas?", "Who founded"),
                ("What does OKR stand for?", "OKR stand"),
                ("What is the average salary in product?", "What is the average salary"),
                ("How long have you worked at Atlas?", "How long have you worked at"),
                ("Which university did you go to?", "Which university"),
                ("How much do product managers earn?", "How much do product managers earn"),
            ],
        );
    }

    #[test]
    fn what_only_they_can_tell_does_not() {
        quiet_on(
            "look-up-question",
            &[
                "What does your team do when a launch fails?",
                "How did you decide when to leave?",
                "What is the hardest part of your role?",
                "Who helped you most in your first year?",
                "What would you tell a person who starts now?",
                "How many drafts do you write before you ask for help?",
            ],
        );
    }
}
