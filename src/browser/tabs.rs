//! What other tabs of the same browser write.

use super::page;
use wasm_bindgen::JsCast;

/// Runs `then` with the key and the new bytes of each write by another tab. Removals are not told: records never go.
pub fn on_write(then: impl Fn(String, String) + 'static) {
    page::on_window("storage", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() else { return };
        if let (Some(key), Some(bytes)) = (event.key(), event.new_value()) {
            then(key, bytes);
        }
    });
}
