//! What makes a type a kind of record.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

/// The fields of a record, as they are kept.
pub type Fields = Map<String, Value>;

/// A step from one version of a kind to the next, on untyped fields.
///
/// Migrations are append-only and run in order: the version of a kind is the number of its migrations plus one.
/// A step that shipped is never edited, because devices that ran it will not run it again.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// What the step does, in a few words; permanent.
    pub name: &'static str,
    /// Changes the fields of the version before into those of the version after.
    pub run: fn(&mut Fields),
}

/// A kind of record. Its fields default one by one, so that any subset of them reads as a whole record.
///
/// A field whose value is an object (a map) is stamped and merged member by member; anything else as a whole.
pub trait Kind: Serialize + DeserializeOwned + Default + Clone + PartialEq + 'static {
    /// The name in storage keys and backups; permanent.
    const NAME: &'static str;
    /// The steps from the first version to today's.
    const MIGRATIONS: &'static [Migration] = &[];

    /// The fields that hold a person's own sentences, or lists or maps of them. When two devices write one of them
    /// without knowing of each other, both versions stay until the person chooses.
    const FREE_TEXT: &'static [&'static str] = &[];

    /// The version that is written today.
    #[must_use]
    fn version() -> u32 {
        u32::try_from(Self::MIGRATIONS.len()).unwrap_or(u32::MAX - 1) + 1
    }

    /// The record as fields.
    #[must_use]
    fn to_fields(&self) -> Fields {
        match serde_json::to_value(self) {
            Ok(Value::Object(fields)) => fields,
            // Kinds are structs with string keys: serde_json has no other answer for them.
            _ => Fields::new(),
        }
    }

    /// Reads a record from fields. Unknown fields are passed over here (the store keeps them); a field of a shape
    /// that this version does not know reads as its default, and of lists and objects the parts that it knows are read,
    /// so that nothing odd hides the rest.
    #[must_use]
    fn from_fields(fields: &Fields) -> Self {
        let read = |fields: &Fields| Self::deserialize(fields).ok();
        read(fields).or_else(|| read(&readable(fields, &|fields| read(fields).is_some()))).unwrap_or_default()
    }
}

/// The fields that can be read, each tried alone.
fn readable(fields: &Fields, can_read: &dyn Fn(&Fields) -> bool) -> Fields {
    let fields = fields.iter().filter_map(|(name, value)| {
        let alone = |value: &Value| can_read(&Fields::from_iter([(name.clone(), value.clone())]));
        Some((name.clone(), readable_part(value, &alone)?))
    });
    fields.collect()
}

/// A value, or of a list its readable items and of an object its readable members.
fn readable_part(value: &Value, can_read: &dyn Fn(&Value) -> bool) -> Option<Value> {
    let part = match value {
        _ if can_read(value) => return Some(value.clone()),
        Value::Array(items) => {
            items.iter().filter(|item| can_read(&Value::Array(vec![(*item).clone()]))).cloned().collect()
        }
        Value::Object(members) => {
            let alone = |(name, member): &(&String, &Value)| {
                can_read(&Fields::from_iter([((*name).clone(), (*member).clone())]).into())
            };
            let members = members.iter().filter(alone).map(|(name, member)| (name.clone(), member.clone()));
            Value::Object(members.collect())
        }
        _ => return None,
    };
    can_read(&part).then_some(part)
}
