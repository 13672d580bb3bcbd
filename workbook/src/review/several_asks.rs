//! More than one thing asked for.
//!
//! Each ask more makes it harder to say yes to the first. The other asks can come when the two have talked.

use super::draft::{Letter, Note};
use super::words::{Hit, Words};
use super::{Check, FIRST_ASK, Rule, Severity};
use crate::domain::order;
use std::ops::Range;

pub(super) const RULE: Rule =
    Rule { id: "several-asks", severity: Severity::Look, check: Check::Letter(FIRST_ASK, check) };

/// The kinds of things that people ask for, each with its wordings. Two of one kind are one ask.
const KINDS: [&[&str]; 5] = [
    &[
        "call/chat/coffee/conversation/zoom",
        "# minute/minutes",
        "talk/meet/speak ?_ ?_ ?_ with/to/for/about/on/in/next/this",
    ],
    &[
        "check/critique/edit/look/proofread/read/review ~ application/code/cv/draft/essay/letter/portfolio/resume/thesis/work/profile",
        "feedback on my",
    ],
    &["connect/introduce/refer/recommend/put me ~ to/for/with/at", "introduction/intro/referral to/for/at/from"],
    &[
        "job/internship/opening/openings/position/vacancy",
        "hire/hiring me",
        "opportunity/opportunities ?to/at/in/for your/work",
    ],
    &["recommend/send/share ~ books/courses/links/materials/reading/resources/templates/slides/list"],
];

/// Words that announce one more ask.
const MORE: &[&str] = &[
    "another favour/favor/question/request",
    "could/would/can you also",
    "i ?would ?also ~ ask/appreciate/like/love you",
    "one more favour/favor/request/thing",
    "second favour/favor/request",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let mut seen: Vec<usize> = Vec::new();
    let mut notes = Vec::new();
    for request in &letter.requests {
        let Some(part) = letter.parts.get(request.part) else { continue };
        let mut kinds = kinds_in(&part.words, &request.sentence.words);
        order::by_key(&mut kinds, |(_, hit)| hit.words.start);
        let more = part.words.within(&request.sentence.words, MORE).filter(|_| !seen.is_empty());
        let fresh = kinds.iter().filter(|(kind, _)| !seen.contains(kind));
        let second = fresh.skip(usize::from(seen.is_empty())).map(|(_, hit)| hit.span.clone()).next();
        let span = more.map(|hit| hit.span).or(second);
        notes.extend(span.map(|span| Note::on(request.part, span)));
        seen.extend(kinds.iter().map(|(kind, _)| *kind));
    }
    notes
}

fn kinds_in(words: &Words<'_>, sentence: &Range<usize>) -> Vec<(usize, Hit)> {
    let found = KINDS.iter().enumerate();
    found.filter_map(|(kind, patterns)| words.within(sentence, patterns).map(|hit| (kind, hit))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_second_thing_fires() {
        fires(
            "several-asks",
            "ask",
            &[
                "Would you be open to a 20-minute call? Could you also review my CV?",
                "Could we talk for 20 minutes about product, and could you introduce me to your team?",
                "Would you have 20 minutes for a call? I would be grateful if you could review my portfolio.",
                "Can you share some resources? Can you refer me to a job at your company?",
                "Could we have a short call? And would you recommend me for an opening?",
            ],
        );
    }

    #[test]
    fn one_thing_in_two_sentences_does_not() {
        quiet(
            "several-asks",
            "ask",
            &[
                "I would be grateful to ask you two questions. Would you be open to a 20-minute call?",
                "Would you be open to a 15-minute chat? A call or a video call are both fine.",
                "Could you review my one-page CV?",
                "Could I ask you two questions about your first job? A 20-minute call would be plenty.",
            ],
        );
    }
}
