//! A goal for "one day": by when?
//!
//! A month makes the first step due. "Soon" never comes.

use super::draft::{Note, Part};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "goal-when", severity: Severity::Look, check: Check::Goal(check) };

const SOMETIME: &[&str] = &[
    "as soon as ?i possible/can",
    "at some point",
    "at some time",
    "eventually",
    "in the ?near/distant/not future",
    "one day",
    "over time",
    "someday/sometime",
    "soon/sooner",
    "when i ?can/have time",
    "when the time comes",
];

fn check(goal: &Part<'_>) -> Vec<Note> {
    goal.words.first(SOMETIME).map(|hit| Note::on(0, hit.span)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn one_day_fires() {
        fires_on(
            "goal-when",
            &[
                ("Lead a team one day", "one day"),
                ("Speak at a summit someday", "someday"),
                ("Learn Python soon", "soon"),
                ("Start a company in the future", "in the future"),
                ("Write a book when I have time", "when I have time"),
            ],
        );
    }

    #[test]
    fn a_date_or_none_does_not() {
        quiet_on("goal-when", &["Lead a team by March", "Ship the page within six months", "Run one demo a week"]);
    }
}
