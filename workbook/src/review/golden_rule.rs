//! The golden rule: ask for a talk, never for a mentor.
//!
//! "Will you be my mentor?" asks a stranger for a promise without an end, so the easy answer is no answer. A talk of
//! twenty minutes on one topic is easy to accept, and mentorships begin that way. People say the same without the word:
//! they look for somebody who takes their hand, year by year, and ask the reader to be that person. So the rule reads
//! what a sentence means, and leaves alone a letter that only speaks of mentoring.

use super::draft::{Letter, Note, Part};
use super::meaning::{Meaning, Score};
use super::{ANY, Check, Rule, Severity};
use crate::domain::letter::LetterKind;

pub(super) const RULE: Rule = Rule { id: "golden-rule", severity: Severity::First, check: Check::Letter(ANY, check) };

/// So sure must it be.
const SURE: Score = 12;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let sure = SURE + doubt(letter.draft.kind);
    let asked = |(at, part): (usize, &Part<'_>)| {
        // A part that asks twice is told once: whoever mends the first ask sees the second.
        let sentence = *part.meant(Meaning::MentorAsk, sure).first()?;
        Some(Note::on(at, part.telling(sentence, Meaning::MentorAsk)))
    };
    letter.all().filter_map(asked).collect()
}

/// How much surer it must be where two people know each other already: they speak of a mentorship that is or was.
const fn doubt(kind: LetterKind) -> Score {
    match kind {
        LetterKind::FirstAsk | LetterKind::FollowUp | LetterKind::CheckIn | LetterKind::IntroductionRequest => 0,
        _ if is_parting(kind) => PARTING,
        _ => 14,
    }
}

/// How much surer it must be where a letter ends a mentorship: it speaks of little else.
pub(super) const PARTING: Score = 44;

/// Whether such a letter ends a mentorship, or says no to one.
pub(super) const fn is_parting(kind: LetterKind) -> bool {
    matches!(kind, LetterKind::Mismatch | LetterKind::Closing | LetterKind::GracefulNo)
}

/// Whether a part asks for a mentor.
pub(super) fn is_asked(part: &Part<'_>) -> bool {
    !part.meant(Meaning::MentorAsk, SURE).is_empty()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet, told, with};
    use crate::domain::letter::LetterKind;

    #[test]
    fn any_paraphrase_fires() {
        fires(
            "golden-rule",
            "ask",
            &[
                "Will you be my mentor?",
                "WOULD YOU BE MY MENTOR?",
                "Would you mentor me?",
                "Would you consider mentoring me?",
                "Could you become my mentor?",
                "I would be honoured if you became a mentor to me. Would you be a mentor to me?",
                "Could I be your mentee?",
                "I would love to become your next mentee.",
                "Would you take me under your wing?",
                "I hoped you could take me, a beginner, under your wing.",
                "I am looking for a mentor and hoped you could be the one.",
                "I’m currently searching for a mentor in product.",
                "I have been looking for an experienced mentor.",
                "I need a mentor, and you came to mind.",
                "Please mentor me.",
                "I want you as my mentor.",
                "I would love to have you as a mentor.",
                "Would you be open to mentoring me?",
                "Are you open to being a mentor?",
                "Would you be willing to be my long-term career mentor?",
                "Do you have room for another mentee?",
                "Are you taking on new mentees?",
                "I would really value your mentorship.",
                "I am seeking mentorship.",
                "I am writing to ask for your mentorship.",
                "I would like to start a mentorship with you.",
                "Could you offer me some mentorship?",
                "I always wanted a mentor like you.",
                "Would you serve as my mentor for a year?",
                "Would you accept me as your mentee?",
                "Could you guide me through my career?",
                "Would you be my career coach?",
                "If you don’t mind, would you be my mentor?",
                "Why not be my mentor?",
                "Have you ever thought of mentoring someone like me?",
                "I would like to learn under your tutelage.",
                "We could form a mentor-mentee relationship.",
                "can u mentor me pls",
                "I would be glad if you would consider having me as a mentee.",
                "I think you could be the person to guide me.",
            ],
        );
    }

    #[test]
    fn an_ask_that_takes_two_sentences_fires_once() {
        for ask in [
            "I need one person to whom I can send my drafts, who tells me what the next step is. I hope that it is you.",
            "I look for an older baker who reads my notes each week and tells me what is wrong. It would make me happy if that were you.",
            "Here a junior has somebody who stays with him for years and teaches him. Would you be that person for me?",
        ] {
            let found = with(LetterKind::FirstAsk, &[("ask", ask)], |draft| told("golden-rule", draft));
            assert_eq!(found.len(), 1, "{ask} {found:?}");
        }
    }

    #[test]
    fn looking_back_on_a_mentorship_does_not_ask_for_one() {
        let ask = "In my first letter I asked you to be my mentor, and this wish is no more there. I need somebody who runs \
            a small shop, and your life was in banking.";
        let found = with(LetterKind::Mismatch, &[("ask", ask)], |draft| told("golden-rule", draft));
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn speaking_of_mentoring_does_not() {
        quiet(
            "golden-rule",
            "who",
            &[
                "I mentor students on weekends.",
                "Your article on mentoring helped me plan my year.",
                "My former mentor told me about your team.",
                "I am a mentor at a coding school.",
                "Your mentorship programme taught me how to ask.",
                "My manager used to mentor me, and he named you.",
                "My sister is looking for a mentor. I am not.",
                "I was looking for a mentor when I read your post.",
                "I am not asking you to be my mentor. I have two questions.",
                "Rather than asking you to mentor me, I have one question.",
                "I read “Will you be my mentor? Don’t ask that” twice.",
                "Your mentee Ana Lima told me about your talk.",
                "You mentor many analysts, and I would like to know how you choose.",
                "Would you be open to a 20-minute call about how you mentor new analysts?",
                "We built a tool for people who are looking for a mentor.",
                "The mentor of my team knows you.",
            ],
        );
    }
}
