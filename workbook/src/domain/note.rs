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

/// The name of somebody whom a note speaks of, as far as capital letters tell; empty where they don't. Whoever gave the
/// introduction (`giver`) is not meant. The first word of a note counts only where there is no other name.
#[must_use]
pub fn name_in(text: &str, giver: &str) -> String {
    let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).trim_end_matches("’s").to_owned();
    let is_name = |word: &str| {
        let word = plain(word);
        word.chars().next().is_some_and(char::is_uppercase) && !giver.split_whitespace().any(|known| known == word)
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut names: Vec<(usize, Vec<String>)> = Vec::new();
    for (place, word) in words.iter().enumerate().filter(|(_, word)| is_name(word)) {
        match names.last_mut() {
            Some((from, name)) if *from + name.len() == place => name.push(plain(word)),
            _ => names.push((place, vec![plain(word)])),
        }
    }
    let whole = |(place, name): &&(usize, Vec<String>)| *place > 0 || name.len() > 1;
    let best = names.iter().find(whole).or(names.first());
    best.map(|(_, name)| name.join(" ")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_an_introduction_is_guessed_from_its_capitals() {
        for (text, name) in [
            ("Meera leads returns; Daniel can introduce us", "Meera"),
            ("Talk to Priya Shah about data.", "Priya Shah"),
            ("Wanjiru Kamau, she built the depot", "Wanjiru Kamau"),
            ("somebody from the port", ""),
            ("Daniel’s friend", ""),
        ] {
            assert_eq!(name_in(text, "Daniel Reyes"), name, "{text}");
        }
    }
}
