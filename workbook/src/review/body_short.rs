//! A letter that is too short to be answered.
//!
//! Below the comfortable band something is missing: who writes, why this reader, or what is asked.

use super::draft::{Letter, Note};
use super::{Check, FIRST_ASK, Rule, Severity};

pub(super) const RULE: Rule =
    Rule { id: "body-short", severity: Severity::Look, check: Check::Letter(FIRST_ASK, check) };

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let [from, _] = letter.draft.facts.words;
    let words = letter.len();
    // The band is a comfort, not a limit: only what is well below it is told, and only of a letter that is whole.
    let is_short = u32::try_from(words).is_ok_and(|words| words.saturating_mul(10) < from.saturating_mul(6));
    let whole = letter.body().nth(1).is_some() && letter.body().all(|(_, part)| !part.is_blank());
    if letter.is_note() || !is_short || !whole {
        return Vec::new();
    }
    let end = letter.last().map(|(at, part)| Note::on(at, part.end()).fill("words", words.to_string()));
    end.map(|note| note.fill("least", from.to_string())).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{told, with};
    use crate::domain::letter::LetterKind;

    #[test]
    fn only_a_whole_and_very_short_letter_fires() {
        let short =
            [("opening", "Dear Leila,"), ("who", "I am Kavya."), ("ask", "Could we talk?"), ("ease", "Thanks.")];
        assert_eq!(with(LetterKind::FirstAsk, &short, |draft| told("body-short", draft)).len(), 1);
        let begun = [("opening", "Dear Leila,"), ("who", ""), ("ask", ""), ("ease", "")];
        assert!(with(LetterKind::FirstAsk, &begun, |draft| told("body-short", draft)).is_empty());
        assert!(with(LetterKind::FirstAsk, &[], |draft| told("body-short", draft)).is_empty());
    }
}
