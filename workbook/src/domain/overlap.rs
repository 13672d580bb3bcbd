//! When people in several zones can meet: their hours, crossed.

use super::{
    time::{DAY, Instant},
    zone::{Clock, OffsetAt},
};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

/// From one moment until before another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first moment of it.
    pub start: Instant,
    /// The first moment after it.
    pub end: Instant,
}

/// Hours of each day, on somebody's own clock. Those that don't end later than they begin go on over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// Minutes after midnight, up to 24 hours.
    from: u16,
    /// Minutes after the midnight before `from`, up to 48 hours.
    to: u16,
}

/// Keeps optional hours as `"09:00-17:00"`. What can't be read is no hours.
pub mod as_hours {
    use super::Hours;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// Writes the hours.
    ///
    /// # Errors
    /// Those of the serializer.
    pub fn serialize<S: Serializer>(hours: &Option<Hours>, serializer: S) -> Result<S::Ok, S::Error> {
        let written = hours.map(|hours| {
            let (from, to) = hours.times();
            format!("{from}-{to}")
        });
        written.serialize(serializer)
    }

    /// Reads the hours.
    ///
    /// # Errors
    /// When the value is neither text nor null.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Hours>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        Ok(text.as_deref().and_then(|text| text.split_once('-')).and_then(|(from, to)| Hours::parse(from, to)))
    }
}

/// The minutes of a day.
const MINUTES: u16 = 24 * 60;

impl Hours {
    /// Hours from one time of day to another, each in minutes after midnight; `None` beyond 24 hours.
    #[must_use]
    pub const fn new(from: u16, to: u16) -> Option<Self> {
        if from > MINUTES || to > MINUTES { None } else { Some(Self::of(from, to)) }
    }

    /// Hours from one time of day to another, each in minutes after midnight; what is beyond 24 hours is 24 hours.
    #[must_use]
    pub const fn of(from: u16, to: u16) -> Self {
        let from = if from > MINUTES { MINUTES } else { from };
        let to = if to > MINUTES { MINUTES } else { to };
        Self { from, to: if to > from { to } else { to + MINUTES } }
    }

    /// When they begin and when they end, as times of day: `09:00` and `17:00`. Midnight at the end is `00:00`, as
    /// fields for times have no other.
    #[must_use]
    pub fn times(self) -> (String, String) {
        let time = |minutes: u16| format!("{:02}:{:02}", minutes % MINUTES / 60, minutes % 60);
        (time(self.from), time(self.to))
    }

    /// Reads `09:00` and `17:00`; `24:00` is midnight at the end of a day.
    #[must_use]
    pub fn parse(from: &str, to: &str) -> Option<Self> {
        Self::new(minutes(from)?, minutes(to)?)
    }

    /// Those that begin on a date; `None` when the date does not exist there, or the clocks jump over all of them.
    #[must_use]
    pub fn on(self, date: NaiveDate, clock: &Clock) -> Option<Window> {
        if !clock.has(date) {
            return None;
        }
        let start = clock.shown(after(date, self.from)?).begin();
        let end = clock.shown(after(date, self.to)?).end();
        (start < end).then_some(Window { start, end })
    }

    /// Those of all dates that lie in a window or touch it, in order. None of them touch each other.
    #[must_use]
    pub fn around(self, window: Window, clock: &Clock) -> Vec<Window> {
        let (first, last) = (clock.local(window.start).date(), clock.local(window.end).date());
        // Where the date line was moved, clocks may have shown tomorrow already.
        let last = last.succ_opt().unwrap_or(last);
        let mut all: Vec<Window> = Vec::new();
        let dates = first.checked_sub_days(LONGEST).unwrap_or(first).iter_days();
        for date in dates.take_while(|date| *date <= last) {
            let Some(next) = self.on(date, clock) else { continue };
            match all.last_mut() {
                Some(before) if next.start <= before.end => before.end = before.end.max(next.end),
                _ => all.push(next),
            }
        }
        all
    }
}

/// Hours begin on one day and end on the next, or the one after that; a day may also come twice.
const LONGEST: Days = Days::new(3);

/// Between which moments clocks have to be known for the [`overlap`] of the days from one date to another.
#[must_use]
pub fn reach(first: NaiveDate, last: NaiveDate) -> Window {
    let midnight = |date: NaiveDate| Instant(i64::from(date.to_epoch_days()) * DAY);
    Window { start: midnight(first).plus(-6 * DAY), end: midnight(last).plus(6 * DAY) }
}

