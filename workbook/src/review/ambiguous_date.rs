//! Dates that are two days at once.
//!
//! 03/04/2026 is in March for some readers and in April for others. A month as a word is one day for everybody.

use super::draft::{Letter, Note};
use super::words::Words;
use super::{ANY, Check, Rule, Severity};
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "ambiguous-date", severity: Severity::Look, check: Check::Letter(ANY, check) };

fn check(letter: &Letter<'_>) -> Vec<Note> {
    letter.all().flat_map(|(at, part)| dates(&part.words).into_iter().map(move |span| Note::on(at, span))).collect()
}

fn dates(words: &Words<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let end = date_at(words, at);
        found.extend(end.map(|end| words.span(&(at..end))));
        at = end.unwrap_or(at + 1);
    }
    found
}

/// The word after a date that begins here and could be read in two ways.
fn date_at(words: &Words<'_>, at: usize) -> Option<usize> {
    let mark = separator(words.gap_after(at))?;
    let (first, second) = (small(words.get(at))?, small(words.get(at + 1))?);
    if first == second || (at > 0 && separator(words.gap_after(at - 1)).is_some()) {
        return None;
    }
    let closing = words.gap_after(at + 1);
    let year = words.get(at + 2);
    let has_year = matches!(year.len(), 2 | 4) && year.bytes().all(|b| b.is_ascii_digit());
    if separator(closing) == Some(mark) {
        return has_year.then_some(at + 3);
    }
    let is_day = match mark {
        '/' => is_day(words, at),
        '.' => {
            let goes_on = closing.starts_with(". ") && words.written(at + 2).starts_with(char::is_lowercase);
            has_zero(words, at) && (goes_on || words.is(at + 2, "at") && words.is(at + 3, "#"))
                || (closing.starts_with('.') || has_zero(words, at)) && is_after_day_word(words, at)
        }
        _ => has_zero(words, at) && is_after_day_word(words, at),
    };
    (is_day && !is_measure(words, at)).then_some(at + 2)
}

/// Without a year it could be a fraction, a score or a page: something beside it has to say that it is a day.
fn is_day(words: &Words<'_>, at: usize) -> bool {
    is_after_day_word(words, at) || has_zero(words, at) || words.is(at + 2, TIME_OF_DAY) || is_beside_date(words, at)
}

/// "04/05": nobody writes a fraction so.
fn has_zero(words: &Words<'_>, at: usize) -> bool {
    [at, at + 1].into_iter().any(|at| words.get(at).starts_with('0'))
}

fn is_after_day_word(words: &Words<'_>, at: usize) -> bool {
    // "Friday, 4/5": a comma may stand between.
    let counted = words.before(at, 1, COUNTABLE) && !words.is(at + 2, FREE) && !ends(words, at);
    words.before(at, 1, DAY) && !counted
}

/// A date beside it: "between 5/6 and 9/6", "4/5 or 6/5".
fn is_beside_date(words: &Words<'_>, at: usize) -> bool {
    let is_pair = |first: usize| {
        separator(words.gap_after(first)) == Some('/')
            && number(words.get(first)).is_some_and(|day| (1..=31).contains(&day))
            && number(words.get(first + 1)).is_some_and(|month| (1..=31).contains(&month))
    };
    let before = at.checked_sub(3).filter(|first| words.is(first + 2, LINK) && is_pair(*first));
    let sure =
        |first: usize| is_after_day_word(words, first) || has_zero(words, first) || words.is(first + 2, TIME_OF_DAY);
    // "7/10 or 9/10 would suit me": of two days it is said when they suit.
    let suits = |at: usize| !words.ends_after(at - 1) && words.is(at, TIME_OF_DAY) || words.is(at, SUITS);
    let after = words.is(at + 2, LINK) && is_pair(at + 3) && (has_zero(words, at + 3) || suits(at + 5));
    let second = before.is_some_and(|_| words.is(at + 2, SUITS));
    after || second || before.is_some_and(|first| sure(first) && !is_measure(words, first))
}

/// "9/10 points", "page 3/4", "3/4 of it".
fn is_measure(words: &Words<'_>, at: usize) -> bool {
    const THING: &str = "score/scored/scoring/rating/rate/rated/grade/graded/mark/marked/marks/numbered/page/pages/figure/fig/step/steps/version/\
        python/result/chapter/exercise/verse/flat/apartment/room/unit/street/road/house/plot/platform/line/lines/case/file/item/\
        volume/vol/issue/no/nr/number/slide/part/season/bus/gave/give/got/size/ratio/odds/sheet/level/class/form/lot/psalm/act/section";
    const AFTER: &str = "of/full/empty/done/finished/complete/completed/ready/inch/inches/cup/cups/scale/length/time/teaspoon/\
        tablespoon/litre/liter/litres/pint/mile/miles/majority/stars/star/points/point/percent/mark/marks/size/sleeve/sleeves/view/view's/\
        beat/signature/score/rating/out/people/patients/pupils/cases/respondents/correct/positive/split/spanner/bolt/drill/plywood/drop/drops";
    let thing = (at.saturating_sub(2)..at).any(|near| words.is(near, THING) && !words.ends_after(near));
    let after = !words.ends_after(at + 1) && words.is(at + 2, AFTER);
    thing || after
}

