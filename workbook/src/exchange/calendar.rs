//! Calendar files (RFC 5545): what the person meets, prepares and promises, for the calendar that they use anyway.
//!
//! All times are moments of UTC, so that no program has to know a zone's rules: see DESIGN.md, "Why do calendar files
//! name no zone?". The same entry always has the same name, and a file that is taken again counts up: calendars then
//! move the entry instead of adding another.

pub mod link;
pub mod reminder;
pub mod talk;
mod write;

pub use write::write;

use crate::domain::time::Instant;
use chrono::{Days, NaiveDate, NaiveDateTime};
use std::fmt::Write as _;

/// The media type of a calendar file.
pub const MEDIA_TYPE: &str = "text/calendar;charset=utf-8";

/// The highest number of versions that a calendar file can count.
pub const LAST_SEQUENCE: u32 = 2_147_483_647;

/// A calendar file.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// Whether it takes its entries out of the calendar. Otherwise it adds them, or moves those that are there.
    pub cancels: bool,
    /// How often the entries have changed since they were first taken, at most [`LAST_SEQUENCE`].
    pub sequence: u32,
    /// When the file is written.
    pub stamp: Instant,
    /// What it holds.
    pub entries: &'a [Entry],
}

/// One entry of a calendar. Its texts may hold anything: no line of them can become a property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name, from [`uid`].
    pub uid: String,
    /// When.
    pub span: Span,
    /// What it is called.
    pub title: String,
    /// What else there is to know.
    pub description: String,
    /// A link, a number or a place.
    pub place: String,
    /// When to ring, in minutes before its beginning; negative ones ring after it.
    pub alarms: Vec<i64>,
    /// Whether it takes the time that it lasts. A reminder takes none.
    pub is_busy: bool,
    /// Whether it takes place no more, in a file that adds others.
    pub is_off: bool,
}

/// How long an entry lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// From one moment until another, which lies after it.
    Time(Instant, Instant),
    /// A whole day, wherever one is on it.
    Day(NaiveDate),
}

/// The longest id of which a readable name is made, in bytes.
const LONGEST_PLAIN: usize = 96;

/// The name of an entry in all calendars, for good: the same for the same id and part, and another for any other.
///
/// The id may be any text. `part` tells the entries of one record apart; it is empty for the record itself, and
/// otherwise of lower-case letters, digits, dots and hyphens.
#[must_use]
pub fn uid(id: &str, part: &str) -> String {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
    let mut uid = String::new();
    if !id.is_empty() && id.len() <= LONGEST_PLAIN && id.chars().all(plain) {
        uid.push_str(id);
    } else {
        // No plain id has this mark.
        uid.push('_');
        for byte in id.bytes() {
            let _never_fails = write!(uid, "{byte:02x}");
        }
    }
    if !part.is_empty() {
        uid.extend(["+", part]);
    }
    uid.push_str("@northstar");
    uid
}

/// The beginnings of a talk that comes again: every so many weeks, `times` in all, at the same time of day.
///
/// `moment` says when the clocks of the zone show a date and time. It is asked for each date, so the time of day stays
/// the same when the clocks change in between.
pub fn repeated(
    first: NaiveDateTime,
    weeks: u32,
    times: u32,
    moment: impl Fn(NaiveDateTime) -> Instant,
) -> Vec<Instant> {
    let on = |nth: u32| {
        let days = u64::from(nth).saturating_mul(u64::from(weeks)).saturating_mul(7);
        Some(first.date().checked_add_days(Days::new(days))?.and_time(first.time()))
    };
    (0..times).map_while(on).map(moment).collect()
}

#[cfg(test)]
mod tests;
