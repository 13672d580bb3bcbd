//! Feedback about always and never.
//!
//! One exception, and the talk is about the exception. One evening with its date can't be denied.

use super::draft::{Note, Part};
use super::words::{Hit, Words};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "generalisation", severity: Severity::Look, check: Check::Feedback(check) };

const TOTAL: &[&str] = &[
    "all the/your/of time",
    "all those/these/our ?of meetings/calls/times/talks",
    "always",
    "any/every time/day/week/morning/evening/night/meeting/month/year we/you/i/the/there/it/someone",
    "at every ?single chance/meeting/opportunity/turn/occasion",
    "constantly/continually/continuously/perpetually/invariably/permanently/forever/endlessly",
    "day in day out",
    "each and every _",
    "each time",
    "every one of us/you/them",
    "every single _",
    "every time/day/week/morning/meeting/call/conversation",
    "everyone/everybody",
    "from morning to/till night",
    "never",
    "no exception/exceptions",
    "no one",
    "nobody",
    "not a soul/single/person/day/word/time",
    "not/n't once",
    "not one/once time/day/meeting/single",
    "nothing you/is/was/ever ?_ ever/good/right",
    "the whole ?day/week time/long",
    "24 7",
    "week in week out",
    "whenever",
    "without exception/fail",
    "without ever",
    "all men/women/managers/teachers/engineers/nurses/people are/think/do",
    "the entire/whole team/company/office/school/world/class hates/thinks/knows/believes/says",
    "hardly ever",
    "typical of/for you",
    "as usual",
    "yet again",
];

fn check(text: &Part<'_>) -> Vec<Note> {
    text.unquoted(TOTAL).into_iter().filter(|hit| is_total(&text.words, hit)).map(|hit| Note::on(0, hit.span)).collect()
}

/// "I had never driven there before" tells of a first time, and "everyone but the drummers" counts.
fn is_total(words: &Words<'_>, hit: &Hit) -> bool {
    let (start, end) = (hit.words.start, hit.words.end);
    let first_time = words.is(start, "never")
        && words.before(start, 2, "had/i'd/have/i've")
        && words.sentence_has(start, "before/until");
    let counted = words.is(start, "everyone/everybody") && words.is(end, "but/except/who/else");
    let relieved = words.is(start, "nobody/no")
        && words.is(end, "was/were/got/had/is")
        && words.is(end + 1, "hurt/home/else/left/there");
    let name = words.is(start, "always/never") && words.is(end, "on") && words.is(end + 1, "call");
    !(first_time || counted || relieved || name)
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
