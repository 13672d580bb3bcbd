//! A meeting as entries of a calendar: the talk, once or again and again, with the agenda before it and the thanks after.

use super::{Entry, File, LAST_SEQUENCE, Span, uid, write};
use crate::domain::{
    calendar::Taken,
    id::Id,
    meeting::calendar::Reminders,
    rules::{AGENDA_BEFORE, MORNING, REMINDER_LASTS, TALK_LASTS},
    time::{DAY, HOUR, Instant, MINUTE},
};

/// A talk, as far as a calendar has to know it.
pub struct Talk<'a> {
    /// The meeting.
    pub id: &'a Id,
    /// What it is called.
    pub title: &'a str,
    /// A link, a number or a place.
    pub place: &'a str,
    /// How long, in minutes; 0 is open.
    pub minutes: u32,
    /// Whether it was called off.
    pub is_off: bool,
    /// What goes there beside it.
    pub reminders: &'a Reminders,
    /// What is there already.
    pub taken: Option<&'a Taken>,
    /// The beginnings of [`count`] talks.
    pub begins: &'a [Instant],
}

/// What is said of each entry.
pub struct Words<'a> {
    /// What there is to know of the talk that begins then: the time on both clocks, what it is about.
    pub description: &'a dyn Fn(Instant) -> String,
    /// What the reminder of the agenda is called.
    pub agenda: &'a str,
    /// What the reminder of the thank-you is called.
    pub thanks: &'a str,
    /// When the first morning after a moment comes, on the person's own clock.
    pub morning_after: &'a dyn Fn(Instant) -> Instant,
}

/// Which of the files it is that a calendar is given next.
pub(super) fn next_sequence(taken: Option<&Taken>) -> u32 {
    taken.map_or(0, |taken| taken.sequence.saturating_add(1).min(LAST_SEQUENCE))
}

/// How many beginnings are needed: those that are wanted, and those that are to go from the calendar.
#[must_use]
pub fn count(reminders: &Reminders, taken: Option<&Taken>) -> u32 {
    let [talks, agendas, thanks] = taken.map(|taken| taken.entries).unwrap_or_default();
    reminders.talks().max(talks).max(agendas).max(thanks)
}

/// The first [`MORNING`] after a moment, by minutes east of UTC at moments.
pub fn morning_after(at: Instant, offset_at: impl Fn(Instant) -> i32) -> Instant {
    let shift = i64::from(offset_at(at)) * MINUTE;
    let hour = i64::from(MORNING) * HOUR;
    let day = (at.0 + shift - hour).div_euclid(DAY) + 1;
    let morning = Instant(day * DAY + hour - shift);
    // The clocks may change in the night; nobody is reminded more than a day later.
    let changed = i64::from(offset_at(morning)) * MINUTE - shift;
    Instant(morning.plus(-changed).0.min(at.plus(DAY).0))
}

