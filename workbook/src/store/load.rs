//! Reading what lies in the storage, at the start and when another tab wrote.

use super::{
    ASIDE, Entry, Key, KindInfo, OURS, RECORDS, Record, Storage, Store, found::Found, kinds, meter::BALLAST_KEY, record,
};
use crate::domain::{kind::Fields, time::Instant};

/// What became of bytes that came from another tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Absorbed {
    /// The key is not that of a record of ours.
    NotOurs,
    /// Nothing is new in them.
    Same,
    /// The record changed: it may have come, gone, or other fields.
    Changed {
        /// Which record.
        key: Key,
        /// The fields whose value changed, by name.
        fields: Vec<String>,
    },
    /// They can't be read and were set aside.
    SetAside,
}

/// Where the bytes of a record come from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lies {
    InStorage,
    Elsewhere,
}

/// A record as it was read.
pub(super) struct Read {
    pub(super) record: Record,
    /// Whether it had stamps that are not believed: it must be written again, or they would move on with the clock.
    pub(super) was_clamped: bool,
    /// The version to which it was brought, if its bytes have an older one.
    pub(super) migrated_to: Option<u32>,
}

impl<S: Storage> Store<S> {
    /// Merges the bytes that lie at a storage key: another tab wrote them.
    pub fn absorb(&mut self, storage_key: &str, raw: &str, now: Instant) -> Absorbed {
        let known = storage_key.strip_prefix(RECORDS).and_then(Key::parse_slot);
        if known.as_ref().is_some_and(|(key, slot)| self.is_as_found(key, *slot, storage_key, raw)) {
            return Absorbed::Same;
        }
        let absorbed = self.take_in(storage_key, raw, now, Lies::InStorage);
        if let (Some((key, slot)), false) = (known, absorbed == Absorbed::SetAside)
            && self.entries.get(&key).is_some_and(|entry| entry.slot == slot)
        {
            self.note(&key, storage_key, Some(raw));
        }
        absorbed
    }

    /// Takes in bytes that were in the storage and are not any more: a journal kept them. What is new in them is
    /// written at the next flush.
    pub fn recover(&mut self, storage_key: &str, raw: &str, now: Instant) -> Absorbed {
        self.take_in(storage_key, raw, now, Lies::Elsewhere)
    }

    fn take_in(&mut self, storage_key: &str, raw: &str, now: Instant, lies: Lies) -> Absorbed {
        let Some(rest) = storage_key.strip_prefix(RECORDS) else { return Absorbed::NotOurs };
        let parsed = Key::parse_slot(rest).and_then(|(key, slot)| Some((self.parse(&key, raw, now)?, key, slot)));
        let Some((Read { record, was_clamped, migrated_to }, key, slot)) = parsed else {
            self.set_aside(rest, raw);
            return Absorbed::SetAside;
        };
        let fields = self.merge(&key, &record);
        if let Some(entry) = self.entries.get_mut(&key).filter(|entry| lies == Lies::InStorage && entry.slot == slot) {
            entry.migrated_to = migrated_to;
        }
        if lies == Lies::InStorage && self.record(&key) == Some(&record) && !was_clamped {
            self.dirty.remove(&key);
        } else {
            self.dirty.insert(key.clone());
        }
        fields.map_or(Absorbed::Same, |fields| Absorbed::Changed { key, fields })
    }

    fn is_as_found(&self, key: &Key, slot: u8, storage_key: &str, raw: &str) -> bool {
        let Some(entry) = self.entries.get(key) else { return false };
        entry.slot == slot && !entry.unsure && entry.found == Some(Found::of(storage_key, raw))
    }

    /// Merges a record into ours, without writing it. `None` when nothing changed, else the names of changed fields.
    pub(super) fn merge(&mut self, key: &Key, record: &Record) -> Option<Vec<String>> {
        self.clock.observe(record.latest());
        let kind = kinds::find(self.kinds, key.kind());
        let entry = self.entries.entry(key.clone()).or_default();
        let merged = joined(&entry.record, record, kind);
        if merged == entry.record {
            return None;
        }
        let before = std::mem::replace(&mut entry.record, merged);
        let replaced = before.replaced_by(&entry.record, self.clock.device());
        entry.typed.retain(|typed| replaced.iter().all(|new| new.path != typed.path));
        entry.typed.extend(replaced.into_iter().filter(|new| kind.is_some_and(|kind| kind.is_free_text(&new.path))));
        let is_visible = before.version() == 0
            || before.is_gone() != entry.record.is_gone()
            || before.fields() != entry.record.fields()
            || before.unseen().ne(entry.record.unseen());
        is_visible.then(|| entry.record.differing(&before))
    }

