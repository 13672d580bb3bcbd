//! No easy way to say no or later.
//!
//! A reader who may refuse without a reason is freer to say yes. Flexibility on the time does the same.

use super::draft::{Letter, Note, Part};
use super::words::Hit;
use super::{ASKS, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "no-way-out", severity: Severity::Look, check: Check::Letter(ASKS, check) };

const WAY_OUT: &[&str] = &[
    "a no ~ fine/good/okay/ok/welcome/well",
    "any day/time/hour/slot ?_ ?_ works/suits/is/would",
    "around your",
    "as much as a call/meeting/talk",
    "by email/mail/message/voice instead",
    "at a/any time that",
    "completely/fully/totally ?_ understand/fine/ok/okay",
    "do not/don't worry",
    "you choose/decide/pick",
    "feel free to",
    "am/are/be/completely/fully/i'm/is/quite/totally/very flexible",
    "flexible and/about/on/with",
    "happy/glad/able to ?_ adapt/adjust/accommodate/wait/work",
    "i/i'll/i'd will/would/shall/can/do/fully/completely/totally/quite/of/understand ?of ?course ?completely/fully/totally understand",
    "i'll understand",
    "if ?_ ?_ ?_ ?_ not/isn't/can't/cannot/don't/doesn't/won't",
    "if ?_ ?_ ?_ ?_ busy/full/later/better/easier/suits/prefer",
    "is/are/be ?also/absolutely/completely/equally/just/perfectly/totally ?as fine/okay/ok/welcome",
    "later is fine/good/ok/okay",
    "no need/answer/reply/response",
    "no ?_ hurry/need/obligation/pressure/problem/rush/worries",
    "only if you",
    "suit/suits/convenient/works ?best ?for ?to you",
    "understand if/that you",
    "whatever/whenever/whichever ~ easier/easiest/suits/works/convenient/best/prefer/you",
    "when/whenever you have ?a/the ?free/spare/quiet moment/time/minute",
    "without a/any reply/answer/reason",
    "your calendar/schedule/availability/convenience/timing",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    if letter.is_note() || letter.body().any(|(_, part)| way_out(part).is_some()) {
        return Vec::new();
    }
    let place = letter.part("ease").filter(|(at, _)| letter.reached(*at));
    place.map(|(at, part)| Note::on(at, part.end())).into_iter().collect()
}

/// The words that leave the reader free. What the writer tells of themselves is not among them.
pub(super) fn way_out(part: &Part<'_>) -> Option<Hit> {
    if part.id == "who" { None } else { part.words.first(WAY_OUT) }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet, told, with};
    use crate::domain::letter::LetterKind;

    #[test]
    fn a_closed_ending_fires() {
        fires(
            "no-way-out",
            "ease",
            &["", "Thank you for reading.", "I look forward to your answer.", "I have no doubt that you can help."],
        );
    }

    #[test]
    fn an_open_ending_does_not() {
        quiet(
            "no-way-out",
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

    #[test]
    fn a_gentle_check_in_passes() {
        let ease = [("ease", "Just wanted to check in. No pressure, whenever you have a moment.")];
        assert!(with(LetterKind::CheckIn, &ease, |draft| told("no-way-out", draft)).is_empty());
    }
}
