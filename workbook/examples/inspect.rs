//! Says what files hold and what importing them would do, one line of JSON a file.
//!
//! `cargo run --release -p northstar-workbook --example inspect -- [--passphrase TEXT] [--] FILE…`
//!
//! The passphrase opens locked files. It may also stand in the variable `NORTHSTAR_PASSPHRASE`, where no list of
//! processes shows it.

#[path = "../native/platform.rs"]
mod platform;

use northstar_workbook::exchange::{
    inspect::{Found, inspect},
    people::LONGEST_FILE,
};
use platform::Native;
use std::{
    env,
    ffi::{OsStr, OsString},
    fs::File,
    io::{self, Read, Write},
};

fn main() {
    let mut arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let mut passphrase = env::var("NORTHSTAR_PASSPHRASE").ok();
    if arguments.first().is_some_and(|first| first == "--passphrase") {
        passphrase = arguments.drain(..arguments.len().min(2)).nth(1).map(|text| text.to_string_lossy().into_owned());
    }
    let files = arguments.strip_prefix(&[OsString::from("--")]).unwrap_or(&arguments);
    let mut out = io::stdout().lock();
    for file in files {
        let look = |bytes: Vec<u8>| platform::now(inspect(&Native::Real, &bytes, passphrase.as_deref()));
        let found = read(file).map_or_else(|_| Found::unreadable(), look);
        if writeln!(out, "{}", found.line(&file.to_string_lossy())).is_err() {
            // Nobody listens any more.
            return;
        }
    }
}

/// One byte more than is ever read, so that what is too long is known to be.
fn read(file: &OsStr) -> io::Result<Vec<u8>> {
    let longest = u64::try_from(LONGEST_FILE).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    File::open(file)?.take(longest.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}
