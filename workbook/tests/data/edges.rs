//! Where a line is drawn: each test stands on both sides of one.

use crate::platform::{self, Native};
use northstar_workbook::domain::{
    about::About,
    goal::Goal,
    id::Id,
    time::{DAY, HOUR, Instant},
};
use northstar_workbook::exchange::backup::{self, Backup, BackupError, LONGEST_FILE, LONGEST_TEXT};
use northstar_workbook::store::{
    Absorbed, BALLAST, BALLAST_KEY, BUDGET, Device, Key, MemoryStorage, Room, Stamp, Storage, StorageError, Store,
};

const NOW: Instant = Instant(1_795_000_000_000);
const ME: &str = "northstar/r/about/me";

fn tab<S: Storage>(storage: S, device: u64) -> Store<S> {
    Store::open(storage, Device::random(device), NOW)
}

fn named(name: &str) -> About {
    About { name: name.to_owned(), ..About::default() }
}

/// What a tab of its own writes about me.
fn written(device: u64, name: &str, at: Instant) -> String {
    let memory = MemoryStorage::default();
    let mut store = Store::open(memory.clone(), Device::random(device), at);
    store.write(&Id::me(), &named(name), at);
    store.flush(at);
    memory.get(ME).unwrap().unwrap()
}

#[test]
fn a_key_is_a_kind_in_small_letters_digits_and_hyphens_and_an_id() {
    for key in ["goal/g1", "check-in/x", "a2/x", "2-a/x", &format!("{}/x", "k".repeat(32))] {
        assert!(Key::parse(key).is_some(), "{key}");
    }
    for none in ["", "goal", "/x", "Goal/x", "go_al/x", "goal/", &format!("{}/x", "k".repeat(33))] {
        assert!(Key::parse(none).is_none(), "{none}");
    }
}

#[test]
fn what_another_tab_has_saved_is_not_written_once_more() {
    let mut store = tab(MemoryStorage::default(), 1);
    let raw = written(2, "Asha", NOW);
    assert!(matches!(store.absorb(ME, &raw, NOW), Absorbed::Changed { .. }));
    assert!(!store.is_dirty());
}

#[test]
fn what_only_the_journal_has_is_written() {
    let mut store = tab(MemoryStorage::default(), 1);
    store.recover(ME, &written(2, "Asha", NOW), NOW);
    assert!(store.is_dirty());
}

#[test]
fn what_two_tabs_have_together_is_written() {
    let mut store = tab(MemoryStorage::default(), 1);
    store.write(&Id::me(), &About { place: "Pune".to_owned(), ..About::default() }, NOW);
    store.flush(NOW);
    store.absorb(ME, &written(2, "Asha", NOW), NOW);
    assert!(store.is_dirty());
}

#[test]
fn a_time_that_cannot_be_is_mended_in_the_storage_too() {
    let raw = written(2, "Asha", NOW.plus(9_000 * DAY));
    let mut store = tab(MemoryStorage::default(), 1);
    store.absorb(ME, &raw, NOW);
    assert!(store.is_dirty(), "it was absorbed");

    let memory = MemoryStorage::default();
    memory.set(ME, &raw).unwrap();
    assert!(tab(memory, 1).is_dirty(), "it was there at the start");
}

#[test]
fn nobody_is_disturbed_by_what_shows_the_same() {
    let memory = MemoryStorage::default();
    let mut there = tab(memory.clone(), 2);
    let mut here = tab(MemoryStorage::default(), 1);
    let mut told = |name: &str, at: Instant| {
        there.write(&Id::me(), &named(name), at);
        there.flush(at);
        memory.get(ME).unwrap().unwrap()
    };
    here.absorb(ME, &told("Asha", NOW), NOW);
    told("Asha Rao", NOW.plus(10));
    assert_eq!(here.absorb(ME, &told("Asha", NOW.plus(20)), NOW.plus(20)), Absorbed::Same);
}

#[test]
fn a_second_version_of_a_text_alone_is_told() {
    let id = Id::random(1);
    let name = Key::of::<Goal>(&id).storage_key();
    let said = |device, text: &str, at| {
        let memory = MemoryStorage::default();
        let mut store = Store::open(memory.clone(), Device::random(device), at);
        store.write(&id, &Goal { text: text.to_owned(), ..Goal::default() }, at);
        store.flush(at);
        memory.get(&name).unwrap().unwrap()
    };
    let mut store = tab(MemoryStorage::default(), 1);
    store.absorb(&name, &said(2, "Speak up", NOW.plus(10)), NOW.plus(10));
    let earlier = store.absorb(&name, &said(3, "Listen", NOW), NOW.plus(10));
    assert!(matches!(earlier, Absorbed::Changed { .. }), "{earlier:?}");
    assert_eq!(store.conflicts().len(), 1);
}

#[test]
fn a_record_stays_at_the_key_at_which_it_lies() {
    let second = format!("{ME}~1");
    // Alone there, and beside an older state at the usual key.
    for usual in [None, Some(written(2, "Asha", NOW))] {
        let memory = MemoryStorage::default();
        if let Some(usual) = &usual {
            memory.set(ME, usual).unwrap();
        }
        memory.set(&second, &written(2, "Asha Rao", NOW.plus(10))).unwrap();
        let mut store = tab(memory.clone(), 1);
        store.write(&Id::me(), &named("Asha R."), NOW.plus(20));
        assert!(store.flush(NOW.plus(20)).is_clean());
        assert_eq!(memory.get(ME).unwrap(), usual);
        assert!(memory.get(&second).unwrap().unwrap().contains("Asha R."));
    }
}

