//! A time of day without its zone, to a reader whose clock differs.
//!
//! "3 pm" is two different moments for the two. A city or "your time" makes it one.

use super::draft::{Letter, Note, Part};
use super::words::Words;
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule =
    Rule { id: "time-without-zone", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// Short names of zones. Some are words too, and count only in capitals.
const ZONE: &str = "acst/acwst/aedt/aest/akst/ast/awst/bst/cat/cdt/cest/cet/cst/ct/eat/edt/eest/eet/est/et/gmt/gst/\
    hkt/hst/ist/jst/kst/mdt/mst/msk/mt/nzdt/nzst/pdt/pht/pkt/pst/pt/sast/sgt/utc/wat/west/wet/wib/z";
/// Words that tell whose clock is meant.
const CLOCK: &str = "eastern/central/pacific/mountain/local/time/timezone/zone/yours/mine/here/there";

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
            if !has_zone(&part.words, word, end) && is_proposed(&part.words, word, end) && !is_quoted(part, word) {
                notes.push(Note::on(at, part.words.span(&(word..end))));
            }
            word = end;
        }
    }
    notes
}

fn is_quoted(part: &Part<'_>, word: usize) -> bool {
    part.is_quoted(&part.words.span(&(word..word + 1)))
}

/// A time at which the two could talk: "when the gates open at 6 pm" is none, nor what is done each day or was done.
fn is_proposed(words: &Words<'_>, at: usize, end: usize) -> bool {
    const PROPOSAL: &str = "work/call/calls/calling/ring/phone/talk/talks/speak/meet/meeting/zoom/teams/skype/whatsapp/free/suit/suits/works/\
        propose/proposal/suggest/imagine/imagining/picture/shall/session/available/availability/slot/slots/video/online/how/could/would/can/maybe/perhaps/reserve/reserved/booked/\
        i'll/we'll/show/chat/network/picturing/thinking/perfect/invite/join/good/fine/ok/okay/best/better/convenient/possible/\
        prefer/confirm/confirmed/set/let's/say/schedule/scheduled/diary/calendar/appointment/agreed/catch/around/any/anytime/between/expect/thought/kindly";
    const OWN: &str = "train/flight/bus/ferry/plane/boat/shift/shifts/service/bell/alarm/doors/gates/market/mass/prayer/lecture/class/lesson/\
        school/exam/interview/surgery/rounds/oven/ovens/webinar/show/concert/film/programme/closes/opens/open/starts/begins/ends/\
        finish/finishes/leaves/departs/lands/arrives/wake/waking/rise/bed/asleep/sleep/getting/knock/leave/left/home";
    const PLACE: &[&str] = &[
        "at/to/in/by/outside/near your/ur/the office/shop/stall/stand/booth/workshop/studio/lab/clinic/gate/surgery/desk/reception/library/cafe/canteen/lobby",
        "in person",
        "come/pass/drop/stop/pop by/round/over/along",
    ];
    const BY_PHONE: &str = "call/phone/ring/zoom/teams/skype/whatsapp/video";
    let sentence = words.sentence_of(at);
    let proposed = words.sentence_has(at, PROPOSAL) || words.sentence_asks(at) || sentence.len() <= 7;
    let own = words.before(at, 7, OWN)
        && !words.sentence_asks(at)
        && !words.before(at, 3, "free/call/talk/after/before/from/until/could/can/would/do");
    proposed
        && !own
        && !is_told(words, at, end)
        && !is_habit(words, at, end)
        && (words.within(&sentence, PLACE).is_none() || words.sentence_has(at, BY_PHONE))
}

/// "We talked on Tuesday at 3 pm": what is past proposes nothing.
fn is_told(words: &Words<'_>, at: usize, end: usize) -> bool {
    const PAST: &str = "was/were/opened/came/went/asked/told/walked/began/until/got/left/had/did/woke/said/sat/stood/wrote/drove/rang/spoke/\
        met/called/talked/gave/took/found/saw/heard/read/started/ended/closed/arrived/finished/worked/listened/watched/landed/phoned/\
        mailed/baked/slept/yesterday/ago/last";
    const NOW: &str = "would/could/can/shall/will/i'll/free/suit/suits/propose/suggest/may/hope/hoped/hoping/please/thinking/thought/wondering/picturing";
    let start = words.sentence_of(at).start;
    let past = (start..at).rev().take(8).any(|near| words.is(near, PAST))
        || (end..end + 4)
            .take_while(|near| !words.ends_after(*near - 1))
            .any(|near| words.is(near, "yesterday/ago/was/were"));
    let open = (start..at).rev().take(8).any(|near| words.is(near, NOW));
    past && !open && !words.sentence_asks(at)
}

/// "Every morning at six", "I start at 5 am on weekdays".
fn is_habit(words: &Words<'_>, at: usize, end: usize) -> bool {
    const EACH: &str =
        "every/each/daily/usually/always/normally/often/weekdays/nights/mornings/evenings/nightly/when/whenever";
    let sentence = words.sentence_of(at);
    let around = at.saturating_sub(6).max(sentence.start)..(end + 4).min(sentence.end);
    let each = around.clone().any(|near| words.is(near, EACH));
    each && !around
        .into_iter()
        .any(|near| words.is(near, "free/available/call/talk/could/would/shall/suit/suits/how/propose/session/slot/imagine/imagining/picture/picturing"))
}

