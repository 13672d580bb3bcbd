//! The store, from outside: what is put is saved, what is saved is there, and nothing is lost on the way.

use northstar_workbook::domain::{about::About, goal::Goal, id::Id, time::Instant};
use northstar_workbook::store::{Absorbed, Device, Key, MemoryStorage, Storage, Store};

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
