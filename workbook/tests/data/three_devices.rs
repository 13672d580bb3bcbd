//! Three devices with two tabs each, for thousands of steps: nothing that somebody wrote is lost unless somebody let it
//! go, and in the end all have the same.

use crate::chance::{Chance, cases};
use northstar_workbook::domain::{
    goal::Goal,
    id::Id,
    time::{HOUR, Instant, MINUTE},
};
use northstar_workbook::exchange::backup;
use northstar_workbook::store::{Conflict, Device, Keep, Key, MemoryStorage, Record, Storage, Store};
use std::collections::BTreeSet;

const START: Instant = Instant(1_795_000_000_000);
/// What the clocks of the devices are wrong by; the third one by more than is believed.
const WRONG: [i64; 3] = [0, -40 * MINUTE, 30 * HOUR];
const RECORDS: u64 = 6;

/// Which tab of which device.
type Place = (usize, usize);
type Texts = BTreeSet<String>;

struct Tab {
    store: Store<MemoryStorage>,
    /// What the other tab of the device has written and this one has not heard of: keys and bytes.
    mail: Vec<(String, String)>,
}

struct World {
    chance: Chance,
    now: Instant,
    storages: Vec<MemoryStorage>,
    tabs: Vec<Vec<Tab>>,
    written: Texts,
    /// Texts that somebody replaced with their eyes on them, chose to let go, or restored something else over.
    let_go: Texts,
    opened: u64,
    undos: Vec<(Place, backup::Undo)>,
}

fn key(id: u64) -> Key {
    Key::of::<Goal>(&Id::random(id))
}

/// All texts in a record, each with when it was written: the one that is shown, those that wait beside it, and those
/// that the trash has of both.
fn versions(record: &Record) -> BTreeSet<(String, String)> {
    let value = record.to_value();
    let beside = value["o"]["text"].as_object().into_iter().flatten();
    let shown = value["s"].get("text").unwrap_or(&value["t"]).as_str().unwrap_or_default().to_owned();
    let all = beside.map(|(stamp, text)| (text.clone(), stamp.clone())).chain([(value["f"]["text"].clone(), shown)]);
    let all = all.filter_map(|(text, stamp)| Some((text.as_str()?.to_owned(), stamp)));
    all.filter(|(text, _)| !text.trim().is_empty()).collect()
}

fn texts(record: &Record) -> Texts {
    versions(record).into_iter().map(|(text, _)| text).collect()
}

fn all_texts(store: &Store<MemoryStorage>) -> Texts {
    store.records().flat_map(|(_, record)| texts(record)).collect()
}

impl World {
    fn new(number: u64) -> Self {
        let mut world = Self {
            chance: Chance::of(number),
            now: START,
            storages: (0..WRONG.len()).map(|_| MemoryStorage::default()).collect(),
            tabs: Vec::new(),
            written: Texts::new(),
            let_go: Texts::new(),
            opened: 0,
            undos: Vec::new(),
        };
        world.tabs = (0..WRONG.len()).map(|device| (0..2).map(|_| world.opening(device)).collect()).collect();
        world
    }

    /// What the clock of a device says.
    fn clock(&self, device: usize) -> Instant {
        self.now.plus(WRONG[device])
    }

    fn opening(&mut self, device: usize) -> Tab {
        self.opened += 1;
        let store = Store::open(self.storages[device].clone(), Device::random(self.opened), self.clock(device));
        Tab { store, mail: Vec::new() }
    }

    fn store(&mut self, (device, tab): Place) -> &mut Store<MemoryStorage> {
        &mut self.tabs[device][tab].store
    }

    fn place(&mut self) -> Place {
        (self.chance.below(WRONG.len()), self.chance.below(2))
    }

    /// Does something that a person does with their eyes on one record: what is gone then, they let go.
    fn by_hand(&mut self, place: Place, does: impl FnOnce(&mut Store<MemoryStorage>, Instant)) {
        let now = self.clock(place.0);
        let all = |store: &Store<MemoryStorage>| -> BTreeSet<_> {
            store.records().flat_map(|(_, record)| versions(record)).collect()
        };
        let before = all(self.store(place));
        does(self.store(place), now);
        let after = all(self.store(place));
        // The same text may be there twice, and be let go here once and there once.
        self.let_go.extend(before.difference(&after).map(|(text, _)| text.clone()));
    }

