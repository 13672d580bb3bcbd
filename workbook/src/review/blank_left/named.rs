//! Blanks that are words: "INSERT TOPIC", "XXX", "TODO", "Dear Name".

use super::LEADS;
use crate::review::words::{Hit, Words};
use std::ops::Range;

/// Words for what is to be filled in, after a greeting or in a set phrase.
const PHRASES: &[&str] = &[
    "dear/hi/hello/hey ?mr/ms/mrs/dr/prof/professor ?mr/ms/mrs ?first/last/full/mentor/mentor's/recipient/your name",
    "dear/hi/hello/hey ?mr/ms/mrs/dr/prof/professor ?mr/ms/mrs firstname/lastname/surname/fullname/recipient/mentorname/null/undefined/nan",
    "insert ~ here",
    "your name/company/text/topic/message/link here",
    "firstname/lastname/companyname/yourname/jobtitle",
    "lorem ipsum dolor",
];

/// Written so, they are never anything else.
const SURE: &[&str] = &[
    "TODO",
    "TBD",
    "TBC",
    "TBA",
    "FIXME",
    "TKTK",
    "PLACEHOLDER",
    "FIRSTNAME",
    "LASTNAME",
    "FIRST_NAME",
    "FULLNAME",
    "LAST_NAME",
    "COMPANYNAME",
    "JOBTITLE",
    "YOURNAME",
];
/// Written so among small letters.
const LOUD: &[&str] =
    &["NAME", "COMPANY", "TOPIC", "SURNAME", "RECIPIENT", "INDUSTRY", "POSITION", "ROLE", "CITY", "TITLE"];

/// What a reader made, of which one is left to be chosen.
const MADE: &str = "talk/article/book/podcast/post/paper/video/lecture/essay/blog/interview/keynote/thread/newsletter/column/\
    speech/episode/presentation/study/report/webinar";

const HELLO: &str = "dear/hi/hello/hey";
const TITLES: &str = "mr/ms/mrs/mx/dr/prof/professor";

pub(super) fn blanks(words: &Words<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = words.all(PHRASES).into_iter().map(|hit| blank_of(words, &hit)).collect();
    for at in 0..words.len() {
        let length = [crosses, capital, choice, date, pair].iter().find_map(|length| length(words, at));
        found.extend(length.map(|length| words.span(&(at..at + length))));
    }
    found
}

/// The greeting before a blank is none.
fn blank_of(words: &Words<'_>, hit: &Hit) -> Range<usize> {
    let mut start = hit.words.start;
    while start + 1 < hit.words.end && (words.is(start, HELLO) || words.is(start, TITLES)) {
        start += 1;
    }
    words.span(&(start..hit.words.end))
}

/// Whether a name or a thing is to come at a word.
fn is_awaited(words: &Words<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|before| !words.ends_after(*before) || words.is(*before, TITLES));
    before.is_some_and(|at| words.is(at, LEADS) || words.is(at, HELLO) || words.is(at, TITLES))
}

fn is_all_crosses(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.eq_ignore_ascii_case(&b'x'))
}

/// "XXX", "Dear X,", "X years", "at XYZ", "20XX".
fn crosses(words: &Words<'_>, at: usize) -> Option<usize> {
    const UNITS: &str =
        "minute/minutes/min/mins/hour/hours/day/days/week/weeks/month/months/year/years/question/questions/people";
    let written = words.written(at);
    let after_number = at
        .checked_sub(1)
        .is_some_and(|before| words.is(before, "#") || words.get(before).ends_with(|c: char| c.is_ascii_digit()));
    let blank = match written.len() {
        _ if written.eq_ignore_ascii_case("20xx") || written.eq_ignore_ascii_case("19xx") => true,
        3 if written == "XYZ" => is_awaited(words, at) && !words.is(at + 1, "axis/axes/coordinates/plot/plane/space"),
        1 if matches!(written, "X" | "Y" | "Z" | "x") => {
            (at > 0 && words.is(at - 1, HELLO) && words.gap_after(at).starts_with(','))
                || (is_all_crosses(written) && words.is(at + 1, UNITS) && !after_number && words.gap_after(at) == " ")
        }
        _ if !is_all_crosses(written) => false,
        1 => false,
        2 => (is_awaited(words, at) || words.is(at + 1, UNITS)) && !words.is(at + 1, "chromosome*/century"),
        _ => !is_kiss(words, at) && !is_counted(words, at),
    };
    blank.then_some(1)
}

