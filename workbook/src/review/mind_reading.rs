//! Feedback that claims to know the other's mind.
//!
//! Motives can't be seen, and a wrong guess ends the talk. What was done can be seen, and what it did to you is yours
//! to tell.

use super::draft::{Note, Part};
use super::meaning::{Meaning, Score};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "mind-reading", severity: Severity::Look, check: Check::Feedback(check) };

/// So sure must it be.
const SURE: Score = -20;

fn check(text: &Part<'_>) -> Vec<Note> {
    text.told(Meaning::MindReading, SURE).map(|span| Note::on(0, span)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn motives_fire() {
        fires_on(
            "mind-reading",
            &[
                ("You don’t care about us.", "You don’t care"),
                ("You left my name off on purpose.", "on purpose"),
                ("You wanted to show off.", "You wanted"),
                ("When you were jealous of Kofi.", "you were jealous"),
            ],
        );
    }

    #[test]
    fn what_was_said_and_ones_own_feelings_do_not() {
        quiet_on(
            "mind-reading",
            &[
                "I felt lost and asked my cousin.",
                "You told me that you were angry about the rota.",
                "I was unsure whether you agreed.",
                "You stopped twice; I do not know what was on your mind.",
                "You said you did not want the night shifts any more.",
            ],
        );
    }
}
