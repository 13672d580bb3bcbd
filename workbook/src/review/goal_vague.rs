//! A goal that nobody could picture: in which situation?
//!
//! A situation turns a wish into something that can be practised, and that a mentor can speak to.

use super::draft::{Note, Part};
use super::meaning::{Meaning, Score};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "goal-vague", severity: Severity::Look, check: Check::Goal(check) };

/// So sure must it be.
const SURE: Score = 6;

fn check(goal: &Part<'_>) -> Vec<Note> {
    goal.told(Meaning::GoalVague, SURE).map(|span| Note::on(0, span)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn a_wish_without_a_situation_fires() {
        fires_on(
            "goal-vague",
            &[
                ("Be a better leader", "Be a better"),
                ("Improve my communication skills", "Improve my"),
                ("Make a difference", "Make a difference"),
            ],
        );
    }

    #[test]
    fn a_situation_or_a_result_does_not() {
        quiet_on(
            "goal-vague",
            &[
                "Better at presenting to the board",
                "Speak with more confidence at customs hearings",
                "Pass the exam for lorries",
                "Become calmer in arguments with the site manager",
                "",
            ],
        );
    }

    #[test]
    fn a_goal_in_another_language_is_left_in_peace() {
        quiet_on("goal-vague", &["Passer mon permis", "Besser präsentieren", "Mejorar mi inglés"]);
    }
}
