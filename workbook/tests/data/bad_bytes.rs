//! One bad record never hides the others: whatever happens to the bytes of some, the rest is there, and they stay.

use crate::chance::{Chance, cases};
use northstar_workbook::domain::{kind::Fields, time::Instant};
use northstar_workbook::exchange::{backup, sample};
use northstar_workbook::store::{Device, KINDS, Key, MemoryStorage, Storage, Store};
use std::{collections::BTreeMap, sync::LazyLock};

const NOW: Instant = Instant(1_795_000_000_000);
const RECORDS: usize = 8;

/// Key in the storage, and bytes.
type Bytes = BTreeMap<String, String>;

/// Records of all kinds, as they lie in a storage.
static GOOD: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let memory = MemoryStorage::default();
    let mut store = open(&memory);
    for (key, fields) in sample::records(NOW, NOW.local(0).date()) {
        store.put(&key, &fields, NOW);
    }
    assert!(store.flush(NOW).is_clean());
    let all = bytes(&memory).into_iter();
    let later = ("northstar/r/ritual/r1".to_owned(), r#"{"v":7,"f":{"bell":{"tone":[3,1e400]}},"x":null}"#.to_owned());
    all.filter(|(name, _)| name.starts_with("northstar/r/")).chain([later]).collect()
});

fn open(memory: &MemoryStorage) -> Store<MemoryStorage> {
    Store::open(memory.clone(), Device::random(1), NOW)
}

fn bytes(memory: &MemoryStorage) -> Bytes {
    memory.keys().unwrap().into_iter().map(|key| (key.clone(), memory.get(&key).unwrap().unwrap())).collect()
}

fn key(name: &str) -> Key {
    Key::parse(name.strip_prefix("northstar/r/").unwrap()).unwrap()
}

/// What may become of bytes: cut short, altered, with something in between, joined with others, or something else.
fn damage(chance: &mut Chance, good: &str, other: &str) -> String {
    let letters: Vec<char> = good.chars().collect();
    let (head, tail) = letters.split_at(chance.below(letters.len() + 1));
    let (head, tail) = (head.iter().collect::<String>(), tail.iter().collect::<String>());
    let signs = ["\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", "e", "\u{0}", "\u{fffd}", "é", "null", "\\ud800"];
    let sign = chance.one_of(&signs);
    let without = |count: usize| tail.chars().skip(count).collect::<String>();
    match chance.below(9) {
        0 => head,
        1 => tail,
        2 => format!("{head}{sign}{tail}"),
        3 => format!("{head}{sign}{}", without(1)),
        4 => format!("{head}{}", without(1 + chance.below(20))),
        5 => format!("{head}{other}"),
        6 => format!("{head}{tail}{tail}"),
        7 => "[".repeat(1 + chance.below(300)),
        _ => (*chance.one_of(&["", " ", "null", "{}", r#"{"v":1}"#, r#"{"v":0,"f":{}}"#, r#"{"v":1,"f":[]}"#]))
            .to_owned(),
    }
}

/// One case; says how many records could not be read.
fn case(number: u64) -> usize {
    let mut chance = Chance::of(number);
    let memory = MemoryStorage::default();
    let first = chance.below(GOOD.len());
    let all: Vec<_> = GOOD.iter().cycle().skip(first).take(RECORDS).cloned().collect();
    all.iter().for_each(|(name, text)| memory.set(name, text).unwrap());
    let mut before = BTreeMap::<Key, Fields>::new();
    before.extend(open(&memory).records().map(|(key, record)| (key.clone(), record.fields().clone())));
    assert_eq!(before.len(), RECORDS);

    let damaged: Vec<String> = (0..=chance.below(3)).map(|_| chance.one_of(&all).0.clone()).collect();
    for name in &damaged {
        let bad = damage(&mut chance, &memory.get(name).unwrap().unwrap(), &all[0].1);
        memory.set(name, &bad).unwrap();
        before.remove(&key(name));
    }
    let lying = bytes(&memory);
    let mut store = open(&memory);
    let bad: Bytes = lying
        .iter()
        .filter(|(name, _)| store.record(&key(name)).is_none())
        .map(|(k, v)| (k.clone(), v.clone()))
        .collect();
    assert_eq!((store.trouble(), store.aside().len()), (None, bad.len()), "case {number}");

    // Editing all there is, the bad ones anew, harms neither the good nor the bad.
    for kind in &KINDS {
        for name in lying.keys().filter(|name| key(name).kind() == kind.name) {
            let fields = store.get(&key(name)).cloned().unwrap_or_else(|| (kind.project)(&Fields::new()));
            store.put(&key(name), &fields, NOW.plus(1));
        }
    }
    assert!(store.flush(NOW.plus(1)).is_clean(), "case {number}");
    let again = open(&memory);
    for (key, fields) in &before {
        assert_eq!(again.get(key), Some(fields), "case {number}: {} is not as it was", key.as_str());
    }
    let file = backup::write(&again, NOW, 0).unwrap().text;
    let kept: Vec<&String> = again.aside().values().collect();
    for (name, bad) in &bad {
        assert_eq!(memory.get(name).unwrap().as_ref(), Some(bad), "case {number}: {name} was written over");
        assert!(kept.contains(&bad) && file.contains(&serde_json::to_string(bad).unwrap()), "case {number}: {name}");
    }
    bad.len()
}

#[test]
fn bytes_that_cannot_be_read_hide_nothing_and_stay_as_they_are() {
    let todo = cases(300);
    let count = todo.end - todo.start;
    let bad: usize = todo.map(case).sum();
    assert!(bad > 0);
    println!("{count} damaged stores, {bad} records that could not be read, all other records and all bad bytes there");
}
