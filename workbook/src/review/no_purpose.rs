//! A conversation about nothing in particular.
//!
//! A topic lets the reader judge whether they can help, and prepare in their head on the way to the call.

use super::draft::{Letter, Note};
use super::{Check, FIRST_ASK, Rule, Severity};

pub(super) const RULE: Rule =
    Rule { id: "no-purpose", severity: Severity::Look, check: Check::Letter(FIRST_ASK, check) };

const TOPIC: &[&str] = &[
    "about/concerning/regarding/covering _",
    "advice/feedback/guidance/opinion/thoughts/tips/view/views/questions/question/talk/focus on",
    "agenda/topic",
    "ask/learn/hear/understand/see/know/tell/explain/share how/what/when/where/which/why/who/if/whether",
    "discuss/discussing my/our/your/the/how/what/one/two/a",
    "how do/did/does/have/has/would/you/i/to/we",
    "my question/questions is/are",
    "on how/what/my/your/one/the",
    "to ask/discuss/understand ?you ?_ how/what/why/_",
    "what do/did/does/made/was/is/would/helped/you",
    "why do/did/does/you",
    "which/where/when did/do/would/should/you",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let Some((at, talk)) = letter.asked_talk() else { return Vec::new() };
    let Some(part) = letter.parts.get(at) else { return Vec::new() };
    let from = letter.requests.iter().map(|request| request.part).min().unwrap_or(at);
    let said = letter.body().filter(|(i, _)| *i >= from).any(|(_, part)| part.words.has(TOPIC));
    if said { Vec::new() } else { vec![Note::on(at, end_of_sentence(part.text, talk.span.end))] }
}

/// The place where a topic would go on: before the mark that ends the sentence.
fn end_of_sentence(text: &str, from: usize) -> std::ops::Range<usize> {
    let rest = text.get(from..).unwrap_or("");
    let at = from + rest.find(['.', '?', '!', '\n']).unwrap_or(rest.trim_end().len());
    at..at
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_talk_without_a_topic_fires() {
        fires(
            "no-purpose",
            "ask",
            &[
                "Would you be open to a 20-minute call?",
                "Could we meet for 20 minutes next week?",
                "I would love to have a 15-minute chat.",
            ],
        );
    }

    #[test]
    fn a_topic_in_any_form_does_not() {
        quiet(
            "no-purpose",
            "ask",
            &[
                "Would you be open to a 20-minute call about your first year in product?",
                "Could we talk for 20 minutes? I would like to learn how you chose your team.",
                "Could we talk for 20 minutes on how you plan a quarter?",
                "Would you be open to a 15-minute call? I have three questions regarding pricing.",
                "Could we speak for 20 minutes? What helped you in your first month?",
                "Could you answer one question by email?",
            ],
        );
    }
}
