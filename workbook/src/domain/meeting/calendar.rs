//! What of a meeting is in the person's own calendar, and what has changed since it got there.

use crate::domain::time::Instant;
use serde::{Deserialize, Serialize};

/// What goes into the calendar beside the talk itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reminders {
    /// A day before: send the agenda.
    pub agenda: bool,
    /// The morning after: say thank you.
    pub thanks: bool,
    /// How many minutes before the talk the calendar rings; none means that it doesn't.
    pub alarm: Option<u32>,
    /// The talk comes again every so many weeks; 0 means that it is the only one.
    pub weeks: u32,
    /// How many talks there are in all, where it comes again.
    pub times: u32,
}

impl Default for Reminders {
    fn default() -> Self {
        Self { agenda: true, thanks: true, alarm: Some(10), weeks: 0, times: 6 }
    }
}

/// The most talks that one file holds: a year of weeks.
const MOST: u32 = 52;

impl Reminders {
    /// How many talks there are.
    #[must_use]
    pub fn talks(&self) -> u32 {
        if self.weeks == 0 { 1 } else { self.times.clamp(1, MOST) }
    }
}

/// What the calendar was given last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Taken {
    /// How often it was given something else since the first time.
    pub sequence: u32,
    /// Whether it was told that the talk does not take place.
    pub off: bool,
    /// When the talk began then.
    pub begins: Instant,
    /// How long it was then, in minutes.
    pub minutes: u32,
    /// Where it was then.
    pub place: String,
    /// What it was called then.
    pub title: String,
    /// How many entries there were for the talk, the agenda and the thank-you.
    pub entries: [u32; 3],
}

/// What a calendar does not know yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Another time, or another length.
    Time,
    /// Another place.
    Place,
    /// Another name.
    Title,
    /// More than one of these.
    Several,
    /// The talk was called off.
    Off,
    /// The talk takes place after all.
    On,
}

impl Taken {
    /// What has changed since; `None` when the calendar knows all of it. `now` is as it would be taken now.
    #[must_use]
    pub fn news(&self, now: &Self) -> Option<News> {
        match (self.off, now.off) {
            (false, true) => return Some(News::Off),
            (true, false) => return Some(News::On),
            (true, true) => return None,
            (false, false) => {}
        }
        let news = [
            ((self.begins, self.minutes) != (now.begins, now.minutes), News::Time),
            (self.place != now.place, News::Place),
            (self.title != now.title, News::Title),
        ];
        let mut news = news.into_iter().filter_map(|(is_so, news)| is_so.then_some(news));
        let first = news.next()?;
        Some(if news.next().is_some() { News::Several } else { first })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calendar_is_told_what_has_changed_and_nothing_else() {
        let taken = Taken { minutes: 20, place: "Café".into(), ..Taken::default() };
        let other = |change: fn(&mut Taken)| {
            let mut now = taken.clone();
            change(&mut now);
            taken.news(&now)
        };
        assert_eq!(other(|_| {}), None);
        assert_eq!(other(|now| (now.sequence, now.entries) = (4, [1, 1, 0])), None);
        assert_eq!(other(|now| now.begins = Instant(1)), Some(News::Time));
        assert_eq!(other(|now| now.minutes = 30), Some(News::Time));
        assert_eq!(other(|now| now.place.clear()), Some(News::Place));
        assert_eq!(other(|now| now.title = "Talk".into()), Some(News::Title));
        assert_eq!(other(|now| (now.minutes, now.title) = (30, "Talk".into())), Some(News::Several));
        assert_eq!(other(|now| (now.off, now.minutes) = (true, 30)), Some(News::Off));
        let off = Taken { off: true, ..taken.clone() };
        assert_eq!((off.news(&taken), off.news(&off)), (Some(News::On), None));
    }

    #[test]
    fn one_file_holds_a_year_of_talks_at_most() {
        let talks = |weeks, times| Reminders { weeks, times, ..Reminders::default() }.talks();
        assert_eq!((talks(0, 6), talks(2, 6), talks(2, 0), talks(1, 900)), (1, 6, 1, 52));
    }
}
