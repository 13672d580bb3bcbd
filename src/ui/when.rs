//! Days and times in words, near ones as people say them.

use crate::browser::{clock, intl};
use northstar_workbook::{
    domain::time::{DAY, HOUR, Instant, MINUTE},
    text::{self, t},
};

pub use crate::browser::intl::Shape;

/// A moment on this browser's clock, in the interface's language.
#[must_use]
pub fn written(at: Instant, shape: Shape) -> String {
    intl::format(at, shape, text::language(), "")
}

/// A moment on the clock of a zone.
#[must_use]
pub fn written_in(at: Instant, shape: Shape, zone: &str) -> String {
    intl::format(at, shape, text::language(), zone)
}

/// How many days on this browser's calendar lie from today to a moment: 0 is today, 1 tomorrow, -1 yesterday.
#[must_use]
pub fn days_from_today(at: Instant) -> i64 {
    let day = |at: Instant| {
        let offset = i64::from(intl::offset("", at).unwrap_or_default());
        at.plus(offset * 60_000).0.div_euclid(DAY)
    };
    day(at) - day(clock::now())
}

/// "Today", "Tomorrow", "Yesterday", or the day.
#[must_use]
pub fn day(at: Instant) -> String {
    match days_from_today(at) {
        0 => t::when_today().into(),
        1 => t::when_tomorrow().into(),
        -1 => t::when_yesterday().into(),
        _ => written(at, Shape::ShortDay),
    }
}

/// "3 h 35 min left", of a span in milliseconds.
#[must_use]
pub fn left(span: i64) -> String {
    let (hours, minutes) = (span / HOUR, span % HOUR / MINUTE);
    if hours > 0 {
        t::when_hours_left(&text::number(hours), &text::number(minutes))
    } else {
        t::when_minutes_left(&text::number(minutes))
    }
}
