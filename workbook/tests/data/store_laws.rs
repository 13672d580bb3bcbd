//! Laws that hold for all records and stores, tried on generated ones.

use northstar_workbook::domain::{
    answer::{Answer, First},
    id::Id,
    kind::Fields,
    letter::Letter,
    time::Instant,
};
use northstar_workbook::exchange::backup;
use northstar_workbook::store::{Device, KINDS, Keep, Key, MemoryStorage, Record, Storage, Store};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

const NOW: Instant = Instant(1_795_000_000_000);

/// How many cases are tried: these, or as many as NORTHSTAR_CASES says.
fn cases(cases: u32) -> ProptestConfig {
    let cases = std::env::var("NORTHSTAR_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(cases);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn open(memory: &MemoryStorage, device: u64) -> Store<MemoryStorage> {
    Store::open(memory.clone(), Device::random(device), NOW)
}

/// Few stamps, so that many are equal.
fn stamp() -> impl Strategy<Value = String> {
    select(vec!["", "1k7tb6m000000001c", "1k7tb6m000000002c", "1k7tb6n000000001c"]).prop_map(str::to_owned)
}

/// Few values of all types.
fn value() -> impl Strategy<Value = Value> {
    let leaf =
        select(vec![json!(null), json!(true), json!(1), json!(1.0), json!("a"), json!("b"), json!([]), json!([1])]);
    leaf.prop_recursive(2, 6, 2, |inner| {
        let members = vec((select(vec!["x", "y.z", ""]), inner), 0..3);
        members.prop_map(|members| {
            Value::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
        })
    })
}

const NAMES: [&str; 4] = ["a", "b.c", "d\\", ""];
const PATHS: [&str; 10] = ["a", "b\\.c", "d\\\\", "", "a.x", "a.y\\.z", "a.", ".x", "b\\.c.x", "d\\\\.x"];

fn object<V: Into<Value> + std::fmt::Debug>(
    names: &'static [&'static str],
    values: impl Strategy<Value = V>,
) -> impl Strategy<Value = Value> {
    let members = vec((select(names), values), 0..5);
    members.prop_map(|members| {
        members.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect::<Map<_, _>>().into()
    })
}

/// Values that lost: by path and stamp.
fn lost() -> impl Strategy<Value = Value> {
    let one = (select(PATHS.to_vec()), stamp(), value());
    vec(one, 0..3).prop_map(|lost| {
        let mut paths = Map::new();
        for (path, stamp, value) in lost.into_iter().filter(|(_, stamp, _)| !stamp.is_empty()) {
            paths.entry(path).or_insert_with(|| json!({}))[stamp] = value;
        }
        paths.into()
    })
}

/// Any record, also such as only damage could bring about.
fn record() -> impl Strategy<Value = Record> {
    let stamps = (stamp(), stamp(), stamp(), lost(), vec(stamp(), 0..3));
    let extra = option::of(value());
    (1..4_u32, object(&NAMES, value()), object(&PATHS, stamp()), stamps, extra).prop_map(
        |(v, f, s, (t, d, r, o, c), x)| {
            let mut envelope = json!({"v": v, "f": f, "s": s, "t": t, "d": d, "r": r, "o": o, "c": c.concat()});
            if let Some(x) = x {
                envelope["x"] = x;
            }
            Record::from_value(envelope).unwrap()
        },
    )
}

/// A path as it is written: of a field, or of a member of it.
fn path(name: &str, member: Option<&str>) -> String {
    let escape = |name: &str| name.replace('\\', "\\\\").replace('.', "\\.");
    member.map_or_else(|| escape(name), |member| format!("{}.{}", escape(name), escape(member)))
}

/// Any record whose stamps are those of one edit each, as all are that clocks gave: the same stamp at the same path is
/// the same value in every copy.
fn stamped() -> impl Strategy<Value = Record> {
    record().prop_map(|record| {
        let mut value = record.to_value();
        let (common, listed) = (value["t"].clone(), value["s"].clone());
        let named = |path: &str, value: &mut Value| {
            let stamp = listed.get(path).unwrap_or(&common).as_str().unwrap_or_default();
            if !stamp.is_empty() {
                *value = json!(format!("{path}@{stamp}"));
            }
        };
        for (name, value) in value["f"].as_object_mut().unwrap() {
            match value {
                Value::Object(members) => {
                    members.iter_mut().for_each(|(member, value)| named(&path(name, Some(member)), value));
                }
                value => named(&path(name, None), value),
            }
        }
        for (path, values) in value.get_mut("o").and_then(Value::as_object_mut).into_iter().flatten() {
            for (stamp, value) in values.as_object_mut().unwrap().iter_mut().filter(|(_, value)| !value.is_null()) {
                *value = json!(format!("{path}@{stamp}"));
            }
        }
        Record::from_value(value).unwrap()
    })
}

