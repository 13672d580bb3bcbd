//! The warm-up log: small, honest contacts with someone before anything is asked of them.

use super::{id::Id, kind::Kind, time::Instant};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One contact that asked for nothing: a comment, a thank-you for an article, a question after a talk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Touch {
    /// With whom.
    pub person: Option<Id>,
    /// What it was, in the person's own words.
    pub text: String,
    /// The day.
    #[serde(with = "super::time::as_date")]
    pub date: Option<NaiveDate>,
    /// When it was written down.
    pub created: Instant,
}

impl Kind for Touch {
    const NAME: &'static str = "touch";
    const FREE_TEXT: &'static [&'static str] = &["text"];
}
