//! What was deleted can be brought back for thirty days, and an old copy never brings it back by itself.

use crate::chance::cases;
use northstar_workbook::domain::{
    goal::Goal,
    id::Id,
    time::{DAY, Instant},
};
use northstar_workbook::store::{Device, FaultyStorage, Key, MemoryStorage, Storage, Store};

const NOW: Instant = Instant(1_795_000_000_000);

fn open(memory: &MemoryStorage, device: u64, at: Instant) -> Store<MemoryStorage> {
    Store::open(memory.clone(), Device::random(device), at)
}

fn id() -> Id {
    Id::parse("g").unwrap()
}

fn key() -> Key {
    Key::of::<Goal>(&id())
}

fn goal(text: &str) -> Goal {
    Goal { text: text.to_owned(), ..Goal::default() }
}

/// A storage with one goal, deleted at `NOW`.
fn deleted() -> MemoryStorage {
    let memory = MemoryStorage::default();
    let mut store = open(&memory, 1, NOW);
    store.write(&id(), &goal("Lead a team"), NOW);
    store.delete(&key(), NOW);
    store.flush(NOW);
    memory
}

fn units(memory: &MemoryStorage) -> usize {
    let count = |text: &str| text.encode_utf16().count();
    let ours = memory.keys().unwrap().into_iter().filter(|key| key != "northstar/ballast");
    ours.map(|key| count(&key) + count(&memory.get(&key).unwrap().unwrap())).sum()
}

#[test]
fn the_trash_lists_the_last_form_of_what_was_deleted_the_last_first() {
    let mut store = open(&deleted(), 2, NOW);
    store.write(&Id::random(1), &goal("Speak"), NOW);
    store.delete(&Key::of::<Goal>(&Id::random(1)), NOW.plus(5));
    let trash = store.trash(NOW.plus(6));
    let texts: Vec<_> = trash.iter().map(|trashed| trashed.fields["text"].as_str().unwrap()).collect();
    assert_eq!((texts, trash[1].key, trash[1].deleted), (vec!["Speak", "Lead a team"], &key(), NOW));
}

#[test]
fn it_can_be_brought_back_for_thirty_days() {
    for (days, is_there) in [(0, true), (30, true), (31, false), (179, false), (181, false)] {
        let memory = deleted();
        let later = NOW.plus(days * DAY);
        used_until(&memory, later);
        let mut store = open(&memory, 2, later);
        store.purge(later);
        assert!(store.flush(later).is_clean());
        assert_eq!(store.trash(later).len(), usize::from(is_there), "{days}");
        assert_eq!(store.restore_from_trash(&key(), later), is_there, "{days}");
        assert_eq!(store.read(&id()), is_there.then(|| goal("Lead a team")));
        assert_eq!(store.meter().used, units(&memory));
    }
}

#[test]
fn what_has_left_the_trash_leaves_only_that_it_is_gone_and_after_half_a_year_nothing() {
    for (days, has_words, has_key) in [(30, true, true), (31, false, true), (180, false, true), (181, false, false)] {
        let memory = deleted();
        used_until(&memory, NOW.plus(days * DAY));
        let mut store = open(&memory, 2, NOW.plus(days * DAY));
        store.purge(NOW.plus(days * DAY));
        store.flush(NOW.plus(days * DAY));
        let kept = memory.get("northstar/r/goal/g").unwrap();
        assert_eq!(kept.is_some(), has_key, "{days}");
        assert_eq!(kept.is_some_and(|kept| kept.contains("Lead")), has_words, "{days}");
        assert_eq!(open(&memory, 3, NOW.plus(days * DAY)).record(&key()).is_some(), has_key);
    }
}

#[test]
fn a_clock_that_is_far_ahead_does_not_empty_the_trash() {
    let memory = deleted();
    let ahead = NOW.plus(20 * 365 * DAY);
    for day in 0..3 {
        let at = ahead.plus(day * DAY);
        let mut store = open(&memory, 2, at);
        store.purge(at);
        // What is written meanwhile makes the wrong time no truer.
        store.write(&Id::random(1), &goal(&format!("Speak {day}")), at);
        store.flush(at);
    }
    let later = NOW.plus(DAY);
    let mut store = open(&memory, 3, later);
    assert!(store.restore_from_trash(&key(), later));
    assert_eq!(store.read(&id()), Some(goal("Lead a team")));
}

#[test]
fn thirty_days_of_use_are_thirty_days_whatever_the_clock_says() {
    let memory = deleted();
    let ahead = NOW.plus(20 * 365 * DAY);
    for (day, is_there) in [(0, true), (15, true), (30, true), (31, false)] {
        let at = ahead.plus(day * DAY);
        let mut store = open(&memory, 2 + u64::try_from(day).unwrap(), at);
        store.purge(at);
        store.write(&Id::random(1), &goal(&format!("Speak {day}")), at);
        store.flush(at);
        assert_eq!(memory.get("northstar/r/goal/g").unwrap().unwrap().contains("Lead"), is_there, "{day}");
    }
}

/// Somebody uses the workbook half-way: the time since the deletion has really passed.
fn used_until(memory: &MemoryStorage, later: Instant) {
    let at = NOW.plus(later.since(NOW) / 2);
    let mut store = open(memory, 7, at);
    store.write(&Id::random(7), &goal("Meanwhile"), at);
    store.flush(at);
}

