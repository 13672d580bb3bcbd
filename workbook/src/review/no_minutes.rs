//! A conversation of no stated length.
//!
//! An unknown length sounds like an hour. A number makes the ask small and keeps the writer honest.

use super::draft::{Letter, Note, Part};
use super::words::Hit;
use super::{Check, FIRST_ASK, Rule, Severity, asks};

pub(super) const RULE: Rule =
    Rule { id: "no-minutes", severity: Severity::Look, check: Check::Letter(FIRST_ASK, check) };

/// What a length can be put before.
const SHORT: &[&str] = &[
    "a ?quick/short/brief/small/little ?quick/short/brief ?video/phone/virtual call/chat/conversation/meeting/discussion",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    if letter.requests.is_empty() || asks::is_finite(letter) {
        return Vec::new();
    }
    let Some((at, talk)) = letter.asked_talk() else { return endless(letter) };
    let Some(part) = letter.parts.get(at) else { return Vec::new() };
    vec![note(at, part, &talk)]
}

/// An ask for something that is no talk and has no end either.
fn endless(letter: &Letter<'_>) -> Vec<Note> {
    let last = letter.requests.last().filter(|request| letter.reached(request.part));
    last.map(|request| Note::on(request.part, request.sentence.span.clone())).into_iter().collect()
}

fn note(at: usize, part: &Part<'_>, talk: &Hit) -> Note {
    if let Some(vague) = part.words.first(asks::VAGUE) {
        return Note::on(at, vague.span.clone()).fix(vague.span, "20 minutes");
    }
    let covers = |short: &Hit| short.words.start <= talk.words.start && talk.words.end <= short.words.end;
    let Some(short) = part.words.all(SHORT).into_iter().find(covers) else { return Note::on(at, talk.span.clone()) };
    // "a quick call" becomes "a 20-minute call": the length says what "quick" meant.
    let plain = |word: &usize| !part.words.is(*word, "quick/short/brief/small/little");
    let kept = (short.words.start + 1..short.words.end).find(plain).unwrap_or(short.words.start + 1);
    let rest = part.text.get(part.words.span(&(kept..short.words.end))).unwrap_or("");
    Note::on(at, short.span.clone()).fix(short.span, ["a 20-minute ", rest].concat())
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, mends, quiet};

    #[test]
    fn a_talk_without_a_length_fires() {
        fires(
            "no-minutes",
            "ask",
            &[
                "Would you be open to a quick call about your first year?",
                "Could we meet for coffee?",
                "Do you have a few minutes to talk?",
                "May I have some of your time?",
                "I would love to chat about product.",
            ],
        );
    }

    #[test]
    fn a_length_or_another_kind_of_ask_does_not() {
        quiet(
            "no-minutes",
            "ask",
            &[
                "Would you be open to a 20-minute call?",
                "Could we meet for half an hour?",
                "I have two questions. Could we talk? Fifteen minutes are plenty.",
                "Could you answer one question by email?",
                "",
            ],
        );
    }

    #[test]
    fn the_fix_says_twenty_minutes() {
        mends(
            "no-minutes",
            "ask",
            &[
                ("Could we have a quick call?", "Could we have a 20-minute call?"),
                ("Could we have a short video call?", "Could we have a 20-minute video call?"),
                ("Could we have a call?", "Could we have a 20-minute call?"),
                ("Do you have a few minutes to talk?", "Do you have 20 minutes to talk?"),
            ],
        );
    }
}
