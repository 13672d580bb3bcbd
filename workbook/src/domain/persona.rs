//! The mentor persona: lines that say who to look for, drafted from the answers and edited by the person.

use super::{id::Id, kind::Kind};
use serde::{Deserialize, Serialize};

/// How much a line matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rank {
    /// Would not do without it.
    Must,
    /// Good to have.
    #[default]
    Good,
    /// Rather not.
    Avoid,
}

/// What a line is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    /// What they have done.
    #[default]
    Experience,
    /// What they can teach.
    Skills,
    /// What they are like.
    Traits,
}

/// One line of the persona. A drafted line's id is made from its source, so that an answer has one line at most.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Line {
    /// How much it matters.
    pub rank: Rank,
    /// What it is about.
    pub aspect: Aspect,
    /// The line as it reads now.
    pub text: String,
    /// The line as it was last drafted; equal to `text` unless the person changed it. Empty for their own lines.
    pub drafted: String,
    /// A newer draft that the person has seen and turned down.
    pub kept_over: String,
    /// The answer, goal or skill that it comes from; empty for their own lines.
    pub source: Option<Source>,
    /// Taken out by the person: it is not drafted again.
    pub removed: bool,
    /// Place among the lines of its aspect, from 0.
    pub order: u32,
}

/// The record that a line was drafted from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "id")]
pub enum Source {
    /// An answer to a question.
    Answer(Id),
    /// A goal.
    Goal(Id),
    /// A skill.
    Skill(Id),
}

impl Kind for Line {
    const NAME: &'static str = "line";
    const FREE_TEXT: &'static [&'static str] = &["text"];
}

impl Line {
    /// Whether the person changed a drafted line.
    #[must_use]
    pub fn is_edited(&self) -> bool {
        self.text != self.drafted
    }

    /// The line in a new wording of its source.
    #[must_use]
    pub fn take(self, draft: &str) -> Self {
        Self { text: draft.to_owned(), drafted: draft.to_owned(), kept_over: String::new(), ..self }
    }

    /// Remembers that the person kept their own words over this draft.
    pub fn keep_over(&mut self, draft: &str) {
        draft.clone_into(&mut self.kept_over);
    }

    /// Makes a drafted line the person's own: it no longer follows anything.
    pub fn make_own(&mut self) {
        self.source = None;
        self.drafted.clear();
    }
}
