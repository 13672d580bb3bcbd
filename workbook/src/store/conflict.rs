//! Second versions that wait for the person's choice, and values that lost otherwise.

use super::{
    Detail, Device, Keep, Key, Record, Stamp, Storage, Store, kinds,
    record::{split, words},
};
use crate::domain::{order::by_key, time::Instant};
use serde_json::Value;
use std::cmp::Reverse;

/// Two versions of one text, neither of which was written with knowledge of the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The record.
    pub key: Key,
    /// The field by its name in storage.
    pub field: String,
    /// The part of the field, where the field is a map.
    pub member: Option<String>,
    /// The later version, which stands in the record.
    pub mine: Version,
    /// The other one.
    pub other: Version,
    path: String,
    lost: Stamp,
    values: (Option<Value>, Value),
}

/// A text with its origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The text; of a list its items, one a line.
    pub text: String,
    /// When it was last changed.
    pub at: Instant,
    /// Where.
    pub device: Device,
}

/// A value that lost to a later one, which had not seen it.
#[derive(Clone, Debug, PartialEq)]
pub struct Lost {
    /// The record.
    pub key: Key,
    /// The field by its name in storage.
    pub field: String,
    /// The part of the field, where the field is a map.
    pub member: Option<String>,
    /// The value.
    pub value: Value,
    /// When it was written.
    pub at: Instant,
    /// Where.
    pub device: Device,
    /// What stands in its place.
    pub stands: Option<Value>,
    path: String,
}

impl Lost {
    /// The value, to be shown.
    #[must_use]
    pub fn was(&self) -> Detail {
        Detail::of(&self.value)
    }

    /// What stands in its place, to be shown.
    #[must_use]
    pub fn is_now(&self) -> Detail {
        self.stands.as_ref().map_or(Detail::Nothing, Detail::of)
    }
}

impl Version {
    fn new(value: Option<&Value>, stamp: Stamp) -> Self {
        Self { text: value.map_or_else(String::new, words), at: stamp.moment(), device: stamp.device() }
    }
}

impl<S: Storage> Store<S> {
    /// Who this store writes as.
    #[must_use]
    pub const fn device(&self) -> Device {
        self.clock.device()
    }

    /// Every text of which a second version is open, by record. Two versions of the same text are none.
    #[must_use]
    pub fn conflicts(&self) -> Vec<Conflict> {
        let there = self.records().filter(|(_, record)| !record.is_gone());
        there.flat_map(|(key, record)| self.open_versions(key, record)).collect()
    }

    /// The texts of which a second version is open in a record, as it is or would be.
    pub(crate) fn open_versions(&self, key: &Key, record: &Record) -> Vec<Conflict> {
        let Some(kind) = kinds::find(self.kinds, key.kind()) else { return Vec::new() };
        let texts = record.unseen().filter(|unseen| kind.is_free_text(&unseen.path));
        let open = texts.filter_map(|unseen| {
            let (shown, at) = record.shown(&unseen.path);
            let (mine, other) = (Version::new(shown, at), Version::new(Some(&unseen.value), unseen.stamp));
            let is_open = mine.text != other.text && !other.text.trim().is_empty();
            let (field, member) = split(&unseen.path);
            let (key, path, lost) = (key.clone(), unseen.path.clone(), unseen.stamp);
            let values = (shown.cloned(), unseen.value.clone());
            is_open.then_some(Conflict { key, field, member, mine, other, path, lost, values })
        });
        open.collect()
    }

    /// Settles a conflict. It is an edit like any other; where another device settles differently, both choices come up
    /// again. Says whether it was still open.
    pub fn settle(&mut self, conflict: &Conflict, keep: Keep, now: Instant) -> bool {
        let stamp = self.clock.tick(now);
        let Some(entry) = self.entries.get_mut(&conflict.key) else { return false };
        let settled = entry.record.settle(&conflict.path, conflict.lost, keep, stamp);
        if settled {
            self.dirty.insert(conflict.key.clone());
        }
        settled
    }

    /// Undoes a choice: both versions are there again. What was written in their place since stays, beside both. Says
    /// whether the record still exists.
    pub fn reopen(&mut self, conflict: &Conflict, now: Instant) -> bool {
        let (mine, other) = conflict.values.clone();
        self.stand(&conflict.key, &conflict.path, mine, Some(other), now)
    }

    /// What lost in fields that are not free text, the latest first. Only the last dozen of a record is kept.
    #[must_use]
    pub fn history(&self, key: &Key) -> Vec<Lost> {
        let Some((record, kind)) = self.record(key).zip(kinds::find(self.kinds, key.kind())) else { return Vec::new() };
        let mut lost: Vec<_> = record.unseen().filter(|unseen| !kind.is_free_text(&unseen.path)).collect();
        by_key(&mut lost, |unseen| Reverse(unseen.stamp));
        let lost = lost.into_iter().map(|unseen| {
            let (field, member) = split(&unseen.path);
            let (at, device, value) = (unseen.stamp.moment(), unseen.stamp.device(), unseen.value.clone());
            let stands = record.shown(&unseen.path).0.cloned();
            Lost { key: key.clone(), field, member, value, at, device, stands, path: unseen.path.clone() }
        });
        lost.collect()
    }

    /// What lost in fields that are not free text, of all records that are there, where it differs from what stands.
    #[must_use]
    pub fn lost(&self) -> Vec<Lost> {
        let there = self.records().filter(|(_, record)| !record.is_gone() && record.unseen().next().is_some());
        let lost = there.flat_map(|(key, _)| self.history(key));
        lost.filter(|lost| lost.stands.as_ref() != Some(&lost.value)).collect()
    }

    /// Puts a value that lost in its place again; what stands there now takes its place in the history. Says whether
    /// the record still exists.
    pub fn bring_back(&mut self, lost: &Lost, now: Instant) -> bool {
        self.stand(&lost.key, &lost.path, Some(lost.value.clone()), lost.stands.clone(), now)
    }

    /// Undoes [`bring_back`](Self::bring_back).
    pub fn send_back(&mut self, lost: &Lost, now: Instant) -> bool {
        self.stand(&lost.key, &lost.path, lost.stands.clone(), Some(lost.value.clone()), now)
    }

    fn stand(&mut self, key: &Key, path: &str, stands: Option<Value>, beside: Option<Value>, now: Instant) -> bool {
        let stamps = [(); 3].map(|()| self.clock.tick(now));
        let Some(entry) = self.entries.get_mut(key).filter(|entry| !entry.record.is_gone()) else { return false };
        let changed = entry.record.stand(path, stands, beside, stamps);
        if changed {
            self.dirty.insert(key.clone());
        }
        changed
    }
}
