//! The clocks of a time zone, made of the one thing that a browser tells: how far they are from UTC at a moment.

use super::time::{DAY, Instant};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// Tells how many seconds east of UTC the clocks of a zone are at a moment; `None` when nobody knows the zone.
pub type OffsetAt<'a> = &'a dyn Fn(Instant) -> Option<i32>;

/// The clocks of a zone between two moments, with every change in between. Before and after they stand as at the ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Seconds east of UTC until the first change.
    first: i32,
    /// In the order of time.
    changes: Vec<Change>,
}

/// The clocks of a zone are put forward or back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The first moment at which they show the new time.
    pub at: Instant,
    /// Seconds east of UTC until then.
    pub before: i32,
    /// Seconds east of UTC from then on.
    pub after: i32,
}

impl Change {
    /// By how many seconds the clocks go forward; negative when they go back.
    #[must_use]
    pub const fn forward(&self) -> i32 {
        self.after.saturating_sub(self.before)
    }
}

/// The moments at which clocks show a date and time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// As nearly always.
    Once(Instant),
    /// The clocks jump over it.
    Skipped {
        /// The moment earlier than the jump by what is missing: half past one for half past two.
        earlier: Instant,
        /// The jump itself: here the clocks go on.
        jump: Instant,
        /// The moment later than the jump by what is missing: half past three for half past two.
        later: Instant,
    },
    /// The clocks are put back, and show it again.
    Twice {
        /// When they show it first.
        first: Instant,
        /// When they show it last.
        last: Instant,
    },
}

impl Shown {
    /// When something begins that begins at this time: where the clocks go on, or when they show it first.
    #[must_use]
    pub const fn begin(self) -> Instant {
        match self {
            Self::Once(at) | Self::Skipped { jump: at, .. } | Self::Twice { first: at, .. } => at,
        }
    }

    /// When something ends that ends at this time: where the clocks go on, or when they show it last.
    #[must_use]
    pub const fn end(self) -> Instant {
        match self {
            Self::Once(at) | Self::Skipped { jump: at, .. } | Self::Twice { last: at, .. } => at,
        }
    }
}

/// Clocks that are put forward and back again within this time are not noticed. None ever were (`tests/overlap.rs`).
const STEP: i64 = DAY;

/// Clocks change at a whole second.
const SECOND: i64 = 1000;

impl Clock {
    /// Asks a zone for its clocks from one moment to another; `None` when nobody knows the zone.
    ///
    /// It asks once a day and some seventeen times more for each change.
    pub fn between(from: Instant, to: Instant, offset_at: OffsetAt<'_>) -> Option<Self> {
        let mut known = Instant(whole_seconds(from.0));
        let mut offset = offset_at(known)?;
        let mut clock = Self { first: offset, changes: Vec::new() };
        while known < to {
            let next = known.plus(STEP);
            if offset_at(next)? == offset {
                known = next;
                continue;
            }
            known = change(known, next, offset, offset_at)?;
            let after = offset_at(known)?;
            clock.changes.push(Change { at: known, before: offset, after });
            offset = after;
        }
        Some(clock)
    }

    /// The changes that are known, in the order of time.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// How many seconds east of UTC the clocks are at a moment.
    #[must_use]
    pub fn offset(&self, at: Instant) -> i32 {
        let last = self.changes.iter().rev().find(|change| change.at <= at);
        last.map_or(self.first, |change| change.after)
    }

    /// What the clocks show at a moment.
    #[must_use]
    pub fn local(&self, at: Instant) -> NaiveDateTime {
        read(at.plus(seconds(self.offset(at))))
    }

    /// When the clocks show a date and time.
    #[must_use]
    pub fn shown(&self, local: NaiveDateTime) -> Shown {
        let face = face(local);
        let mut times = self.stretches().filter_map(|(from, until, offset)| {
            let at = face.plus(-seconds(offset));
            (from <= at && at < until).then_some(at)
        });
        match (times.next(), times.last()) {
            (Some(first), Some(last)) => Shown::Twice { first, last },
            (Some(once), None) => Shown::Once(once),
            (None, _) => self.skipped(face),
        }
    }

