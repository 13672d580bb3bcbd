//! What the person's own calendar was given, and what has changed since it got there.

use super::{meeting::calendar::Reminders, time::Instant};
use serde::{Deserialize, Serialize};

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
    /// What went in beside the talk then; files that were taken before this was kept don't tell.
    pub reminders: Option<Reminders>,
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
    /// Other reminders, another alarm, or another rhythm.
    Beside,
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
            (self.differs_beside(now), News::Beside),
        ];
        let mut news = news.into_iter().filter_map(|(is_so, news)| is_so.then_some(news));
        let first = news.next()?;
        Some(if news.next().is_some() { News::Several } else { first })
    }

    fn differs_beside(&self, now: &Self) -> bool {
        let rhythm = |reminders: &Reminders| (reminders.alarm, reminders.weeks);
        let both = self.reminders.as_ref().zip(now.reminders.as_ref());
        self.entries != now.entries || both.is_some_and(|(then, now)| rhythm(then) != rhythm(now))
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
        assert_eq!(other(|now| now.sequence = 4), None);
        assert_eq!(other(|now| now.entries = [1, 1, 0]), Some(News::Beside));
        assert_eq!(other(|now| now.reminders = Some(Reminders::default())), None, "an earlier file did not keep them");
        assert_eq!(other(|now| now.begins = Instant(1)), Some(News::Time));
        assert_eq!(other(|now| now.minutes = 30), Some(News::Time));
        assert_eq!(other(|now| now.place.clear()), Some(News::Place));
        assert_eq!(other(|now| now.title = "Talk".into()), Some(News::Title));
        assert_eq!(other(|now| (now.minutes, now.title) = (30, "Talk".into())), Some(News::Several));
        assert_eq!(other(|now| (now.off, now.minutes) = (true, 30)), Some(News::Off));
        let beside = |reminders| Taken { reminders: Some(reminders), ..taken.clone() };
        let usual = beside(Reminders::default());
        let quiet = beside(Reminders { alarm: None, ..Reminders::default() });
        let weekly = beside(Reminders { weeks: 1, ..Reminders::default() });
        let more = beside(Reminders { times: 9, ..Reminders::default() });
        assert_eq!(usual.news(&quiet), Some(News::Beside));
        assert_eq!(usual.news(&weekly), Some(News::Beside));
        assert_eq!((usual.news(&usual), usual.news(&more)), (None, None), "one talk is one talk");
        let off = Taken { off: true, ..taken.clone() };
        assert_eq!((off.news(&taken), off.news(&off)), (Some(News::On), None));
    }
}
