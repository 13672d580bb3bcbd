//! The stamps of a record, by path.

use super::{
    Record,
    field::{Cell, Field},
    path::{path, split},
};
use crate::domain::kind::Fields;
use crate::store::Stamp;
use serde_json::Value;
use std::collections::BTreeMap;

impl Record {
    pub(super) fn stamp(&self, path: &str) -> Stamp {
        self.stamps.get(path).copied().unwrap_or_default()
    }

    /// The paths below a field that have a stamp, with the names of the members.
    fn stamped_members(&self, name: &str) -> Vec<(String, String)> {
        let first = path(name, Some(""));
        let below = self.stamps.range(first.clone()..).map(|(path, _)| path);
        let below = below.take_while(|path| path.starts_with(&first));
        below.filter_map(|path| Some((path.clone(), split(path).1?))).collect()
    }

    pub(super) fn field(&self, name: &str) -> Field {
        let base_path = path(name, None);
        let value = self.fields.get(name);
        let mut field = Field::whole(Cell { stamp: self.stamp(&base_path), value: value.cloned() });
        for (member, cell) in &mut field.members {
            cell.stamp = self.stamp(&path(name, Some(member)));
        }
        for (path, member) in self.stamped_members(name) {
            field.members.entry(member).or_insert_with(|| Cell { stamp: self.stamp(&path), value: None });
        }
        field
    }

    pub(super) fn set_field(&mut self, name: &str, field: Field) {
        for (path, _) in self.stamped_members(name) {
            self.stamps.remove(&path);
        }
        self.set_stamp(path(name, None), field.base.stamp);
        for (member, cell) in &field.members {
            self.set_stamp(path(name, Some(member)), cell.stamp);
        }
        match field.into_value() {
            Some(value) => self.fields.insert(name.to_owned(), value),
            None => self.fields.shift_remove(name),
        };
    }

    pub(super) fn set_stamp(&mut self, path: String, stamp: Stamp) {
        if stamp == Stamp::ZERO {
            self.stamps.remove(&path);
        } else {
            self.stamps.insert(path, stamp);
        }
    }

    /// The paths of all values, without those of objects that are stamped by member.
    pub(super) fn value_paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        for (name, value) in &self.fields {
            match value {
                Value::Object(members) => paths.extend(members.keys().map(|member| path(name, Some(member)))),
                _ => paths.push(path(name, None)),
            }
        }
        paths
    }

    /// The stamp that most values share.
    pub(super) fn common(&self) -> Stamp {
        let mut counts = BTreeMap::<Stamp, usize>::new();
        for path in self.value_paths() {
            *counts.entry(self.stamp(&path)).or_default() += 1;
        }
        counts.into_iter().max_by_key(|(stamp, count)| (*count, *stamp)).map(|(stamp, _)| stamp).unwrap_or_default()
    }

    /// The stamps that have to be written when `common` stands for all others.
    pub(super) fn listed(&self, common: Stamp) -> Fields {
        let mut listed = self.stamps.clone();
        for path in self.value_paths() {
            let stamp = listed.remove(&path).unwrap_or_default();
            if stamp != common {
                listed.insert(path, stamp);
            }
        }
        listed.into_iter().map(|(path, stamp)| (path, stamp.to_text().into())).collect()
    }
}

pub(super) fn read_stamp(value: &Value) -> Stamp {
    value.as_str().map_or(Stamp::ZERO, Stamp::parse)
}

pub(super) fn read_stamps(fields: &Fields, listed: &Fields, common: Stamp) -> BTreeMap<String, Stamp> {
    let mut stamps = BTreeMap::new();
    let stamp_at = |path: &str, otherwise| listed.get(path).map_or(otherwise, read_stamp);
    for (name, value) in fields {
        let base_path = path(name, None);
        let Value::Object(members) = value else {
            let stamp = stamp_at(&base_path, common);
            stamps.insert(base_path, stamp);
            continue;
        };
        let base = stamp_at(&base_path, Stamp::ZERO);
        for member in members.keys() {
            let path = path(name, Some(member));
            let stamp = stamp_at(&path, common);
            // No member can be older than its object.
            stamps.insert(path, stamp.max(base));
        }
        stamps.insert(base_path, base);
    }
    for (path_text, value) in listed {
        let (name, member) = split(path_text);
        let stamp = read_stamp(value);
        let is_removed = match &member {
            None => !fields.contains_key(&name),
            Some(_) => {
                let base = stamps.get(&path(&name, None)).copied().unwrap_or_default();
                fields.get(&name).is_some_and(Value::is_object) && stamp >= base
            }
        };
        if is_removed {
            stamps.entry(path(&name, member.as_deref())).or_insert(stamp);
        }
    }
    stamps.retain(|_, stamp| *stamp != Stamp::ZERO);
    stamps
}