/// The clock of a zone that [`overlap`] needs for a date; `None` when nobody knows the zone.
#[must_use]
pub fn clock_for(date: NaiveDate, offset_at: OffsetAt<'_>) -> Option<Clock> {
    let reach = reach(date, date);
    Clock::between(reach.start, reach.end, offset_at)
}

/// When all can meet: in the hours of the first that begin on `date`, and in those of everybody else, on whatever date
/// that is for them. In order; none touch each other.
#[must_use]
pub fn overlap(date: NaiveDate, people: &[(&Clock, Hours)]) -> Vec<Window> {
    let Some(((clock, hours), others)) = people.split_first() else { return Vec::new() };
    let Some(whole) = hours.on(date, clock) else { return Vec::new() };
    others.iter().fold(vec![whole], |left, (clock, hours)| cross(&left, &hours.around(whole, clock)))
}

/// What lies in both of two lists of windows that are in order.
#[must_use]
pub fn cross(ours: &[Window], theirs: &[Window]) -> Vec<Window> {
    let mut both = Vec::new();
    for one in ours {
        for other in theirs {
            let (start, end) = (one.start.max(other.start), one.end.min(other.end));
            if start < end {
                both.push(Window { start, end });
            }
        }
    }
    both
}

/// So many minutes after the midnight with which a date begins, as clocks count them.
fn after(date: NaiveDate, minutes: u16) -> Option<NaiveDateTime> {
    let days = Days::new(u64::from(minutes / MINUTES));
    let seconds = u32::from(minutes % MINUTES) * 60;
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)?;
    Some(date.checked_add_days(days)?.and_time(time))
}

/// Reads `09:00` as minutes after midnight, and `24:00` too.
fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let number = |digits: &str| match digits.as_bytes() {
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => Some(u16::from(tens - b'0') * 10 + u16::from(ones - b'0')),
        _ => None,
    };
    let minutes = number(minutes).filter(|minutes| *minutes < 60)?;
    Some(number(hours)? * 60 + minutes).filter(|minutes| *minutes <= MINUTES)
}

#[cfg(test)]
mod tests {
    use super::{
        super::time::{HOUR, MINUTE, iso_time},
        *,
    };
    use chrono::Datelike;

    fn day(text: &str) -> NaiveDate {
        super::super::time::parse_date(text).unwrap()
    }

    fn utc(text: &str) -> Instant {
        let (date, time) = text.split_once(' ').unwrap();
        let midnight = i64::from(day(date).to_epoch_days()) * DAY;
        Instant(midnight + i64::from(minutes(time).unwrap()) * MINUTE)
    }

    fn steady(date: &str, offset: i32) -> Clock {
        clock_for(day(date), &|_| Some(offset * 60)).unwrap()
    }

    fn changing(date: &str, before: i32, at: &str, after: i32) -> Clock {
        clock_for(day(date), &|moment| Some(60 * if moment < utc(at) { before } else { after })).unwrap()
    }

    fn hours(text: &str) -> Hours {
        let (from, to) = text.split_once('-').unwrap();
        Hours::parse(from, to).unwrap()
    }

    fn told(windows: &[Window]) -> Vec<String> {
        let time = |at: Instant| {
            let utc = at.local(0);
            format!("{:02} {}", utc.day(), iso_time(utc.time()))
        };
        windows.iter().map(|window| format!("{} - {}", time(window.start), time(window.end))).collect()
    }

    #[test]
    fn a_time_of_day_is_four_digits() {
        for (text, read) in [("00:00", Some(0)), ("09:30", Some(570)), ("23:59", Some(1439)), ("24:00", Some(1440))] {
            assert_eq!(minutes(text), read);
        }
        for text in
            ["", "9:00", "09:0", "09:60", "24:01", "25:00", "-1:00", "+9:00", "09:00:00", "0900", "ab:cd", "٠٩:٠٠"]
        {
            assert_eq!(minutes(text), None, "{text:?}");
        }
    }

