//! Works well: the reader can say no or later with ease.

use super::draft::{Letter, Note};
use super::no_easy_out::{SURE, way_out};
use super::{ASKS, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "easy-way-out", severity: Severity::Good, check: Check::Letter(ASKS, check) };

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let found = letter.body().filter_map(|(at, part)| Some(Note::on(at, way_out(part, SURE)?)));
    found.last().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn an_open_door_is_noticed() {
        fires("easy-way-out", "ease", &["No pressure at all.", "I am flexible."]);
        quiet("easy-way-out", "ease", &["I look forward to it."]);
    }
}
