//! Pressure: deadlines for the reader, duties, complaints about silence.
//!
//! A stranger owes no answer. Pressure makes refusing the polite thing to do, and across cultures it reads ruder than
//! it was meant.

use super::draft::{Letter, Note, Part};
use super::meaning::{Meaning, Score};
use super::words::{Hit, Words};
use super::{ANY, Check, Rule, Severity, overlap};
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "pressure", severity: Severity::First, check: Check::Letter(ANY, check) };

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
    "already/have/i've told/informed/promised/announced/reserved/booked/blocked/bought ~ you/you'll/us/date",
    "await/awaiting/expect/expecting/anticipate/anticipating ?for ?your ?kind/kindly ?_ positive/favourable/favorable/affirmative/prompt/kind/early/earliest/swift/quick ?_ reply/response/answer/feedback/consideration/approval/confirmation/acceptance",
    "look/looking ?forward ?eagerly ?to your/a ?kind ?_ positive/favourable/favorable/affirmative/prompt/swift/quick/early ?_ reply/response/answer/feedback/consideration/approval/confirmation/acceptance/yes",
    "wait/waiting ?patiently ?eagerly ?anxiously for your acceptance/consent/approval/confirmation/yes/call",
    "count/counting/depend/depending/rely/relying/banking on you/your ?confirmation/help/reply",
    "depends/hangs/depending on it/you/this/your",
    "i/i'm/am/we ?am ?quite ?very sure/confident/certain/convinced ?that ?you ?you'll ?will ?would/know/can ?not refuse/turn/accept/help/agree/say/grant/disappoint/withhold/find/reply/answer/ignore/deny/you'll",
    "i ?am ?quite ?very sure/confident/certain/trust/know ?that you/you'll will/would/won't/wouldn't/cannot/can't/not/find/would ?not ?_ refuse/turn/accept/help/agree/grant/disappoint/abandon/leave/reject/deny/let/be/say/a/find/fail/withhold/ignore",
    "i ?_ ?am ?sure/trust/know you'll find/agree/say/accept/help/be/make",
    "which/that i am sure you",
    "do/don't/not ?please ?_ disappoint/fail/abandon/reject/break/let ?me ?my ?us ?down ?trust",
    "please/kindly don't/not/never/do disappoint/let/not me/break/my",
    "no reply/response/answer/word/line ?at ?all has/have/was/had ?_ been/come/received/given/sent",
    "no reply/response/answer/word/line ?_ yet/till/whatsoever/from",
    "not/never/n't ?_ received ?_ ?even ?a ?an ?any ?single reply/line/response/answer/word",
    "not found/find/spared/had even/a/one/time",
    "nothing/silence/nil from your/you side/end",
    "have/i've messaged/emailed/mailed/written/called/texted/contacted you # times",
    "have/i've messaged/emailed/mailed/written/called/texted/contacted you several/many/twice/multiple ?times",
    "this is/was/being ?my ?the third/second/fourth/fifth/3rd/2nd/4th/last/final ?and message/mail/email/reminder/time/letter/request/attempt",
    "reminder no/number/#",
    "despite ?my two/three/several/many/repeated/my ?_ messages/mails/emails/reminders/attempts/letters",
    "heard/hear/hearing ?anything ?nothing back ?from ?you despite/after/since/though/even",
    "it shows/says read",
    "blue ticks",
    "know/see/sure ?that you have/have/saw ?already seen/read/received/it",
    "should have said/replied/answered/told",
    "need ?_ ?_ answer/reply/response/number/help/call/decision/confirmation/input by/before/today/now/this/tonight/within",
    "before/by monday/tuesday/wednesday/thursday/friday/saturday/sunday/tomorrow/tonight/then/#/noon ?_ ?_ my/as/because/or/latest/otherwise/if",
    "before the week/day/month runs/ends/is",
    "in any case before",
    "respond/reply/answer/call/confirm ?me ?back before/today/immediately/soonest/now",
    "treat/treated ?this ?it as urgent/priority",
    "today itself",
    "make sure you/that",
    "keep/keeping my phone",
    "close/closes/goes/due ?in/on tonight/tomorrow/today/friday/monday so/and/please/kindly",
    "without your ?_ help/input/reply/answer/support/yes/guidance i/we",
    "lose my job/place/position",
    "only hope/chance/person/one left ?for ?me",
    "my/our/the only/last hope",
    "nobody/no ?one else ?i/can/who ?can/to ask/help/turn",
    "everything/all/future/career/life/degree/assessment/result depends/hangs/stands/rests",
    "stands still until",
    "would/could/will you ?really ?_ let/leave/abandon ?_ alone/down",
    "simple yes",
    "you ?_ would/will not ?_ leave/abandon/forget/refuse/turn/disappoint",
    "you ?_ cannot/can't/could ?not refuse/say/turn/deny",
    "do not break/betray",
    "must/needs/need ?be ?to ?please ?_ answered/reply/answer/answered/respond before/by/today/now",
    "confirm/reply/answer/respond/revert ?by ?latest/before today/eod/tomorrow/tonight/cob",
    "shall/will/i'll ?be calling/call/ring/phone ?you ?your ?office ~ sharp",
    "i'll/i will/shall ring/call/phone ?you monday/tuesday/wednesday/thursday/friday/saturday/sunday/tomorrow/tonight",
    "call/ring/phone/text/reply ?me as/the soon/moment",
    "at ?the ?your/very earliest",
    "how it feels",
    "why haven't/didn't/don't you",
    "why have/did/do you not",
    "you must/should/ought/need ?to ?please",
    "you have to answer/help/meet/reply/respond/call/make/read/talk/speak/give/see",
    "you owe",
];

