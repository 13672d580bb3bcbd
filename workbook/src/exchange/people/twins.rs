//! Two records of one person: found, and made one.

use super::plan::{Known, Likeness, TEXTS, fill};
use crate::{
    domain::{
        fit::Fits,
        id::Id,
        kind::{Fields, Kind},
        person::Person,
        plainness::Plainness,
        time::Instant,
    },
    exchange::backup::Undo,
    store::{KINDS, Key, Storage, Store},
};
use serde_json::Value;

/// Two records that may be of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The one that was there first.
    pub one: Id,
    /// The other.
    pub other: Id,
    /// By what they are alike.
    pub likeness: Likeness,
}

/// Who is here twice, as far as can be told: the same mail address, page, or name and place of work. Somebody is in one
/// pair at most, so that of three two are made one first.
#[must_use]
pub fn twins(people: &[(Id, &Person)]) -> Vec<Pair> {
    let mut order: Vec<usize> = (0..people.len()).collect();
    crate::domain::order::by_key(&mut order, |place| people.get(*place).map(|(_, person)| person.created));
    let mut known = Known::default();
    let (mut pairs, mut paired): (Vec<Pair>, Vec<usize>) = (Vec::new(), Vec::new());
    for place in order {
        let Some((id, person)) = people.get(place) else { continue };
        let found = known.find(person).filter(|(_, likeness)| *likeness != Likeness::Name);
        match found.and_then(|(first, likeness)| Some((first, people.get(first)?, likeness))) {
            Some((first, (one, _), likeness)) if !paired.contains(&first) => {
                paired.push(first);
                pairs.push(Pair { one: one.clone(), other: id.clone(), likeness });
            }
            Some(_) => {}
            None => known.add(person, place),
        }
    }
    pairs
}

/// Makes two records one: `keep` gets what it lacks, what was said in other words stands in its notes, whatever pointed
/// to the other points to it, and the other goes to the trash. Nothing is written before the next flush.
pub fn unite<S: Storage>(store: &mut Store<S>, keep: &Id, other: &Id, now: Instant) -> Undo {
    let mut undo = Undo::default();
    let (Some(mut person), Some(gone)) = (store.read::<Person>(keep), store.read::<Person>(other)) else {
        return undo;
    };
    if keep == other {
        return undo;
    }
    keep_words(&mut person, &gone);
    keep_marks(&mut person, &gone);
    fill(&mut person, gone);
    if person.introduced_by.as_ref().is_some_and(|by| by == keep || by == other) {
        person.introduced_by = None;
    }
    let key = Key::of::<Person>(keep);
    undo.note(&key, store.record(&key).cloned());
    store.put(&key, &person.to_fields(), now);
    for (key, fields) in pointing(store, other, keep) {
        undo.note(&key, store.record(&key).cloned());
        store.put(&key, &fields, now);
    }
    let key = Key::of::<Person>(other);
    undo.note(&key, store.record(&key).cloned());
    store.delete(&key, now);
    undo
}

/// Puts what the other says in other words into the notes.
fn keep_words(person: &mut Person, gone: &Person) {
    let mut gone = gone.clone();
    let mut more = Vec::new();
    for text in TEXTS {
        let (mine, theirs) = (text(person).trim(), text(&mut gone).trim());
        let is_told = mine.is_empty() || mine.to_lowercase().contains(&theirs.to_lowercase());
        if !theirs.is_empty() && !is_told {
            more.push(theirs.to_owned());
        }
    }
    let notes = &mut person.notes;
    for text in more {
        if !notes.contains(&text) {
            if !notes.trim().is_empty() {
                notes.push('\n');
            }
            notes.push_str(&text);
        }
    }
}

/// Keeps what was ticked, chosen and found out of the other, where nothing is known here.
fn keep_marks(person: &mut Person, gone: &Person) {
    person.created = person.created.min(gone.created);
    person.moved = person.moved.or(gone.moved);
    person.found = person.found.or(gone.found);
    person.introduced_by = person.introduced_by.clone().or_else(|| gone.introduced_by.clone());
    if person.develops == Fits::default() {
        person.develops = gone.develops;
    }
    if person.plainness == Plainness::default() {
        person.plainness = gone.plainness;
    }
    for (line, fits) in &gone.fit {
        person.fit.entry(line.clone()).or_insert(*fits);
    }
    for (line, evidence) in &gone.evidence {
        person.evidence.entry(line.clone()).or_insert_with(|| evidence.clone());
    }
}

/// The fields that name one person, naming the other instead.
fn pointing<S: Storage>(store: &Store<S>, from: &Id, to: &Id) -> Vec<(Key, Fields)> {
    let there =
        store.records().filter(|(key, record)| !record.is_gone() && KINDS.iter().any(|kind| kind.name == key.kind()));
    let changed = there.filter_map(|(key, record)| {
        let fields: Fields = record
            .fields()
            .iter()
            .filter(|(_, value)| names(value, from))
            .map(|(name, value)| (name.clone(), renamed(value, from, to)))
            .collect();
        (!fields.is_empty()).then(|| (key.clone(), fields))
    });
    changed.collect()
}

/// Whether a value is that id, or a list or map that holds it. Ids are random, so no text is one by chance.
fn names(value: &Value, id: &Id) -> bool {
    match value {
        Value::String(text) => text == id.as_str(),
        Value::Array(items) => items.iter().any(|item| names(item, id)),
        Value::Object(members) => members.values().any(|member| names(member, id)),
        _ => false,
    }
}

fn renamed(value: &Value, from: &Id, to: &Id) -> Value {
    match value {
        Value::String(text) if text == from.as_str() => Value::String(to.as_str().to_owned()),
        Value::Array(items) => items.iter().map(|item| renamed(item, from, to)).collect(),
        Value::Object(members) => {
            Value::Object(members.iter().map(|(name, member)| (name.clone(), renamed(member, from, to))).collect())
        }
        _ => value.clone(),
    }
}
