//! Praise in heaps.
//!
//! One exact compliment is worth reading. Many large words could be said of anyone and sound like a sale.

use super::draft::{Letter, Note};
use super::{Check, Rule, Severity, THANKS};

pub(super) const RULE: Rule = Rule { id: "flattery", severity: Severity::Look, check: Check::Letter(THANKS, check) };

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
    "big/biggest/greatest/huge/number fan",
    "living/true legend",
    "my/an/a ?_ hero/idol",
    "worship you",
    "you're/you ?are ?such ?a/an/my ?absolute/true genius/god/goddess/hero/idol/inspiration/legend/star/visionary/icon",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let unquoted = |part: usize, span: &std::ops::Range<usize>| {
        letter.parts.get(part).is_some_and(|part| part.id != "subject" && !part.is_quoted(span))
    };
    let mut notes: Vec<Note> = letter
        .hits(ALONE)
        .into_iter()
        .filter(|(at, hit)| unquoted(*at, &hit.span))
        .map(|(at, hit)| Note::on(at, hit.span))
        .collect();
    let mut praise: Vec<_> = letter.hits(PRAISE).into_iter().filter(|(at, hit)| unquoted(*at, &hit.span)).collect();
    if praise.len() >= HEAP {
        notes.extend(praise.drain(HEAP - 1..).map(|(at, hit)| Note::on(at, hit.span)));
    }
    notes
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
