//! The open workbook: the store, the records as types, and who is told when one changes.

use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, kind::Kind, safekeeping::Unkept, time::Instant},
    store::{Absorbed, Flushed, Key, Storage, Store},
};
use std::{
    any::Any,
    collections::{HashMap, HashSet},
    rc::Rc,
};

/// The store of the app.
pub type Records = Store<Box<dyn Storage>>;

/// The records of a kind with their ids, in the order of ids.
type All<K> = Vec<(Id, Rc<K>)>;

/// The store with its listeners. Reading a record costs a look-up; changing one costs that record.
pub struct Book {
    store: Records,
    typed: HashMap<Key, Rc<dyn Any>>,
    /// Lists that were read since a record of their kind changed: several parts of a place ask for the same one.
    lists: HashMap<String, Rc<dyn Any>>,
    /// What is in no backup from a moment on. Counting it reads every record, and each change of place asks for it.
    unkept: Option<(Instant, Unkept)>,
    records: HashMap<Key, ArcTrigger>,
    kinds: HashMap<String, ArcTrigger>,
    /// Kinds of which a record was typed into since the last flush: their lists are told then.
    unsettled: HashSet<String>,
}

impl Book {
    /// A workbook over an open store.
    #[must_use]
    pub fn new(store: Records) -> Self {
        Self {
            store,
            typed: HashMap::new(),
            lists: HashMap::new(),
            unkept: None,
            records: HashMap::new(),
            kinds: HashMap::new(),
            unsettled: HashSet::new(),
        }
    }

    /// The store itself, for backups and figures.
    #[must_use]
    pub fn store(&self) -> &Records {
        &self.store
    }

    /// The store itself, for restoring. Call [`Self::everything_changed`] afterwards.
    pub fn store_mut(&mut self) -> &mut Records {
        &mut self.store
    }

    /// Tells when the record changes.
    pub fn record_trigger(&mut self, key: &Key) -> ArcTrigger {
        self.records.entry(key.clone()).or_default().clone()
    }

    /// Tells when a record of the kind comes, goes or has been changed.
    pub fn kind_trigger(&mut self, kind: &str) -> ArcTrigger {
        self.kinds.entry(kind.to_owned()).or_default().clone()
    }

    /// The record, if it exists.
    pub fn find<K: Kind>(&mut self, id: &Id) -> Option<Rc<K>> {
        let key = Key::of::<K>(id);
        if let Some(known) = self.typed.get(&key).cloned().and_then(|known| known.downcast::<K>().ok()) {
            return Some(known);
        }
        let record = Rc::new(K::from_fields(self.store.get(&key)?));
        self.typed.insert(key, Rc::<K>::clone(&record));
        Some(record)
    }

    /// Every record of the kind with its id, in the order of ids.
    pub fn all<K: Kind>(&mut self) -> All<K> {
        let known = self.lists.get(K::NAME).cloned().and_then(|list| list.downcast::<All<K>>().ok());
        let list = known.unwrap_or_else(|| {
            let list = Rc::new(self.gather::<K>());
            self.lists.insert(K::NAME.to_owned(), Rc::<All<K>>::clone(&list));
            list
        });
        All::<K>::clone(&list)
    }

    fn gather<K: Kind>(&mut self) -> All<K> {
        let mut list = Vec::new();
        for (key, fields) in self.store.iter(K::NAME) {
            let known = self.typed.get(key).cloned().and_then(|known| known.downcast::<K>().ok());
            let record = known.unwrap_or_else(|| {
                let record = Rc::new(K::from_fields(fields));
                self.typed.insert(key.clone(), Rc::<K>::clone(&record));
                record
            });
            list.push((key.id(), record));
        }
        list
    }

    /// What has changed since a backup that was made then.
    pub fn unkept(&mut self, from: Instant) -> Unkept {
        match self.unkept {
            Some((then, unkept)) if then == from => unkept,
            _ => {
                let unkept = self.store.unkept(from);
                self.unkept = Some((from, unkept));
                unkept
            }
        }
    }

    /// A record is no longer what was read of it.
    fn outdated(&mut self, key: &Key) {
        self.typed.remove(key);
        self.lists.remove(key.kind());
        self.unkept = None;
    }

    /// Writes a record into the store (not yet to disk) and says whether anything changed.
    pub fn put<K: Kind>(&mut self, id: &Id, record: &K, now: Instant) -> bool {
        let key = Key::of::<K>(id);
        if !self.store.put(&key, &record.to_fields(), now) {
            return false;
        }
        self.outdated(&key);
        self.typed.insert(key, Rc::new(record.clone()));
        true
    }

    /// Takes a record out of the workbook.
    pub fn delete<K: Kind>(&mut self, id: &Id, now: Instant) {
        let key = Key::of::<K>(id);
        self.store.delete(&key, now);
        self.outdated(&key);
    }

    /// What another tab wrote under one of our keys. Says which record changed by it.
    pub fn absorb(&mut self, key: &str, raw: &str, now: Instant) -> Option<Key> {
        let Absorbed::Changed { key, .. } = self.store.absorb(key, raw, now) else { return None };
        self.outdated(&key);
        Some(key)
    }

    /// What the journal kept of a record and local storage lost. Says which record changed by it.
    pub fn recover(&mut self, key: &str, raw: &str, now: Instant) -> Option<Key> {
        let Absorbed::Changed { key, .. } = self.store.recover(key, raw, now) else { return None };
        self.outdated(&key);
        Some(key)
    }

    /// Forgets every typed record: the store was changed as a whole.
    pub fn everything_changed(&mut self) -> Vec<ArcTrigger> {
        self.typed.clear();
        self.lists.clear();
        self.unkept = None;
        self.records.values().chain(self.kinds.values()).cloned().collect()
    }

    /// Lists of this kind are told at the next flush.
    pub fn unsettle(&mut self, kind: &str) {
        if !self.unsettled.contains(kind) {
            self.unsettled.insert(kind.to_owned());
        }
    }

    /// The listeners of lists that wait for a flush.
    pub fn settle(&mut self) -> Vec<ArcTrigger> {
        let kinds: Vec<String> = self.unsettled.drain().collect();
        kinds.iter().map(|kind| self.kind_trigger(kind)).collect()
    }

    /// Writes what changed to disk and reads it back. What another tab had written meanwhile is merged in.
    pub fn flush(&mut self, now: Instant) -> Flushed {
        let flushed = self.store.flush(now);
        for key in &flushed.merged {
            self.outdated(key);
        }
        flushed
    }
}
