//! An older app and newer data: what this version does not know outlives all that is done with it.

use crate::chance::{Chance, cases};
use northstar_workbook::domain::{kind::Fields, time::Instant};
use northstar_workbook::exchange::{backup, sample};
use northstar_workbook::store::{Device, KINDS, Key, KindInfo, MemoryStorage, Record, Storage, Store};
use serde_json::{Map, Value, json};
use std::{collections::BTreeMap, sync::LazyLock};

const NOW: Instant = Instant(1_795_000_000_000);

type Tab = Store<MemoryStorage>;

/// Records as today's version writes them, at least one of each kind.
static TODAYS: LazyLock<Vec<(Key, Fields)>> = LazyLock::new(|| {
    let mut records = sample::records(NOW, NOW.local(0).date());
    for kind in &KINDS {
        let key = Key::parse(&format!("{}/other", kind.name)).unwrap();
        records.push((key, (kind.project)(&Fields::new())));
    }
    records
});

/// Numbers that no type of ours holds, or not in these letters.
static NUMBERS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let numbers = "[18446744073709551616,-12345678901234567890123,1e400,1.10,-0,0.1e-7,1E5,3.0,7]";
    let record = Record::parse(&format!(r#"{{"v":1,"f":{{"all":{numbers}}}}}"#)).unwrap();
    record.fields()["all"].as_array().unwrap().clone()
});

/// A later version of the app. All that only it knows has a name that begins with `later`, and no two are the same.
struct Later {
    chance: Chance,
    count: usize,
}

impl Later {
    fn name(&mut self) -> String {
        self.count += 1;
        let sign = self.chance.one_of(&["-", ".", "\\", " ", "é"]);
        format!("later{sign}{}", self.count)
    }

    fn value(&mut self, levels: usize) -> Value {
        match self.chance.below(if levels == 0 { 5 } else { 7 }) {
            0 => Value::Null,
            1 => self.chance.percent(50).into(),
            2 | 3 => self.chance.one_of(&NUMBERS).clone(),
            4 => (*self.chance.one_of(&["", "a word", "two\nlines 🧭", "\u{0}\u{2028}"])).into(),
            5 => (0..self.chance.below(3)).map(|_| self.value(levels - 1)).collect(),
            _ => {
                let names = ["x", "y.z", "", "id", "text"];
                (0..self.chance.below(3)).map(|_| (*self.chance.one_of(&names), self.value(levels - 1))).collect()
            }
        }
    }

    fn member(&mut self, members: &mut Map<String, Value>) {
        let (name, value) = (self.name(), self.value(2));
        members.insert(name, value);
    }

    /// Something of a shape that today's version has no type for.
    fn odd(&mut self) -> Value {
        let mut members = Map::new();
        self.member(&mut members);
        if self.chance.percent(30) { json!([members]) } else { members.into() }
    }

    /// Adds to what today's version knows, at any depth.
    fn enrich(&mut self, value: &mut Value) {
        match value {
            Value::Object(members) => {
                members.values_mut().for_each(|member| self.enrich(member));
                if self.chance.percent(40) {
                    self.member(members);
                }
                if self.chance.percent(10) {
                    members.insert("odd".to_owned(), self.odd());
                }
            }
            Value::Array(items) => {
                items.iter_mut().for_each(|item| self.enrich(item));
                if self.chance.percent(20) {
                    let place = self.chance.below(items.len() + 1);
                    items.insert(place, self.odd());
                }
            }
            other if self.chance.percent(5) => *other = self.odd(),
            _ => {}
        }
    }

    /// The bytes of a record with these fields.
    fn record(&mut self, fields: Value) -> String {
        let version = 1 + self.chance.below(4);
        let mut envelope = json!({"v": version});
        if self.chance.percent(60) {
            envelope["t"] = json!("1k7tb6m000000001c");
        }
        envelope["f"] = fields;
        if self.chance.percent(50) {
            self.member(envelope.as_object_mut().unwrap());
        }
        envelope.to_string()
    }

    /// Fills a storage with what it wrote.
    fn fill(&mut self, memory: &MemoryStorage) -> Vec<Key> {
        let mut keys = Vec::new();
        for _ in 0..=self.chance.below(2) {
            let (key, fields) = self.chance.one_of(&TODAYS).clone();
            let mut fields = Value::from(fields);
            self.enrich(&mut fields);
            memory.set(&key.storage_key(), &self.record(fields)).unwrap();
            keys.push(key);
        }
        let mut ritual = json!({"bell": {"tone": 3}, "words": ["a", {"b": 1}]});
        self.enrich(&mut ritual);
        memory.set("northstar/r/ritual/r1", &self.record(ritual)).unwrap();
        keys.push(Key::parse("ritual/r1").unwrap());
        keys
    }

