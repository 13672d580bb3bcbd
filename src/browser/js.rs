//! Calling by name what a browser may or may not have.

use super::timer;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// A member of an object; an error where there is none.
pub(super) fn get(target: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    let member = Reflect::get(target, &name.into())?;
    if member.is_undefined() || member.is_null() { Err(JsValue::NULL) } else { Ok(member) }
}

/// What a method gives, waited for if it is a promise.
pub(super) async fn call(target: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = get(target, method)?.dyn_into()?;
    let given = Reflect::apply(&method, target, &arguments.iter().collect::<Array>())?;
    JsFuture::from(Promise::resolve(&given)).await
}

/// A new object of a class that goes by this name in the page.
pub(super) fn new(class: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let class: Function = get(&js_sys::global(), class)?.dyn_into()?;
    Reflect::construct(&class, &arguments.iter().collect::<Array>())
}

/// What the future comes to, or null where that takes longer than so many milliseconds.
pub(super) async fn within(
    milliseconds: u32,
    future: impl Future<Output = Result<JsValue, JsValue>> + 'static,
) -> Result<JsValue, JsValue> {
    let late = Promise::new(&mut |resolve, _| {
        timer::after(milliseconds, move || {
            let _never_fails = resolve.call1(&JsValue::NULL, &JsValue::NULL);
        });
    });
    JsFuture::from(Promise::race(&Array::of2(&future_to_promise(future), &late))).await
}