/// So sure must it be that a sentence presses: alone, and with words that often do.
const ALONE: Score = 18;
const WITH_WORDS: Score = -40;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    letter.all().flat_map(|(at, part)| pressed(part).into_iter().map(move |span| Note::on(at, span))).collect()
}

/// The bytes that press, at most one stretch a sentence.
fn pressed(part: &Part<'_>) -> Vec<Range<usize>> {
    let may: Vec<_> = part.meaning(Meaning::Pressure, WITH_WORDS).map(|sentence| &sentence.words).collect();
    let hits =
        part.words.all(PRESSURE).into_iter().filter(|hit| may.iter().any(|words| words.contains(&hit.words.start)));
    let mut found: Vec<Range<usize>> = hits.filter(|hit| presses(part, hit)).map(|hit| hit.span).collect();
    // A subject of few words is too short to be sure of.
    let sure = part
        .meaning(Meaning::Pressure, ALONE)
        .filter(|_| part.id != "subject")
        .filter(|sentence| !is_calm(&part.words, sentence.words.start));
    for span in sure.map(|sentence| part.telling(sentence, Meaning::Pressure)) {
        if !found.iter().any(|known| overlap(known, &span)) && !part.is_quoted(&span) {
            found.push(span);
        }
    }
    found
}

/// "You must be busy" guesses, "nothing urgent" reassures, "my urgent care team" names, "what you should do" quotes.
fn presses(part: &Part<'_>, hit: &Hit) -> bool {
    let words = &part.words;
    let denied = words.before(hit.words.start, 4, "no/not/nothing/never/isn't/don't/without/needn't");
    if part.is_quoted(&hit.span) || is_calm(words, hit.words.start) {
        return false;
    }
    match words.get(hit.words.start) {
        "you" => is_duty(part, hit),
        // Whoever has told others about the reader has promised them nothing.
        "already" | "have" | "i've" => words.get(hit.words.end - 2) != "about",
        "urgent" | "urgently" => {
            !denied
                && !words.is(hit.words.end, "care/ones/cases/case/patients/room/surgery")
                && !words.before(hit.words.start, 1, "the/our/an/only")
        }
        "i" | "i'll" if words.is(hit.words.start + 1, "expect/to") => {
            !words.before(hit.words.start, 3, "what/when/than/if")
        }
        "need" => !denied && words.before(hit.words.start, 2, "i/we/really"),
        "haven't" | "not" | "never" => words.before(hit.words.start, 3, "you/you've/have"),
        "by" => words.before(hit.words.start, 8, "you/please/answer/reply/respond/me/need/back/know/let/know"),
        "no" | "don't" | "do" | "without" | "nobody" | "nothing" | "i" => true,
        "i'm" | "am" => true,
        "still" if words.is(hit.words.start + 1, "waiting") => {
            let own = words.is(hit.words.end, "for") && !words.is(hit.words.end + 1, "your/you");
            words.before(hit.words.start, 2, "i'm/am/i") && !own
        }
        "quick" | "immediate" | "prompt" => !denied,
        _ => !denied,
    }
}

