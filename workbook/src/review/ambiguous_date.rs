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
    // Without a year it could be a fraction, a score or a version: a word before it has to say that it is a day.
    let day = words.before(at, 1, DAY)
        && !words.before(
            at,
            4,
            "score/scored/rating/rated/grade/mark/numbered/page/pages/figure/step/version/python/marked/result",
        );
    let second = words.before(at, 1, "and/to/or") && earlier(words, at);
    let dotted = mark != '.' || closing.starts_with('.');
    ((day || second) && dotted && mark != '-').then_some(at + 2)
}

/// What stands before a day.
const DAY: &str = "on/by/before/until/till/since/from/after/between/starting/of/dated/due/beginning/the/date/dates/today/is/was/\
    monday/tuesday/wednesday/thursday/friday/saturday/sunday/mon/tue/wed/thu/fri/sat/sun/around/deadline/for";

/// Whether another day stands before: "between 05/06 and 09/06".
fn earlier(words: &Words<'_>, at: usize) -> bool {
    (at.saturating_sub(6)..at.saturating_sub(1)).any(|first| {
        separator(words.gap_after(first)).is_some()
            && small(words.get(first)).is_some()
            && small(words.get(first + 1)).is_some()
            && words.before(first, 1, DAY)
            && !words.before(first, 2, "numbered/page/pages/from/step") | words.before(first, 1, "from")
    })
}

fn separator(gap: &str) -> Option<char> {
    let mut chars = gap.chars();
    let mark = chars.next().filter(|c| matches!(c, '/' | '.' | '-'))?;
    chars.next().is_none().then_some(mark)
}

/// A number that can be a day as well as a month.
fn small(word: &str) -> Option<u32> {
    let number: u32 = if word.len() <= 2 { word.parse().ok()? } else { return None };
    (1..=12).contains(&number).then_some(number)
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
