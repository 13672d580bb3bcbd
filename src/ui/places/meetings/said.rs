//! A meeting in words: its name, its time on both clocks, its length.

use crate::{
    browser::intl,
    state::{App, glance},
    ui::when::{self, Shape},
};
use chrono::NaiveDate;
use northstar_workbook::{
    domain::{
        id::Id,
        meeting::Meeting,
        person::Person,
        time::{Instant, instant_of},
    },
    text::t,
};
use std::{cmp::Ordering, rc::Rc};

/// Who it is with, followed.
pub(super) fn person(app: App, meeting: &Meeting) -> Option<Rc<Person>> {
    meeting.person.as_ref().and_then(|person| app.find::<Person>(person))
}

/// How the person is greeted; empty when nobody is chosen or has a name.
pub(super) fn name(app: App, meeting: &Meeting) -> String {
    person(app, meeting).map(|person| person.greeted_as().to_owned()).unwrap_or_default()
}

/// As [`name`], or "them".
pub(super) fn name_or_them(app: App, meeting: &Meeting) -> String {
    let name = name(app, meeting);
    if name.is_empty() { t::meetings_them().into() } else { name }
}

/// "First talk with Leila"
pub(super) fn title(app: App, id: &Id, meeting: &Meeting) -> String {
    match name(app, meeting) {
        name if name.is_empty() => t::meetings_someone().into(),
        name if app.is_first_talk(id, meeting) => t::meetings_first_talk(&name),
        name => t::meetings_talk(&name),
    }
}

/// "Wednesday 18 November, 20:30 for you, 18:00 for Leila"
pub(super) fn when(app: App, meeting: &Meeting) -> String {
    moment(app, meeting, day)
}

/// The moment on both clocks, its day as `day` says it.
fn moment(app: App, meeting: &Meeting, day: fn(Instant) -> String) -> String {
    let Some(date) = meeting.date else { return t::meetings_no_day().into() };
    match glance::begins(meeting) {
        Some(at) => on_both_clocks(app, meeting, at, day),
        None => t::meetings_no_time(&day_alone(date)),
    }
}

/// "Wednesday 18 November, 20:30 for you, 18:00 for Leila": a moment that is read on another day, too.
pub(super) fn on_paper(app: App, meeting: &Meeting, at: Instant) -> String {
    on_both_clocks(app, meeting, at, |at| when::written(at, Shape::LongDay))
}

fn on_both_clocks(app: App, meeting: &Meeting, at: Instant, day: fn(Instant) -> String) -> String {
    let (day, mine) = (day(at), when::written(at, Shape::Time));
    let Some(theirs) = other_clock(app, meeting, at) else { return t::meetings_when(&day, &mine) };
    let name = name_or_them(app, meeting);
    let said: fn(&str, &str, &str, &str) -> String = match theirs.day {
        Ordering::Less => t::meetings_when_both_before,
        Ordering::Equal => t::meetings_when_both,
        Ordering::Greater => t::meetings_when_both_next,
    };
    // Generated functions take their blanks in the order of the text, which is the same in all three.
    said(&day, &mine, &theirs.time, &name)
}

/// A moment on the other person's clock.
pub(super) struct OtherClock {
    /// "18:00"
    pub(super) time: String,
    /// How their day lies to that of this device.
    pub(super) day: Ordering,
    /// Their zone.
    pub(super) zone: String,
}

/// The moment on the other person's clock, where that is known and differs from this device's.
pub(super) fn other_clock(app: App, meeting: &Meeting, at: Instant) -> Option<OtherClock> {
    let zone = person(app, meeting).map(|person| person.zone.clone()).filter(|zone| !zone.is_empty())?;
    let (mine, theirs) = (intl::offset("", at)?, intl::offset(&zone, at)?);
    let day = at.local(theirs).date().cmp(&at.local(mine).date());
    (mine != theirs).then(|| OtherClock { time: when::written_in(at, Shape::Time, &zone), day, zone })
}

/// "Tomorrow", or "Wednesday 18 November".
pub(super) fn day(at: Instant) -> String {
    match when::days_from_today(at) {
        -1..=1 => when::day(at),
        _ => when::written(at, Shape::LongDay),
    }
}

/// A day of which the time is open.
pub(super) fn day_alone(date: NaiveDate) -> String {
    let noon = date.and_hms_opt(12, 0, 0).map(|noon| instant_of(noon, |_| 0)).unwrap_or_default();
    when::written_in(noon, Shape::LongDay, "UTC")
}

/// What is known in one line: day, time, length.
pub(super) fn facts(app: App, meeting: &Meeting) -> String {
    with_length(when(app, meeting), meeting)
}

/// As [`facts`]; a sheet of paper is read on other days too, so the day is never "tomorrow".
pub(super) fn facts_on_paper(app: App, meeting: &Meeting) -> String {
    with_length(moment(app, meeting, |at| when::written(at, Shape::LongDay)), meeting)
}

fn with_length(when: String, meeting: &Meeting) -> String {
    if meeting.minutes == 0 {
        return when;
    }
    format!("{when} · {}", minutes(meeting))
}

/// "20 minutes"
pub(super) fn minutes(meeting: &Meeting) -> String {
    t::meetings_minutes(&northstar_workbook::text::number(meeting.minutes.into()))
}

/// The sentence to say near the end; none while the length is open.
pub(super) fn closing_line(meeting: &Meeting) -> Option<String> {
    let line = &northstar_workbook::guide::current().meeting.closing_line;
    let minutes = northstar_workbook::text::number(meeting.minutes.into());
    (meeting.minutes > 0 && !line.is_empty()).then(|| line.replace("{minutes}", &minutes))
}

/// The questions that have words.
pub(super) fn questions(meeting: &Meeting) -> impl Iterator<Item = &str> {
    meeting.agenda.iter().map(|item| item.text.trim()).filter(|text| !text.is_empty())
}
