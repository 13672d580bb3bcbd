//! What bringing a backup in would do, without doing it.

use super::{Parsed, bring};
use crate::domain::time::Instant;
use crate::store::{KINDS, Key, Record, Storage, Store};
use std::collections::BTreeMap;

/// What would become of records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// In the file only: they come.
    pub new: usize,
    /// Here, and different afterwards.
    pub changed: usize,
    /// Here and in the file, and as before afterwards.
    pub same: usize,
    /// Here, and deleted afterwards.
    pub removed: usize,
    /// In the file, and deleted here later: they stay out.
    pub stay_out: usize,
}

/// What would be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// In all.
    pub total: Counts,
    /// By kind.
    pub kinds: BTreeMap<String, Counts>,
    /// Records with a text that would then have one more version for the person to choose from.
    pub conflicting: usize,
    /// Records of kinds that this version does not know. They are kept as they are.
    pub unknown: usize,
    /// Pieces in the file that can't be read; they are kept as they are.
    pub aside: usize,
}

/// A count of [`Counts`].
type Slot = fn(&mut Counts) -> &mut usize;

impl Preview {
    fn of(parsed: &Parsed) -> Self {
        let is_known = |key: &Key| KINDS.iter().any(|kind| kind.name == key.kind());
        let there = parsed.records.iter().filter(|(_, record)| !record.is_gone());
        let unknown = there.filter(|(key, _)| !is_known(key)).count();
        Self { aside: parsed.aside.len(), unknown, ..Self::default() }
    }

    fn count(&mut self, key: &Key, slot: Slot) {
        *slot(&mut self.total) += 1;
        *slot(self.kinds.entry(key.kind().to_owned()).or_default()) += 1;
    }
}

/// Says what [`merge`](super::merge) would do.
pub fn preview_merge<S: Storage>(store: &Store<S>, parsed: &Parsed, now: Instant) -> Preview {
    let mut preview = Preview::of(parsed);
    for (key, there) in &parsed.records {
        let here = store.record(key);
        let merged = store.merged(key, there, now);
        if let Some(slot) = becomes(here, &merged, there) {
            preview.count(key, slot);
        }
        let open = |record: &Record| store.open_versions(key, record).len();
        if open(&merged) > here.map_or(0, open) {
            preview.conflicting += 1;
        }
    }
    preview
}

fn becomes(here: Option<&Record>, merged: &Record, there: &Record) -> Option<Slot> {
    match (here.filter(|here| !here.is_gone()), merged.is_gone()) {
        (None, false) => Some(|counts| &mut counts.new),
        (None, true) if !there.is_gone() => Some(|counts| &mut counts.stay_out),
        (None, true) => None,
        (Some(_), true) => Some(|counts| &mut counts.removed),
        (Some(here), false) if here.fields() == merged.fields() => Some(|counts| &mut counts.same),
        (Some(_), false) => Some(|counts| &mut counts.changed),
    }
}

/// Says what [`restore`](super::restore) would do.
pub fn preview_restore<S: Storage>(store: &Store<S>, parsed: &Parsed) -> Preview {
    let mut preview = Preview::of(parsed);
    for (key, record) in parsed.records.iter().filter(|(_, record)| !record.is_gone()) {
        let slot: Slot = match store.get(key) {
            None => |counts| &mut counts.new,
            Some(fields) if fields == record.fields() => |counts| &mut counts.same,
            Some(_) => |counts| &mut counts.changed,
        };
        preview.count(key, slot);
    }
    for key in bring::absent(store, parsed) {
        preview.count(&key, |counts| &mut counts.removed);
    }
    preview
}
