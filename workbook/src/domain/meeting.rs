//! Meetings: prepared, held, followed up.

pub mod calendar;

use super::{
    calendar::Taken,
    id::Id,
    kind::Kind,
    rules::{NEXT_TALK, TALK_LASTS},
    time::Instant,
};
use calendar::Reminders;
use chrono::{Days, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A conversation with one person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Meeting {
    /// With whom.
    pub person: Option<Id>,
    /// What sort of meeting; none means the one that fits what is known.
    pub form: Option<Form>,
    /// On which side of the table the person sits.
    pub side: Side,
    /// What it is about, in a few words.
    pub topic: String,
    /// The day, on the clock of `zone`.
    #[serde(with = "super::time::as_date")]
    pub date: Option<NaiveDate>,
    /// The time of day, on the clock of `zone`.
    #[serde(with = "super::time::as_time")]
    pub time: Option<NaiveTime>,
    /// The zone that date and time are in; empty means the person's own.
    pub zone: String,
    /// Of a time that the clocks show twice, the second is meant.
    pub second: bool,
    /// How long, in minutes.
    pub minutes: u32,
    /// A link, a number or a place.
    pub place: String,
    /// The letter that led to it.
    pub letter: Option<Id>,
    /// What to talk about, in order.
    pub agenda: Vec<Item>,
    /// When the points of the talk went to the other person.
    pub points_sent: Option<Instant>,
    /// Preparation steps by id, and whether they are done.
    pub checks: BTreeMap<String, bool>,
    /// Notes from the meeting.
    pub notes: String,
    /// When the talk began: its clock counts from here.
    pub began: Option<Instant>,
    /// Minutes that were added while talking.
    pub extended: u32,
    /// Who spoke from when, for those who want to know.
    pub turns: Vec<Turn>,
    /// Whether the sentence for the end was said.
    pub said: bool,
    /// When it was over: the 24 hours for a thank-you count from here.
    pub ended: Option<Instant>,
    /// One or two things to take away, in the person's own words.
    pub takeaways: Vec<String>,
    /// How it went.
    pub went: Option<Went>,
    /// When to be in touch again.
    pub again: Option<Again>,
    /// When it was called off: it does not take place, and nothing of it is due.
    pub cancelled: Option<Instant>,
    /// What goes into the person's own calendar.
    pub reminders: Reminders,
    /// What is there already.
    pub taken: Option<Taken>,
    /// When it was written down.
    pub created: Instant,
}

impl Meeting {
    /// How long it is planned to last, in minutes.
    #[must_use]
    pub const fn planned_minutes(&self) -> u32 {
        if self.minutes == 0 { TALK_LASTS } else { self.minutes }
    }

    /// Whether it is neither over nor called off.
    #[must_use]
    pub const fn is_ahead(&self) -> bool {
        self.ended.is_none() && self.cancelled.is_none()
    }
}

/// What sort of meeting it is: each has its own list of what to prepare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// They have never met.
    First,
    /// One of many.
    Regular,
    /// Ten minutes, where time is short.
    TenMinutes,
    /// Looking back at what was agreed, and forward.
    Review,
    /// The last one of its kind.
    Closing,
}

impl Form {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::First, Self::Regular, Self::TenMinutes, Self::Review, Self::Closing];

    /// Its name in content files; permanent.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Regular => "regular",
            Self::TenMinutes => "ten-minutes",
            Self::Review => "review",
            Self::Closing => "closing",
        }
    }
}

/// A side of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The one who asks.
    #[default]
    Mentee,
    /// The one who is asked.
    Mentor,
}

impl Side {
    /// Its name in content files; permanent.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Mentee => "mentee",
            Self::Mentor => "mentor",
        }
    }
}

/// From this moment on one of the two speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Since when.
    pub at: Instant,
    /// Who; nobody while it is quiet.
    pub who: Option<Speaker>,
}

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Speaker {
    /// The person who writes here.
    Me,
    /// The other one.
    Them,
}

/// One point of an agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Item {
    /// The question or point.
    pub text: String,
    /// The question of the bank that it came from; empty for their own.
    pub from: String,
    /// Talked about.
    pub done: bool,
}

/// How a meeting went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Went {
    /// Well: a next contact is proposed in the thank-you.
    Well,
    /// So-so: the thank-you leaves it open.
    Mixed,
    /// Not a fit: the thank-you only thanks.
    NotAFit,
}

/// A gentle next contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Again {
    /// In about a month.
    OneMonth,
    /// In a couple of months.
    TwoMonths,
    /// In about three months.
    ThreeMonths,
    /// No plan.
    Open,
}

impl Again {
    /// Whole weeks, so that the weekday stays; none without a plan.
    #[must_use]
    pub const fn weeks(self) -> Option<u64> {
        let [one, two, three] = NEXT_TALK;
        let weeks = match self {
            Self::OneMonth => one,
            Self::TwoMonths => two,
            Self::ThreeMonths => three,
            Self::Open => return None,
        };
        Some(weeks as u64)
    }
}

impl Meeting {
    /// The day on which the two could meet next, as the person would like it: the same weekday, some weeks later.
    #[must_use]
    pub fn proposed_next(&self) -> Option<NaiveDate> {
        self.date?.checked_add_days(Days::new(self.again?.weeks()? * 7))
    }
}

impl Kind for Meeting {
    const NAME: &'static str = "meeting";
    const FREE_TEXT: &'static [&'static str] = &["topic", "agenda", "notes", "takeaways"];
}
