//! Who met outside of their hours, and how often: read from the meetings that were held.

use super::{App, glance};
use crate::browser::intl;
use northstar_workbook::domain::{
    about::About,
    id::Id,
    meeting::Meeting,
    order,
    overlap::Window,
    person::Person,
    proposal::{Habits, Ledger, unkind},
    time::{DAY, Instant, MINUTE},
    zone::Clock,
};

pub use northstar_workbook::domain::proposal::Unkind;

/// So many meetings of the past count: what was long ago is forgiven.
const COUNTED: usize = 10;

/// From when to when a meeting is planned, or was; `None` while that is open.
#[must_use]
pub fn window(meeting: &Meeting) -> Option<Window> {
    let start = glance::begins(meeting)?;
    Some(Window { start, end: start.plus(i64::from(meeting.planned_minutes()) * MINUTE) })
}

/// Whether a meeting lies outside of the working hours of the other person, and how; `None` when it does not, and when
/// their clock or the time is not known. Followed.
#[must_use]
pub fn late_for(app: App, meeting: &Meeting) -> Option<Unkind> {
    late_at(app, meeting, glance::begins(meeting)?)
}

/// As [`late_for`], of a talk that comes again: of the one that begins then.
#[must_use]
pub fn late_at(app: App, meeting: &Meeting, start: Instant) -> Option<Unkind> {
    let person = app.find::<Person>(meeting.person.as_ref()?)?;
    let end = start.plus(i64::from(meeting.planned_minutes()) * MINUTE);
    at(Window { start, end }, &person.zone, Habits::of(person.working, person.awake))
}

/// Whether a meeting lies outside of the person's own working hours, and how; followed.
#[must_use]
pub fn late_for_me(app: App, meeting: &Meeting) -> Option<Unkind> {
    let about = app.read::<About>(&Id::me());
    at(window(meeting)?, &app.own_zone(), Habits::of(about.working, about.awake))
}

/// How often the person met somebody, and how often outside of the hours of each; followed.
#[must_use]
pub fn with(app: App, person: &Id) -> Ledger {
    ledger(app, Some(person))
}

/// How often the person met anybody outside of their own working hours; followed.
#[must_use]
pub fn mine(app: App) -> u32 {
    ledger(app, None).mine
}

fn ledger(app: App, person: Option<&Id>) -> Ledger {
    let is_theirs = |meeting: &Meeting| person.is_none_or(|person| meeting.person.as_ref() == Some(person));
    let mut held = app.all::<Meeting>();
    held.retain(|(_, meeting)| meeting.ended.is_some() && is_theirs(meeting));
    order::by_key(&mut held, |(_, meeting)| std::cmp::Reverse(meeting.ended));
    let mut ledger = Ledger::default();
    for (_, meeting) in held.iter().take(COUNTED) {
        ledger.note(late_for_me(app, meeting), late_for(app, meeting));
    }
    ledger
}

fn at(window: Window, zone: &str, habits: Habits) -> Option<Unkind> {
    if zone.is_empty() {
        return None;
    }
    let (from, to) = (window.start.plus(-5 * DAY), window.end.plus(3 * DAY));
    let clock = Clock::between(from, to, &|at| intl::offset_seconds(zone, at))?;
    unkind(window, &clock, habits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::clock;
    use leptos::prelude::*;
    use northstar_workbook::domain::time::{parse_date, parse_time};

    fn meeting(person: &Id, time: &str, minutes: u32) -> Meeting {
        Meeting {
            person: Some(person.clone()),
            date: parse_date("2026-11-24"),
            time: parse_time(time),
            zone: "UTC".into(),
            minutes,
            ..Meeting::default()
        }
    }

    #[test]
    fn a_meeting_is_late_only_when_it_truly_is_and_the_clock_is_known() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let leila = app.create(Person { name: "Leila".into(), zone: "UTC".into(), ..Person::default() });
        let nobody = app.create(Person { name: "Tomás".into(), ..Person::default() });
        for (person, time, wanted) in [
            (&leila, "10:00", None),
            (&leila, "20:30", Some(Unkind::Late)),
            (&leila, "07:30", Some(Unkind::Early)),
            (&leila, "02:00", Some(Unkind::Asleep)),
            (&nobody, "20:30", None),
        ] {
            assert_eq!(late_for(app, &meeting(person, time, 30)), wanted, "{time}");
        }
        assert_eq!(late_for(app, &Meeting { person: Some(leila), ..Meeting::default() }), None);
    }

    #[test]
    fn only_what_was_held_is_counted_and_what_is_long_past_is_not() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let leila = app.create(Person { name: "Leila".into(), zone: "UTC".into(), ..Person::default() });
        for place in 0..12 {
            let ended = (place != 0).then(|| clock::now().plus(place));
            let _id =
                app.create(Meeting { ended, ..meeting(&leila, if place % 2 == 0 { "20:00" } else { "12:00" }, 0) });
        }
        assert_eq!(with(app, &leila), Ledger { held: 10, mine: 5, theirs: 5 });
        assert_eq!(with(app, &Id::random(7)), Ledger::default());
    }
}
