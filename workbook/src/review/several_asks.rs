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
const KINDS: [&[&str]; 9] = [
    &[
        "call/chat/coffee/conversation/zoom",
        "# minute/minutes/min/mins",
        "talk/meet/speak/ring ?_ ?_ ?_ with/to/for/about/on/in/next/this/you",
        "an/one/half/# hour/hours",
        "answer/ask/clear ?you ?_ ?_ question/doubts/how/why/which",
    ],
    &[
        "check/correct/critique/edit/look/proofread/read/review/taste/test/write ~ application/code/corrections/cv/draft/drafts/drawings/essay/letter/manuscript/plan/portfolio/proposal/recipes/resume/slides/text/thesis/vinegar/profile/website",
        "feedback on my ?_ _",
        "go/look through/over all/my/the/it ?of ?_",
        "have a look at my/our/the",
    ],
    &[
        "connect/introduce/refer/recommend me ~ to/for/with/at",
        "put me ~ contact/touch/connection",
        "introduction/intro/introductions/referral to/for/at/from",
        "make a ~ introduction/introductions",
        "put in a ?good word",
        "say/saying/put a ?good word",
        "recommendation ?letter ?_ which/to/for/that",
        "write/give ?me ?us a recommendation/reference",
    ],
    &[
        "job/internship/opening/openings/vacancy ?_ ?_ for/at/in/with/me",
        "hire/hiring me",
        "be/is/are hiring",
        "consider me for",
        "opportunity/opportunities ?to/at/in/for your/work",
        "a ?_ weekend/work/trainee place/position/placement",
    ],
    &[
        "recommend/send/share ?me ?us ?_ ?_ ?_ ?_ books/courses/drawings/files/links/materials/notes/programs/reading/resources/templates/slides/list/whatsapp",
    ],
    &[
        "come/coming down/over/to ?to ?the/my/our",
        "visit my/our/the/us",
        "tag along ?in/on/with",
        "shadow you",
        "see your workshop/lab/office/farm/studio",
    ],
    &["decide with/for me", "choose for me", "help me kick/start/launch/open/build my/a/our"],
    &["fund/funding/invest/lend/loan/sponsor ?_ ?_ me/my/money/us"],
    &["speak/talk/present at our/my", "write ?_ ?_ foreword/chapter/article for", "a second film/video/book"],
];

/// Words that announce one more ask.
const MORE: &[&str] = &[
    "another favour/favor/question/request",
    "could/would/can you also",
    "i ?would ?also ~ ask/appreciate/like/love you",
    "one more favour/favor/request/thing",
    "second favour/favor/request",
    "three/two/several/few/some ?small requests/favours/favors",
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
