//! Who I am: written once, used by every letter, share and agreement.

use super::{kind::Kind, overlap::Hours};
use serde::{Deserialize, Serialize};

/// The one record that says who the person is. All of it is optional; it is asked for when it is first needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// The name that letters are signed with.
    pub name: String,
    /// What they do, as it reads after "I am": "a junior supply chain analyst".
    pub role: String,
    /// Where they do it.
    pub organisation: String,
    /// City or region, in their own words.
    pub place: String,
    /// Zone name as `Intl` knows it ("Asia/Kolkata"); empty means the zone of this browser.
    pub zone: String,
    /// When they work, on their own clock; none means the usual hours.
    #[serde(with = "super::overlap::as_hours")]
    pub working: Option<Hours>,
    /// When they are up and a meeting is possible, though they would rather not; none means the usual hours.
    #[serde(with = "super::overlap::as_hours")]
    pub awake: Option<Hours>,
    /// One line that introduces them and what they are working on.
    pub intro: String,
}

impl Kind for About {
    const NAME: &'static str = "about";
    const FREE_TEXT: &'static [&'static str] = &["role", "intro"];
}

impl About {
    /// Whether nothing has been filled in.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}
