//! Reads the content out of a pack.
//!
//! The model derives `Deserialize`, and `build.rs` checks every file with it. Packs are made by `build.rs`, so the
//! browser need not be as strict: derived readers of these types would add about ten compressed kilobytes to the
//! program that it loads, these lines a third of that. A test holds both to the same result.

use super::model::{
    BankQuestion, ChannelGuide, Choice, Counter, Example, FieldKind, FindGuide, Guide, LetterExample, LetterGuide,
    LetterPart, LineWords, MeetingGuide, PersonaWords, Phrases, Question, RuleWords, SearchPlan, SearchTerm, TouchIdea,
    Worksheet, meeting::Check,
};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Something that can be read from JSON. What is not there, or is of another shape, is the default.
pub(super) trait Read: Default {
    /// Reads it.
    fn read(value: &Value) -> Self;
}

impl Read for String {
    fn read(value: &Value) -> Self {
        value.as_str().unwrap_or_default().to_owned()
    }
}

impl Read for u32 {
    fn read(value: &Value) -> Self {
        value.as_u64().and_then(|number| number.try_into().ok()).unwrap_or_default()
    }
}

impl Read for [u32; 2] {
    fn read(value: &Value) -> Self {
        let at = |index| value.get(index).map(u32::read).unwrap_or_default();
        [at(0), at(1)]
    }
}

impl Read for FieldKind {
    fn read(value: &Value) -> Self {
        Self::deserialize(value).unwrap_or_default()
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &Value) -> Self {
        if value.is_null() { None } else { Some(T::read(value)) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Value) -> Self {
        value.as_array().into_iter().flatten().map(T::read).collect()
    }
}

impl<T: Read> Read for BTreeMap<String, T> {
    fn read(value: &Value) -> Self {
        // Not `collect`, which brings a sort for each type of value.
        let mut read = Self::new();
        for (name, value) in value.as_object().into_iter().flatten() {
            read.insert(name.clone(), T::read(value));
        }
        read
    }
}

fn field<T: Read>(value: &Value, name: &str) -> T {
    T::read(value.get(name).unwrap_or(&Value::Null))
}

/// The fields of each type. The compiler asks for every one of them.
macro_rules! fields {
    ($($record:ident { $($field:ident),* })*) => {
        $(impl Read for $record {
            fn read(value: &Value) -> Self {
                Self { $($field: field(value, stringify!($field))),* }
            }
        })*
    };
}

fields! {
    Guide { worksheets, persona, letters, phrases, channels, review, questions, meeting, find }
    Worksheet { id, title, lead, minutes, question }
    Question { id, field, title, hint, why, short, example, option }
    Example { text, who }
    Choice { id, label, gloss, speaks_for, line }
    LineWords { rank, aspect, text }
    PersonaWords { long_goal, short_goal, skill, answer }
    LetterGuide { id, title, lead, when, never, words, part, example }
    LetterPart { id, label, help, offer, warm, formal, example, counter }
    Counter { text, rule }
    LetterExample { who, from, to, organisation, parts }
    Phrases { lead_in, small, article, theirs, work, link, yours, title, and, does, someone, again, late }
    ChannelGuide { id, label, limit, unit, checked }
    RuleWords { title, reason, fix, source }
    BankQuestion { id, text, phase, guidance, role, why }
    MeetingGuide { check, live, closing_line, phase, form }
    Check { id, forms, side, label, gloss }
    FindGuide { plan, touch, small_words, engine }
    SearchPlan { id, title, lead, step, term }
    SearchTerm { id, label, text }
    TouchIdea { id, text, done }
}
