//! A time of day without its zone, to a reader whose clock differs.
//!
//! "3 pm" is two different moments for the two. A city or "your time" makes it one.

use super::draft::{Letter, Note};
use super::words::Words;
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule =
    Rule { id: "time-without-zone", severity: Severity::Look, check: Check::Letter(ANY, check) };

const ZONE: &str = "acst/acwst/aedt/aest/akst/ast/awst/bst/cat/cdt/cest/cet/cst/ct/eat/eastern/central/pacific/mountain/edt/eest/eet/est/et/gmt/gst/\
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
            if !has_zone(&part.words, word, end) && is_proposed(&part.words, word) {
                notes.push(Note::on(at, part.words.span(&(word..end))));
            }
            word = end;
        }
    }
    notes
}

/// A time at which the two could talk: "when the gates open at 6 pm" is none.
fn is_proposed(words: &Words<'_>, at: usize) -> bool {
    const PROPOSAL: &str = "call/calls/calling/ring/talk/talks/speak/meet/meeting/zoom/teams/skype/free/suit/suits/work/works/propose/suggest/shall/session/\
        available/slot/video/online/how/could/would/can/maybe/reserve/reserved/booked/i'll/show/chat/network/picturing/thinking/perfect/invite/join";
    const STORY: &str = "was/were/opened/came/went/asked/told/walked/began/until/got/left";
    let sentence = words.sentence_of(at);
    let proposed = words.sentence_has(at, PROPOSAL) || words.sentence_asks(at) || sentence.len() <= 6;
    let story = words.before(at, 8, STORY)
        || words.before(at, 6, "when/my ?shift/shifts/starts/start/ends/gates/open/opens/closes/best/branches/high");
    proposed && !story
}

/// The word after a time of day that begins here.
fn time_at(words: &Words<'_>, at: usize) -> Option<usize> {
    digits_at(words, at).or_else(|| spoken_at(words, at)).or_else(|| bare_at(words, at))
}

/// "half past seven", "seven o'clock", "six in the morning".
fn spoken_at(words: &Words<'_>, at: usize) -> Option<usize> {
    let hour = |at: usize| {
        words.is(at, "one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/1/2/3/4/5/6/7/8/9/10/11/12")
    };
    if words.is(at, "half/quarter") && words.is(at + 1, "past/to") && hour(at + 2) {
        return Some(at + 3);
    }
    let of_day =
        hour(at) && words.is(at + 1, "in") && words.is(at + 2, "the") && words.is(at + 3, "morning/evening/afternoon");
    let clock = hour(at) && words.is(at + 1, "o'clock");
    if of_day { Some(at + 4) } else { clock.then_some(at + 2) }
}

/// "Thursday at 11", "on Sunday at 8", "at 5.30": a bare number is an hour beside a day.
fn bare_at(words: &Words<'_>, at: usize) -> Option<usize> {
    const DAY: &str = "monday*/tuesday*/wednesday*/thursday*/friday*/saturday*/sunday*/tomorrow/today/tonight/mon/tue/wed/thu/fri/sat/sun/morning/evening/afternoon/noon";
    let number: u32 = words.get(at).parse().ok().filter(|hour| (1..=23).contains(hour))?;
    let minutes = matches!(words.gap_after(at), "." | ":")
        && words.get(at + 1).len() == 2
        && words.get(at + 1).parse::<u32>().is_ok_and(|minutes| minutes < 60);
    let end = if minutes { at + 2 } else { at + 1 };
    let beside = words.before(at, 4, DAY)
        || (end..end + 3).any(|near| words.is(near, DAY) && !words.is(near - 1, "each/every"))
        || (at.saturating_sub(4)..at).any(|near| words.gap_after(near) == "/");
    let unit = words.is(end, "minute/minutes/min/mins/hour/hours/people/per/percent/weeks/days/euros/questions/degrees/metres/meters/pupils/loaves");
    (words.is(at.checked_sub(1)?, "at") && beside && !unit && number > 0).then_some(end)
}

fn digits_at(words: &Words<'_>, at: usize) -> Option<usize> {
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
    let is_minutes = (words.gap_after(at) == ":"
        || words.gap_after(at) == "." && half_of_day(words, at + 2).is_some()
        || words.gap_after(at) == "." && words.is(at + 2, "in") && words.is(at + 4, "morning/evening/afternoon"))
        && count.parse::<u32>().is_ok_and(|count| count < 60);
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
