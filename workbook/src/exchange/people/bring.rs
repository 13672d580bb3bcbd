//! Bringing people in: all that were chosen, at once, as one edit that can be undone.

use super::{Planned, plan::fill};
use crate::{
    domain::{
        id::Id,
        kind::{Fields, Kind},
        person::Person,
        time::Instant,
    },
    exchange::backup::Undo,
    store::{Key, Storage, Store},
};
use serde_json::Value;

/// What is done with one person of a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// They stay out.
    #[default]
    Leave,
    /// They come as somebody new.
    New,
    /// What was found is added to the one who is here.
    Add,
}

impl Choice {
    /// What is proposed: somebody new comes, to somebody known is added what they lack.
    #[must_use]
    pub fn proposed(planned: &Planned) -> Self {
        match (planned.is_known(), planned.adds) {
            (false, _) => Self::New,
            (true, 0) => Self::Leave,
            (true, _) => Self::Add,
        }
    }
}

/// What a record takes beside its fields, in UTF-16 units: stamps, its key.
const ENVELOPE: usize = 120;

/// How much room somebody takes in the storage, in UTF-16 units.
#[must_use]
pub fn units(person: &Person) -> usize {
    let says = |value: &Value| match value {
        Value::String(text) => !text.is_empty(),
        Value::Object(members) => !members.is_empty(),
        _ => false,
    };
    let fields: Fields = person.to_fields().into_iter().filter(|(_, value)| says(value)).collect();
    Value::Object(fields).to_string().encode_utf16().count() + ENVELOPE
}

/// Does what was chosen. Nothing is written before the next flush. `id` gives a new id each time.
pub fn bring<S: Storage>(
    store: &mut Store<S>,
    chosen: &[(&Planned, Choice)],
    id: &mut dyn FnMut() -> Id,
    now: Instant,
) -> Undo {
    let mut undo = Undo::default();
    for (planned, choice) in chosen {
        let found = Person::clone(&planned.person);
        let (id, person) = match (choice, &planned.here) {
            (Choice::Leave, _) => continue,
            (Choice::Add, Some((id, _))) => {
                let mut person = store.read::<Person>(id).unwrap_or_default();
                fill(&mut person, found);
                (id.clone(), person)
            }
            (Choice::New | Choice::Add, _) => (id(), Person { created: now, ..found }),
        };
        let key = Key::of::<Person>(&id);
        undo.note(&key, store.record(&key).cloned());
        store.put(&key, &person.to_fields(), now);
    }
    undo
}
