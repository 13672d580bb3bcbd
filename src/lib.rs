//! Northstar: a private mentorship workbook that lives in the browser.

/// Starts the app.
pub fn start() {}
