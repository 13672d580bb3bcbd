//! What was deleted: thirty days in the trash, then a note that it is gone, and in the end nothing.

use super::{Found, Key, Record, Stamp, Storage, Store};
use crate::domain::{
    kind::Fields,
    order::by_key,
    time::{DAY, Instant},
};
use std::cmp::Reverse;

/// How long a deleted record can be brought back.
pub const IN_TRASH: i64 = 30 * DAY;
/// How long it is remembered that a record was deleted, so that an old copy does not bring it back.
const REMEMBERED: i64 = 180 * DAY;

/// A silence of more than this counts for nothing: it is more likely a clock that is far ahead than a workbook that
/// nobody touched. Else one wrong clock would empty the trash at once.
const SILENCE: i64 = REMEMBERED;

/// A deleted record in its last form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trashed<'a> {
    /// Which record.
    pub key: &'a Key,
    /// Its fields.
    pub fields: &'a Fields,
    /// When it was deleted.
    pub deleted: Instant,
}

impl<S: Storage> Store<S> {
    /// Deletes a record. Its last form is in the trash. Says whether it was there.
    pub fn delete(&mut self, key: &Key, now: Instant) -> bool {
        let stamp = self.clock.tick(now);
        let there = self.entries.get_mut(key).filter(|entry| !entry.record.is_gone());
        let Some(entry) = there else { return false };
        entry.record.delete(stamp);
        self.dirty.insert(key.clone());
        true
    }

    /// The records that can be brought back, the last deleted first.
    #[must_use]
    pub fn trash(&self, now: Instant) -> Vec<Trashed<'_>> {
        let gone = self.records().filter_map(|(key, record)| {
            let deleted = record.gone_since()?;
            let is_there = !record.fields().is_empty() && now.since(deleted) <= IN_TRASH;
            is_there.then(|| Trashed { key, fields: record.fields(), deleted })
        });
        let mut trash: Vec<_> = gone.collect();
        by_key(&mut trash, |trashed| Reverse(trashed.deleted));
        trash
    }

    /// When a record was deleted, if it is.
    #[must_use]
    pub fn deleted_at(&self, key: &Key) -> Option<Instant> {
        self.record(key)?.gone_since()
    }

    /// Brings a deleted record back and says whether its last form was still there.
    pub fn restore_from_trash(&mut self, key: &Key, now: Instant) -> bool {
        let stamp = self.clock.tick(now);
        let there = self.entries.get_mut(key).filter(|entry| entry.record.is_gone());
        let Some(entry) = there.filter(|entry| !entry.record.fields().is_empty()) else { return false };
        entry.record.restore(stamp);
        self.dirty.insert(key.clone());
        true
    }

    /// Deletes what is in the trash for good: only the note that it was deleted stays, and with it no copy brings the
    /// words back. Says how many of these records that was.
    pub fn discard(&mut self, keys: &[Key]) -> usize {
        let mut emptied = 0;
        for key in keys {
            let there = self.entries.get_mut(key).filter(|entry| entry.record.is_gone());
            let Some(entry) = there else { continue };
            entry.record.empty();
            self.dirty.insert(key.clone());
            emptied += 1;
        }
        self.forget_previous(keys);
        emptied
    }

    /// Empties the trash of what has lain there for thirty days, and forgets what was deleted half a year ago.
    pub fn purge(&mut self, now: Instant) {
        let gone = self.records().filter_map(|(key, record)| Some((key.clone(), record.gone_since()?)));
        let gone: Vec<(Key, Instant)> = gone.filter(|(_, deleted)| now.since(*deleted) > IN_TRASH).collect();
        if gone.is_empty() {
            return;
        }
        let silences = self.silences(now);
        let age = |deleted: Instant| {
            let silent = silences.iter().filter(|(from, _)| *from >= deleted).map(|(_, length)| length).sum::<i64>();
            now.since(deleted) - silent
        };
        let gone = gone.into_iter().map(|(key, deleted)| (key, age(deleted))).filter(|(_, age)| *age > IN_TRASH);
        for (key, age) in gone.collect::<Vec<_>>() {
            if age <= REMEMBERED || !self.forget(&key) {
                self.strip(&key);
            }
        }
    }

    /// Every time in which nothing was written for too long to be believed: since when, and how long.
    fn silences(&self, now: Instant) -> Vec<(Instant, i64)> {
        let stamps = self.records().flat_map(|(_, record)| record.stamps_seen().chain([record.deleted()]));
        let mut moments: Vec<Instant> = stamps.map(Stamp::moment).filter(|moment| *moment < now).chain([now]).collect();
        by_key(&mut moments, |moment| *moment);
        let pairs = moments.iter().zip(moments.iter().skip(1));
        let gaps = pairs.map(|(from, to)| (*from, to.since(*from)));
        gaps.filter(|(_, length)| *length > SILENCE).collect()
    }

    /// Takes a record out for good: only the note that it was deleted stays. For what never should have come.
    pub(crate) fn take_back(&mut self, key: &Key, now: Instant) {
        self.delete(key, now);
        self.strip(key);
    }

    fn strip(&mut self, key: &Key) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        let bare = entry.record.bare();
        if bare != entry.record {
            entry.record = bare;
            self.dirty.insert(key.clone());
        }
    }

    /// Removes a record from the storage, where nothing lies but what is known.
    fn forget(&mut self, key: &Key) -> bool {
        let Some(entry) = self.entries.get(key) else { return true };
        let name = key.slot(entry.slot);
        let found = self.storage.get(&name).map(|raw| raw.map(|raw| Found::of(&name, &raw)));
        let is_known = found.is_ok_and(|found| found == entry.found);
        if !is_known || self.storage.remove(&name).is_err() {
            return false;
        }
        self.note(key, &name, None);
        self.entries.remove(key);
        self.dirty.remove(key);
        true
    }
}

impl Record {
    /// When it was deleted, if it is gone.
    fn gone_since(&self) -> Option<Instant> {
        self.is_gone().then(|| self.deleted().moment())
    }
}
