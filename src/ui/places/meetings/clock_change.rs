//! A time that the clocks skip, or show twice: said in words, with the two times that may be meant.

use super::{focus_soon, said};
use crate::{
    browser::intl,
    state::{App, glance},
    ui::{
        parts::choice::{Choice, ChoiceList},
        when::{self, Shape},
    },
};
use chrono::{NaiveDate, NaiveTime};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, meeting::Meeting, time::Instant, zone::Shown},
    text::t,
};

/// The day, the time and whose clock.
type Asked = (Option<NaiveDate>, Option<NaiveTime>, String);

/// Shown only when there is a choice.
pub(super) fn choice(app: App, id: &Id) -> AnyView {
    // Asking a zone for its changes takes its time, and other fields are typed in here.
    let asked = app.value::<Meeting, Asked>(id, |meeting| (meeting.date, meeting.time, meeting.zone.clone()));
    let shown = Memo::new(move |_| {
        let (date, time, zone) = asked.get();
        glance::shown(&Meeting { date, time, zone, ..Meeting::default() })
    });
    let id = id.clone();
    let view = move || match shown.get() {
        Some(Shown::Skipped { earlier, later, .. }) => Some(skipped(app, &id, [earlier, later])),
        Some(Shown::Twice { first, last }) => Some(twice(app, &id, [first, last])),
        _ => None,
    };
    view! { <div role="status">{view}</div> }.into_any()
}

fn skipped(app: App, id: &Id, times: [Instant; 2]) -> AnyView {
    let zone = app.peek::<Meeting>(id).zone.clone();
    let [_, later] = times;
    let buttons = times.map(|at| {
        let (id, zone) = (id.clone(), zone.clone());
        let word = when::written_in(at, Shape::DayAndTime, &zone);
        let choose = move |_| {
            let local = intl::offset(&zone, at).map(|offset| at.local(offset));
            if let Some(local) = local {
                app.edit::<Meeting>(&id, |meeting| {
                    (meeting.date, meeting.time) = (Some(local.date()), Some(local.time()));
                });
            }
            focus_soon("meeting-time");
        };
        view! {
            <button type="button" class="button" on:click=choose>
                {word}
            </button>
        }
        .into_any()
    });
    view! {
        <p>{t::meetings_clock_skips(&when::written_in(later, Shape::Time, &zone))}</p>
        <div class="meeting__send">{buttons.into_iter().collect_view()}</div>
    }
    .into_any()
}

fn twice(app: App, id: &Id, times: [Instant; 2]) -> AnyView {
    let meeting = app.peek::<Meeting>(id);
    let names = [("first", t::meetings_clock_first()), ("second", t::meetings_clock_second())];
    let choices = names.into_iter().zip(times).map(|((id, label), at)| Choice {
        id: id.into(),
        label: label.into(),
        gloss: said::on_paper(app, &meeting, at),
    });
    let chosen = app.value::<Meeting, bool>(id, |meeting| meeting.second);
    let chosen = Signal::derive(move || vec![(if chosen.get() { "second" } else { "first" }).to_owned()]);
    let id = id.clone();
    let choose = Callback::new(move |row: String| app.edit::<Meeting>(&id, |meeting| meeting.second = row == "second"));
    view! {
        <p>{t::meetings_clock_twice()}</p>
        <ChoiceList
            name="meeting-second"
            legend=t::meetings_clock_twice()
            choices=choices.collect()
            chosen=chosen
            single=true
            on_toggle=choose
        />
    }
    .into_any()
}
