//! The time zones of every place, which a browser brings along: the database of `jiff`.

#![allow(dead_code, unreachable_pub, reason = "several programs have this file, and not each needs all of it")]

use jiff::{Timestamp, tz::TimeZone};
use northstar_workbook::domain::time::Instant;

/// A zone by its name; `None` when nobody knows it.
pub fn zone(name: &str) -> Option<TimeZone> {
    jiff::tz::db().get(name).ok().filter(|zone| !zone.is_unknown())
}

/// How many seconds east of UTC the clocks of a zone are at a moment.
pub fn offset(zone: &TimeZone, at: Instant) -> i32 {
    let (first, last) = (Timestamp::MIN.as_millisecond(), Timestamp::MAX.as_millisecond());
    let moment = Timestamp::from_millisecond(at.0.clamp(first, last)).unwrap_or_default();
    zone.to_offset(moment).seconds()
}