/// The word after a time of day that begins here.
fn time_at(words: &Words<'_>, at: usize) -> Option<usize> {
    digits_at(words, at)
        .or_else(|| spoken_at(words, at))
        .or_else(|| bare_at(words, at))
        .or_else(|| at_four_digits(words, at))
}

/// "half past seven", "seven o'clock", "six in the morning", "half seven", "five pm".
fn spoken_at(words: &Words<'_>, at: usize) -> Option<usize> {
    let hour = |at: usize| {
        words.is(at, "one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/1/2/3/4/5/6/7/8/9/10/11/12")
    };
    if words.is(at, "half/quarter") && words.is(at + 1, "past/to") && hour(at + 2) {
        return Some(at + 3);
    }
    let is_at = at.checked_sub(1).is_some_and(|before| words.is(before, "at"));
    let is_led = || is_at || at.checked_sub(1).is_some_and(|before| words.is(before, TRUE_DAY));
    if words.is(at, "half") && hour(at + 1) && is_led() {
        return Some(at + 2);
    }
    if words.is(at, "noon/midday/midnight") && beside_day(words, at, at + 1, TRUE_DAY) {
        return Some(at + 1);
    }
    if !hour(at) {
        return None;
    }
    let in_day = words.is(at + 1, "in") && words.is(at + 2, "the") && words.is(at + 3, "morning/evening/afternoon");
    // Nobody proposes a talk in the night.
    let at_night = words.is(at, "one/two/three/four/1/2/3/4") && words.is(at + 3, "morning");
    if in_day && at_night {
        return None;
    }
    if in_day {
        return Some(at + 4);
    }
    if words.is(at + 1, "o'clock") {
        return Some(at + 2);
    }
    if words.is(at + 1, "o") && words.is(at + 2, "clock") {
        return Some(at + 3);
    }
    if let Some(end) = half_of_day(words, at + 1) {
        return Some(end);
    }
    let spelt = !words.get(at).starts_with(|c: char| c.is_ascii_digit());
    (is_at && spelt && beside_day(words, at, at + 1, DAY) && !words.is(at + 1, UNIT)).then_some(at + 1)
}

const TRUE_DAY: &str =
    "monday*/tuesday*/wednesday*/thursday*/friday*/saturday*/sunday*/tomorrow/today/mon/tue/wed/thu/fri/sat/sun";
const DAY: &str = "monday*/tuesday*/wednesday*/thursday*/friday*/saturday*/sunday*/tomorrow/today/tonight/mon/tue/tues/wed/thu/thur/thurs/fri/sat/sun/\
    morning/evening/afternoon/noon/january/february/april/june/july/august/september/october/november/december/jan/feb/apr/jun/jul/aug/sept/sep/oct/nov/dec";
const UNIT: &str = "minute/minutes/min/mins/hour/hours/people/per/percent/weeks/days/euros/questions/degrees/metres/meters/pupils/loaves/\
    years/months/pounds/dollars/rupees/kilos/kg/km/m/miles/times/of/the";

fn beside_day(words: &Words<'_>, at: usize, end: usize, day: &str) -> bool {
    words.before(at, 5, day)
        || (end..end + 4)
            .take_while(|near| !words.ends_after(*near - 1))
            .any(|near| words.is(near, day) && !words.is(near - 1, "each/every"))
}

/// "Thursday at 11", "on Sunday at 8", "at 5.30": a bare number is an hour beside a day.
fn bare_at(words: &Words<'_>, at: usize) -> Option<usize> {
    const LEADS: &str = "at/from/until/till/after/before/between/around";
    let number: u32 = words.get(at).parse().ok().filter(|hour| (1..=23).contains(hour))?;
    let minutes = matches!(words.gap_after(at), "." | ":")
        && words.get(at + 1).len() == 2
        && words.get(at + 1).parse::<u32>().is_ok_and(|minutes| minutes < 60);
    let end = if minutes { at + 2 } else { at + 1 };
    let beside = beside_day(words, at, end, DAY) || (at.saturating_sub(4)..at).any(|near| words.gap_after(near) == "/");
    let before = at.checked_sub(1)?;
    let led = words.is(before, "at") || minutes && words.is(before, LEADS);
    let date = matches!(words.gap_after(at), "/" | "-") || words.is(end, DAY) && !words.is(before, "at");
    let counts = !words.ends_after(end - 1) && words.is(end, UNIT);
    (led && (beside || minutes && words.is(before, "at")) && !date && !counts && number > 0).then_some(end)
}