/// An answer as a person could leave it.
fn answer() -> impl Strategy<Value = Answer> {
    let first = option::of(any::<String>().prop_map(|text| First { text, ..First::default() }));
    let weights = proptest::collection::btree_map("[a-c.]{1,2}", 0..5_u8, 0..3);
    (any::<String>(), vec("[a-z]{1,3}", 0..3), weights, any::<bool>(), first).prop_map(
        |(text, choices, weights, skipped, first)| Answer {
            text,
            choices,
            weights,
            skipped,
            first,
            ..Answer::default()
        },
    )
}

/// Fields that no version knows today, at every level where today's kinds have something.
fn with_unknown(mut fields: Value, unknown: &Value) -> Value {
    if let Value::Object(members) = &mut fields {
        for member in members.values_mut() {
            *member = with_unknown(member.take(), unknown);
        }
        if !members.keys().all(|name| name.len() <= 2) {
            members.insert("of_later".to_owned(), unknown.clone());
        }
    }
    fields
}

fn assert_unknown(fields: &Value, unknown: &Value) {
    assert_eq!(&fields["of_later"], unknown);
    if fields["first"].is_object() {
        assert_eq!(&fields["first"]["of_later"], unknown);
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn merging_does_not_depend_on_order_grouping_or_repetition(a in stamped(), b in stamped(), c in stamped()) {
        prop_assert_eq!(a.merge(&a), a.clone());
        prop_assert_eq!(a.merge(&b), b.merge(&a));
        prop_assert_eq!(a.merge(&b).merge(&b), a.merge(&b));
        prop_assert_eq!(a.merge(&b).merge(&c), a.merge(&b.merge(&c)));
        prop_assert_eq!(Record::default().merge(&a), a);
    }

    #[test]
    fn what_a_record_shows_does_not_depend_on_it_even_where_stamps_are_shared(
        a in record(), b in record(), c in record(),
    ) {
        prop_assert_eq!(a.merge(&a), a.clone());
        prop_assert_eq!(a.merge(&b), b.merge(&a));
        let (left, right) = (a.merge(&b).merge(&c), a.merge(&b.merge(&c)));
        prop_assert_eq!((left.fields(), left.is_gone()), (right.fields(), right.is_gone()));
    }

    #[test]
    fn a_record_reads_back_as_written(a in record(), b in record()) {
        for record in [a.clone(), a.merge(&b)] {
            prop_assert_eq!(Record::parse(&record.to_text()), Some(record));
        }
    }
}

/// Found by fuzzing: the mark of a replaced value, at a value that says nothing and so was never marked by us.
#[test]
fn a_mark_at_a_value_that_says_nothing_is_no_mark() {
    for empty in [json!([]), json!(" "), json!(null)] {
        let stamp = "1k7tb6n000000001c";
        let damaged = json!({"v": 1, "t": stamp, "f": {"title": empty}, "o": {"title": {stamp: null}}});
        let record = Record::from_value(damaged).unwrap();
        assert_eq!(record.merge(&record), record);
        assert_eq!(record.to_value().get("o"), None);
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn what_was_put_last_is_read_after_every_opening(edits in vec((0..3_u64, answer(), any::<bool>()), 1..12)) {
        let memory = MemoryStorage::default();
        let mut store = open(&memory, 1);
        for (id, answer, reopens) in edits {
            let id = Id::random(id);
            store.write(&id, &answer, NOW);
            prop_assert_eq!(store.read(&id), Some(answer.clone()));
            prop_assert!(store.flush(NOW).is_clean());
            if reopens {
                store = open(&memory, 2);
            }
            prop_assert_eq!(open(&memory, 3).read(&id), Some(answer));
        }
    }

    #[test]
    fn two_tabs_come_to_the_same_in_the_end(edits in vec((0..2_u64, any::<bool>(), answer()), 1..10)) {
        let memory = MemoryStorage::default();
        let mut tabs = [open(&memory, 1), open(&memory, 2)];
        for (id, is_here, answer) in edits {
            let tab = &mut tabs[usize::from(is_here)];
            tab.write(&Id::random(id), &answer, NOW);
            tab.flush(NOW);
        }
        for round in 0..2 {
            for key in memory.keys().unwrap() {
                let text = memory.get(&key).unwrap().unwrap();
                for tab in &mut tabs {
                    tab.absorb(&key, &text, NOW);
                    prop_assert!(round == 0 || !tab.is_dirty());
                    tab.flush(NOW);
                }
            }
        }
        let [here, there] = &tabs;
        prop_assert!(here.records().eq(there.records()));
        prop_assert!(here.records().eq(open(&memory, 3).records()));
    }

    #[test]
    fn unknown_fields_and_kinds_survive_edits_merges_and_backups(
        before in answer(), edits in vec(answer(), 1..4), unknown in value(), ritual in object(&NAMES, value()),
    ) {
        let fields = with_unknown(serde_json::to_value(&before).unwrap(), &unknown);
        let memory = MemoryStorage::default();
        let text = json!({"v": 3, "f": fields, "later": unknown}).to_string();
        memory.set("northstar/r/answer/a", &text).unwrap();
        let kind_of_later = json!({"v": 1, "f": ritual, "later": unknown});
        memory.set("northstar/r/ritual/r", &kind_of_later.to_string()).unwrap();
        let mut store = open(&memory, 1);
        let id = Id::parse("a").unwrap();
        let mut first = before.first.clone();
        for mut edit in edits {
            // The kind sets and clears this one as a whole; clearing it is meant to clear all of it.
            first = first.map(|first| First { text: edit.text.clone(), ..first });
            edit.first = first.clone();
            store.write(&id, &edit, NOW);
            prop_assert_eq!(store.read(&id), Some(edit));
        }
        store.flush(NOW);
        let mut copy = open(&MemoryStorage::default(), 2);
        let file = backup::write(&open(&memory, 3), NOW, 0).unwrap();
        backup::restore(&mut copy, backup::read(&file.text).unwrap(), NOW);
        for store in [&open(&memory, 4), &copy] {
            let answer = store.record(&Key::parse("answer/a").unwrap()).unwrap().to_value();
            assert_unknown(&answer["f"], &unknown);
            prop_assert_eq!((&answer["later"], &answer["v"]), (&unknown, &json!(3)));
            let ritual = store.record(&Key::parse("ritual/r").unwrap()).unwrap().to_value();
            prop_assert_eq!((&ritual["f"], &ritual["later"]), (&kind_of_later["f"], &unknown));
        }
    }

    #[test]
    fn what_cannot_be_read_hides_and_harms_nothing(
        which in 0..6_usize, place in any::<prop::sample::Index>(), how in 0..4_u8, with in any::<char>(),
    ) {
        let memory = MemoryStorage::default();
        let mut store = open(&memory, 1);
        for id in 0..6 {
            store.write(&Id::random(id), &Answer { text: format!("answer {id}"), ..Answer::default() }, NOW);
        }
        store.flush(NOW);
        let id = Id::random(which as u64);
        let name = Key::of::<Answer>(&id).storage_key();
        let good: Vec<char> = memory.get(&name).unwrap().unwrap().chars().collect();
        let (head, tail) = good.split_at(place.index(good.len()));
        let bad: String = match how {
            0 => head.iter().collect(),
            1 => head.iter().chain([&with]).chain(tail).collect(),
            2 => head.iter().chain([&with]).chain(tail.iter().skip(1)).collect(),
            _ => head.iter().chain(tail.iter().skip(7)).collect(),
        };
        memory.set(&name, &bad).unwrap();

        let mut store = open(&memory, 2);
        let is_readable = store.record(&Key::of::<Answer>(&id)).is_some();
        prop_assert_eq!(is_readable, store.aside().is_empty());
        for other in (0..6).filter(|other| *other != which as u64) {
            let text = store.read::<Answer>(&Id::random(other)).map(|answer| answer.text);
            prop_assert_eq!(text, Some(format!("answer {other}")));
        }
        let anew = Answer { text: "anew".to_owned(), ..Answer::default() };
        store.write(&id, &anew, NOW.plus(1));
        prop_assert!(store.flush(NOW).is_clean());
        prop_assert_eq!(open(&memory, 3).read::<Answer>(&id).unwrap().text, "anew");
        if !is_readable {
            prop_assert_eq!(memory.get(&name).unwrap(), Some(bad.clone()));
            prop_assert!(store.aside().values().any(|kept| *kept == bad));
        }
    }

    #[test]
    fn a_backup_with_any_damage_is_refused_or_read_but_never_panics(
        place in any::<prop::sample::Index>(), length in 0..9_usize, with in ".{0,3}",
    ) {
        let golden: Vec<char> = include_str!("golden/backup-1.json").chars().collect();
        let place = place.index(golden.len());
        let text = golden.iter().take(place).copied().chain(with.chars()).chain(golden.iter().skip(place + length).copied());
        if let Ok(parsed) = backup::read(&text.collect::<String>()) {
            let mut store = open(&MemoryStorage::default(), 1);
            backup::restore(&mut store, parsed.clone(), NOW);
            prop_assert!(store.flush(NOW).is_clean());
            let counts = backup::preview_restore(&store, &parsed).total;
            prop_assert_eq!((counts.new, counts.changed, counts.removed), (0, 0, 0));
        }
    }
}

/// Three devices, a text on each, and who may have lost what.
struct Devices {
    stores: Vec<Store<MemoryStorage>>,
    typed: Vec<String>,
    /// Texts that someone replaced with their eyes on them, or chose to let go.
    let_go: BTreeSet<String>,
    count: i64,
}

impl Devices {
    fn new() -> Self {
        let stores = (1..=3).map(|device| open(&MemoryStorage::default(), device)).collect();
        Self { stores, typed: vec![String::new(); 3], let_go: BTreeSet::new(), count: 0 }
    }

    fn shown(&self, at: usize) -> String {
        self.stores[at].read::<Answer>(&Id::random(0)).unwrap_or_default().text
    }

    /// All versions that a device has, the one that is shown and those that are open.
    fn versions(&self, at: usize) -> BTreeSet<String> {
        let open = self.stores[at].conflicts().into_iter().map(|conflict| conflict.other.text);
        open.chain([self.shown(at)]).filter(|text| !text.trim().is_empty()).collect()
    }

    fn type_in(&mut self, at: usize, text: String) -> Vec<String> {
        self.count += 1;
        let before = self.versions(at);
        let answer = Answer { text: text.clone(), ..Answer::default() };
        self.stores[at].write(&Id::random(0), &answer, NOW.plus(self.count));
        self.typed[at] = text;
        let lost: Vec<String> = before.difference(&self.versions(at)).cloned().collect();
        self.let_go.extend(lost.clone());
        lost
    }

    fn settle(&mut self, at: usize, keep: Keep) {
        self.count += 1;
        let Some(conflict) = self.stores[at].conflicts().pop() else { return };
        assert!(self.stores[at].settle(&conflict, keep, NOW.plus(self.count)));
        let left = self.versions(at);
        self.let_go.extend([conflict.mine.text, conflict.other.text].into_iter().filter(|text| !left.contains(text)));
        self.typed[at] = self.shown(at);
    }

    fn tell(&mut self, from: usize, to: usize) {
        let before: BTreeSet<String> = self.versions(from).union(&self.versions(to)).cloned().collect();
        let told: Vec<_> =
            self.stores[from].records().map(|(key, record)| (key.storage_key(), record.to_text())).collect();
        for (key, text) in told {
            self.stores[to].absorb(&key, &text, NOW);
        }
        let after = self.versions(to);
        let lost: Vec<_> = before.difference(&after).filter(|text| !self.let_go.contains(*text)).collect();
        assert!(lost.is_empty(), "{lost:?} lost by merging: {after:?} are left");
    }
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn no_text_is_lost_that_nobody_let_go(steps in vec((0..8_u8, 0..3_usize, 1..3_usize), 1..40)) {
        let mut devices = Devices::new();
        for (number, (what, at, other)) in steps.into_iter().enumerate() {
            let (shown, typed) = (devices.shown(at), devices.typed[at].clone());
            // No two steps type the same letter, so that it is never in doubt which text was typed on.
            let new = char::from_u32(0x4e00 + u32::try_from(number).unwrap()).unwrap();
            match what {
                0 | 1 => {
                    let lost = devices.type_in(at, format!("{new}"));
                    prop_assert!(lost.iter().all(|text| *text == shown), "{lost:?} instead of {shown:?}");
                }
                2 => {
                    let lost = devices.type_in(at, format!("{shown}{new}"));
                    prop_assert!(lost.iter().all(|text| *text == shown), "{lost:?} instead of {shown:?}");
                }
                // Typing on what this device wrote last, whatever has come since.
                3 => {
                    let lost = devices.type_in(at, format!("{typed}{new}"));
                    prop_assert!(lost.iter().all(|text| *text == typed || *text == shown && typed.is_empty()), "{lost:?}");
                }
                4 => devices.settle(at, [Keep::Mine, Keep::Other, Keep::Both][other]),
                _ => devices.tell(at, (at + other) % 3),
            }
        }
        for _ in 0..2 {
            for (from, to) in [(0, 1), (1, 2), (2, 0), (0, 2), (2, 1), (1, 0)] {
                devices.tell(from, to);
            }
        }
        prop_assert!(devices.stores[0].records().eq(devices.stores[1].records()));
        prop_assert!(devices.stores[0].records().eq(devices.stores[2].records()));
    }
}

#[test]
fn every_kind_reads_back_what_it_writes() {
    for kind in &KINDS {
        let defaults = (kind.project)(&Fields::new());
        assert_eq!((kind.project)(&defaults), defaults, "{}", kind.name);
    }
    assert_eq!(Letter::default(), northstar_workbook::domain::kind::Kind::from_fields(&Fields::new()));
}
