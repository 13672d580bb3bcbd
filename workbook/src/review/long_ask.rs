//! More than half an hour of a stranger's time.
//!
//! Twenty minutes fit between two meetings; an hour has to be moved for. Whoever enjoys the talk will offer more.

use super::draft::{Letter, Note, Part, Request};
use super::duration::Duration;
use super::{Check, FIRST_ASK, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "long-ask", severity: Severity::Look, check: Check::Letter(FIRST_ASK, check) };

/// The most minutes that are still a small ask.
pub(super) const MOST: u32 = 30;
/// So many minutes nobody asks for: "the keys expire after 24 hours" tells of something else.
const TOO_LONG: u32 = 12 * 60;

pub(super) fn check(letter: &Letter<'_>) -> Vec<Note> {
    let asked = letter.asked_durations().into_iter();
    let long = asked.filter(|(_, duration)| (MOST + 1..TOO_LONG).contains(&duration.minutes));
    let mut notes: Vec<Note> =
        long.filter_map(|(at, duration)| Some(note(at, letter.parts.get(at)?, &duration))).collect();
    notes.extend(days(letter));
    notes
}

/// Whether a letter asks for a day or a part of one.
pub(super) fn asks_days(letter: &Letter<'_>) -> bool {
    !days(letter).is_empty()
}

fn days(letter: &Letter<'_>) -> Vec<Note> {
    let in_request = |request: &Request| {
        let part = letter.parts.get(request.part)?;
        // "20 minutes, one evening of your choosing" is a choice of days.
        let is_short = |duration: &Duration| request.sentence.words.contains(&duration.words.start);
        let hit =
            part.words.within(&request.sentence.words, DAYS).filter(|_| !part.durations().iter().any(is_short))?;
        Some(Note::on(request.part, hit.span))
    };
    letter.requests.iter().filter_map(in_request).collect()
}

/// Longer than any call.
const DAYS: &[&str] = &[
    "a/one/full/whole/entire/half/two/three ?full ?whole ?entire ?half day/days/afternoon/morning/evening/weekend/week/weeks with/at/in/on/of/see/and/to",
    "for a/one/the ?full ?whole ?entire ?half day/morning/afternoon/weekend/week",
];

fn note(at: usize, part: &Part<'_>, duration: &Duration) -> Note {
    let words = &part.words;
    let mut first = duration.words.start;
    // "an 80-minute call", "a one-hour call": the article goes with the number, and the unit loses its plural.
    let article = first.checked_sub(1).filter(|before| words.is(*before, "a/an"));
    let is_attribute =
        article.is_some() || words.is(duration.words.end, "call/chat/talk/meeting/conversation/session/long");
    first = article.unwrap_or(first);
    let takes_article = article.is_some() || words.is(duration.words.start, "a/an");
    let long_word = usize::from(words.is(duration.words.end, "long"));
    let span = words.span(&(first..duration.words.end + long_word));
    let with = match (is_attribute, takes_article) {
        (true, true) => "a 20-minute",
        (true, false) => "20-minute",
        _ => "20 minutes",
    };
    Note::on(at, words.span(&duration.words)).fill("minutes", duration.minutes.to_string()).fix(span, with)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, mends, quiet};

    #[test]
    fn more_than_half_an_hour_fires() {
        fires(
            "long-ask",
            "ask",
            &[
                "Would you have an hour for a call?",
                "Could we talk for 45 minutes?",
                "Could we have a 30–45 minute call?",
                "Would two hours be possible?",
                "Could we meet for an hour and a half?",
            ],
        );
    }

    #[test]
    fn up_to_half_an_hour_and_other_stretches_do_not() {
        quiet(
            "long-ask",
            "ask",
            &[
                "Could we talk for 20 minutes?",
                "Could we talk for half an hour?",
                "Would you be open to a 15 to 30 minute call?",
            ],
        );
        quiet(
            "long-ask",
            "ask",
            &["Why do your keys live 24 hours?", "Could we talk for 20 minutes, on Friday at 17h?"],
        );
        quiet("long-ask", "opening", &["Your talk “Decisions” cut our review from 90 minutes to 40 minutes."]);
    }

    #[test]
    fn the_fix_says_twenty_minutes() {
        mends(
            "long-ask",
            "ask",
            &[
                ("Could we talk for 45 minutes?", "Could we talk for 20 minutes?"),
                ("Could we talk for an hour?", "Could we talk for 20 minutes?"),
                ("Could we have a one-hour call?", "Could we have a 20-minute call?"),
                ("Could we have an 80-minute call?", "Could we have a 20-minute call?"),
                ("Could we have an hour-long call?", "Could we have a 20-minute call?"),
            ],
        );
    }
}
