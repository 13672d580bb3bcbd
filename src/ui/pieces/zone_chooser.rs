//! Whose clock a time is on: a list of time zones, the likely ones first.

use crate::browser::{dom, intl};
use leptos::{html, prelude::*};
use northstar_workbook::text::t;

/// A zone that is likely: its name as `Intl` knows it, and what it is called in the list ("Leila’s clock, Amman").
pub type Likely = (String, String);

/// A list of every zone that the browser knows. A value that it does not know stays in the list. `id` is unique on the
/// page.
pub fn zone_chooser(
    id: &str,
    label: &str,
    value: Signal<String>,
    likely: Signal<Vec<Likely>>,
    on_choose: Callback<String>,
) -> AnyView {
    let node = NodeRef::<html::Select>::new();
    Effect::new(move || {
        let zone = value.get();
        likely.track();
        if let Some(select) = node.get() {
            dom::set_value(&select, &zone);
        }
    });
    let all = intl::zones();
    let options = move || {
        let likely = likely.get();
        let chosen = value.get_untracked();
        let is_listed = likely.iter().any(|(zone, _)| *zone == chosen) || all.contains(&chosen);
        let odd = (!is_listed).then(|| option(&chosen, &city(&chosen), true));
        let first = likely.iter().map(|(zone, name)| option(zone, name, *zone == chosen)).collect_view();
        let rest = all.iter().filter(|zone| !likely.iter().any(|(first, _)| first == *zone));
        let rest = rest.map(|zone| option(zone, &city(zone), *zone == chosen)).collect_view();
        view! {
            {odd}
            {first}
            <optgroup label=t::zone_all()>{rest}</optgroup>
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.to_owned()>
                {label.to_owned()}
            </label>
            <select
                class="field__box"
                id=id.to_owned()
                node_ref=node
                on:change=move |event| on_choose.run(dom::value_of(&event))
            >
                {options}
            </select>
        </div>
    }
    .into_any()
}

fn option(zone: &str, name: &str, selected: bool) -> AnyView {
    view! {
        <option value=zone.to_owned() selected=selected>
            {name.to_owned()}
        </option>
    }
    .into_any()
}

/// Browsers keep the old names of some cities.
const RENAMED: [(&str, &str); 6] = [
    ("Calcutta", "Kolkata"),
    ("Katmandu", "Kathmandu"),
    ("Kiev", "Kyiv"),
    ("Rangoon", "Yangon"),
    ("Saigon", "Ho Chi Minh"),
    ("Godthab", "Nuuk"),
];

/// What a zone is called: "America/Sao_Paulo" is "Sao Paulo (America)", so that the city can be found by typing it.
#[must_use]
pub fn city(zone: &str) -> String {
    match zone.rsplit_once('/') {
        None => zone.replace('_', " "),
        Some((region, _)) => format!("{} ({})", city_alone(zone), region.replace('_', " ")),
    }
}

/// The city of a zone without its region: "Sao Paulo".
#[must_use]
pub fn city_alone(zone: &str) -> String {
    let city = zone.rsplit('/').next().unwrap_or_default();
    let today = RENAMED.iter().find(|(old, _)| *old == city).map_or(city, |(_, today)| today);
    today.replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::city;

    #[test]
    fn a_zone_is_called_after_its_city() {
        for (zone, name) in [
            ("America/Sao_Paulo", "Sao Paulo (America)"),
            ("America/Argentina/Salta", "Salta (America/Argentina)"),
            ("Asia/Calcutta", "Kolkata (Asia)"),
            ("UTC", "UTC"),
            ("", ""),
        ] {
            assert_eq!(city(zone), name);
        }
    }
}
