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
        merged
    }

    /// The names of fields whose values differ, all of them if only one of the records is gone.
    pub(crate) fn differing(&self, other: &Self) -> Vec<String> {
        let whole = self.is_gone() != other.is_gone();
        let names = self.names_with(other).into_iter();
        names.filter(|name| whole || self.fields.get(name) != other.fields.get(name)).collect()
    }

    fn names_with(&self, other: &Self) -> Vec<String> {
        let removed = [self, other].into_iter().flat_map(|record| record.stamps.keys());
        let removed = removed.map(|path| split(path)).filter(|(_, member)| member.is_none()).map(|(name, _)| name);
        let names = self.fields.keys().chain(other.fields.keys()).cloned().chain(removed);
        let mut seen = BTreeSet::new();
        names.filter(|name| seen.insert(name.clone())).collect()
    }
}
