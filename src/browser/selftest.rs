//! A test of this browser that a person can run. Nothing of it leaves the device, and nothing of it stays.

use super::{clock, intl, journal, js, lasting};
use js_sys::{Array, Reflect, Uint8Array};
use std::pin::Pin;
use wasm_bindgen::{JsCast, JsValue};

/// What is looked at, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// Local storage gives back what it was given, and lets go of it.
    Storage,
    /// So does the journal.
    Journal,
    /// The browser was asked not to clear what is kept here, and agreed.
    Persistent,
    /// A worker is in charge of this page, and every file of this version is kept as it should be.
    Offline,
    /// The page stands by itself and not inside another.
    Frame,
    /// A request to anywhere else is refused before it leaves.
    Outside,
    /// A text is never run as a program.
    Code,
    /// The browser writes days, numbers and zones.
    Words,
    /// It can encrypt.
    Crypto,
    /// It can pack and unpack.
    Compression,
}

/// Every check.
pub const CHECKS: [Check; 10] = [
    Check::Storage,
    Check::Journal,
    Check::Persistent,
    Check::Offline,
    Check::Frame,
    Check::Outside,
    Check::Code,
    Check::Words,
    Check::Crypto,
    Check::Compression,
];

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is as it should be.
    Works,
    /// It is not.
    Fails,
    /// It gave no answer in time.
    Silent,
}

/// How long one check may take, in milliseconds.
const PATIENCE: u32 = 5_000;
/// The key that is written and taken away again.
const KEY: &str = "northstar/self-test";

/// Runs all checks, one after the other.
pub fn run(then: impl FnOnce(Vec<(Check, Outcome)>) + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        let mut outcomes = Vec::with_capacity(CHECKS.len());
        for check in CHECKS {
            let answer = js::within(PATIENCE, async move { looked_at(check).await.map(JsValue::from_bool) }).await;
            let outcome = match answer.as_ref().map(JsValue::as_bool) {
                Ok(Some(true)) => Outcome::Works,
                Ok(None) => Outcome::Silent,
                Ok(Some(false)) | Err(_) => Outcome::Fails,
            };
            outcomes.push((check, outcome));
        }
        then(outcomes);
    });
}

type Answer = Pin<Box<dyn Future<Output = Result<bool, JsValue>>>>;

fn looked_at(check: Check) -> Answer {
    match check {
        Check::Storage => Box::pin(async { keeps_and_lets_go() }),
        Check::Journal => Box::pin(journal::round_trip()),
        Check::Persistent => Box::pin(async { lasting::is_promised().await.ok_or(JsValue::NULL) }),
        Check::Offline => Box::pin(has_every_file()),
        Check::Frame => Box::pin(async { stands_alone() }),
        Check::Outside => Box::pin(refuses_requests()),
        Check::Code => Box::pin(async { Ok(js::new("Function", &["return 1".into()]).is_err()) }),
        Check::Words => Box::pin(async { Ok(!intl::zone().is_empty()) }),
        Check::Crypto => Box::pin(digests()),
        Check::Compression => Box::pin(packs()),
    }
}

fn window() -> Result<web_sys::Window, JsValue> {
    web_sys::window().ok_or(JsValue::NULL)
}

/// Past the app's own storage, which would copy it to the journal.
fn keeps_and_lets_go() -> Result<bool, JsValue> {
    let storage = window()?.local_storage()?.ok_or(JsValue::NULL)?;
    let value = clock::random_bits().to_string();
    storage.set_item(KEY, &value)?;
    let back = storage.get_item(KEY)?;
    storage.remove_item(KEY)?;
    Ok(back == Some(value) && storage.get_item(KEY)?.is_none())
}

/// The worker itself looks through its files and says how many there are, and how many are as they should be.
async fn has_every_file() -> Result<bool, JsValue> {
    let container = js::get(&window()?.navigator(), "serviceWorker")?;
    let controller = js::get(&container, "controller")?;
    let channel = js::new("MessageChannel", &[])?;
    let (here, there) = (js::get(&channel, "port1")?, js::get(&channel, "port2")?);
    let heard = js_sys::Promise::new(&mut |resolve, _| {
        let _plain_setter = Reflect::set(&here, &"onmessage".into(), &resolve);
    });
    let question = js_sys::Object::new();
    Reflect::set(&question, &"type".into(), &"LOOK".into())?;
    js::call(&controller, "postMessage", &[question.into(), Array::of1(&there).into()]).await?;
    let files: Array = js::get(&wasm_bindgen_futures::JsFuture::from(heard).await?, "data")?.dyn_into()?;
    let (all, whole) = (files.get(0).as_f64(), files.get(1).as_f64());
    Ok(all == whole && all.is_some_and(|all| all > 0.0))
}

fn stands_alone() -> Result<bool, JsValue> {
    let window = window()?;
    Ok(window.top()?.is_some_and(|top| top == window))
}

/// A `data:` address never leaves the device, and the page's policy forbids it like every other foreign one.
async fn refuses_requests() -> Result<bool, JsValue> {
    Ok(js::call(&window()?.into(), "fetch", &["data:text/plain,test".into()]).await.is_err())
}

/// The digest of nothing is known.
async fn digests() -> Result<bool, JsValue> {
    let subtle = js::get(&js::get(&js_sys::global(), "crypto")?, "subtle")?;
    let digest = js::call(&subtle, "digest", &["SHA-256".into(), Uint8Array::new_with_length(0).into()]).await?;
    let digest = Uint8Array::new(&digest);
    Ok((digest.length(), digest.get_index(0), digest.get_index(31)) == (32, 0xe3, 0x55))
}

async fn packs() -> Result<bool, JsValue> {
    let text = JsValue::from_str("north north north star");
    let mut stream = js::get(&js::new("Response", std::slice::from_ref(&text))?, "body")?;
    for class in ["CompressionStream", "DecompressionStream"] {
        stream = js::call(&stream, "pipeThrough", &[js::new(class, &["deflate-raw".into()])?]).await?;
    }
    Ok(js::call(&js::new("Response", &[stream])?, "text", &[]).await? == text)
}
