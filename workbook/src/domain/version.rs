//! Earlier texts of a letter: kept when it goes out and before it changes much, few enough to never fill the storage.

use super::{compose::sentences, letter::Letter, time::Instant};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The text of a letter as it once was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Version {
    /// When it was kept.
    pub at: Instant,
    /// Why.
    pub why: Why,
    /// The text of each part.
    pub parts: BTreeMap<String, String>,
}

/// Why a version was kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The text was about to change, or had changed much.
    #[default]
    Changed,
    /// It was copied.
    Copied,
    /// It was sent.
    Sent,
}

/// So many versions are kept; the oldest gives way.
const MOST: usize = 10;
/// A letter with more bytes is kept without versions: it is no letter, and would fill the storage.
const VAST: usize = 20_000;
/// So many sentences that are new make a letter a changed one.
const MUCH: usize = 2;

/// A sentence of one text, and whether the other text has it too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The sentence.
    pub text: String,
    /// Whether it stands in both.
    pub is_shared: bool,
}

impl Letter {
    /// Keeps the text as it is now, unless it is blank or the last version is the same. `false` when nothing was kept.
    pub fn keep_version(&mut self, at: Instant, why: Why) -> bool {
        let parts: BTreeMap<_, _> = self.parts.clone();
        let bytes: usize = parts.values().map(String::len).sum();
        let is_blank = parts.values().all(|text| text.trim().is_empty());
        if is_blank || bytes > VAST {
            return false;
        }
        if let Some(last) = self.versions.last_mut().filter(|last| last.parts == parts) {
            // That it went out is the better thing to know of it.
            if why != Why::Changed {
                (last.at, last.why) = (at, why);
            }
            return false;
        }
        self.versions.push(Version { at, why, parts });
        let spare = self.versions.len().saturating_sub(MOST);
        self.versions.drain(..spare);
        true
    }

    /// Whether the text has changed so much since the last version that it is worth one of its own.
    #[must_use]
    pub fn has_changed_much(&self) -> bool {
        let last = self.versions.last();
        let old = |id: &String| last.and_then(|last| last.parts.get(id)).map_or("", String::as_str);
        let fresh = self.parts.iter().map(|(id, text)| compared(text, old(id)));
        fresh.flatten().filter(|sentence| !sentence.is_shared).count() >= MUCH
    }
}

/// The sentences of a text, and which of them another text has too.
#[must_use]
pub fn compared(text: &str, other: &str) -> Vec<Compared> {
    let others = sentences(other);
    let compare = |text: &str| Compared { text: text.to_owned(), is_shared: others.contains(&text) };
    sentences(text).into_iter().map(compare).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(text: &str) -> Letter {
        Letter { parts: [("ask".to_owned(), text.to_owned())].into(), ..Letter::default() }
    }

    fn write(letter: &mut Letter, text: &str) {
        letter.parts.insert("ask".into(), text.into());
    }

    #[test]
    fn a_version_is_kept_once_and_a_blank_letter_never() {
        let mut draft = letter("Could we talk?");
        assert!(draft.keep_version(Instant(1), Why::Changed));
        assert!(!draft.keep_version(Instant(2), Why::Changed));
        assert!(!letter(" \n").keep_version(Instant(1), Why::Sent));
        assert!(!letter(&"a".repeat(VAST + 1)).keep_version(Instant(1), Why::Sent));
        assert_eq!(draft.versions.len(), 1);
    }

    #[test]
    fn a_version_that_went_out_says_so() {
        let mut draft = letter("Could we talk?");
        draft.keep_version(Instant(1), Why::Changed);
        draft.keep_version(Instant(2), Why::Sent);
        draft.keep_version(Instant(3), Why::Changed);
        let kept: Vec<_> = draft.versions.iter().map(|version| (version.at, version.why)).collect();
        assert_eq!(kept, [(Instant(2), Why::Sent)]);
    }

    #[test]
    fn the_oldest_gives_way() {
        let mut draft = letter("");
        for turn in 0..MOST + 3 {
            write(&mut draft, &format!("Text {turn}."));
            draft.keep_version(Instant::default(), Why::Changed);
        }
        assert_eq!(draft.versions.len(), MOST);
        assert_eq!(
            draft.versions.first().and_then(|first| first.parts.get("ask")).map(String::as_str),
            Some("Text 3.")
        );
    }

    #[test]
    fn two_new_sentences_are_much_and_one_is_not() {
        let mut draft = letter("One.");
        assert!(!draft.has_changed_much());
        write(&mut draft, "One. Two.");
        assert!(draft.has_changed_much());
        draft.keep_version(Instant(1), Why::Changed);
        write(&mut draft, "One. Two. Three.");
        assert!(!draft.has_changed_much());
        write(&mut draft, "One. Two. Three. Four.");
        assert!(draft.has_changed_much());
        write(&mut draft, "One.");
        assert!(!draft.has_changed_much());
    }

    #[test]
    fn sentences_are_compared_one_by_one() {
        let shared: Vec<_> = compared("One. Two!", "Two! Three.").into_iter().map(|one| one.is_shared).collect();
        assert_eq!(shared, [false, true]);
    }
}