    fn types(&mut self, place: Place, number: u64) {
        let id = Id::random(self.chance.bits() % RECORDS);
        let how = self.chance.below(4);
        let store = self.store(place);
        if store.record(&Key::of::<Goal>(&id)).is_some_and(Record::is_gone) {
            // It is not on the screen.
            return;
        }
        let mut goal: Goal = store.read(&id).unwrap_or_default();
        let before = store.record(&Key::of::<Goal>(&id)).map(texts).unwrap_or_default();
        let shown = goal.text.clone();
        // No two steps type the same, so that it is never in doubt which text was typed on.
        match how {
            0 => goal.text = format!("text {number}"),
            1 => goal.order = u32::try_from(number).unwrap(),
            _ if shown.len() < 200 => goal.text = format!("{shown}, {number}"),
            _ => goal.text = format!("at last {number}"),
        }
        let text = goal.text.clone();
        self.written.extend(Some(text.clone()).filter(|text| !text.is_empty()));
        self.by_hand(place, |store, now| {
            store.write(&id, &goal, now);
        });
        let after = self.store(place).record(&Key::of::<Goal>(&id)).map(texts).unwrap();
        let lost: Vec<&String> = before.difference(&after).filter(|lost| **lost != shown).collect();
        assert!(lost.is_empty(), "step {number}: writing {text:?} over {shown:?} took away {lost:?}");
    }

    fn settles(&mut self, place: Place) {
        // Mostly the one that is seen first; sometimes all of an afternoon.
        for _ in 0..*self.chance.one_of(&[1, 2, 40]) {
            self.settles_one(place);
        }
    }

    fn settles_one(&mut self, place: Place) {
        let open: Vec<Conflict> = self.store(place).conflicts();
        if open.is_empty() {
            return;
        }
        let conflict = self.chance.one_of(&open).clone();
        // Both, and both of both: texts must not grow without end.
        let ways = if conflict.mine.text.len() + conflict.other.text.len() > 200 { 2 } else { 3 };
        let keep = *self.chance.one_of(&[Keep::Mine, Keep::Other, Keep::Both][..ways]);
        self.by_hand(place, |store, now| assert!(store.settle(&conflict, keep, now)));
        let kept: Texts = self.store(place).record(&conflict.key).map(texts).unwrap();
        self.written.extend(kept);
    }

    /// Whatever `merges` brings together, no text may go that nobody let go.
    fn loses_nothing(&mut self, place: Place, others: Texts, what: &str, merges: impl FnOnce(&mut Self)) {
        let before: Texts = all_texts(self.store(place)).union(&others).cloned().collect();
        merges(self);
        let after = all_texts(self.store(place));
        self.compare(&before, &after, what);
    }

    fn compare(&self, before: &Texts, after: &Texts, what: &str) {
        let lost: Vec<_> = before.difference(after).filter(|text| !self.let_go.contains(*text)).collect();
        assert!(lost.is_empty(), "{lost:?} lost by {what}");
    }

    /// What lies in the storage of a device, and what one of its tabs has.
    fn there(&mut self, place: Place) -> Texts {
        let lying = Store::open(self.storages[place.0].clone(), Device::random(0), self.clock(place.0));
        all_texts(&lying).union(&all_texts(self.store(place))).cloned().collect()
    }

    fn flushes(&mut self, (device, tab): Place) {
        let now = self.clock(device);
        let before = self.there((device, tab));
        let flushed = self.store((device, tab)).flush(now);
        assert!(flushed.is_clean() && !self.store((device, tab)).is_dirty());
        let after = self.there((device, tab));
        self.compare(&before, &after, "a flush");
        for key in flushed.saved {
            let name = key.storage_key();
            let bytes = self.storages[device].get(&name).unwrap().unwrap();
            self.tabs[device][1 - tab].mail.push((name, bytes));
        }
    }

    fn hears(&mut self, (device, tab): Place) {
        let mail = &mut self.tabs[device][tab].mail;
        if mail.is_empty() {
            return;
        }
        let (name, bytes) = mail.remove(0);
        let now = self.clock(device);
        let others = texts(&Record::parse(&bytes).unwrap());
        self.loses_nothing((device, tab), others, "what another tab wrote", |world| {
            world.store((device, tab)).absorb(&name, &bytes, now);
        });
    }

