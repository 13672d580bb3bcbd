//! Bringing a backup in: *merge* adds to what is here, *restore* puts the file in its place.
//!
//! Both are edits like any other, so they reach other tabs, and both can be undone.

use super::Parsed;
use crate::domain::time::Instant;
use crate::store::{Key, Record, Storage, Store};

/// How the records were that something changed.
#[derive(Clone, Debug, Default)]
pub struct Undo {
    records: Vec<(Key, Option<Record>)>,
    /// The copies of unreadable bytes that came.
    aside: Vec<String>,
}

impl Undo {
    /// Notes how a record is before it is changed.
    pub(in crate::exchange) fn note(&mut self, key: &Key, before: Option<Record>) {
        self.records.push((key.clone(), before));
    }
}

/// Adds the file to the workbook, field by field: of each field the later value stays, of a text that was changed in
/// both both versions. Nothing is lost and nothing that was deleted later comes back. Nothing is written before the
/// next flush.
pub fn merge<S: Storage>(store: &mut Store<S>, parsed: Parsed, now: Instant) -> Undo {
    let mut undo = Undo::default();
    for (key, record) in parsed.records {
        let before = store.record(&key).cloned();
        if store.join(&key, record, now) {
            undo.records.push((key, before));
        }
    }
    undo.aside = set_aside(store, parsed.aside);
    undo
}

/// Makes the workbook equal to the file: records that are not in it are deleted, and its trash joins the one that is
/// here. Nothing is written before the next flush.
pub fn restore<S: Storage>(store: &mut Store<S>, parsed: Parsed, now: Instant) -> Undo {
    let mut undo = Undo::default();
    let absent = absent(store, &parsed).into_iter().map(|key| (key, None));
    let records = parsed.records.into_iter().map(|(key, record)| (key, Some(record)));
    for (key, target) in records.chain(absent).collect::<Vec<_>>() {
        let before = store.record(&key).cloned();
        if before.is_some() && target.as_ref().is_some_and(Record::is_gone) {
            continue;
        }
        store.become_like(&key, target, now);
        undo.records.push((key, before));
    }
    undo.aside = set_aside(store, parsed.aside);
    undo
}

/// Makes the records that were touched what they were before, and lets go of what was set aside.
pub fn undo<S: Storage>(store: &mut Store<S>, undo: Undo, now: Instant) {
    // Backwards: a record may have been touched twice.
    for (key, before) in undo.records.into_iter().rev() {
        match before {
            Some(before) => store.become_like(&key, Some(before), now),
            None => store.take_back(&key, now),
        }
    }
    undo.aside.iter().for_each(|name| store.drop_aside(name));
}

fn set_aside<S: Storage>(store: &mut Store<S>, aside: Vec<(String, String)>) -> Vec<String> {
    aside.into_iter().filter_map(|(place, raw)| store.set_aside(&place, &raw)).collect()
}

/// The records of the workbook that the file does not have.
pub(super) fn absent<S: Storage>(store: &Store<S>, parsed: &Parsed) -> Vec<Key> {
    let here = store.records().filter(|(_, record)| !record.is_gone()).map(|(key, _)| key);
    let there = |key: &Key| parsed.records.get(key).is_some_and(|record| !record.is_gone());
    here.filter(|key| !there(key)).cloned().collect()
}
