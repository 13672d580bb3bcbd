//! A question that knows its answer.
//!
//! It asks for agreement, and a polite reader will agree. A neutral question brings what they really think.

use super::draft::{Note, Part};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "leading-question", severity: Severity::Look, check: Check::Question(check) };

const LEADING: &[&str] = &[
    "aren't/couldn't/didn't/don't/doesn't/haven't/isn't/shouldn't/wasn't/weren't/won't/wouldn't he/i/it/she/that/there/they/this/we/you ?also ?agree/believe/feel/think/say",
    "clearly/obviously/surely",
    "do/would you ?not/also agree",
    "i assume/guess/presume/suppose",
    "is it ?not true/right/correct/fair that",
    "you must ?have ?_",
];

/// It takes for granted what should be asked.
const LOADED: &[&str] = &[
    "given that",
    "how ?much ?very awful/bad/boring/dreadful/frustrating/glad/happier/happy/hard/horrible/relieved/terrible/wonderful was/is/were/are",
    "it's/it ?is obvious/clear",
    "of course",
    "tell me why/how nobody/everybody/everyone",
    "the boredom/madness/stupidity/nonsense/chaos of",
    "those greedy/lazy/stupid/awful",
    "what did you do to survive",
    "why is it that ?_ ?_ ?_ ?_ ?_ ?_ ?_ ?_ ?_ ?_ so much better/worse",
    "why do/does/is/are all/most ?_ ?_ bad/terrible/useless/lazy/stupid",
    "you ?too would say/agree/never/tell",
    "you would never",
];

/// A question that begins so waits for a yes.
const NEGATED: &str =
    "aren't/can't/couldn't/didn't/doesn't/don't/hasn't/haven't/isn't/shouldn't/wasn't/weren't/won't/wouldn't";

fn check(question: &Part<'_>) -> Vec<Note> {
    let words = &question.words;
    let tag = || {
        let last = words.len().checked_sub(1).filter(|last| *last > 1 && words.is(*last, "right/correct/yes/no"))?;
        let apart = words.gap_after(last - 1).contains([',', '–', '—']);
        apart.then(|| words.span(&(last..last + 1)))
    };
    let negated = || {
        let start = words.sentences().into_iter().find(|s| s.asks && words.is(s.words.start, NEGATED))?.words.start;
        Some(words.span(&(start..start + 2)))
    };
    let stated = || {
        words
            .all(LOADED)
            .into_iter()
            .find(|hit| {
                !question.is_quoted(&hit.span) && !words.before(hit.words.start, 12, "some/others/people/tell/say/says")
            })
            .map(|hit| hit.span)
    };
    let told = words
        .all(LEADING)
        .into_iter()
        .find(|hit| !question.is_quoted(&hit.span) && !words.before(hit.words.start, 9, "some/others/brother/people"));
    let found =
        told.map(|hit| hit.span).or_else(negated).or_else(tag).or_else(stated).filter(|span| !question.is_quoted(span));
    found.map(|span| Note::on(0, span)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn a_wish_for_agreement_fires() {
        fires_on(
            "leading-question",
            &[
                ("Don’t you think that product is better?", "Don’t you think"),
                ("Isn’t it better to specialise?", "Isn’t it"),
                ("Product is harder, isn’t it?", "isn’t it"),
                ("Isn’t product just planning?", "Isn’t product"),
                ("You like it there, right?", "right"),
                ("Surely you planned the move?", "Surely"),
                ("Would you agree that degrees matter?", "Would you agree"),
            ],
        );
    }

    #[test]
    fn neutral_questions_do_not() {
        quiet_on(
            "leading-question",
            &[
                "What do you think of specialising?",
                "How do you know that a choice was right?",
                "What did you do when it didn’t work?",
                "What must be in place before a launch?",
                "What do people get wrong about your role?",
            ],
        );
    }
}
