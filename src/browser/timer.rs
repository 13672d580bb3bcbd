//! Things that happen later.

/// Runs `then` once after `milliseconds`. Natively nothing happens later.
pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) {
    #[cfg(target_arch = "wasm32")]
    leptos::prelude::set_timeout(then, std::time::Duration::from_millis(milliseconds.into()));
    #[cfg(not(target_arch = "wasm32"))]
    drop((milliseconds, then));
}

/// Runs `then` before the next paint.
pub fn next_frame(then: impl FnOnce() + 'static) {
    #[cfg(target_arch = "wasm32")]
    leptos::prelude::request_animation_frame(then);
    #[cfg(not(target_arch = "wasm32"))]
    drop(then);
}
