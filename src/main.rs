//! Starts the app in the browser.
//!
//! The program comes in two parts: the door, which a first visitor needs at once, and the workbook behind it. What the
//! function below reaches is the second part; the release build cuts the program there (`xtask/src/finish/parts.rs`).

#![allow(unsafe_code, reason = "the attribute that marks where the program is cut writes calls between two modules")]

use northstar::Open;

fn main() {
    northstar::start(|| Box::pin(async { workbook().await.ok() }));
}

/// The workbook's part. A debug build is one piece and has it at once.
#[cfg(any(debug_assertions, not(target_arch = "wasm32")))]
async fn workbook() -> Result<Open, Lost> {
    Ok(northstar::open)
}

/// The workbook's part, fetched when it is asked for; asked again, it is fetched again if it could not be had.
#[cfg(all(not(debug_assertions), target_arch = "wasm32"))]
#[wasm_split_helpers::wasm_split(workbook, fallible)]
fn workbook() -> Result<Open, Lost> {
    Ok(northstar::open)
}

/// The part could not be had: offline, or gone from the host.
struct Lost;

#[cfg(all(not(debug_assertions), target_arch = "wasm32"))]
impl From<wasm_split_helpers::SplitLoaderError> for Lost {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}
