//! One reminder alone: the check-in after a letter, should it stay quiet.

use super::{
    Entry, File, Span,
    talk::{morning_after, next_sequence},
    uid, write,
};
use crate::domain::{
    calendar::Taken,
    id::Id,
    rules::{MORNING, NIGHT, REMINDER_LASTS},
    time::{DAY, HOUR, Instant, MINUTE},
};

/// A reminder, as far as a calendar has to know it.
pub struct Reminder<'a> {
    /// The record that it belongs to.
    pub of: &'a Id,
    /// Which of the record's entries it is.
    pub part: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// What else there is to know.
    pub description: &'a str,
    /// From when on it makes sense; `None` when it does no more.
    pub due: Option<Instant>,
    /// What the calendar has of it already.
    pub taken: Option<&'a Taken>,
}

impl Reminder<'_> {
    /// What the calendar knows when it is given the reminder now.
    #[must_use]
    pub fn now(&self) -> Taken {
        Taken {
            sequence: next_sequence(self.taken),
            off: self.due.is_none(),
            begins: self.begins(),
            title: self.title.to_owned(),
            entries: [1, 0, 0],
            ..Taken::default()
        }
    }

    fn begins(&self) -> Instant {
        self.due.or_else(|| Some(self.taken?.begins)).unwrap_or_default()
    }

    /// The file for the calendar. It rings when the reminder is due, though not at night; one that makes sense no more
    /// goes from the calendar. `offset_at` gives the minutes east of UTC of the person's own clock.
    pub fn file(&self, offset_at: impl Fn(Instant) -> i32, stamp: Instant) -> String {
        let start = by_day(self.begins(), offset_at);
        let entry = Entry {
            uid: uid(self.of.as_str(), self.part),
            span: Span::Time(start, start.plus(i64::from(REMINDER_LASTS) * MINUTE)),
            title: self.title.to_owned(),
            description: self.description.to_owned(),
            place: String::new(),
            alarms: vec![0],
            is_busy: false,
            is_off: self.due.is_none(),
        };
        let sequence = next_sequence(self.taken);
        write(&File { cancels: self.due.is_none(), sequence, stamp, entries: &[entry] })
    }
}

/// The moment itself, or the next morning where it lies in the night.
pub fn by_day(at: Instant, offset_at: impl Fn(Instant) -> i32) -> Instant {
    let hour = at.plus(i64::from(offset_at(at)) * MINUTE).0.rem_euclid(DAY);
    if (i64::from(MORNING) * HOUR..i64::from(NIGHT) * HOUR).contains(&hour) { at } else { morning_after(at, offset_at) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 21 November 2026, 15:00 UTC.
    const AT: Instant = Instant(1_795_273_200_000);

    fn reminder<'a>(id: &'a Id, due: Option<Instant>, taken: Option<&'a Taken>) -> Reminder<'a> {
        Reminder { of: id, part: "check-in", title: "Check in with Leila", description: "One line.", due, taken }
    }

    #[test]
    fn a_reminder_keeps_its_name_moves_and_goes() {
        let id = Id::parse("leila").unwrap();
        let first = reminder(&id, Some(AT), None);
        let text = first.file(|_| 0, AT);
        for line in ["METHOD:PUBLISH", "UID:leila+check-in@northstar", "SEQUENCE:0", "DTSTART:20261121T150000Z"] {
            assert!(text.contains(line), "{line}: {text}");
        }
        assert!(text.contains("TRIGGER:-PT0M") && text.contains("TRANSP:TRANSPARENT"), "{text}");
        let taken = first.now();
        let later = reminder(&id, Some(AT.plus(7 * DAY)), Some(&taken));
        let text = later.file(|_| 0, AT);
        for line in ["UID:leila+check-in@northstar", "SEQUENCE:1", "DTSTART:20261128T150000Z"] {
            assert!(text.contains(line), "{line}: {text}");
        }
        let taken = later.now();
        let off = reminder(&id, None, Some(&taken));
        let text = off.file(|_| 0, AT);
        for line in ["METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED", "DTSTART:20261128T150000Z"] {
            assert!(text.contains(line), "{line}: {text}");
        }
        assert!(off.now().off && !text.contains("VALARM"));
    }

    #[test]
    fn nobody_is_reminded_at_night() {
        let nine = Instant(AT.0.div_euclid(DAY) * DAY + 9 * HOUR);
        for (hours, wanted) in [(0, 0), (6, 6), (11, 11), (12, 24), (20, 24), (23, 24)] {
            assert_eq!(by_day(nine.plus(hours * HOUR), |_| 0), nine.plus(wanted * HOUR), "{hours}");
        }
    }
}
