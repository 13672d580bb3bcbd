//! Records made of any bytes, so that most inputs get behind the reader of JSON.

use northstar_workbook::store::Record;
use serde_json::{Map, Value, json};

const NAMES: [&str; 8] = ["text", "why", "first", "title", "b.c", "d\\", "", "of_later"];
const MEMBERS: [&str; 4] = ["x", "y.z", "", "text"];
const PATHS: [&str; 16] = [
    "text",
    "why",
    "first",
    "title",
    "b\\.c",
    "d\\\\",
    "",
    "of_later",
    "first.x",
    "first.y\\.z",
    "first.",
    ".x",
    "b\\.c.x",
    "d\\\\.x",
    "why.text",
    "gone",
];
const STAMPS: [&str; 8] = [
    "",
    "1k7tb6m000000001c",
    "1k7tb6m000000002c",
    "1k7tb6n000000001c",
    "1k7tb6n00000000ac",
    "vvvvvvvvvvvvvvvvv",
    "00000000000000001",
    "no stamp",
];

/// Bytes that are used up one after the other; then zeros.
pub struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    /// The next byte.
    pub fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    /// One of these.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::from(self.byte()) % of.len()]
    }

    /// So many bytes as text, whatever they are.
    pub fn text(&mut self) -> String {
        let (text, rest) = self.0.split_at(usize::from(self.byte()).min(self.0.len()));
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }

    fn value(&mut self, depth: u8) -> Value {
        match self.byte() % 16 {
            0 => json!(null),
            1 => json!(true),
            2 => json!(1),
            3 => json!(1.0),
            4 => json!(""),
            5 => json!("a"),
            6 => json!("a b"),
            7 => json!([]),
            8 => json!([1, "a"]),
            9 => self.text().into(),
            10 => serde_json::from_str("1e400").unwrap_or_default(),
            11..14 if depth > 0 => {
                let members = (0..self.byte() % 4).map(|_| (self.one(&MEMBERS).to_owned(), self.value(depth - 1)));
                Value::Object(members.collect())
            }
            14 if depth > 0 => (0..self.byte() % 4).map(|_| self.value(depth - 1)).collect(),
            _ => json!({}),
        }
    }

    fn object(&mut self, names: &[&str], value: impl Fn(&mut Self) -> Value) -> Value {
        let count = self.byte() % 6;
        Value::Object((0..count).map(|_| (self.one(names).to_owned(), value(self))).collect())
    }

    /// Any record, also such as only damage could bring about.
    pub fn record(&mut self) -> Value {
        let version = self.byte() % 6;
        let fields = self.object(&NAMES, |bytes| bytes.value(2));
        let stamps = self.object(&PATHS, |bytes| bytes.one(&STAMPS).into());
        let lost = self.object(&PATHS, |bytes| bytes.object(&STAMPS, |bytes| bytes.value(1)));
        let mut record = json!({ "v": version, "f": fields, "s": stamps, "o": lost });
        for name in ["t", "d", "r"] {
            record[name] = self.one(&STAMPS).into();
        }
        record["c"] = (0..self.byte() % 4).map(|_| self.one(&STAMPS)).collect::<String>().into();
        if self.byte() % 2 == 0 {
            record["x"] = self.value(2);
        }
        record
    }
}

/// A record in which each stamp is that of one edit, as all are that clocks gave: the same stamp at the same path is the
/// same value in every copy.
pub fn stamped(record: &Record) -> Option<Record> {
    let mut value = record.to_value();
    let (common, listed) = (value["t"].clone(), value["s"].clone());
    let named = |path: &str, value: &mut Value| {
        let stamp = listed.get(path).unwrap_or(&common).as_str().unwrap_or_default();
        if !stamp.is_empty() {
            *value = json!(format!("{path}@{stamp}"));
        }
    };
    for (name, value) in value["f"].as_object_mut()? {
        match value {
            Value::Object(members) => {
                members.iter_mut().for_each(|(member, value)| named(&path(name, Some(member)), value));
            }
            value => named(&path(name, None), value),
        }
    }
    for (path, values) in value.get_mut("o").and_then(Value::as_object_mut).into_iter().flatten() {
        for (stamp, value) in values.as_object_mut()?.iter_mut().filter(|(_, value)| !value.is_null()) {
            *value = json!(format!("{path}@{stamp}"));
        }
    }
    Record::from_value(value)
}

fn path(name: &str, member: Option<&str>) -> String {
    let escape = |name: &str| name.replace('\\', "\\\\").replace('.', "\\.");
    member.map_or_else(|| escape(name), |member| format!("{}.{}", escape(name), escape(member)))
}

/// The members of an object, none if it is none.
pub fn members(value: &Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}
