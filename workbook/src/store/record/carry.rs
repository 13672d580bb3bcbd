//! Keeps what a writer could not see.

use serde_json::{Map, Value};

/// The new value with everything of the stored one that the writer's kind does not know.
///
/// `read` is what the writer read from `stored`. What is absent from it was not known, so its absence from `new` is no
/// deletion. Items of lists are found again by being unchanged, by their `id`, or by their place.
pub(super) fn carry(stored: Option<&Value>, read: Option<&Value>, new: &Value) -> Value {
    let (Some(stored), Some(read)) = (stored, read) else { return new.clone() };
    if read == new {
        return stored.clone();
    }
    match (stored, read, new) {
        (Value::Object(stored), Value::Object(read), Value::Object(new)) => carry_members(stored, read, new),
        (Value::Array(stored), Value::Array(read), Value::Array(new)) if stored.len() == read.len() => {
            let same_length = new.len() == read.len();
            let items = new.iter().enumerate().map(|(place, item)| {
                let found = find(read, item).or_else(|| same_length.then_some(place));
                let at = |items: &[Value]| found.and_then(|found| items.get(found)).cloned();
                carry(at(stored).as_ref(), at(read).as_ref(), item)
            });
            items.collect()
        }
        _ => new.clone(),
    }
}

fn carry_members(stored: &Map<String, Value>, read: &Map<String, Value>, new: &Map<String, Value>) -> Value {
    let known = new.iter().map(|(name, value)| (name.clone(), carry(stored.get(name), read.get(name), value)));
    let unknown = stored.iter().filter(|(name, _)| !read.contains_key(*name) && !new.contains_key(*name));
    let unknown = unknown.map(|(name, value)| (name.clone(), value.clone()));
    Value::Object(known.chain(unknown).collect())
}

fn find(read: &[Value], item: &Value) -> Option<usize> {
    let by_id = || {
        let id = item.get("id")?;
        read.iter().position(|other| other.get("id") == Some(id))
    };
    read.iter().position(|other| other == item).or_else(by_id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_the_writer_could_not_see_is_carried_over() {
        let table = [
            // Members of a nested object.
            (json!({"a": 1, "later": 2}), json!({"a": 1}), json!({"a": 3}), json!({"a": 3, "later": 2})),
            // A member that was seen and is absent now was removed.
            (json!({"a": 1, "b": 2}), json!({"a": 1, "b": 2}), json!({"a": 3}), json!({"a": 3})),
            // Items that moved are found by being unchanged, items that changed by their id.
            (
                json!([{"id": 1, "x": 1, "later": "a"}, {"id": 2, "x": 2, "later": "b"}]),
                json!([{"id": 1, "x": 1}, {"id": 2, "x": 2}]),
                json!([{"id": 2, "x": 5}, {"id": 3, "x": 9}, {"id": 1, "x": 1}]),
                json!([{"id": 2, "x": 5, "later": "b"}, {"id": 3, "x": 9}, {"id": 1, "x": 1, "later": "a"}]),
            ),
            // Items without an id stay in their place.
            (
                json!([{"x": 1, "later": "a"}, {"x": 2}]),
                json!([{"x": 1}, {"x": 2}]),
                json!([{"x": 7}, {"x": 2}]),
                json!([{"x": 7, "later": "a"}, {"x": 2}]),
            ),
            // A value that this version reads as something else was not changed by passing it on.
            (json!("a word of later"), json!(null), json!(null), json!("a word of later")),
            (json!("a word of later"), json!(null), json!("known"), json!("known")),
        ];
        for (stored, read, new, expected) in table {
            assert_eq!(carry(Some(&stored), Some(&read), &new), expected);
        }
    }
}
