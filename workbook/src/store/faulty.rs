//! A storage that fails on purpose, the way that browsers do by accident.

use super::storage::{Storage, StorageError};
use std::cell::Cell;

/// Passes calls on to another storage and lets some fail, as its seed says: refused, full, broken, cut short, altered,
/// or silently dropped.
#[derive(Debug)]
pub struct FaultyStorage<S> {
    inner: S,
    state: Cell<u64>,
    faults: Cell<u32>,
    percent: u32,
}

impl<S: Storage> FaultyStorage<S> {
    /// Lets about `percent` of 100 calls fail.
    pub const fn new(inner: S, seed: u64, percent: u32) -> Self {
        Self { inner, state: Cell::new(seed), faults: Cell::new(0), percent }
    }

    /// How many calls have failed so far.
    pub const fn faults(&self) -> u32 {
        self.faults.get()
    }

    /// SplitMix64.
    fn random(&self) -> u64 {
        let state = self.state.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.state.set(state);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number that picks the fault of this call, or none.
    fn fault(&self) -> Option<u64> {
        let fails = self.random() % 100 < u64::from(self.percent);
        fails.then(|| {
            self.faults.set(self.faults.get() + 1);
            self.random()
        })
    }

    fn damaged(&self, text: &str, how: u64) -> String {
        let place = usize::try_from(self.random()).unwrap_or_default() % text.chars().count().max(1);
        if how.is_multiple_of(2) {
            return text.chars().take(place).collect();
        }
        text.chars().enumerate().map(|(index, letter)| if index == place { '\u{fffd}' } else { letter }).collect()
    }
}

impl<S: Storage> Storage for FaultyStorage<S> {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        let found = self.inner.get(key)?;
        match self.fault() {
            None => Ok(found),
            Some(how) if how % 3 == 0 => Err(StorageError::Broken),
            Some(how) if how % 3 == 1 => Err(StorageError::Denied),
            Some(how) => Ok(found.map(|text| self.damaged(&text, how / 3))),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        match self.fault().map(|how| (how % 5, how / 5)) {
            None => self.inner.set(key, text),
            Some((0, _)) => Err(StorageError::Full),
            Some((1, _)) => Err(StorageError::Denied),
            Some((2, _)) => Ok(()),
            Some((3, how)) => self.inner.set(key, &self.damaged(text, how)),
            Some((_, how)) => {
                self.inner.set(key, &self.damaged(text, how))?;
                Err(StorageError::Broken)
            }
        }
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        if self.fault().is_some() { Err(StorageError::Broken) } else { self.inner.remove(key) }
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        if self.fault().is_some() { Err(StorageError::Denied) } else { self.inner.keys() }
    }
}
