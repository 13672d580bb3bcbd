//! Writing what changed, and believing only what was read back.

use super::{
    Key, RECORDS, Storage, StorageError, Store,
    found::{Found, units},
};
use crate::domain::time::Instant;

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
        if flushed.is_clean() && !flushed.saved.is_empty() {
            self.lay_ballast();
        }
        flushed
    }

    fn save(&mut self, key: &Key, now: Instant, merged: &mut Vec<Key>) -> Result<(), StorageError> {
        let name = self.place(key, now, merged)?;
        self.keep_previous(key, &name);
        let Some(entry) = self.entries.get(key) else { return Ok(()) };
        let text = entry.record.to_text();
        let written = self.set(&name, &text);
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
            let Some(read) = self.parse(key, &raw, now) else {
                self.set_aside(name.strip_prefix(RECORDS).unwrap_or(&name), &raw);
                continue;
            };
            if self.merge(key, &read.record).is_some() {
                merged.push(key.clone());
            }
            if let Some(entry) = self.entries.get_mut(key) {
                entry.migrated_to = read.migrated_to;
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
    pub(super) fn note(&mut self, key: &Key, name: &str, raw: Option<&str>) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        self.units = self.units.saturating_sub(units(entry.found));
        entry.found = raw.map(|raw| Found::of(name, raw));
        entry.unsure = false;
        self.units += units(entry.found);
    }
}
