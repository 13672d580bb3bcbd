//! What one of the two said they would do.

use super::{id::Id, kind::Kind, time::Instant};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Something to do after a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Action {
    /// With whom it was agreed.
    pub person: Option<Id>,
    /// In which meeting.
    pub meeting: Option<Id>,
    /// The note that it was kept from.
    pub note: Option<Id>,
    /// What is to be done.
    pub text: String,
    /// Who does it.
    pub whose: Whose,
    /// The day by which it should be done.
    #[serde(with = "super::time::as_date")]
    pub by: Option<NaiveDate>,
    /// When it was done.
    pub done: Option<Instant>,
    /// When it was agreed.
    pub created: Instant,
}

/// Who does an action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// The person who writes here.
    #[default]
    Mine,
    /// The other one.
    Theirs,
}

impl Kind for Action {
    const NAME: &'static str = "action";
    const FREE_TEXT: &'static [&'static str] = &["text"];
}
