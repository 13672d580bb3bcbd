//! Any records of any version, brought to the version of a kind that has changed three times.

#![no_main]

use libfuzzer_sys::fuzz_target;
use northstar_fuzz::{Memory, NOW, heap, records::Bytes};
use northstar_workbook::{
    domain::kind::{Fields, Migration},
    store::{Device, Key, KindInfo, Record, Store},
};
use serde_json::{Value, json};

static STEPS: [Migration; 3] = [
    Migration { name: "text is the title", run: title },
    Migration { name: "why has parts", run: parts },
    Migration { name: "there is a state", run: state },
];

static KINDS: [KindInfo; 1] = [KindInfo {
    name: "goal",
    migrations: &STEPS,
    free_text: &["title", "why"],
    project: |fields| {
        let known = fields.iter().filter(|(name, _)| ["title", "why", "state", "note"].contains(&name.as_str()));
        known.map(|(name, value)| (name.clone(), value.clone())).collect()
    },
}];

const KEY: &str = "goal/a";
const PLACE: &str = "northstar/r/goal/a";

fn title(fields: &mut Fields) {
    if !fields.contains_key("title")
        && let Some(text) = fields.remove("text")
    {
        fields.insert("title".to_owned(), text);
    }
}

fn parts(fields: &mut Fields) {
    if let Some(why) = fields.get_mut("why").filter(|why| !why.is_object()) {
        *why = json!({ "text": why.take() });
    }
}

fn state(fields: &mut Fields) {
    fields.entry("state").or_insert_with(|| "open".into());
}

fuzz_target!(|bytes: &[u8]| heap::within(|| {
    let Some((mode, rest)) = bytes.split_first() else { return };
    let mut bytes = Bytes(rest);
    let raws = match mode % 4 {
        0 => [String::from_utf8_lossy(rest).into_owned(), bytes.record().to_string()],
        _ => [bytes.record().to_string(), bytes.record().to_string()],
    };
    raws.iter().for_each(|raw| migrated(raw));
    both_ways(&raws);
}));

fn open(memory: &Memory, device: u64) -> Store<Memory> {
    Store::open_with(memory.clone(), Device::random(device), NOW, &KINDS)
}

fn migrated(raw: &str) {
    let memory = Memory::default();
    memory.put(PLACE, raw);
    let mut store = open(&memory, 1);
    let key = Key::parse(KEY).expect("a key");
    let Some(before) = Record::parse(raw) else {
        assert_eq!((store.record(&key), store.aside().values().next().map(String::as_str)), (None, Some(raw)));
        return;
    };
    let after = store.record(&key).expect("it can be read").clone();
    let mut fields = before.fields().clone();
    let steps = STEPS.iter().skip(usize::try_from(before.version()).unwrap_or(usize::MAX) - 1);
    steps.for_each(|step| (step.run)(&mut fields));
    assert_eq!(after.fields(), &fields);
    assert_eq!(after.version(), before.version().max(4));
    assert_eq!(after.is_gone(), before.is_gone());
    assert_eq!(after.to_value().get("x"), before.to_value().get("x"));
    assert_eq!(memory.at(PLACE).as_deref(), Some(raw), "it was written without an edit");
    edited(&memory, &mut store, &key, before.version() < 4, raw);
}

/// An edit writes the new form, keeps the old one, and loses no field.
fn edited(memory: &Memory, store: &mut Store<Memory>, key: &Key, is_old: bool, raw: &str) {
    let before = store.record(key).expect("it is there").clone();
    // What had stamps of a far future is written at once.
    store.flush(NOW);
    store.put(key, &Fields::from_iter([("note".to_owned(), "later".into())]), NOW.plus(1));
    assert!(store.flush(NOW.plus(1)).is_clean());
    let after = store.record(key).expect("it is there");
    let with_note = before.fields().iter().filter(|(name, _)| *name != "note");
    assert!(with_note.into_iter().all(|(name, value)| after.fields().get(name) == Some(value)), "{after:?}");
    assert_eq!(after.fields().get("note"), Some(&Value::from("later")));
    assert!(!after.is_gone());
    if is_old {
        assert_eq!(memory.at("northstar/p/4/goal/a").as_deref(), Some(raw));
    }
    assert_eq!(open(memory, 2).record(key), Some(after));
}

/// Two devices that migrate come to the same, whichever comes first.
fn both_ways([one, two]: &[String; 2]) {
    let shown = |first: &str, second: &str| {
        let memory = Memory::default();
        memory.put(PLACE, first);
        let mut store = open(&memory, 1);
        store.absorb(PLACE, second, NOW);
        let record = store.record(&Key::parse(KEY)?)?.clone();
        Some((record.fields().clone(), record.is_gone()))
    };
    assert_eq!(shown(one, two), shown(two, one));
}
