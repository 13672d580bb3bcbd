//! Files that the person takes out or brings in.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// A text as a file that the share sheet takes. `None` where it takes none.
fn shared(name: &str, media_type: &str, text: &str) -> Option<web_sys::ShareData> {
    let navigator = web_sys::window()?.navigator();
    js_sys::Reflect::get(&navigator, &"canShare".into()).ok().filter(JsValue::is_function)?;
    let options = web_sys::FilePropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let file = web_sys::File::new_with_str_sequence_and_options(&parts, name, &options).ok()?;
    let data = web_sys::ShareData::new();
    data.set_files(&js_sys::Array::of1(&file));
    navigator.can_share_with_data(&data).then_some(data)
}

/// Whether this browser can hand files to the share sheet.
#[must_use]
pub fn can_share() -> bool {
    can_share_as("northstar.json", "application/json")
}

/// Whether this browser can hand files of this name and type to the share sheet.
#[must_use]
pub fn can_share_as(name: &str, media_type: &str) -> bool {
    cfg!(target_arch = "wasm32") && shared(name, media_type, "{}").is_some()
}

/// Hands a text as a file to the share sheet. `then` is told whether it went somewhere.
pub fn share(name: &str, media_type: &str, text: &str, then: impl FnOnce(bool) + 'static) {
    let data = shared(name, media_type, text);
    let Some((window, data)) = web_sys::window().zip(data) else { return then(false) };
    let sharing = window.navigator().share_with_data(&data);
    spawn_local(async move { then(JsFuture::from(sharing).await.is_ok()) });
}

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
    /// What is in it, or why it can't be had.
    pub bytes: Result<Vec<u8>, Unread>,
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is larger than was allowed.
    TooLarge,
    /// The browser could not read it.
    Refused,
}

/// Reads the file that was chosen in an `<input type="file">`, up to `most` bytes, and empties the input so that the
/// same file can be chosen again.
pub fn read_chosen(event: &web_sys::Event, most: usize, then: impl FnOnce(Chosen) + 'static) {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) else {
        return;
    };
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    spawn_local(async move {
        let name = file.name();
        #[expect(clippy::cast_precision_loss, reason = "a few megabytes")]
        let is_too_large = file.size() > most as f64;
        let bytes = if is_too_large {
            Err(Unread::TooLarge)
        } else {
            let read = JsFuture::from(file.array_buffer()).await;
            read.map(|bytes| js_sys::Uint8Array::new(&bytes).to_vec()).map_err(|_| Unread::Refused)
        };
        input.set_value("");
        then(Chosen { name, bytes });
    });
}
