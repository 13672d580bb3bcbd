//! The clock of a talk, read from instants each time: it can't drift, and a reload or a sleep changes nothing.

use super::{
    meeting::{Meeting, Speaker, Turn},
    time::{Instant, MINUTE},
};

/// The last stretch of a talk, in which the sentence for the end is said …
const LAST: i64 = 3 * MINUTE;
/// … but of a talk of at most this length …
const SHORT: i64 = 15 * MINUTE;
/// … it is this part.
const SHORT_PART: i64 = 5;
/// Minutes that are added at a time.
pub const MORE: u32 = 5;
/// The most minutes that can be added: a day.
const MOST: u32 = 1_440;

/// When a talk began, how long it was meant to be, and when it was over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timer {
    began: Option<Instant>,
    ended: Option<Instant>,
    /// In milliseconds; 0 is an open length.
    length: i64,
}

/// Where a talk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody has begun it.
    Waiting,
    /// So many seconds have gone; how long it will be is open.
    Open {
        /// Since it began.
        gone: i64,
    },
    /// It runs, with so many seconds left.
    Running {
        /// Until the end; the last one counts to its end.
        left: i64,
    },
    /// As [`Self::Running`], near the end.
    Last {
        /// Until the end.
        left: i64,
    },
    /// It is longer than it was meant to be.
    Over {
        /// Whole minutes since the end.
        minutes: i64,
    },
    /// Somebody ended it.
    Ended,
}

/// A moment that is said aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Five minutes are left.
    Five,
    /// Two minutes are left.
    Two,
    /// None is left.
    Zero,
}

impl Mark {
    /// From the first to the last, with the time that is left.
    const ALL: [(Self, i64); 3] = [(Self::Five, 5 * MINUTE), (Self::Two, 2 * MINUTE), (Self::Zero, 0)];
}

impl Timer {
    /// The clock of a meeting.
    #[must_use]
    pub fn of(meeting: &Meeting) -> Self {
        let minutes = if meeting.minutes == 0 { 0 } else { meeting.minutes.saturating_add(meeting.extended) };
        Self { began: meeting.began, ended: meeting.ended, length: i64::from(minutes) * MINUTE }
    }

    /// Where the talk is at a moment. A clock that was set back since it began shows the whole length.
    #[must_use]
    pub fn state(&self, now: Instant) -> State {
        let Some(began) = self.began.filter(|_| self.ended.is_none()) else {
            return if self.ended.is_some() { State::Ended } else { State::Waiting };
        };
        let gone = now.since(began).max(0);
        let left = self.length - gone;
        match left {
            _ if self.length == 0 => State::Open { gone: gone / 1000 },
            ..=0 => State::Over { minutes: -left / MINUTE },
            _ if left <= self.last_stretch() => State::Last { left: seconds_begun(left) },
            _ => State::Running { left: seconds_begun(left) },
        }
    }

    /// The length of the last stretch, in milliseconds.
    #[must_use]
    pub const fn last_stretch(&self) -> i64 {
        if self.length <= SHORT { self.length / SHORT_PART } else { LAST }
    }

    /// How long the talk was meant to be with what was added, in milliseconds; 0 is an open length.
    #[must_use]
    pub const fn length(&self) -> i64 {
        self.length
    }

    /// How much of the talk has gone, in milliseconds and no more than its length.
    #[must_use]
    pub fn gone(&self, now: Instant) -> i64 {
        let until = self.ended.unwrap_or(now);
        self.began.map_or(0, |began| until.since(began).clamp(0, self.length))
    }

    /// Milliseconds until the clock shows something else.
    #[must_use]
    pub fn next(&self, now: Instant) -> u32 {
        let into_second = self.began.map_or(0, |began| now.since(began).rem_euclid(1000));
        u32::try_from(1000 - into_second).unwrap_or(1000)
    }

    /// What is to be said of the time between two looks at the clock: the last mark that was passed. After a sleep the
    /// earlier ones are no news.
    #[must_use]
    pub fn passed(&self, before: Instant, now: Instant) -> Option<Mark> {
        let began = self.began.filter(|_| self.ended.is_none() && self.length > 0)?;
        let passes = |left: i64| {
            let at = began.plus(self.length - left);
            left < self.length && before < at && at <= now
        };
        Mark::ALL.into_iter().rev().find(|(_, left)| passes(*left)).map(|(mark, _)| mark)
    }
}

/// Seconds of which the last may have begun: a full minute reads 1:00 until its first second is over.
const fn seconds_begun(left: i64) -> i64 {
    (left + 999) / 1000
}

/// Adds five minutes; the sentence for the end is to be said near the new end.
pub fn extend(meeting: &mut Meeting) {
    meeting.extended = meeting.extended.saturating_add(MORE).min(MOST);
    meeting.said = false;
}

