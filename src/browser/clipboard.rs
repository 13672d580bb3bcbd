//! Copying text, and the share sheet where there is one.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies text and says whether that worked.
pub fn copy(text: String, then: impl FnOnce(bool) + 'static) {
    let Some(window) = web_sys::window() else { return then(false) };
    // In an insecure context there is no clipboard at all.
    if !has(&window.navigator(), "clipboard") {
        return then(false);
    }
    let writing = window.navigator().clipboard().write_text(&text);
    spawn_local(async move { then(JsFuture::from(writing).await.is_ok()) });
}

/// Whether this browser has a share sheet for text.
#[must_use]
pub fn can_share() -> bool {
    cfg!(target_arch = "wasm32") && web_sys::window().is_some_and(|window| has(&window.navigator(), "share"))
}

/// Hands a text to the share sheet. Closing it without choosing is fine.
pub fn share(title: &str, text: &str) {
    let Some(window) = web_sys::window() else { return };
    let data = web_sys::ShareData::new();
    data.set_title(title);
    data.set_text(text);
    let sharing = window.navigator().share_with_data(&data);
    spawn_local(async move {
        let _closed_without_choosing = JsFuture::from(sharing).await;
    });
}

fn has(navigator: &web_sys::Navigator, name: &str) -> bool {
    js_sys::Reflect::get(navigator, &JsValue::from_str(name)).is_ok_and(|value| !value.is_undefined())
}