#[test]
fn an_old_copy_does_not_bring_back_what_has_left_the_trash() {
    let copy = MemoryStorage::default();
    open(&copy, 1, NOW).flush(NOW);
    let mut here = open(&copy, 1, NOW);
    here.write(&id(), &goal("Lead a team"), NOW);
    let old = here.record(&key()).unwrap().to_text();
    here.delete(&key(), NOW.plus(1));
    let later = NOW.plus(100 * DAY);
    here.purge(later);
    here.absorb("northstar/r/goal/g", &old, later);
    assert_eq!((here.get(&key()), here.trash(later).len()), (None, 0));
    here.purge(later);
    assert!(!here.record(&key()).unwrap().to_text().contains("Lead"));
}

#[test]
fn an_edit_elsewhere_after_the_deletion_brings_the_record_back_and_one_before_goes_to_the_trash_with_it() {
    for (edited, is_there) in [(10, false), (30, true)] {
        let memory = MemoryStorage::default();
        let mut here = open(&memory, 1, NOW);
        here.write(&id(), &goal("Lead a team"), NOW);
        here.flush(NOW);
        let mut there = open(&memory, 2, NOW);
        there.write(&id(), &goal("Lead a small team"), NOW.plus(edited));
        here.delete(&key(), NOW.plus(20));
        here.absorb("northstar/r/goal/g", &there.record(&key()).unwrap().to_text(), NOW.plus(40));
        assert_eq!(here.get(&key()).is_some(), is_there);
        if !is_there {
            assert_eq!(here.trash(NOW.plus(40))[0].fields["text"], "Lead a small team");
        }
    }
}

#[test]
fn what_is_deleted_for_good_is_gone_at_once_and_no_old_copy_brings_it_back() {
    let memory = deleted();
    memory.set("northstar/p/2/goal/g", "{\"v\":1,\"f\":{\"text\":\"Lead\"}}").unwrap();
    memory.set("northstar/p/2/goal/other", "stays").unwrap();
    let mut there = open(&memory, 3, NOW);
    let mut here = open(&memory, 2, NOW);
    assert_eq!(here.discard(&[key(), Key::of::<Goal>(&Id::random(9))]), 1);
    assert!(here.flush(NOW.plus(1)).is_clean());
    let ours = memory.keys().unwrap();
    let kept: String = ours.iter().map(|name| memory.get(name).unwrap().unwrap()).collect();
    assert!(!kept.contains("Lead") && kept.contains("stays"));
    assert_eq!(here.meter().used, units(&memory));
    assert!(here.trash(NOW).is_empty() && !here.restore_from_trash(&key(), NOW.plus(2)));
    // Another tab, or a backup, still has the words.
    let old = there.record(&key()).unwrap().to_text();
    here.absorb("northstar/r/goal/g", &old, NOW.plus(2));
    there.absorb("northstar/r/goal/g", &here.record(&key()).unwrap().to_text(), NOW.plus(2));
    for store in [&mut here, &mut there] {
        assert!(store.trash(NOW.plus(2)).is_empty() && !store.restore_from_trash(&key(), NOW.plus(3)));
        assert!(!store.record(&key()).unwrap().to_text().contains("Lead"));
    }
    there.flush(NOW.plus(3));
    assert!(!memory.get("northstar/r/goal/g").unwrap().unwrap().contains("Lead"));
    assert!(open(&memory, 4, NOW.plus(4)).trash(NOW.plus(4)).is_empty());
}

#[test]
fn only_what_is_deleted_can_be_deleted_for_good_and_what_came_back_since_stays() {
    let memory = deleted();
    let (mut here, mut there) = (open(&memory, 2, NOW), open(&memory, 3, NOW));
    there.write(&id(), &goal("Lead it after all"), NOW.plus(5));
    here.discard(&[key()]);
    here.absorb("northstar/r/goal/g", &there.record(&key()).unwrap().to_text(), NOW.plus(6));
    there.absorb("northstar/r/goal/g", &here.record(&key()).unwrap().to_text(), NOW.plus(6));
    for store in [&mut here, &mut there] {
        assert_eq!(store.read(&id()), Some(goal("Lead it after all")));
        assert_eq!(store.discard(&[key()]), 0);
        store.delete(&key(), NOW.plus(10));
        assert_eq!(store.trash(NOW.plus(11)).len(), 1);
        assert!(store.restore_from_trash(&key(), NOW.plus(12)));
    }
}

#[test]
fn bytes_that_another_tab_wrote_meanwhile_are_not_purged() {
    let memory = deleted();
    let later = NOW.plus(200 * DAY);
    used_until(&memory, later);
    let mut store = open(&memory, 2, later);
    let mut there = open(&memory, 3, later);
    there.write(&id(), &goal("Lead it after all"), later);
    there.flush(later);
    store.purge(later);
    store.flush(later);
    assert_eq!(open(&memory, 4, later).read(&id()), Some(goal("Lead it after all")));
}

#[test]
fn a_storage_that_fails_while_purging_loses_nothing_else() {
    for seed in cases(200) {
        let memory = deleted();
        open(&memory, 1, NOW).flush(NOW);
        let later = NOW.plus(200 * DAY);
        used_until(&memory, later);
        let mut keeper = open(&memory, 5, later);
        keeper.write(&Id::random(1), &goal("Speak"), later);
        keeper.flush(later);
        let faulty = FaultyStorage::new(memory.clone(), seed, 50);
        let mut store = Store::open(&faulty, Device::random(2), later);
        store.purge(later);
        store.flush(later);
        assert_eq!(open(&memory, 3, later).read(&Id::random(1)), Some(goal("Speak")), "seed {seed}");
    }
}