/// How long each of the two has spoken, in milliseconds: the person who writes here, and the other one.
#[must_use]
pub fn talked(turns: &[Turn], until: Instant) -> (i64, i64) {
    let ends = turns.iter().skip(1).map(|turn| turn.at).chain(std::iter::once(until));
    let spans = turns.iter().zip(ends).map(|(turn, end)| (turn.who, end.since(turn.at).max(0)));
    spans.fold((0, 0), |(mine, theirs), (who, span)| match who {
        Some(Speaker::Me) => (mine + span, theirs),
        Some(Speaker::Them) => (mine, theirs + span),
        None => (mine, theirs),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::kind::Kind;

    const NOON: Instant = Instant(1_800_000_000_123);

    fn talk(minutes: u32) -> Timer {
        Timer::of(&Meeting { minutes, began: Some(NOON), ..Meeting::default() })
    }

    fn after(span: i64) -> Instant {
        NOON.plus(span)
    }

    #[test]
    fn an_hour_is_counted_to_the_second_however_the_clock_is_looked_at() {
        let timer = talk(60);
        let mut now = NOON;
        for second in 0..3600 {
            let left = 3600 - second;
            let expected = if left <= 180 { State::Last { left } } else { State::Running { left } };
            assert_eq!(timer.state(now), expected);
            // Each look comes a little late, as timers of a browser do.
            now = now.plus(i64::from(timer.next(now)) + second % 17);
        }
        assert_eq!(timer.state(after(60 * MINUTE)), State::Over { minutes: 0 });
    }

    #[test]
    fn a_reload_and_a_sleep_change_nothing() {
        let kept = Meeting { minutes: 20, began: Some(NOON), extended: 5, ..Meeting::default() };
        let again = Meeting::from_fields(&kept.to_fields());
        for minute in [0, 7, 24, 25, 90] {
            let now = after(minute * MINUTE);
            assert_eq!(Timer::of(&again).state(now), Timer::of(&kept).state(now));
        }
        assert_eq!(Timer::of(&again).state(after(24 * MINUTE + 1)), State::Last { left: 60 });
    }

    #[test]
    fn the_last_stretch_is_three_minutes_and_of_a_short_talk_a_fifth() {
        for (minutes, last) in [(90, 180), (16, 180), (15, 180), (10, 120), (5, 60), (1, 12)] {
            let timer = talk(minutes);
            let at = after((i64::from(minutes) * 60 - last) * 1000);
            assert_eq!(timer.state(at), State::Last { left: last }, "{minutes}");
            assert_eq!(timer.state(at.plus(-1)), State::Running { left: last + 1 }, "{minutes}");
        }
    }

    #[test]
    fn after_zero_it_counts_over_until_somebody_ends_it() {
        let mut meeting = Meeting { minutes: 20, began: Some(NOON), ..Meeting::default() };
        assert_eq!(Timer::of(&meeting).state(after(22 * MINUTE + 59_999)), State::Over { minutes: 2 });
        extend(&mut meeting);
        assert_eq!(Timer::of(&meeting).state(after(22 * MINUTE)), State::Last { left: 180 });
        meeting.ended = Some(after(23 * MINUTE));
        assert_eq!(Timer::of(&meeting).state(after(99 * MINUTE)), State::Ended);
        assert_eq!(Timer::of(&meeting).gone(after(99 * MINUTE)), 23 * MINUTE);
    }

    #[test]
    fn nothing_runs_before_it_was_begun_and_a_clock_set_back_shows_all() {
        assert_eq!(Timer::of(&Meeting { minutes: 20, ..Meeting::default() }).state(NOON), State::Waiting);
        assert_eq!(talk(20).state(after(-MINUTE)), State::Running { left: 1200 });
        assert_eq!(talk(0).state(after(90_500)), State::Open { gone: 90 });
        assert_eq!(talk(0).passed(NOON, after(99 * MINUTE)), None);
    }

    #[test]
    fn each_mark_is_said_once() {
        let timer = talk(20);
        let looks = (0..=25 * 60).map(|second| (after(second * 1000), after((second + 1) * 1000)));
        let said: Vec<_> = looks.filter_map(|(before, now)| timer.passed(before, now)).collect();
        assert_eq!(said, [Mark::Five, Mark::Two, Mark::Zero]);
    }

    #[test]
    fn after_a_sleep_only_the_last_mark_is_said_and_none_before_the_talk() {
        assert_eq!(talk(20).passed(after(MINUTE), after(19 * MINUTE)), Some(Mark::Two));
        assert_eq!(talk(20).passed(after(MINUTE), after(40 * MINUTE)), Some(Mark::Zero));
        assert_eq!(talk(20).passed(after(21 * MINUTE), after(40 * MINUTE)), None);
        assert_eq!(talk(5).passed(after(-MINUTE), after(MINUTE)), None);
    }

    #[test]
    fn what_each_has_spoken_adds_up() {
        let turn = |at, who| Turn { at: after(at), who };
        let turns =
            [turn(0, Some(Speaker::Me)), turn(10, Some(Speaker::Them)), turn(40, None), turn(50, Some(Speaker::Me))];
        assert_eq!(talked(&turns, after(55)), (15, 30));
        assert_eq!(talked(&turns, after(45)), (10, 30));
        assert_eq!(talked(&[], NOON), (0, 0));
    }
}
