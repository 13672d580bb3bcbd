//! Feedback about always and never.
//!
//! One exception, and the talk is about the exception. One evening with its date can't be denied.

use super::draft::{Note, Part};
use super::meaning::{Meaning, Score};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "generalisation", severity: Severity::Look, check: Check::Feedback(check) };

/// So sure must it be, without and with a word that leaves no exception.
const SURE: Score = -20;
const WITH_WORDS: Score = -45;

const WORDS: &[&str] = &[
    "always/never/constantly/invariably/forever/permanently",
    "all/every the/single/time/day/week/meeting ?time",
    "everybody/everyone/nobody/everything/nothing",
    "no one",
];

fn check(text: &Part<'_>) -> Vec<Note> {
    let sure = if text.unquoted(WORDS).is_empty() { SURE } else { WITH_WORDS };
    text.told(Meaning::Generalisation, sure).map(|span| Note::on(0, span)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn what_leaves_no_exception_fires() {
        fires_on(
            "generalisation",
            &[
                ("You are always late.", "always"),
                ("Not a soul answers my mails.", "Not a soul"),
                ("You come late every single day.", "every single day"),
                ("Nobody here reads the schedule any more.", "Nobody"),
            ],
        );
    }

    #[test]
    fn what_was_counted_or_said_does_not() {
        quiet_on(
            "generalisation",
            &[
                "At the “Always Fresh” stand on Saturday.",
                "I had never driven to Cork before that night.",
                "Everyone but the two drummers had gone home.",
                "All six of us stayed until ten.",
                "You checked each of the twelve harnesses.",
            ],
        );
    }
}
