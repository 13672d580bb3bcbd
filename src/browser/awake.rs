//! Keeping the screen on while somebody talks, where the browser can.

use super::{js, page, timer};
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;

thread_local! {
    /// Whether the screen is to stay on.
    static WANTED: Cell<bool> = const { Cell::new(false) };
    /// The browser's promise to keep it on; it takes that back whenever the page is hidden.
    static LOCK: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    static LISTENS: Cell<bool> = const { Cell::new(false) };
}

/// Keeps the screen on until [`release`]; also after the page was hidden and comes back.
pub fn keep() {
    WANTED.set(true);
    if !LISTENS.replace(true) {
        page::on_return(take);
    }
    take();
}

/// The screen may go dark again.
pub fn release() {
    WANTED.set(false);
    if let Some(lock) = LOCK.take() {
        timer::when_done(async move { js::call(&lock, "release", &[]).await }, drop);
    }
}

/// Whether this browser can keep the screen on.
#[must_use]
pub fn can() -> bool {
    manager().is_some()
}

fn take() {
    let Some(manager) = manager().filter(|_| WANTED.get()) else { return };
    let asked = async move { js::call(&manager, "request", &["screen".into()]).await };
    // A battery that is nearly empty is a reason to refuse, and no reason to disturb a talk.
    timer::when_done(asked, |answer| {
        LOCK.replace(answer.ok());
        if !WANTED.get() {
            release();
        }
    });
}

fn manager() -> Option<JsValue> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    js::get(&web_sys::window()?.navigator(), "wakeLock").ok()
}
