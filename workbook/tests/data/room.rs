//! A storage that fills up: it is said in time, a last edit gets through, and nothing is called saved that is not.

use crate::chance::cases;
use northstar_workbook::domain::{goal::Goal, id::Id, time::Instant};
use northstar_workbook::store::{
    BALLAST, BALLAST_KEY, BUDGET, Device, FaultyStorage, MemoryStorage, Room, Storage, StorageError, Store,
};

const NOW: Instant = Instant(1_795_000_000_000);

/// A storage with as much room as a browser gives, and no more.
#[derive(Clone)]
struct Small(MemoryStorage, usize);

impl Small {
    fn new(room: usize) -> Self {
        Self(MemoryStorage::default(), room)
    }

    fn units(&self) -> usize {
        let units = |text: &str| text.encode_utf16().count();
        self.0.keys().unwrap().iter().map(|key| units(key) + units(&self.0.get(key).unwrap().unwrap())).sum()
    }
}

impl Storage for Small {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.0.get(key)
    }
    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        let before = self.0.get(key)?;
        self.0.set(key, text)?;
        if self.units() <= self.1 {
            return Ok(());
        }
        match before {
            Some(before) => self.0.set(key, &before)?,
            None => self.0.remove(key)?,
        }
        Err(StorageError::Full)
    }
    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.0.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, StorageError> {
        self.0.keys()
    }
}

fn open<S: Storage>(storage: S) -> Store<S> {
    Store::open(storage, Device::random(1), NOW)
}

fn say<S: Storage>(store: &mut Store<S>, id: u64, length: usize) -> Option<StorageError> {
    store.write(&Id::random(id), &Goal { text: "x".repeat(length), ..Goal::default() }, NOW);
    store.flush(NOW).error()
}

#[test]
fn the_room_is_told_by_what_is_taken() {
    let table = [
        (0, Room::Roomy),
        (BUDGET / 5 * 4 - 1, Room::Roomy),
        (BUDGET / 5 * 4, Room::NearlyFull),
        (BUDGET - BALLAST - 1, Room::NearlyFull),
        (BUDGET - BALLAST, Room::Full),
        (BUDGET * 2, Room::Full),
    ];
    for (units, room) in table {
        let memory = MemoryStorage::default();
        if units > 0 {
            memory.set("northstar/x", &"x".repeat(units - 11)).unwrap();
        }
        let meter = open(&memory).meter();
        assert_eq!((meter.used, meter.room(), meter.is_nearly_full()), (units, room, room != Room::Roomy));
    }
}

#[test]
fn room_is_held_back_after_the_first_words_are_saved_and_not_counted_as_theirs() {
    let small = Small::new(1_000_000);
    let mut store = open(small.clone());
    assert_eq!(small.0.get(BALLAST_KEY).unwrap(), None, "who only looks writes nothing");
    assert_eq!(say(&mut store, 1, 100), None);
    assert_eq!(small.0.get(BALLAST_KEY).unwrap().map(|ballast| ballast.len() + BALLAST_KEY.len()), Some(BALLAST));
    assert_eq!(store.meter().used + BALLAST, small.units());
    assert_eq!(open(small.clone()).meter(), store.meter());
}

#[test]
fn when_there_is_no_room_left_a_last_edit_gets_through_and_it_is_said() {
    let small = Small::new(200_000);
    let mut store = open(small.clone());
    assert_eq!(say(&mut store, 1, 100_000), None);
    assert_eq!(store.meter().room(), Room::Roomy);
    assert_eq!(say(&mut store, 2, 60_000), None, "the ballast makes room for it");
    assert_eq!((store.meter().room(), small.0.get(BALLAST_KEY).unwrap()), (Room::Full, None));
    assert_eq!(store.meter().used, small.units());
    assert_eq!(say(&mut store, 3, 60_000), Some(StorageError::Full), "and there is only one");
    assert!(store.is_dirty());
    assert_eq!(open(small.clone()).read::<Goal>(&Id::random(2)).map(|goal| goal.text.len()), Some(60_000));

    // Something shorter takes the place of the long text: there is room again, and some is held back again.
    assert_eq!(say(&mut store, 3, 10), None);
    assert_eq!((store.meter().room(), small.0.get(BALLAST_KEY).unwrap()), (Room::Full, None));
    assert_eq!(say(&mut store, 1, 10), None);
    assert_eq!((store.meter().room(), small.0.get(BALLAST_KEY).unwrap().is_some()), (Room::Roomy, true));
    assert_eq!(store.meter().used + BALLAST, small.units());
}

#[test]
fn where_others_have_taken_the_room_it_is_full_from_the_start() {
    let small = Small::new(50_000);
    let mut store = open(small.clone());
    assert_eq!(say(&mut store, 1, 10), None);
    assert_eq!(store.meter().room(), Room::Full, "nothing can be held back");
    assert_eq!(store.meter().used, small.units());
}

#[test]
fn the_ballast_never_costs_a_record_whatever_fails() {
    for seed in cases(40) {
        let small = Small::new(150_000);
        let faulty = FaultyStorage::new(small.clone(), seed, 30);
        let mut store = open(&faulty);
        for step in 0..12_u64 {
            let id = Id::random(step % 3);
            let goal = Goal { text: format!("{step} ").repeat(10_000), ..Goal::default() };
            store.write(&id, &goal, NOW);
            for key in store.flush(NOW).saved {
                assert_eq!(open(small.clone()).get(&key), store.get(&key), "seed {seed}, step {step}");
            }
            assert_eq!(store.read(&id), Some(goal));
        }
    }
}
