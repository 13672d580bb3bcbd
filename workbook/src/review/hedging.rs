//! Heaps of softening words.
//!
//! One "perhaps" is polite. Three in a letter hide the question, and readers of other languages may take them for
//! doubt. In a check-in one or two are right.

use super::draft::{Letter, Note, Part};
use super::words::Hit;
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "hedging", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// So many softening words are a heap.
const HEAP: usize = 3;

/// Too soft even alone, with the plain words.
const ALONE: &[(&str, &str)] = &[
    ("i was just/maybe/kinda wondering if/whether ?maybe/perhaps/possibly you could/would/might", "could you"),
    ("i was wondering if/whether maybe/perhaps/possibly you could/would/might", "could you"),
    ("if it's/it ?is not ?too much trouble", ""),
    ("if it isn't ?too much trouble", ""),
    ("could/would maybe/perhaps possibly", "could"),
    ("maybe/perhaps possibly", "maybe"),
    ("possibly maybe/perhaps", "perhaps"),
    ("just kind/sort of", ""),
];

const SOFT: &[&str] = &[
    "a ?little bit",
    "at all possible",
    "hopefully",
    "i feel like",
    "i guess/suppose",
    "i was wondering",
    "just asking/checking/hoping/need/needed/reaching/thought/want/wanted/wanting/wondering/writing",
    "kind/sort of",
    "kinda/sorta",
    "maybe",
    "might be able",
    "perhaps",
    "possibly",
    "somehow",
    "somewhat",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let mut soft = Vec::new();
    let mut notes = Vec::new();
    for (at, part) in letter.body() {
        for (pattern, plain) in ALONE {
            notes.extend(part.words.matches(pattern).into_iter().map(|hit| plainer(at, part, &hit, plain)));
        }
        let hits = part.words.all(SOFT).into_iter().filter(|hit| softens(part, hit));
        soft.extend(hits.map(|hit| (at, part, hit)));
    }
    if soft.len() >= HEAP {
        notes.extend(soft.iter().map(|(at, part, hit)| shorter(*at, part, hit)));
    }
    notes
}

/// "What kind of work" names; "I just joined" tells a time and is not in the list.
fn softens(part: &Part<'_>, hit: &Hit) -> bool {
    let start = hit.words.start;
    let names = part.words.is(start, "kind/sort")
        && part.words.before(
            start,
            1,
            "a/an/any/different/each/every/my/new/one/other/same/some/that/the/this/what/which/your",
        );
    let measures = part.words.is(start, "a") && part.words.is(hit.words.end, "of");
    !names && !measures && !part.is_quoted(&hit.span)
}

fn plainer(at: usize, part: &Part<'_>, hit: &Hit, plain: &str) -> Note {
    let note = Note::on(at, hit.span.clone());
    if plain.is_empty() {
        return note;
    }
    let capital = part.words.begins(hit.words.start);
    note.fix(hit.span.clone(), if capital { super::idiom::capitalised(plain) } else { plain.to_owned() })
}

/// One word or two within a sentence can simply go; at its beginning or beside a comma the writer has to choose.
fn shorter(at: usize, part: &Part<'_>, hit: &Hit) -> Note {
    let note = Note::on(at, hit.span.clone());
    let words = &part.words;
    let alone =
        words.is(hit.words.start, "just/maybe/perhaps/possibly/kind/sort/kinda/sorta/somewhat/hopefully/somehow");
    let before = hit.words.start.checked_sub(1).map_or("", |before| words.gap_after(before));
    let last = hit.words.end.saturating_sub(1);
    let joined = before == " " && words.gap_after(hit.words.start) == " " && words.gap_after(last) == " ";
    if !alone || !joined || words.begins(hit.words.start) {
        return note;
    }
    // "just wanted" loses "just" and keeps its verb.
    let end = if words.is(hit.words.start, "just") { hit.words.start + 1 } else { hit.words.end };
    let next = words.span(&(end..end + 1)).start;
    note.fix(hit.span.start..next, "")
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, mends, quiet};

    #[test]
    fn heaps_fire() {
        fires(
            "hedging",
            "ask",
            &[
                "I was wondering if perhaps you could maybe talk for 20 minutes?",
                "I just wanted to ask if you might possibly have 20 minutes, perhaps next week.",
                "I was just wondering if you could kind of help me a bit with product?",
                "Maybe we could possibly talk, perhaps for 20 minutes?",
            ],
        );
    }

    #[test]
    fn one_or_two_and_the_plain_meanings_do_not() {
        quiet(
            "hedging",
            "ask",
            &[
                "Perhaps you have 20 minutes for two questions about product?",
                "I just joined a team. What kind of work should I begin with? Could we talk for 20 minutes?",
                "This kind of chart is new to me, and that sort of talk too. Could we talk for 20 minutes?",
                "Would you be open to a 20-minute call? Maybe next week?",
                "I was wondering whether you would have 20 minutes.",
            ],
        );
    }

    #[test]
    fn the_fix_takes_the_word_out() {
        mends(
            "hedging",
            "ask",
            &[
                (
                    "Could we perhaps talk? Maybe on Monday, or possibly later.",
                    "Could we talk? Maybe on Monday, or possibly later.",
                ),
                ("I was wondering if maybe you could help.", "Could you help."),
            ],
        );
    }
}
