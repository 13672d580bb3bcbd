//! Stretches of time in any notation: "20 minutes", "half an hour", "1h".

use super::words::{Words, number};
use std::ops::Range;

/// A stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Duration {
    /// Its words, by number.
    pub(crate) words: Range<usize>,
    /// How long; the longer end of a range.
    pub(crate) minutes: u32,
}

impl Duration {
    /// The stretch of time whose unit is this word.
    pub(crate) fn at(words: &Words<'_>, at: usize) -> Option<Self> {
        if let Some((count, unit)) = joined(words.get(at)).filter(|_| !words.before(at, 1, "at/until/from")) {
            return Some(Duration { words: at..at + 1, minutes: count.saturating_mul(unit) });
        }
        let unit = unit(words.get(at))?;
        let before = at.checked_sub(1)?;
        if unit == 60 {
            if words.is(before, "half") {
                return Some(Duration { words: before..at + 1, minutes: 30 });
            }
            if words.is(before, "a/an/of") {
                return hour(words, at);
            }
        }
        let (mut first, mut count) = number_ending(words, before)?;
        // The other end of a range: "15–20 minutes", "20 or 30 minutes".
        let link = first.checked_sub(1).filter(|link| !words.ends_after(*link));
        let other = link.and_then(|link| {
            let other = if words.is(link, "to/or") { link.checked_sub(1)? } else { link };
            number_ending(words, other)
        });
        if let Some((start, lower)) = other {
            first = start;
            count = count.max(lower);
        }
        Some(Duration { words: first..at + 1, minutes: count.saturating_mul(unit) })
    }
}

/// "an hour", "half an hour", "a quarter of an hour", "an hour and a half".
fn hour(words: &Words<'_>, at: usize) -> Option<Duration> {
    let article = at.checked_sub(1).filter(|article| words.is(*article, "a/an"))?;
    let half = article.checked_sub(1).filter(|half| words.is(*half, "half"));
    if let Some(half) = half {
        return Some(Duration { words: half..at + 1, minutes: 30 });
    }
    let quarter = article.checked_sub(2).filter(|quarter| words.is(*quarter, "quarter") && words.is(article - 1, "of"));
    if let Some(quarter) = quarter {
        return Some(Duration { words: quarter..at + 1, minutes: 15 });
    }
    let more = words.is(at + 1, "and") && words.is(at + 2, "a") && words.is(at + 3, "half");
    let (end, minutes) = if more { (at + 4, 90) } else { (at + 1, 60) };
    Some(Duration { words: article..end, minutes })
}

fn unit(word: &str) -> Option<u32> {
    match word {
        "minute" | "minutes" | "min" | "mins" => Some(1),
        "hour" | "hours" | "hr" | "hrs" | "h" => Some(60),
        _ => None,
    }
}

/// "20min", "1h", "1h15".
fn joined(word: &str) -> Option<(u32, u32)> {
    let digits = word.find(|c: char| !c.is_ascii_digit()).filter(|digits| *digits > 0)?;
    let (count, rest) = word.split_at_checked(digits)?;
    if let Some(minutes) = rest.strip_prefix('h').and_then(|minutes| minutes.parse::<u32>().ok()) {
        return Some((count.parse::<u32>().ok()?.saturating_mul(60).saturating_add(minutes), 1));
    }
    let unit = if rest == "h" { 60 } else { unit(rest)? };
    Some((count.parse().ok()?, unit))
}

/// The number that ends with this word ("forty-five"), with its first word.
fn number_ending(words: &Words<'_>, at: usize) -> Option<(usize, u32)> {
    let last = number(words.get(at))?;
    let is_word = words.get(at).starts_with(|c: char| c.is_ascii_alphabetic());
    let tens =
        at.checked_sub(1).filter(|before| is_word && last < 10 && words.is(*before, "twenty/thirty/forty/fifty"));
    let Some(before) = tens else { return Some((at, last)) };
    Some((before, number(words.get(before)).unwrap_or(0) + last))
}

#[cfg(test)]
mod tests {
    use crate::review::draft::Part;

    #[test]
    fn stretches_of_time_are_read_in_any_notation() {
        for (text, found) in [
            ("20 minutes", Some(("20 minutes", 20))),
            ("a 15–20 minute call", Some(("15–20 minute", 20))),
            ("20 or 30 minutes", Some(("20 or 30 minutes", 30))),
            ("twenty-five minutes", Some(("twenty-five minutes", 25))),
            ("20min", Some(("20min", 20))),
            ("1h", Some(("1h", 60))),
            ("1h15", Some(("1h15", 75))),
            ("2 h", Some(("2 h", 120))),
            ("half an hour", Some(("half an hour", 30))),
            ("a half-hour call", Some(("half-hour", 30))),
            ("an hour", Some(("an hour", 60))),
            ("an hour and a half", Some(("an hour and a half", 90))),
            ("a quarter of an hour", Some(("quarter of an hour", 15))),
            ("2 hours", Some(("2 hours", 120))),
            ("99999999999 minutes", None),
            ("rush hour", None),
            ("hours", None),
        ] {
            let part = Part::new("ask", text);
            let read = part.durations().into_iter().next();
            let read = read.map(|duration| (text.get(part.words.span(&duration.words)).unwrap(), duration.minutes));
            assert_eq!(read, found, "{text}");
        }
    }
}
