//! How long this browser keeps what a page stores.

use super::{js, storage};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::StorageManager;

/// The key that says that the browser was asked.
const ASKED: &str = "northstar/asked-to-last";

thread_local! {
    /// Whether that key was looked for since the page was opened.
    static LOOKED: Cell<bool> = const { Cell::new(false) };
}

/// Whether the browser has promised not to clear our storage to make room. `None` where it can't promise that.
pub async fn is_promised() -> Option<bool> {
    let answer = JsFuture::from(manager()?.persisted().ok()?).await.ok()?;
    answer.as_bool()
}

/// Asks once, after the first words that are kept: then the browser knows that there is something to keep, and a person
/// who is asked in turn knows why.
pub fn ask_once() {
    let looked = LOOKED.replace(true);
    if looked || !cfg!(target_arch = "wasm32") || !storage::first_time(ASKED) {
        return;
    }
    spawn_local(async {
        let _it_can_be_asked_again_in_your_data = ask().await;
    });
}

/// Asks the browser to promise it. Some ask the person in turn.
pub async fn ask() -> bool {
    let Some(asked) = manager().and_then(|manager| manager.persist().ok()) else { return false };
    JsFuture::from(asked).await.is_ok_and(|promised| promised.is_truthy())
}

/// Whether this is Safari with the page in a tab: it clears what a page keeps when that is not opened for seven days of
/// use. Apps on the home screen are spared.
#[must_use]
pub fn forgets_after_a_week() -> bool {
    if !cfg!(target_arch = "wasm32") {
        return false;
    }
    let Some(window) = web_sys::window() else { return false };
    let vendor = js::get(&window.navigator(), "vendor").ok().and_then(|vendor| vendor.as_string());
    let installed =
        window.match_media("(display-mode: standalone)").ok().flatten().is_some_and(|query| query.matches());
    vendor.is_some_and(|vendor| vendor.starts_with("Apple")) && !installed
}

fn manager() -> Option<StorageManager> {
    Some(js::get(&web_sys::window()?.navigator(), "storage").ok()?.unchecked_into())
}
