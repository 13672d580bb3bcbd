//! What a first message asks for: whether it has an end, whether it has a topic.

use super::draft::{Letter, Part, Request};
use super::meaning::{Meaning, Score};
use super::words::Hit;
use super::{golden_rule, long_ask};

/// A number of questions.
const COUNTED: &[&str] = &[
    "a/one/1/single/two/2/three/3/four/five/couple/another ?of ?only ?very ?small ?quick ?short ?written ?brief ?specific ?little ?simple ?real ?concrete ?technical question/questions/qn/qns/q/doubt/doubts/query/queries",
    "one/two/three/1/2/3 ?small ?simple thing/things/point/points/matter/topic/topics",
    "my ?only ?one question is",
    "only/just one/this/that/the/a ?one ?small question/doubt/thing",
    "ask/tell/know ?you ?me the reason",
    "know/ask/tell/write/say/confirm/wonder/asking ?me ?you ?_ ?_ ?_ ?_ ?_ ?_ whether/which/how ?many/much/long/often ?_ you/the/one/those/it/your/to/in",
    "in one/two/a ?or ?two line/lines/sentence/sentences/word/words",
];

/// What a talk is to be about.
const TOPIC: &[&str] = &[
    "about/concerning/regarding/covering/re _",
    "advice/feedback/guidance/opinion/thoughts/tips/view/views/questions/question/talk/focus/call/minutes/mins/min/hour/zoom/phone/skype/teams/whatsapp ?call ?with ?you on/about/regarding ?_ _",
    "agenda/topic",
    "advise/ask/learn/hear/understand/see/know/tell/explain/share/say/show ?me ?us ?you ?from how/what/when/where/which/why/who/if/whether",
    "discuss/discussing/compare/comparing/clarify _",
    "how do/did/does/have/has/would/should/you/i/to/we/your/one",
    "how ?_ ?_ ?_ is/are/was/were",
    "my question/questions is/are",
    "on how/what/my/your/one/the/which/why",
    "to ask/discuss/understand/read/compare/hear/learn/walk/go ?you ?_ ?through ?over how/what/why/_",
    "what do/did/does/made/was/is/would/helped/you/to/should",
    "why do/did/does/you/are/is",
    "whether _",
    "which/where/when did/do/would/should/you/_",
    "question/questions/doubt ?_ about/on/regarding/in/for/is",
    "what/which ?_ ?_ do/did/does/was/were/is/are/would/should/could/can",
];

/// A conversation is not the answer to a stated question.
const TALK: &[&str] = &[
    "call/chat/coffee/conversation/zoom/meeting/catchup/connect/talk/speak/meet/minutes/minute/mentee/mentor/session/hop/in",
    "that/this person/role/one",
];

/// Whether the ask has an end: a stretch of time, a number of questions, or one question that stands in the letter.
pub(super) fn is_finite(letter: &Letter<'_>) -> bool {
    if asked_for_long(letter) {
        return true;
    }
    let counted = letter
        .body()
        .any(|(at, part)| part.unquoted(COUNTED).iter().any(|hit| in_ask(letter, at, hit) && !is_endless(part, hit)));
    counted || states_question(letter) || asks_small(letter)
}

/// So sure must it be that a sentence asks for something small, or says what for.
const SURE: Score = 16;

/// A sentence that asks for something with an end; "a few minutes" has none.
fn asks_small(letter: &Letter<'_>) -> bool {
    letter.body().any(|(_, part)| {
        let mut small = part.meaning(Meaning::SmallAsk, SURE);
        small.any(|sentence| [VAGUE, QUICK].iter().all(|vague| part.words.within(&sentence.words, vague).is_none()))
    })
}

/// A small length that is not a length.
pub(super) const VAGUE: &[&str] =
    &["a/some few/couple ?of minutes", "few minutes", "a ?brief/quick moment", "a minute", "some time"];
/// Nobody knows how long it takes.
const QUICK: &[&str] = &["quick/short/brief ?_ call/chat/coffee/conversation/talk/word/zoom"];

fn means(letter: &Letter<'_>, meaning: Meaning) -> bool {
    letter.body().any(|(_, part)| part.meaning(meaning, SURE).next().is_some())
}

/// A stretch of time that is asked for.
fn asked_for_long(letter: &Letter<'_>) -> bool {
    letter.asked_durations().iter().any(|(_, duration)| duration.minutes > 0)
        || long_ask::asks_days(letter)
        || letter.body().any(|(_, part)| asks_time(part))
}

/// A stretch of time in a sentence that asks for much.
fn asks_time(part: &Part<'_>) -> bool {
    let durations = part.durations();
    let mut much = part.meaning(Meaning::OverAsk, 0);
    much.any(|sentence| durations.iter().any(|duration| sentence.words.contains(&duration.words.start)))
}

fn in_ask(letter: &Letter<'_>, at: usize, hit: &Hit) -> bool {
    letter.requests.iter().any(|request| request.near(at, &hit.words))
        || letter.parts.get(at).is_some_and(|part| part.id == "ask")
}

/// "A question now and then" has no end.
fn is_endless(part: &Part<'_>, hit: &Hit) -> bool {
    (hit.words.end..hit.words.end + 5)
        .take_while(|at| !part.words.ends_after(*at - 1))
        .any(|at| part.words.is(at, "now/then/week/month/day/every/each/whenever"))
}

/// Whether a question to the reader stands in the letter, other than the one whether they will talk.
pub(super) fn states_question(letter: &Letter<'_>) -> bool {
    let is_stated = |request: &Request| {
        let Some(part) = letter.parts.get(request.part) else { return false };
        let sentence = &request.sentence;
        sentence.asks
            && sentence.words.len() >= 4
            && part.words.within(&sentence.words, TALK).is_none()
            && is_open(part, request)
    };
    let golden = letter.body().any(|(_, part)| golden_rule::is_asked(part));
    !golden && letter.requests.iter().any(is_stated)
}

/// Wants a fact or a story and not a favour: begins with a word of asking, or is about what the reader does.
fn is_open(part: &Part<'_>, request: &Request) -> bool {
    let words = &part.words;
    let asked = request
        .sentence
        .words
        .clone()
        .any(|at| words.is(at, "how/what/which/why/when/where/who/do/does/did/is/are/was/whether/should/would"));
    let favour = words.is(request.sentence.words.start, "can/could/may/any/would/will");
    let inner = (request.sentence.words.start + 1..request.sentence.words.end)
        .any(|at| words.is(at, "how/what/which/why/when/where/who/whether"));
    asked && (!favour || inner)
}

/// Whether the letter says what the talk is to be about: in the ask or after it.
pub(super) fn has_topic(letter: &Letter<'_>) -> bool {
    let Some(first) = letter.requests.first() else { return false };
    let after =
        |at: usize, hit: &Hit| at > first.part || at == first.part && hit.words.start >= first.sentence.words.start;
    let said = letter
        .body()
        .filter(|(at, _)| *at >= first.part)
        .any(|(at, part)| part.words.all(TOPIC).iter().any(|hit| after(at, hit)));
    said || states_question(letter) || means(letter, Meaning::Purpose)
}
