//! A goal that can't be seen: how would you know?
//!
//! "Successful" and "confident" look different to each of us. A sign that others could see tells when it is reached.

use super::draft::{Note, Part};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "goal-sign", severity: Severity::Look, check: Check::Goal(check) };

const UNSEEN: &[&str] = &[
    "a ?real bigger/big/greater/more difference/impact",
    "advance/boost/further/grow/progress ?in my ?own career",
    "be ?more ?a comfortable/confident/effective/happy/happier/productive/respected/strategic/visible",
    "become ?a/an ?really ?more comfortable/confident/effective/expert/happy/happier/leader/productive/respected/strategic/successful/visible/senior",
    "career growth",
    "confidence",
    "expert/expertise",
    "feel ?more _",
    "go/move to the next level",
    "gravitas",
    "grow as a/an _",
    "have/make ?more ?of ?an impact",
    "impact",
    "leadership",
    "more confident/effective/productive/strategic/successful/visible",
    "next level",
    "succeed/success/successful",
];

/// Signs that could be seen or counted.
const SEEN: &[&str] =
    &["#", "so that", "which means", "means that", "such that", "measured/shown/seen by", "until i/we/they/my"];

fn check(goal: &Part<'_>) -> Vec<Note> {
    if goal.words.has(SEEN) {
        return Vec::new();
    }
    goal.words.first(UNSEEN).map(|hit| Note::on(0, hit.span)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn what_cannot_be_seen_fires() {
        fires_on(
            "goal-sign",
            &[
                ("Be more confident", "Be more confident"),
                ("Become a leader", "Become a leader"),
                ("I want to be successful", "successful"),
                ("Have more impact", "Have more impact"),
                ("Take my career to the next level", "next level"),
                ("Feel comfortable", "Feel comfortable"),
            ],
        );
    }

    #[test]
    fn a_visible_sign_does_not() {
        quiet_on(
            "goal-sign",
            &[
                "Lead a team of five",
                "Be confident enough to open two meetings a month",
                "Ship the pricing page",
                "Publish one article a month",
            ],
        );
    }
}
