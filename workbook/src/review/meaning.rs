//! What a sentence means, as learnt from examples.
//!
//! No list of phrases is ever long enough: people ask for a mentor, leave a reader free or say who they are in more ways
//! than anybody writes down. So `workbook/meaning/*.txt` holds some thousand sentences with what each means, and
//! `cargo run --release -p northstar-workbook --example learn` weighs how much each word, and each pair of words that
//! stand near each other, speaks for a meaning or against it. What it finds is a table, `workbook/meaning/weights.txt`,
//! that can be read; here it is only added up. A second reader, `network.rs`, learns from the same sentences in another
//! way and errs elsewhere, so the two together are right more often than each.

mod features;
mod index;
pub mod network;
mod table;

use super::draft::Part;
pub(crate) use features::{Token, features, tokens};
use std::ops::Range;

/// Something that a sentence can mean, in the order of `meaning/meanings.txt`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Asks the reader to become a mentor, or for help without an end.
    MentorAsk,
    /// Asks for too much: more than half an hour, several favours, or help without an end.
    OverAsk,
    /// Asks for something that has an end.
    SmallAsk,
    /// Says what a talk or a question is to be about.
    Purpose,
    /// Leaves the reader free.
    Ease,
    /// Names a work of the reader's.
    Reference,
    /// Says who writes.
    Introduction,
    /// Presses the reader: hurries, blames, or takes a yes for granted.
    Pressure,
    /// Praises without measure.
    Flattery,
    /// Opens a letter with what could be said to anybody.
    Opening,
    /// A question that a yes or a fact answers.
    Closed,
    /// A question that a page of the web answers.
    LookUp,
    /// Two questions in one.
    Double,
    /// A question with its answer in its mouth.
    Leading,
    /// Feedback that rates.
    Judgement,
    /// Feedback that nobody could have filmed.
    Vague,
    /// Feedback that says "always".
    Generalisation,
    /// Feedback that knows what another thought.
    MindReading,
    /// A goal without a picture.
    GoalVague,
    /// A goal of which nobody could say whether it was reached.
    GoalNotMeasurable,
    /// A goal without a date.
    GoalNoDate,
}

impl Meaning {
    /// All of them, in their order.
    pub const ALL: [Self; 21] = [
        Self::MentorAsk,
        Self::OverAsk,
        Self::SmallAsk,
        Self::Purpose,
        Self::Ease,
        Self::Reference,
        Self::Introduction,
        Self::Pressure,
        Self::Flattery,
        Self::Opening,
        Self::Closed,
        Self::LookUp,
        Self::Double,
        Self::Leading,
        Self::Judgement,
        Self::Vague,
        Self::Generalisation,
        Self::MindReading,
        Self::GoalVague,
        Self::GoalNotMeasurable,
        Self::GoalNoDate,
    ];
}

/// How sure it is that a text means something: sixteenths of the logarithm of the odds. Above zero it rather does.
pub(crate) type Score = i32;

/// A text, or a sentence of one, with what it means.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    scores: [Score; Meaning::ALL.len()],
}

impl Meaning {
    /// Its name in `weights.txt`.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.lines().nth(self as usize).unwrap_or("")
    }
}

/// The names, a line each, in the order of the meanings.
const NAMES: &str = include_str!("../../meaning/meanings.txt");

impl Reading {
    /// Reads some words of a text.
    pub(crate) fn of(tokens: &[Token<'_>]) -> Self {
        let mut scores = [0; Meaning::ALL.len()];
        let always = features::key(ALWAYS);
        for key in features::keys(tokens).into_iter().chain([always]) {
            for (meaning, weight) in table::weights_of(key) {
                if let Some(score) = scores.get_mut(usize::from(*meaning)) {
                    *score += Score::from(*weight);
                }
            }
        }
        let second = network::read(tokens.iter().map(|token| token.said));
        for (score, second) in scores.iter_mut().zip(second) {
            *score = Score::midpoint(*score, second);
        }
        Self { scores }
    }

    /// How sure it is of a meaning.
    pub(crate) fn score(&self, meaning: Meaning) -> Score {
        self.scores.get(meaning as usize).copied().unwrap_or_default()
    }
}

/// Whether at least three in five words are known: what was learnt says nothing of another language.
pub(crate) fn is_english(tokens: &[Token<'_>]) -> bool {
    let words = || tokens.iter().filter(|token| token.word.is_some());
    let known = words().filter(|token| network::knows(token.said)).count();
    known > 0 && known * 5 >= words().count() * 3
}

/// Those of some tokens that speak for a meaning, from the first to the last: all pairs of words with at least a third
/// of the weight of the strongest.
pub(crate) fn telling(tokens: &[Token<'_>], meaning: Meaning) -> Option<Range<usize>> {
    let weight = |key: u32| {
        let mut weights = table::weights_of(key).iter().filter(|(of, _)| usize::from(*of) == meaning as usize);
        weights.next().map_or(0, |(_, weight)| Score::from(*weight))
    };
    let weighed: Vec<(Score, (usize, usize))> =
        features(tokens).iter().map(|feature| (weight(feature.key), feature.tokens)).collect();
    let most = weighed.iter().map(|(weight, _)| *weight).max().filter(|most| *most > 0)?;
    let strong = || weighed.iter().filter(|(weight, _)| weight * 3 >= most).map(|(_, tokens)| *tokens);
    let words = |range: Range<usize>| tokens.get(range).into_iter().flatten().filter_map(|token| token.word);
    let first = strong().map(|(first, _)| first).min()?;
    let mut last = strong().map(|(_, last)| last).max()?;
    // "You are a" says nothing without the word after it.
    let leads = |at: usize| tokens.get(at).is_some_and(|token| LEADS.contains(&token.whole));
    while leads(last) && tokens.get(last + 1).is_some_and(|token| token.word.is_some()) {
        last += 1;
    }
    Some(words(first..last + 1).min()?..words(first..last + 1).max()? + 1)
}

/// Words that lead to the next one.
const LEADS: [&str; 28] = [
    "a", "an", "and", "are", "as", "at", "be", "for", "in", "is", "just", "more", "my", "no", "not", "of", "on", "or",
    "our", "really", "simply", "so", "the", "to", "too", "very", "with", "your",
];

/// A text as the names and keys of its features, for learning.
#[must_use]
pub fn named(part: &str, text: &str) -> Vec<(u32, String)> {
    let part = Part::new(part, text);
    features::names(&part.tokens(&(0..part.words.len())))
}

/// The words of a text in their order, as the network reads them, and their keys, for learning.
#[must_use]
pub fn said(part: &str, text: &str) -> Vec<(u32, String)> {
    let part = Part::new(part, text);
    part.tokens(&(0..part.words.len())).iter().map(|token| (token.said, token.whole.to_owned())).collect()
}

/// The key of a word.
#[must_use]
pub fn key(word: &str) -> u32 {
    features::key(word)
}

/// The feature that every text has, and its key.
#[must_use]
pub fn always() -> (u32, String) {
    (features::key(ALWAYS), ALWAYS.to_owned())
}

const ALWAYS: &str = "always";
