//! Any bytes as a file that a person chose, and any text as one record among good ones.

#![no_main]

use libfuzzer_sys::fuzz_target;
use northstar_fuzz::{GOOD, GOOD_KEY, NOW, Native, assert_good, heap, now, open, with_good};
use northstar_workbook::exchange::{
    backup::{self, Parsed},
    inspect::inspect,
};
use serde_json::{Value, json};

fuzz_target!(|bytes: &[u8]| heap::within(|| {
    let opened = now(backup::open(&Native::Standin, bytes, Some("passphrase")));
    let found = now(inspect(&Native::Standin, bytes, Some("passphrase")));
    assert!(!found.line("file").contains('\n'));
    match opened {
        Ok(parsed) => {
            assert_eq!(found.records, parsed.count());
            assert_eq!(found.refused.is_some(), parsed.is_empty());
            taken(parsed);
        }
        Err(error) => assert_eq!(found.refused, Some(error.code())),
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        among_good_ones(text);
    }
}));

/// What was read goes in and comes out again, and hides nothing of what was there.
fn taken(parsed: Parsed) {
    let mut store = open(&with_good());
    let before = store.count();
    let undo = backup::merge(&mut store, parsed.clone(), NOW);
    assert!(store.count() >= before, "merging took something away");
    backup::undo(&mut store, undo, NOW.plus(1));
    assert_good(&store);

    let memory = Default::default();
    let mut fresh = open(&memory);
    backup::restore(&mut fresh, parsed.clone(), NOW);
    assert!(fresh.flush(NOW).is_clean());
    assert_eq!(fresh.count(), parsed.count());
    let counts = backup::preview_restore(&fresh, &parsed).total;
    assert_eq!((counts.new, counts.changed, counts.removed), (0, 0, 0));
    let again = open(&memory);
    assert!(again.records().eq(fresh.records()), "what was saved is not what is read");
    if let Ok(file) = backup::write(&again, NOW, 0) {
        assert_eq!(backup::read(&file.text).map(|file| file.count()), Ok(again.count()));
    }
}

/// A record that can't be read hides none of the others, and its bytes stay.
fn among_good_ones(text: &str) {
    if serde_json::from_str::<Value>(text).is_err() {
        return;
    }
    let name = json!(text.chars().take(20).collect::<String>());
    let file =
        format!(r#"{{"app":"northstar","format":1,"records":{{"goal/x":{text},"{GOOD_KEY}":{GOOD},{name}:{text}}}}}"#);
    let Ok(parsed) = backup::read(&file) else { return };
    let mut store = open(&Default::default());
    backup::restore(&mut store, parsed, NOW);
    assert_good(&store);
    assert_eq!(store.records().count() + store.aside().len() >= 2, true, "{file}");
}
