//! The one context of the app.

use super::{
    Saving, Toast, autosave,
    book::{Book, Records},
    folder::{Keeper, Keeping},
};
use crate::browser::clock;
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, kind::Kind, settings::Settings},
    store::{Device, Key, MemoryStorage, Storage, Store},
};
use std::rc::Rc;

/// What every place may read and do. It is a handle: cheap to copy.
#[derive(Clone, Copy)]
pub struct App {
    pub(super) book: StoredValue<Book, LocalStorage>,
    pub(super) pace: StoredValue<autosave::Pace>,
    /// Whether what was written is kept.
    pub saving: RwSignal<Saving>,
    /// What was just done.
    pub toast: RwSignal<Option<Toast>>,
    /// Rises whenever something was merged in from elsewhere, or the whole store was changed: another tab, a backup.
    pub merged: RwSignal<u32>,
    /// A new version of the app waits.
    pub update_ready: RwSignal<bool>,
    /// How keeping a backup file in a folder goes.
    pub keeping: RwSignal<Keeping>,
    pub(super) keeper: StoredValue<Keeper, LocalStorage>,
}

/// The app's context. It is provided once, where the app is mounted.
#[must_use]
pub fn use_app() -> App {
    expect_context::<App>()
}

impl App {
    /// Opens the workbook in this storage, or in memory where there is none.
    #[must_use]
    pub fn open(storage: Option<Box<dyn Storage>>) -> Self {
        let fleeting = storage.is_none();
        let storage = storage.unwrap_or_else(|| Box::new(MemoryStorage::default()));
        let mut store = Store::open(storage, Device::random(clock::random_bits()), clock::now());
        store.purge(clock::now());
        Self {
            book: StoredValue::new_local(Book::new(store)),
            pace: StoredValue::new(autosave::Pace::new(fleeting)),
            saving: RwSignal::new(if fleeting { Saving::Fleeting } else { Saving::Saved }),
            toast: RwSignal::new(None),
            merged: RwSignal::new(0),
            update_ready: RwSignal::new(false),
            keeping: RwSignal::new(Keeping::Off),
            keeper: StoredValue::new_local(Keeper::default()),
        }
    }

    /// The record, followed: what reads it here runs again when it changes, even by a single key press.
    #[must_use]
    pub fn find<K: Kind>(self, id: &Id) -> Option<Rc<K>> {
        self.follow_record(&Key::of::<K>(id));
        self.book.try_update_value(|book| book.find::<K>(id)).flatten()
    }

    /// The record, or a blank one, followed.
    #[must_use]
    pub fn read<K: Kind>(self, id: &Id) -> Rc<K> {
        self.find(id).unwrap_or_default()
    }

    /// The record, or a blank one, as it is now.
    #[must_use]
    pub fn peek<K: Kind>(self, id: &Id) -> Rc<K> {
        self.book.try_update_value(|book| book.find::<K>(id)).flatten().unwrap_or_default()
    }

    /// Every record of a kind, followed: what reads them here runs again when one comes or goes, at once when one is
    /// changed by a choice, and soon after (not at every key press) when one is typed into.
    #[must_use]
    pub fn all<K: Kind>(self) -> Vec<(Id, Rc<K>)> {
        if let Some(trigger) = self.book.try_update_value(|book| book.kind_trigger(K::NAME)) {
            trigger.track();
        }
        self.book.try_update_value(Book::all::<K>).unwrap_or_default()
    }

