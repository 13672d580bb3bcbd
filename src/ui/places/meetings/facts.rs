//! The facts of a meeting as fields: with whom, what about, when, how long, where.

use super::{clock_change, focus_soon, said};
use crate::{
    browser::intl,
    state::App,
    ui::{
        parts::{
            field::{Field, Takes},
            segmented::{Segment, Segmented},
            select::select,
        },
        pieces::{
            link_out::link_out,
            person_chooser::person_chooser,
            zone_chooser::{self, ZoneChooser, zone_chooser},
        },
        route::Route,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        link,
        meeting::{Form, Meeting, Side},
        time::{iso_date, iso_time, parse_date, parse_time},
    },
    guide::{self, place::Place},
    text::t,
};

/// The longest length that is kept, in minutes: a day.
const LONGEST: u32 = 1_440;

const CHOOSER: &str = "meeting-person";
const CHANGE: &str = "meeting-person-change";

/// Every fact.
pub(super) fn facts(app: App, id: &Id) -> AnyView {
    let day = Typed { name: "day", label: t::meetings_day(), hint: "", takes: Takes::Day };
    let time = Typed { name: "time", label: t::meetings_time(), hint: "", takes: Takes::Time };
    let length =
        Typed { name: "minutes", label: t::meetings_length(), hint: t::meetings_length_hint(), takes: Takes::Number };
    let topic = Typed { name: "topic", label: t::meetings_topic(), hint: t::meetings_topic_hint(), takes: Takes::Line };
    let place = Typed { name: "place", label: t::meetings_place(), hint: t::meetings_place_hint(), takes: Takes::Line };
    view! {
        <div class="fields meeting__fields">
            {sort(app, id)}
            {topic.field(app, id, |meeting| meeting.topic.clone(), |meeting, text| meeting.topic = text)}
            <div class="fields fields--pair">
                {day
                    .field(
                        app,
                        id,
                        |meeting| meeting.date.map(iso_date).unwrap_or_default(),
                        |meeting, text| meeting.date = parse_date(&text),
                    )}
                {time
                    .field(
                        app,
                        id,
                        |meeting| meeting.time.map(iso_time).unwrap_or_default(),
                        |meeting, text| meeting.time = parse_time(&text),
                    )}
            </div>
            {zone(app, id)}
            {clock_change::choice(app, id)}
            {length
                .field(
                    app,
                    id,
                    |meeting| if meeting.minutes == 0 { String::new() } else { meeting.minutes.to_string() },
                    |meeting, text| meeting.minutes = minutes(&text),
                )}
            <a class="text-button text-button--small" href=Route::TimeFor(id.clone()).href()>
                {t::time_open()}
            </a>
            {place.field(app, id, |meeting| meeting.place.clone(), |meeting, text| meeting.place = text)}
        </div>
    }
    .into_any()
}

/// What sort of talk it is, and on which side of the table one sits.
fn sort(app: App, id: &Id) -> AnyView {
    let meeting = id.clone();
    let form = Signal::derive(move || app.form_of(&meeting).id().to_owned());
    let options = guide::current().meeting.form.iter().map(|form| (form.id.clone(), form.label.clone()));
    let meeting = id.clone();
    let choose_form = Callback::new(move |chosen: String| {
        let form = Form::ALL.into_iter().find(|form| form.id() == chosen);
        app.edit::<Meeting>(&meeting, |meeting| meeting.form = form);
    });
    let side = app.value::<Meeting, String>(id, |meeting| meeting.side.id().to_owned());
    let sides = [(Side::Mentee, t::meetings_side_mentee()), (Side::Mentor, t::meetings_side_mentor())];
    let segments =
        sides.map(|(side, label)| Segment { id: side.id().into(), label: label.into(), limit: String::new() });
    let meeting = id.clone();
    let choose_side = Callback::new(move |chosen: String| {
        let side = if chosen == Side::Mentor.id() { Side::Mentor } else { Side::Mentee };
        app.edit::<Meeting>(&meeting, |meeting| meeting.side = side);
    });
    view! {
        {select("meeting-form", t::meetings_form(), options.collect(), form, choose_form)}
        <div class="field">
            <p class="field__label" aria-hidden="true">
                {t::meetings_side()}
            </p>
            <Segmented
                name="meeting-side"
                legend=t::meetings_side()
                segments=segments.into()
                chosen=side
                on_choose=choose_side
            />
        </div>
    }
    .into_any()
}

/// A fact that is typed.
struct Typed {
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    takes: Takes,
}

impl Typed {
    fn field(self, app: App, id: &Id, read: fn(&Meeting) -> String, write: fn(&mut Meeting, String)) -> AnyView {
        let value = app.value::<Meeting, String>(id, read);
        let id = id.clone();
        let typed = Callback::new(move |text| app.type_into::<Meeting>(&id, |meeting| write(meeting, text)));
        view! {
            <Field
                id=format!("meeting-{}", self.name)
                label=self.label
                hint=self.hint
                takes=self.takes
                value=value
                on_input=typed
            />
        }
        .into_any()
    }
}

