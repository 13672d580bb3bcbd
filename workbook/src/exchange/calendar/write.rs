//! Entries as the lines of a calendar file.

use super::{Entry, File, LAST_SEQUENCE, Span};
use crate::{
    domain::time::{DAY, Instant},
    exchange::lines::fold,
};
use chrono::{Datelike, NaiveDate, Timelike};

/// Writes the file.
#[must_use]
pub fn write(file: &File<'_>) -> String {
    let mut out = String::new();
    let method = if file.cancels { "METHOD:CANCEL" } else { "METHOD:PUBLISH" };
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Northstar//Workbook//EN", "CALSCALE:GREGORIAN", method];
    head.into_iter().for_each(|line| fold(line, &mut out));
    file.entries.iter().for_each(|entry| event(file, entry, &mut out));
    fold("END:VCALENDAR", &mut out);
    out
}

fn event(file: &File<'_>, entry: &Entry, out: &mut String) {
    let is_off = file.cancels || entry.is_off;
    let mut line = |name: &str, value: &str| fold(&format!("{name}:{value}"), out);
    line("BEGIN", "VEVENT");
    line("UID", &escaped(&entry.uid));
    line("DTSTAMP", &moment(file.stamp));
    line("SEQUENCE", &file.sequence.min(LAST_SEQUENCE).to_string());
    match entry.span {
        Span::Time(start, end) => {
            line("DTSTART", &moment(start));
            line("DTEND", &moment(end));
        }
        Span::Day(date) => {
            line("DTSTART;VALUE=DATE", &day(date));
            line("DTEND;VALUE=DATE", &day(date.succ_opt().unwrap_or(date)));
        }
    }
    // Empty ones too: a place that was taken out has to go from the calendar as well.
    line("SUMMARY", &escaped(&entry.title));
    line("DESCRIPTION", &escaped(&entry.description));
    line("LOCATION", &escaped(&entry.place));
    line("STATUS", if is_off { "CANCELLED" } else { "CONFIRMED" });
    line("TRANSP", if entry.is_busy { "OPAQUE" } else { "TRANSPARENT" });
    if !is_off {
        entry.alarms.iter().for_each(|minutes| alarm(*minutes, &entry.title, &mut line));
    }
    line("END", "VEVENT");
}

fn alarm(minutes: i64, title: &str, line: &mut impl FnMut(&str, &str)) {
    let sign = if minutes < 0 { "" } else { "-" };
    line("BEGIN", "VALARM");
    line("ACTION", "DISPLAY");
    line("DESCRIPTION", &escaped(title));
    line("TRIGGER", &format!("{sign}PT{}M", minutes.unsigned_abs()));
    line("END", "VALARM");
}

/// Text as the value of a property. Line ends of every sort are written as `\n`, and control characters are left out:
/// nothing in a text can begin a line of the file.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                letters.next_if_eq(&'\n');
                out.push_str("\\n");
            }
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\\' | ',' | ';' => out.extend(['\\', letter]),
            '\t' => out.push('\t'),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}

/// `20261121T173000Z`
fn moment(at: Instant) -> String {
    /// The first day of year 1 and the last of 9999: a date in a calendar file has four digits of year.
    const DAYS: (i64, i64) = (-719_162, 2_932_896);
    let utc = Instant(at.0.clamp(DAYS.0 * DAY, DAYS.1 * DAY + DAY - 1)).local(0);
    format!("{}T{:02}{:02}{:02}Z", day(utc.date()), utc.hour(), utc.minute(), utc.second())
}

/// `20261121`
fn day(date: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", date.year().clamp(1, 9999), date.month(), date.day())
}
