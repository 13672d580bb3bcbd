//! Thanks without a thing to thank for.
//!
//! A reader who sees what their words led to knows that the time was well spent, and is glad to give more.

use super::draft::{Letter, Note};
use super::{Check, Rule, Severity, THANK_YOU};

pub(super) const RULE: Rule =
    Rule { id: "no-takeaway", severity: Severity::Look, check: Check::Letter(THANK_YOU, check) };

const TAKEAWAY: &[&str] = &[
    "advice/idea/point/question/story/suggestion/example/tip/thoughts/view/insight/framing/warning/encouragement ?that/to/about/on/of/for/from/how/made/helped/is/was",
    "i/i'll/i've/i'm ?will/have/am ?already/now ?going ?to ask/asked/begin/begun/book/booked/change/changed/cut/draft/drafted/made/make/move/moved/read/rewrite/rewrote/send/sent/set/shared/start/started/starting/stop/stopped/talk/talked/tried/try/trying/use/used/wrote/write/written",
    "i ?have/had/now ?never ?also learned/learnt/noticed/realised/realized/saw/see/took/understand/understood",
    "i ?_ had ?_ ?_ thought",
    "helped/made/taught/showed me ?to _",
    "stay/stays/stayed/staying ?with me",
    "take/took ?this/that/one/two/it ?_ away/home/with",
    "takeaway/takeaways/lesson/lessons",
    "what you said/told/shared/showed/explained",
    "you ?_ advised/asked/described/explained/mentioned/pointed/recommended/reminded/said/showed/suggested/taught/told",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    if letter.has(TAKEAWAY) {
        return Vec::new();
    }
    let missing = letter.place("takeaway").filter(|(at, _)| letter.reached(*at));
    missing.map(|(at, part)| Note::on(at, part.end())).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::told;
    use super::super::{Draft, PartText};
    use crate::domain::letter::{Channel, LetterKind};

    fn count(text: &str) -> usize {
        let parts = [PartText { id: "takeaway", text }];
        let facts = super::super::trial::FACTS;
        told("no-takeaway", &Draft { kind: LetterKind::ThankYou, channel: Channel::Email, parts: &parts, facts }).len()
    }

    #[test]
    fn bare_thanks_fire() {
        for text in [
            "Dear Leila, thank you so much for your time today.",
            "Dear Leila, it was a pleasure to meet you, and I am very grateful.",
        ] {
            assert_eq!(count(text), 1, "{text}");
        }
    }

    #[test]
    fn a_concrete_thing_does_not() {
        for text in [
            "Dear Leila, thank you. Your advice to begin with the decision helped.",
            "Dear Leila, thank you for today. You suggested that I sit in on a sales call, and I booked one.",
            "Dear Leila, thank you. I will rewrite my first slide tonight.",
            "Dear Leila, thank you. I had not thought of the costs.",
            "Two things stay with me: the price of a used one, and patience.",
            "",
        ] {
            assert_eq!(count(text), 0, "{text}");
        }
    }
}
