//! Whose clock a time is on: a place is found by its city, its country, its zone or its distance from UTC.

use crate::{
    browser::{clock, intl},
    ui::parts::combobox::{Combobox, Listed, combobox},
};
use leptos::prelude::*;
use northstar_workbook::{
    guide::place::{self, Place},
    text::t,
};

/// A zone that is likely, and what it is called in the list ("Your clock: Amman, Jordan"). An empty zone means that of
/// the browser, or that none is known, as the name says.
pub type Likely = (String, String);

/// What a place is asked for.
pub struct ZoneChooser {
    /// Unique on the page.
    pub id: String,
    /// What is asked for.
    pub label: String,
    /// The zone that is chosen.
    pub zone: Signal<String>,
    /// The city as the person wrote it down, if they did: it may be another one of the same zone.
    pub written: Signal<String>,
    /// What is offered before anything is typed.
    pub likely: Signal<Vec<Likely>>,
    /// Called with what was chosen; without a city when it was one of the likely ones.
    pub on_choose: Callback<Place>,
}

/// A field that finds a place. A zone that the browser does not know is told in words.
pub fn zone_chooser(of: ZoneChooser) -> AnyView {
    let ZoneChooser { zone, written, likely, on_choose, .. } = of;
    let shown = Signal::derive(move || {
        let zone = zone.get();
        let named = likely.get().into_iter().find(|(likely, _)| likely.is_empty() && zone.is_empty());
        named.map_or_else(|| called(&zone, &written.get()), |(_, name)| name)
    });
    let find = Callback::new(move |typed: String| {
        if typed.trim().is_empty() {
            return likely.get_untracked().into_iter().map(|(zone, name)| listed(zone, "", name, "")).collect();
        }
        found(&typed)
    });
    let choose = Callback::new(move |value: String| {
        let (zone, city) = value.split_once('|').unwrap_or((&value, ""));
        on_choose.run(Place { city: city.to_owned(), country: String::new(), zone: zone.to_owned() });
    });
    let unknown = move || {
        let zone = zone.get();
        let is_unknown = !zone.is_empty() && !intl::knows(&zone);
        is_unknown.then(|| view! { <p class="field__hint">{t::zone_unknown(&zone)}</p> })
    };
    let field = Combobox {
        id: of.id,
        label: of.label,
        hint: t::zone_hint().to_owned(),
        shown,
        find,
        none: t::zone_none(),
        on_choose: choose,
    };
    view! {
        <div>
            {combobox(field)}
            {unknown}
        </div>
    }
    .into_any()
}

fn found(typed: &str) -> Vec<Listed> {
    let now = clock::now();
    let places = place::search(typed, &intl::zones(), &|zone| intl::offset(zone, now));
    places.into_iter().map(|place| listed(place.zone, &place.city, place.city.clone(), &place.country)).collect()
}

fn listed(zone: String, city: &str, name: String, gloss: &str) -> Listed {
    Listed { value: format!("{zone}|{city}"), name, gloss: gloss.to_owned() }
}

/// What a zone is called: by the city that the person wrote down if it is there, or by its own: "Kolkata, India".
fn called(zone: &str, written: &str) -> String {
    if zone.is_empty() {
        return String::new();
    }
    let place = place::in_zone(written, zone).unwrap_or_else(|| place::of_zone(zone));
    if place.country.is_empty() { place.city } else { t::zone_place(&place.city, &place.country) }
}

/// What a zone is called: "São Paulo, Brazil".
#[must_use]
pub fn city(zone: &str) -> String {
    called(zone, "")
}

/// The city of a zone without its country: "São Paulo".
#[must_use]
pub fn city_alone(zone: &str) -> String {
    place::of_zone(zone).city
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_called_after_its_city() {
        for (zone, written, name) in [
            ("America/Sao_Paulo", "", "São Paulo, Brazil"),
            ("Asia/Calcutta", "", "Kolkata, India"),
            ("Asia/Kolkata", "Bangalore", "Bengaluru, India"),
            ("Asia/Kolkata", "Lagos", "Kolkata, India"),
            ("UTC", "", "UTC"),
            ("", "Lagos", ""),
        ] {
            assert_eq!(called(zone, written), name);
        }
    }
}
