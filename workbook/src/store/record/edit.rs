//! Changing a record: every change of a value has the stamp of the edit.

use super::{
    Record,
    carry::carry,
    field::{Cell, Field},
    path::path,
    unseen::Unseen,
};
use crate::domain::kind::Fields;
use crate::store::Stamp;
use serde_json::Value;

impl Record {
    /// Takes over what differs from `read`, which is what the writer read from this record. Says whether anything did.
    fn edit(&mut self, fields: &Fields, read: &Fields, stamp: Stamp) -> bool {
        let mut changed = false;
        for (name, value) in fields {
            if read.get(name) != Some(value) {
                changed |= self.edit_field(name, value, read.get(name), stamp);
            }
        }
        if changed {
            self.seen.note(stamp);
        }
        changed
    }

    /// An edit by a writer who may still be going on from a text of their own (`typed`) that was replaced meanwhile.
    pub(crate) fn type_in(&mut self, fields: &Fields, read: &Fields, stamp: Stamp, typed: &[Unseen]) -> bool {
        let before = (!self.unseen.is_empty() || !typed.is_empty()).then(|| self.clone());
        let changed = self.edit(fields, read, stamp);
        if let Some(before) = before {
            self.keep_what_was_not_read(&before, stamp, typed);
        }
        changed
    }

    /// Makes the fields equal to `fields`, removing others.
    pub(super) fn set_all(&mut self, fields: &Fields, stamp: Stamp) {
        let before = self.fields.clone();
        for name in before.keys().filter(|name| !fields.contains_key(*name)) {
            self.set_whole(name, None, stamp);
        }
        self.edit(fields, &before, stamp);
    }

    /// Makes this record look like another one, or absent. Where nothing was, the other one comes as it is.
    pub(crate) fn become_like(&mut self, target: Option<&Self>, tick: &mut dyn FnMut() -> Stamp) {
        if let Some(target) = target.filter(|_| self.version == 0) {
            self.clone_from(target);
            return;
        }
        let Some(target) = target.filter(|target| !target.is_gone()) else {
            if !self.is_gone() {
                self.delete(tick());
            }
            return;
        };
        let unseen = target.unseen().map(|unseen| {
            // What was seen and replaced here comes back only under a new stamp.
            let is_known = self.seen.has(unseen.stamp) && !self.holds(&unseen.path, unseen.stamp);
            Unseen { stamp: if is_known { tick() } else { unseen.stamp }, ..unseen.clone() }
        });
        let unseen = unseen.collect();
        let stamp = tick();
        if self.is_gone() {
            self.restore(stamp);
        }
        self.set_all(&target.fields, stamp);
        self.set_unseen(unseen);
        self.note_implied();
        self.version = target.version;
        self.extra = target.extra.clone();
    }

    pub(crate) fn delete(&mut self, stamp: Stamp) {
        self.deleted = stamp;
    }

    pub(crate) fn restore(&mut self, stamp: Stamp) {
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
            self.set_stamp(path(name, Some(member)), stamp);
            changed = true;
        }
        for member in stored.keys().filter(|member| read.contains_key(*member) && !members.contains_key(*member)) {
            kept.shift_remove(member);
            self.set_stamp(path(name, Some(member)), stamp);
            changed = true;
        }
        if changed || !self.fields.contains_key(name) {
            self.fields.insert(name.to_owned(), kept.into());
            changed = true;
        }
        changed
    }

    pub(super) fn set_whole(&mut self, name: &str, value: Option<Value>, stamp: Stamp) {
        let base = Cell { stamp, value };
        self.set_field(name, Field::whole(base));
    }
}
