//! The hours of a day as bands, on the axis of whoever looks: working, up, and the windows that all share.

use super::plan::Party;
use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use northstar_workbook::domain::{
    overlap::Window,
    time::{Instant, parse_time},
};

/// Height of one band with the room under it, in pixels.
const BAND: usize = 28;

/// A picture of a day. The table beside it says the same in words, so this is for eyes alone.
pub(super) fn bands(
    day: Window,
    date: NaiveDate,
    parties: &[Party],
    best: Option<Window>,
    second: Option<Window>,
) -> AnyView {
    let height = parties.len() * BAND;
    let names =
        parties.iter().map(|party| view! { <span class="bands__name">{party.name.clone()}</span> }).collect_view();
    let rows = parties.iter().enumerate().map(|(place, party)| {
        let y = place * BAND + 4;
        let rects = |class: &'static str, windows: Vec<Window>| {
            windows.into_iter().filter_map(|window| rect(class, window, day, y, BAND - 8)).collect_view()
        };
        view! {
            <rect class="bands__night" x="0" y=y.to_string() width="100%" height=(BAND - 8).to_string() rx="4" />
            {rects("bands__up", party.seat.awake(day))}
            {rects("bands__work", party.seat.working(day))}
        }
        .into_any()
    });
    let framed =
        |class: &'static str, window: Option<Window>| window.and_then(|window| rect(class, window, day, 1, height - 2));
    view! {
        <div class="bands" aria-hidden="true" dir="ltr">
            <div class="bands__names">{names}</div>
            <svg class="bands__picture" width="100%" height=(height + 20).to_string()>
                {rows.collect_view()}
                {framed("bands__second", second)}
                {framed("bands__best", best)}
                {hours(day, date, parties, height)}
            </svg>
        </div>
    }
    .into_any()
}

fn rect(class: &'static str, window: Window, day: Window, y: usize, height: usize) -> Option<AnyView> {
    let (start, end) = (window.start.max(day.start), window.end.min(day.end));
    (start < end).then(|| {
        let (x, to) = (share(start, day), share(end, day));
        view! {
            <rect class=class x=percent(x) width=percent(to - x) y=y.to_string() height=height.to_string() rx="4" />
        }
        .into_any()
    })
}

/// The hours under the bands, where the clock shows them: a day on which clocks change is no twenty-four hours long.
fn hours(day: Window, date: NaiveDate, parties: &[Party], height: usize) -> AnyView {
    let Some(own) = parties.first() else { return ().into_any() };
    let label = |(hour, anchor): (&'static str, &'static str)| {
        let (date, time) = match hour {
            "24" => (date.checked_add_days(Days::new(1))?, "00:00".to_owned()),
            hour => (date, format!("{hour:0>2}:00")),
        };
        let at = own.seat.clock.shown(date.and_time(parse_time(&time)?)).begin();
        let x = percent(share(at.max(day.start).min(day.end), day));
        Some(view! {
            <text class="bands__hour" x=x y=(height + 14).to_string() text-anchor=anchor>
                {hour}
            </text>
        })
    };
    let hours = [("0", "start"), ("6", "middle"), ("12", "middle"), ("18", "middle"), ("24", "end")];
    hours.into_iter().filter_map(label).collect_view().into_any()
}

/// Where in a day a moment lies, in thousandths.
fn share(at: Instant, day: Window) -> i64 {
    at.since(day.start).saturating_mul(1000) / day.end.since(day.start).max(1)
}

fn percent(thousandths: i64) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use northstar_workbook::domain::time::HOUR;

    #[test]
    fn a_moment_lies_where_it_is_in_the_day() {
        let day = Window { start: Instant(HOUR), end: Instant(25 * HOUR) };
        for (hour, place) in [(1, "0.0%"), (7, "25.0%"), (13, "50.0%"), (25, "100.0%"), (2, "4.1%")] {
            assert_eq!(percent(share(Instant(hour * HOUR), day)), place);
        }
    }
}