/// "Love, Ana xxx": kisses end a line.
fn is_kiss(words: &Words<'_>, at: usize) -> bool {
    let ends =
        words.gap_after(at).starts_with(['\n', '\r']) || (at + 1 == words.len() && words.gap_after(at).is_empty());
    words.written(at).starts_with('x') && ends && !is_awaited(words, at)
}

/// "Super Bowl XXX", "the XXX Olympiad": a number.
fn is_counted(words: &Words<'_>, at: usize) -> bool {
    (at > 0 && words.is(at - 1, "bowl/pope/chapter/part/volume/book/act/canto/psalm"))
        || words.is(at + 1, "olympi*/congress/session/rated/century")
}

/// "TBD", "at COMPANY", "INSERT TOPIC". In a line that shouts, a loud word is like the others.
fn capital(words: &Words<'_>, at: usize) -> Option<usize> {
    let written = words.written(at);
    let is_loud = |word: &str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
    if !is_loud(&written.replace('_', "")) {
        return None;
    }
    if written == "INSERT" && is_loud(words.written(at + 1)) {
        return Some(2);
    }
    let known = |word: &str| SURE.contains(&word) || LOUD.contains(&word);
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().map(|at| words.written(at));
    let mut shouting = beside.filter(|word| is_loud(word) && !known(word) && *word != "YOUR" && *word != "SQL");
    let spoken = words.is(at + 1, "list/lists/app/apps/comment/comments/item/items/file")
        || (at > 0 && words.is(at - 1, "still/sql"));
    let blank = !spoken && (SURE.contains(&written) || (LOUD.contains(&written) && shouting.next().is_none()));
    blank.then_some(1)
}

/// "Mr/Ms Tan", "your talk/article", "his/her book": two of which one is right.
fn choice(words: &Words<'_>, at: usize) -> Option<usize> {
    let gap = words.gap_after(at).trim_start_matches('.').trim();
    if gap != "/" {
        return None;
    }
    let name_follows = |at: usize| words.written(at).starts_with(char::is_uppercase) && !words.ends_after(at - 1);
    let greeted = at > 0 && words.is(at - 1, HELLO);
    let titled = words.is(at, TITLES) && words.is(at + 1, TITLES) && (greeted || name_follows(at + 2));
    let made =
        words.is(at, MADE) && words.is(at + 1, MADE) && (at.saturating_sub(2)..at).any(|at| words.is(at, "your"));
    let whose = words.is(at, "his/her") && words.is(at + 1, "his/her") && words.is(at + 2, MADE);
    (titled || made || whose).then_some(2)
}

/// "xx.xx.2026", "DD/MM".
fn date(words: &Words<'_>, at: usize) -> Option<usize> {
    let is_open =
        |at: usize| words.is(at, "dd/mm/yyyy/yy/hh") || (words.get(at).len() == 2 && is_all_crosses(words.get(at)));
    let joined = matches!(words.gap_after(at), "." | "/" | "-" | ":");
    let spoken = || words.sentence_has(at, "format/formats/style/notation/write/written/writes");
    (is_open(at) && joined && is_open(at + 1) && !spoken()).then_some(2)
}

/// "at Company Name", "I am Your Name", "Lorem ipsum" where a sentence begins.
fn pair(words: &Words<'_>, at: usize) -> Option<usize> {
    const NAMED: &[(&str, &str)] = &[
        ("Your", "Name"),
        ("Company", "Name"),
        ("Job", "Title"),
        ("First", "Name"),
        ("Last", "Name"),
        ("Your", "Company"),
        ("Talk", "Title"),
        ("Article", "Title"),
        ("Mentor", "Name"),
        ("Full", "Name"),
        ("Your", "Title"),
        ("Your", "Role"),
        ("Your", "University"),
        ("Recipient", "Name"),
        ("Project", "Name"),
        ("Company", "XYZ"),
        ("Company", "ABC"),
        ("XYZ", "Company"),
        ("ABC", "Company"),
        ("XYZ", "University"),
        ("ABC", "University"),
    ];
    let written = (words.written(at), words.written(at + 1));
    let named = NAMED.contains(&written) && is_awaited(words, at);
    let latin = words.is(at, "lorem") && words.is(at + 1, "ipsum") && words.begins(at);
    (named || latin).then_some(2)
}