impl Talk<'_> {
    /// What the calendar knows when it is given the talk now.
    #[must_use]
    pub fn now(&self) -> Taken {
        let talks = self.reminders.talks();
        let of = |wanted: bool| if wanted { talks } else { 0 };
        Taken {
            sequence: next_sequence(self.taken),
            off: self.is_off,
            begins: self.begins.first().copied().unwrap_or_default(),
            minutes: self.minutes,
            place: self.place.to_owned(),
            title: self.title.to_owned(),
            entries: [talks, of(self.reminders.agenda), of(self.reminders.thanks)],
            reminders: Some(self.reminders.clone()),
        }
    }

    /// The file for the calendar. One that was called off takes out what the calendar has.
    #[must_use]
    pub fn file(&self, words: &Words<'_>, stamp: Instant) -> String {
        let entries = self.entries(words);
        write(&File { cancels: self.is_off, sequence: self.now().sequence, stamp, entries: &entries })
    }

    /// All entries. What the calendar has and is no more wanted is there too, as off.
    #[must_use]
    pub fn entries(&self, words: &Words<'_>) -> Vec<Entry> {
        let had = self.taken.map(|taken| taken.entries).unwrap_or_default();
        let wanted = if self.is_off { [0; 3] } else { self.now().entries };
        let mut entries = Vec::new();
        for (nth, begins) in self.begins.iter().enumerate() {
            let parts = [("", 0), ("agenda", 1), ("thanks", 2)];
            for ((part, _), (had, wanted)) in parts.into_iter().zip(had.into_iter().zip(wanted)) {
                let is_within = |count: u32| usize::try_from(count).is_ok_and(|count| nth < count);
                if is_within(had.max(wanted)) {
                    entries.push(self.entry(part, nth, *begins, !is_within(wanted), words));
                }
            }
        }
        entries
    }

    fn entry(&self, part: &str, nth: usize, begins: Instant, is_off: bool, words: &Words<'_>) -> Entry {
        let minutes = if self.minutes == 0 { TALK_LASTS } else { self.minutes };
        let end = begins.plus(i64::from(minutes) * MINUTE);
        let is_talk = part.is_empty();
        let (title, start) = match part {
            "" => (self.title, begins),
            "agenda" => (words.agenda, begins.plus(-i64::from(AGENDA_BEFORE) * HOUR)),
            _ => (words.thanks, (words.morning_after)(end)),
        };
        let until = if is_talk { end } else { start.plus(i64::from(REMINDER_LASTS) * MINUTE) };
        let alarm = if is_talk { self.reminders.alarm.map(i64::from) } else { Some(0) };
        let number = if nth == 0 { String::new() } else { (nth + 1).to_string() };
        let part = if is_talk || nth == 0 { format!("{part}{number}") } else { format!("{part}-{number}") };
        Entry {
            uid: uid(self.id.as_str(), &part),
            span: Span::Time(start, until),
            title: title.to_owned(),
            description: (words.description)(begins),
            place: if is_talk { self.place.to_owned() } else { String::new() },
            alarms: alarm.into_iter().collect(),
            is_busy: is_talk,
            is_off,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 21 November 2026, 15:00 UTC.
    const AT: Instant = Instant(1_795_273_200_000);

    const WORDS: Words<'static> = Words {
        description: &|at| format!("at {}", at.0),
        agenda: "Send the agenda",
        thanks: "Say thank you",
        morning_after: &|at| morning_after(at, |_| 330),
    };

    fn told(reminders: &Reminders, taken: Option<&Taken>, is_off: bool) -> (Vec<String>, Taken, String) {
        let id = Id::parse("leila").unwrap();
        let begins: Vec<_> = (0..count(reminders, taken)).map(|nth| AT.plus(i64::from(nth) * 14 * DAY)).collect();
        let talk =
            Talk { id: &id, title: "Talk", place: "Café", minutes: 20, is_off, reminders, taken, begins: &begins };
        let told =
            |entry: Entry| format!("{}{}", entry.uid.replace("@northstar", ""), if entry.is_off { " off" } else { "" });
        (talk.entries(&WORDS).into_iter().map(told).collect(), talk.now(), talk.file(&WORDS, AT))
    }

    #[test]
    fn a_talk_comes_with_its_agenda_a_day_before_and_its_thanks_the_morning_after() {
        let (entries, now, file) = told(&Reminders::default(), None, false);
        assert_eq!(entries, ["leila", "leila+agenda", "leila+thanks"]);
        assert_eq!((now.sequence, now.entries), (0, [1, 1, 1]));
        // 20:30 in Kolkata until 20:50; a day before; nine o'clock there.
        for line in ["DTSTART:20261121T150000Z\r\n", "DTSTART:20261120T150000Z\r\n", "DTSTART:20261122T033000Z\r\n"] {
            assert!(file.contains(line), "{file}");
        }
        assert_eq!(file.matches("TRIGGER:-PT10M").count() + file.matches("TRIGGER:-PT0M").count(), 3);
    }

    #[test]
    fn what_is_no_more_wanted_goes_from_the_calendar_and_the_file_counts_up() {
        let (_, taken, _) = told(&Reminders { weeks: 2, times: 3, ..Reminders::default() }, None, false);
        let fewer = Reminders { weeks: 2, times: 2, thanks: false, ..Reminders::default() };
        let (entries, now, file) = told(&fewer, Some(&taken), false);
        let expected = [
            "leila",
            "leila+agenda",
            "leila+thanks off",
            "leila+2",
            "leila+agenda-2",
            "leila+thanks-2 off",
            "leila+3 off",
            "leila+agenda-3 off",
            "leila+thanks-3 off",
        ];
        assert_eq!(entries, expected);
        assert_eq!((now.sequence, now.entries), (1, [2, 2, 0]));
        assert!(file.contains("METHOD:PUBLISH") && file.contains("STATUS:CANCELLED"));
    }

    #[test]
    fn a_talk_that_was_called_off_goes_with_all_that_the_calendar_had() {
        let (_, taken, _) = told(&Reminders { agenda: false, ..Reminders::default() }, None, false);
        let (entries, now, file) = told(&Reminders::default(), Some(&taken), true);
        assert_eq!(entries, ["leila off", "leila+thanks off"]);
        assert!(now.off && now.sequence == 1);
        assert!(file.contains("METHOD:CANCEL") && !file.contains("CONFIRMED") && !file.contains("VALARM"));
    }

    #[test]
    fn the_morning_after_is_never_more_than_a_day_away() {
        let hour = |at: Instant| at.plus(330 * MINUTE).0.rem_euclid(DAY) / HOUR;
        for minutes in 0..2000 {
            let at = AT.plus(minutes * MINUTE);
            let morning = morning_after(at, |_| 330);
            assert!(morning > at && morning.since(at) <= DAY && hour(morning) == 9, "{minutes}");
        }
        // The clocks go back at two: nine o'clock is 25 hours after nine.
        let change = AT.plus(10 * HOUR);
        let back = |at: Instant| if at < change { 60 } else { 0 };
        let nine = Instant(AT.0.div_euclid(DAY) * DAY + 8 * HOUR);
        assert_eq!(morning_after(nine, back), nine.plus(DAY));
        assert_eq!(morning_after(nine.plus(2 * HOUR), back), nine.plus(25 * HOUR));
    }
}
