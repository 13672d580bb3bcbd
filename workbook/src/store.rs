//! Where records live: one key a record, a stamp a field, and nothing said to be saved that was not read back.
//!
//! A [`Store`] holds all records in memory and writes those that changed, and only those, to a [`Storage`].
//! Every write looks first at what lies at its key: what another tab wrote there is merged in, and bytes that can't be
//! read stay where they are. Time, device and storage are arguments, so that all of this is tested without a browser.

mod faulty;
mod key;
mod kinds;
mod record;
mod stamp;
mod storage;

pub use faulty::FaultyStorage;
pub use key::Key;
pub use kinds::{KINDS, KindInfo};
pub use record::Record;
pub use stamp::{Device, Stamp};
pub use storage::{MemoryStorage, Storage, StorageError};

use crate::domain::{
    id::Id,
    kind::{Fields, Kind},
    time::Instant,
};
use stamp::Clock;
use std::collections::{BTreeMap, BTreeSet};

/// What every key of ours starts with. Other keys of the origin belong to others and are never touched.
pub const OURS: &str = "northstar/";
/// What the key of a record starts with.
pub(crate) const RECORDS: &str = "northstar/r/";
/// What the key of bytes that were set aside starts with.
pub(crate) const ASIDE: &str = "northstar/q/";

/// The room that a workbook may take, in UTF-16 units of keys and values; every browser has as much for any script.
pub const BUDGET: usize = 2_000_000;

/// All records of a workbook, over a storage.
#[derive(Debug)]
pub struct Store<S> {
    storage: S,
    kinds: &'static [KindInfo],
    clock: Clock,
    entries: BTreeMap<Key, Entry>,
    dirty: BTreeSet<Key>,
    aside: BTreeMap<String, String>,
    units: usize,
    trouble: Option<StorageError>,
}

/// A record and what is known of its bytes in the storage.
#[derive(Clone, Debug, Default)]
struct Entry {
    record: Record,
    /// Which of the record's storage keys it is written to: see [`Key::slot`].
    slot: u8,
    /// The bytes that were last found there.
    found: Option<Found>,
    /// Whether the last write was not read back equal, so that the bytes there are ours, whole or damaged.
    unsure: bool,
}

/// Bytes that were seen in the storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Found {
    print: u64,
    units: usize,
}

/// What a flush did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flushed {
    /// Written, read back and found equal.
    pub saved: Vec<Key>,
    /// Not saved; they stay in memory and the next flush tries again.
    pub failed: Vec<(Key, StorageError)>,
    /// Records into which the flush merged what another tab had written.
    pub merged: Vec<Key>,
}

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

/// How full the storage is, in UTF-16 units of our keys and values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meter {
    /// Taken.
    pub used: usize,
    /// There for the taking.
    pub budget: usize,
}

impl Meter {
    /// Whether four fifths are taken.
    #[must_use]
    pub const fn is_nearly_full(self) -> bool {
        self.used.saturating_mul(5) >= self.budget.saturating_mul(4)
    }
}

impl Flushed {
    /// Whether everything that was to be written is saved.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.failed.is_empty()
    }

    /// The first thing that went wrong.
    #[must_use]
    pub fn error(&self) -> Option<StorageError> {
        self.failed.first().map(|(_, error)| *error)
    }
}

impl<S: Storage> Store<S> {
    /// Reads every record of ours. It always opens: what can't be read is set aside or counted as [`trouble`].
    ///
    /// [`trouble`]: Self::trouble
    #[must_use]
    pub fn open(storage: S, device: Device, now: Instant) -> Self {
        Self::open_with(storage, device, now, &KINDS)
    }

    /// Opens with other kinds than today's.
    #[must_use]
    pub fn open_with(storage: S, device: Device, now: Instant, kinds: &'static [KindInfo]) -> Self {
        let mut store = Self {
            storage,
            kinds,
            clock: Clock::new(device),
            entries: BTreeMap::new(),
            dirty: BTreeSet::new(),
            aside: BTreeMap::new(),
            units: 0,
            trouble: None,
        };
        store.load(now);
        store
    }