    #[test]
    fn bengaluru_and_california_meet_at_the_edges_of_their_days() {
        let (bengaluru, california) = (steady("2026-11-24", 330), steady("2026-11-24", -480));
        let meet = |ours, theirs| {
            told(&overlap(day("2026-11-24"), &[(&bengaluru, hours(ours)), (&california, hours(theirs))]))
        };
        assert!(meet("09:00-17:00", "09:00-17:00").is_empty());
        assert_eq!(meet("07:00-23:00", "07:00-22:00"), ["24 01:30 - 24 06:00", "24 15:00 - 24 17:30"]);
    }

    #[test]
    fn hours_that_do_not_end_later_than_they_begin_end_on_the_next_day() {
        let clock = steady("2026-11-24", 0);
        let on = |text| told(&overlap(day("2026-11-24"), &[(&clock, hours(text))]));
        for (text, window) in [
            ("22:00-06:00", "24 22:00 - 25 06:00"),
            ("09:00-09:00", "24 09:00 - 25 09:00"),
            ("00:00-24:00", "24 00:00 - 25 00:00"),
            ("24:00-08:00", "25 00:00 - 25 08:00"),
            ("24:00-24:00", "25 00:00 - 26 00:00"),
            ("00:00-00:00", "24 00:00 - 25 00:00"),
        ] {
            assert_eq!(on(text), [window], "{text}");
        }
    }

    #[test]
    fn hours_of_two_days_that_touch_are_one_window() {
        let (ours, theirs) = (steady("2026-11-24", 0), steady("2026-11-24", 345));
        let people = [(&ours, hours("00:00-24:00")), (&theirs, hours("00:00-24:00"))];
        assert_eq!(told(&overlap(day("2026-11-24"), &people)), ["24 00:00 - 25 00:00"]);
    }

    #[test]
    fn a_skipped_hour_begins_where_the_clocks_go_on() {
        let clock = changing("2026-03-29", 0, "2026-03-29 01:00", 60);
        for (text, window) in [
            ("01:30-04:00", &["29 01:00 - 29 03:00"][..]),
            ("00:00-01:30", &["29 00:00 - 29 01:00"]),
            ("01:00-02:00", &[]),
            ("01:15-01:45", &[]),
            ("01:15-02:15", &["29 01:00 - 29 01:15"]),
        ] {
            assert_eq!(told(&overlap(day("2026-03-29"), &[(&clock, hours(text))])), window, "{text}");
        }
    }

    #[test]
    fn an_hour_that_comes_twice_counts_from_its_first_coming_to_its_last() {
        let clock = changing("2026-10-25", 60, "2026-10-25 01:00", 0);
        for (text, window) in [
            ("01:30-04:00", "25 00:30 - 25 04:00"),
            ("00:00-01:30", "24 23:00 - 25 01:30"),
            ("01:00-02:00", "25 00:00 - 25 02:00"),
            ("01:15-01:45", "25 00:15 - 25 01:45"),
        ] {
            assert_eq!(told(&overlap(day("2026-10-25"), &[(&clock, hours(text))])), [window], "{text}");
        }
    }

    #[test]
    fn on_a_day_that_does_not_exist_nobody_meets() {
        let apia = |date| changing(date, -600, "2011-12-30 10:00", 840);
        let all_day = hours("09:00-17:00");
        for (date, windows) in [("2011-12-29", 1), ("2011-12-30", 0), ("2011-12-31", 1)] {
            assert_eq!(overlap(day(date), &[(&apia(date), all_day)]).len(), windows, "{date}");
        }
        let (utc, apia) = (steady("2011-12-30", 0), apia("2011-12-30"));
        let found = told(&overlap(day("2011-12-30"), &[(&utc, hours("00:00-24:00")), (&apia, all_day)]));
        assert_eq!(found, ["30 00:00 - 30 03:00", "30 19:00 - 31 00:00"]);
    }

    #[test]
    fn nobody_has_no_window_and_few_moments_are_asked_for() {
        assert!(overlap(day("2026-11-24"), &[]).is_empty());
        let asked = std::cell::Cell::new(0);
        let offset_at = |_| {
            asked.set(asked.get() + 1);
            Some(0)
        };
        let week = reach(day("2026-11-23"), day("2026-11-29"));
        assert!(Clock::between(week.start, week.end, &offset_at).is_some());
        assert!(asked.get() < 40, "{}", asked.get());
        assert_eq!(week.end.since(week.start) / HOUR, 18 * 24);
    }
}
