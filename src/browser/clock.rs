//! The time and the randomness of this device.

use northstar_workbook::domain::{id::Id, time::Instant};

/// The time now.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn now() -> Instant {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit 53 bits for 285,000 years")]
    Instant(js_sys::Date::now() as i64)
}

/// The time now.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn now() -> Instant {
    let since_1970 = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Instant(i64::try_from(since_1970.as_millis()).unwrap_or_default())
}

/// A new random id.
#[must_use]
pub fn new_id() -> Id {
    Id::random(random_bits())
}

/// Random bits.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn random_bits() -> u64 {
    let mut bytes = [0u8; 8];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let filled = crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled { u64::from_le_bytes(bytes) } else { (js_sys::Math::random() * 9.0e15) as u64 }
}

/// Random bits.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn random_bits() -> u64 {
    use std::hash::{BuildHasher, Hasher, RandomState};
    RandomState::new().build_hasher().finish()
}
