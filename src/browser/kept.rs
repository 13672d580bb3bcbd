//! How much of ours lies in this browser besides local storage.

use super::{journal, js, timer};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

/// Some things and their size.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Kept {
    /// How many.
    pub count: usize,
    /// Characters of the journal, bytes of files.
    pub size: f64,
}

/// What the journal holds, in characters. `None` where there is no journal.
pub fn in_journal(then: impl FnOnce(Option<Kept>) + 'static) {
    if cfg!(target_arch = "wasm32") {
        timer::when_done(journal::size(), |size| then(size.ok().map(|(count, size)| Kept { count, size })));
    }
}

/// The app's own files, kept for use without a net, in bytes. `None` where there is no place for them.
pub fn files(then: impl FnOnce(Option<Kept>) + 'static) {
    if cfg!(target_arch = "wasm32") {
        timer::when_done(count_files(), |files| then(files.ok()));
    }
}

async fn count_files() -> Result<Kept, JsValue> {
    let caches = js::get(&js_sys::global(), "caches")?;
    let names: Array = js::call(&caches, "keys", &[]).await?.dyn_into()?;
    let mut kept = Kept::default();
    for name in names.iter().filter(|name| name.as_string().is_some_and(|name| name.starts_with("northstar "))) {
        let cache = js::call(&caches, "open", &[name]).await?;
        let files: Array = js::call(&cache, "matchAll", &[]).await?.dyn_into()?;
        for file in files.iter() {
            let size = js::get(&js::call(&file, "blob", &[]).await?, "size")?.as_f64();
            kept = Kept { count: kept.count + 1, size: kept.size + size.unwrap_or_default() };
        }
    }
    Ok(kept)
}
