//! No easy way to say no, or not now.
//!
//! A reader who may say no in peace is more likely to say yes: "but you are free" doubles the number of those who agree
//! (Guéguen and Pascual, 2000; Carpenter, 2013).

use super::draft::{Letter, Note, Part};
use super::meaning::{Meaning, Score};
use super::{ASKS, Check, Rule, Severity};
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "no-easy-out", severity: Severity::Look, check: Check::Letter(ASKS, check) };

/// So sure must it be that a sentence leaves the reader free, before that is praised.
pub(super) const SURE: Score = 0;
/// So sure is enough not to miss it.
const MAYBE: Score = -22;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    if letter.body().any(|(_, part)| way_out(part, MAYBE).is_some()) {
        return Vec::new();
    }
    let place = letter.place("ease").filter(|(at, _)| letter.reached(*at));
    place.map(|(at, part)| Note::on(at, part.end())).into_iter().collect()
}

/// The bytes that leave the reader free, where that is at least so sure.
pub(super) fn way_out(part: &Part<'_>, sure: Score) -> Option<Range<usize>> {
    part.meaning(Meaning::Ease, sure).last().map(|sentence| sentence.span.clone())
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_closed_ending_fires() {
        fires(
            "no-easy-out",
            "ease",
            &["", "Thank you for reading.", "I look forward to your answer.", "I have no doubt that you can help."],
        );
    }

    #[test]
    fn an_open_ending_does_not() {
        quiet(
            "no-easy-out",
            "ease",
            &[
                "I am flexible and happy to work around your schedule.",
                "If this is not a good time, I understand.",
                "If this month is too full, I understand.",
                "No pressure at all.",
                "A no is also fine.",
                "There is no need to answer if you are busy.",
                "Any day that works for you works for me.",
                "I would completely understand.",
                "Whenever suits you best.",
                "Please feel free to say no.",
                "You choose the day and the hour.",
                "If this month is too full, next month is good too.",
            ],
        );
    }
}
