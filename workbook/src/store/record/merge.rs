//! Joining two states of a record into one.

use super::{Record, field::order, path::split};
use std::collections::BTreeSet;

impl Record {
    /// Joins two states of a record: of each field the later value. In any order, in any grouping and however often it
    /// is done, the result is the same.
    #[must_use]
    pub fn merge(&self, other: &Self) -> Self {
        let mut merged = Self {
            version: self.version.max(other.version),
            deleted: self.deleted.max(other.deleted),
            restored: self.restored.max(other.restored),
            emptied: self.emptied.max(other.emptied),
            extra: self.extra.clone(),
            ..Self::default()
        };
        for (name, value) in &other.extra {
            if merged.extra.get(name).is_none_or(|ours| order(ours, value).is_lt()) {
                merged.extra.insert(name.clone(), value.clone());
            }
        }
        for name in self.names_with(other) {
            merged.set_field(&name, self.field(&name).join(other.field(&name)));
        }
        merged.keep_unseen(self, other);
        merged
    }

    /// The names of fields whose values differ, or the values that lost; all of them if only one of the records is gone.
    pub(crate) fn differing(&self, before: &Self) -> Vec<String> {
        let whole = self.is_gone() != before.is_gone();
        let lost = self.newly_unseen(before);
        let differs = |name: &String| self.fields.get(name) != before.fields.get(name) || lost.contains(name);
        let is_hidden = |name: &&String| [self, before].iter().all(|record| !record.fields.contains_key(*name));
        let hidden = lost.iter().filter(is_hidden).cloned();
        self.names_with(before).into_iter().filter(|name| whole || differs(name)).chain(hidden).collect()
    }

    fn names_with(&self, other: &Self) -> Vec<String> {
        let removed = [self, other].into_iter().flat_map(|record| record.stamps.keys());
        let removed = removed.map(|path| split(path)).filter(|(_, member)| member.is_none()).map(|(name, _)| name);
        let names = self.fields.keys().chain(other.fields.keys()).cloned().chain(removed);
        let mut seen = BTreeSet::new();
        names.filter(|name| seen.insert(name.clone())).collect()
    }
}
