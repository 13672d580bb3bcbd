//! The person's own questions, kept beside those of the bank.

use super::{kind::Kind, time::Instant};
use serde::{Deserialize, Serialize};

/// A question of the person's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnQuestion {
    /// The question.
    pub text: String,
    /// When it was written.
    pub created: Instant,
}

impl Kind for OwnQuestion {
    const NAME: &'static str = "question";
    const FREE_TEXT: &'static [&'static str] = &["text"];
}
