//! The store, from outside: what is put is saved, what is saved is there, and nothing is lost on the way.

use crate::chance::cases;
use northstar_workbook::domain::{
    about::About,
    goal::Goal,
    id::Id,
    kind::{Fields, Kind as _, Migration},
    settings::{Settings, Theme},
    time::{DAY, Instant},
};
use northstar_workbook::exchange::backup;
use northstar_workbook::store::{
    Absorbed, Device, FaultyStorage, KINDS, Key, KindInfo, MemoryStorage, Record, Stamp, Storage, StorageError, Store,
};
use serde_json::{Value, json};
use std::cell::RefCell;

const NOW: Instant = Instant(1_795_000_000_000);

fn open(storage: &MemoryStorage) -> Store<MemoryStorage> {
    Store::open(storage.clone(), Device::random(1), NOW)
}

fn other_tab(storage: &MemoryStorage) -> Store<MemoryStorage> {
    Store::open(storage.clone(), Device::random(2), NOW)
}

fn about(name: &str, place: &str) -> About {
    About { name: name.to_owned(), place: place.to_owned(), ..About::default() }
}

fn me() -> Key {
    Key::of::<About>(&Id::me())
}

fn raw(storage: &MemoryStorage, key: &str) -> String {
    storage.get(key).unwrap().unwrap()
}

#[test]
fn what_was_put_and_flushed_is_there_on_the_next_opening() {
    let memory = MemoryStorage::default();
    let mut store = open(&memory);
    let goal = Goal { text: "Lead a team of four".to_owned(), created: NOW, ..Goal::default() };
    assert!(store.write(&Id::me(), &about("Asha", "Pune"), NOW));
    assert!(store.write(&Id::random(7), &goal, NOW));
    let flushed = store.flush(NOW);
    assert_eq!((flushed.saved.len(), flushed.error(), store.is_dirty()), (2, None, false));
    let again = open(&memory);
    assert_eq!(again.read::<About>(&Id::me()), Some(about("Asha", "Pune")));
    assert_eq!(again.read::<Goal>(&Id::random(7)), Some(goal));
    assert_eq!(again.iter("goal").count(), 1);
}

#[test]
fn putting_the_same_again_changes_and_writes_nothing() {
    let memory = MemoryStorage::default();
    let mut store = open(&memory);
    store.write(&Id::me(), &about("Asha", "Pune"), NOW);
    store.flush(NOW);
    assert!(!store.write(&Id::me(), &about("Asha", "Pune"), NOW.plus(9)));
    assert_eq!(store.flush(NOW), Default::default());
}

#[test]
fn two_tabs_that_edit_different_fields_keep_both() {
    let memory = MemoryStorage::default();
    let mut here = open(&memory);
    here.write(&Id::me(), &about("Asha", "Pune"), NOW);
    here.flush(NOW);
    let mut there = other_tab(&memory);
    there.write(&Id::me(), &about("Asha Rao", "Pune"), NOW.plus(1));
    here.write(&Id::me(), &about("Asha", "Mumbai"), NOW.plus(2));
    here.flush(NOW.plus(3));
    // Even without hearing of the other tab's write, a flush looks before it writes.
    assert_eq!(there.flush(NOW.plus(4)).merged, [me()]);
    assert_eq!(there.read(&Id::me()), Some(about("Asha Rao", "Mumbai")));
    let fields = vec!["name".to_owned()];
    let heard = here.absorb("northstar/r/about/me", &raw(&memory, "northstar/r/about/me"), NOW.plus(5));
    assert_eq!(heard, Absorbed::Changed { key: me(), fields });
    assert_eq!(here.read(&Id::me()), there.read::<About>(&Id::me()));
    assert!(!here.is_dirty());
}

#[test]
fn a_map_is_merged_member_by_member() {
    let memory = MemoryStorage::default();
    let (mut here, mut there) = (open(&memory), other_tab(&memory));
    let snooze = |store: &mut Store<MemoryStorage>, step: &str, at: i64| {
        let mut settings: Settings = store.read(&Id::me()).unwrap_or_default();
        settings.snoozed.insert(step.to_owned(), NOW);
        store.write(&Id::me(), &settings, NOW.plus(at));
        store.flush(NOW.plus(at));
    };
    snooze(&mut here, "goals", 1);
    snooze(&mut there, "a.dotted\\name", 2);
    let both: Settings = other_tab(&memory).read(&Id::me()).unwrap();
    assert_eq!(both.snoozed.keys().collect::<Vec<_>>(), ["a.dotted\\name", "goals"]);

    there.write(&Id::me(), &Settings { theme: Theme::Night, ..Settings::default() }, NOW.plus(3));
    there.flush(NOW.plus(3));
    snooze(&mut here, "people", 4);
    let after: Settings = other_tab(&memory).read(&Id::me()).unwrap();
    assert_eq!(after.snoozed.keys().collect::<Vec<_>>(), ["people"], "what was removed stays removed");
    assert_eq!(after.theme, Theme::Night);
}

