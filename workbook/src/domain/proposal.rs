//! Times to propose on a day: in everybody's working hours where there are any, and otherwise those that ask the least,
//! of those of whom the least was asked so far.

use super::{
    order,
    overlap::{Hours, Window, cross},
    time::{DAY, Instant, MINUTE},
    zone::Clock,
};
use chrono::NaiveDate;

/// The hours of somebody's day, on their own clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habits {
    /// When they work: a meeting is welcome.
    pub working: Hours,
    /// When they are up: a meeting is possible, though they would rather not.
    pub awake: Hours,
}

impl Habits {
    /// Those of most people.
    #[must_use]
    pub fn usual() -> Self {
        Self { working: Hours::of(9 * 60, 17 * 60), awake: Hours::of(7 * 60, 22 * 60) }
    }

    /// Those that somebody named, and the usual ones for the rest.
    #[must_use]
    pub fn of(working: Option<Hours>, awake: Option<Hours>) -> Self {
        let usual = Self::usual();
        Self { working: working.unwrap_or(usual.working), awake: awake.unwrap_or(usual.awake) }
    }
}

/// Somebody who would meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Their clock, for the days that are looked at.
    pub clock: Clock,
    /// Their hours.
    pub habits: Habits,
    /// How often they have met outside of their working hours so far.
    pub bent: u32,
}

impl Seat {
    /// When they work, in a window and around it.
    #[must_use]
    pub fn working(&self, window: Window) -> Vec<Window> {
        self.habits.working.around(window, &self.clock)
    }

    /// When they are up, in a window and around it. Whoever works is up.
    #[must_use]
    pub fn awake(&self, window: Window) -> Vec<Window> {
        join(self.habits.awake.around(window, &self.clock), self.working(window))
    }
}

/// A time that could be proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// From when to when.
    pub window: Window,
    /// Who would meet outside of their working hours, by their place among the seats.
    pub outside: Vec<usize>,
}

/// The day of a date on a clock; `None` where the date does not exist.
#[must_use]
pub fn day(date: NaiveDate, clock: &Clock) -> Option<Window> {
    Hours::of(0, 24 * 60).on(date, clock)
}

/// The times of a day at which nobody sleeps, that are at least so many minutes long: the kindest first.
///
/// What is asked of somebody weighs more the more often it was asked of them.
#[must_use]
pub fn proposals(day: Window, seats: &[Seat], minutes: u32) -> Vec<Proposal> {
    let working: Vec<Vec<Window>> = seats.iter().map(|seat| seat.working(day)).collect();
    let possible = seats.iter().fold(vec![day], |left, seat| cross(&left, &seat.awake(day)));
    let mut found: Vec<Proposal> = Vec::new();
    for window in possible.iter().flat_map(|window| split(*window, &working)) {
        let outside: Vec<usize> =
            (0..).zip(&working).filter(|(_, hours)| !holds(hours, window)).map(|(at, _)| at).collect();
        match found.last_mut() {
            Some(last) if last.window.end == window.start && last.outside == outside => last.window.end = window.end,
            _ => found.push(Proposal { window, outside }),
        }
    }
    found.retain(|proposal| proposal.window.end.since(proposal.window.start) >= i64::from(minutes) * MINUTE);
    let asked = |proposal: &Proposal| -> u32 {
        proposal.outside.iter().filter_map(|at| seats.get(*at)).map(|seat| seat.bent.saturating_add(1).min(999)).sum()
    };
    order::by_key(&mut found, |proposal| (asked(proposal), proposal.window.start));
    found
}

/// A window in pieces, so that in each of them everybody either works or does not.
fn split(window: Window, working: &[Vec<Window>]) -> Vec<Window> {
    let mut ends: Vec<Instant> = vec![window.start, window.end];
    let inside = working.iter().flatten().flat_map(|hours| [hours.start, hours.end]);
    ends.extend(inside.filter(|at| window.start < *at && *at < window.end));
    order::by_key(&mut ends, |at| *at);
    ends.dedup();
    ends.windows(2).filter_map(|pair| Some(Window { start: *pair.first()?, end: *pair.last()? })).collect()
}

fn holds(hours: &[Window], window: Window) -> bool {
    hours.iter().any(|one| one.start <= window.start && window.end <= one.end)
}

/// What lies in either of two lists of windows.
fn join(mut ours: Vec<Window>, theirs: Vec<Window>) -> Vec<Window> {
    ours.extend(theirs);
    order::by_key(&mut ours, |window| window.start);
    let mut joined: Vec<Window> = Vec::new();
    for window in ours {
        match joined.last_mut() {
            Some(last) if window.start <= last.end => last.end = last.end.max(window.end),
            _ => joined.push(window),
        }
    }
    joined
}

/// How a meeting lies in somebody's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unkind {
    /// Before they begin to work.
    Early,
    /// After their work.
    Late,
    /// While they would sleep.
    Asleep,
}

impl Unkind {
    /// Its name in content files; permanent.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::Late => "late",
            Self::Asleep => "asleep",
        }
    }
}

