//! A book, a page or a tool that somebody recommended.

use super::{id::Id, kind::Kind, time::Instant};
use serde::{Deserialize, Serialize};

/// Something to read, watch or use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Resource {
    /// Who recommended it.
    pub person: Option<Id>,
    /// In which meeting.
    pub meeting: Option<Id>,
    /// The note that it was kept from.
    pub note: Option<Id>,
    /// What it is and why, in the person's own words.
    pub text: String,
    /// When it was read, watched or tried.
    pub done: Option<Instant>,
    /// When it was recommended.
    pub created: Instant,
}

impl Kind for Resource {
    const NAME: &'static str = "resource";
    const FREE_TEXT: &'static [&'static str] = &["text"];
}
