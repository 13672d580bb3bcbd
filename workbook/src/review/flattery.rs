//! Praise in heaps.
//!
//! One exact compliment is worth reading. Many large words could be said of anyone and sound like a sale.

use super::draft::{Letter, Note};
use super::meaning::{Meaning, Score};
use super::{ANY, Check, Rule, Severity, overlap};

pub(super) const RULE: Rule = Rule { id: "flattery", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// So many words of praise are a heap.
const HEAP: usize = 3;

const PRAISE: &[&str] = &[
    "admire/admired/admiration",
    "amazing/amazed",
    "awe/awesome",
    "blown away",
    "brilliant",
    "exceptional",
    "extraordinary",
    "fabulous",
    "fantastic",
    "genius",
    "greatest",
    "impressed/impressive",
    "incredible",
    "inspiration/inspired/inspires/inspiring/inspirational",
    "magnificent",
    "marvellous/marvelous",
    "outstanding",
    "phenomenal",
    "remarkable",
    "stunning",
    "superb",
    "unmatched/unparalleled",
    "visionary",
    "wonderful",
    "world class",
];

/// Too much even alone.
const ALONE: &[&str] = &[
    "big/biggest/greatest/huge/number/devoted/ardent/hard/1 ?one fan/admirer/follower",
    "adore/adored/idolise/idolize/revere/venerate/worship you/everything",
    "are/am/is ?but ?only ?nothing/dust compared/before/next/beside ?to you",
    "angels keep/sing",
    "be ?even compared to you",
    "dust of/before/under/beneath your/you",
    "every other ?_ should/can/must ?simply go/retire/quit/stop",
    "fit/worthy to/of ?even carry/stand/touch/kiss/speak/write/your/you/tie/be",
    "god/goddess/king/queen/emperor/empress/prince/oracle/saint/prophet of/in",
    "giant/queen/king/star/gem/saint/god/legend among/of/in men/women/kings/queens/a/the/laboratory/clogs",
    "in awe of you/your",
    "greatest/best/finest/wisest/noblest/brightest/bravest/kindest/smartest/cleverest/most ?_ ?_ ?_ ?_ ?_ ?_ alive/born/ever/living/lived/century/earth/world/planet/country/universe/time/times/history/all/king/women/men/generation/season/city",
    "kiss/touch ?your your/feet/hands/hand",
    "living/true/absolute/real/walking ?living legend/genius/icon/hero",
    "my/an/a/the ?only ?very hero/heroine/idol/goddess",
    "my/an/a/the ?only ?very role model",
    "my ?_ hero/idol/god",
    "no one/nobody/none/nothing/not/never/no ?one/other/teacher/person/man/woman ?_ ?_ ?_ ?_ ?_ like/as/equal/equals/beside/near/near/close/compare/compares/match/matches/above ?to you/yours/deep/your",
    "no one/nobody/person/other/mentor/teacher ?can ?could ?ever ?will ?_ ?_ compare/compares/comes/come/equal/match/rival/surpass/reach/touch ?close ?to ?you",
    "nobody/no ?one/else alive/else ?_ ?_ like/as/does ?you",
    "once in a ?century/lifetime/generation",
    "one of a kind",
    "perfection itself",
    "put up a statue",
    "speechless/goosebumps",
    "statue of you",
    "sun/moon/ocean/star/light/pearl/jewel/diamond/crown/pride/gem/lion/pillar/beacon/treasure/colossus/miracle of/in this/the/our/my/art/africa/all/india/black/every",
    "rare gem/jewel/breed/soul",
    "there is/are/will/never ?_ nobody/no ?one ?other like/beside/above/who you",
    "you're/ur ?_ ?_ ?_ ?such ?a ?an ?my ?absolute ?true ?living colossus/genius/god/goddess/hero/idol/inspiration/legend/miracle/oracle/prophet/queen/king/saint/superstar/rockstar/visionary/icon/goat/giant/unicorn/treasure/angel",
    "you/u are ?_ ?_ ?_ ?such ?a/an/my ?absolute/true/living ?_ colossus/genius/god/goddess/hero/idol/inspiration/legend/miracle/oracle/prophet/queen/king/saint/star/superstar/rockstar/rock/sun/visionary/icon/goat/giant/unicorn/wizard/magician/treasure/angel",
    "you're ?_ ?simply ?truly the ?very ?absolute greatest/best/finest/wisest/brightest/smartest/kindest/sun/goat/queen/king",
    "you/u are ?_ ?simply ?truly the ?very ?absolute greatest/best/finest/wisest/brightest/smartest/kindest/sun/goat/queen/king",
    "unparalleled/matchless/incomparable/peerless/unreachable/unrivalled/unrivaled/illustrious",
    "words cannot/can't/can/fail describe/express/me",
    "even higher than both",
    "heart as golden",
    "brightest star",
];

/// So sure must it be that a sentence praises without measure.
const SURE: Score = 12;

/// Said of the reader by somebody else, or of a thing.
const OF_OTHERS: &[&str] =
    &["says/said/told/calls/called/thinks/joked/jokes/write/wrote you/that/me/her/him/must/it", "must be a/an"];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let counts = |part: usize, hit: &super::words::Hit| {
        letter.parts.get(part).is_some_and(|part| {
            let near = hit.words.start.saturating_sub(5)..hit.words.end;
            let reported = part.words.within(&near, OF_OTHERS).is_some();
            part.id != "subject" && !part.is_quoted(&hit.span) && !reported
        })
    };
    let mut notes: Vec<Note> = letter
        .hits(ALONE)
        .into_iter()
        .filter(|(at, hit)| counts(*at, hit) && letter.parts.get(*at).is_some_and(|part| is_of_person(part, hit)))
        .map(|(at, hit)| Note::on(at, hit.span))
        .collect();
    for (at, part) in letter.body() {
        let sure = part.meaning(Meaning::Flattery, SURE).map(|sentence| part.telling(sentence, Meaning::Flattery));
        let new = sure.filter(|span| !part.is_quoted(span)).map(|span| Note::on(at, span)).collect::<Vec<_>>();
        notes.extend(
            new.into_iter()
                .filter(|note| !notes.iter().any(|known| known.part == at && overlap(&known.span, &note.span)))
                .collect::<Vec<_>>(),
        );
    }
    let mut praise: Vec<_> = letter.hits(PRAISE).into_iter().filter(|(at, hit)| counts(*at, hit)).collect();
    if praise.len() >= HEAP {
        notes.extend(praise.drain(HEAP - 1..).map(|(at, hit)| Note::on(at, hit.span)));
    }
    notes
}

