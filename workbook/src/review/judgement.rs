//! Feedback that names a trait instead of an act.
//!
//! "Lazy" invites a defence, and so does "gifted" if nobody knows what for. What a camera would have recorded can be
//! done again, or left.

use super::draft::{Note, Part};
use super::meaning::{Meaning, Score};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "judgement", severity: Severity::Look, check: Check::Feedback(check) };

/// So sure must it be.
const SURE: Score = -12;

fn check(text: &Part<'_>) -> Vec<Note> {
    text.told(Meaning::Judgement, SURE).map(|span| Note::on(0, span)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn labels_fire() {
        fires_on(
            "judgement",
            &[
                ("You were rude to the supplier.", "rude"),
                ("You are simply not reliable.", "not reliable"),
                ("You are a born teacher.", "born"),
                ("When you were being difficult.", "being difficult"),
            ],
        );
    }

    #[test]
    fn acts_and_the_words_of_others_do_not() {
        quiet_on(
            "judgement",
            &[
                "You said, “That was a lazy answer,” and turned the page.",
                "The customer phoned and said the paint job was amateurish.",
                "In the seminar on lazy evaluation in room 204.",
                "You closed the door and sat down.",
                "My daughter asked me why I was being so grumpy.",
            ],
        );
    }
}
