//! Looking for people: the five ways of searching, and how far the plan for each is.

use super::kind::Kind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A way of searching. Each has a plan in `content/<lang>/find.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SearchChannel {
    /// Where the person works or studies, beyond their own team.
    OwnOrganisation,
    /// Former colleagues, fellow students, whoever they know.
    ExtendedNetwork,
    /// Associations of a field, and events: who speaks, who asks well.
    AssociationsAndEvents,
    /// Places that bring mentors and mentees together.
    DedicatedPlatforms,
    /// Networks and media where people write about their work.
    SocialMedia,
}

impl SearchChannel {
    /// Every way, from the nearest to the widest.
    pub const ALL: [Self; 5] = [
        Self::OwnOrganisation,
        Self::ExtendedNetwork,
        Self::AssociationsAndEvents,
        Self::DedicatedPlatforms,
        Self::SocialMedia,
    ];

    /// The name in storage and in `content/`; permanent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OwnOrganisation => "own-organisation",
            Self::ExtendedNetwork => "extended-network",
            Self::AssociationsAndEvents => "associations-and-events",
            Self::DedicatedPlatforms => "dedicated-platforms",
            Self::SocialMedia => "social-media",
        }
    }

    /// The way of this name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.name() == name)
    }
}

/// How far the plan for one way of searching is. Its id is the way's name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// Steps by their id in the content, and whether they are done.
    pub steps: BTreeMap<String, bool>,
    /// Search terms that the person changed, by their id in the content.
    pub terms: BTreeMap<String, String>,
    /// Where they looked, and what they came upon.
    pub notes: String,
}

impl Kind for Plan {
    const NAME: &'static str = "plan";
    const FREE_TEXT: &'static [&'static str] = &["terms", "notes"];
}

impl Plan {
    /// Whether a step is done.
    #[must_use]
    pub fn is_done(&self, step: &str) -> bool {
        self.steps.get(step).copied().unwrap_or_default()
    }

    /// Keeps the person's own wording of a search term. The drafted wording needs no keeping: it follows the answers.
    pub fn set_term(&mut self, id: &str, text: &str, drafted: &str) {
        if text == drafted {
            self.terms.remove(id);
        } else {
            self.terms.insert(id.to_owned(), text.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_of_searching_is_found_by_its_name() {
        for channel in SearchChannel::ALL {
            assert_eq!(SearchChannel::of_name(channel.name()), Some(channel));
            assert_eq!(serde_json::to_value(channel).unwrap(), channel.name());
        }
        assert_eq!(SearchChannel::of_name("elsewhere"), None);
    }

    #[test]
    fn a_term_in_its_drafted_wording_follows_the_answers_again() {
        let mut plan = Plan::default();
        plan.set_term("title", "head of data", "data lead");
        assert_eq!(plan.terms.get("title").map(String::as_str), Some("head of data"));
        plan.set_term("title", "data lead", "data lead");
        assert!(plan.terms.is_empty());
    }
}