#[test]
fn a_new_record_claims_only_the_fields_that_were_filled_in() {
    let memory = MemoryStorage::default();
    let (mut here, mut there) = (open(&memory), other_tab(&memory));
    here.write(&Id::me(), &about("Asha", ""), NOW);
    there.write(&Id::me(), &about("", "Pune"), NOW.plus(1));
    here.flush(NOW);
    there.flush(NOW);
    assert_eq!(open(&memory).read(&Id::me()), Some(about("Asha", "Pune")));
}

#[test]
fn a_deleted_record_is_gone_and_can_come_back() {
    let memory = MemoryStorage::default();
    let mut store = open(&memory);
    store.write(&Id::me(), &about("Asha", "Pune"), NOW);
    assert!(store.delete(&me(), NOW));
    assert!(!store.delete(&me(), NOW), "it is deleted already");
    store.flush(NOW);
    let mut again = open(&memory);
    assert_eq!((again.get(&me()), again.count(), again.iter("about").count()), (None, 0, 0));
    assert!(again.restore_from_trash(&me(), NOW));
    assert!(!again.restore_from_trash(&me(), NOW), "it is there already");
    assert_eq!(again.read(&Id::me()), Some(about("Asha", "Pune")));
}

#[test]
fn putting_a_deleted_record_brings_it_back_even_when_no_field_differs() {
    let mut store = open(&MemoryStorage::default());
    store.write(&Id::me(), &about("Asha", "Pune"), NOW);
    store.delete(&me(), NOW);
    assert!(store.write(&Id::me(), &about("Asha", "Pune"), NOW));
    assert_eq!(store.read(&Id::me()), Some(about("Asha", "Pune")));
}

#[test]
fn an_edit_after_a_deletion_in_another_tab_wins_and_one_before_it_does_not() {
    for (edited, deleted, is_there) in [(1, 2, false), (2, 1, true)] {
        let memory = MemoryStorage::default();
        let mut here = open(&memory);
        here.write(&Id::me(), &about("Asha", "Pune"), NOW);
        here.flush(NOW);
        let mut there = other_tab(&memory);
        here.delete(&me(), NOW.plus(deleted));
        there.write(&Id::me(), &about("Asha Rao", "Pune"), NOW.plus(edited));
        here.flush(NOW.plus(5));
        there.flush(NOW.plus(5));
        assert_eq!(open(&memory).get(&me()).is_some(), is_there);
    }
}

