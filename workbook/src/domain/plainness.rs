//! How plain the words have to be for a reader.

use serde::{Deserialize, Serialize};

/// How much plain language a reader needs. It decides which figures of speech a letter's review points out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Plainness {
    /// They grew up with the writer's language: only what confuses most readers matters.
    Little,
    /// Nothing special is known.
    #[default]
    Normal,
    /// The language is new to them, or they read it through a translation: everything matters.
    Most,
}

impl Plainness {
    /// Every answer, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Little, Self::Normal, Self::Most];

    /// The name in storage; permanent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Little => "little",
            Self::Normal => "normal",
            Self::Most => "most",
        }
    }

    /// The answer of this name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|plainness| plainness.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Plainness;
    use crate::domain::{kind::Kind, person::Person, settings::Settings};

    #[test]
    fn names_are_those_of_the_storage_and_what_is_older_or_unknown_reads_as_normal() {
        for plainness in Plainness::ALL {
            assert_eq!(serde_json::to_value(plainness).unwrap(), plainness.name());
            assert_eq!(Plainness::of_name(plainness.name()), Some(plainness));
        }
        for (kept, expected) in [
            (serde_json::json!({ "name": "Leila" }), Plainness::Normal),
            (serde_json::json!({ "plainness": "most" }), Plainness::Most),
            (serde_json::json!({ "plainness": "of a later version" }), Plainness::Normal),
        ] {
            let fields = kept.as_object().unwrap();
            assert_eq!(Person::from_fields(fields).plainness, expected, "{kept}");
            assert_eq!(Settings::from_fields(fields).plainness, expected, "{kept}");
        }
    }
}
