//! The sample workbook: someone's first six weeks, set so that its times fit today.

use crate::{
    domain::{
        answer::Answer,
        goal::Goal,
        id::Id,
        kind::{Fields, Kind},
        persona::Line,
        settings::Settings,
        skill::Skill,
        time::{Instant, iso_date},
    },
    guide::{self, draft},
    json::{self, Limits},
    store::Key,
};
use chrono::{Days, NaiveDate};
use serde::Deserialize;
use serde_json::Value;

/// A record as `sample.toml` writes it.
#[derive(Deserialize)]
struct Written {
    kind: String,
    id: String,
    fields: Fields,
}

/// Fields whose number is a moment, counted from now.
const MOMENTS: [&str; 5] = ["created", "changed", "at", "began", "ended"];
/// Fields whose text is a day, counted from today.
const DAYS: [&str; 2] = ["by", "date"];

/// The records of the sample, as the store takes them, with the persona drafted from its answers. `today` is the date
/// on the person's clock. The ids of what is made here begin with `sample-`; what exists once or answers a question has
/// its usual id.
#[must_use]
pub fn records(now: Instant, today: NaiveDate) -> Vec<(Key, Fields)> {
    let written =
        json::read(guide::SAMPLE, Limits::NONE).ok().and_then(|written| Vec::<Written>::deserialize(written).ok());
    let written = written.unwrap_or_default();
    let placed = written.into_iter().filter_map(|mut record| {
        record.fields.iter_mut().for_each(|(name, value)| set(name, value, now, today));
        Some((Key::parse(&format!("{}/{}", record.kind, record.id))?, record.fields))
    });
    let mut records: Vec<(Key, Fields)> = placed.collect();
    let lines = persona(&records);
    records.extend(lines);
    records
}

/// What to take out when the sample goes: all that it brought, but for the person's own settings.
#[must_use]
pub fn keys() -> Vec<Key> {
    let brought = records(Instant::default(), NaiveDate::default()).into_iter().map(|(key, _)| key);
    brought.filter(|key| key.kind() != Settings::NAME).collect()
}

/// Turns spans into moments and days, at any depth.
fn set(name: &str, value: &mut Value, now: Instant, today: NaiveDate) {
    match value {
        Value::Number(span) if MOMENTS.contains(&name) => {
            *value = Value::from(now.plus(span.as_i64().unwrap_or_default()).0);
        }
        Value::String(days) if DAYS.contains(&name) => *value = Value::from(day(days, today)),
        Value::Array(items) => items.iter_mut().for_each(|item| set(name, item, now, today)),
        Value::Object(fields) => fields.iter_mut().for_each(|(name, value)| set(name, value, now, today)),
        _ => {}
    }
}

/// "+6" is in six days, "-1" was yesterday.
fn day(text: &str, today: NaiveDate) -> Option<String> {
    let days: i64 = text.trim().parse().ok()?;
    let span = Days::new(days.unsigned_abs());
    let day = if days < 0 { today.checked_sub_days(span) } else { today.checked_add_days(span) };
    day.map(iso_date)
}

fn persona(records: &[(Key, Fields)]) -> Vec<(Key, Fields)> {
    let (answers, goals, skills) = (all::<Answer>(records), all::<Goal>(records), all::<Skill>(records));
    let from = draft::Answers { answers: &answers, goals: &goals, skills: &skills };
    let lines = draft::draft(guide::current(), &from).into_iter();
    lines.map(|(id, line)| (Key::of::<Line>(&id), line.to_fields())).collect()
}

