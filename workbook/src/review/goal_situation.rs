//! A goal to be "better at" something: in which situation?
//!
//! A situation turns a wish into something that can be practised, and that a mentor can speak to.

use super::draft::{Note, Part};
use super::words::{Hit, Words};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "goal-situation", severity: Severity::Look, check: Check::Goal(check) };

const VAGUE: &[&str] = &[
    "become/be/get/getting/grow/feel more/better ?at/in/with",
    "become/be/get/getting ?a ?really/very better/good/great/strong/stronger _",
    "better at/in/with _",
    "brush up",
    "develop/enhance/grow/improve/improving/strengthen/sharpen ?and/my ?my _ ?skill/skills",
    "get/become better",
    "learn more",
    "learn to _",
    "speak up ?more",
    "work on my _",
];

/// Words that say where, in what or for which occasion.
const PLACE: &[&str] = &[
    "at/before/during/for/in/inside/on/to/when/while/with a/an/each/every/every/our/my/the/these/this/those/three/two/#",
    "by/so/until _ ?_ i/we/people/they",
    "when/while i/we/people/they/someone",
    "meeting/meetings/review/reviews/standup/interview/interviews/negotiation/workshop/demo/report/exam/call/calls",
];

fn check(goal: &Part<'_>) -> Vec<Note> {
    let vague = goal.words.all(VAGUE).into_iter().next();
    vague.filter(|hit| !is_placed(&goal.words, hit)).map(|hit| Note::on(0, hit.span)).into_iter().collect()
}

fn is_placed(words: &Words<'_>, hit: &Hit) -> bool {
    words.all(PLACE).iter().any(|place| place.words.start + 1 >= hit.words.end)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn better_without_a_situation_fires() {
        fires_on(
            "goal-situation",
            &[
                ("Better at presenting", "Better at presenting"),
                ("I want to improve my communication skills", "improve my communication skills"),
                ("Become better at coding", "Become better at"),
                ("Learn more", "Learn more"),
                ("Learn to negotiate", "Learn to negotiate"),
                ("Work on my English", "Work on my English"),
            ],
        );
    }

    #[test]
    fn a_situation_is_enough() {
        quiet_on(
            "goal-situation",
            &[
                "Better at presenting to the board in our monthly review",
                "Improve my charts for the October review",
                "Lead the migration of our billing system",
                "Get better at saying no when I am asked for extra work",
                "Pass the exam in June",
                "",
            ],
        );
    }
}
