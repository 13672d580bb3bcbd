//! Instants, days and spans. Nothing here reads a clock: the time is an argument everywhere.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

/// A moment, in milliseconds since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

/// One minute in milliseconds.
pub const MINUTE: i64 = 60_000;
/// One hour in milliseconds.
pub const HOUR: i64 = 60 * MINUTE;
/// Twenty-four hours in milliseconds.
pub const DAY: i64 = 24 * HOUR;

impl Instant {
    /// The moment `span` milliseconds later.
    #[must_use]
    pub const fn plus(self, span: i64) -> Self {
        Self(self.0.saturating_add(span))
    }

    /// Milliseconds from `earlier` to this moment; negative when it lies before.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Whole days of 24 hours from `earlier` to this moment, rounded down.
    #[must_use]
    pub const fn days_since(self, earlier: Self) -> i64 {
        self.since(earlier).div_euclid(DAY)
    }

    /// The date and time on a clock that is `offset` minutes east of UTC.
    #[must_use]
    pub fn local(self, offset: i32) -> NaiveDateTime {
        let shifted = self.0.saturating_add(i64::from(offset) * MINUTE);
        let days = i32::try_from(shifted.div_euclid(DAY)).unwrap_or_default();
        let seconds = u32::try_from(shifted.rem_euclid(DAY) / 1000).unwrap_or_default();
        let date = NaiveDate::from_epoch_days(days).unwrap_or_default();
        let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or_default();
        date.and_time(time)
    }
}

/// The moment at which the clocks of a zone show `local`.
///
/// `offset_at` gives the minutes east of UTC of the zone at a moment. When clocks go back and a time comes twice the
/// first is meant; a time that the clocks jump over means the moment after the jump by as much.
pub fn instant_of(local: NaiveDateTime, offset_at: impl Fn(Instant) -> i32) -> Instant {
    let as_utc = Instant(
        i64::from(local.date().to_epoch_days()) * DAY + i64::from(local.time().num_seconds_from_midnight()) * 1000,
    );
    let at = |offset: i32| as_utc.plus(-i64::from(offset) * MINUTE);
    let before = offset_at(as_utc.plus(-DAY));
    let after = offset_at(as_utc.plus(DAY));
    let fits = |offset: i32| offset_at(at(offset)) == offset;
    if fits(before) || !fits(after) { at(before) } else { at(after) }
}

/// `2026-11-21`, as dates are kept and sent.
#[must_use]
pub fn iso_date(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// Reads `2026-11-21`.
#[must_use]
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.trim().splitn(3, '-');
    let mut next = || parts.next()?.parse::<u32>().ok();
    let (year, month, day) = (next()?, next()?, next()?);
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Reads `20:30` (24 hours).
#[must_use]
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.trim().split_once(':')?;
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.get(..2)?.parse().ok()?, 0)
}

/// `20:30`, as times of day are kept and sent.
#[must_use]
pub fn iso_time(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Keeps an optional day as `"2026-11-21"`. What can't be read is no day.
pub mod as_date {
    use super::{iso_date, parse_date};
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// Writes the day.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(day: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
        day.map(iso_date).serialize(serializer)
    }

    /// Reads the day.
    ///
    /// # Errors
    /// When the value is neither text nor null.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
        Ok(Option::<String>::deserialize(deserializer)?.and_then(|text| parse_date(&text)))
    }
}

/// Keeps an optional time of day as `"20:30"`. What can't be read is no time.
pub mod as_time {
    use super::{iso_time, parse_time};
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// Writes the time.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(time: &Option<NaiveTime>, serializer: S) -> Result<S::Ok, S::Error> {
        time.map(iso_time).serialize(serializer)
    }

    /// Reads the time.
    ///
    /// # Errors
    /// When the value is neither text nor null.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveTime>, D::Error> {
        Ok(Option::<String>::deserialize(deserializer)?.and_then(|text| parse_time(&text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(date: &str, time: &str) -> NaiveDateTime {
        parse_date(date).unwrap().and_time(parse_time(time).unwrap())
    }

    /// New York in 2026, as far as these tests look: winter time until 8 March 07:00Z and from 1 November 06:00Z.
    fn new_york(at: Instant) -> i32 {
        let summer = Instant(1_772_953_200_000)..Instant(1_793_512_800_000);
        if summer.contains(&at) { -240 } else { -300 }
    }

    #[test]
    fn a_date_reads_back_as_written() {
        for text in ["2026-11-21", "1999-01-01", "2024-02-29"] {
            assert_eq!(parse_date(text).map(iso_date).as_deref(), Some(text));
        }
        for text in ["", "2026-02-30", "21.11.2026", "2026-11"] {
            assert_eq!(parse_date(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_local_time_is_found_on_both_sides_of_a_clock_change() {
        for (date, time, hours_utc) in [("2026-03-07", "12:00", 17), ("2026-03-09", "12:00", 16)] {
            let at = instant_of(local(date, time), new_york);
            assert_eq!(at.local(0).hour(), hours_utc);
            assert_eq!(at.local(new_york(at)), local(date, time));
        }
    }

    #[test]
    fn a_time_that_the_clocks_jump_over_means_the_time_after_the_jump() {
        let at = instant_of(local("2026-03-08", "02:30"), new_york);
        assert_eq!(at.local(new_york(at)), local("2026-03-08", "03:30"));
    }

    #[test]
    fn a_time_that_comes_twice_means_the_first() {
        let at = instant_of(local("2026-11-01", "01:30"), new_york);
        assert_eq!(new_york(at), -240);
    }
}
