use super::*;
use crate::domain::time::{DAY, HOUR, MINUTE, instant_of, parse_date, parse_time};
use proptest::prelude::*;

/// 21 November 2026, 15:00 UTC.
const AT: Instant = Instant(1_795_273_200_000);

fn talk() -> Entry {
    Entry {
        uid: uid("leila", ""),
        span: Span::Time(AT, AT.plus(20 * MINUTE)),
        title: "Talk with Leila".into(),
        description: "20:30 for you, 15:00 for Leila".into(),
        place: "https://meet.example/abc".into(),
        alarms: vec![10],
        is_busy: true,
        is_off: false,
    }
}

fn file(entries: &[Entry]) -> String {
    write(&File { cancels: false, sequence: 2, stamp: AT.plus(-DAY), entries })
}

/// A reader written apart from the writer: the components, each a line `BEGIN:…` to `END:…`, as pairs of name and text.
fn read(file: &str) -> Vec<(String, String)> {
    assert!(file.ends_with("\r\n") && !file.replace("\r\n", "").contains(['\r', '\n']), "{file:?}");
    let whole = file.replace("\r\n ", "");
    let lines = whole.trim_end_matches("\r\n").split("\r\n");
    lines.map(|line| line.split_once(':').map(|(name, value)| (name.to_owned(), plain(value))).unwrap()).collect()
}

/// Undoes the escapes of a text.
fn plain(value: &str) -> String {
    let (mut out, mut letters) = (String::new(), value.chars());
    while let Some(letter) = letters.next() {
        match (letter, if letter == '\\' { letters.next() } else { None }) {
            (_, Some('n')) => out.push('\n'),
            (_, Some(other)) => out.push(other),
            (other, None) => out.push(other),
        }
    }
    out
}

fn values<'a>(read: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    read.iter().filter(|(other, _)| other == name).map(|(_, value)| value.as_str()).collect()
}

#[test]
fn one_meeting_is_one_event() {
    let expected = "BEGIN:VCALENDAR\r\n\
        VERSION:2.0\r\n\
        PRODID:-//Northstar//Workbook//EN\r\n\
        CALSCALE:GREGORIAN\r\n\
        METHOD:PUBLISH\r\n\
        BEGIN:VEVENT\r\n\
        UID:leila@northstar\r\n\
        DTSTAMP:20261120T150000Z\r\n\
        SEQUENCE:2\r\n\
        DTSTART:20261121T150000Z\r\n\
        DTEND:20261121T152000Z\r\n\
        SUMMARY:Talk with Leila\r\n\
        DESCRIPTION:20:30 for you\\, 15:00 for Leila\r\n\
        LOCATION:https://meet.example/abc\r\n\
        STATUS:CONFIRMED\r\n\
        TRANSP:OPAQUE\r\n\
        BEGIN:VALARM\r\n\
        ACTION:DISPLAY\r\n\
        DESCRIPTION:Talk with Leila\r\n\
        TRIGGER:-PT10M\r\n\
        END:VALARM\r\n\
        END:VEVENT\r\n\
        END:VCALENDAR\r\n";
    assert_eq!(file(&[talk()]), expected);
}

#[test]
fn a_cancel_file_takes_the_entry_out_and_rings_no_more() {
    let cancelled = write(&File { cancels: true, sequence: 3, stamp: AT, entries: &[talk()] });
    let read = read(&cancelled);
    for (name, value) in [("METHOD", "CANCEL"), ("STATUS", "CANCELLED"), ("SEQUENCE", "3"), ("UID", "leila@northstar")]
    {
        assert_eq!(values(&read, name), [value]);
    }
    assert!(!cancelled.contains("VALARM"));
}

#[test]
fn one_of_several_that_takes_place_no_more_goes_in_a_file_that_adds_the_others() {
    let off = Entry { uid: uid("leila", "2"), is_off: true, ..talk() };
    let read = read(&file(&[talk(), off]));
    assert_eq!(values(&read, "METHOD"), ["PUBLISH"]);
    assert_eq!(values(&read, "STATUS"), ["CONFIRMED", "CANCELLED"]);
    assert_eq!(values(&read, "TRIGGER").len(), 1);
}

