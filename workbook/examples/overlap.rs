//! Says when people in several zones can meet, one line of JSON a question.
//!
//! `cargo run --release -p northstar-workbook --example overlap`
//!
//! Reads `{"id","date","people":[{"zone","from":"09:00","to":"17:00"}]}` and writes `{"id","windows":[{"start","end"}]}`
//! in UTC: the hours of the first that begin on the date, crossed with those of everybody else. A line that can't be
//! answered gets `{"id","error"}`. Empty lines are passed over.

#[path = "../native/zones.rs"]
mod zones;

use chrono::{Datelike, NaiveDate, Timelike};
use northstar_workbook::domain::{
    overlap::{Hours, Window, clock_for, overlap},
    time::{Instant, iso_date, iso_time, parse_date},
    zone::Clock,
};
use serde_json::{Value, json};
use std::io::{self, BufRead, BufWriter, Write};

fn main() -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut lines = io::stdin().lock();
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        if !line.trim_ascii().is_empty() {
            writeln!(out, "{}", answer(&line))?;
        }
        line.clear();
    }
    out.flush()
}

fn answer(line: &[u8]) -> Value {
    let question: Value = match serde_json::from_slice(line) {
        Ok(question @ Value::Object(_)) => question,
        Ok(_) => return json!({ "id": null, "error": "the line is no object of JSON" }),
        Err(_) => return json!({ "id": null, "error": "the line is no JSON" }),
    };
    let id = question.get("id").cloned().unwrap_or_default();
    match windows(&question) {
        Ok(windows) => json!({ "id": id, "windows": windows }),
        Err(error) => json!({ "id": id, "error": error }),
    }
}

fn windows(question: &Value) -> Result<Vec<Value>, String> {
    let date = text(question, "date")?;
    let date = read_date(date).ok_or_else(|| format!("\"{date}\" is no date like 2026-03-29"))?;
    let people = question.get("people").and_then(Value::as_array).ok_or("\"people\" is missing, or no list")?;
    if people.is_empty() {
        return Err("\"people\" is empty".to_owned());
    }
    let people: Vec<(Clock, Hours)> =
        people.iter().map(|person| read_person(person, date)).collect::<Result<_, _>>()?;
    let people: Vec<(&Clock, Hours)> = people.iter().map(|(clock, hours)| (clock, *hours)).collect();
    overlap(date, &people).iter().map(write_window).collect()
}

fn read_person(person: &Value, date: NaiveDate) -> Result<(Clock, Hours), String> {
    let name = text(person, "zone")?;
    let zone = zones::zone(name).ok_or_else(|| format!("nobody knows the time zone \"{name}\""))?;
    let clock = clock_for(date, &|at| Some(zones::offset(&zone, at)));
    let (from, to) = (text(person, "from")?, text(person, "to")?);
    let hours = Hours::parse(from, to).ok_or_else(|| {
        format!("\"{from}\" to \"{to}\" are no hours: each is a time from 00:00 to 24:00, with two digits each")
    })?;
    Ok((clock.ok_or_else(|| format!("nobody knows the time zone \"{name}\""))?, hours))
}

fn text<'a>(object: &'a Value, name: &str) -> Result<&'a str, String> {
    object.get(name).and_then(Value::as_str).ok_or_else(|| format!("\"{name}\" is missing, or no text"))
}

/// Reads `2026-03-29`, and nothing that only looks like it.
fn read_date(text: &str) -> Option<NaiveDate> {
    let is_plain = text.len() == 10 && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit());
    if is_plain { parse_date(text) } else { None }
}

fn write_window(window: &Window) -> Result<Value, String> {
    Ok(json!({ "start": write_moment(window.start)?, "end": write_moment(window.end)? }))
}

fn write_moment(at: Instant) -> Result<String, String> {
    let utc = at.local(0);
    if !(0..=9999).contains(&utc.year()) {
        return Err("a window lies outside of the years 0000 to 9999".to_owned());
    }
    Ok(format!("{}T{}:{:02}Z", iso_date(utc.date()), iso_time(utc.time()), utc.second()))
}
