//! The form that a record had before a migration, kept until the kind changes again.
//!
//! A migration that turns out wrong can then be mended by a later version: the bytes that went into it still exist.

use super::{Key, OURS, Record, Storage, Store, found::Found, kinds};

/// What the key of a previous form starts with; the version that the migration led to and the record's key follow.
const PREVIOUS: &str = "p/";

impl<S: Storage> Store<S> {
    /// Keeps the bytes of an older version that are about to be written over. Where there is no room for them, the edit
    /// goes through without.
    pub(super) fn keep_previous(&mut self, key: &Key, name: &str) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        let Some(version) = entry.migrated_to.take() else { return };
        let Ok(Some(raw)) = self.storage.get(name) else { return };
        let kept = format!("{OURS}{PREVIOUS}{version}/{}", key.as_str());
        let before = self.storage.get(&kept).ok().flatten().map_or(0, |old| Found::of(&kept, &old).units);
        if self.storage.set(&kept, &raw).is_ok() {
            self.units = self.units.saturating_sub(before) + Found::of(&kept, &raw).units;
        }
    }

    /// Lets go of a previous form when its kind has changed again since. Says whether the key was that of one.
    pub(super) fn drop_previous(&mut self, name: &str, units: usize) -> bool {
        let Some(rest) = name.strip_prefix(OURS).and_then(|rest| rest.strip_prefix(PREVIOUS)) else { return false };
        let parts =
            rest.split_once('/').and_then(|(version, key)| Some((version.parse::<u32>().ok()?, Key::parse(key)?)));
        let is_old = parts.is_some_and(|(version, key)| {
            kinds::find(self.kinds, key.kind()).is_some_and(|kind| kind.version() > version)
        });
        if is_old && self.storage.remove(name).is_ok() {
            self.units = self.units.saturating_sub(units);
        }
        true
    }

    /// Lets go of the previous forms of deleted records.
    pub(super) fn forget_previous(&mut self, keys: &[Key]) {
        let start = format!("{OURS}{PREVIOUS}");
        for name in self.storage.keys().unwrap_or_default() {
            let key = name.strip_prefix(&start).and_then(|rest| Key::parse(rest.split_once('/')?.1));
            if !key.is_some_and(|key| keys.contains(&key) && self.record(&key).is_some_and(Record::is_gone)) {
                continue;
            }
            let units = self.storage.get(&name).ok().flatten().map_or(0, |raw| Found::of(&name, &raw).units);
            if self.storage.remove(&name).is_ok() {
                self.units = self.units.saturating_sub(units);
            }
        }
    }
}