/// "at 1900 on Wednesday": four digits are an hour beside a day, and not a year.
fn at_four_digits(words: &Words<'_>, at: usize) -> Option<usize> {
    let (hour, minutes) = words.get(at).split_at_checked(2).filter(|_| words.get(at).len() == 4)?;
    let below = |number: &str, bound: u32| number.parse::<u32>().is_ok_and(|number| number < bound);
    let fits = below(hour, 24) && below(minutes, 60) && is_hour_place(words, at);
    (fits && beside_day(words, at, at + 1, TRUE_DAY)).then_some(at + 1)
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
        "" => {}
        rest => return french_at(words, at, rest),
    }
    if words.is(at + 1, "h/hrs") && is_hour_place(words, at) && hour > 4 {
        return Some(at + 2);
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

/// "at 15h", "at 15h30": beside "for" it is a stretch.
fn french_at(words: &Words<'_>, at: usize, rest: &str) -> Option<usize> {
    let minutes = rest.strip_prefix('h')?;
    let fits = minutes.is_empty() || minutes.len() == 2 && minutes.parse::<u32>().is_ok_and(|minutes| minutes < 60);
    (fits && is_hour_place(words, at)).then_some(at + 1)
}

fn is_hour_place(words: &Words<'_>, at: usize) -> bool {
    words.before(at, 1, "at/from/until/till/around/after/before/between")
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

/// Whether something beside a time, or the sentence before or after, says whose clock is meant.
fn has_zone(words: &Words<'_>, start: usize, end: usize) -> bool {
    let sentence = words.sentence_of(start);
    let close = start.saturating_sub(NEAR).max(sentence.start)..(end + NEAR).min(sentence.end.max(end));
    let around = sentence.start.saturating_sub(12)..(sentence.end + 12).min(words.len());
    let clock =
        (end..close.end).any(|at| words.is(at, CLOCK)) || (close.start..start).any(|at| words.is(at, "time/local"));
    let elsewhere =
        words.within(&around, &["time zone", "all ?the times", "timezone", "your/my/our ?_ time"]).is_some_and(|hit| {
            words.is(hit.words.end - 1, "zone/timezone/times")
                || words.is(hit.words.end - 2, "your/local") && !words.before(hit.words.start, 3, "of/minutes/hour")
        });
    let place =
        words.is(end, "in") && is_name(words, end + 1) || is_name(words, end) && words.gap_after(end - 1).contains('(');
    let offset = words.gap_after(end.saturating_sub(1)).trim_start().starts_with(['+', '-', '−']) && words.is(end, "#");
    clock || place || offset || elsewhere || around.into_iter().any(|at| is_zone(words, at))
}

fn is_zone(words: &Words<'_>, at: usize) -> bool {
    let written = words.written(at);
    let offset = ["UTC", "GMT"].iter().any(|zone| written.starts_with(zone));
    let loud =
        written.bytes().all(|byte| byte.is_ascii_uppercase()) || words.is(at, "gmt/utc/cet/cest/ist/bst/edt/pst");
    offset || loud && words.is(at, ZONE)
}

/// "in Berlin": a place, but no month and no day.
fn is_name(words: &Words<'_>, at: usize) -> bool {
    words.written(at).starts_with(char::is_uppercase)
        && !words.is(at, DAY)
        && !words.is(at, "march/may/i/i'm/i'd/i'll/zoom/teams/skype")
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
                "Tuesday at 7 pm is good for me, or another evening if you’d rather.",
                "Would Thursday at noon suit you?",
                "I could ring on Friday at half seven.",
                "Shall we say Monday at four?",
                "Could we talk on Tuesday at 15h30?",
                "Would Wednesday from 14.00 to 14.20 be possible?",
                "Tomorrow at five pm is fine.",
                "I am free on Monday between 2 and 4 pm.",
                "See you on Zoom at 10:00.",
                "Does 6 o clock on Sunday work?",
                "I had hoped that we could speak on Monday at 3 pm.",
                "Let’s say Thursday 8 May, 4 pm.",
                "Any evening after 7 pm works.",
                "12 June at 9:00 is best for me.",
                "I’ll call you on Saturday at ten in the morning.",
                "Can we speak at 1900 on Wednesday?",
                "I imagine each Tuesday 19:00, and you look at what I made.",
                "I will be at the desk on Wednesday at 4 pm if a phone call is easier.",
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
                "Could we talk at 3 pm in Berlin?",
                "Could we talk at 3 pm (Nairobi)?",
                "Could we talk at 3 pm? I am in the CET zone, so that is 2 pm UTC.",
                "I could come to your office on Tuesday at 3 pm.",
                "Our talk on Monday at 3 pm was very good.",
                "I get up every day at 5 am and bake.",
                "My shift ends at 6 pm, and then I read.",
                "We spoke on Friday at 10 am about the kiln.",
                "The market opens at 5.30 in the morning.",
                "I woke at 3 am with an idea.",
                "At noon the bells ring.",
                "I bought it for 5.30 on Monday.",
                "I work 8 h a day and sleep 6 h.",
                "You said “call me at 3 pm” and I did.",
                "Could we talk at 9 in the morning, your time?",
                "Would 10:00 Pacific suit you?",
                "I am one of ten people on Monday nights. Could we talk?",
                "Could we talk on Monday about the fire of 1912?",
                "Could we talk on Friday about why you left from 1998 on?",
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
