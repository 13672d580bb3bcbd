//! What was noted during a meeting, one record a note, so that a note is written once and never with all the others.

use super::{id::Id, kind::Kind, time::Instant};
use serde::{Deserialize, Serialize};

/// One note of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Note {
    /// In which meeting.
    pub meeting: Option<Id>,
    /// What was noted, in the person's own words.
    pub text: String,
    /// What it is, where the person said so.
    pub tag: Option<Tag>,
    /// When it was noted.
    pub created: Instant,
}

/// What a note is, said with one tap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tag {
    /// Something to try.
    Advice,
    /// Something that one of the two will do.
    Action,
    /// A book, a page, a tool.
    Resource,
    /// Somebody to meet.
    Introduction,
}

impl Tag {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Advice, Self::Action, Self::Resource, Self::Introduction];
}

impl Kind for Note {
    const NAME: &'static str = "note";
    const FREE_TEXT: &'static [&'static str] = &["text"];
}
