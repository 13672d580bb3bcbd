//! An ask without an edge.
//!
//! "Pick your brain", "any advice", "whenever I have questions": a reader can't see where it ends, so it is safer not
//! to begin. A length and a topic make the same wish small.

use super::draft::{Letter, Note, Part};
use super::golden_rule::{PARTING, is_parting};
use super::meaning::{Meaning, Score};
use super::words::Sentence;
use super::{ANY, Check, FIRST_ASK, Rule, Severity, long_ask, overlap};

pub(super) const RULE: Rule = Rule { id: "unbounded-ask", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// What has no edge, with words that have one and can take their place.
const EDGED: &[(&str, &str)] = &[
    ("pick your brain/brains", "ask you two questions"),
    ("picking your brain/brains", "asking you two questions"),
    ("some of your ?precious/valuable time", "20 minutes of your time"),
];

/// So sure must it be that a sentence asks for too much.
const SURE: Score = 20;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    // Who is asked asks for nothing.
    if letter.draft.kind.is_mentors() {
        return Vec::new();
    }
    // "Would you have 90 minutes?" has an end, only too far away, and a mend of its own.
    let long = if FIRST_ASK.contains(&letter.draft.kind) { long_ask::check(letter) } else { Vec::new() };
    let sure = if is_parting(letter.draft.kind) { SURE + PARTING } else { SURE };
    let asked = |(at, part): (usize, &Part<'_>)| {
        let is_long =
            |sentence: &&Sentence| long.iter().any(|note| note.part == at && overlap(&note.span, &sentence.span));
        let sentences = part.meant(Meaning::OverAsk, sure).into_iter().filter(|sentence| !is_long(sentence));
        sentences.map(|sentence| note(at, part, sentence)).collect::<Vec<_>>()
    };
    letter.body().flat_map(asked).collect()
}

fn note(at: usize, part: &Part<'_>, sentence: &Sentence) -> Note {
    let edged =
        EDGED.iter().find_map(|(pattern, edged)| Some((part.words.within(&sentence.words, &[*pattern])?, *edged)));
    match edged {
        Some((hit, edged)) => Note::on(at, hit.span.clone()).fix(hit.span, edged),
        None => Note::on(at, part.telling(sentence, Meaning::OverAsk)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, mends, quiet};

    #[test]
    fn asks_without_an_end_fire() {
        fires(
            "unbounded-ask",
            "ask",
            &[
                "I want to learn as much as I can from you.",
                "Could I pick your brain?",
                "Would you share any advice?",
                "I would be grateful for any kind of guidance.",
                "Could I write to you whenever I have a question?",
                "Could we have ongoing conversations?",
                "Could we talk regularly?",
                "Would you be open to a weekly call?",
                "Could we speak once a month?",
                "I would like your guidance and support.",
                "Could I have some of your valuable time?",
                "Would you tell me everything you know?",
                "Could you help me from time to time?",
                "Would you give me your advice?",
            ],
        );
    }

    #[test]
    fn habits_and_bounded_asks_do_not() {
        quiet(
            "unbounded-ask",
            "ask",
            &[
                "Would you be open to a 20-minute call? I have two questions about your first year.",
                "I regularly read your posts. Could we talk for 20 minutes?",
                "I write a weekly report. Would you answer one question about it?",
                "Could I have your advice on one slide?",
                "Could we talk for 15 minutes about how you plan?",
                "Would you be open to a 90-minute call?",
            ],
        );
        quiet(
            "unbounded-ask",
            "ease",
            &["Whenever it suits you is fine for me.", "Would a time work whenever you are back?"],
        );
    }

    #[test]
    fn the_fix_gives_it_an_edge() {
        mends("unbounded-ask", "ask", &[("Could I pick your brain?", "Could I ask you two questions?")]);
    }
}
