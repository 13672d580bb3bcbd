//! The place `#/time`: when two or more people can meet, on the day itself and wherever they are.

mod bands;
mod days;
mod plan;
mod seats;
mod words;

use crate::{
    state::{App, use_app},
    ui::{
        parts::{
            field::{Field, Takes},
            page_header::PageHeader,
            segmented::{Segment, Segmented},
        },
        route::Route,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, meeting::Meeting, time::parse_date},
    text::t,
};
use plan::{Planner, Who};

/// Nobody is chosen yet.
pub fn time() -> AnyView {
    place(use_app(), Vec::new(), None)
}

/// With a person.
pub fn time_with(person: &Id) -> AnyView {
    place(use_app(), vec![Who::Person(person.clone())], None)
}

/// For a meeting, whose day and time are chosen here.
pub fn time_for(meeting: &Id) -> AnyView {
    let app = use_app();
    let known = app.peek::<Meeting>(meeting);
    let with = known.person.clone().map(Who::Person);
    place(app, with.into_iter().collect(), Some(meeting.clone()))
}

fn place(app: App, with: Vec<Who>, meeting: Option<Id>) -> AnyView {
    let back = match &meeting {
        Some(meeting) => (Route::Meeting(meeting.clone()).href(), t::time_back_to_meeting().to_owned()),
        None => (Route::Meetings.href(), t::nav_meetings().to_owned()),
    };
    let planner = Planner::new(app, with, meeting);
    view! {
        <div class="column">
            <PageHeader title=t::time_title() lead=t::time_lead() back=Some(back) />
            {seats::seats(planner)}
            {when(planner)}
            {days::days(planner)}
        </div>
    }
    .into_any()
}

/// The day or the week that is looked at, and how long the meeting should be.
fn when(planner: Planner) -> AnyView {
    let Planner { day, week, minutes, .. } = planner;
    let segment = |id: &str, label: &str| Segment { id: id.to_owned(), label: label.to_owned(), limit: String::new() };
    let error = Signal::derive(move || parse_date(&day.get()).is_none().then(|| t::time_day_error().to_owned()));
    view! {
        <section class="no-print">
            <h2 class="section-title">{t::time_when()}</h2>
            <div class="fields fields--pair">
                <Field
                    id="time-day"
                    label=t::time_day()
                    takes=Takes::Day
                    value=day
                    error=error
                    on_input=Callback::new(move |text| day.set(text))
                />
                <Field
                    id="time-minutes"
                    label=t::time_minutes_asked()
                    takes=Takes::Number
                    value=minutes
                    on_input=Callback::new(move |text| minutes.set(text))
                />
            </div>
            <div class="time__span">
                <Segmented
                    name="time-span"
                    legend=t::time_span()
                    segments=vec![segment("day", t::time_one_day()), segment("week", t::time_week())]
                    chosen=Signal::derive(move || if week.get() { "week" } else { "day" }.to_owned())
                    on_choose=Callback::new(move |id: String| week.set(id == "week"))
                />
            </div>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use northstar_workbook::domain::{overlap::Hours, person::Person};

    fn shown(place: impl FnOnce(App) -> AnyView) -> String {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        provide_context(app);
        place(app).to_html()
    }

    #[test]
    fn alone_the_place_asks_who_it_is_for() {
        let html = shown(|_| time());
        assert!(html.contains(t::time_nobody()) && html.contains(t::time_add()), "{html}");
    }

    #[test]
    fn somebody_whose_place_is_not_known_is_asked_for_it() {
        let html = shown(|app| time_with(&app.create(Person { name: "Leila Haddad".into(), ..Person::default() })));
        assert!(html.contains(&t::time_where("Leila")), "{html}");
    }

    #[test]
    fn two_people_see_the_hours_that_both_work_as_a_picture_and_as_a_table() {
        let html = shown(|app| {
            let working = Hours::parse("13:00", "21:00");
            time_with(&app.create(Person {
                name: "Leila Haddad".into(),
                zone: "UTC".into(),
                working,
                ..Person::default()
            }))
        });
        assert!(html.contains(&t::time_kind("13:00", "17:00")), "{html}");
        assert!(html.contains("<table") && html.contains("<svg"), "{html}");
        assert!(html.contains(t::time_same_day()));
    }

    #[test]
    fn without_a_shared_hour_it_says_so_and_offers_a_letter() {
        let html = shown(|app| {
            let (working, awake) = (Hours::parse("23:00", "05:00"), Hours::parse("22:30", "06:30"));
            let leila = Person { name: "Leila".into(), zone: "UTC".into(), working, awake, ..Person::default() };
            time_with(&app.create(leila))
        });
        assert!(html.contains(t::time_none()) && html.contains(t::time_letter()), "{html}");
    }
}
