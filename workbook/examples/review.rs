//! Reviews texts for other programs: one JSON object a line in, one a line out.
//!
//! `cargo run --release -p northstar-workbook --example review < texts.jsonl`
//!
//! A line that is not understood is answered with an `error`; the rest goes on.

use northstar_workbook::review::report;
use std::io::{self, BufRead, BufWriter, Write};

fn main() -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().split(b'\n') {
        let line = line?;
        let text = String::from_utf8_lossy(&line);
        if text.trim().is_empty() {
            continue;
        }
        if writeln!(out, "{}", report::answer(&text)).is_err() {
            // Nobody listens any more.
            return Ok(());
        }
    }
    // A reader that closed early is no fault.
    let _closed = out.flush();
    Ok(())
}
