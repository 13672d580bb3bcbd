//! The one thing that the app itself asks the net for: a language file that the person chose.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Gets a text file of this app. `None` when it can't be had: offline and not kept, or gone.
pub fn text_of(path: String, then: impl FnOnce(Option<String>) + 'static) {
    spawn_local(async move { then(get(&path).await.ok().flatten()) });
}

async fn get(path: &str) -> Result<Option<String>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: web_sys::Response = JsFuture::from(window.fetch_with_str(path)).await?.dyn_into()?;
    if !response.ok() {
        return Ok(None);
    }
    Ok(JsFuture::from(response.text()?).await?.as_string())
}