fn is_duty(part: &Part<'_>, hit: &Hit) -> bool {
    let next = part.words.get(hit.words.end);
    let guesses = matches!(
        next,
        "be" | "have"
            | "get"
            | "groan"
            | "hear"
            | "know"
            | "feel"
            | "see"
            | "sigh"
            | "think"
            | "wonder"
            | "never"
            | "not"
            | "receive"
    );
    let nothing = part.words.before(hit.words.start, 3, "nothing/no/not/all");
    let tells = part.words.is(hit.words.start + 1, "have/owe");
    let subordinate = part.words.before(hit.words.start, 3, "what/why/how/that/whether/if/said/say/wrote/because");
    let needs = part.words.is(hit.words.start + 1, "need") && !part.words.is(hit.words.end - 1, "to");
    !nothing && (tells || !(guesses || subordinate || needs))
}

/// Whether the sentence or its neighbour takes the pressure back: "my deadline is Friday, but that is my problem".
fn is_calm(words: &Words<'_>, at: usize) -> bool {
    const CALM: &[&str] = &[
        "and ?this/that/it/which is/was/'s my ?own problem/fault/business",
        "good/full right",
        "is/'s/thats/that's/this ?is my ?own problem",
        "my problem/trouble not/and",
        "no/zero rush/hurry/pressure/urgency/urgent/worries/need",
        "not/nothing urgent/yours",
        "their work/job and",
        "which is your",
        "you need ?not do nothing/reply/answer/not",
        "which is ?perfectly fine/understandable",
    ];
    let sentence = words.sentence_of(at);
    words.within(&(sentence.start..sentence.end + 6), CALM).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn pressure_fires() {
        fires(
            "pressure",
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
                "Kindly let me have your answer not later than Tuesday.",
                "I wrote to you three weeks ago and you still have not replied.",
                "I have put our call into your calendar for Monday.",
                "My parents know already that you are going to help me.",
                "I am sure that you cannot refuse a student from your own village.",
                "You are the only hope that is left to me.",
                "My whole career depends on your answer.",
                "Without your letter I will lose the place.",
                "I look forward to your positive response.",
                "I await your favourable reply.",
                "You saw my message yesterday and did not answer.",
                "This is the fourth time that I write to you.",
                "If you do not answer I will speak to your manager.",
                "pls reply fast sir its very urgent",
            ],
        );
    }

    #[test]
    fn time_and_duty_of_ones_own_do_not() {
        quiet(
            "pressure",
            "who",
            &[
                "You must be busy, so I will be short.",
                "There is nothing urgent about this.",
                "I have told my ward about you, and we will keep the board whatever you answer.",
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
                "I have to hand in my report on Tuesday, but that is not your worry.",
                "You don’t have to answer this.",
                "I look forward to hearing from you, whenever that is.",
                "My professor wants the draft by Friday, so I am busy too.",
                "The bank has not replied to my letter yet.",
                "I wrote to you in March and know how full that month is.",
                "A no is a perfectly good answer.",
                "Our harvest depends on the rain.",
                "You were the only one who answered my question in the forum.",
                "I have already told my team about your checklist, and they use it.",
                "As we agreed, I will call you on Tuesday at nine your time.",
                "Please ignore this letter if the year is too full.",
                "I am still waiting for my exam results.",
            ],
        );
    }
}
