//! Things that happen later.

/// Runs `then` once after `milliseconds`. Natively nothing happens later.
pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) {
    #[cfg(target_arch = "wasm32")]
    leptos::prelude::set_timeout(then, std::time::Duration::from_millis(milliseconds.into()));
    #[cfg(not(target_arch = "wasm32"))]
    drop((milliseconds, then));
}

/// Runs `then` with what the future comes to.
pub fn when_done<T: 'static>(future: impl Future<Output = T> + 'static, then: impl FnOnce(T) + 'static) {
    wasm_bindgen_futures::spawn_local(async move { then(future.await) });
}

/// Runs `then` before the next paint.
pub fn next_frame(then: impl FnOnce() + 'static) {
    #[cfg(target_arch = "wasm32")]
    leptos::prelude::request_animation_frame(then);
    #[cfg(not(target_arch = "wasm32"))]
    drop(then);
}

/// Runs `then` soon after the next paint: what is not seen at once does not hold up what is.
pub fn after_paint(then: impl FnOnce() + 'static) {
    next_frame(|| after(0, then));
}
