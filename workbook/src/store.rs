//! Where records live: one key a record, a stamp a field, and nothing said to be saved that was not read back.
//!
//! A [`Store`] holds all records in memory and writes those that changed, and only those, to a [`Storage`].
//! Every write looks first at what lies at its key: what another tab wrote there is merged in, and bytes that can't be
//! read stay where they are. Time, device and storage are arguments, so that all of this is tested without a browser.

mod aside;
mod conflict;
mod detail;
mod faulty;
mod found;
mod key;
mod kinds;
mod load;
mod meter;
mod previous;
mod record;
mod save;
mod stamp;
mod storage;
mod trash;

pub use conflict::{Conflict, Lost, Version};
pub use detail::Detail;
pub use faulty::FaultyStorage;
pub use key::Key;
pub use kinds::{KINDS, KindInfo};
pub use load::Absorbed;
pub use meter::{BALLAST, BALLAST_KEY, BUDGET, Meter, Room};
pub use record::{Keep, Record};
pub use save::Flushed;
pub use stamp::{Device, Stamp};
pub use storage::{MemoryStorage, Storage, StorageError};
pub use trash::{IN_TRASH, Trashed};

use crate::domain::{
    id::Id,
    kind::{Fields, Kind},
    safekeeping::Unkept,
    settings::Settings,
    time::Instant,
};
use found::Found;
use meter::Ballast;
use record::Unseen;
use stamp::Clock;
use std::collections::{BTreeMap, BTreeSet};

/// What every key of ours starts with. Other keys of the origin belong to others and are never touched.
pub const OURS: &str = "northstar/";
/// What the key of a record starts with.
pub(crate) const RECORDS: &str = "northstar/r/";
/// What the key of bytes that were set aside starts with.
pub(crate) const ASIDE: &str = "northstar/q/";

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
    ballast: Ballast,
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
    /// The version to which the bytes there were brought in memory only.
    migrated_to: Option<u32>,
    /// What was written here and replaced from elsewhere: someone may still be typing it.
    typed: Vec<Unseen>,
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
            ballast: Ballast::default(),
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

    /// What has changed since the last backup, of all that is there but the settings and the sample's own entries.
    #[must_use]
    pub fn unkept(&self, backup: Instant) -> Unkept {
        let from = Stamp::at(backup);
        let there = self.records().filter(|(_, record)| !record.is_gone());
        let words = there.filter(|(key, _)| key.kind() != Settings::NAME && !key.id().is_sample());
        let changes = words.map(|(_, record)| record.latest()).filter(|latest| *latest > from);
        Unkept::of(changes.map(Stamp::moment))
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
        let typed = std::mem::take(&mut entry.typed);
        let edited = entry.record.type_in(fields, &read, stamp, &typed);
        entry.typed.extend(typed.into_iter().filter(|typed| entry.record.shown(&typed.path).1 != stamp));
        if was_gone {
            entry.record.restore(stamp);
        }
        let changed = is_new || was_gone || edited;
        if changed {
            entry.record.forget(now);
            self.dirty.insert(key.clone());
        }
        changed
    }

    /// Writes a record of a known kind: [`put`](Self::put) with its fields.
    pub fn write<K: Kind>(&mut self, id: &Id, record: &K, now: Instant) -> bool {
        self.put(&Key::of::<K>(id), &record.to_fields(), now)
    }

    /// Makes a record look like another, or absent, as an edit of today.
    pub(crate) fn become_like(&mut self, key: &Key, mut target: Option<Record>, now: Instant) {
        if let Some(target) = &mut target {
            target.clamp(now);
            self.clock.observe(target.latest());
        }
        let clock = &mut self.clock;
        let entry = self.entries.entry(key.clone()).or_default();
        let before = entry.record.clone();
        entry.record.become_like(target.as_ref(), &mut || clock.tick(now));
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