fn ends(words: &Words<'_>, at: usize) -> bool {
    words.ends_after(at + 1)
        || words.gap_after(at + 1).starts_with([',', ')', ';', ':', '?', '–', '—'])
        || words.gap_after(at + 1).trim_start().starts_with(['–', '—', '(', '-'])
}

/// What stands before a day.
const DAY: &str = "on/by/before/until/till/til/since/from/after/between/starting/of/dated/due/beginning/the/date/dates/today/is/was/\
    monday/tuesday/wednesday/thursday/friday/saturday/sunday/mon/tue/tues/wed/thu/thur/thurs/fri/sat/sun/around/deadline/for/exam/\
    interview/flight/leave/leaving/arrive/arriving/ending/ends/submission/appointment/starts/begins/closes/through/past/deadlines/\
    birthday/wedding/graduation/tomorrow/about/week/approx/circa/only/either/yesterday/sent/mail/email/letter/message/note/call/talk/meeting/session/say";
/// Of these, words that a fraction or a score may follow as well.
const COUNTABLE: &str = "of/the/is/was/for/about/around/only/from/between/after/before/by/past/through/exam/either/call/talk/session/note/week";
/// What goes on after a day.
const FREE: &str = "work/at/or/and/to/if/works/suits/suit/would/will/is/was/i/we/you/when/as/in/because/but/onwards/onward/so/with/my/our/his/her/your/\
    morning/afternoon/evening/night/noon/until/till/before/after/around/between/from/on/please/though/for/about/regarding/via/by/unless/has/had/have/are/were/the";
/// A time of day.
const TIME_OF_DAY: &str = "at/morning/afternoon/evening/night/noon/onwards";
/// What a day does.
const SUITS: &str = "work/works/suit/suits/would/could/are/is";
/// Joins two days.
const LINK: &str = "and/to/or/until/till/through";

fn separator(gap: &str) -> Option<char> {
    let gap = if gap.contains('/') { gap.trim_matches(' ') } else { gap };
    let mut chars = gap.chars();
    let mark = chars.next().filter(|c| matches!(c, '/' | '.' | '-'))?;
    chars.next().is_none().then_some(mark)
}

fn number(word: &str) -> Option<u32> {
    if word.len() <= 2 { word.parse().ok() } else { None }
}

/// A number that can be a day as well as a month.
fn small(word: &str) -> Option<u32> {
    number(word).filter(|number| (1..=12).contains(number))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet, told, with};
    use crate::domain::letter::LetterKind;

    #[test]
    fn dates_of_two_readings_fire() {
        fires(
            "ambiguous-date",
            "ask",
            &[
                "Could we talk on 03/04/2026?",
                "Could we talk on 3.4.2026?",
                "Could we talk on 3-4-26?",
                "Could we talk on 3/4?",
                "Could we talk on 3.4. at noon?",
                "Could we talk Friday 4/5?",
                "Would 04/05 suit you?",
                "6/7 or 8/7 would be good.",
                "Would 7/10 or 9/10 work for you?",
                "Say 5/10, in the morning?",
                "05.06 at 14:00 is fine for me.",
                "My last mail (05/06) may have gone astray.",
                "I am free 6/7 or 8/7 at ten.",
                "Friday, 4/5, would be good.",
                "Could we talk 5/6 at noon your time?",
                "My exam is on the 03.04 and I am free after.",
                "The fair runs from 08/09 to 12/09.",
                "I wrote to you 02/03 and again 9/3.",
                "I am off between 4/8 and 9/8.",
                "Any day until 7/8 is good.",
                "Either 2/5 in the morning or later.",
                "The deadline of 10/11 is mine.",
                "I fly on 05-06, so later is better.",
                "Would 03 / 04 / 2026 be a good day?",
                "We spoke at the meeting of 1/2.",
            ],
        );
    }

    #[test]
    fn clear_dates_and_other_numbers_do_not() {
        quiet(
            "ambiguous-date",
            "ask",
            &[
                "Could we talk on 3 April 2026?",
                "Could we talk on 2026-04-03?",
                "Could we talk on 25/04/2026?",
                "Could we talk on 04/04/2026?",
                "I use Python 3.4. It is old.",
                "I read 3/4 of your book.",
                "We are on call 24/7.",
                "It grew from 3.4 to 5.6 points.",
                "My address is 10.1.2.3 here.",
                "I gave it 9/10 and my sister gave it 8/10.",
                "The tank is 3/4 full.",
                "Add 1/2 cup of rice and 3/4 spoon of salt.",
                "The tune is in 3/4 time.",
                "See page 7/8 of the scan.",
                "He was rated 4/5 by the passengers.",
                "I live at 5/6 Mill Street, flat 2/3.",
                "The 3/4 mark was the hardest.",
                "About 7/8 of the pupils passed.",
                "We turned the valve to 1/4 and waited.",
                "The film takes 1-2 hours.",
                "I read chapters 3-4 of it.",
                "The pH is 6.5 in the morning.",
                "Could we talk on 13/11?",
                "Part 3/4 of your series was the best.",
            ],
        );
    }

    #[test]
    fn the_span_is_the_date() {
        let ask = [("ask", "🎉 Could we talk on 03/04/2026, please?")];
        let found = with(LetterKind::FirstAsk, &ask, |draft| told("ambiguous-date", draft));
        assert_eq!(found, [("03/04/2026".to_owned(), None)]);
    }
}
