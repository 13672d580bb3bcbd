//! No word of thanks.
//!
//! Reading a stranger's letter is already a gift of time. One short thank you is enough.

use super::draft::{Letter, Note};
use super::{Check, Rule, Severity, THANKS};
use crate::domain::letter::LetterKind;

pub(super) const RULE: Rule =
    Rule { id: "thanks-missing", severity: Severity::Look, check: Check::Letter(THANKS, check) };

const THANKED: &[&str] =
    &["appreciate*", "danke", "gracias", "grateful", "gratitude", "merci", "obrigada/obrigado", "thank*", "cheers"];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    if letter.is_note() || letter.has(THANKED) {
        return Vec::new();
    }
    let place = if letter.draft.kind == LetterKind::ThankYou { "opening" } else { "ease" };
    let place = letter.part(place).filter(|(at, _)| letter.reached(*at));
    place.map(|(at, part)| Note::on(at, part.end())).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_letter_without_thanks_fires() {
        fires("thanks-missing", "ease", &["I can fit around your calendar.\nKavya", "Best, Kavya", ""]);
    }

    #[test]
    fn any_thanks_will_do() {
        quiet(
            "thanks-missing",
            "ease",
            &[
                "Thanks for reading.",
                "With gratitude, Kavya",
                "I would be grateful for any answer.",
                "I appreciate your time.",
                "MANY THANKS",
            ],
        );
    }
}
