//! Bytes that can't be read: copied, counted, exported, and never written over.

use super::{
    ASIDE, Storage, Store,
    found::{Found, fingerprint},
};
use std::collections::BTreeMap;

impl<S: Storage> Store<S> {
    /// Bytes that could not be read, by the key of their copy. The originals stay where they were.
    #[must_use]
    pub const fn aside(&self) -> &BTreeMap<String, String> {
        &self.aside
    }

    /// Keeps a copy of bytes that can't be read, and gives its key if there was none. The key tells the bytes apart, so
    /// the same bytes are kept once. When the storage refuses, the copy is in memory only, and the original is still
    /// where it was.
    pub(crate) fn set_aside(&mut self, rest: &str, raw: &str) -> Option<String> {
        let name = format!("{ASIDE}{rest}/{:016x}", fingerprint(raw));
        if self.aside.contains_key(&name) {
            return None;
        }
        match self.storage.set(&name, raw) {
            Ok(()) => self.units += Found::of(&name, raw).units,
            Err(error) => self.trouble = Some(error),
        }
        self.aside.insert(name.clone(), raw.to_owned());
        Some(name)
    }

    /// Removes a copy whose original is elsewhere.
    pub(crate) fn drop_aside(&mut self, name: &str) {
        match self.storage.remove(name) {
            Ok(()) => {
                let raw = self.aside.remove(name).unwrap_or_default();
                self.units = self.units.saturating_sub(Found::of(name, &raw).units);
            }
            Err(error) => self.trouble = Some(error),
        }
    }
}
