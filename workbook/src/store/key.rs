//! The name of a record among all records.

use super::RECORDS;
use crate::domain::{id::Id, kind::Kind};

/// A kind and an id: `goal/0f3k…`. The kind may be one that this version does not know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(String);

impl Key {
    /// How many storage keys a record may have: see [`Key::slot`].
    pub(super) const SLOTS: u8 = 10;

    /// The key of a record of a known kind.
    #[must_use]
    pub fn of<K: Kind>(id: &Id) -> Self {
        Self(format!("{}/{id}", K::NAME))
    }

    /// Reads `goal/0f3k…`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once('/')?;
        let ours = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let fits = !kind.is_empty() && kind.len() <= 32 && kind.chars().all(ours) && Id::parse(id).is_some();
        fits.then(|| Self(text.to_owned()))
    }

    /// The name of the kind.
    #[must_use]
    pub fn kind(&self) -> &str {
        self.0.split_once('/').map_or("", |(kind, _)| kind)
    }

    /// The id among those of its kind.
    #[must_use]
    pub fn id(&self) -> Id {
        self.0.split_once('/').and_then(|(_, id)| Id::parse(id)).unwrap_or_default()
    }

    /// `goal/0f3k…`
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key at which a record is kept in the storage.
    #[must_use]
    pub fn storage_key(&self) -> String {
        self.slot(0)
    }

    /// What sorts before all keys of a kind.
    pub(super) fn first(kind: &str) -> Self {
        Self(format!("{kind}/"))
    }

    /// A storage key of this record. Slot 0 is the usual one; when unreadable bytes lie there, they stay, and the record
    /// is written to the next: `northstar/r/goal/0f3k…~1`.
    pub(super) fn slot(&self, slot: u8) -> String {
        if slot == 0 { format!("{RECORDS}{}", self.0) } else { format!("{RECORDS}{}~{slot}", self.0) }
    }

    /// Reads a storage key without what all records start with.
    pub(crate) fn parse_slot(rest: &str) -> Option<(Self, u8)> {
        let Some((key, slot)) = rest.split_once('~') else { return Some((Self::parse(rest)?, 0)) };
        let slot = slot.parse().ok().filter(|slot| (1..Self::SLOTS).contains(slot))?;
        let key = Self::parse(key)?;
        (key.slot(slot).strip_prefix(RECORDS) == Some(rest)).then_some((key, slot))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back_as_written() {
        for text in ["goal/0f3k", "answer/goals.short", "a-kind-of-later/x-1"] {
            let key = Key::parse(text).unwrap();
            assert_eq!((key.as_str(), format!("{}/{}", key.kind(), key.id()).as_str()), (text, text));
        }
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for text in ["", "goal", "goal/", "/id", "Goal/x", "goal/X", "goal/a/b", "go al/x", "goal/x~1"] {
            assert_eq!(Key::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn the_storage_keys_of_a_record_lead_back_to_it() {
        let key = Key::parse("goal/x").unwrap();
        for slot in 0..Key::SLOTS {
            let name = key.slot(slot);
            assert_eq!(Key::parse_slot(name.strip_prefix(RECORDS).unwrap()), Some((key.clone(), slot)));
        }
        for rest in ["goal/x~", "goal/x~0", "goal/x~01", "goal/x~+1", "goal/x~10", "goal/x~1~1"] {
            assert_eq!(Key::parse_slot(rest), None, "{rest}");
        }
    }
}
