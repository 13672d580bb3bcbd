//! Who would meet and when: what the person chose here, and what is known of everybody.

use crate::{
    browser::{clock, intl},
    state::{App, fairness},
    ui::pieces::zone_chooser::city_alone,
};
use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        about::About,
        id::Id,
        meeting::Meeting,
        overlap::{Hours, reach},
        person::Person,
        proposal::{Habits, Seat},
        rules::TALK_LASTS,
        time::{iso_date, parse_date},
        zone::Clock,
    },
    guide::place::{self, Place},
    text::t,
};

/// Somebody who would meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// The person who writes here.
    Me,
    /// Somebody of the workbook.
    Person(Id),
    /// Whoever is there.
    Place(Place),
}

/// Hours of places, which belong to nobody in the workbook and are forgotten with this place.
type PlaceHours = RwSignal<Vec<(Place, Habits)>>;

/// What is known of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) name: String,
    /// Empty when it is not known.
    pub(super) zone: String,
    pub(super) city: String,
    pub(super) working: Option<Hours>,
    pub(super) awake: Option<Hours>,
}

/// Somebody whose clock is known for the days that are looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Party {
    pub(super) name: String,
    pub(super) zone: String,
    pub(super) city: String,
    pub(super) seat: Seat,
}

/// What the person chose.
#[derive(Clone, Copy)]
pub(super) struct Planner {
    pub(super) app: App,
    pub(super) who: RwSignal<Vec<Who>>,
    /// As the field has it: `2026-11-24`.
    pub(super) day: RwSignal<String>,
    pub(super) week: RwSignal<bool>,
    pub(super) minutes: RwSignal<String>,
    places: PlaceHours,
    /// The meeting that is moved; otherwise one is made.
    pub(super) meeting: StoredValue<Option<Id>>,
    /// Everybody whose clock is known; the person who writes here comes first.
    pub(super) parties: Memo<Vec<Party>>,
}

impl Planner {
    pub(super) fn new(app: App, with: Vec<Who>, meeting: Option<Id>) -> Self {
        let known = meeting.as_ref().map(|meeting| app.peek::<Meeting>(meeting));
        let minutes = known.as_ref().map_or(0, |meeting| meeting.minutes);
        let day = known.and_then(|meeting| meeting.date).unwrap_or_else(|| tomorrow(app));
        let who = RwSignal::new(std::iter::once(Who::Me).chain(with).collect::<Vec<_>>());
        let (day, week) = (RwSignal::new(iso_date(day)), RwSignal::new(false));
        let minutes = RwSignal::new(if minutes == 0 { TALK_LASTS } else { minutes }.to_string());
        let places = RwSignal::new(Vec::new());
        let parties = Memo::new(move |_| {
            let dates = dates(&day.get(), week.get());
            let Some((first, last)) = dates.first().copied().zip(dates.last().copied()) else { return Vec::new() };
            who.get().iter().filter_map(|who| party(app, who, places, first, last)).collect()
        });
        Self { app, who, day, week, minutes, places, meeting: StoredValue::new(meeting), parties }
    }

    /// The days that are looked at, followed; none while the field holds none.
    pub(super) fn dates(self) -> Vec<NaiveDate> {
        dates(&self.day.get(), self.week.get())
    }

    /// How long the meeting should be, in minutes; followed.
    pub(super) fn length(self) -> u32 {
        let typed = self.minutes.get();
        let asked = typed.trim().parse().unwrap_or(TALK_LASTS);
        asked.clamp(1, 24 * 60)
    }

    /// What is known of somebody; followed.
    pub(super) fn known(self, who: &Who) -> Known {
        known(self.app, who, self.places)
    }

    /// Keeps hours with whom they belong to.
    pub(super) fn keep_hours(self, who: &Who, working: Option<Hours>, awake: Option<Hours>) {
        match who {
            Who::Me => self.app.edit::<About>(&Id::me(), |about| (about.working, about.awake) = (working, awake)),
            Who::Person(id) => {
                self.app.edit::<Person>(id, |person| (person.working, person.awake) = (working, awake));
            }
            Who::Place(place) => self.places.update(|all| {
                all.retain(|(known, _)| known != place);
                all.push((place.clone(), Habits::of(working, awake)));
            }),
        }
    }
}

fn tomorrow(app: App) -> NaiveDate {
    let now = clock::now();
    let zone = untrack(|| app.own_zone());
    let today = now.local(intl::offset(&zone, now).unwrap_or_default()).date();
    today.succ_opt().unwrap_or(today)
}

fn dates(day: &str, week: bool) -> Vec<NaiveDate> {
    let days = if week { 7 } else { 1 };
    let first = parse_date(day);
    first
        .map(|first| (0..days).filter_map(|more| first.checked_add_days(Days::new(more))).collect())
        .unwrap_or_default()
}

fn known(app: App, who: &Who, places: PlaceHours) -> Known {
    match who {
        Who::Me => {
            let (about, zone) = (app.read::<About>(&Id::me()), app.own_zone());
            let city = city(&about.place, &zone);
            Known { name: t::time_me().to_owned(), city, zone, working: about.working, awake: about.awake }
        }
        Who::Person(id) => {
            let person = app.read::<Person>(id);
            let name = Some(person.greeted_as()).filter(|name| !name.is_empty()).unwrap_or(t::person_someone());
            Known {
                name: name.to_owned(),
                city: city(&person.place, &person.zone),
                zone: person.zone.clone(),
                working: person.working,
                awake: person.awake,
            }
        }
        Who::Place(place) => {
            let habits = places.with(|all| all.iter().find(|(known, _)| known == place).map(|(_, habits)| *habits));
            Known {
                name: place.city.clone(),
                city: place.city.clone(),
                zone: place.zone.clone(),
                working: habits.map(|habits| habits.working),
                awake: habits.map(|habits| habits.awake),
            }
        }
    }
}

/// The city that somebody wrote down, if it is in their zone, or that of the zone.
fn city(written: &str, zone: &str) -> String {
    place::in_zone(written, zone).map_or_else(|| city_alone(zone), |place| place.city)
}

fn party(app: App, who: &Who, places: PlaceHours, first: NaiveDate, last: NaiveDate) -> Option<Party> {
    let Known { name, zone, city, working, awake } = known(app, who, places);
    let reach = reach(first, last);
    let clock =
        (!zone.is_empty()).then(|| Clock::between(reach.start, reach.end, &|at| intl::offset_seconds(&zone, at)))??;
    let bent = match who {
        Who::Me => fairness::mine(app),
        Who::Person(id) => fairness::with(app, id).theirs,
        Who::Place(_) => 0,
    };
    Some(Party { name, city, zone, seat: Seat { clock, habits: Habits::of(working, awake), bent } })
}
