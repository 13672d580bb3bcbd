//! A record as it is kept: fields, and for each the stamp of its last change.
//!
//! On disk a record is a JSON object: version `v`, fields `f`, stamps `s` by path, the stamp `t` of all fields that are
//! not in `s`, the stamps `d` of the last deletion, `r` of the last return and `e` of the last deletion for good, values `o` that lost unseen, and what else
//! `c` was seen. Any further member is kept as it is.
//!
//! A field whose value is an object is stamped member by member. Its own stamp is that of the last time it was set as a
//! whole, which did away with all members of before. See `docs/backup-format.md`.

mod carry;
mod edit;
mod field;
mod likeness;
mod merge;
mod path;
mod settle;
mod stamps;
mod unseen;

pub use settle::Keep;

pub(super) use path::split;
pub(super) use settle::words;
pub(super) use unseen::Unseen;

use super::{KindInfo, Stamp};
use crate::{
    domain::{kind::Fields, time::Instant},
    json::{self, Limits},
};
use serde_json::Value;
use stamps::{read_stamp, read_stamps};
use std::collections::BTreeMap;
use unseen::Seen;

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
    /// The deletion that was made one for good.
    emptied: Stamp,
    unseen: Vec<Unseen>,
    seen: Seen,
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

    /// The last time that it was deleted.
    pub(crate) const fn deleted(&self) -> Stamp {
        self.deleted
    }

    /// What is left of a deleted record: that it is gone.
    pub(crate) fn bare(&self) -> Self {
        let (version, deleted, restored, emptied) = (self.version, self.deleted, self.restored, self.emptied);
        Self { version, deleted, restored, emptied, ..Self::default() }
    }

    /// Makes the deletion one for good: no copy brings the words back.
    pub(crate) fn empty(&mut self) {
        self.emptied = self.deleted;
        *self = self.bare();
    }

    /// Whether it is deleted for good. Its fields are to be let go of, wherever they come from.
    pub(crate) fn is_emptied(&self) -> bool {
        self.is_gone() && self.emptied >= self.deleted
    }

    /// Reads the bytes of a record. `None` when they are not those of a record.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        json::read(raw, Limits::NONE).ok().and_then(Self::from_value)
    }

    /// Reads a record from JSON.
    #[must_use]
    pub fn from_value(value: Value) -> Option<Self> {
        if !is_shallow(&value, DEEPEST) {
            return None;
        }
        let Value::Object(mut rest) = value else { return None };
        // A value that loses is kept two levels deeper.
        if !rest.get("f").is_some_and(|fields| is_shallow(fields, DEEPEST - 2)) {
            return None;
        }
        let version = u32::try_from(rest.remove("v")?.as_u64()?).ok().filter(|version| *version > 0)?;
        let Value::Object(fields) = rest.remove("f")? else { return None };
        let listed = match rest.remove("s") {
            None => Fields::new(),
            Some(Value::Object(listed)) => listed,
            Some(_) => return None,
        };
        let mut stamp = |name| rest.remove(name).as_ref().map_or(Stamp::ZERO, read_stamp);
        let (common, deleted, restored) = (stamp("t"), stamp("d"), stamp("r"));
        let emptied = stamp("e").min(deleted);
        let stamps = read_stamps(&fields, &listed, common);
        let unseen = rest.remove("o").map_or(Some(Vec::new()), unseen::read)?;
        let seen = rest.remove("c").map_or(Some(Seen::default()), |text| Seen::parse(text.as_str()?))?;
        let mut record =
            Self { version, fields, stamps, deleted, restored, emptied, seen, extra: rest, unseen: Vec::new() };
        record.set_unseen(unseen);
        record.note_implied();
        Some(record)
    }

    /// The record as JSON.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let common = self.common();
        let mut envelope = Fields::new();
        envelope.insert("v".to_owned(), self.version.into());
        for (name, stamp) in [("t", common), ("d", self.deleted), ("r", self.restored), ("e", self.emptied)] {
            if stamp != Stamp::ZERO {
                envelope.insert(name.to_owned(), stamp.to_text().into());
            }
        }
        let listed = self.listed(common);
        if !listed.is_empty() {
            envelope.insert("s".to_owned(), listed.into());
        }
        envelope.insert("f".to_owned(), self.fields.clone().into());
        if !self.unseen.is_empty() {
            envelope.insert("o".to_owned(), unseen::write(&self.unseen));
        }
        let seen = self.seen_text();
        if !seen.is_empty() {
            envelope.insert("c".to_owned(), seen.into());
        }
        envelope.extend(self.extra.clone());
        envelope.into()
    }

    /// The bytes of the record.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.to_value().to_string()
    }

    /// The stamps of all edits that went into it, of each writer the last.
    pub(crate) fn stamps_seen(&self) -> impl Iterator<Item = Stamp> {
        self.seen.stamps()
    }

    /// The latest of its stamps.
    #[must_use]
    pub fn latest(&self) -> Stamp {
        self.seen.stamps().max().unwrap_or_default().max(self.deleted).max(self.restored)
    }

    /// Believes no stamp of a far future, and says whether there was one.
    pub(crate) fn clamp(&mut self, now: Instant) -> bool {
        if self.latest().clamped(now) == self.latest() {
            return false;
        }
        let (latest, was_gone, was_emptied) = (Stamp::latest(now), self.is_gone(), self.emptied >= self.deleted);
        for (path, stamp) in &mut self.stamps {
            let (name, member) = split(path);
            let is_object = member.is_none() && self.fields.get(&name).is_some_and(Value::is_object);
            // No member may become older than its object.
            *stamp = if is_object { latest.min(*stamp) } else { stamp.clamped(now) };
        }
        self.unseen.iter_mut().for_each(|unseen| unseen.stamp = unseen.stamp.clamped(now));
        self.restored = self.restored.clamped(now);
        if self.deleted > latest {
            // What is deleted stays so, and what is not does too.
            self.deleted = if was_gone { latest.next() } else { latest };
        }
        self.emptied = if was_emptied { self.deleted } else { self.emptied.min(latest) };
        let seen = std::mem::take(&mut self.seen);
        self.seen = Seen::of(seen.stamps().map(|stamp| stamp.clamped(now)).collect());
        self.note_implied();
        let unseen = std::mem::take(&mut self.unseen);
        self.set_unseen(unseen);
        true
    }

    /// Runs the migrations that the kind has gained since the record was written. A record of a newer version stays as
    /// it is.
    pub(crate) fn migrate(&mut self, kind: Option<&KindInfo>) {
        let Some(kind) = kind.filter(|kind| self.version < kind.version()) else { return };
        let mut fields = self.fields.clone();
        let done = usize::try_from(self.version).unwrap_or(usize::MAX).saturating_sub(1);
        let steps = kind.migrations.iter().skip(done);
        for step in steps.clone() {
            (step.run)(&mut fields);
        }
        // Every device that migrates this record comes to the same stamps, and none of them is later than its edits.
        let stamp = self.stamps.values().copied().max().unwrap_or_default();
        self.set_all(&fields, stamp);
        self.version = kind.version();
        let unseen = self.unseen().map(|unseen| unseen.migrated(steps.clone()));
        self.set_unseen(unseen.collect());
    }
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
