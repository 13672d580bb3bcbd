//! Taking everything of ours out of this browser: local storage, the journal, the shelf, the kept files and their
//! worker.

use super::{journal, page, shelf, storage};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Erases everything and opens the app anew. Keys of others at the same origin stay.
pub fn everything() {
    storage::forget_everything();
    journal::erase();
    shelf::erase();
    forget_screen();
    spawn_local(async {
        let _what_is_left_holds_no_words = forget_files().await;
        page::reload_at_the_door();
    });
}

/// What stood in the fields when the program broke, if it did.
fn forget_screen() {
    if let Some(Ok(Some(storage))) = web_sys::window().map(|window| window.session_storage()) {
        let _nothing_else_can_be_done = storage.remove_item("northstar/screen");
    }
}

/// The kept files of the app and the worker that serves them.
async fn forget_files() -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let caches = window.caches()?;
    let names: js_sys::Array = JsFuture::from(caches.keys()).await?.dyn_into()?;
    for name in names.iter().filter_map(|name| name.as_string()).filter(|name| name.starts_with("northstar ")) {
        JsFuture::from(caches.delete(&name)).await?;
    }
    let registration = JsFuture::from(window.navigator().service_worker().get_registration()).await?;
    if let Ok(registration) = registration.dyn_into::<web_sys::ServiceWorkerRegistration>() {
        JsFuture::from(registration.unregister()?).await?;
    }
    Ok(())
}
