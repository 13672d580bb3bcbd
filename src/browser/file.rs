//! Files that the person takes out or brings in.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Offers a text as a download.
pub fn download(name: &str, media_type: &str, text: &str) -> bool {
    offer(name, media_type, text).is_ok()
}

fn offer(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link = document.create_element("a")?.dyn_into::<web_sys::HtmlAnchorElement>()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The download has taken what it needs by then.
    super::timer::after(60_000, move || {
        let _already_gone = web_sys::Url::revoke_object_url(&url);
    });
    Ok(())
}

/// A file that was chosen.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// Its name.
    pub name: String,
    /// Its text; `None` when it is larger than was allowed or can't be read.
    pub text: Option<String>,
    /// Its size in bytes.
    pub bytes: f64,
}

/// Reads the file that was chosen in an `<input type="file">`, up to `limit` bytes, and empties the input so that
/// the same file can be chosen again.
pub fn read_chosen(event: &web_sys::Event, limit: f64, then: impl FnOnce(Chosen) + 'static) {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) else {
        return;
    };
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    spawn_local(async move {
        let (name, bytes) = (file.name(), file.size());
        let text =
            if bytes > limit { None } else { JsFuture::from(file.text()).await.ok().and_then(|v| v.as_string()) };
        input.set_value("");
        then(Chosen { name, text, bytes });
    });
}
