//! What a meeting asks for: what to prepare, what to ask, what to say at the end.

use super::Choice;
use serde::Deserialize;

/// A question of the bank.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BankQuestion {
    /// Permanent.
    pub id: String,
    /// The question.
    pub text: String,
    /// `first`, `alignment`, `cultivation` or `closure`.
    pub phase: String,
    /// `technical`, `career`, `political`, `emotional` or `any`.
    pub guidance: String,
    /// Who asks it: `mentee` or `mentor`.
    pub role: String,
    /// When it earns its place, in one line.
    pub why: String,
}

/// What a meeting asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingGuide {
    /// Preparation steps in order.
    pub check: Vec<Check>,
    /// Reminders while talking: listen, ask on, watch the clock.
    pub live: Vec<String>,
    /// What to say a few minutes before the end. `{minutes}` is the length that was asked for.
    pub closing_line: String,
    /// The persons' phases of the bank, by id, in order.
    pub phase: Vec<Choice>,
    /// The sorts of meetings, by id, in order.
    pub form: Vec<Choice>,
}

/// A step of preparing a meeting.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Kept in meetings.
    pub id: String,
    /// The sorts of meetings that it is for; none means all.
    #[serde(default)]
    pub forms: Vec<String>,
    /// `mentee` or `mentor`; empty means both.
    #[serde(default)]
    pub side: String,
    /// The step in a few words, as somebody says that it is done.
    pub label: String,
    /// Why, in a plain line.
    pub gloss: String,
}

impl Check {
    /// Whether it belongs to a sort of meeting and a side of the table.
    #[must_use]
    pub fn is_for(&self, form: &str, side: &str) -> bool {
        let fits_form = self.forms.is_empty() || self.forms.iter().any(|known| known == form);
        fits_form && (self.side.is_empty() || self.side == side)
    }
}