    /// One value of a record, followed.
    pub fn value<K: Kind, T: PartialEq + Send + Sync + Clone + 'static>(
        self,
        id: &Id,
        read: impl Fn(&K) -> T + Send + Sync + 'static,
    ) -> Signal<T> {
        let id = id.clone();
        Memo::new(move |_| read(&self.read::<K>(&id))).into()
    }

    /// Changes a record by a choice: everything that shows it follows at once.
    pub fn edit<K: Kind>(self, id: &Id, change: impl FnOnce(&mut K)) {
        if self.change(id, change) {
            self.tell_record::<K>(id);
            self.tell_kind(K::NAME);
        }
    }

    /// Changes a record by typing: fields follow at once, lists a moment later.
    pub fn type_into<K: Kind>(self, id: &Id, change: impl FnOnce(&mut K)) {
        if self.change(id, change) {
            self.tell_record::<K>(id);
            self.book.update_value(|book| book.unsettle(K::NAME));
        }
    }

    /// Changes what nothing on the screen shows: nobody is told.
    pub fn note<K: Kind>(self, id: &Id, change: impl FnOnce(&mut K)) {
        let _told_to_nobody = self.change(id, change);
    }

    /// Adds a record under a new id.
    pub fn create<K: Kind>(self, record: K) -> Id {
        let id = clock::new_id();
        self.put_back(&id, record);
        id
    }

    /// Puts a record under this id, as it is.
    pub fn put_back<K: Kind>(self, id: &Id, record: K) {
        self.edit::<K>(id, move |slot| *slot = record);
        // A record that equals the default is still there: its list must know.
        self.tell_kind(K::NAME);
    }

    /// Takes a record out and gives it back, so that this can be undone.
    pub fn remove<K: Kind>(self, id: &Id) -> Option<K> {
        let gone = self.book.try_update_value(|book| {
            let gone = book.find::<K>(id)?;
            book.delete::<K>(id, clock::now());
            Some(K::clone(&gone))
        })??;
        self.tell_record::<K>(id);
        self.tell_kind(K::NAME);
        autosave::soon(self);
        Some(gone)
    }

    /// Takes a record out, says so, and offers to undo it by name.
    pub fn remove_with_undo<K: Kind + Send + Sync>(self, id: &Id, said: String, undo: String) {
        let Some(gone) = self.remove::<K>(id) else { return };
        let id = id.clone();
        self.toast.set(Some(Toast::with_undo(said, undo, move || self.put_back::<K>(&id, gone.clone()))));
    }

    /// The settings as they are now.
    #[must_use]
    pub fn peek_settings(self) -> Rc<Settings> {
        self.peek(&Id::me())
    }

    /// The settings, followed.
    #[must_use]
    pub fn settings(self) -> Rc<Settings> {
        self.read(&Id::me())
    }

    /// Reads something of the whole store: figures, a backup.
    pub fn with_store<T>(self, read: impl FnOnce(&Records) -> T) -> Option<T> {
        self.book.try_with_value(|book| read(book.store()))
    }

    /// Changes the store as a whole: everything that shows anything follows.
    pub fn change_store<T>(self, change: impl FnOnce(&mut Records) -> T) -> Option<T> {
        let (answer, listeners) = self.book.try_update_value(|book| {
            let answer = change(book.store_mut());
            (answer, book.everything_changed())
        })?;
        listeners.iter().for_each(ArcTrigger::notify);
        self.merged.update(|times| *times += 1);
        autosave::soon(self);
        Some(answer)
    }

    /// What another tab wrote.
    pub fn absorb(self, key: &str, raw: &str) {
        let changed = self.book.try_update_value(|book| book.absorb(key, raw, clock::now())).flatten();
        if let Some(key) = changed {
            self.changed_elsewhere(&key);
            autosave::soon(self);
        }
    }

    /// What the journal kept and local storage lost.
    pub fn recover(self, key: &str, raw: &str) {
        let changed = self.book.try_update_value(|book| book.recover(key, raw, clock::now())).flatten();
        if let Some(key) = changed {
            self.changed_elsewhere(&key);
        }
        autosave::soon(self);
    }

    pub(super) fn changed_elsewhere(self, key: &Key) {
        self.tell(key);
        self.tell_kind(key.kind());
        self.merged.update(|times| *times += 1);
    }

    fn change<K: Kind>(self, id: &Id, change: impl FnOnce(&mut K)) -> bool {
        let changed = self.book.try_update_value(|book| {
            let mut record = book.find::<K>(id).map(|known| K::clone(&known)).unwrap_or_default();
            change(&mut record);
            book.put(id, &record, clock::now())
        });
        let changed = changed == Some(true);
        if changed {
            autosave::soon(self);
        }
        changed
    }

    fn follow_record(self, key: &Key) {
        if let Some(trigger) = self.book.try_update_value(|book| book.record_trigger(key)) {
            trigger.track();
        }
    }

    fn tell_record<K: Kind>(self, id: &Id) {
        self.tell(&Key::of::<K>(id));
    }

    fn tell(self, key: &Key) {
        if let Some(trigger) = self.book.try_update_value(|book| book.record_trigger(key)) {
            trigger.notify();
        }
    }

    fn tell_kind(self, kind: &str) {
        if let Some(trigger) = self.book.try_update_value(|book| book.kind_trigger(kind)) {
            trigger.notify();
        }
    }
}
