//! Goals: what the next months and the next years are for.

use super::{id::Id, kind::Kind, time::Instant};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How far ahead a goal lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Horizon {
    /// The next 6 to 12 months.
    #[default]
    Short,
    /// The next 3 to 5 years.
    Long,
}

/// One goal in the person's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Goal {
    /// How far ahead it lies.
    pub horizon: Horizon,
    /// The goal in their own words.
    pub text: String,
    /// The long-term goal that this short-term goal is a step towards.
    pub toward: Option<Id>,
    /// The moment of an if-then plan: "when the monthly review is set".
    pub when: String,
    /// What they will do in that moment.
    pub then: String,
    /// When they would like to be there.
    #[serde(with = "super::time::as_date")]
    pub by: Option<NaiveDate>,
    /// Place among the goals of its horizon, from 0.
    pub order: u32,
    /// When it was written down.
    pub created: Instant,
    /// The wording as it was first left, kept when it is changed.
    pub first: Option<FirstWording>,
}

/// The first wording of a goal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FirstWording {
    /// When it was left.
    pub at: Instant,
    /// The wording.
    pub text: String,
}

impl Kind for Goal {
    const NAME: &'static str = "goal";
    const FREE_TEXT: &'static [&'static str] = &["text", "when", "then"];
}

impl Goal {
    /// Keeps the wording as it stands as the first one, once.
    pub fn keep_first(&mut self, now: Instant) {
        if self.first.is_none() && !self.text.trim().is_empty() {
            self.first = Some(FirstWording { at: now, text: self.text.clone() });
        }
    }
}