/// Whether a meeting lies outside of somebody's working hours, and how; `None` when all of it lies inside.
#[must_use]
pub fn unkind(meeting: Window, clock: &Clock, habits: Habits) -> Option<Unkind> {
    let working = habits.working.around(meeting, clock);
    if holds(&working, meeting) {
        return None;
    }
    let awake = join(habits.awake.around(meeting, clock), working.clone());
    if !holds(&awake, meeting) {
        return Some(Unkind::Asleep);
    }
    let far = DAY * 3;
    let before =
        working.iter().map(|hours| meeting.start.since(hours.end)).filter(|gap| *gap >= 0).min().unwrap_or(far);
    let after = working.iter().map(|hours| hours.start.since(meeting.end)).filter(|gap| *gap >= 0).min().unwrap_or(far);
    let ends_late = working.iter().any(|hours| hours.start <= meeting.start && meeting.start < hours.end);
    let begins_early = working.iter().any(|hours| hours.start < meeting.end && meeting.end <= hours.end);
    let is_early = !ends_late && (begins_early || after < before);
    Some(if is_early { Unkind::Early } else { Unkind::Late })
}

/// How often two people met, and how often outside of the working hours of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Meetings that were held.
    pub held: u32,
    /// Outside of the person's own working hours.
    pub mine: u32,
    /// Outside of the other's.
    pub theirs: u32,
}

impl Ledger {
    /// Writes a meeting down.
    pub fn note(&mut self, mine: Option<Unkind>, theirs: Option<Unkind>) {
        self.held += 1;
        self.mine += u32::from(mine.is_some());
        self.theirs += u32::from(theirs.is_some());
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            overlap::clock_for,
            time::{HOUR, parse_date},
        },
        *,
    };

    fn date() -> NaiveDate {
        parse_date("2026-11-24").unwrap()
    }

    fn seat(offset: i32, bent: u32) -> Seat {
        let clock = clock_for(date(), &|_| Some(offset * 60)).unwrap();
        Seat { clock, habits: Habits::usual(), bent }
    }

    fn told(seats: &[Seat], minutes: u32) -> Vec<(String, Vec<usize>)> {
        let day = day(date(), &seats[0].clock).unwrap();
        let hour = |at: Instant| super::super::time::iso_time(seats[0].clock.local(at).time());
        let found = proposals(day, seats, minutes);
        found
            .into_iter()
            .map(|one| (format!("{}-{}", hour(one.window.start), hour(one.window.end)), one.outside))
            .collect()
    }

    #[test]
    fn where_all_work_at_once_that_comes_first() {
        let found = told(&[seat(0, 0), seat(180, 0)], 30);
        assert_eq!(found[0], ("09:00-14:00".to_owned(), vec![]));
        assert!(found[1..].iter().all(|(_, outside)| !outside.is_empty()));
    }

    #[test]
    fn otherwise_it_is_asked_of_whom_it_was_asked_the_least() {
        let first = |mine, theirs| told(&[seat(0, mine), seat(480, theirs)], 30).remove(0);
        assert_eq!(first(3, 0).1, [1], "it is the other one's turn");
        assert_eq!(first(0, 3).1, [0], "it is my turn");
        let far = told(&[seat(330, 5), seat(-480, 5)], 30);
        assert_eq!(far[0], ("09:00-11:30".to_owned(), vec![1]));
        assert!(far[1..].iter().all(|(_, outside)| outside == &[0, 1]), "{far:?}");
    }

    #[test]
    fn what_is_too_short_and_what_is_at_night_is_not_proposed() {
        let all = told(&[seat(0, 0), seat(720, 0)], 30);
        assert!(all.iter().all(|(_, outside)| !outside.is_empty()), "{all:?}");
        assert_eq!(told(&[seat(0, 0), seat(720, 0)], 24 * 60), []);
        let short =
            Habits { working: Hours::parse("10:00", "11:00").unwrap(), awake: Hours::parse("09:00", "12:00").unwrap() };
        let sleepy = |offset| Seat { habits: short, ..seat(offset, 0) };
        assert_eq!(told(&[sleepy(0), sleepy(720)], 30), []);
    }

    #[test]
    fn a_meeting_is_called_early_or_late_only_when_it_is() {
        let seat = seat(330, 0);
        let midnight = Instant(i64::from(date().to_epoch_days()) * DAY).plus(-330 * MINUTE);
        let at = |hour: i64, minutes: i64| Window {
            start: midnight.plus(hour * HOUR),
            end: midnight.plus(hour * HOUR + minutes * MINUTE),
        };
        for (hour, minutes, wanted) in [
            (9, 30, None),
            (16, 60, None),
            (16, 90, Some(Unkind::Late)),
            (17, 30, Some(Unkind::Late)),
            (21, 30, Some(Unkind::Late)),
            (21, 90, Some(Unkind::Asleep)),
            (2, 30, Some(Unkind::Asleep)),
            (7, 30, Some(Unkind::Early)),
            (8, 90, Some(Unkind::Early)),
        ] {
            assert_eq!(unkind(at(hour, minutes), &seat.clock, seat.habits), wanted, "{hour} {minutes}");
        }
    }

    #[test]
    fn whoever_works_is_up_and_works_over_midnight_too() {
        let night =
            Habits { working: Hours::parse("22:00", "06:00").unwrap(), awake: Hours::parse("18:00", "08:00").unwrap() };
        let nurse = Seat { habits: night, ..seat(0, 0) };
        let found = told(&[nurse, seat(600, 0)], 30);
        assert_eq!(found[0], ("00:00-06:00".to_owned(), vec![]), "{found:?}");
        assert_eq!(found[1], ("23:00-00:00".to_owned(), vec![]), "{found:?}");
    }
}