/// "The best of all drills", "like no other question", "nobody complained as you said": not of the reader.
fn is_of_person(part: &super::draft::Part<'_>, hit: &super::words::Hit) -> bool {
    let words = &part.words;
    let sentence = words.sentence_of(hit.words.start);
    let you = sentence.clone().any(|at| words.is(at, "you/you're/u/ur/your/yours/goodself/sir/madam/ma"));
    let plain = words.is(
        hit.words.start,
        "best/greatest/finest/most/kindest/wisest/sun/light/star/mother/father/pillar/giant/king/queen/god/saint",
    );
    let about = !plain || words.before(hit.words.start, 8, "you/you're/u/are/were/goodself");
    let self_told = words.before(hit.words.start, 2, "i/we") && words.is(hit.words.start, "no/not/never");
    you && about && !self_told
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn heaps_fire() {
        fires(
            "flattery",
            "opening",
            &[
                "Your amazing talk was brilliant, and your career is inspiring.",
                "You are such an inspiration to me.",
                "I am your biggest fan.",
                "You are my idol.",
                "I am a huge fan of yours.",
                "What an incredible, outstanding and extraordinary book.",
            ],
        );
    }

    #[test]
    fn one_exact_compliment_does_not() {
        quiet(
            "flattery",
            "opening",
            &[
                "Your talk “Decisions” was brilliant, and I used it the next day.",
                "I was inspired by your talk on supply chains, and I admire its plain charts.",
                "The fans in our server room fail, as in your talk.",
                "You wrote “an amazing, brilliant, wonderful team” on your door.",
            ],
        );
    }
}
