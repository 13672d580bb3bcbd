//! Advice that was given, what the person did with it, and whether they told of it: the line of a ledger.

use super::{id::Id, kind::Kind, time::Instant};
use serde::{Deserialize, Serialize};

/// One piece of advice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Advice {
    /// Who gave it.
    pub person: Option<Id>,
    /// In which meeting.
    pub meeting: Option<Id>,
    /// The note that it was kept from.
    pub note: Option<Id>,
    /// The advice, in the person's own words.
    pub text: String,
    /// What the person did with it; empty until they did.
    pub tried: String,
    /// What came of it.
    pub result: String,
    /// When the giver was told what came of it.
    pub told: Option<Instant>,
    /// When it was given.
    pub created: Instant,
}

impl Advice {
    /// Whether something came of it that its giver does not know yet.
    #[must_use]
    pub fn is_to_tell(&self) -> bool {
        self.told.is_none() && !(self.tried.trim().is_empty() && self.result.trim().is_empty())
    }
}

impl Kind for Advice {
    const NAME: &'static str = "advice";
    const FREE_TEXT: &'static [&'static str] = &["text", "tried", "result"];
}
