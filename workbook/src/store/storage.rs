//! The little that a store asks of the place where it keeps its bytes.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

/// A place that keeps texts by key, like a browser's local storage.
pub trait Storage {
    /// The text at a key.
    ///
    /// # Errors
    /// When the storage can't be read.
    fn get(&self, key: &str) -> Result<Option<String>, StorageError>;

    /// Keeps a text at a key. Whether it was kept is known only after reading it back.
    ///
    /// # Errors
    /// When the storage refuses.
    fn set(&self, key: &str, text: &str) -> Result<(), StorageError>;

    /// Forgets a key.
    ///
    /// # Errors
    /// When the storage refuses.
    fn remove(&self, key: &str) -> Result<(), StorageError>;

    /// All keys, those of others too.
    ///
    /// # Errors
    /// When the storage can't be read.
    fn keys(&self) -> Result<Vec<String>, StorageError>;
}

impl<S: Storage> Storage for &S {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        S::get(self, key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        S::set(self, key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        S::remove(self, key)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        S::keys(self)
    }
}

/// Why a storage did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser or its settings don't allow it.
    Denied,
    /// There is no room left.
    Full,
    /// It failed in any other way, or what was read back is not what was written.
    Broken,
}

impl<S: Storage + ?Sized> Storage for Box<S> {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        (**self).get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        (**self).set(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        (**self).remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        (**self).keys()
    }
}

/// A storage in memory. Clones share their content, as tabs do.
#[derive(Clone, Debug, Default)]
pub struct MemoryStorage(Rc<RefCell<BTreeMap<String, String>>>);

impl Storage for MemoryStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.0.borrow().keys().cloned().collect())
    }
}