    /// What went wrong while opening or setting bytes aside: some records may be missing here, though not in the storage.
    #[must_use]
    pub const fn trouble(&self) -> Option<StorageError> {
        self.trouble
    }

    /// The fields of a record, unless it is absent or deleted.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<&Fields> {
        self.record(key).filter(|record| !record.is_gone()).map(Record::fields)
    }

    /// Reads a record as its kind.
    #[must_use]
    pub fn read<K: Kind>(&self, id: &Id) -> Option<K> {
        self.get(&Key::of::<K>(id)).map(K::from_fields)
    }

    /// All records of a kind that are not deleted, by id.
    pub fn iter(&self, kind: &str) -> impl Iterator<Item = (&Key, &Fields)> {
        let first = Key::first(kind);
        self.entries
            .range(first.clone()..)
            .take_while(move |(key, _)| key.kind() == first.kind())
            .filter(|(_, entry)| !entry.record.is_gone())
            .map(|(key, entry)| (key, entry.record.fields()))
    }

    /// Every record, deleted ones and unknown kinds as well.
    pub fn records(&self) -> impl Iterator<Item = (&Key, &Record)> {
        self.entries.iter().map(|(key, entry)| (key, &entry.record))
    }

    /// A record with its stamps, deleted or not.
    #[must_use]
    pub fn record(&self, key: &Key) -> Option<&Record> {
        self.entries.get(key).map(|entry| &entry.record)
    }

    /// How many records are there, without the deleted ones.
    #[must_use]
    pub fn count(&self) -> usize {
        self.entries.values().filter(|entry| !entry.record.is_gone()).count()
    }

    /// Bytes that could not be read, by the key of their copy. The originals stay where they were.
    #[must_use]
    pub const fn aside(&self) -> &BTreeMap<String, String> {
        &self.aside
    }

    /// How many records have changed since a moment, the deleted ones included.
    #[must_use]
    pub fn changed_since(&self, moment: Instant) -> usize {
        let from = Stamp::at(moment);
        self.entries.values().filter(|entry| entry.record.latest() > from).count()
    }

    /// How full the storage is.
    #[must_use]
    pub const fn meter(&self) -> Meter {
        Meter { used: self.units, budget: BUDGET }
    }

    /// Whether something is not saved yet.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        !self.dirty.is_empty()
    }

    /// Takes over the fields that differ from what the kind reads from the record now, and says whether any did.
    /// Fields that are not mentioned stay, as does everything inside of them that the kind does not know. A deleted
    /// record comes back.
    pub fn put(&mut self, key: &Key, fields: &Fields, now: Instant) -> bool {
        let kind = kinds::find(self.kinds, key.kind());
        let is_new = !self.entries.contains_key(key);
        let entry = self.entries.entry(key.clone()).or_insert_with(|| Entry::new(kind));
        let read = kind.map_or_else(|| entry.record.fields().clone(), |kind| (kind.project)(entry.record.fields()));
        let stamp = self.clock.tick(now);
        let was_gone = entry.record.is_gone();
        let edited = entry.record.edit(fields, &read, stamp);
        if was_gone {
            entry.record.restore(stamp);
        }
        let changed = is_new || was_gone || edited;
        if changed {
            self.dirty.insert(key.clone());
        }
        changed
    }

    /// Writes a record of a known kind: [`put`](Self::put) with its fields.
    pub fn write<K: Kind>(&mut self, id: &Id, record: &K, now: Instant) -> bool {
        self.put(&Key::of::<K>(id), &record.to_fields(), now)
    }

    /// Deletes a record; its fields stay, so that it can come back. Says whether it was there.
    pub fn delete(&mut self, key: &Key, now: Instant) -> bool {
        let stamp = self.clock.tick(now);
        let there = self.entries.get_mut(key).filter(|entry| !entry.record.is_gone());
        let Some(entry) = there else { return false };
        entry.record.delete(stamp);
        self.dirty.insert(key.clone());
        true
    }

    /// Brings a deleted record back and says whether there was one.
    pub fn restore(&mut self, key: &Key, now: Instant) -> bool {
        let stamp = self.clock.tick(now);
        let there = self.entries.get_mut(key).filter(|entry| entry.record.is_gone());
        let Some(entry) = there else { return false };
        entry.record.restore(stamp);
        self.dirty.insert(key.clone());
        true
    }

    /// Writes what changed, record by record, and reads each back.
    pub fn flush(&mut self, now: Instant) -> Flushed {
        let mut flushed = Flushed::default();
        for key in std::mem::take(&mut self.dirty) {
            match self.save(&key, now, &mut flushed.merged) {
                Ok(()) => flushed.saved.push(key),
                Err(error) => {
                    self.dirty.insert(key.clone());
                    flushed.failed.push((key, error));
                }
            }
        }
        flushed
    }

    /// Merges what another tab wrote at a storage key.
    pub fn absorb(&mut self, storage_key: &str, raw: &str, now: Instant) -> Absorbed {
        let Some(rest) = storage_key.strip_prefix(RECORDS) else { return Absorbed::NotOurs };
        let Some((key, slot)) = Key::parse_slot(rest) else {
            self.set_aside(rest, raw);
            return Absorbed::SetAside;
        };
        let Some(record) = self.parse(&key, raw, now) else {
            self.set_aside(rest, raw);
            return Absorbed::SetAside;
        };
        let fields = self.merge(&key, &record);
        if self.entries.get(&key).is_some_and(|entry| entry.slot == slot) {
            self.note(&key, storage_key, Some(raw));
        }
        if self.record(&key) == Some(&record) {
            self.dirty.remove(&key);
        } else {
            self.dirty.insert(key.clone());
        }
        fields.map_or(Absorbed::Same, |fields| Absorbed::Changed { key, fields })
    }

    /// Merges a record into ours, without writing it. `None` when nothing changed, else the names of changed fields.
    fn merge(&mut self, key: &Key, record: &Record) -> Option<Vec<String>> {
        self.clock.observe(record.latest());
        let entry = self.entries.entry(key.clone()).or_default();
        let merged = entry.record.merge(record);
        if merged == entry.record {
            return None;
        }
        let before = std::mem::replace(&mut entry.record, merged);
        let is_visible = before.version() == 0
            || before.is_gone() != entry.record.is_gone()
            || before.fields() != entry.record.fields();
        is_visible.then(|| entry.record.differing(&before))
    }

    /// Reads the bytes of a record in the form of today's kinds.
    fn parse(&self, key: &Key, raw: &str, now: Instant) -> Option<Record> {
        let mut record = Record::parse(raw)?;
        record.clamp(now);
        record.migrate(kinds::find(self.kinds, key.kind()));
        Some(record)
    }

    fn load(&mut self, now: Instant) {
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
        let Some(rest) = name.strip_prefix(RECORDS) else { return };
        let read = Key::parse_slot(rest).and_then(|(key, slot)| Some((self.parse(&key, &raw, now)?, key, slot)));
        let Some((record, key, slot)) = read else {
            self.set_aside(rest, &raw);
            return;
        };
        let found = Some(found);
        if !self.entries.contains_key(&key) {
            self.clock.observe(record.latest());
            self.entries.insert(key, Entry { record, slot, found, unsure: false });
            return;
        }
        self.merge(&key, &record);
        if let Some(entry) = self.entries.get_mut(&key).filter(|entry| entry.slot < slot) {
            (entry.slot, entry.found) = (slot, found);
        }
    }

    fn save(&mut self, key: &Key, now: Instant, merged: &mut Vec<Key>) -> Result<(), StorageError> {
        let name = self.place(key, now, merged)?;
        let Some(entry) = self.entries.get(key) else { return Ok(()) };
        let text = entry.record.to_text();
        let written = self.storage.set(&name, &text);
        let back = self.storage.get(&name);
        if let Ok(back) = &back {
            self.note(key, &name, back.as_deref());
        }
        let is_there = back.as_ref().is_ok_and(|back| back.as_deref() == Some(text.as_str()));
        if let Some(entry) = self.entries.get_mut(key) {
            entry.unsure = !is_there;
        }
        written.and(back.map(drop))?;
        if is_there { Ok(()) } else { Err(StorageError::Broken) }
    }

    /// The storage key at which a record may be written: what lies there is ours and known, or is merged in.
    fn place(&mut self, key: &Key, now: Instant, merged: &mut Vec<Key>) -> Result<String, StorageError> {
        let start = self.entries.get(key).map_or(0, |entry| entry.slot);
        for slot in start..Key::SLOTS {
            let name = key.slot(slot);
            let raw = self.storage.get(&name)?;
            let Some(entry) = self.entries.get_mut(key) else { return Ok(name) };
            if slot != entry.slot {
                (entry.slot, entry.found, entry.unsure) = (slot, None, false);
            }
            let Some(raw) = raw else { return Ok(name) };
            if entry.unsure || entry.found == Some(Found::of(&name, &raw)) {
                return Ok(name);
            }
            // Not what we left there: another tab's, or a misreading. Only the same bytes twice are believed.
            if self.storage.get(&name)?.as_ref() != Some(&raw) {
                return Err(StorageError::Broken);
            }
            let Some(record) = self.parse(key, &raw, now) else {
                self.set_aside(name.strip_prefix(RECORDS).unwrap_or(&name), &raw);
                continue;
            };
            if self.merge(key, &record).is_some() {
                merged.push(key.clone());
            }
            self.note(key, &name, Some(&raw));
            return Ok(name);
        }
        if let Some(entry) = self.entries.get_mut(key) {
            (entry.slot, entry.found, entry.unsure) = (0, None, false);
        }
        Err(StorageError::Broken)
    }

    /// Remembers which bytes lie at the storage key of a record.
    fn note(&mut self, key: &Key, name: &str, raw: Option<&str>) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        self.units = self.units.saturating_sub(units(entry.found));
        entry.found = raw.map(|raw| Found::of(name, raw));
        entry.unsure = false;
        self.units += units(entry.found);
    }

    /// Keeps a copy of bytes that can't be read. The key tells the bytes apart, so the same bytes are kept once. When the
    /// storage refuses, the copy is in memory only, and the original is still where it was.
    pub(crate) fn set_aside(&mut self, rest: &str, raw: &str) {
        let name = format!("{ASIDE}{rest}/{:016x}", fingerprint(raw));
        if self.aside.contains_key(&name) {
            return;
        }
        match self.storage.set(&name, raw) {
            Ok(()) => self.units += utf16(&name) + utf16(raw),
            Err(error) => self.trouble = Some(error),
        }
        self.aside.insert(name, raw.to_owned());
    }

    /// Makes a record look like another, or absent, as an edit of today.
    pub(crate) fn become_like(&mut self, key: &Key, target: Option<&Record>, now: Instant) {
        let stamp = self.clock.tick(now);
        let entry = self.entries.entry(key.clone()).or_default();
        let before = entry.record.clone();
        entry.record.become_like(target, stamp);
        if entry.record != before {
            self.dirty.insert(key.clone());
        }
    }
}

impl Entry {
    fn new(kind: Option<&KindInfo>) -> Self {
        Self { record: Record::new(kind.map_or(1, KindInfo::version)), ..Self::default() }
    }
}

impl Found {
    fn of(name: &str, raw: &str) -> Self {
        Self { print: fingerprint(raw), units: utf16(name) + utf16(raw) }
    }
}

fn units(found: Option<Found>) -> usize {
    found.map_or(0, |found| found.units)
}

fn utf16(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// FNV-1a: tells bytes apart that differ by accident, which is all that is asked of it here.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