    fn reopens(&mut self, (device, tab): Place) {
        self.flushes((device, tab));
        let before = all_texts(self.store((device, tab)));
        self.tabs[device][tab] = self.opening(device);
        let after = all_texts(self.store((device, tab)));
        self.compare(&before, &after, "opening anew");
        self.undos.retain(|(place, _)| *place != (device, tab));
    }

    fn file_of(&mut self, place: Place) -> backup::Parsed {
        let now = self.clock(place.0);
        backup::read(&backup::write(self.store(place), now, 0).unwrap().text).unwrap()
    }

    fn merges(&mut self, from: Place, to: Place) {
        let (file, others, now) = (self.file_of(from), all_texts(self.store(from)), self.clock(to.0));
        self.loses_nothing(to, others, "merging a backup", |world| {
            let _kept_for_ever = backup::merge(world.store(to), file, now);
        });
    }

    fn restores(&mut self, from: Place, to: Place) {
        let file = self.file_of(from);
        let there = self.store(from).records().filter(|(_, record)| !record.is_gone());
        let others: Texts = there.flat_map(|(_, record)| texts(record)).collect();
        let mut undo = backup::Undo::default();
        self.by_hand(to, |store, now| undo = backup::restore(store, file, now));
        assert!(others.is_subset(&all_texts(self.store(to))), "what is in a file is there when it is restored");
        self.undos.push((to, undo));
    }

    fn undoes(&mut self) {
        if let Some((place, undo)) = self.undos.pop() {
            self.by_hand(place, |store, now| backup::undo(store, undo, now));
        }
    }

    fn step(&mut self, number: u64) {
        self.now = self.now.plus(i64::try_from(self.chance.below(60_000)).unwrap());
        let (here, there) = (self.place(), self.place());
        let id = self.chance.bits() % RECORDS;
        match self.chance.below(100) {
            0..30 => self.types(here, number),
            30..48 => self.settles(here),
            48..51 => self.by_hand(here, |store, now| {
                store.delete(&key(id), now);
            }),
            51..54 => self.by_hand(here, |store, now| {
                store.restore_from_trash(&key(id), now);
            }),
            54..70 => self.flushes(here),
            70..84 => self.hears(here),
            84..87 => self.reopens(here),
            87..97 => self.merges(there, here),
            97 => self.restores(there, here),
            98 => self.undoes(),
            _ => self.now = self.now.plus(HOUR),
        }
    }

    /// All devices hear of each other, until nobody has anything new.
    fn meet(&mut self) {
        let places: Vec<Place> = (0..WRONG.len()).flat_map(|device| [(device, 0), (device, 1)]).collect();
        // By then the clock that is ahead is no longer believed to be in the future.
        self.now = self.now.plus(48 * HOUR);
        for _ in 0..2 {
            for from in &places {
                for to in &places {
                    self.merges(*from, *to);
                }
            }
        }
        for place in &places {
            self.flushes(*place);
        }
        let first: Vec<_> =
            self.store(places[0]).records().map(|(key, record)| (key.clone(), record.clone())).collect();
        for (device, storage) in self.storages.clone().iter().enumerate() {
            let again = Store::open(storage.clone(), Device::random(0), self.clock(device));
            let its: Vec<_> = again.records().map(|(key, record)| (key.clone(), record.clone())).collect();
            assert_eq!(its, first, "device {device} has the same as the first");
        }
        let left = all_texts(self.store(places[0]));
        let lost: Vec<_> = self.written.difference(&left).filter(|text| !self.let_go.contains(*text)).collect();
        assert!(lost.is_empty(), "lost on the way: {lost:?}");
    }
}

#[test]
fn three_devices_lose_nothing_and_come_to_the_same() {
    let todo = cases(600);
    let mut world = World::new(todo.start);
    todo.clone().for_each(|number| world.step(number));
    world.meet();
    let (steps, texts, left) = (todo.end - todo.start, world.written.len(), all_texts(world.store((0, 0))).len());
    assert!(texts > 0 && left > 0);
    println!("{steps} steps, {texts} texts, {left} at the end on each device, all others were let go by hand");
}
