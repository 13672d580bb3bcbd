//! Works well: the writer says in a line or two who they are.

use super::draft::{Letter, Note};
use super::no_introduction::{SURE, introduction};
use super::{Check, FIRST_ASK, Rule, Severity, long_introduction};

pub(super) const RULE: Rule =
    Rule { id: "clear-introduction", severity: Severity::Good, check: Check::Letter(FIRST_ASK, check) };

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let Some((at, part)) = letter.part("who") else { return Vec::new() };
    let said = introduction(part, SURE).filter(|_| (6..=long_introduction::MOST).contains(&part.words.len()));
    said.map(|sentence| Note::on(at, sentence.span.clone())).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_line_on_oneself_is_noticed() {
        fires("clear-introduction", "who", &["I am a nurse in Manila and hope to teach."]);
        quiet("clear-introduction", "who", &["", "Hello.", &"I am a nurse in Manila and hope to teach. ".repeat(9)]);
    }
}
