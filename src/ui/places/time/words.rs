//! Times of a proposal in words: on everybody's clock, and on which day that is for them.

use super::plan::Party;
use crate::ui::when::{self, Shape};
use chrono::NaiveDate;
use northstar_workbook::{
    domain::{
        overlap::Window,
        proposal::Proposal,
        time::{Instant, instant_of},
        zone::Change,
    },
    text::{self, t},
};
use std::cmp::Ordering;

/// "20:30 to 22:00" on somebody's clock.
pub(super) fn times(window: Window, party: &Party) -> String {
    let time = |at| when::written_in(at, Shape::Time, &party.zone);
    t::time_from_to(&time(window.start), &time(window.end))
}

/// On which day a time is for somebody, beside the date that is looked at.
pub(super) fn shift(at: Instant, date: NaiveDate, party: &Party) -> &'static str {
    match party.seat.clock.local(at).date().cmp(&date) {
        Ordering::Less => t::time_day_before(),
        Ordering::Equal => t::time_same_day(),
        Ordering::Greater => t::time_next_day(),
    }
}

/// "Tuesday 24 November"
pub(super) fn day(date: NaiveDate) -> String {
    let noon = date.and_hms_opt(12, 0, 0).map(|noon| instant_of(noon, |_| 0)).unwrap_or_default();
    when::written_in(noon, Shape::LongDay, "UTC")
}

/// "you and Leila"
pub(super) fn names(proposal: &Proposal, parties: &[Party]) -> String {
    let name = |at: &usize| {
        let name = parties.get(*at).map(|party| party.name.clone()).unwrap_or_default();
        if *at == 0 { t::time_you().to_owned() } else { name }
    };
    let mut names: Vec<String> = proposal.outside.iter().map(name).collect();
    let last = names.pop().unwrap_or_default();
    if names.is_empty() { last } else { t::time_and(&names.join(", "), &last) }
}

/// One proposal as a line to send to the others.
pub(super) fn line(window: Window, date: NaiveDate, parties: &[Party]) -> String {
    let one = |party: &Party| t::time_line_part(&times(window, party), &party.city, shift(window.start, date, party));
    parties.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// "On Sunday 29 March clocks in London go forward by one hour."
pub(super) fn change(change: &Change, party: &Party) -> String {
    // Before the change and not at it: clocks that go back at midnight do so at the end of the day before.
    let day = when::written_in(change.at, Shape::LongDay, &party.zone);
    let minutes = i64::from(change.forward() / 60).abs();
    let span = if minutes == 60 { t::time_one_hour().to_owned() } else { t::time_minutes(&text::number(minutes)) };
    if change.forward() > 0 {
        t::time_forward(&day, &party.city, &span)
    } else {
        t::time_back(&day, &party.city, &span)
    }
}
