//! A record as it is kept: fields, and for each the stamp of its last change.
//!
//! On disk a record is a JSON object: version `v`, fields `f`, stamps `s` by path, the stamp `t` of all fields that are
//! not in `s`, the stamps `d` of the last deletion and `r` of the last return. Any further member is kept as it is.
//!
//! A field whose value is an object is stamped member by member. Its own stamp is that of the last time it was set as a
//! whole, which did away with all members of before. See `docs/backup-format.md`.

mod carry;
mod field;

use super::{KindInfo, Stamp};
use crate::domain::{kind::Fields, time::Instant};
use carry::carry;
use field::{Cell, Field, order};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How deep the values of a record may be nested, so that a backup of it stays below the limit of the JSON reader.
const DEEPEST: usize = 100;

/// Fields with their stamps. The default is a record of which nothing is known, version 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    version: u32,
    fields: Fields,
    /// By path. A path that is absent has the zero stamp; one without a value was removed.
    stamps: BTreeMap<String, Stamp>,
    deleted: Stamp,
    restored: Stamp,
    /// Members of the envelope that this version does not know.
    extra: Fields,
}

impl Record {
    /// A record without fields.
    #[must_use]
    pub fn new(version: u32) -> Self {
        Self { version, ..Self::default() }
    }

    /// The fields, of a deleted record too.
    #[must_use]
    pub const fn fields(&self) -> &Fields {
        &self.fields
    }

    /// The version of its kind in which the fields are written.
    #[must_use]
    pub const fn version(&self) -> u32 {
        self.version
    }

