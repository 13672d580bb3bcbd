//! A mail without a subject.
//!
//! Many are never opened, and some filters hold them back.

use super::draft::{Letter, Note};
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule =
    Rule { id: "subject-missing", severity: Severity::Look, check: Check::Letter(ANY, check) };

fn check(letter: &Letter<'_>) -> Vec<Note> {
    // A subject is often written last: it is asked for when the letter has come to its end.
    let ended = letter.last().is_some_and(|(last, _)| letter.reached(last));
    let missing = letter.subject().filter(|(_, part)| part.is_blank() && ended);
    missing.map(|(at, _)| Note::on(at, 0..0)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn only_a_blank_subject_fires() {
        fires("subject-missing", "subject", &["", "   "]);
        quiet("subject-missing", "subject", &["A question about freight data", "?"]);
    }
}
