//! Choosing between a value and one that lost to it unseen.

use super::{Record, field::Cell, path::split, unseen::Unseen};
use crate::domain::kind::Fields;
use crate::store::Stamp;
use serde_json::Value;

/// What to keep of two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// The one that stands there.
    Mine,
    /// The other one in its place.
    Other,
    /// Both, the other after the one that stands there.
    Both,
}

impl Record {
    /// Settles one value that lost. It is an edit: a copy that settles otherwise brings both choices up again. Says
    /// whether there was something to settle.
    pub(crate) fn settle(&mut self, path: &str, lost: Stamp, keep: Keep, stamp: Stamp) -> bool {
        let is_meant = |unseen: &Unseen| unseen.path == path && unseen.stamp == lost && !unseen.is_mark();
        let Some(place) = self.unseen.iter().position(is_meant) else { return false };
        let mine = self.shown(path).0.cloned();
        let other = self.unseen.get(place).map(|unseen| unseen.value.clone());
        let (name, member) = split(path);
        let is_whole = member.is_none() && self.fields.get(&name).is_some_and(Value::is_object);
        let value = match keep {
            Keep::Mine => Some(mine),
            _ if is_whole => None,
            Keep::Other => Some(other),
            Keep::Both => joined(mine, other),
        };
        let Some(value) = value else { return false };
        let mut unseen = std::mem::take(&mut self.unseen);
        unseen.remove(place);
        if !is_whole {
            self.set_value(path, value, stamp);
        }
        self.set_unseen(unseen);
        self.seen.note(stamp);
        true
    }

    /// Lets a value stand at a path and keeps another beside it, both as edits of these three stamps. What was written
    /// there since by other hands or words than a choice between the two stays, and both are beside it.
    pub(crate) fn stand(
        &mut self,
        path: &str,
        stands: Option<Value>,
        beside: Option<Value>,
        [first, second, last]: [Stamp; 3],
    ) -> bool {
        let (name, member) = split(path);
        if member.is_none() && self.fields.get(&name).is_some_and(Value::is_object) {
            return false;
        }
        let now = self.shown(path).0.cloned();
        let is_choice = now == stands || now == beside || joined(stands.clone(), beside.clone()) == Some(now.clone());
        let mut unseen = std::mem::take(&mut self.unseen);
        unseen.retain(|other| {
            let value = Some(&other.value);
            other.path != path || (value != stands.as_ref() && value != beside.as_ref())
        });
        let (stands, also) = if is_choice { (stands, None) } else { (now, stands) };
        for (value, stamp) in [(beside, first), (also, second)] {
            let value = value.filter(|value| !value.is_null());
            unseen.extend(value.map(|value| Unseen { path: path.to_owned(), stamp, value }));
        }
        self.set_value(path, stands, last);
        self.set_unseen(unseen);
        self.note_implied();
        true
    }

    fn set_value(&mut self, path: &str, value: Option<Value>, stamp: Stamp) {
        let (name, member) = split(path);
        let Some(member) = member else {
            self.set_whole(&name, value, stamp);
            return;
        };
        let mut field = self.field(&name);
        if !field.base.value.as_ref().is_some_and(Value::is_object) {
            field.base.value = Some(Fields::new().into());
        }
        field.members.insert(member, Cell { stamp, value });
        self.set_field(&name, field);
    }
}

/// One text after the other, or the items of both lists. `None` when they can't be joined.
fn joined(mine: Option<Value>, other: Option<Value>) -> Option<Option<Value>> {
    match (mine, other) {
        (Some(Value::Array(mut mine)), Some(Value::Array(other))) => {
            let new: Vec<Value> = other.into_iter().filter(|item| !mine.contains(item)).collect();
            mine.extend(new);
            Some(Some(mine.into()))
        }
        (Some(Value::String(mine)), Some(Value::String(other))) => {
            let texts = [mine.trim_end(), other.trim_end()].into_iter().filter(|text| !text.is_empty());
            Some(Some(texts.collect::<Vec<_>>().join("\n\n").into()))
        }
        (None | Some(Value::Null), value) | (value, None | Some(Value::Null)) => Some(value),
        _ => None,
    }
}

/// A value as text: the items of a list below each other, of an object its `text`.
pub(crate) fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(words).collect::<Vec<_>>().join("\n"),
        Value::Object(members) => members.get("text").map_or_else(String::new, words),
        _ => String::new(),
    }
}