    /// What a person could change with this version: words are added, items added and moved, things ticked.
    fn change(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => text.push_str(["!", " and more", "é\n"][self.chance.below(3)]),
            Value::Bool(is_so) => *is_so = !*is_so,
            Value::Number(number) => *value = number.as_u64().map_or(0, |number| number + 1).into(),
            Value::Array(items) => match self.chance.below(3) {
                0 => items.push(items.first().cloned().unwrap_or_else(|| json!("new"))),
                1 if items.len() > 1 => {
                    let (one, other) = (self.chance.below(items.len()), self.chance.below(items.len()));
                    items.swap(one, other);
                }
                _ if items.is_empty() => {}
                _ => {
                    let place = self.chance.below(items.len());
                    self.change(&mut items[place]);
                }
            },
            Value::Object(members) => {
                // In a map of any names some of the later version's can be read; they are left alone all the same.
                let mut own: Vec<_> = members.iter_mut().filter(|(name, _)| !name.starts_with("later")).collect();
                if !own.is_empty() {
                    let place = self.chance.below(own.len());
                    self.change(own[place].1);
                }
            }
            _ => {}
        }
    }

    /// An edit with this version, if it can make one there.
    fn edit(&mut self, store: &mut Tab, key: &Key, now: Instant) -> bool {
        let Some((kind, stored)) = kind(key).zip(store.get(key).cloned()) else { return false };
        let read = (kind.project)(&stored);
        let mut fields = read.clone();
        let place = self.chance.below(fields.len());
        let (name, value) = fields.iter_mut().nth(place).unwrap();
        let is_odd = stored.get(name).is_some_and(|stored| hides(stored, value));
        self.change(value);
        if is_odd || (kind.project)(&fields) != fields {
            return false;
        }
        let changed = fields != read;
        assert_eq!(store.put(key, &fields, now), changed);
        assert_eq!((kind.project)(store.get(key).unwrap()), fields, "{} reads as it was written", key.as_str());
        changed
    }
}

/// Whether this version takes something in there for nothing. Who writes over that writes over it.
fn hides(stored: &Value, read: &Value) -> bool {
    match (stored, read) {
        (Value::Object(stored), Value::Object(read)) => {
            read.iter().any(|(name, read)| stored.get(name).is_some_and(|stored| hides(stored, read)))
        }
        (Value::Array(stored), Value::Array(read)) => {
            stored.len() == read.len() && stored.iter().zip(read).any(|(stored, read)| hides(stored, read))
        }
        (Value::Object(_) | Value::Array(_), _) | (_, Value::Object(_) | Value::Array(_)) => true,
        _ => false,
    }
}

fn kind(key: &Key) -> Option<&'static KindInfo> {
    KINDS.iter().find(|kind| kind.name == key.kind())
}

fn open(memory: &MemoryStorage, device: u64) -> Tab {
    Store::open(memory.clone(), Device::random(device), NOW)
}

/// All that only a later version knows, by name, in the bytes of records.
fn known_to_later(records: impl Iterator<Item = String>) -> BTreeMap<String, Value> {
    fn gather(value: &Value, found: &mut BTreeMap<String, Value>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| gather(item, found)),
            Value::Object(members) => {
                for (name, member) in members {
                    gather(member, found);
                    if name.starts_with("later") {
                        found.insert(name.clone(), member.clone());
                    }
                }
            }
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    for record in records {
        let mut envelope: Value = serde_json::from_str(&record).unwrap();
        // The names are paths there, and a value that waits beside another one is not enough.
        envelope.as_object_mut().unwrap().retain(|name, _| name != "s" && name != "o");
        gather(&envelope, &mut found);
    }
    found
}

fn all(store: &Tab) -> impl Iterator<Item = String> {
    store.records().map(|(_, record)| record.to_text())
}

/// `to` hears of what `from` has.
fn tell(from: &Tab, to: &mut Tab) {
    for (key, record) in from.records() {
        to.recover(&key.storage_key(), &record.to_text(), NOW);
    }
}

/// Another workbook with what a backup of this one holds.
fn restored(store: &Tab) -> Tab {
    let file = backup::write(store, NOW, 0).unwrap().text;
    let memory = MemoryStorage::default();
    let mut copy = open(&memory, 7);
    backup::restore(&mut copy, backup::read(&file).unwrap(), NOW);
    assert!(copy.flush(NOW).is_clean());
    open(&memory, 8)
}

/// One case; says how many edits it had.
fn case(number: u64) -> u64 {
    let mut later = Later { chance: Chance::of(number), count: 0 };
    let memory = MemoryStorage::default();
    let keys = later.fill(&memory);
    let before = known_to_later(keys.iter().map(|key| memory.get(&key.storage_key()).unwrap().unwrap()));
    let mut here = open(&memory, 1);
    let mut there = open(&MemoryStorage::default(), 2);
    assert!(here.aside().is_empty() && here.records().count() >= 2);
    let mut edits = 0;
    for step in 1..2 + i64::try_from(later.chance.below(5)).unwrap() {
        let now = NOW.plus(step);
        let key = later.chance.one_of(&keys).clone();
        match later.chance.below(10) {
            0 => {
                tell(&here, &mut there);
                edits += u64::from(later.edit(&mut there, &key, now));
                edits += u64::from(later.edit(&mut here, &key, now));
                tell(&there, &mut here);
            }
            1 => {
                assert!(here.flush(now).is_clean());
                here = open(&memory, 3);
            }
            2 => assert!(here.delete(&key, now) && here.restore_from_trash(&key, now)),
            3 => here = restored(&here),
            _ => edits += u64::from(later.edit(&mut here, &key, now)),
        }
    }
    assert!(here.flush(NOW).is_clean());
    tell(&here, &mut there);
    for (store, what) in [(&here, "here"), (&there, "there"), (&restored(&here), "in a backup")] {
        assert_eq!(known_to_later(all(store)), before, "case {number}, {what}");
    }
    edits
}

#[test]
fn nothing_that_only_a_later_version_knows_is_lost_by_what_this_one_does() {
    let todo = cases(400);
    let count = todo.end - todo.start;
    let edits: u64 = todo.map(case).sum();
    assert!(edits > count / 2, "only {edits} edits");
    println!("{count} cases, {edits} edits by this version, 0 unknown fields or kinds lost");
}
