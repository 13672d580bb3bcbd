//! Times of a proposal in words: on everybody's clock, and on which day that is for them.

use super::plan::Party;
use crate::ui::{
    pieces::late,
    when::{self, Shape},
};
use chrono::NaiveDate;
use northstar_workbook::{
    domain::{
        overlap::Window,
        proposal::{Proposal, unkind},
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
    let mut line = parties.iter().map(one).collect::<Vec<_>>().join("; ");
    line.push_str(&thanks(window, parties));
    line
}

/// Thanks to the others for whom it is early or late; nothing where it is not.
fn thanks(window: Window, parties: &[Party]) -> String {
    let one = |party: &Party| {
        let how = unkind(window, &party.seat.clock, party.seat.habits)?;
        // Of a place nobody is known by name.
        let name = if party.name == party.city { "" } else { &party.name };
        late::thanks(name, how)
    };
    let all: Vec<String> = parties.iter().skip(1).filter_map(one).collect();
    if all.is_empty() { String::new() } else { format!(". {}", all.join(" ")) }
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

#[cfg(test)]
mod tests {
    use super::*;
    use northstar_workbook::domain::{
        proposal::{Habits, Seat},
        time::{DAY, HOUR},
        zone::Clock,
    };

    /// Monday 1 March 2027, 00:00 UTC.
    const DAY_ONE: Instant = Instant(1_803_859_200_000);

    fn party(name: &str, city: &str) -> Party {
        let clock = Clock::between(DAY_ONE.plus(-9 * DAY), DAY_ONE.plus(9 * DAY), &|_| Some(0)).unwrap();
        let seat = Seat { clock, habits: Habits::usual(), bent: 0 };
        Party { name: name.into(), zone: "UTC".into(), city: city.into(), seat }
    }

    #[test]
    fn a_line_to_send_thanks_for_an_early_or_a_late_hour_and_for_no_other() {
        let date = DAY_ONE.local(0).date();
        let parties = [party("You", "Accra"), party("Leila", "Accra"), party("Dakar", "Dakar")];
        let line = |hour: i64| {
            let window = Window { start: DAY_ONE.plus(hour * HOUR), end: DAY_ONE.plus((hour + 1) * HOUR) };
            line(window, date, &parties)
        };
        assert!(!line(10).contains("hank you"), "{}", line(10));
        for (hour, how) in [(7, "so early in your day"), (20, "so late in your day")] {
            let thanks = [t::late_thanks("Leila", how), t::late_thanks_nobody(how)].join(" ");
            assert!(line(hour).ends_with(&format!(". {thanks}")), "{}", line(hour));
        }
    }
}
