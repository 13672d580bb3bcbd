//! A goal without a day: by when?
//!
//! A month makes the first step due. "Soon" never comes.

use super::draft::{Note, Part};
use super::meaning::{Meaning, Score};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "goal-no-date", severity: Severity::Look, check: Check::Goal(check) };

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

/// When it is to be, in so many words. What happened "in May 2024" is past, so a month alone says nothing.
const DATED: &[&str] = &[
    "by/before/until/till ?the ?my ?our ?end ?start ?beginning ?of ?next ?this ?last ?day january/february/march/april/may/june/july/\
     august/september/october/november/december/spring/summer/autumn/fall/winter/christmas/easter/ramadan/eid/diwali/harvest/monday/\
     tuesday/wednesday/thursday/friday/saturday/sunday/202*/203*",
    "by/before/until/till ?the end ?of ?the ?this ?next ?school ?financial ?fiscal week/month/quarter/term/semester/season/year",
    "within/in ?the next ?# day/days/week/weeks/month/months/quarter/quarters/year/years",
    "within #/a/one/half ?a day/days/week/weeks/month/months/quarter/quarters/year/years",
    "in/during 2026/2027/2028/2029/203*",
];

/// So sure must it be.
const SURE: Score = -12;

fn check(goal: &Part<'_>) -> Vec<Note> {
    if !goal.means(Meaning::GoalNoDate, SURE) || goal.words.has(DATED) {
        return Vec::new();
    }
    // Where nothing is said of time, the place is after the last word.
    let span = goal.words.first(SOMETIME).map_or(0..0, |hit| hit.span);
    vec![Note::on(0, span)]
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn some_day_fires() {
        fires_on(
            "goal-no-date",
            &[
                ("Lead a team one day", "one day"),
                ("Soon present alone", "Soon"),
                ("Pass the driving test", ""),
                ("Cut the waste by 20 percent", ""),
            ],
        );
    }

    #[test]
    fn a_day_a_span_or_an_event_does_not() {
        quiet_on(
            "goal-no-date",
            &[
                "Lead a team by June",
                "Within six months I cut the waste",
                "Before I turn 17, I read a poem on a stage",
                "In the next quarter I call one buyer a week",
                "Until the harvest I phone one buyer each Friday",
                "In 2027: two talks of my own",
                "Be calmer at work by autumn",
                "",
            ],
        );
    }
}
