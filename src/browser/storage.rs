//! Local storage, behind the store's trait. Denied storage is an answer here, never a panic.

use super::journal;
use northstar_workbook::store::{BALLAST_KEY, OURS, Storage, StorageError};
use wasm_bindgen::{JsCast, JsValue};

/// This origin's local storage.
#[derive(Debug)]
pub struct BrowserStorage(web_sys::Storage);

impl BrowserStorage {
    /// The storage, where the browser grants it and a write can be read back.
    #[must_use]
    pub fn open() -> Option<Self> {
        // `gloo_storage::LocalStorage::raw()` throws where storage is denied, so it is only called after this probe.
        web_sys::window()?.local_storage().ok()??;
        let storage = <gloo_storage::LocalStorage as gloo_storage::Storage>::raw();
        let _ = storage.length().ok()?;
        Some(Self(storage))
    }
}

/// Whether nothing of ours but the choice of day or night was ever kept here. Also where nothing can be kept.
#[must_use]
pub fn is_blank() -> bool {
    let Some(storage) = BrowserStorage::open() else { return true };
    let keys = storage.keys().unwrap_or_default();
    !keys.iter().any(|key| key.starts_with(OURS) && key != THEME_KEY)
}

impl Storage for BrowserStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.0.get_item(key).map_err(meaning)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        self.0.set_item(key, value).map_err(meaning)?;
        if key != BALLAST_KEY {
            journal::note(key, value);
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.0.remove_item(key).map_err(meaning)
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let count = self.0.length().map_err(meaning)?;
        let mut keys = Vec::with_capacity(count as usize);
        for index in 0..count {
            keys.extend(self.0.key(index).map_err(meaning)?);
        }
        Ok(keys)
    }
}

/// What an exception of local storage means. Browsers spell "full" in three ways and number it in two.
fn meaning(error: JsValue) -> StorageError {
    let Some(exception) = error.dyn_ref::<web_sys::DomException>() else { return StorageError::Broken };
    match (exception.name().as_str(), exception.code()) {
        ("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" | "QUOTA_EXCEEDED_ERR", _) | (_, 22 | 1014) => {
            StorageError::Full
        }
        ("SecurityError", _) => StorageError::Denied,
        _ => StorageError::Broken,
    }
}

/// Takes every key of ours out, and no other.
pub fn forget_everything() {
    let Some(storage) = BrowserStorage::open() else { return };
    for key in storage.keys().unwrap_or_default().iter().filter(|key| key.starts_with(OURS)) {
        let _nothing_else_can_be_done = storage.remove(key);
    }
}

/// Every record's key and bytes, as they lie here now: for a page that slept while other tabs wrote.
#[must_use]
pub fn everything() -> Vec<(String, String)> {
    let Some(storage) = BrowserStorage::open() else { return Vec::new() };
    let keys = storage.keys().unwrap_or_default();
    let ours = keys.into_iter().filter(|key| key.starts_with(OURS));
    ours.filter_map(|key| storage.get(&key).ok().flatten().map(|bytes| (key, bytes))).collect()
}

/// Whether something happens for the first time in this browser. It is noted under this key.
#[must_use]
pub fn first_time(key: &str) -> bool {
    let Some(storage) = BrowserStorage::open() else { return false };
    matches!(storage.get(key), Ok(None)) && storage.set(key, "1").is_ok()
}

const THEME_KEY: &str = "northstar/theme";

/// Leaves the theme where the page's first inline script finds it before the first paint.
pub fn remember_theme(theme: &str) {
    if let Some(storage) = BrowserStorage::open() {
        let _first_paint_follows_the_system = storage.set(THEME_KEY, theme);
    }
}
