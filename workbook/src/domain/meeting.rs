//! Meetings: prepared, held, followed up.

use super::{id::Id, kind::Kind, time::Instant};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A conversation with one person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Meeting {
    /// With whom.
    pub person: Option<Id>,
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
    /// How long, in minutes.
    pub minutes: u32,
    /// A link, a number or a place.
    pub place: String,
    /// The letter that led to it.
    pub letter: Option<Id>,
    /// What to talk about, in order.
    pub agenda: Vec<Item>,
    /// Preparation steps by id, and whether they are done.
    pub checks: BTreeMap<String, bool>,
    /// Notes from the meeting.
    pub notes: String,
    /// When the live screen was first opened.
    pub began: Option<Instant>,
    /// When it was over: the 24 hours for a thank-you count from here.
    pub ended: Option<Instant>,
    /// One or two things to take away, in the person's own words.
    pub takeaways: Vec<String>,
    /// How it went.
    pub went: Option<Went>,
    /// When to be in touch again.
    pub again: Option<Again>,
    /// When it was written down.
    pub created: Instant,
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

impl Kind for Meeting {
    const NAME: &'static str = "meeting";
    const FREE_TEXT: &'static [&'static str] = &["topic", "agenda", "notes", "takeaways"];
}
