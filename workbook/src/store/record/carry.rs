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
        (Value::Array(stored), Value::Array(read), Value::Array(new)) => carry_items(stored, read, new).into(),
        _ => new.clone(),
    }
}

fn carry_members(stored: &Map<String, Value>, read: &Map<String, Value>, new: &Map<String, Value>) -> Value {
    let known = new.iter().map(|(name, value)| (name.clone(), carry(stored.get(name), read.get(name), value)));
    let unknown = stored.iter().filter(|(name, _)| !read.contains_key(*name) && !new.contains_key(*name));
    let unknown = unknown.map(|(name, value)| (name.clone(), value.clone()));
    Value::Object(known.chain(unknown).collect())
}

fn carry_items(stored: &[Value], read: &[Value], new: &[Value]) -> Vec<Value> {
    let sources = sources(stored, read);
    let origins = origins(read, new);
    let known = new.iter().zip(origins).map(|(item, origin)| {
        let stored = origin.and_then(|origin| sources.get(origin)).and_then(|place| stored.get(*place));
        carry(stored, origin.and_then(|origin| read.get(origin)), item)
    });
    let mut items: Vec<Value> = known.collect();
    // Items that the writer could not read stay about where they were.
    for (place, item) in stored.iter().enumerate().filter(|(place, _)| !sources.contains(place)) {
        items.insert(place.min(items.len()), item.clone());
    }
    items
}

/// Of each item that was read, its place among those that are stored.
fn sources(stored: &[Value], read: &[Value]) -> Vec<usize> {
    let mut left = read.iter().peekable();
    let is_all = stored.len() == read.len();
    let found =
        stored.iter().enumerate().filter(|(_, item)| left.next_if(|read| is_all || reads_as(item, read)).is_some());
    found.map(|(place, _)| place).collect()
}

/// Whether a stored value may have been read so: what is absent from it was read as a default.
fn reads_as(stored: &Value, read: &Value) -> bool {
    match (stored, read) {
        (Value::Object(stored), Value::Object(read)) => {
            read.iter().all(|(name, read)| stored.get(name).is_none_or(|stored| reads_as(stored, read)))
        }
        (Value::Array(stored), Value::Array(read)) => {
            stored.len() == read.len() && stored.iter().zip(read).all(|(stored, read)| reads_as(stored, read))
        }
        _ => stored == read,
    }
}

/// Of each new item, the place of the one that it was among those that were read. No two were the same one.
fn origins(read: &[Value], new: &[Value]) -> Vec<Option<usize>> {
    type Item<'a> = (usize, &'a Value);
    let ways: [fn(Item<'_>, Item<'_>) -> bool; 4] = [
        |old, new| old == new,
        |old, new| old.1 == new.1,
        |old, new| old.1.get("id").is_some_and(|id| new.1.get("id") == Some(id)),
        |old, new| old.0 == new.0,
    ];
    let usable = if read.len() == new.len() { ways.len() } else { ways.len() - 1 };
    let mut origins = vec![None; new.len()];
    for is_same in ways.into_iter().take(usable) {
        for new in new.iter().enumerate() {
            if origins.get(new.0).is_some_and(Option::is_some) {
                continue;
            }
            let is_free = |place: usize| !origins.contains(&Some(place));
            let origin = read.iter().enumerate().find(|old| is_same(*old, new) && is_free(old.0));
            let origin = origin.map(|(place, _)| place);
            origins.iter_mut().skip(new.0).take(1).for_each(|known| *known = origin);
        }
    }
    origins
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
            // Items that are alike keep what is their own.
            (
                json!([{"x": 1, "later": "a"}, {"x": 1, "later": "b"}]),
                json!([{"x": 1}, {"x": 1}]),
                json!([{"x": 1}, {"x": 1}, {"x": 1}]),
                json!([{"x": 1, "later": "a"}, {"x": 1, "later": "b"}, {"x": 1}]),
            ),
            // Items that could not be read stay where they were, and the others keep what is theirs.
            (
                json!(["odd", {"x": 1, "later": "a"}, {"x": "odd"}, {"later": "b"}]),
                json!([{"x": 1}, {"x": 0}]),
                json!([{"x": 5}, {"x": 0}]),
                json!(["odd", {"x": 5, "later": "a"}, {"x": "odd"}, {"later": "b"}]),
            ),
            (json!(["odd", 1]), json!([]), json!(["new"]), json!(["odd", 1, "new"])),
            // A value that this version reads as something else was not changed by passing it on.
            (json!("a word of later"), json!(null), json!(null), json!("a word of later")),
            (json!("a word of later"), json!(null), json!("known"), json!("known")),
        ];
        for (stored, read, new, expected) in table {
            assert_eq!(carry(Some(&stored), Some(&read), &new), expected);
        }
    }
}
