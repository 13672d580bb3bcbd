//! When people can meet, held against civil time as `jiff` reckons it: a hundred thousand pairs, dates and hours.
//!
//! The judge knows the rules of every zone and shares nothing with the engine, which sees single offsets: it asks for
//! each end of each day's hours, lays all of them on one line and looks who is there between one end and the next.

// Outside of the crate clippy does not see that these are tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

#[path = "../native/zones.rs"]
mod zones;

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime},
    tz::{AmbiguousOffset, TimeZone},
};
use northstar_workbook::domain::{
    overlap::{Hours, Window, clock_for, overlap},
    time::Instant,
    zone::Clock,
};

/// Somebody, somewhere, with hours in minutes after midnight.
#[derive(Clone, Debug)]
struct Person {
    zone: TimeZone,
    from: i64,
    to: i64,
}

/// When the clocks go on after what they jump over.
fn jump(zone: &TimeZone, civil: DateTime) -> Timestamp {
    let day_before = zone.to_ambiguous_timestamp(civil - 49.hours()).later().unwrap();
    let mut changes = zone.following(day_before).map(|change| change.timestamp());
    changes.find(|at| zone.to_datetime(*at) > civil).unwrap()
}

fn moment(zone: &TimeZone, civil: DateTime, last: bool) -> Timestamp {
    let times = zone.to_ambiguous_timestamp(civil);
    match times.offset() {
        AmbiguousOffset::Unambiguous { offset } => offset.to_timestamp(civil).unwrap(),
        AmbiguousOffset::Gap { .. } => jump(zone, civil),
        AmbiguousOffset::Fold { .. } => if last { times.later() } else { times.earlier() }.unwrap(),
    }
}

impl Person {
    /// Their hours that begin on a date.
    fn on(&self, date: Date) -> Option<(Timestamp, Timestamp)> {
        let exists = self.zone.to_ambiguous_timestamp(date.at(12, 0, 0, 0)).compatible().unwrap();
        if self.zone.to_datetime(exists).date() != date {
            return None;
        }
        let midnight = date.at(0, 0, 0, 0);
        let to = if self.to > self.from { self.to } else { self.to + 1440 };
        let begin = moment(&self.zone, midnight + self.from.minutes(), false);
        let end = moment(&self.zone, midnight + to.minutes(), true);
        (begin < end).then_some((begin, end))
    }
}

fn judged(date: Date, people: &[Person]) -> Vec<(i64, i64)> {
    let hours = |person: &Person, days: i64| -> Vec<_> {
        (-days..=days).filter_map(|day| person.on(date + day.days())).collect()
    };
    let mut all: Vec<Vec<(Timestamp, Timestamp)>> = people.iter().map(|person| hours(person, 4)).collect();
    all[0] = hours(&people[0], 0);
    let mut ends: Vec<Timestamp> = all.iter().flatten().flat_map(|(begin, end)| [*begin, *end]).collect();
    ends.sort();
    let mut windows: Vec<(i64, i64)> = Vec::new();
    for pair in ends.windows(2) {
        let is_there = |hours: &Vec<(Timestamp, Timestamp)>| hours.iter().any(|(a, b)| *a <= pair[0] && pair[1] <= *b);
        let (begin, end) = (pair[0].as_millisecond(), pair[1].as_millisecond());
        if begin == end || !all.iter().all(is_there) {
            continue;
        }
        match windows.last_mut() {
            Some(last) if last.1 == begin => last.1 = end,
            _ => windows.push((begin, end)),
        }
    }
    windows
}

fn found(date: Date, people: &[Person]) -> Vec<(i64, i64)> {
    let day = chrono::NaiveDate::from_ymd_opt(date.year().into(), date.month() as u32, date.day() as u32).unwrap();
    let minutes = |minutes: i64| u16::try_from(minutes).unwrap();
    let hours = |person: &Person| Hours::new(minutes(person.from), minutes(person.to)).unwrap();
    let clocks: Vec<Clock> = people
        .iter()
        .map(|person| clock_for(day, &|at: Instant| Some(zones::offset(&person.zone, at))).unwrap())
        .collect();
    let people: Vec<(&Clock, Hours)> = clocks.iter().zip(people.iter().map(hours)).collect();
    let windows = overlap(day, &people);
    windows.iter().map(|Window { start, end }| (start.0, end.0)).collect()
}

fn compare(date: Date, people: &[Person]) {
    assert_eq!(found(date, people), judged(date, people), "{date} {people:?}");
}

/// The same numbers in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides as u64).unwrap()
    }

    fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// A time of day up to 24:00: mostly a full hour or a half one, sometimes any minute.
    fn time(&mut self) -> i64 {
        match self.below(4) {
            0 => self.below(1441) as i64,
            1 => self.below(49) as i64 * 30,
            _ => self.below(25) as i64 * 60,
        }
    }

    fn person(&mut self, zones: &[TimeZone]) -> Person {
        Person { zone: self.pick(zones).clone(), from: self.time(), to: self.time() }
    }
}

fn every_zone() -> Vec<TimeZone> {
    let zones: Vec<TimeZone> = jiff::tz::db().available().map(|name| zones::zone(name.as_str()).unwrap()).collect();
    assert!(zones.len() > 590, "{}", zones.len());
    zones
}

