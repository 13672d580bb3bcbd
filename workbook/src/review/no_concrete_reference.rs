//! An opening that names nothing the reader has made, said or done.
//!
//! One concrete thing shows that the letter was written for this reader, and gives them something to answer to.

use super::draft::{Letter, Note, Part};
use super::meaning::{Meaning, Score};
use super::words::{Sentence, Words};
use super::{Check, FIRST_ASK, Facts, Rule, Severity, overlap};
use std::ops::Range;

pub(super) const RULE: Rule =
    Rule { id: "no-concrete-reference", severity: Severity::Look, check: Check::Letter(FIRST_ASK, check) };

/// So sure must it be that a sentence names a work of the reader's, before that is praised.
pub(super) const SURE: Score = 0;
/// So sure is enough not to miss one: to miss what is there is worse than to stay silent.
const MAYBE: Score = -30;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let named = letter.body().any(|(_, part)| reference(part, &letter.draft.facts, MAYBE).is_some());
    if named {
        return Vec::new();
    }
    let missing =
        letter.place("opening").filter(|(at, part)| letter.reached(*at) && says_more_than_hello(letter, part));
    missing.map(|(at, part)| Note::on(at, part.end())).into_iter().collect()
}

/// While only "Dear Leila," stands there, the opening is yet to come.
fn says_more_than_hello(letter: &Letter<'_>, opening: &Part<'_>) -> bool {
    opening.id == "body" || opening.words.len() >= 8 || letter.len() >= opening.words.len() + 8
}

/// The bytes that name something concrete, where that is at least so sure.
pub(super) fn reference(part: &Part<'_>, facts: &Facts<'_>, sure: Score) -> Option<Range<usize>> {
    // What is asked about is not yet what moved the writer.
    if matches!(part.id, "ask" | "ease") {
        return None;
    }
    let meant = || {
        let mut sentences = part.meaning(Meaning::Reference, sure).peekable();
        sentences.peek()?;
        sentences.find(|sentence| !part.blanks().iter().any(|blank| is_unnamed(part, sentence, blank)))
    };
    named_work(&part.words, facts.to_work)
        .or_else(|| meant().map(|sentence| part.telling(sentence, Meaning::Reference)))
}

/// "Your talk at [event]" names nothing yet; "Dear [name], your talk on kilns" does.
fn is_unnamed(part: &Part<'_>, sentence: &Sentence, blank: &Range<usize>) -> bool {
    let before = |at: &usize| part.words.span(&(*at..*at + 1)).end <= blank.start;
    let mut yours = sentence.words.clone().take_while(before);
    overlap(blank, &sentence.span) && yours.any(|at| part.words.is(at, "your/ur/yours"))
}

/// The stretch of text that says the name of the reader's work, or most of it.
fn named_work(words: &Words<'_>, work: &str) -> Option<Range<usize>> {
    const SMALL: &str = "work/a/an/and/at/by/for/from/how/in/is/of/on/or/our/talk/article/the/to/with/your/project";
    let work = Words::new(work);
    let telling: Vec<&str> = (0..work.len()).filter(|at| !work.is(*at, SMALL)).map(|at| work.get(at)).collect();
    let needed = telling.len().div_ceil(2).max(1);
    let window = work.len().max(4) + 4;
    let found: Vec<usize> = (0..words.len()).filter(|at| telling.contains(&words.get(*at))).collect();
    let close = found.windows(needed).find(|group| {
        let spread = group.last().zip(group.first()).map_or(0, |(last, first)| last - first);
        spread < window
    })?;
    let (first, last) = close.first().zip(close.last())?;
    Some(words.span(&(*first..*last + 1)))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{told, with};
    use crate::domain::letter::LetterKind;

    const NO_WHO: (&str, &str) = ("who", "I am a data analyst at a freight company.");

    #[test]
    fn admiration_without_a_thing_fires() {
        for text in [
            "Dear Leila, I admire your career and your work very much.",
            "Dear Leila, your articles are a great help to me every day.",
            "Dear Leila, I have been following you for a long time now.",
            "Dear Leila, you are an inspiration to all of us in data.",
            "Dear Leila, I loved your talk at [event] very much.",
            "",
        ] {
            let found =
                with(LetterKind::FirstAsk, &[("opening", text), NO_WHO], |draft| told("no-concrete-reference", draft));
            assert_eq!(found.len(), 1, "{text}");
        }
    }

    #[test]
    fn a_concrete_thing_does_not() {
        for text in [
            "Dear Leila, your talk on dashboards helped me.",
            "Dear Leila, I saw Decisions, not Dashboards last week and took notes.",
            "Dear Leila, I read “A map for analysts” on the train.",
            "Dear Leila, the project you led at Atlas cut our delays.",
            "Dear Leila, we met at the freight summit in March.",
            "Dear Leila, I listened to the podcast where you spoke of hiring.",
            "Dear Leila, Ana Lima suggested that I write to you. She told me how you built the team.",
            "Dear Leila, your move from data into product is the path that I want to take.",
            "Dear Leila, your recent keynote at the logistics summit stayed with me.",
        ] {
            let found =
                with(LetterKind::FirstAsk, &[("opening", text), NO_WHO], |draft| told("no-concrete-reference", draft));
            assert!(found.is_empty(), "{text}");
        }
    }
}
