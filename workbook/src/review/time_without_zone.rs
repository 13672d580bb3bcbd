//! A time of day without its zone, to a reader whose clock differs.
//!
//! "3 pm" is two different moments for the two. A city or "your time" makes it one.

use super::draft::{Letter, Note};
use super::words::Words;
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule =
    Rule { id: "time-without-zone", severity: Severity::Look, check: Check::Letter(ANY, check) };

const ZONE: &str = "acst/acwst/aedt/aest/akst/ast/awst/bst/cat/cdt/cest/cet/cst/ct/eat/edt/eest/eet/est/et/gmt/gst/\
    hkt/hst/ist/jst/kst/local/mdt/mst/msk/mt/nzdt/nzst/pdt/pht/pkt/pst/pt/sast/sgt/time/timezone/utc/wat/west/wet/\
    wib/z/zone";

/// So many words around a time may name its zone.
const NEAR: usize = 4;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    if !letter.draft.facts.zones_differ {
        return Vec::new();
    }
    let mut notes = Vec::new();
    for (at, part) in letter.all() {
        let mut word = 0;
        while word < part.words.len() {
            let Some(end) = time_at(&part.words, word) else {
                word += 1;
                continue;
            };
            if !has_zone(&part.words, word, end) {
                notes.push(Note::on(at, part.words.span(&(word..end))));
            }
            word = end;
        }
    }
    notes
}

/// The word after a time of day that begins here.
fn time_at(words: &Words<'_>, at: usize) -> Option<usize> {
    let word = words.get(at);
    let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let is_offset = at.checked_sub(1).is_some_and(|before| words.gap_after(before).ends_with(['+', '−']));
    if is_offset || !(1..=2).contains(&digits) {
        return None;
    }
    let hour: u32 = word.get(..digits)?.parse().ok().filter(|hour| *hour <= 24)?;
    match word.get(digits..)? {
        "am" | "pm" => return (hour <= 12).then_some(at + 1),
        "h" => return None,
        "" => {}
        _ => return None,
    }
    if let Some(end) = half_of_day(words, at + 1) {
        return Some(end);
    }
    if words.is(at + 1, "o'clock") {
        return Some(at + 2);
    }
    let minutes = words.get(at + 1);
    let (count, rest) = minutes.split_at_checked(2)?;
    let is_minutes = words.gap_after(at) == ":" && count.parse::<u32>().is_ok_and(|count| count < 60);
    match (is_minutes, rest) {
        (true, "am" | "pm") => Some(at + 2),
        // "1:30 minutes" is a stretch, and "1:1:00" is none.
        (true, "") if words.is(at + 2, "minutes/hours/min/h") || words.gap_after(at + 1) == ":" => None,
        (true, "") => Some(half_of_day(words, at + 2).unwrap_or(at + 2)),
        _ => None,
    }
}

/// "pm", "p.m.".
fn half_of_day(words: &Words<'_>, at: usize) -> Option<usize> {
    if words.gap_after(at.checked_sub(1)?).trim() != "" {
        return None;
    }
    if words.is(at, "am/pm") {
        return Some(at + 1);
    }
    (words.is(at, "a/p") && words.is(at + 1, "m") && words.gap_after(at) == ".").then_some(at + 2)
}

fn has_zone(words: &Words<'_>, start: usize, end: usize) -> bool {
    let named = (end..end + NEAR).any(|at| words.is(at, ZONE)) || words.before(start, NEAR, ZONE);
    named || words.gap_after(end.saturating_sub(1)).trim_start().starts_with(['+', '-', '−'])
}

#[cfg(test)]
mod tests {
    use super::super::trial::{FACTS, fires, quiet, told};
    use super::super::{Draft, Facts, PartText};
    use crate::domain::letter::{Channel, LetterKind};

    #[test]
    fn bare_times_fire() {
        fires(
            "time-without-zone",
            "ask",
            &[
                "Could we talk at 3 pm?",
                "Could we talk at 3pm on Tuesday?",
                "Could we talk at 15:00?",
                "Could we talk at 3:30 p.m. on Friday?",
                "Could we talk at 9 o’clock?",
                "I am free from 10 a.m. on.",
                "Could we talk at 9:30am?",
            ],
        );
    }

    #[test]
    fn times_with_a_zone_and_other_numbers_do_not() {
        quiet(
            "time-without-zone",
            "ask",
            &[
                "Could we talk at 3 pm your time?",
                "Could we talk at 15:00 Bengaluru time?",
                "Could we talk at 15:00 IST?",
                "Could we talk at 3 p.m. (UTC)?",
                "Could we talk at 15:00+05:30?",
                "In Berlin time, at 15:00?",
                "Could we have a 1:1 for 20 minutes?",
                "I am one of 3 people here.",
                "Could we talk for 20 minutes?",
            ],
        );
    }

    #[test]
    fn in_one_zone_every_time_is_clear() {
        let parts = [PartText { id: "ask", text: "Could we talk at 3 pm?" }];
        let facts = Facts { zones_differ: false, ..FACTS };
        let draft = Draft { kind: LetterKind::FirstAsk, channel: Channel::Email, parts: &parts, facts };
        assert!(told("time-without-zone", &draft).is_empty());
    }
}
