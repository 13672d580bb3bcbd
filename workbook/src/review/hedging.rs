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

/// Words that weaken an ask.
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
    "potentially",
    "somehow",
    "somewhat",
    "vaguely",
];

/// Words that weaken only beside those.
const SOFTER: &[&str] = &[
    "and/but i/i'm ?am ?don't ?not ?really ?entirely know/sure",
    "at some point",
    "half thinking/hoping/wondering",
    "i don't ?really know ?if/whether/how",
    "i'm/am not ?at ?all ?really ?totally ?quite ?entirely ?fully sure",
    "i was ?just ?only ?half ?sort ?kind ?of thinking/hoping",
    "if at all",
    "if it's/it/that/this ?is/isn't ?not ?even ?all ?at ?all too/okay/ok/alright/possible",
    "if it ?would ?wouldn't ?not ?be ?too weird/strange/much/bold",
    "if i may/might",
    "if that/this makes/is ?any ?even sense/okay/ok",
    "if you don't/wouldn't/do ?not mind",
    "in some way",
    "it/this/that is/might/may/could ?be ?probably ?a ?an silly/stupid/foolish/dumb/crazy",
    "it's probably/maybe silly/stupid/nothing",
    "more or less",
    "or so/something/anything/not",
    "probably",
    "some sort/kind/chance",
    "something like",
    "would/might/could/may ?it ?you ?we ?i ?there be able/open/possible/an/up",
    "you might/could ?happen ?even",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    for (at, part) in letter.body() {
        for (pattern, plain) in ALONE {
            notes.extend(part.words.matches(pattern).into_iter().map(|hit| plainer(at, part, &hit, plain)));
        }
        notes.extend(heaped(part).iter().map(|hit| shorter(at, part, hit)));
    }
    notes
}

/// The softening words of a part that stand in a heap: in one sentence, or in two that follow each other. Three that are
/// strewn over a letter are courtesy.
fn heaped(part: &Part<'_>) -> Vec<Hit> {
    let mut soft: Vec<Hit> = part.words.all(SOFT).into_iter().filter(|hit| softens(part, hit)).collect();
    soft.dedup_by(|next, kept| next.words.start < kept.words.end);
    if soft.len() + 1 < HEAP {
        return Vec::new();
    }
    let softer: Vec<Hit> = part.words.all(SOFTER).into_iter().filter(|hit| !part.is_quoted(&hit.span)).collect();
    let sentences = part.words.sentences();
    let count = |hits: &[Hit], at: usize| {
        let words = sentences.get(at).map(|sentence| sentence.words.clone()).unwrap_or_default();
        hits.iter().filter(|hit| words.contains(&hit.words.start)).count()
    };
    let is_heap = |at: usize| {
        let [here, after] = [at, at + 1].map(|at| (count(&soft, at), count(&softer, at)));
        let alone = here.0 >= 2 && here.0 + here.1 > HEAP || here.0 >= HEAP;
        let together = here.0 > 0 && after.0 > 0 && here.0 + after.0 >= HEAP;
        (alone, together)
    };
    let in_heap = |hit: &Hit| {
        let at = sentences.iter().position(|sentence| sentence.words.contains(&hit.words.start)).unwrap_or_default();
        let (alone, together) = is_heap(at);
        alone || together || at > 0 && is_heap(at - 1).1
    };
    soft.iter().filter(|hit| in_heap(hit)).cloned().collect()
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
    // "Perhaps a third of them": no more is known.
    let guesses = part.words.is(start, "maybe/perhaps/possibly")
        && (part.words.is(hit.words.end, "#/half/twice/once/thrice")
            || part.words.is(hit.words.end, "a")
                && part.words.is(hit.words.end + 1, "third/quarter/half/dozen/hundred/thousand/fifth"));
    !names && !measures && !guesses && !part.is_quoted(&hit.span)
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
                "I was sort of thinking that maybe, if it isn’t too strange, we could perhaps talk for 20 minutes.",
                "I guess I just wanted to ask whether you could possibly answer one question.",
                "It might be silly, but I was vaguely wondering if perhaps you could maybe look at my chart?",
                "Maybe you have ten minutes. Perhaps next week, or possibly the week after?",
                "I suppose that I was kind of hoping you might somehow have a bit of time.",
                "I don’t know if it is okay, but perhaps I could maybe ask something like one small question?",
                "I was just thinking that it could possibly be an idea to talk, perhaps, or not.",
                "Could it potentially be possible, perhaps, to maybe hear your view in 20 minutes?",
                "i just wanted to maybe ask u a tiny thing, kinda about product, if thats ok",
                "Perhaps, if you don’t mind, I might be able to ask you, possibly by mail, one question.",
                "I feel like I should sort of ask whether you would maybe talk for 20 minutes.",
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
                "Maybe a third of our pallets rot, and perhaps half of those are lost. Could we talk for 20 minutes?",
                "Perhaps twenty people use it; maybe ten read it. Could we talk for 20 minutes?",
                "It is some sort of kale, the sort with a purple stalk. Could we talk for 20 minutes?",
                "I would be glad of 20 minutes, perhaps in May.",
                "If it suits you, we might talk on Monday, or I could write instead.",
                "Could we talk for 20 minutes? A bit of snow keeps us from the harbour.",
                "Maybe you remember me from Pune. I have one question about the first year. Perhaps a mail is easier for you.",
                "I hope to learn what kind of analyst you would hire, and perhaps why.",
                "I would value your view on one chart, if you don’t mind.",
                "Would you be able to talk for 20 minutes?",
                "You may well be busy, so any week is good.",
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
