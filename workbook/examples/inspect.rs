//! Says what files hold and what importing them would do, one line of JSON a file.
//!
//! `cargo run --release -p northstar-workbook --example inspect -- FILE…`

use northstar_workbook::exchange::{
    backup::LONGEST_FILE,
    inspect::{Found, inspect},
};
use std::{
    env,
    ffi::OsStr,
    fs::File,
    io::{self, Read, Write},
};

fn main() {
    let mut out = io::stdout().lock();
    for file in env::args_os().skip(1) {
        let found = read(&file).map_or_else(|_| Found::unreadable(), |bytes| inspect(&bytes));
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