    /// Whether the clocks ever show a date. Where the date line was moved, a whole day is missing.
    #[must_use]
    pub fn has(&self, date: NaiveDate) -> bool {
        let midnight = midnight(date);
        let jumps_over = |change: &Change| faces(change).0 <= midnight && midnight.plus(DAY) <= faces(change).1;
        !self.changes.iter().any(jumps_over)
    }

    fn skipped(&self, face: Instant) -> Shown {
        let jumps_over = |change: &&Change| (faces(change).0..faces(change).1).contains(&face);
        match self.changes.iter().find(jumps_over) {
            Some(change) => Shown::Skipped {
                earlier: face.plus(-seconds(change.after)),
                jump: change.at,
                later: face.plus(-seconds(change.before)),
            },
            // A clock that jumps over nothing shows everything.
            None => Shown::Once(face.plus(-seconds(self.first))),
        }
    }

    /// From when, until when, and how many seconds east of UTC.
    fn stretches(&self) -> impl Iterator<Item = (Instant, Instant, i32)> {
        let first = (Instant(i64::MIN), self.first);
        let starts = std::iter::once(first).chain(self.changes.iter().map(|change| (change.at, change.after)));
        let ends = self.changes.iter().map(|change| change.at).chain(std::iter::once(Instant(i64::MAX)));
        starts.zip(ends).map(|((from, offset), until)| (from, until, offset))
    }
}

/// Finds the first change after `before`, at which the clocks stand at `offset`, up to `after`, at which they do not.
fn change(mut before: Instant, mut after: Instant, offset: i32, offset_at: OffsetAt<'_>) -> Option<Instant> {
    while after.since(before) > SECOND {
        let between = Instant(whole_seconds(before.0 + after.since(before) / 2));
        if offset_at(between)? == offset { before = between } else { after = between }
    }
    Some(after)
}

/// What the clocks show last before a change, and first at it.
fn faces(change: &Change) -> (Instant, Instant) {
    (change.at.plus(seconds(change.before)), change.at.plus(seconds(change.after)))
}

/// A date and time as if it were UTC's.
fn face(local: NaiveDateTime) -> Instant {
    midnight(local.date()).plus(i64::from(local.time().num_seconds_from_midnight()) * SECOND)
}

fn midnight(date: NaiveDate) -> Instant {
    Instant(i64::from(date.to_epoch_days()) * DAY)
}

/// The date and time of which this is the [`face`].
fn read(face: Instant) -> NaiveDateTime {
    let days = i32::try_from(face.0.div_euclid(DAY)).unwrap_or_default();
    let second = u32::try_from(face.0.rem_euclid(DAY) / SECOND).unwrap_or_default();
    let date = NaiveDate::from_epoch_days(days).unwrap_or_default();
    date.and_time(NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap_or_default())
}

const fn seconds(offset: i32) -> i64 {
    offset as i64 * SECOND
}

const fn whole_seconds(milliseconds: i64) -> i64 {
    milliseconds.div_euclid(SECOND) * SECOND
}

#[cfg(test)]
mod tests {
    use super::{
        super::time::{MINUTE, parse_date, parse_time},
        *,
    };

    fn local(text: &str) -> NaiveDateTime {
        let (date, time) = text.split_once(' ').unwrap();
        parse_date(date).unwrap().and_time(parse_time(time).unwrap())
    }

    fn utc(text: &str) -> Instant {
        face(local(text))
    }