fn changes(zone: &TimeZone, from: Date, until: Date) -> impl Iterator<Item = Timestamp> {
    let moment = |date: Date| date.at(0, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
    let (from, until) = (moment(from), moment(until));
    zone.following(from).map(|change| change.timestamp()).take_while(move |at| *at < until)
}

#[test]
fn every_change_of_every_zone_from_2024_to_2030_is_as_civil_time_has_it() {
    let (zones, mut dice, mut tried) = (every_zone(), Dice(5), 0);
    for zone in &zones {
        for at in changes(zone, Date::constant(2024, 1, 1), Date::constant(2031, 1, 1)) {
            let before = zone.to_datetime(at - 1.second());
            let after = zone.to_datetime(at);
            for near in [before, after] {
                let minute = i64::from(near.hour()) * 60 + i64::from(near.minute());
                for shift in [-30, 0, 1, 30] {
                    let from = (minute + shift).rem_euclid(1440);
                    let mine = Person { zone: zone.clone(), from, to: dice.time() };
                    let ending = Person { zone: zone.clone(), from: dice.time(), to: from };
                    let other = dice.person(&zones);
                    let day = near.date() + (dice.below(3) as i64 - 1).days();
                    compare(near.date(), &[mine.clone(), other.clone()]);
                    compare(day, &[other.clone(), mine]);
                    compare(day, &[ending, other]);
                    tried += 3;
                }
            }
        }
    }
    assert!(tried > 50_000, "{tried}");
}

#[test]
fn fifty_thousand_random_meetings_are_as_civil_time_has_them() {
    let (zones, mut dice) = (every_zone(), Dice(7));
    for _ in 0..50_000 {
        let date = Date::constant(2024, 1, 1) + (dice.below(7 * 366) as i64).days();
        let people: Vec<Person> = (0..2 + dice.below(3) / 2).map(|_| dice.person(&zones)).collect();
        compare(date, &people);
    }
}

#[test]
fn where_the_date_line_was_moved_days_are_missing_or_come_twice() {
    let (zones, mut dice, mut moved) = (every_zone(), Dice(13), 0);
    for zone in &zones {
        for at in changes(zone, Date::constant(1800, 1, 1), Date::constant(2031, 1, 1)) {
            let (before, after) = (zone.to_datetime(at - 1.second()), zone.to_datetime(at));
            if before.duration_until(after).as_hours().abs() < 20 {
                continue;
            }
            moved += 1;
            for _ in 0..200 {
                let day = before.date() + (dice.below(6) as i64 - 2).days();
                let mine = Person { zone: zone.clone(), ..dice.person(&zones) };
                let other = dice.person(&zones);
                compare(day, &[mine.clone(), other.clone()]);
                compare(day, &[other, mine]);
            }
        }
    }
    assert!(moved > 10, "{moved}");
}

#[test]
fn meetings_of_the_past_and_of_the_far_future_are_as_civil_time_has_them() {
    let (zones, mut dice) = (every_zone(), Dice(11));
    for _ in 0..10_000 {
        let date = Date::constant(1840, 1, 1) + (dice.below(300 * 365) as i64).days();
        compare(date, &[dice.person(&zones), dice.person(&zones)]);
    }
}

#[test]
fn no_clocks_were_ever_changed_twice_within_a_day() {
    for zone in every_zone() {
        let all: Vec<Timestamp> = changes(&zone, Date::constant(1800, 1, 1), Date::constant(2100, 1, 1)).collect();
        let nearest = all.windows(2).map(|pair| pair[1].duration_since(pair[0]).as_hours()).min();
        assert!(nearest.is_none_or(|hours| hours > 24), "{zone:?} {nearest:?}");
    }
}

#[test]
fn a_change_is_found_at_its_second_and_none_is_missed() {
    for zone in every_zone() {
        let known = changes(&zone, Date::constant(2024, 1, 1), Date::constant(2031, 1, 1));
        let offset = |at: Timestamp| zone.to_offset(at).seconds();
        let known: Vec<_> = known
            .map(|at| (at.as_millisecond(), offset(at - 1.second()), offset(at)))
            // Some only take another name, or call what they have summer.
            .filter(|(_, before, after)| before != after)
            .collect();
        let clock = Clock::between(Instant(1_704_067_200_000), Instant(1_924_991_999_000), &|at| {
            Some(zones::offset(&zone, at))
        });
        let clock = clock.unwrap();
        let found: Vec<_> = clock.changes().iter().map(|change| (change.at.0, change.before, change.after)).collect();
        assert_eq!(found, known, "{zone:?}");
    }
}

#[test]
fn every_place_and_every_name_of_a_zone_is_one_that_is_known() {
    use northstar_workbook::{domain::zone_name::renamed, guide::place};
    for (old, today) in renamed() {
        // Two names are so old that not every database has them.
        assert!(zones::zone(today).is_some(), "{old} {today}");
    }
    let every: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
    let letters = ('a'..='z').flat_map(|one| ('a'..='z').map(move |other| format!("{one}{other}")));
    let found: Vec<_> = letters.flat_map(|typed| place::search(&typed, &every, &|_| None)).collect();
    assert!(found.len() > 1_000);
    for place in found {
        assert!(zones::zone(&place.zone).is_some(), "{place:?}");
    }
}
