//! A workbook as a file, and back.

use crate::platform::{self, Native};
use northstar_workbook::domain::{about::About, goal::Goal, id::Id, time::Instant};
use northstar_workbook::exchange::backup::{
    self, Backup, BackupError, Counts, LONGEST_FILE, LONGEST_TEXT, MOST_RECORDS, MOST_VALUES,
};
use northstar_workbook::store::{BALLAST, BUDGET, Device, Key, MemoryStorage, Storage, Store};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const NOW: Instant = Instant(1_795_233_600_000);
const LATER: Instant = Instant(1_795_233_700_000);

fn open(memory: &MemoryStorage) -> Store<MemoryStorage> {
    Store::open(memory.clone(), Device::random(1), NOW)
}

fn about(name: &str) -> About {
    About { name: name.to_owned(), ..About::default() }
}

fn goal(text: &str) -> Goal {
    Goal { text: text.to_owned(), ..Goal::default() }
}

/// A workbook with two records, one of a kind of later, and bytes that can't be read.
fn workbook() -> Store<MemoryStorage> {
    let memory = MemoryStorage::default();
    memory.set("northstar/r/ritual/r1", r#"{"v":7,"f":{"bell":{"tone":3}},"x":[1,null]}"#).unwrap();
    memory.set("northstar/r/goal/torn", "{\"v\":1,\"f\":{\"te\u{1}").unwrap();
    let mut store = open(&memory);
    store.write(&Id::me(), &about("Asha"), NOW);
    store.write(&Id::parse("g1").unwrap(), &goal("Lead a team of four"), NOW);
    store.flush(NOW);
    store
}

/// Everything that a person could see of a store.
fn seen(store: &Store<MemoryStorage>) -> Value {
    let records =
        store.records().filter_map(|(key, _)| Some((key.as_str().to_owned(), store.get(key)?.clone().into())));
    let aside: Vec<&String> = store.aside().values().collect();
    json!([Value::Object(records.collect()), aside])
}

#[test]
fn a_backup_restored_into_an_empty_workbook_is_the_same_workbook() {
    let store = workbook();
    let file = backup::write(&store, NOW, 0).unwrap();
    assert_eq!((file.file_name.as_str(), file.records), ("northstar-2026-11-21-3-records.json", 3));
    let memory = MemoryStorage::default();
    let mut fresh = open(&memory);
    backup::restore(&mut fresh, backup::read(&file.text).unwrap(), LATER);
    assert!(fresh.flush(LATER).is_clean());
    assert_eq!(seen(&open(&memory)), seen(&store));
    let ritual = memory.get("northstar/r/ritual/r1").unwrap().unwrap();
    assert!(ritual.contains(r#""x":[1,null]"#) && ritual.contains(r#""v":7"#), "{ritual}");
}

#[test]
fn the_file_is_named_by_the_day_on_the_clock_of_the_person() {
    let made = Instant(1_795_302_000_000);
    let names = [-600, 0, 600].map(|offset| backup::write(&workbook(), made, offset).unwrap().file_name);
    assert_eq!(names.map(|name| name[10..20].to_owned()), ["2026-11-21", "2026-11-21", "2026-11-22"]);
}

#[test]
fn restoring_is_previewed_and_undone() {
    let mut store = workbook();
    let file = backup::write(&store, NOW, 0).unwrap();
    let parsed = backup::read(&file.text).unwrap();
    let same = Counts { same: 3, ..Counts::default() };
    assert_eq!(backup::preview_restore(&store, &parsed).total, same);

    store.write(&Id::me(), &about("Asha Rao"), LATER);
    store.write(&Id::parse("g2").unwrap(), &goal("Speak at one event"), LATER);
    store.delete(&Key::parse("goal/g1").unwrap(), LATER);
    let before = seen(&store);
    let preview = backup::preview_restore(&store, &parsed);
    assert_eq!(preview.total, Counts { new: 1, changed: 1, same: 1, removed: 1, ..Counts::default() });
    assert_eq!(preview.kinds["goal"], Counts { new: 1, removed: 1, ..Counts::default() });
    assert_eq!(preview.aside, 1);

    let undo = backup::restore(&mut store, parsed.clone(), LATER.plus(1));
    assert_eq!(backup::preview_restore(&store, &parsed).total, same);
    backup::undo(&mut store, undo, LATER.plus(2));
    assert_eq!(seen(&store), before);
}

#[test]
fn restoring_reaches_a_tab_that_knows_newer_edits() {
    let memory = MemoryStorage::default();
    let mut here = open(&memory);
    here.write(&Id::me(), &about("Asha"), NOW);
    let file = backup::write(&here, NOW, 0).unwrap();
    here.write(&Id::me(), &about("Somebody else"), LATER);
    here.flush(LATER);
    let mut there = Store::open(memory.clone(), Device::random(2), LATER);
    backup::restore(&mut here, backup::read(&file.text).unwrap(), LATER);
    here.flush(LATER);
    there.absorb("northstar/r/about/me", &memory.get("northstar/r/about/me").unwrap().unwrap(), LATER);
    assert_eq!(there.read(&Id::me()), Some(about("Asha")));
}

#[test]
fn a_file_that_is_no_backup_is_refused_with_its_reason() {
    let good = backup::write(&workbook(), NOW, 0).unwrap().text;
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let many: Vec<String> = (0..25_001).map(|n| format!("\"goal/{n}\":{{}}")).collect();
    let table = [
        (String::new(), BackupError::NotJson),
        ("Dear diary".to_owned(), BackupError::NotJson),
        (deep, BackupError::NotJson),
        ("[]".to_owned(), BackupError::NotOurs),
        (r#"{"app":"southstar","format":1}"#.to_owned(), BackupError::NotOurs),
        (r#"{"app":"northstar","format":2,"anything":true}"#.to_owned(), BackupError::Broken),
        (r#"{"app":"northstar","format":3,"anything":true}"#.to_owned(), BackupError::TooNew),
        (r#"{"app":"northstar","records":{}}"#.to_owned(), BackupError::Broken),
        (r#"{"app":"northstar","format":1,"records":[]}"#.to_owned(), BackupError::Broken),
        (r#"{"app":"northstar","format":1,"records":{},"aside":[["x"]]}"#.to_owned(), BackupError::Broken),
        (good[..good.len() / 2].to_owned(), BackupError::Broken),
        (" ".repeat(LONGEST_FILE + 1), BackupError::TooLarge),
        (json!({"app": "northstar", "format": 1, "x": "a".repeat(7_000_000)}).to_string(), BackupError::TooLarge),
        (format!(r#"{{"app":"northstar","format":1,"records":{{{}}}}}"#, many.join(",")), BackupError::TooLarge),
    ];
    for (text, error) in table {
        assert_eq!(backup::read(&text).err(), Some(error), "{:.60}", text);
    }
}

#[test]
fn one_record_that_cannot_be_read_hides_none_of_the_others() {
    let records =
        json!({"goal/g1": {"v": 1, "f": {"text": "Speak"}}, "goal/g2": {"v": 0}, "Not a key": {"v": 1, "f": {}}});
    let file = json!({"app": "northstar", "format": 1, "made": 0, "records": records}).to_string();
    let mut store = open(&MemoryStorage::default());
    backup::restore(&mut store, backup::read(&file).unwrap(), NOW);
    assert_eq!(store.count(), 1);
    let aside: Vec<&String> = store.aside().values().collect();
    assert_eq!(aside, [r#"{"v":1,"f":{}}"#, r#"{"v":0}"#]);
}

#[test]
fn a_byte_order_mark_and_white_space_are_passed_over() {
    let text = format!("\u{feff}\n{}\r\n", backup::write(&workbook(), NOW, 0).unwrap().text);
    assert_eq!(backup::read(&text).map(|parsed| parsed.count()), Ok(3));
}

#[test]
fn the_first_backup_ever_made_opens() {
    let parsed = backup::read(include_str!("golden/backup-1.json")).unwrap();
    assert_eq!((parsed.made, parsed.count()), (Instant(1_795_233_600_000), 4));
    let mut store = open(&MemoryStorage::default());
    backup::restore(&mut store, parsed, NOW);
    assert_eq!(store.read::<About>(&Id::me()).map(|about| about.name), Some("Priya Raman".to_owned()));
    assert_eq!(store.iter("goal").count(), 1, "one of two is deleted");
    assert_eq!(store.get(&Key::parse("ritual/r1").unwrap()).unwrap()["bell"], json!({"tone": 3}));
    assert_eq!(store.aside().len(), 1);
    let again = backup::read(&backup::write(&store, NOW, 0).unwrap().text).unwrap();
    assert_eq!(backup::preview_restore(&store, &again).total, Counts { same: 4, ..Counts::default() });
}

/// A backup is opened years later, so its golden file is never made anew.
#[test]
fn no_golden_file_was_ever_changed() {
    let table = [
        (include_str!("golden/backup-1.json"), "00ff381673a15662a8def189f818c16583c00eb1e34720635d1a50126e2e946a"),
        (include_str!("golden/locked-2.json"), "b441c0472d14c9f478fa5ddfec2c01a24e2b0484410d4403d174581866a44620"),
    ];
    for (file, hash) in table {
        let digest: String = Sha256::digest(file).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(digest, hash, "{file:.80}");
    }
}

/// A store with these texts at these ids of goals.
fn filled(raws: impl IntoIterator<Item = (String, String)>) -> MemoryStorage {
    let memory = MemoryStorage::default();
    raws.into_iter().for_each(|(id, raw)| memory.set(&format!("northstar/r/goal/{id}"), &raw).unwrap());
    memory
}

fn goals(count: usize, text: &str) -> Vec<(String, String)> {
    let raw = json!({"v": 1, "f": {"text": text}}).to_string();
    (0..count).map(|id| (format!("g{id}"), raw.clone())).collect()
}

fn written(memory: &MemoryStorage) -> Result<Backup, BackupError> {
    backup::write(&open(memory), NOW, 0)
}

#[test]
fn nothing_is_written_that_would_not_be_read() {
    // Around the list are five values of the record and five of the file.
    let list = |values| [("g".to_owned(), json!({"v": 1, "f": {"later": vec![1; values - 10]}}).to_string())];
    let text = |length: usize| goals(1, &"a".repeat(length));
    // As long as a file may be, with two texts that each may be as long.
    let around = written(&filled(goals(2, ""))).unwrap().text.len();
    let two = |length: usize| goals(2, &"a".repeat((length - around) / 2));
    let empty = |count: usize| (0..count).map(|id| (format!("g{id}"), r#"{"v":1,"f":{}}"#.to_owned()));
    let table = [
        (filled(empty(MOST_RECORDS)), true),
        (filled(empty(MOST_RECORDS + 1)), false),
        (filled(list(MOST_VALUES)), true),
        (filled(list(MOST_VALUES + 1)), false),
        (filled(text(LONGEST_TEXT)), true),
        (filled(text(LONGEST_TEXT + 1)), false),
        (filled(two(LONGEST_FILE)), true),
        (filled(two(LONGEST_FILE + 2)), false),
    ];
    for (row, (memory, fits)) in table.into_iter().enumerate() {
        let file = written(&memory);
        assert_eq!(file.as_ref().err(), (!fits).then_some(&BackupError::TooLarge), "row {row}");
        if let Ok(file) = file {
            assert_eq!(backup::read(&file.text).map(|parsed| parsed.count()), Ok(file.records), "row {row}");
        }
    }
}

/// What the rescue page makes of a storage: see `public/rescue.html`.
fn rescued(memory: &MemoryStorage) -> String {
    let all = memory.keys().unwrap().into_iter().map(|key| (memory.get(&key).unwrap().unwrap(), key));
    let (records, others): (Vec<_>, Vec<_>) = all.partition(|(_, key)| key.starts_with("northstar/r/"));
    let records: Vec<String> =
        records.iter().map(|(raw, key)| format!("{}:{raw}", json!(key.trim_start_matches("northstar/r/")))).collect();
    let others: Vec<Value> =
        others.iter().map(|(raw, key)| json!([key.trim_start_matches("northstar/"), raw])).collect();
    format!(
        r#"{{"app":"northstar","format":1,"made":0,"records":{{{}}},"aside":[],"other":{}}}"#,
        records.join(","),
        json!(others)
    )
}

/// A text of letters of three bytes without any order in them.
fn hard(length: usize) -> String {
    let mut state = 1_u64;
    let mut letter = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from_u32(0x1000 + u32::try_from(state >> 33).unwrap() % 0xc000).unwrap()
    };
    (0..length).map(|_| letter()).collect()
}

#[test]
fn a_full_workbook_fits_into_a_file_in_whatever_letters_it_is_written() {
    let room = BUDGET - BALLAST - 100;
    let table = [
        goals(1, &"a".repeat(room)),
        goals(1, &hard(room)),
        goals(1, &"\u{1}".repeat(room / 6)),
        goals(1, &"\"\\".repeat(room / 4)),
        goals(1, &"\u{1f69a}".repeat(room / 2)),
        goals(room / 500, &"\u{6d41}".repeat(450)),
        goals(room / 100, &"\u{6d41}".repeat(50)),
    ];
    for (row, raws) in table.into_iter().enumerate() {
        let memory = filled(raws);
        memory.set("northstar/ballast", &"x".repeat(BALLAST)).unwrap();
        let store = open(&memory);
        assert!(store.meter().used <= BUDGET && store.meter().used > BUDGET * 9 / 10, "row {row}");
        let plain = backup::write(&store, NOW, 0).unwrap();
        assert_eq!(backup::read(&plain.text).map(|file| file.count()), Ok(store.count()), "row {row}");
        assert_eq!(backup::read(&rescued(&memory)).map(|file| file.count()), Ok(store.count()), "row {row}");
    }
}

#[test]
fn a_full_workbook_fits_into_a_locked_file_however_hard_it_is_to_squeeze() {
    let store = open(&filled(goals(1, &hard(BUDGET - BALLAST - 100))));
    let plain = backup::write(&store, NOW, 0).unwrap();
    let locked = platform::now(backup::lock(&Native::Standin, &plain, "a passphrase", [1; 28])).unwrap();
    assert!(locked.text.len() > 5_000_000, "that was not hard");
    let opened = platform::now(backup::open(&Native::Standin, locked.text.as_bytes(), Some("a passphrase")));
    assert_eq!(opened, backup::read(&plain.text));
}

#[test]
fn undoing_a_restore_takes_back_all_that_it_brought() {
    let file = backup::read(&backup::write(&workbook(), NOW, 0).unwrap().text).unwrap();
    let memory = MemoryStorage::default();
    memory.set("northstar/r/goal/bad", "{").unwrap();
    let mut store = open(&memory);
    let (kept, before) = (store.aside().clone(), store.meter());
    let undo = backup::restore(&mut store, file, LATER);
    store.flush(LATER);
    assert_eq!(store.aside().len(), 2);
    backup::undo(&mut store, undo, LATER.plus(1));
    store.flush(LATER);
    assert_eq!((store.count(), store.aside()), (0, &kept));
    assert!(store.trash(LATER).is_empty(), "what was never theirs is not in their trash");
    assert!(memory.keys().unwrap().iter().all(|key| !key.starts_with("northstar/q/goal/torn")));
    assert_eq!(open(&memory).meter().used, store.meter().used);
    assert!(store.meter().used - before.used < 300, "only that they are gone");
}

#[test]
fn what_was_set_aside_before_a_restore_stays_when_it_is_undone() {
    let file = backup::read(&backup::write(&workbook(), NOW, 0).unwrap().text).unwrap();
    let mut store = workbook();
    let kept = store.aside().clone();
    let undo = backup::restore(&mut store, file, LATER);
    backup::undo(&mut store, undo, LATER);
    assert_eq!(store.aside(), &kept);
}

#[test]
fn the_trash_is_in_a_backup_and_comes_back_from_it() {
    let mut store = workbook();
    let key = Key::parse("goal/g1").unwrap();
    store.delete(&key, NOW);
    let file = backup::read(&backup::write(&store, NOW, 0).unwrap().text).unwrap();
    let mut fresh = open(&MemoryStorage::default());
    backup::restore(&mut fresh, file.clone(), LATER);
    assert_eq!(fresh.trash(LATER), store.trash(LATER));
    assert!(fresh.restore_from_trash(&key, LATER));
    assert_eq!(fresh.read(&key.id()), Some(goal("Lead a team of four")));
    // A record that is here and was deleted there goes to the trash as it is here.
    fresh.write(&key.id(), &goal("Lead a team of five"), LATER);
    backup::restore(&mut fresh, file, LATER.plus(1));
    assert_eq!(fresh.trash(LATER.plus(1))[0].fields["text"], "Lead a team of five");
}

#[test]
fn several_states_of_a_record_become_one_whatever_their_order() {
    let state = |stamps: [&str; 2], texts: [&str; 2]| json!({ "v": 1, "s": { "text": stamps[0], "why": stamps[1] }, "f": { "text": texts[0], "why": texts[1] } });
    let stamps = ["1k7tb6m000000001c", "1k7tb6p0000000022"];
    let older_text = state(stamps, ["Lead", "To learn"]);
    let older_why = state([stamps[1], stamps[0]], ["Lead a team", "To"]);
    for (first, second) in [(&older_text, &older_why), (&older_why, &older_text)] {
        let file = json!({
            "app": "northstar", "format": 1, "made": NOW.0,
            "records": { "goal/x": first, "goal/x~1": second, "goal/y~3": first, "goal/z~10": first },
            "aside": [], "other": [["theme", "night"]],
        });
        let mut store = open(&MemoryStorage::default());
        let parsed = backup::read(&file.to_string()).unwrap();
        assert_eq!(parsed.count(), 2);
        backup::restore(&mut store, parsed, LATER);
        let fields = store.get(&Key::parse("goal/x").unwrap()).unwrap();
        assert_eq!(json!(fields), json!({ "text": "Lead a team", "why": "To learn" }));
        assert_eq!(store.aside().len(), 1, "a number that no state has");
    }
}

/// Two devices that once were one: `goal/g1` was changed in both, `goal/g2` in one, `goal/g3` deleted in one, and each
/// has something new.
fn two_devices() -> (Store<MemoryStorage>, Store<MemoryStorage>) {
    let id = |id: &str| Id::parse(id).unwrap();
    let mut here = workbook();
    here.write(&id("g2"), &goal("Speak"), NOW);
    here.write(&id("g3"), &goal("Write"), NOW);
    let mut there = Store::open(MemoryStorage::default(), Device::random(2), NOW);
    backup::restore(&mut there, backup::read(&backup::write(&here, NOW, 0).unwrap().text).unwrap(), NOW.plus(1));
    here.write(&id("g1"), &goal("Lead a team of five"), NOW.plus(10));
    here.delete(&Key::parse("goal/g3").unwrap(), NOW.plus(10));
    here.write(&id("only-here"), &goal("Rest"), NOW.plus(10));
    there.write(&id("g1"), &goal("Lead a team of six"), NOW.plus(20));
    there.write(&id("g2"), &goal("Speak at one event"), NOW.plus(20));
    there.write(&id("only-there"), &goal("Teach"), NOW.plus(20));
    (here, there)
}

#[test]
fn merging_takes_what_is_new_keeps_what_is_here_and_both_versions_of_a_text() {
    let (mut here, there) = two_devices();
    let parsed = backup::read(&backup::write(&there, LATER, 0).unwrap().text).unwrap();
    let preview = backup::preview_merge(&here, &parsed, LATER);
    assert_eq!(preview.total, Counts { new: 1, changed: 2, same: 2, removed: 0, stay_out: 1 });
    assert_eq!((preview.conflicting, preview.unknown, preview.aside), (1, 1, 1));

    backup::merge(&mut here, parsed.clone(), LATER);
    let text = |key: &str| here.get(&Key::parse(key).unwrap()).map(|fields| fields["text"].clone());
    assert_eq!(text("goal/g2"), Some(json!("Speak at one event")));
    assert_eq!(text("goal/only-here"), Some(json!("Rest")));
    assert_eq!(text("goal/only-there"), Some(json!("Teach")));
    assert_eq!(text("goal/g3"), None, "deleted here, after the devices parted");
    let conflicts = here.conflicts();
    assert_eq!(conflicts.len(), 1);
    let texts = [&conflicts[0].mine.text, &conflicts[0].other.text];
    assert_eq!(texts, ["Lead a team of six", "Lead a team of five"]);

    let again = backup::preview_merge(&here, &parsed, LATER);
    assert_eq!(again.total, Counts { same: 5, stay_out: 1, ..Counts::default() });
    assert_eq!(again.conflicting, 0, "nothing is asked twice");
    here.flush(LATER);
    backup::merge(&mut here, parsed, LATER.plus(1));
    assert!(!here.is_dirty(), "the same file twice changes nothing");
}

#[test]
fn a_merge_is_undone_with_everything_that_it_brought() {
    let (mut here, there) = two_devices();
    let parsed = backup::read(&backup::write(&there, LATER, 0).unwrap().text).unwrap();
    let (before, trash) = (seen(&here), here.trash(LATER).len());
    let undo = backup::merge(&mut here, parsed, LATER);
    assert_ne!(seen(&here), before);
    backup::undo(&mut here, undo, LATER.plus(1));
    assert_eq!(seen(&here), before);
    assert!(here.conflicts().is_empty());
    assert_eq!(here.trash(LATER).len(), trash, "what was never theirs is not in their trash");
}

#[test]
fn two_devices_that_merge_each_other_are_the_same_afterwards() {
    let (mut here, mut there) = two_devices();
    let [from_here, from_there] = [&here, &there].map(|store| backup::write(store, LATER, 0).unwrap().text);
    backup::merge(&mut here, backup::read(&from_there).unwrap(), LATER);
    backup::merge(&mut there, backup::read(&from_here).unwrap(), LATER);
    assert_eq!(seen(&here), seen(&there));
    assert_eq!(here.conflicts().len(), there.conflicts().len());
}

#[test]
fn merging_never_lets_a_wrong_clock_win_for_ever() {
    let mut here = open(&MemoryStorage::default());
    let mut ahead = Store::open(MemoryStorage::default(), Device::random(2), NOW);
    let far = Instant(NOW.0 + 10 * 365 * 24 * 3_600_000);
    ahead.write(&Id::me(), &about("From a far future"), far);
    backup::merge(&mut here, backup::read(&backup::write(&ahead, far, 0).unwrap().text).unwrap(), NOW);
    let tomorrow = NOW.plus(24 * 3_600_000);
    let mut third = Store::open(MemoryStorage::default(), Device::random(3), tomorrow);
    third.write(&Id::me(), &about("Written tomorrow"), tomorrow);
    backup::merge(&mut here, backup::read(&backup::write(&third, tomorrow, 0).unwrap().text).unwrap(), tomorrow);
    assert_eq!(here.read(&Id::me()), Some(about("Written tomorrow")));
}