    /// A zone that changes as told: offsets in minutes, each until a moment of UTC, and the last from then on.
    fn zone(changes: &'static [(i32, &'static str)], last: i32) -> impl Fn(Instant) -> Option<i32> {
        move |at| {
            let stands = changes.iter().find(|(_, until)| at < utc(until));
            Some(stands.map_or(last, |(offset, _)| *offset) * 60)
        }
    }

    fn year(offset_at: OffsetAt<'_>) -> Clock {
        Clock::between(utc("2026-01-01 00:00"), utc("2027-01-01 00:00"), offset_at).unwrap()
    }

    fn new_york() -> Clock {
        year(&zone(&[(-300, "2026-03-08 07:00"), (-240, "2026-11-01 06:00")], -300))
    }

    /// Goes back by half an hour in April, and forward in October.
    fn lord_howe() -> Clock {
        year(&zone(&[(660, "2026-04-04 15:00"), (630, "2026-10-03 15:30")], 660))
    }

    fn apia() -> Clock {
        let offset_at = zone(&[(-600, "2011-12-30 10:00")], 840);
        Clock::between(utc("2011-12-20 00:00"), utc("2012-01-10 00:00"), &offset_at).unwrap()
    }

    #[test]
    fn changes_are_found_to_the_second() {
        let found: Vec<_> = new_york().changes().iter().map(|change| (change.at, change.forward())).collect();
        assert_eq!(found, [(utc("2026-03-08 07:00"), 3600), (utc("2026-11-01 06:00"), -3600)]);
        let found: Vec<_> = lord_howe().changes().iter().map(|change| (change.at, change.forward())).collect();
        assert_eq!(found, [(utc("2026-04-04 15:00"), -1800), (utc("2026-10-03 15:30"), 1800)]);
    }

    #[test]
    fn a_time_comes_once_twice_or_is_skipped() {
        let once = |text| Shown::Once(utc(text));
        let skipped =
            |earlier, jump, later| Shown::Skipped { earlier: utc(earlier), jump: utc(jump), later: utc(later) };
        let twice = |first, last| Shown::Twice { first: utc(first), last: utc(last) };
        let jump = "2026-03-08 07:00";
        for (clock, time, wanted) in [
            (new_york(), "2026-03-08 01:59", once("2026-03-08 06:59")),
            (new_york(), "2026-03-08 02:00", skipped("2026-03-08 06:00", jump, "2026-03-08 07:00")),
            (new_york(), "2026-03-08 02:30", skipped("2026-03-08 06:30", jump, "2026-03-08 07:30")),
            (new_york(), "2026-03-08 03:00", once(jump)),
            (new_york(), "2026-11-01 00:59", once("2026-11-01 04:59")),
            (new_york(), "2026-11-01 01:00", twice("2026-11-01 05:00", "2026-11-01 06:00")),
            (new_york(), "2026-11-01 01:59", twice("2026-11-01 05:59", "2026-11-01 06:59")),
            (new_york(), "2026-11-01 02:00", once("2026-11-01 07:00")),
            (lord_howe(), "2026-04-05 01:45", twice("2026-04-04 14:45", "2026-04-04 15:15")),
            (lord_howe(), "2026-10-04 02:15", skipped("2026-10-03 15:15", "2026-10-03 15:30", "2026-10-03 15:45")),
            (apia(), "2011-12-30 09:00", skipped("2011-12-29 19:00", "2011-12-30 10:00", "2011-12-30 19:00")),
            (apia(), "2011-12-31 09:00", once("2011-12-30 19:00")),
        ] {
            assert_eq!(clock.shown(local(time)), wanted, "{time}");
        }
    }

    #[test]
    fn a_moment_reads_back_as_the_time_that_is_shown() {
        for clock in [new_york(), lord_howe(), apia()] {
            for change in clock.changes() {
                for minutes in -2000..2000 {
                    let at = change.at.plus(minutes * MINUTE);
                    let found = clock.shown(clock.local(at));
                    assert!([found.begin(), found.end()].contains(&at), "{at:?} {found:?}");
                }
            }
        }
    }

    #[test]
    fn a_day_is_missing_where_the_date_line_was_moved() {
        let missing = (25..=31).map(|day| NaiveDate::from_ymd_opt(2011, 12, day).unwrap());
        assert_eq!(missing.filter(|date| !apia().has(*date)).count(), 1);
        assert!(!apia().has(NaiveDate::from_ymd_opt(2011, 12, 30).unwrap()));
        assert!(new_york().has(NaiveDate::from_ymd_opt(2026, 3, 8).unwrap()));
    }

    #[test]
    fn nobody_knows_an_unknown_zone() {
        assert_eq!(Clock::between(Instant(0), Instant(DAY), &|_| None), None);
    }

    #[test]
    fn moments_before_and_after_those_that_were_asked_are_as_at_the_ends() {
        let (clock, far) = (new_york(), 100 * 365 * DAY);
        for at in [Instant(-far), Instant(far)] {
            assert_eq!(clock.offset(at), -18_000);
        }
    }
}
