//! A goal with people in it: which people?
//!
//! "People" and "stakeholders" are nobody. With one group in mind the next step is easier to see.

use super::draft::{Note, Part};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "goal-whom", severity: Severity::Look, check: Check::Goal(check) };

const NOBODY: &[&str] = &[
    "a/my ?_ network",
    "audiences",
    "everyone/everybody",
    "network/networking",
    "other/different/important/new/the/many people",
    "others",
    "people",
    "stakeholder/stakeholders",
    "the right people",
];

fn check(goal: &Part<'_>) -> Vec<Note> {
    let named = |end: usize| goal.words.is(end, "at/from/in/of/on/who/whom/like/such/manager");
    let found = goal.words.all(NOBODY).into_iter().find(|hit| {
        let telling = goal.words.before(hit.words.start, 1, "five/four/our/ten/three/two/#/manage/computer/neural");
        !named(hit.words.end) && !telling
    });
    found.map(|hit| Note::on(0, hit.span)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn people_without_a_name_fire() {
        fires_on(
            "goal-whom",
            &[
                ("Speak well before other people", "other people"),
                ("Win over stakeholders", "stakeholders"),
                ("Build my network", "my network"),
                ("Influence others", "others"),
                ("Explain data to everyone", "everyone"),
            ],
        );
    }

    #[test]
    fn a_named_group_does_not() {
        quiet_on(
            "goal-whom",
            &[
                "Speak before the sales team",
                "Meet three people who moved from data into product",
                "Explain delays to people in the warehouse",
                "Repair our network",
            ],
        );
    }
}