/// Reads a length; 0 is an open one.
fn minutes(text: &str) -> u32 {
    let digits: String = text.chars().filter(char::is_ascii_digit).take(6).collect();
    digits.parse().unwrap_or(0).min(LONGEST)
}

/// A zone and what a list calls it, from its city.
type Named = (String, fn(&str) -> String);

fn zone(app: App, id: &Id) -> AnyView {
    let value =
        app.value::<Meeting, String>(
            id,
            |meeting| {
                if meeting.zone.is_empty() { intl::zone() } else { meeting.zone.clone() }
            },
        );
    let meeting = id.clone();
    let likely = Memo::new(move |_| {
        let meeting = app.read::<Meeting>(&meeting);
        let theirs = said::person(app, &meeting).map(|person| person.zone.clone()).unwrap_or_default();
        let zones: [Named; 3] = [
            (app.own_zone(), t::meetings_zone_mine),
            (intl::zone(), t::about_me_zone_browser),
            (theirs, t::meetings_zone_theirs),
        ];
        let mut likely: Vec<(String, String)> = Vec::new();
        for (zone, name) in zones {
            if !zone.is_empty() && likely.iter().all(|(known, _)| *known != zone) {
                let name = name(&zone_chooser::city(&zone));
                likely.push((zone, name));
            }
        }
        likely
    });
    let id = id.clone();
    let written = RwSignal::new(String::new());
    let choose = move |chosen: Place| {
        written.set(chosen.city);
        app.edit::<Meeting>(&id, |meeting| meeting.zone = chosen.zone);
    };
    zone_chooser(ZoneChooser {
        id: "meeting-zone".to_owned(),
        label: t::meetings_zone().to_owned(),
        zone: value,
        written: written.into(),
        likely: likely.into(),
        on_choose: Callback::new(choose),
    })
}

/// Who it is with, and a way to say that it is somebody else.
pub(super) fn person(app: App, id: &Id) -> AnyView {
    let changing = RwSignal::new(false);
    let person = app.value::<Meeting, Option<Id>>(id, |meeting| meeting.person.clone());
    let id = id.clone();
    (move || match person.get().filter(|_| !changing.get()) {
        Some(person) => known(app, &id, person, changing),
        None => chooser(app, &id, changing),
    })
    .into_any()
}

fn known(app: App, id: &Id, person: Id, changing: RwSignal<bool>) -> AnyView {
    let meeting = id.clone();
    let name = move || {
        let name = said::person(app, &app.read::<Meeting>(&meeting)).map(|person| person.name.clone());
        name.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| t::person_unnamed().into())
    };
    let change = move |_| {
        changing.set(true);
        focus_soon(CHOOSER);
    };
    view! {
        <p class="meeting__person">
            <span class="meta">{t::meetings_with()}</span>
            <a href=Route::Person(person).href() dir="auto">
                {name}
            </a>
            <button type="button" class="text-button text-button--small" id=CHANGE on:click=change>
                {t::meetings_somebody_else()}
            </button>
        </p>
    }
    .into_any()
}

fn chooser(app: App, id: &Id, changing: RwSignal<bool>) -> AnyView {
    let meeting = id.clone();
    let choose = Callback::new(move |person| {
        app.edit::<Meeting>(&meeting, |meeting| meeting.person = Some(person));
        changing.set(false);
        focus_soon(CHANGE);
    });
    view! {
        <section class="meeting__part">
            <h2 class="section-title">{t::meetings_add_who()}</h2>
            {person_chooser(CHOOSER, choose)}
        </section>
    }
    .into_any()
}

/// The link of a meeting that is held over the web.
pub(super) fn link(meeting: &Meeting, class: &'static str) -> Option<AnyView> {
    link::find(&meeting.place).map(|link| link_out(class, link, t::meetings_place_open))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_read_from_whatever_was_typed() {
        for (text, length) in [("20", 20), ("20 min", 20), ("", 0), ("soon", 0), ("99999999", LONGEST)] {
            assert_eq!(minutes(text), length, "{text}");
        }
    }

    #[test]
    fn a_meeting_on_the_web_is_one_press_away_and_says_where() {
        let at = |place: &str| {
            let meeting = Meeting { place: place.into(), ..Meeting::default() };
            link(&meeting, "text-button").map(|link| link.to_html()).unwrap_or_default()
        };
        let html = at("Video call: https://meet.example/abc.");
        assert!(html.contains("href=\"https://meet.example/abc\"") && html.contains("noreferrer"), "{html}");
        assert!(html.contains(&t::meetings_place_open("meet.example")), "{html}");
        assert_eq!(at("https://bank.example@evil.example, Café Central"), "");
    }
}