    /// What a record would be with another state of it merged in.
    pub(crate) fn merged(&self, key: &Key, other: &Record, now: Instant) -> Record {
        let mut other = other.clone();
        other.clamp(now);
        joined(&self.record(key).cloned().unwrap_or_default(), &other, kinds::find(self.kinds, key.kind()))
    }

    /// Merges another state of a record in, to be written at the next flush. Says whether anything is new in it.
    pub(crate) fn join(&mut self, key: &Key, mut other: Record, now: Instant) -> bool {
        other.clamp(now);
        let before = self.record(key).cloned();
        self.merge(key, &other);
        let is_new = self.record(key) != before.as_ref();
        if is_new {
            self.dirty.insert(key.clone());
        }
        is_new
    }

    /// Reads the bytes of a record in the form of today's kinds.
    pub(super) fn parse(&self, key: &Key, raw: &str, now: Instant) -> Option<Read> {
        let mut record = Record::parse(raw)?;
        let was_clamped = record.clamp(now);
        let before = record.version();
        record.migrate(kinds::find(self.kinds, key.kind()));
        let migrated_to = Some(record.version()).filter(|version| *version != before);
        Some(Read { record, was_clamped, migrated_to })
    }

    pub(super) fn load(&mut self, now: Instant) {
        let names = match self.storage.keys() {
            Ok(names) => names,
            Err(error) => {
                self.trouble = Some(error);
                return;
            }
        };
        let ours: Vec<String> = names.into_iter().filter(|name| name.starts_with(OURS)).collect();
        // What was set aside before is read first, so that it is not copied again.
        let (aside, others): (Vec<_>, Vec<_>) = ours.into_iter().partition(|name| name.starts_with(ASIDE));
        for name in aside.into_iter().chain(others) {
            match self.storage.get(&name) {
                Ok(Some(raw)) => self.load_one(name, raw, now),
                Ok(None) => {}
                Err(error) => self.trouble = Some(error),
            }
        }
    }

    fn load_one(&mut self, name: String, raw: String, now: Instant) {
        let found = Found::of(&name, &raw);
        self.units += found.units;
        if name.starts_with(ASIDE) {
            self.aside.insert(name, raw);
            return;
        }
        if name == BALLAST_KEY {
            self.ballast.units = found.units;
        }
        if self.drop_previous(&name, found.units) {
            return;
        }
        let Some(rest) = name.strip_prefix(RECORDS) else { return };
        let read = Key::parse_slot(rest).and_then(|(key, slot)| Some((self.parse(&key, &raw, now)?, key, slot)));
        let Some((Read { record, was_clamped, migrated_to }, key, slot)) = read else {
            self.set_aside(rest, &raw);
            return;
        };
        if was_clamped {
            self.dirty.insert(key.clone());
        }
        let found = Some(found);
        if !self.entries.contains_key(&key) {
            self.clock.observe(record.latest());
            self.entries.insert(key, Entry { record, slot, found, migrated_to, ..Entry::default() });
            return;
        }
        self.merge(&key, &record);
        if let Some(entry) = self.entries.get_mut(&key).filter(|entry| entry.slot < slot) {
            (entry.slot, entry.found, entry.migrated_to) = (slot, found, migrated_to);
        }
    }
}

/// Two states of a record in one.
fn joined(ours: &Record, other: &Record, kind: Option<&KindInfo>) -> Record {
    let mut merged = ours.merge(other);
    bound_history(&mut merged, kind);
    if merged.is_emptied() { merged.bare() } else { merged }
}

/// Keeps the history of a record small. What a kind that we don't know means by a field we can't tell, nor what a later
/// version does: there nothing is dropped.
fn bound_history(record: &mut Record, kind: Option<&KindInfo>) {
    let Some(kind) = kind.filter(|kind| record.version() <= kind.version() && record.unseen().next().is_some()) else {
        return;
    };
    let known = (kind.project)(&Fields::new());
    record.bound_history(&|path| !kind.is_free_text(path) && known.contains_key(&record::split(path).0));
}