#[test]
fn unreadable_bytes_stay_where_they_are_and_are_copied_counted_and_written_around() {
    let bad = [
        "",
        "{",
        "null",
        "[]",
        r#"{"v":0,"f":{}}"#,
        r#"{"v":1}"#,
        r#"{"f":{}}"#,
        "{\"v\":1,\"f\":{\"a\":\"\\ud800\"}}",
    ];
    for bytes in bad {
        let memory = MemoryStorage::default();
        memory.set("northstar/r/about/me", bytes).unwrap();
        memory.set("northstar/r/goal/g1", r#"{"v":1,"f":{"text":"Speak"}}"#).unwrap();
        let mut store = open(&memory);
        assert_eq!((store.get(&me()), store.count(), store.aside().len()), (None, 1, 1), "{bytes:?}");
        let (copy, kept) = store.aside().first_key_value().unwrap();
        assert!(copy.starts_with("northstar/q/about/me/"), "{copy}");
        assert_eq!((kept.as_str(), raw(&memory, copy).as_str()), (bytes, bytes));

        store.write(&Id::me(), &about("Asha", ""), NOW);
        assert!(store.flush(NOW).is_clean());
        assert_eq!(raw(&memory, "northstar/r/about/me"), bytes);
        let mut again = other_tab(&memory);
        assert_eq!(again.read(&Id::me()), Some(about("Asha", "")));
        assert_eq!(again.aside().len(), 1, "the same bytes are kept once");
        again.write(&Id::me(), &about("Asha Rao", ""), NOW.plus(1));
        assert!(again.flush(NOW).is_clean());
        assert_eq!(open(&memory).read(&Id::me()), Some(about("Asha Rao", "")));
        assert_eq!(raw(&memory, "northstar/r/about/me"), bytes);
    }
}

#[test]
fn bytes_that_turn_bad_while_the_app_is_open_are_not_overwritten_either() {
    let memory = MemoryStorage::default();
    let mut store = open(&memory);
    store.write(&Id::me(), &about("Asha", ""), NOW);
    store.flush(NOW);
    memory.set("northstar/r/about/me", "torn").unwrap();
    store.write(&Id::me(), &about("Asha Rao", ""), NOW);
    assert!(store.flush(NOW).is_clean());
    assert_eq!(raw(&memory, "northstar/r/about/me"), "torn");
    assert_eq!(open(&memory).read(&Id::me()), Some(about("Asha Rao", "")));
    assert_eq!(store.absorb("northstar/r/goal/g1", "torn too", NOW), Absorbed::SetAside);
    assert_eq!(store.aside().len(), 2);
}

#[test]
fn a_record_that_was_written_around_bad_bytes_joins_what_is_mended_there() {
    let memory = MemoryStorage::default();
    memory.set("northstar/r/about/me", "torn").unwrap();
    let mut store = open(&memory);
    store.write(&Id::me(), &about("Asha", ""), NOW);
    store.flush(NOW);
    memory.set("northstar/r/about/me", r#"{"v":1,"f":{"name":"Somebody","place":"Pune"}}"#).unwrap();
    let mut again = open(&memory);
    assert_eq!((again.count(), again.read(&Id::me())), (1, Some(about("Asha", "Pune"))));
    again.write(&Id::me(), &about("Asha", "Mumbai"), NOW);
    assert!(again.flush(NOW).is_clean());
    assert_eq!(open(&memory).read(&Id::me()), Some(about("Asha", "Mumbai")));
}

#[test]
fn where_bad_bytes_lie_at_every_key_of_a_record_it_is_not_called_saved() {
    let memory = MemoryStorage::default();
    for slot in 0..10 {
        let name = if slot == 0 { "northstar/r/about/me".to_owned() } else { format!("northstar/r/about/me~{slot}") };
        memory.set(&name, &format!("torn {slot}")).unwrap();
    }
    let before = memory.keys().unwrap().len();
    let mut store = open(&memory);
    store.write(&Id::me(), &about("Asha", ""), NOW);
    assert_eq!(store.flush(NOW).error(), Some(StorageError::Broken));
    assert_eq!((store.aside().len(), memory.keys().unwrap().len()), (10, before + 10));
    assert_eq!(store.read(&Id::me()), Some(about("Asha", "")));
}

#[test]
fn changes_since_the_last_backup_are_counted_by_record() {
    let mut store = open(&MemoryStorage::default());
    store.write(&Id::me(), &about("Asha", ""), NOW);
    store.write(&Id::random(1), &Goal { text: "Speak".to_owned(), ..Goal::default() }, NOW.plus(10));
    store.write(&Id::random(2), &Goal { text: "Teach".to_owned(), ..Goal::default() }, NOW.plus(20));
    store.write(&Id::me(), &Settings { theme: Theme::Night, ..Settings::default() }, NOW.plus(30));
    store.write(&Id::parse("sample-goal").unwrap(), &Goal::default(), NOW.plus(30));
    assert_eq!([0, 5, 15, 25].map(|after| store.unkept(NOW.plus(after)).entries), [3, 2, 1, 0]);
    store.delete(&Key::of::<Goal>(&Id::random(1)), NOW.plus(40));
    assert_eq!(store.unkept(NOW.plus(5)).since, Some(NOW.plus(20)), "what is gone is no loss");
}

#[test]
fn keys_of_others_are_never_touched_and_keys_that_we_cannot_read_are_kept() {
    let others = [("theme", "dark"), ("northstar", "x"), ("northstarry/r/goal/x", "{"), ("northstar/later", "y")];
    let odd = [("northstar/r/Goal/x", "{}"), ("northstar/r/goal", "z"), ("northstar/r/goal/x~77", "w")];
    let memory = MemoryStorage::default();
    for (key, text) in others.into_iter().chain(odd) {
        memory.set(key, text).unwrap();
    }
    let mut store = open(&memory);
    store.write(&Id::me(), &about("Asha", ""), NOW);
    store.flush(NOW);
    assert_eq!(store.aside().len(), odd.len());
    for (key, text) in others.into_iter().chain(odd) {
        assert_eq!(raw(&memory, key), text);
    }
    let (record, ballast) = (1, 1);
    assert_eq!(memory.keys().unwrap().len(), others.len() + 2 * odd.len() + record + ballast);
    assert_eq!(store.absorb("theme", "dark", NOW), Absorbed::NotOurs);
}

#[test]
fn a_record_of_a_newer_version_is_read_and_edited_but_never_made_older() {
    let memory = MemoryStorage::default();
    let text = r#"{"v":9,"f":{"text":"Speak","horizon":"someday","mood":{"a":1}},"w":true}"#;
    memory.set("northstar/r/goal/g1", text).unwrap();
    let mut store = open(&memory);
    let id = Id::parse("g1").unwrap();
    let goal: Goal = store.read(&id).unwrap();
    assert_eq!(goal.text, "Speak");
    store.write(&id, &Goal { text: "Speak at one event".to_owned(), ..goal }, NOW);
    store.flush(NOW);
    let kept: Value = serde_json::from_str(&raw(&memory, "northstar/r/goal/g1")).unwrap();
    assert_eq!((&kept["v"], &kept["w"]), (&json!(9), &json!(true)));
    assert_eq!(kept["f"], json!({"text": "Speak at one event", "horizon": "someday", "mood": {"a": 1}}));
}

#[test]
fn numbers_that_we_do_not_know_stay_as_they_were_written() {
    let numbers = "[1e400,12345678901234567890123,1.10,-0,0.1e-7,1E5,3.0]";
    let memory = MemoryStorage::default();
    let text = format!(r#"{{"v":1,"f":{{"text":"Speak","odd":{numbers},"order":2}},"w":{numbers}}}"#);
    memory.set("northstar/r/goal/g1", &text).unwrap();
    let mut store = open(&memory);
    let id = Id::parse("g1").unwrap();
    let goal: Goal = store.read(&id).unwrap();
    assert_eq!(goal.order, 2);
    store.write(&id, &Goal { order: 3, ..goal }, NOW);
    store.flush(NOW);
    let kept = raw(&memory, "northstar/r/goal/g1");
    assert_eq!(kept.matches(numbers).count(), 2, "{kept}");
    let file = backup::write(&open(&memory), NOW, 0).unwrap().text;
    assert_eq!(file.matches(numbers).count(), 2, "{file}");
    assert!(backup::write(&restored(&file), NOW, 0).unwrap().text.matches(numbers).count() == 2);
}

fn restored(file: &str) -> Store<MemoryStorage> {
    let mut store = open(&MemoryStorage::default());
    backup::restore(&mut store, backup::read(file).unwrap(), NOW);
    store
}

fn say_words(fields: &mut Fields) {
    if let Some(text) = fields.remove("text") {
        fields.insert("words".to_owned(), text);
    }
}

fn count_words(fields: &mut Fields) {
    let count = fields.get("words").and_then(Value::as_str).map_or(0, |words| words.split(' ').count());
    fields.insert("count".to_owned(), count.into());
}

static LATER: [KindInfo; 1] = [KindInfo {
    name: "goal",
    migrations: &[
        Migration { name: "text becomes words", run: say_words },
        Migration { name: "words are counted", run: count_words },
    ],
    free_text: &["words"],
    project: Clone::clone,
}];

#[test]
fn an_older_record_is_migrated_in_memory_and_written_back_only_on_edit() {
    let memory = MemoryStorage::default();
    let text = r#"{"v":1,"t":"1k7mrrhs005000002","f":{"text":"Lead a team"}}"#;
    memory.set("northstar/r/goal/g1", text).unwrap();
    let half_way = r#"{"v":2,"f":{"words":"Speak","count":7}}"#;
    memory.set("northstar/r/goal/g2", half_way).unwrap();
    let mut store = Store::open_with(memory.clone(), Device::random(1), NOW, &LATER);
    let key = Key::parse("goal/g1").unwrap();
    assert_eq!(Value::from(store.get(&key).unwrap().clone()), json!({"words": "Lead a team", "count": 3}));
    assert_eq!(store.get(&Key::parse("goal/g2").unwrap()).unwrap()["count"], 1);
    assert_eq!(store.flush(NOW), Default::default());
    assert_eq!(raw(&memory, "northstar/r/goal/g1"), text);

    store.put(&key, &Fields::from_iter([("words".to_owned(), json!("Lead"))]), NOW);
    store.flush(NOW);
    let kept: Value = serde_json::from_str(&raw(&memory, "northstar/r/goal/g1")).unwrap();
    assert_eq!((&kept["v"], &kept["f"]), (&json!(3), &json!({"words": "Lead", "count": 3})));
    assert_eq!(raw(&memory, "northstar/p/3/goal/g1"), text, "the form of before is kept");
    assert_eq!(store.meter().used, counted(&memory));
    store.put(&key, &Fields::from_iter([("words".to_owned(), json!("Lead on"))]), NOW);
    store.flush(NOW);
    assert_eq!(raw(&memory, "northstar/p/3/goal/g1"), text, "until the kind changes again");

    let again = Store::open_with(memory.clone(), Device::random(2), NOW, &LATER);
    assert_eq!((again.meter().used, again.aside().len()), (counted(&memory), 0));
    assert_eq!(raw(&memory, "northstar/p/3/goal/g1"), text, "nor by opening anew");
    let much_later = Store::open_with(memory.clone(), Device::random(3), NOW, &MUCH_LATER);
    assert_eq!(memory.get("northstar/p/3/goal/g1"), Ok(None));
    assert_eq!(much_later.meter().used, counted(&memory));
}

/// Found by fuzzing: such a record noted that its members have no stamp, and did not when it was read again.
#[test]
fn a_migrated_record_without_stamps_is_read_back_as_it_was() {
    let memory = MemoryStorage::default();
    memory.set("northstar/r/goal/g1", r#"{"v":1,"f":{"text":{"a":1,"b":{}}}}"#).unwrap();
    let mut store = Store::open_with(memory.clone(), Device::random(1), NOW, &LATER);
    let key = Key::parse("goal/g1").unwrap();
    store.put(&key, &Fields::from_iter([("note".to_owned(), json!("later"))]), NOW);
    assert!(store.flush(NOW).is_clean());
    let again = Store::open_with(memory, Device::random(2), NOW, &LATER);
    assert_eq!(again.record(&key), store.record(&key));
}

static MUCH_LATER: [KindInfo; 1] = [KindInfo {
    migrations: &[
        Migration { name: "text becomes words", run: say_words },
        Migration { name: "words are counted", run: count_words },
        Migration { name: "nothing else", run: |_| {} },
    ],
    ..LATER[0]
}];

#[test]
fn migrations_are_only_ever_added() {
    let names = |kind: &KindInfo| kind.migrations.iter().map(|step| step.name).collect::<Vec<_>>().join(", ");
    let now: Vec<String> =
        KINDS.iter().map(|kind| format!("{}: {}", kind.name, names(kind)).trim_end().to_owned()).collect();
    let released: Vec<&str> = include_str!("golden/migrations.txt").lines().collect();
    assert_eq!(now, released, "a step that shipped keeps its name and place; add a new one at the end, here and there");
}

#[test]
fn every_kind_has_a_name_of_its_own() {
    let names = std::collections::BTreeSet::from(KINDS.map(|kind| kind.name));
    assert_eq!(names.len(), KINDS.len());
    for kind in &KINDS {
        let id = Key::parse(&format!("{}/x", kind.name));
        assert!(id.is_some(), "{}", kind.name);
    }
}

#[test]
fn a_clock_that_is_years_ahead_does_not_win_for_ever() {
    let memory = MemoryStorage::default();
    let mut ahead = Store::open(memory.clone(), Device::random(3), NOW.plus(9_000 * DAY));
    ahead.write(&Id::me(), &about("From the future", ""), NOW.plus(9_000 * DAY));
    ahead.flush(NOW.plus(9_000 * DAY));
    let from_the_future = raw(&memory, "northstar/r/about/me");

    let mut here = Store::open(MemoryStorage::default(), Device::random(1), NOW);
    here.absorb("northstar/r/about/me", &from_the_future, NOW);
    let mut there = Store::open(MemoryStorage::default(), Device::random(2), NOW.plus(DAY));
    there.write(&Id::me(), &about("Asha", ""), NOW.plus(DAY));
    there.flush(NOW);
    let today = there.record(&me()).unwrap().to_text();
    here.absorb("northstar/r/about/me", &today, NOW.plus(DAY));
    assert_eq!(here.read(&Id::me()), Some(about("Asha", "")));
    assert_eq!(here.history(&me())[0].value, "From the future");
    assert!(here.record(&me()).unwrap().latest() < Stamp::at(NOW.plus(2 * DAY)));
}

#[test]
fn any_text_survives_however_long_or_odd() {
    let odd: String = (0..=0x1f_u8)
        .map(char::from)
        .chain("\u{7f}\u{85}\u{2028}\u{feff}\u{fffd}\u{202e}🧭é\\\"</script>".chars())
        .collect();
    for text in [odd.clone(), "x".repeat(100_000), odd.repeat(2_500)] {
        let memory = MemoryStorage::default();
        let mut store = open(&memory);
        store.write(&Id::me(), &about(&text, ""), NOW);
        assert!(store.flush(NOW).is_clean());
        assert!(open(&memory).read::<About>(&Id::me()).unwrap().name == text);
    }
}

/// What the meter should say, counted from scratch.
fn counted(memory: &MemoryStorage) -> usize {
    let units = |text: &str| text.encode_utf16().count();
    let ours = memory.keys().unwrap().into_iter().filter(|key| key.starts_with("northstar/"));
    let ours = ours.filter(|key| key != "northstar/ballast");
    ours.map(|key| units(&key) + units(&raw(memory, &key))).sum()
}

#[test]
fn the_meter_says_what_a_recount_says() {
    let memory = MemoryStorage::default();
    memory.set("somebody/else", &"x".repeat(1_000)).unwrap();
    memory.set("northstar/r/goal/torn", "😀").unwrap();
    let mut store = open(&memory);
    assert_eq!(store.meter().used, counted(&memory));
    for (place, name) in ["Asha", "", "अनुष्का 😀", "A"].iter().enumerate() {
        store.write(&Id::me(), &about(name, ""), NOW);
        store.write(&Id::random(place as u64), &Goal { text: name.repeat(20), ..Goal::default() }, NOW);
        store.flush(NOW);
        assert_eq!(store.meter().used, counted(&memory));
    }
    store.delete(&me(), NOW);
    store.flush(NOW);
    assert_eq!(store.meter().used, counted(&memory));
    let mut there = other_tab(&memory);
    there.write(&Id::me(), &about("Somebody with a long name", ""), NOW);
    there.flush(NOW);
    store.absorb("northstar/r/about/me", &raw(&memory, "northstar/r/about/me"), NOW);
    assert_eq!((store.meter().used, there.meter().used), (counted(&memory), counted(&memory)));
}

/// Notes what is asked of it.
struct Witness(MemoryStorage, RefCell<Vec<String>>);

impl Storage for Witness {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.1.borrow_mut().push(format!("get {key}"));
        self.0.get(key)
    }
    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.1.borrow_mut().push(format!("set {key}"));
        self.0.set(key, text)
    }
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.1.borrow_mut().push(format!("remove {key}"));
        self.0.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        self.1.borrow_mut().push("keys".to_owned());
        self.0.keys()
    }
}

#[test]
fn saving_one_record_of_thousands_touches_that_record_only() {
    let memory = MemoryStorage::default();
    for n in 0..2_000 {
        memory.set(&format!("northstar/r/goal/g{n}"), r#"{"v":1,"f":{"text":"Speak"}}"#).unwrap();
    }
    let witness = Witness(memory, RefCell::default());
    let mut store = Store::open(&witness, Device::random(1), NOW);
    // The first flush also holds back some room for a last edit.
    store.write(&Id::parse("g8").unwrap(), &Goal { text: "Listen".to_owned(), ..Goal::default() }, NOW);
    store.flush(NOW);
    witness.1.borrow_mut().clear();
    store.write(&Id::parse("g7").unwrap(), &Goal { text: "Listen".to_owned(), ..Goal::default() }, NOW);
    assert!(store.flush(NOW).is_clean());
    let key = "northstar/r/goal/g7";
    assert_eq!(*witness.1.borrow(), [format!("get {key}"), format!("set {key}"), format!("get {key}")]);
}

/// A storage that refuses everything, as some browsers' settings do.
struct Refusing(StorageError);

impl Storage for Refusing {
    fn get(&self, _: &str) -> Result<Option<String>, StorageError> {
        if self.0 == StorageError::Full { Ok(None) } else { Err(self.0) }
    }
    fn set(&self, _: &str, _: &str) -> Result<(), StorageError> {
        Err(self.0)
    }
    fn remove(&self, _: &str) -> Result<(), StorageError> {
        Err(self.0)
    }
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        if self.0 == StorageError::Full { Ok(Vec::new()) } else { Err(self.0) }
    }
}

#[test]
fn a_storage_that_is_denied_full_or_broken_is_said_so_and_the_text_stays() {
    for error in [StorageError::Denied, StorageError::Full, StorageError::Broken] {
        let mut store = Store::open(Refusing(error), Device::random(1), NOW);
        assert_eq!(store.trouble(), (error != StorageError::Full).then_some(error));
        store.write(&Id::me(), &about("Asha", ""), NOW);
        for _ in 0..3 {
            let flushed = store.flush(NOW);
            assert_eq!(
                (flushed.saved.as_slice(), flushed.failed.as_slice()),
                ([].as_slice(), [(me(), error)].as_slice())
            );
            assert!(store.is_dirty());
        }
        assert_eq!(store.read(&Id::me()), Some(about("Asha", "")));
    }
}

#[test]
fn nothing_is_called_saved_that_a_new_opening_does_not_find() {
    let todo = cases(10_000);
    let (mut faults, mut saved, mut seed) = (0, 0, todo.start);
    while faults < todo.end - todo.start {
        seed += 1;
        let memory = MemoryStorage::default();
        memory.set("northstar/r/goal/torn", "{torn").unwrap();
        let faulty = FaultyStorage::new(memory.clone(), seed, 30);
        let mut store = Store::open(&faulty, Device::random(seed), NOW);
        for step in 0..60_u64 {
            let now = NOW.plus(i64::try_from(step).unwrap());
            let id = if step % 5 == 0 { Id::parse("torn").unwrap() } else { Id::random(step % 4) };
            let mut goal: Goal = store.read(&id).unwrap_or_default();
            if step % 3 == 0 { &mut goal.then } else { &mut goal.text }.push_str(&format!("{step} "));
            store.write(&id, &goal, now);
            let flushed = store.flush(now);
            let again = open(&memory);
            for key in &flushed.saved {
                saved += 1;
                assert_eq!(again.get(key), store.get(key), "seed {seed}, step {step}, {}", key.as_str());
            }
            assert_eq!(store.read(&id), Some(goal), "seed {seed}, step {step}: the text stays");
            assert_eq!(raw(&memory, "northstar/r/goal/torn"), "{torn");
        }
        faults += u64::from(faulty.faults());
    }
    assert!(saved > faults / 20, "only {saved} were saved");
    println!("{faults} faults, {saved} times Saved, none of them false");
}

#[test]
fn a_record_is_what_its_bytes_say_and_its_bytes_say_all() {
    let table = [
        r#"{"v":1,"f":{}}"#,
        r#"{"v":1,"t":"1k7tb6m000000001c","f":{"a":1,"b":{"c":2,"d.e":3}}}"#,
        r#"{"v":2,"t":"1k7tb6m000000001c","d":"1k7tb6q0000000022","s":{"a":"","b":"1k7tb6m000000001c","gone":"1k7tb6m000000001c"},"f":{"a":1,"b":{},"c":2,"e":3}}"#,
        r#"{"v":2,"r":"1k7tb6m000000001c","s":{"b.d\\.e":"1k7tb6m000000001c"},"f":{"b":{}},"z":[{}]}"#,
    ];
    for text in table {
        assert_eq!(Record::parse(text).unwrap().to_text(), text);
    }
}

#[test]
fn what_a_journal_kept_and_the_storage_lost_is_written_again() {
    let (kept, lost) = (MemoryStorage::default(), MemoryStorage::default());
    let mut store = open(&kept);
    store.put(&me(), &about("Leila", "Beirut").to_fields(), NOW);
    assert!(store.flush(NOW).is_clean());
    let mut again = open(&lost);
    for name in kept.keys().unwrap().into_iter().filter(|name| name.starts_with("northstar/r/")) {
        let bytes = raw(&kept, &name);
        assert!(matches!(again.recover(&name, &bytes, NOW), Absorbed::Changed { .. }));
        assert_eq!(again.recover(&name, &bytes, NOW), Absorbed::Same);
    }
    assert!(again.flush(NOW).is_clean());
    assert_eq!(open(&lost).get(&me()), store.get(&me()));
}
