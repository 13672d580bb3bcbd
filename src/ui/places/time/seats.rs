//! Who would meet: where they are, and their hours.

use super::plan::{Known, Planner, Who};
use crate::{
    browser::{clock, dom, intl, timer},
    ui::{
        parts::{
            disclosure::Disclosure,
            field::{Field, Takes},
        },
        pieces::{
            person_chooser::person_chooser,
            zone_chooser::{ZoneChooser, zone_chooser},
        },
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{overlap::Hours, person::Person, proposal::Habits},
    guide::place::{self, Place},
    text::t,
};

const ADD: &str = "time-add";
const CHOOSER: &str = "time-person";

/// Everybody, and a way to add more.
pub(super) fn seats(planner: Planner) -> AnyView {
    let rows = move || {
        let who = planner.who.get();
        who.into_iter().enumerate().map(|(place, who)| row(planner, place, &who)).collect_view()
    };
    let nobody = move || (planner.who.with(Vec::len) < 2).then(|| view! { <p class="lead">{t::time_nobody()}</p> });
    view! {
        <section class="no-print">
            <h2 class="section-title">{t::time_who()}</h2>
            <ul class="rows">{rows}</ul>
            {nobody}
            {adder(planner)}
        </section>
    }
    .into_any()
}

fn row(planner: Planner, place: usize, who: &Who) -> AnyView {
    let (for_name, for_meta, for_body) = (who.clone(), who.clone(), who.clone());
    let name = Memo::new(move |_| planner.known(&for_name).name);
    let meta = move || there(&planner.known(&for_meta));
    let has_zone = Memo::new(move |_| !planner.known(&for_body).zone.is_empty());
    let who_for_body = who.clone();
    let body = move || match (&who_for_body, has_zone.get()) {
        (Who::Person(_), false) => untrack(|| where_they_are(planner, &who_for_body)),
        _ => untrack(|| hours(planner, place, &who_for_body)),
    };
    let remove = (*who != Who::Me).then(|| {
        let gone = who.clone();
        let remove = move |_| {
            planner.who.update(|all| all.retain(|one| *one != gone));
            timer::next_frame(|| dom::focus(ADD));
        };
        view! {
            <button type="button" class="text-button text-button--small" on:click=remove>
                {move || t::time_leave_out(&name.get())}
            </button>
        }
    });
    view! {
        <li class="time__who">
            <p class="row__what" dir="auto">
                {move || name.get()}
            </p>
            <p class="row__why">{meta}</p>
            {body}
            {remove}
        </li>
    }
    .into_any()
}

/// "Bengaluru, 14:05 now"
fn there(known: &Known) -> String {
    if known.zone.is_empty() {
        return String::new();
    }
    if !intl::knows(&known.zone) {
        return t::zone_unknown(&known.zone);
    }
    t::time_there(&known.city, &when::written_in(clock::now(), Shape::Time, &known.zone))
}

fn where_they_are(planner: Planner, who: &Who) -> AnyView {
    let Who::Person(id) = who.clone() else { return ().into_any() };
    let app = planner.app;
    let name = planner.known(who).name;
    let choose = {
        let id = id.clone();
        move |chosen: Place| {
            app.edit::<Person>(&id, |person| {
                person.zone = chosen.zone;
                if person.place.trim().is_empty() {
                    person.place = chosen.city;
                }
            });
        }
    };
    zone_chooser(ZoneChooser {
        id: format!("time-where-{id}"),
        label: t::time_where(&name),
        zone: app.value(&id, |person: &Person| person.zone.clone()),
        written: app.value(&id, |person: &Person| person.place.clone()),
        likely: Signal::stored(Vec::new()),
        on_choose: Callback::new(choose),
    })
}

/// Their hours, as fields. They are kept with the person.
fn hours(planner: Planner, place: usize, who: &Who) -> AnyView {
    let (who, known, is_me) = (who.clone(), planner.known(who), *who == Who::Me);
    let habits = Habits::of(known.working, known.awake);
    let ((work_from, work_to), (up_from, up_to)) = (habits.working.times(), habits.awake.times());
    let times = [work_from, work_to, up_from, up_to].map(RwSignal::new);
    let keep = move || {
        let [work_from, work_to, up_from, up_to] = times.map(|time| time.get_untracked());
        planner.keep_hours(&who, Hours::parse(&work_from, &work_to), Hours::parse(&up_from, &up_to));
    };
    let labels = [t::time_work_from(), t::time_work_to(), t::time_up_from(), t::time_up_to()];
    let fields = times.into_iter().zip(labels).enumerate().map(move |(at, (time, label))| {
        let keep = keep.clone();
        let typed = move |text: String| {
            time.set(text);
            keep();
        };
        view! {
            <Field
                id=format!("time-hours-{place}-{at}")
                label=label
                takes=Takes::Time
                value=time
                on_input=Callback::new(typed)
            />
        }
        .into_any()
    });
    let fields = fields.collect_view();
    let title = if is_me { t::time_hours_mine().to_owned() } else { t::time_hours(&known.name) };
    view! {
        <Disclosure title=title>
            <p class="field__hint">{t::time_hours_hint()}</p>
            <div class="time__hours">{fields}</div>
        </Disclosure>
    }
    .into_any()
}

/// Somebody of the workbook, a new name, or a place alone.
fn adder(planner: Planner) -> AnyView {
    let adding = RwSignal::new(false);
    let add = move |who: Who| {
        planner.who.update(|all| {
            if !all.contains(&who) {
                all.push(who);
            }
        });
        adding.set(false);
        timer::next_frame(|| dom::focus(ADD));
    };
    let open = move |_| {
        adding.set(true);
        timer::next_frame(|| dom::focus(CHOOSER));
    };
    let form = move || {
        let chooser = ZoneChooser {
            id: "time-place".to_owned(),
            label: t::time_place().to_owned(),
            zone: RwSignal::new(String::new()).into(),
            written: RwSignal::new(String::new()).into(),
            likely: Signal::stored(Vec::new()),
            on_choose: Callback::new(move |chosen: Place| {
                let known = place::of_zone(&chosen.zone);
                let city = if chosen.city.is_empty() { known.city } else { chosen.city };
                add(Who::Place(Place { city, ..known }));
            }),
        };
        view! {
            <div class="time__adder">
                {person_chooser(CHOOSER, Callback::new(move |id| add(Who::Person(id))))}
                {zone_chooser(chooser)}
            </div>
        }
    };
    view! {
        <button type="button" class="text-button" id=ADD on:click=open aria-expanded=move || adding.get().to_string()>
            {t::time_add()}
        </button>
        {move || adding.get().then(form)}
    }
    .into_any()
}
