//! Any texts at any keys of a storage that is opened.

#![no_main]

use libfuzzer_sys::fuzz_target;
use northstar_fuzz::{Memory, NOW, assert_good, heap, open, records::Bytes, with_good};
use northstar_workbook::{
    exchange::backup,
    store::{Key, Record},
};

const KEYS: [&str; 16] = [
    "northstar/r/goal/a",
    "northstar/r/goal/a~1",
    "northstar/r/goal/a~9",
    "northstar/r/goal/a~10",
    "northstar/r/about/me",
    "northstar/r/answer/goals.short",
    "northstar/r/ritual/r1",
    "northstar/r/Not a key",
    "northstar/r/",
    "northstar/r/goal/b",
    "northstar/q/goal/a/0123456789abcdef",
    "northstar/q/",
    "northstar/p/2/goal/a",
    "northstar/p/x/y",
    "northstar/ballast",
    "another/app",
];

fuzz_target!(|bytes: &[u8]| heap::within(|| {
    let mut bytes = Bytes(bytes);
    let memory = with_good();
    for _ in 0..bytes.byte() % 8 {
        let key = match bytes.byte() {
            0 => bytes.text(),
            1 => format!("northstar/r/{}", bytes.text()),
            other => KEYS[usize::from(other) % KEYS.len()].to_owned(),
        };
        let text = text(&mut bytes);
        memory.put(&key, &text);
    }
    opened(&memory);
}));

/// A record, one that was damaged, or anything.
fn text(bytes: &mut Bytes) -> String {
    match bytes.byte() % 4 {
        0 | 1 => bytes.record().to_string(),
        2 => {
            let record = bytes.record().to_string();
            let (place, with) = (usize::from(bytes.byte()) * 256 + usize::from(bytes.byte()), bytes.byte());
            let mut letters: Vec<char> = record.chars().collect();
            let place = place % letters.len();
            if with == 0 {
                letters.truncate(place)
            } else {
                letters[place] = char::from(with)
            }
            letters.into_iter().collect()
        }
        _ => bytes.text(),
    }
}

fn opened(memory: &Memory) {
    let before = memory.all();
    let mut store = open(memory);
    assert_eq!(store.trouble(), None);
    // A further slot of the good record may hold anything.
    let is_alone = before.iter().filter(|(key, _)| key.contains("good-one")).count() == 1;
    if is_alone {
        assert_good(&store);
    }
    for (key, text) in before.iter().filter(|(key, _)| !key.starts_with("northstar/p/")) {
        assert_eq!(memory.at(key).as_ref(), Some(text), "opening wrote over {key}");
    }
    assert!(store.flush(NOW).is_clean());
    for (key, text) in &before {
        let rest = key.strip_prefix("northstar/r/");
        let is_unreadable = rest.is_some_and(|rest| key_of(rest).is_none() || Record::parse(text).is_none());
        if is_unreadable {
            assert!(store.aside().values().any(|kept| kept == text), "{key} is nowhere");
        }
        if is_unreadable || !key.starts_with("northstar/") {
            assert_eq!(memory.at(key).as_ref(), Some(text), "{key} was written over");
        }
    }
    let again = open(memory);
    assert!(again.records().eq(store.records()), "what was saved is not what is read");
    assert_eq!(again.aside(), store.aside());
    let file = backup::write(&store, NOW, 0).expect("it is small");
    let parsed = backup::read(&file.text).expect("it was written");
    assert_eq!((parsed.count(), file.records), (store.count(), store.count()));
    let counts = backup::preview_restore(&store, &parsed).total;
    assert_eq!((counts.new, counts.changed, counts.removed), (0, 0, 0));
}

fn key_of(rest: &str) -> Option<Key> {
    match rest.split_once('~') {
        None => Key::parse(rest),
        Some((key, slot)) if slot.parse().is_ok_and(|slot: u8| (1..10).contains(&slot)) => Key::parse(key),
        Some(_) => None,
    }
}
