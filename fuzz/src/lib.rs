//! What all targets share: the heap is counted, a good record lies beside the bad ones, and bytes become records.

#[path = "../../workbook/native/heap.rs"]
pub mod heap;
#[path = "../../workbook/native/platform.rs"]
mod native;
pub mod records;

pub use native::{Native, now};

use northstar_workbook::domain::time::Instant;
use northstar_workbook::store::{BALLAST_KEY, Device, Key, MemoryStorage, Record, Storage, StorageError, Store};

/// The time at which everything happens.
pub const NOW: Instant = Instant(1_795_233_600_000);
/// Where the good record lies.
pub const GOOD_KEY: &str = "goal/good-one";
/// The good record.
pub const GOOD: &str = r#"{"v":1,"t":"1k7tb6m000000001c","f":{"text":"Lead a team of four","created":1795000000000,"mood":"hopeful"},"x":1e400}"#;

/// A storage in memory that has no room for ballast: to copy it each time would take longer than all the rest.
#[derive(Clone, Debug, Default)]
pub struct Memory(MemoryStorage);

impl Storage for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.0.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageError> {
        if key == BALLAST_KEY { Err(StorageError::Full) } else { self.0.set(key, text) }
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.0.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        self.0.keys()
    }
}

impl Memory {
    /// Puts a text there, without asking the store.
    pub fn put(&self, key: &str, text: &str) {
        self.0.set(key, text).expect("memory takes everything");
    }

    /// The text at a key.
    pub fn at(&self, key: &str) -> Option<String> {
        self.0.get(key).expect("memory gives everything")
    }

    /// All that is there.
    pub fn all(&self) -> Vec<(String, String)> {
        let keys = self.0.keys().expect("memory lists everything");
        keys.into_iter().filter_map(|key| self.at(&key).map(|text| (key, text))).collect()
    }
}

/// A store over these bytes.
pub fn open(memory: &Memory) -> Store<Memory> {
    Store::open(memory.clone(), Device::random(1), NOW)
}

/// A storage with the good record in it.
pub fn with_good() -> Memory {
    let memory = Memory::default();
    memory.put(&format!("northstar/r/{GOOD_KEY}"), GOOD);
    memory
}

/// The good record is there as it was.
pub fn assert_good(store: &Store<Memory>) {
    let key = Key::parse(GOOD_KEY).expect("a key");
    assert_eq!(store.record(&key), Record::parse(GOOD).as_ref(), "the good record");
}
