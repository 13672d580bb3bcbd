//! Works well: the ask is at most half an hour.

use super::draft::{Letter, Note};
use super::{Check, FIRST_ASK, Rule, Severity, long_ask};

pub(super) const RULE: Rule =
    Rule { id: "small-ask", severity: Severity::Good, check: Check::Letter(FIRST_ASK, check) };

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let asked = letter.asked_durations();
    if letter.requests.is_empty() || asked.iter().any(|(_, duration)| duration.minutes > long_ask::MOST) {
        return Vec::new();
    }
    let first = asked.first().and_then(|(at, duration)| {
        let span = letter.parts.get(*at)?.words.span(&duration.words);
        Some(Note::on(*at, span).fill("minutes", duration.minutes.to_string()))
    });
    first.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_small_ask_is_noticed() {
        fires("small-ask", "ask", &["Could we talk for 20 minutes?", "Would half an hour be possible?"]);
        quiet("small-ask", "ask", &["Could we talk for an hour?", "Could we talk?", "20 minutes changed my work."]);
    }
}
