//! The decision helper for the kinds of mentorship: which kinds the answers speak for, and why.

use super::model::{FieldKind, Worksheet};
use crate::domain::{answer::Answer, id::Id, order};

/// One kind of mentorship and what speaks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit<'a> {
    /// The kind's id, as the worksheet's question about kinds has it.
    pub kind: &'a str,
    /// One reason for each answer that speaks for it, in the order of the questions.
    pub reasons: Vec<&'a str>,
}

/// Every kind, those with the most reasons first. Several may be right; a kind without reasons is still there to be
/// chosen.
#[must_use]
pub fn fits<'a>(worksheet: &'a Worksheet, answers: &[(Id, Answer)]) -> Vec<Fit<'a>> {
    let kinds = worksheet.question.iter().filter(|question| question.field == FieldKind::Types);
    let kinds = kinds.flat_map(|question| &question.option);
    let mut fits: Vec<Fit<'a>> = kinds.map(|kind| Fit { kind: &kind.id, reasons: Vec::new() }).collect();
    for question in &worksheet.question {
        let id = Id::of_answer(&worksheet.id, &question.id);
        let Some((_, answer)) = answers.iter().find(|(answered, _)| *answered == id) else { continue };
        let chosen = question.option.iter().filter(|option| answer.choices.contains(&option.id));
        for (kind, reason) in chosen.flat_map(|option| &option.speaks_for) {
            if let Some(fit) = fits.iter_mut().find(|fit| fit.kind == kind) {
                fit.reasons.push(reason);
            }
        }
    }
    order::by_key(&mut fits, |fit| std::cmp::Reverse(fit.reasons.len()));
    fits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::english;

    fn answer(question: &str, choice: &str) -> (Id, Answer) {
        (Id::of_answer("type", question), Answer { choices: vec![choice.into()], ..Answer::default() })
    }

    #[test]
    fn the_kind_with_the_most_reasons_comes_first() {
        let worksheet = english().worksheet("type").unwrap();
        let fits = fits(worksheet, &[answer("programme", "no"), answer("soon", "open"), answer("distance", "world")]);
        let counts: Vec<_> = fits.iter().map(|fit| (fit.kind, fit.reasons.len())).collect();
        assert_eq!(counts, [("informal", 2), ("virtual", 1), ("formal", 0), ("peer", 0), ("reverse", 0)]);
    }

    #[test]
    fn without_answers_every_kind_stays_open_in_its_order() {
        let fits = fits(english().worksheet("type").unwrap(), &[]);
        let kinds: Vec<_> = fits.iter().map(|fit| fit.kind).collect();
        assert_eq!(kinds, ["formal", "informal", "peer", "reverse", "virtual"]);
    }
}