fn all<K: Kind>(records: &[(Key, Fields)]) -> Vec<(Id, K)> {
    let of_kind = records.iter().filter(|(key, _)| key.kind() == K::NAME);
    of_kind.map(|(key, fields)| (key.id(), K::from_fields(fields))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        about::About,
        action::Action,
        advice::Advice,
        letter::{Letter, LetterKind},
        meeting::Meeting,
        next_step::{What, due},
        note::Note,
        overview::Overview,
        person::Person,
        question::OwnQuestion,
        safekeeping::Unkept,
        time::{DAY, instant_of},
        touch::Touch,
    };
    use std::collections::BTreeSet;

    const NOW: Instant = Instant(1_795_000_000_000);

    fn sample() -> Vec<(Key, Fields)> {
        records(NOW, NOW.local(60).date())
    }

    /// Checks that a kind reads all that is written for it; says how many records it read.
    fn check<K: Kind>(records: &[(Key, Fields)]) -> usize {
        let of_kind = records.iter().filter(|(key, _)| key.kind() == K::NAME);
        let checked = of_kind.map(|(key, fields)| {
            let back = K::from_fields(fields).to_fields();
            for (name, value) in fields {
                assert!(holds(back.get(name), value), "{}: {name} = {value}", key.as_str());
            }
        });
        checked.count()
    }

    /// Whether all that was written is there after reading.
    fn holds(read: Option<&Value>, written: &Value) -> bool {
        match (read, written) {
            (Some(Value::Object(read)), Value::Object(written)) => {
                written.iter().all(|(name, value)| holds(read.get(name), value))
            }
            (Some(Value::Array(read)), Value::Array(written)) => {
                read.len() == written.len()
                    && read.iter().zip(written).all(|(read, written)| holds(Some(read), written))
            }
            (read, written) => read == Some(written),
        }
    }

    #[test]
    fn every_field_of_the_sample_is_read_as_written() {
        let all = sample();
        let read = check::<Settings>(&all)
            + check::<About>(&all)
            + check::<Answer>(&all)
            + check::<Goal>(&all)
            + check::<Skill>(&all)
            + check::<Line>(&all)
            + check::<Person>(&all)
            + check::<Letter>(&all)
            + check::<Meeting>(&all)
            + check::<OwnQuestion>(&all)
            + check::<Touch>(&all)
            + check::<Note>(&all)
            + check::<Advice>(&all)
            + check::<Action>(&all);
        assert_eq!(read, all.len());
    }

    #[test]
    fn ids_are_ours_unique_and_marked_as_sample_where_they_are_made_here() {
        let all = sample();
        let written: Vec<Written> = serde_json::from_str(guide::SAMPLE).unwrap();
        assert!(all.len() > written.len());
        let keys: BTreeSet<_> = all.iter().map(|(key, _)| key).collect();
        assert_eq!(keys.len(), all.len());
        for key in keys {
            let spoken = ["settings", "about", "answer"].contains(&key.kind());
            let drafted = key.id().as_str().starts_with("from-");
            assert!(spoken || drafted || key.id().is_sample(), "{}", key.as_str());
        }
    }

    #[test]
    fn its_times_fit_today() {
        let meetings = all::<Meeting>(&sample());
        let ended = meetings.iter().filter_map(|(_, meeting)| meeting.ended).max().unwrap();
        assert!((0..DAY).contains(&NOW.since(ended)));
        let days: Vec<_> = meetings.iter().filter_map(|(_, meeting)| meeting.date).collect();
        assert!(days.iter().any(|day| *day > NOW.local(60).date()), "{days:?}");
    }

    #[test]
    fn all_that_it_brought_can_be_taken_out_but_not_the_settings() {
        let keys = keys();
        assert_eq!(keys.len() + 1, sample().len());
        assert!(keys.iter().all(|key| key.kind() != Settings::NAME));
    }

    #[test]
    fn its_persona_is_drafted_from_its_answers() {
        let lines = all::<Line>(&sample());
        assert!(lines.iter().filter(|(_, line)| line.source.is_some()).count() > 8);
    }

    #[test]
    fn the_first_thing_due_is_a_thank_you() {
        let all_records = sample();
        let (letters, meetings) = (all::<Letter>(&all_records), all::<Meeting>(&all_records));
        let (lines, people) = (all::<Line>(&all_records), all::<Person>(&all_records));
        let begins = |meeting: &Meeting| Some(instant_of(meeting.date?.and_time(meeting.time?), |_| 60));
        let overview = Overview {
            unkept: Unkept::default(),
            questions: &[],
            goals: &[],
            skills: &[],
            lines: &lines,
            people: &people,
            letters: &letters,
            meetings: &meetings,
            settings: &Settings::default(),
            begins: &begins,
        };
        let list = due(&overview, NOW);
        assert!(matches!(list.first().map(|due| &due.what), Some(What::ThankYou { .. })), "{list:?}");
        assert!(list.iter().any(|due| matches!(due.what, What::CheckIn { .. })), "{list:?}");
        assert!(letters.iter().any(|(_, letter)| letter.kind == LetterKind::FirstAsk));
    }
}
