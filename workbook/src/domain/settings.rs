//! How the person likes the app, and what it remembers about itself.

use super::{kind::Kind, plainness::Plainness, time::Instant};
use serde::{Deserialize, Serialize};

/// The one record of choices. It is part of every backup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// What brought them here; asked once, can be changed.
    pub intent: Option<Intent>,
    /// Colours.
    pub theme: Theme,
    /// People stand on a board instead of in a list.
    pub board: bool,
    /// In which order they stand.
    pub order: PeopleOrder,
    /// Language tag; empty means English.
    pub language: String,
    /// The last backup that was downloaded.
    pub backup: Option<Backup>,
    /// When the sample was put in. What is not younger is nobody's words, and needs no backup.
    pub sample: Option<Instant>,
    /// How much plain language readers need of whom no more is known: letters without a person.
    pub plainness: Plainness,
    /// Steps that the person has put off, and until when.
    pub snoozed: std::collections::BTreeMap<String, Instant>,
    /// Checks that the person never wants to see again, by the rule's id.
    pub silenced: Vec<String>,
    /// Stages of the journey whose stars were lit when they were last looked at, by [`super::journey::Stage::name`].
    pub lit: Vec<String>,
}

/// What brought the person here. Others join as their places come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Intent {
    /// "I look for a mentor."
    FindMentor,
}

/// What comes first among people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PeopleOrder {
    /// Whoever was added last.
    #[default]
    Newest,
    /// By the letters of their names.
    Name,
    /// Whoever fits the persona best, as far as that is known.
    Fit,
}

impl PeopleOrder {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Newest, Self::Name, Self::Fit];

    /// Its name in records and fields.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Name => "name",
            Self::Fit => "fit",
        }
    }

    /// The order of a name; that of the newest when nobody knows it.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.name() == name).unwrap_or_default()
    }
}

/// Day, night, or as the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// Ink on paper.
    Day,
    /// The same as sky.
    Night,
}

/// A backup that was downloaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Backup {
    /// When.
    pub at: Instant,
    /// How many records were in it.
    pub records: u32,
}

impl Kind for Settings {
    const NAME: &'static str = "settings";
}
