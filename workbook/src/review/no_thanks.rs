//! No word of thanks.
//!
//! Reading a stranger's letter is already a gift of time. One short thank you is enough.

use super::draft::{Letter, Note};
use super::{Check, Rule, Severity, THANKS};
use crate::domain::letter::LetterKind;

pub(super) const RULE: Rule = Rule { id: "no-thanks", severity: Severity::Look, check: Check::Letter(THANKS, check) };

const THANKED: &[&str] = &[
    "appreciat*",
    "arigato/asante/bedankt/danke/dankie/dhanyavaad/diolch/dziekuje/gracias/grazie/kiitos/mahalo/medaase/merci/obrigada/obrigado/\
     salamat/shukran/shukriya/spasibo/tack/tak/takk/xiexie/zikomo",
    "bless/reward/repay you ?_ for",
    "cheers/ta for",
    "ta ?very much/muchly/everso/again",
    "deep/low bow for",
    "cheers/tq/tnx/thx/thanx/tysm/ty/thnx/tks",
    "grateful*/gratitude/thankful*",
    "in your debt",
    "indebted/obliged",
    "means/meant a lot",
    "thank*",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    if letter.has(THANKED) {
        return Vec::new();
    }
    let place = if letter.draft.kind == LetterKind::ThankYou { "opening" } else { "ease" };
    let place = letter.place(place).filter(|(at, _)| letter.reached(*at));
    place.map(|(at, part)| Note::on(at, part.end())).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_letter_without_thanks_fires() {
        fires("no-thanks", "ease", &["I can fit around your calendar.\nKavya", "Best, Kavya", ""]);
    }

    #[test]
    fn any_thanks_will_do() {
        quiet(
            "no-thanks",
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
