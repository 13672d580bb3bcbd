//! The open workbook: the store, the records as types, and who is told when one changes.

use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, kind::Kind, time::Instant},
    store::{Absorbed, Flushed, Key, Storage, Store},
};
use std::{
    any::Any,
    collections::{HashMap, HashSet},
    rc::Rc,
};

/// The store of the app.
pub type Records = Store<Box<dyn Storage>>;

/// The store with its listeners. Reading a record costs a look-up; changing one costs that record.
pub struct Book {
    store: Records,
    typed: HashMap<Key, Rc<dyn Any>>,
    records: HashMap<Key, ArcTrigger>,
    kinds: HashMap<String, ArcTrigger>,
    /// Kinds of which a record was typed into since the last flush: their lists are told then.
    unsettled: HashSet<String>,
}

impl Book {
    /// A workbook over an open store.
    #[must_use]
    pub fn new(store: Records) -> Self {
        Self { store, typed: HashMap::new(), records: HashMap::new(), kinds: HashMap::new(), unsettled: HashSet::new() }
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
    pub fn all<K: Kind>(&mut self) -> Vec<(Id, Rc<K>)> {
        let ids: Vec<Id> = self.store.iter(K::NAME).map(|(key, _)| key.id()).collect();
        ids.into_iter().filter_map(|id| self.find::<K>(&id).map(|record| (id, record))).collect()
    }

    /// Writes a record into the store (not yet to disk) and says whether anything changed.
    pub fn put<K: Kind>(&mut self, id: &Id, record: &K, now: Instant) -> bool {
        let key = Key::of::<K>(id);
        if !self.store.put(&key, &record.to_fields(), now) {
            return false;
        }
        self.typed.insert(key, Rc::new(record.clone()));
        true
    }

    /// Takes a record out of the workbook.
    pub fn delete<K: Kind>(&mut self, id: &Id, now: Instant) {
        let key = Key::of::<K>(id);
        self.store.delete(&key, now);
        self.typed.remove(&key);
    }

    /// What another tab wrote under one of our keys. Says which record changed by it.
    pub fn absorb(&mut self, key: &str, raw: &str, now: Instant) -> Option<Key> {
        let Absorbed::Changed { key, .. } = self.store.absorb(key, raw, now) else { return None };
        self.typed.remove(&key);
        Some(key)
    }

    /// What the journal kept of a record and local storage lost. Says which record changed by it.
    pub fn recover(&mut self, key: &str, raw: &str, now: Instant) -> Option<Key> {
        let Absorbed::Changed { key, .. } = self.store.recover(key, raw, now) else { return None };
        self.typed.remove(&key);
        Some(key)
    }

    /// Forgets every typed record: the store was changed as a whole.
    pub fn everything_changed(&mut self) -> Vec<ArcTrigger> {
        self.typed.clear();
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
            self.typed.remove(key);
        }
        flushed
    }
}