#[test]
fn room_for_a_last_edit_is_held_back_only_within_the_budget() {
    for (taken, held_back) in [(BUDGET - BALLAST - 2_000, true), (BUDGET - BALLAST + 10, false), (BUDGET * 2, false)] {
        let memory = MemoryStorage::default();
        memory.set("northstar/x", &"x".repeat(taken - 11)).unwrap();
        let mut store = tab(memory.clone(), 1);
        store.write(&Id::me(), &named("Asha"), NOW);
        assert!(store.flush(NOW).is_clean());
        assert_eq!(memory.get(BALLAST_KEY).unwrap().is_some(), held_back, "{taken}");
    }
}

/// Says that it has kept the ballast, and has not.
struct Forgetful(MemoryStorage);

impl Storage for Forgetful {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.0.get(key)
    }
    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        if key == BALLAST_KEY { Ok(()) } else { self.0.set(key, text) }
    }
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.0.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        self.0.keys()
    }
}

#[test]
fn room_that_is_not_there_is_not_counted_as_held_back() {
    let memory = MemoryStorage::default();
    let mut store = tab(Forgetful(memory.clone()), 1);
    store.write(&Id::me(), &named("Asha"), NOW);
    store.flush(NOW);
    let again = tab(Forgetful(memory), 1);
    assert_eq!((store.meter(), again.meter().room()), (again.meter(), Room::Roomy));
    store.write(&Id::me(), &named("Asha Rao"), NOW);
    store.flush(NOW);
    assert_eq!(store.meter().used, again.meter().used + 4);
}

#[test]
fn a_file_that_would_be_too_long_to_be_read_again_is_not_locked() {
    let lock = |text: String| {
        let plain = Backup { file_name: "northstar.json".to_owned(), text, records: 1 };
        platform::now(backup::lock(&Native::Standin, &plain, "a passphrase", [1; 28])).map(|locked| locked.text.len())
    };
    let mut state = 1_u64;
    let mut any = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b' ' + u8::try_from(state >> 58).unwrap())
    };
    assert!(lock("x".repeat(LONGEST_FILE)).is_ok());
    assert_eq!(lock("x".repeat(LONGEST_FILE + 1)), Err(BackupError::TooLarge));
    // What hardly becomes smaller by packing is too long as soon as its letters are.
    let text: String = (0..LONGEST_FILE).map(|_| any()).collect();
    assert_eq!(lock(text.clone()), Err(BackupError::TooLarge));
    let most = lock(text.chars().take(LONGEST_TEXT / 2).collect()).unwrap();
    assert!(most > LONGEST_TEXT / 3, "it is really hard to pack: {most}");
}

#[test]
fn a_storage_is_the_same_behind_a_reference_and_in_a_box() {
    fn use_it(storage: impl Storage, beside: &MemoryStorage) {
        storage.set("a", "1").unwrap();
        beside.set("b", "2").unwrap();
        assert_eq!(storage.get("b").unwrap().as_deref(), Some("2"));
        assert_eq!((beside.get("a").unwrap().as_deref(), storage.get("c").unwrap()), (Some("1"), None));
        let mut keys = storage.keys().unwrap();
        keys.sort();
        assert_eq!(keys, ["a", "b"]);
        storage.remove("a").unwrap();
        assert_eq!(beside.keys().unwrap(), ["b"]);
    }
    let memory = MemoryStorage::default();
    use_it(&memory, &memory);
    let memory = MemoryStorage::default();
    use_it(Box::new(memory.clone()) as Box<dyn Storage>, &memory);
}

#[test]
fn what_could_not_be_saved_is_no_clean_flush() {
    struct Full(MemoryStorage);
    impl Storage for Full {
        fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
            self.0.get(key)
        }
        fn set(&self, _: &str, _: &str) -> Result<(), StorageError> {
            Err(StorageError::Full)
        }
        fn remove(&self, key: &str) -> Result<(), StorageError> {
            self.0.remove(key)
        }
        fn keys(&self) -> Result<Vec<String>, StorageError> {
            self.0.keys()
        }
    }
    let mut store = tab(Full(MemoryStorage::default()), 1);
    assert!(store.flush(NOW).is_clean(), "there is nothing to save");
    store.write(&Id::me(), &named("Asha"), NOW);
    assert!(!store.flush(NOW).is_clean());
}

#[test]
fn the_counter_of_a_stamp_goes_on_within_a_moment() {
    let mut store = tab(MemoryStorage::default(), 1);
    let mut before = Stamp::ZERO;
    for round in 0..2_100 {
        store.write(&Id::me(), &named(&round.to_string()), NOW);
        let latest = store.record(&Key::of::<About>(&Id::me())).unwrap().latest();
        assert!(latest > before);
        assert_eq!((Stamp::parse(&latest.to_text()), latest.device()), (latest, Device::random(1)));
        // A thousand stamps fit into a millisecond; then it counts as the next one.
        assert_eq!(latest.moment().0, NOW.0 + round / 1_024, "{round}");
        before = latest;
    }
}

#[test]
fn a_clock_may_be_an_hour_ahead_and_no_more() {
    for (ahead, is_believed) in [(0, true), (HOUR, true), (HOUR + 1, false)] {
        let stamp = Stamp::at(NOW.plus(ahead));
        assert_eq!(stamp.clamped(NOW) == stamp, is_believed, "{ahead}");
        let mut store = tab(MemoryStorage::default(), 1);
        store.absorb(ME, &written(2, "Asha", NOW.plus(ahead)), NOW);
        assert_eq!(store.is_dirty(), !is_believed, "{ahead}");
    }
}
