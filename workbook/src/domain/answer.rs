//! An answer to a question of a worksheet.

use super::{kind::Kind, time::Instant};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a person answered to one question. Its id is `<worksheet>.<question>`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// Free text, for the questions that ask for it.
    pub text: String,
    /// Ids of the chosen options, in the order of choosing.
    pub choices: Vec<String>,
    /// Weight of each option, 0 (none) to 4 (most), for the questions that weigh.
    pub weights: BTreeMap<String, u8>,
    /// "Not sure yet": seen, and left for later.
    pub skipped: bool,
    /// When it was last changed.
    pub changed: Instant,
    /// The answer as it was first left, kept when it is changed.
    pub first: Option<First>,
}

/// An answer's first version.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct First {
    /// When it was left.
    pub at: Instant,
    /// Its text.
    pub text: String,
    /// Its choices.
    pub choices: Vec<String>,
    /// Its weights.
    pub weights: BTreeMap<String, u8>,
}

impl Kind for Answer {
    const NAME: &'static str = "answer";
    const FREE_TEXT: &'static [&'static str] = &["text"];
}

impl Answer {
    /// Whether nothing has been answered.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.choices.is_empty() && self.weights.values().all(|weight| *weight == 0)
    }

    /// Keeps the answer as it stands as its first version, once. Called when the person leaves the question.
    pub fn keep_first(&mut self, now: Instant) {
        if self.first.is_some() || self.is_blank() {
            return;
        }
        self.first = Some(First {
            at: now,
            text: self.text.clone(),
            choices: self.choices.clone(),
            weights: self.weights.clone(),
        });
    }

    /// The first version, where it differs from today's.
    #[must_use]
    pub fn first_if_changed(&self) -> Option<&First> {
        self.first
            .as_ref()
            .filter(|first| first.text != self.text || first.choices != self.choices || first.weights != self.weights)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_version_of_an_answer_stays_when_it_is_changed() {
        let mut answer = Answer { text: "get better at presenting".into(), ..Answer::default() };
        answer.keep_first(Instant(1));
        answer.text = "present our figures to sales".into();
        answer.keep_first(Instant(2));
        let first = answer.first_if_changed().unwrap();
        assert_eq!((first.at, first.text.as_str()), (Instant(1), "get better at presenting"));
    }

    #[test]
    fn an_empty_answer_has_no_first_version() {
        let mut answer = Answer::default();
        answer.keep_first(Instant(1));
        assert_eq!(answer.first, None);
    }
}