#[test]
fn a_reminder_for_a_day_takes_no_time_and_rings_in_the_morning() {
    let date = parse_date("2026-12-31").unwrap();
    let review = Entry { span: Span::Day(date), alarms: vec![-9 * 60], is_busy: false, ..talk() };
    let read = read(&file(&[review]));
    for (name, value) in [
        ("DTSTART;VALUE=DATE", "20261231"),
        ("DTEND;VALUE=DATE", "20270101"),
        ("TRIGGER", "PT540M"),
        ("TRANSP", "TRANSPARENT"),
    ] {
        assert_eq!(values(&read, name), [value]);
    }
}

#[test]
fn a_moment_that_no_calendar_can_hold_still_gives_a_legal_file() {
    for far in [i64::MIN, i64::MAX] {
        let read = read(&file(&[Entry { span: Span::Time(Instant(far), Instant(far)), ..talk() }]));
        assert!(["00010101T000000Z", "99991231T235959Z"].contains(&values(&read, "DTSTART")[0]), "{read:?}");
    }
}

#[test]
fn a_talk_that_comes_again_keeps_its_hour_when_the_clocks_change() {
    // New York goes forward on 8 March 2026 at 07:00 UTC.
    let new_york = |at: Instant| if at < Instant(1_772_953_200_000) { -300 } else { -240 };
    let first = parse_date("2026-02-25").unwrap().and_time(parse_time("09:00").unwrap());
    let found = repeated(first, 1, 3, |local| instant_of(local, new_york));
    let begins = instant_of(first, new_york);
    assert_eq!(found, [begins, begins.plus(7 * DAY), begins.plus(14 * DAY - HOUR)]);
    assert_eq!(repeated(first, u32::MAX, 5, |local| instant_of(local, |_| 0)).len(), 1);
}

#[test]
fn different_ids_have_different_names_and_every_name_is_plain() {
    let ids = ["", "a", "A", "_61", "a@northstar", "a+b", "é", "e\u{301}", "a\r\nUID:b", "\0", "a b", "0_", "a.b"];
    let parts = ["", "agenda", "b", "2"];
    let mut seen = Vec::new();
    for id in ids {
        for part in parts {
            let name = uid(id, part);
            assert!(name.bytes().all(|byte| byte.is_ascii_graphic() && !b":;,\"\\".contains(&byte)), "{name}");
            assert!(!seen.contains(&name), "{id:?} {part:?}: {name}");
            assert_eq!(name, uid(id, part));
            seen.push(name);
        }
    }
    assert_eq!(uid("7hk2m9qxw4tz1", "agenda"), "7hk2m9qxw4tz1+agenda@northstar");
}

/// What a text is after it was in a file, told apart from the writer.
fn kept(text: &str) -> String {
    let one_sort = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    one_sort.chars().filter(|letter| !letter.is_control() || "\n\t".contains(*letter)).collect()
}

proptest! {
    #[test]
    fn no_text_becomes_a_line_of_the_file(
        texts in prop::array::uniform3(r"(?s)([a-z \\;,:\r\n\t]|.){0,120}"),
        evil in prop::sample::select(&["", "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:x", "\nATTACH:x", "\rEND:VCALENDAR",
            "\u{2028}UID:x", "\u{2029}UID:x", "\u{85}UID:x", "%0d%0aUID:x", "\\nUID:x", "\\", "\r\n BEGIN:VEVENT",
            "\u{b}UID:x", "\u{c}UID:x", "\u{0}\u{7f}\u{1b}[31m", "\u{feff}\u{202e}x"][..]),
    ) {
        let [title, description, place] = texts.map(|text| text + evil);
        let written = file(&[Entry {
            title: title.clone(), description: description.clone(), place: place.clone(), ..talk()
        }]);
        prop_assert!(written.split("\r\n").all(|line| line.len() <= 75));
        let read = read(&written);
        prop_assert_eq!(values(&read, "BEGIN"), ["VCALENDAR", "VEVENT", "VALARM"]);
        prop_assert_eq!(values(&read, "UID").len(), 1);
        prop_assert_eq!(values(&read, "SUMMARY"), [kept(&title)]);
        prop_assert_eq!(values(&read, "DESCRIPTION"), [kept(&description), kept(&title)]);
        prop_assert_eq!(values(&read, "LOCATION"), [kept(&place)]);
    }

    #[test]
    fn an_id_of_any_letters_has_a_name_of_its_own(one in "(?s).{0,40}", other in "(?s).{0,40}") {
        prop_assert_eq!(one == other, uid(&one, "") == uid(&other, ""));
    }
}
