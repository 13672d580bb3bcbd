//! Pressure: deadlines for the reader, duties, complaints about silence.
//!
//! A stranger owes no answer. Pressure makes refusing the polite thing to do, and across cultures it reads ruder than
//! it was meant.

use super::draft::{Letter, Note, Part};
use super::words::Hit;
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "pushiness", severity: Severity::First, check: Check::Letter(ANY, check) };

const PRESSURE: &[&str] = &[
    "as soon as possible",
    "asap",
    "at the/your earliest",
    "await/awaiting your ?prompt/quick/early/immediate/urgent reply/response/answer",
    "answer/reply/respond/revert/call/write ?to ?me ?back immediately/quickly/today/soonest/promptly/now",
    "by tomorrow/today/tonight/eod/cob",
    "by the end of today/tomorrow/day/business",
    "do not/never ignore",
    "don't ignore",
    "final/last/second/third reminder",
    "get back to me ~ by/today/tomorrow/immediately/soon",
    "haven't/not/never ?yet/even answered/replied/responded",
    "i demand/insist",
    "i/i'll expect ?to you/a/an/your/hear/that",
    "i need ?a/an/your ?quick/fast/immediate/urgent reply/response/answer/reply/help",
    "immediate/prompt/quick response/reply/answer/attention",
    "need/require you to",
    "reply/answer/respond/confirm ~ by #/monday/tuesday/wednesday/thursday/friday/saturday/sunday/next/the",
    "answer/reply/respond/write ~ right away/now",
    "still haven't/never/no/not ~ answer/heard/replied/reply/received/response",
    "still waiting",
    "take no for",
    "urgent/urgently",
    "waiting for your ?prompt/quick/early reply/response/answer",
    "why haven't/didn't/don't you",
    "why have/did/do you not",
    "you must/should/ought/need ?to ?please",
    "you have to answer/help/meet/reply/respond/call/make/read/talk/speak/give/see",
    "you owe",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    for (at, part) in letter.all() {
        let hits = part.words.all(PRESSURE).into_iter().filter(|hit| presses(part, hit));
        notes.extend(hits.map(|hit| Note::on(at, hit.span)));
    }
    notes
}

/// "You must be busy" guesses, "nothing urgent" reassures, "my urgent care team" names, "what you should do" quotes.
fn presses(part: &Part<'_>, hit: &Hit) -> bool {
    let words = &part.words;
    let denied = words.before(hit.words.start, 4, "no/not/nothing/never/isn't/don't/without/needn't");
    if part.is_quoted(&hit.span) {
        return false;
    }
    match words.get(hit.words.start) {
        "you" => is_duty(part, hit),
        "urgent" | "urgently" => !denied && !words.is(hit.words.end, "care"),
        "i" | "i'll" => !words.before(hit.words.start, 3, "what/when/than/if"),
        "need" => !denied && words.before(hit.words.start, 2, "i/we/really"),
        "haven't" | "not" | "never" => words.before(hit.words.start, 3, "you/you've/have"),
        "by" => words.before(hit.words.start, 8, "you/please/answer/reply/respond/me/need/back/know/let/know"),
        "still" if words.is(hit.words.start + 1, "waiting") => words.before(hit.words.start, 2, "i'm/am/i"),
        "quick" | "immediate" | "prompt" => !denied,
        _ => !denied,
    }
}

fn is_duty(part: &Part<'_>, hit: &Hit) -> bool {
    let next = part.words.get(hit.words.end);
    let guesses =
        matches!(next, "be" | "have" | "get" | "hear" | "know" | "feel" | "see" | "never" | "not" | "receive");
    let tells = part.words.is(hit.words.start + 1, "have/owe");
    let subordinate = part.words.before(hit.words.start, 3, "what/why/how/that/whether/if/said/say/wrote/because");
    let needs = part.words.is(hit.words.start + 1, "need") && !part.words.is(hit.words.end - 1, "to");
    tells || !(guesses || subordinate || needs)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn pressure_fires() {
        fires(
            "pushiness",
            "ease",
            &[
                "Please reply ASAP.",
                "Please answer as soon as possible.",
                "This is urgent.",
                "I urgently hope for your answer.",
                "I need you to call me.",
                "You must help me with this.",
                "You should reply to this message.",
                "I expect your answer.",
                "I expect to hear from you.",
                "Please let me know by tomorrow.",
                "Please respond by Friday.",
                "Please get back to me by Monday.",
                "I am still waiting for your reply.",
                "You have not replied to my last message.",
                "Why haven’t you answered?",
                "I won’t take no for an answer.",
                "Please don’t ignore this message.",
                "Awaiting your prompt response.",
                "This is my final reminder.",
                "You owe it to the community.",
                "Please reply immediately.",
            ],
        );
    }

    #[test]
    fn time_and_duty_of_ones_own_do_not() {
        quiet(
            "pushiness",
            "who",
            &[
                "You must be busy, so I will be short.",
                "There is nothing urgent about this.",
                "It is not urgent at all.",
                "I work in an urgent care clinic.",
                "I need to learn how to present.",
                "I will send my notes by tomorrow.",
                "I tried it immediately.",
                "You said that you should start with the end.",
                "If you need anything, I can send it.",
                "I expected a longer road.",
                "You must have heard this often.",
                "Answer whenever it suits you.",
                "No need to reply quickly.",
                "If a call is too much right now, a few lines would help as well.",
            ],
        );
    }
}
