//! People: possible mentors, mentors, and whoever a letter or a meeting is for.

use super::{kind::Kind, time::Instant};
use serde::{Deserialize, Serialize};

/// Someone the person may write to or meet. Letters and meetings point here, so that nothing is typed twice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// Full name, in any script, as they write it.
    pub name: String,
    /// How to greet them ("Leila", "Dr. Haddad"); empty means the first word of the name.
    pub greeting: String,
    /// What they do.
    pub role: String,
    /// Where they do it.
    pub organisation: String,
    /// Mail address.
    pub email: String,
    /// Profile or home page.
    pub link: String,
    /// Any other way to reach them.
    pub reach: String,
    /// Their talk, article or project.
    pub work: String,
    /// What struck the person in it.
    pub struck: String,
    /// City, in the person's own words.
    pub place: String,
    /// Zone name as `Intl` knows it; empty when it is not known.
    pub zone: String,
    /// Anything else worth remembering.
    pub notes: String,
    /// When they were added.
    pub created: Instant,
}

impl Kind for Person {
    const NAME: &'static str = "person";
    const FREE_TEXT: &'static [&'static str] = &["work", "struck", "notes"];
}

impl Person {
    /// How a letter greets them.
    #[must_use]
    pub fn greeted_as(&self) -> &str {
        let greeting = self.greeting.trim();
        if !greeting.is_empty() {
            return greeting;
        }
        self.name.split_whitespace().next().unwrap_or_default()
    }
}