    /// When it was deleted, if it is: no field was changed after that.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.deleted > self.restored && self.stamps.values().all(|stamp| *stamp < self.deleted)
    }

    /// Reads the bytes of a record. `None` when they are not those of a record.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        serde_json::from_str(raw).ok().and_then(Self::from_value)
    }

    /// Reads a record from JSON.
    #[must_use]
    pub fn from_value(value: Value) -> Option<Self> {
        if !is_shallow(&value, DEEPEST) {
            return None;
        }
        let Value::Object(mut rest) = value else { return None };
        let version = u32::try_from(rest.remove("v")?.as_u64()?).ok().filter(|version| *version > 0)?;
        let Value::Object(fields) = rest.remove("f")? else { return None };
        let listed = match rest.remove("s") {
            None => Fields::new(),
            Some(Value::Object(listed)) => listed,
            Some(_) => return None,
        };
        let mut stamp = |name| rest.remove(name).as_ref().map_or(Stamp::ZERO, read_stamp);
        let (common, deleted, restored) = (stamp("t"), stamp("d"), stamp("r"));
        let stamps = read_stamps(&fields, &listed, common);
        Some(Self { version, fields, stamps, deleted, restored, extra: rest })
    }

    /// The record as JSON.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let common = self.common();
        let mut envelope = Fields::new();
        envelope.insert("v".to_owned(), self.version.into());
        for (name, stamp) in [("t", common), ("d", self.deleted), ("r", self.restored)] {
            if stamp != Stamp::ZERO {
                envelope.insert(name.to_owned(), stamp.to_text().into());
            }
        }
        let listed = self.listed(common);
        if !listed.is_empty() {
            envelope.insert("s".to_owned(), listed.into());
        }
        envelope.insert("f".to_owned(), self.fields.clone().into());
        envelope.extend(self.extra.clone());
        envelope.into()
    }

    /// The bytes of the record.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.to_value().to_string()
    }

    /// The latest of its stamps.
    #[must_use]
    pub fn latest(&self) -> Stamp {
        let fields = self.stamps.values().copied().max().unwrap_or_default();
        fields.max(self.deleted).max(self.restored)
    }

    /// Believes no stamp of a far future.
    pub(crate) fn clamp(&mut self, now: Instant) {
        for stamp in self.stamps.values_mut().chain([&mut self.deleted, &mut self.restored]) {
            *stamp = stamp.clamped(now);
        }
    }

    /// Runs the migrations that the kind has gained since the record was written. A record of a newer version stays as
    /// it is.
    pub(crate) fn migrate(&mut self, kind: Option<&KindInfo>) {
        let Some(kind) = kind.filter(|kind| self.version < kind.version()) else { return };
        let mut fields = self.fields.clone();
        let done = usize::try_from(self.version).unwrap_or(usize::MAX).saturating_sub(1);
        for migration in kind.migrations.iter().skip(done) {
            (migration.run)(&mut fields);
        }
        // Every device that migrates this record comes to the same stamps, and none of them is later than its edits.
        let stamp = self.stamps.values().copied().max().unwrap_or_default();
        self.set_all(&fields, stamp);
        self.version = kind.version();
    }

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

    /// Takes over what differs from `read`, which is what the writer read from this record. Says whether anything did.
    pub(super) fn edit(&mut self, fields: &Fields, read: &Fields, stamp: Stamp) -> bool {
        let mut changed = false;
        for (name, value) in fields {
            if read.get(name) != Some(value) {
                changed |= self.edit_field(name, value, read.get(name), stamp);
            }
        }
        changed
    }

    /// Makes the fields equal to `fields`, removing others.
    fn set_all(&mut self, fields: &Fields, stamp: Stamp) {
        let before = self.fields.clone();
        for name in before.keys().filter(|name| !fields.contains_key(*name)) {
            self.set_whole(name, None, stamp);
        }
        self.edit(fields, &before, stamp);
    }

    /// Makes this record look like another one, or absent.
    pub(super) fn become_like(&mut self, target: Option<&Self>, stamp: Stamp) {
        let Some(target) = target.filter(|target| !target.is_gone()) else {
            if !self.is_gone() {
                self.delete(stamp);
            }
            return;
        };
        if self.is_gone() {
            self.restore(stamp);
        }
        self.set_all(&target.fields, stamp);
        self.version = target.version;
        self.extra = target.extra.clone();
    }

    pub(super) fn delete(&mut self, stamp: Stamp) {
        self.deleted = stamp;
    }

    pub(super) fn restore(&mut self, stamp: Stamp) {
        self.restored = stamp;
    }

    fn edit_field(&mut self, name: &str, value: &Value, read: Option<&Value>, stamp: Stamp) -> bool {
        let stored = self.fields.get(name);
        // A field that was absent claims no members but those that are mentioned.
        let by_member = matches!(stored, Some(Value::Object(_)) | None);
        if let (Value::Object(members), true) = (value, by_member) {
            let read = read.and_then(Value::as_object).cloned().unwrap_or_default();
            return self.edit_members(name, members, &read, stamp);
        }
        let value = carry(stored, read, value);
        if stored == Some(&value) {
            return false;
        }
        self.set_whole(name, Some(value), stamp);
        true
    }

    fn edit_members(&mut self, name: &str, members: &Fields, read: &Fields, stamp: Stamp) -> bool {
        let stored = self.fields.get(name).and_then(Value::as_object).cloned().unwrap_or_default();
        let mut kept = stored.clone();
        let mut changed = false;
        for (member, value) in members {
            let value = carry(stored.get(member), read.get(member), value);
            if read.get(member) == members.get(member) || stored.get(member) == Some(&value) {
                continue;
            }
            kept.insert(member.clone(), value);
            self.stamps.insert(path(name, Some(member)), stamp);
            changed = true;
        }
        for member in stored.keys().filter(|member| read.contains_key(*member) && !members.contains_key(*member)) {
            kept.shift_remove(member);
            self.stamps.insert(path(name, Some(member)), stamp);
            changed = true;
        }
        if changed || !self.fields.contains_key(name) {
            self.fields.insert(name.to_owned(), kept.into());
            changed = true;
        }
        changed
    }

    fn set_whole(&mut self, name: &str, value: Option<Value>, stamp: Stamp) {
        let base = Cell { stamp, value };
        self.set_field(name, Field::whole(base));
    }

    fn names_with(&self, other: &Self) -> Vec<String> {
        let removed = [self, other].into_iter().flat_map(|record| record.stamps.keys());
        let removed = removed.map(|path| split(path)).filter(|(_, member)| member.is_none()).map(|(name, _)| name);
        let names = self.fields.keys().chain(other.fields.keys()).cloned().chain(removed);
        let mut seen = BTreeSet::new();
        names.filter(|name| seen.insert(name.clone())).collect()
    }

    fn stamp(&self, path: &str) -> Stamp {
        self.stamps.get(path).copied().unwrap_or_default()
    }

    /// The paths below a field that have a stamp, with the names of the members.
    fn stamped_members(&self, name: &str) -> Vec<(String, String)> {
        let first = path(name, Some(""));
        let below = self.stamps.range(first.clone()..).map(|(path, _)| path);
        let below = below.take_while(|path| path.starts_with(&first));
        below.filter_map(|path| Some((path.clone(), split(path).1?))).collect()
    }

    fn field(&self, name: &str) -> Field {
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

    fn set_field(&mut self, name: &str, field: Field) {
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

    fn set_stamp(&mut self, path: String, stamp: Stamp) {
        if stamp == Stamp::ZERO {
            self.stamps.remove(&path);
        } else {
            self.stamps.insert(path, stamp);
        }
    }

    /// The paths of all values, without those of objects that are stamped by member.
    fn value_paths(&self) -> Vec<String> {
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
    fn common(&self) -> Stamp {
        let mut counts = BTreeMap::<Stamp, usize>::new();
        for path in self.value_paths() {
            *counts.entry(self.stamp(&path)).or_default() += 1;
        }
        counts.into_iter().max_by_key(|(stamp, count)| (*count, *stamp)).map(|(stamp, _)| stamp).unwrap_or_default()
    }

    /// The stamps that have to be written when `common` stands for all others.
    fn listed(&self, common: Stamp) -> Fields {
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

fn read_stamp(value: &Value) -> Stamp {
    value.as_str().map_or(Stamp::ZERO, Stamp::parse)
}

fn read_stamps(fields: &Fields, listed: &Fields, common: Stamp) -> BTreeMap<String, Stamp> {
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

/// The path of a field or of a member of it: `parts.ask`. A dot or backslash in a name is preceded by a backslash.
fn path(name: &str, member: Option<&str>) -> String {
    let mut path = String::with_capacity(name.len() + member.map_or(0, str::len) + 1);
    let mut push = |name: &str| {
        for letter in name.chars() {
            if matches!(letter, '.' | '\\') {
                path.push('\\');
            }
            path.push(letter);
        }
    };
    push(name);
    if let Some(member) = member {
        let mut below = path;
        below.push('.');
        let member = self::path(member, None);
        below.push_str(&member);
        return below;
    }
    path
}

/// The field and the member of a path.
fn split(path: &str) -> (String, Option<String>) {
    let (mut name, mut member) = (String::new(), None::<String>);
    let mut letters = path.chars();
    while let Some(letter) = letters.next() {
        let letter = match letter {
            '.' if member.is_none() => {
                member = Some(String::new());
                continue;
            }
            '\\' => letters.next().unwrap_or('\\'),
            other => other,
        };
        member.as_mut().unwrap_or(&mut name).push(letter);
    }
    (name, member)
}

/// Whether a value is nested at most `levels` deep.
fn is_shallow(value: &Value, levels: usize) -> bool {
    let Some(below) = levels.checked_sub(1) else { return false };
    match value {
        Value::Array(items) => items.iter().all(|item| is_shallow(item, below)),
        Value::Object(members) => members.values().all(|member| is_shallow(member, below)),
        _ => true,
    }
}
