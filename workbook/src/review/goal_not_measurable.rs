//! A goal that can't be seen: how would you know?
//!
//! "Successful" and "confident" look different to each of us. A sign that others could see tells when it is reached.

use super::draft::{Note, Part};
use super::meaning::{Meaning, Score};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "goal-not-measurable", severity: Severity::Look, check: Check::Goal(check) };

/// So sure must it be.
const SURE: Score = -6;

fn check(goal: &Part<'_>) -> Vec<Note> {
    goal.told(Meaning::GoalNotMeasurable, SURE).map(|span| Note::on(0, span)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn a_change_that_nobody_sees_fires() {
        fires_on(
            "goal-not-measurable",
            &[("Become more confident in meetings", "more confident"), ("Grow as a nurse this year", "Grow as a")],
        );
    }

    #[test]
    fn a_sign_does_not() {
        quiet_on(
            "goal-not-measurable",
            &[
                "Become more confident: I open the Monday meeting myself.",
                "Get better at invoices, so that nobody has to check them",
                "Raise the share of repaired parts from 8 to 14 per cent",
                "Get my first article printed",
                "",
            ],
        );
    }
}
