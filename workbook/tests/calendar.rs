//! Calendar files as another program reads them: the `icalendar` crate knows nothing of ours. The readers of Python and
//! of JavaScript judge the same in `tests/calendars/`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop where it stands")]

use icalendar::{
    CalendarDateTime, DatePerhapsTime,
    parser::{Component, read_calendar, unfold},
};
use northstar_workbook::{
    domain::time::{Instant, MINUTE, parse_date},
    exchange::calendar::{Entry, File, Span, uid, write},
};
use proptest::prelude::*;

const STAMP: Instant = Instant(1_795_273_200_000);

fn entry(id: &str, start: Instant, [title, description, place]: [&str; 3]) -> Entry {
    Entry {
        uid: uid(id, ""),
        span: Span::Time(start, start.plus(20 * MINUTE)),
        title: title.into(),
        description: description.into(),
        place: place.into(),
        alarms: vec![10, 1440],
        is_busy: true,
        is_off: false,
    }
}

fn file(entries: &[Entry]) -> String {
    write(&File { cancels: false, sequence: 4, stamp: STAMP, entries })
}

fn text(event: &Component<'_>, name: &str) -> String {
    event.find_prop(name).unwrap_or_else(|| panic!("no {name} in {event:?}")).val.as_str().to_owned()
}

fn moment(at: Option<DatePerhapsTime>) -> i64 {
    match at {
        Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(at))) => at.timestamp_millis(),
        other => panic!("{other:?} is no moment"),
    }
}

/// What a text is after it was in a file.
fn kept(text: &str) -> String {
    let one_sort = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    one_sort.chars().filter(|letter| !letter.is_control() || "\n\t".contains(*letter)).collect()
}

#[test]
fn several_entries_are_read_as_several_with_their_days() {
    let date = parse_date("2026-12-31").unwrap();
    let review = Entry { uid: uid("a", "review"), span: Span::Day(date), ..entry("a", STAMP, ["Review", "", ""]) };
    let written = unfold(&file(&[entry("a", STAMP, ["Talk", "", ""]), review]));
    let calendar = icalendar::Calendar::from(read_calendar(&written).unwrap());
    let days: Vec<_> =
        calendar.components.iter().map(|one| icalendar::Component::get_start(one.as_event().unwrap())).collect();
    assert_eq!(days.len(), 2);
    assert_eq!(days.last().unwrap(), &Some(DatePerhapsTime::Date(date)));
}

proptest! {
    #[test]
    fn whatever_the_texts_hold_one_event_is_read_with_its_moments_and_texts(
        id in "(?s).{0,40}",
        minutes in -1_000_000_i64..100_000_000,
        texts in prop::array::uniform3(r"(?s)([a-z \\;,:\r\n\t]|[é😀\u{301}\u{200d}क]|.){0,150}"),
        evil in prop::sample::select(&["", "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x", "\rATTACH:x", "\nEND:VCALENDAR\n",
            "\u{2028}UID:x", "\u{85}UID:x", "%0d%0aUID:x", "\\nUID:x", "\\", "\u{0}\u{7f}x"][..]),
    ) {
        let start = Instant(minutes * MINUTE);
        let texts = texts.map(|text| text + evil);
        let written = unfold(&file(&[entry(&id, start, texts.each_ref().map(String::as_str))]));
        let read = read_calendar(&written).unwrap();
        prop_assert_eq!(read.components.len(), 1, "{}", written);
        for event in &read.components {
            prop_assert_eq!(text(event, "UID"), uid(&id, ""));
            prop_assert_eq!(text(event, "SEQUENCE"), "4");
            let alarms: Vec<_> = event.components.iter().map(|alarm| text(alarm, "TRIGGER")).collect();
            prop_assert_eq!(alarms, ["-PT10M", "-PT1440M"]);
            for (name, wanted) in ["SUMMARY", "DESCRIPTION", "LOCATION"].into_iter().zip(&texts) {
                prop_assert_eq!(text(event, name), kept(wanted), "{}", name);
            }
        }
        let calendar = icalendar::Calendar::from(read);
        for event in calendar.components.iter().filter_map(|one| one.as_event()) {
            prop_assert_eq!(moment(icalendar::Component::get_start(event)), start.0);
            prop_assert_eq!(moment(icalendar::Component::get_end(event)), start.plus(20 * MINUTE).0);
        }
    }
}
