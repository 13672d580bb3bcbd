//! One field as a state that can be joined with another of the same field.

use super::Stamp;
use serde_json::{Map, Value};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A value, or its absence, with the stamp of when it came to be so.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    pub(super) stamp: Stamp,
    pub(super) value: Option<Value>,
}

/// A field. While its value is an object, the base holds an empty one and the members hold its content; no member is
/// older than the base.
#[derive(Clone, Debug, Default)]
pub(super) struct Field {
    pub(super) base: Cell,
    pub(super) members: BTreeMap<String, Cell>,
}

impl Cell {
    /// The later of two. Of two values with one stamp, which only damage or a shared device id brings about, the one
    /// that is greater by [`order`].
    fn join(self, other: Self) -> Self {
        if self.cmp(&other).is_lt() { other } else { self }
    }

    fn cmp(&self, other: &Self) -> Ordering {
        let values = || match (&self.value, &other.value) {
            (Some(ours), Some(theirs)) => order(ours, theirs),
            (ours, theirs) => ours.is_some().cmp(&theirs.is_some()),
        };
        self.stamp.cmp(&other.stamp).then_with(values)
    }
}

impl Field {
    /// A field that was set as a whole: each member has the stamp of the field.
    pub(super) fn whole(base: Cell) -> Self {
        let Cell { stamp, value } = base;
        let Some(Value::Object(members)) = value else {
            return Self { base: Cell { stamp, value }, members: BTreeMap::new() };
        };
        let members = members.into_iter().map(|(name, value)| (name, Cell { stamp, value: Some(value) }));
        Self { base: Cell { stamp, value: Some(Map::new().into()) }, members: members.collect() }
    }

    pub(super) fn join(self, other: Self) -> Self {
        let base = self.base.join(other.base);
        let mut members = self.members;
        for (name, cell) in other.members {
            let joined = members.remove(&name).unwrap_or_default().join(cell);
            members.insert(name, joined);
        }
        members.retain(|_, member| member.stamp >= base.stamp);
        // A member that is newer than a plain value makes the field an object again.
        let value = if members.is_empty() { base.value } else { Some(Map::new().into()) };
        Self { base: Cell { value, ..base }, members }
    }

    pub(super) fn into_value(self) -> Option<Value> {
        let value = self.base.value?;
        if !value.is_object() {
            return Some(value);
        }
        let members = self.members.into_iter().filter_map(|(name, cell)| Some((name, cell.value?)));
        Some(Value::Object(members.collect()))
    }
}

/// A total order of JSON values in which only equal ones are equal. Objects are the greatest.
pub(super) fn order(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::String(a), Value::String(b)) => a.cmp(b),
        (Value::Array(a), Value::Array(b)) => {
            let first = a.iter().zip(b).map(|(a, b)| order(a, b)).find(|found| found.is_ne());
            first.unwrap_or_else(|| a.len().cmp(&b.len()))
        }
        (Value::Object(a), Value::Object(b)) => order_members(a, b),
        _ => rank(a).cmp(&rank(b)).then_with(|| a.to_string().cmp(&b.to_string())),
    }
}

fn order_members(a: &Map<String, Value>, b: &Map<String, Value>) -> Ordering {
    let sorted = |map: &Map<String, Value>| {
        let mut names: Vec<String> = map.keys().cloned().collect();
        names.sort();
        names
    };
    let (ours, theirs) = (sorted(a), sorted(b));
    let values = || ours.iter().filter_map(|name| Some(order(a.get(name)?, b.get(name)?))).find(|found| found.is_ne());
    ours.cmp(&theirs).then_with(|| values().unwrap_or(Ordering::Equal))
}

const fn rank(value: &Value) -> u8 {
    match value {
        Value::Null => 0,
        Value::Bool(_) => 1,
        Value::Number(_) => 2,
        Value::String(_) => 3,
        Value::Array(_) => 4,
        Value::Object(_) => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_have_one_order_whatever_the_order_of_their_members() {
        let rising = [
            json!(null),
            json!(false),
            json!(true),
            json!(1),
            json!(2),
            json!("10"),
            json!("9"),
            json!(["10"]),
            json!(["9"]),
            json!(["9", 1]),
            json!([["a"]]),
            json!({}),
            json!({"a": "10"}),
            json!({"a": "9", "b": 1}),
            json!({"b": 1, "a": "9", "c": null}),
            json!({"b": {"a": 1}}),
        ];
        for (place, value) in rising.iter().enumerate() {
            for (other, beside) in rising.iter().enumerate() {
                assert_eq!(order(value, beside), place.cmp(&other), "{value} beside {beside}");
            }
        }
        let (one, other) = (json!({"a": [1], "b": {"c": 2, "d": 3}}), json!({"b": {"d": 3, "c": 2}, "a": [1]}));
        assert_eq!(order(&one, &other), Ordering::Equal);
    }
}
