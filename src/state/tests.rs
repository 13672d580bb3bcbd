//! What a person may rely on while typing, with storages that fail.

use super::{App, Saving, autosave, safekeeping};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, person::Person, time::Instant},
    store::{Key, MemoryStorage, Storage, StorageError},
};
use std::{cell::Cell, rc::Rc};

/// A storage that answers every write with an error once it is told to.
#[derive(Clone, Default)]
struct Failing {
    inside: MemoryStorage,
    with: Rc<Cell<Option<StorageError>>>,
}

impl Storage for Failing {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.inside.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.with.get().map_or_else(|| self.inside.set(key, text), Err)
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.inside.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        self.inside.keys()
    }
}

fn with_app(storage: Option<Box<dyn Storage>>, test: impl FnOnce(App)) {
    let owner = Owner::new();
    owner.with(|| test(App::open(storage)));
}

fn leila() -> Id {
    Id::parse("leila").unwrap()
}

fn name(app: App, name: &str) {
    app.type_into::<Person>(&leila(), |person| person.name = name.to_owned());
}

#[test]
fn what_was_typed_is_saved_only_after_the_flush() {
    with_app(Some(Box::new(MemoryStorage::default())), |app| {
        assert_eq!(app.saving.get_untracked(), Saving::Saved);
        name(app, "Leila Haddad");
        assert_eq!(app.saving.get_untracked(), Saving::Pending);
        autosave::flush(app);
        assert_eq!(app.saving.get_untracked(), Saving::Saved);
    });
}

#[test]
fn what_was_saved_is_there_when_the_workbook_opens_again() {
    let storage = MemoryStorage::default();
    with_app(Some(Box::new(storage.clone())), |app| {
        name(app, "Leila Haddad");
        autosave::flush(app);
    });
    with_app(Some(Box::new(storage)), |app| assert_eq!(app.peek::<Person>(&leila()).name, "Leila Haddad"));
}

#[test]
fn a_full_browser_is_said_and_the_words_stay_and_are_saved_when_there_is_room() {
    let storage = Failing::default();
    with_app(Some(Box::new(storage.clone())), |app| {
        storage.with.set(Some(StorageError::Full));
        name(app, "Leila Haddad");
        autosave::flush(app);
        assert_eq!(app.saving.get_untracked(), Saving::Failed(StorageError::Full));
        assert_eq!(app.peek::<Person>(&leila()).name, "Leila Haddad");
        storage.with.set(None);
        autosave::flush(app);
        assert_eq!(app.saving.get_untracked(), Saving::Saved);
    });
}

#[test]
fn without_storage_the_app_works_and_never_says_saved() {
    with_app(None, |app| {
        name(app, "Leila Haddad");
        autosave::flush(app);
        assert_eq!(app.saving.get_untracked(), Saving::Fleeting);
        assert_eq!(app.peek::<Person>(&leila()).name, "Leila Haddad");
    });
}

#[test]
fn removing_a_person_can_be_undone_by_name() {
    with_app(Some(Box::new(MemoryStorage::default())), |app| {
        name(app, "Leila Haddad");
        app.remove_with_undo::<Person>(&leila(), "Leila is gone".into(), "Undo remove".into());
        assert!(app.find::<Person>(&leila()).is_none());
        let (_, undo) = app.toast.get_untracked().and_then(|toast| toast.undo).unwrap();
        undo();
        assert_eq!(app.peek::<Person>(&leila()).name, "Leila Haddad");
    });
}

#[test]
fn typing_tells_the_lists_at_the_flush_and_a_choice_tells_them_at_once() {
    with_app(Some(Box::new(MemoryStorage::default())), |app| {
        let count = Memo::new(move |before: Option<&usize>| {
            let _ = app.all::<Person>();
            before.copied().unwrap_or_default() + 1
        });
        let first = count.get_untracked();
        name(app, "L");
        assert_eq!(count.get_untracked(), first);
        autosave::flush(app);
        assert_eq!(count.get_untracked(), first + 1);
        app.edit::<Person>(&leila(), |person| person.role = "Head of Product".into());
        assert_eq!(count.get_untracked(), first + 2);
    });
}

#[test]
fn a_list_that_was_read_once_follows_every_way_in_which_a_record_changes() {
    let storage = MemoryStorage::default();
    with_app(Some(Box::new(storage.clone())), |app| {
        let names = || app.all::<Person>().into_iter().map(|(_, person)| person.name.clone()).collect::<Vec<_>>();
        assert!(names().is_empty());
        name(app, "Leila");
        assert_eq!(names(), ["Leila"]);
        name(app, "Leila Haddad");
        assert_eq!(names(), ["Leila Haddad"]);
        autosave::flush(app);
        let raw = storage.get("northstar/r/person/leila").unwrap().unwrap();
        app.remove::<Person>(&leila());
        assert!(names().is_empty());
        app.absorb("northstar/r/person/amara", &raw);
        assert_eq!(names(), ["Leila Haddad"]);
        app.change_store(|store| store.delete(&Key::parse("person/amara").unwrap(), Instant(i64::MAX)));
        assert!(names().is_empty());
    });
}

#[test]
fn what_is_in_no_backup_is_counted_anew_when_something_changes() {
    with_app(Some(Box::new(MemoryStorage::default())), |app| {
        assert_eq!(safekeeping::unkept(app).entries, 0);
        name(app, "Leila");
        assert_eq!(safekeeping::unkept(app).entries, 1);
        app.create(Person { name: "Amara".into(), ..Person::default() });
        assert_eq!(safekeeping::unkept(app).entries, 2);
        app.remove::<Person>(&leila());
        assert_eq!(safekeeping::unkept(app).entries, 1);
    });
}
