//! Writes calendar files for other programs: one JSON object a line in, one a line out.
//!
//! `cargo run --release -p northstar-workbook --example calendar < meetings.jsonl`
//!
//! Reads `{"id","title","start","end","zone","description","location","alarms":[minutes],"sequence","cancel"}` and
//! writes `{"id","ics"}`. `start` and `end` are `YYYY-MM-DDTHH:MM` on the clocks of `zone`; the rest may be absent or
//! null. `stamp`, a moment like `2026-11-21T15:00:00Z`, says when the file is written; without it that is now.
//! The same id gives the same UID, and an id may be any text or a number.
//!
//! A line that can't be answered gets `{"id","error"}`; empty lines are passed over. An hour that the clocks skip, or
//! show twice, gets a file all the same, since RFC 5545 says which moment is meant: as much after the jump as it lies
//! in the gap, and the first of the two. A `note` then says so, with both choices. Only an end that would not lie
//! after its start is taken in its second hour, and where there is none the line can't be answered.

#[path = "calendar/asked.rs"]
mod asked;
#[path = "calendar/hours.rs"]
mod hours;
#[path = "../native/zones.rs"]
mod zones;

use asked::Asked;
use hours::hours;
use northstar_workbook::{
    domain::time::Instant,
    exchange::calendar::{Entry, File, Span, write},
};
use serde_json::{Value, json};
use std::{
    io::{self, BufRead, BufWriter, Write},
    time::{SystemTime, UNIX_EPOCH},
};

fn main() -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().split(b'\n') {
        let line = line?;
        let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line);
        if line.trim_ascii().is_empty() {
            continue;
        }
        if writeln!(out, "{}", one_line(&answer(&String::from_utf8_lossy(line)))).is_err() {
            // Nobody listens any more.
            return Ok(());
        }
    }
    // A reader that closed early is no fault.
    let _closed = out.flush();
    Ok(())
}

fn answer(line: &str) -> Value {
    let asked = match asked::read(line) {
        Ok(asked) => asked,
        Err(error) => return json!({ "id": null, "error": error }),
    };
    let id = asked.get("id").cloned().unwrap_or_default();
    match Asked::of(&asked).and_then(file) {
        Ok((ics, None)) => json!({ "id": id, "ics": ics }),
        Ok((ics, Some(note))) => json!({ "id": id, "ics": ics, "note": note }),
        Err(error) => json!({ "id": id, "error": error }),
    }
}

/// JSON without the letters that some programs take for the end of a line.
fn one_line(answer: &Value) -> String {
    let ends = [('\u{85}', "\\u0085"), ('\u{2028}', "\\u2028"), ('\u{2029}', "\\u2029")];
    ends.into_iter().fold(answer.to_string(), |line, (end, escape)| line.replace(end, escape))
}

/// The file, and what is to be said of its hours.
fn file(asked: Asked) -> Result<(String, Option<String>), String> {
    let hours = hours(&asked.start, &asked.end, &asked.zone)?;
    let entry = Entry {
        uid: asked.uid,
        span: Span::Time(hours.start, hours.end),
        title: asked.title,
        description: asked.description,
        place: asked.location,
        alarms: asked.alarms,
        is_busy: true,
        is_off: false,
    };
    let stamp = asked.stamp.unwrap_or_else(now);
    let file = File { cancels: asked.cancel, sequence: asked.sequence, stamp, entries: &[entry] };
    Ok((write(&file), hours.note))
}

fn now() -> Instant {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Instant(i64::try_from(since.as_millis()).unwrap_or_default())
}
