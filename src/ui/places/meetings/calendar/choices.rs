//! What goes into the calendar beside the talk: reminders, an alarm, and whether it comes again.

use super::super::listed::{Listed, row};
use crate::{
    state::App,
    ui::parts::{
        choice::Choice,
        field::{Field, Takes},
        select::{Named, select},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        meeting::Meeting,
        rules::{ALARMS, REPEATS},
    },
    text::{number, t},
};

/// Every choice.
pub(super) fn choices(app: App, id: &Id) -> AnyView {
    view! {
        <div class="fields">{reminders().view(app, id)} {alarm(app, id)} {again(app, id)} {times(app, id)}</div>
    }
    .into_any()
}

fn reminders() -> Listed {
    let named = |id: &str, label, gloss: &str| Choice { gloss: gloss.to_owned(), ..row(id, label) };
    Listed {
        name: "meeting-remind",
        legend: t::meetings_calendar_what(),
        single: false,
        rows: vec![
            named("agenda", t::meetings_calendar_agenda(), t::meetings_calendar_agenda_gloss()),
            named("thanks", t::meetings_calendar_thanks(), t::meetings_calendar_thanks_gloss()),
        ],
        chosen: |meeting| {
            let both = [("agenda", meeting.reminders.agenda), ("thanks", meeting.reminders.thanks)];
            both.into_iter().filter(|(_, is_wanted)| *is_wanted).map(|(name, _)| name.to_owned()).collect()
        },
        choose: |meeting, row| {
            let wanted = if row == "agenda" { &mut meeting.reminders.agenda } else { &mut meeting.reminders.thanks };
            *wanted = !*wanted;
        },
    }
}

fn alarm(app: App, id: &Id) -> AnyView {
    let value = |alarm: Option<u32>| alarm.map(|minutes| minutes.to_string()).unwrap_or_default();
    let named = |minutes: u32| (minutes.to_string(), t::meetings_calendar_alarm_minutes(&number(minutes.into())));
    let mut options: Vec<Named> = vec![(String::new(), t::meetings_calendar_alarm_none().into())];
    options.extend(ALARMS.map(named));
    let chosen = app.value::<Meeting, Option<u32>>(id, |meeting| meeting.reminders.alarm);
    let id = id.clone();
    let choose = Callback::new(move |minutes: String| {
        app.edit::<Meeting>(&id, |meeting| meeting.reminders.alarm = minutes.parse().ok())
    });
    let chosen = Signal::derive(move || value(chosen.get()));
    select("meeting-alarm", t::meetings_calendar_alarm(), options, chosen, choose)
}

fn again(app: App, id: &Id) -> AnyView {
    let names = [
        t::meetings_calendar_weekly(),
        t::meetings_calendar_two_weeks(),
        t::meetings_calendar_four_weeks(),
        t::meetings_calendar_quarter(),
    ];
    let named = |(weeks, name): (u32, &str)| (weeks.to_string(), name.to_owned());
    let mut options: Vec<Named> = vec![("0".to_owned(), t::meetings_calendar_once().to_owned())];
    options.extend(REPEATS.into_iter().zip(names).map(named));
    let chosen = app.value::<Meeting, String>(id, |meeting| meeting.reminders.weeks.to_string());
    let id = id.clone();
    let choose = Callback::new(move |weeks: String| {
        app.edit::<Meeting>(&id, |meeting| meeting.reminders.weeks = weeks.parse().unwrap_or_default());
    });
    select("meeting-again", t::meetings_calendar_repeat(), options, chosen, choose)
}

/// How many talks; only where there is more than one.
fn times(app: App, id: &Id) -> AnyView {
    let comes_again = app.value::<Meeting, bool>(id, |meeting| meeting.reminders.weeks > 0);
    let value = app.value::<Meeting, String>(id, |meeting| match meeting.reminders.times {
        0 => String::new(),
        times => times.to_string(),
    });
    let id = id.clone();
    let typed = Callback::new(move |text: String| {
        app.type_into::<Meeting>(&id, |meeting| meeting.reminders.times = text.trim().parse().unwrap_or_default());
    });
    let field = move || {
        view! {
            <Field
                id="meeting-times"
                label=t::meetings_calendar_times()
                hint=t::meetings_calendar_times_hint()
                takes=Takes::Number
                value=value
                on_input=typed
            />
        }
    };
    (move || comes_again.get().then(field)).into_any()
}
