//! What each column of a table holds: as it was found, and as the person says otherwise.

use super::{
    read::{Desk, Source},
    words,
};
use crate::{
    browser::dom,
    ui::parts::{
        choice::{Choice, ChoiceList},
        disclosure::Disclosure,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    exchange::{csv::Column, people::Fact},
    text::t,
};

/// More columns than these are not offered: what a table has beyond them is left out anyway.
const SHOWN: usize = 60;
const HEADED: &str = "headed";

/// A choice for each column. It is open where it has to be used.
pub(super) fn columns(desk: Desk, source: &Source) -> AnyView {
    let has_names =
        source.columns.iter().any(|column| matches!(column.holds, Some(Fact::Name | Fact::First | Fact::Last)));
    let rows: Vec<AnyView> =
        source.columns.iter().take(SHOWN).enumerate().map(|(place, column)| row(desk, place, column)).collect();
    view! {
        <Disclosure title=t::contacts_columns() open=!has_names>
            {headed(desk)}
            <div class="fields">{rows}</div>
        </Disclosure>
    }
    .into_any()
}

/// Whether the first row is somebody. It is known only where its words are.
fn headed(desk: Desk) -> AnyView {
    let row =
        Choice { id: HEADED.into(), label: t::contacts_headed().into(), gloss: t::contacts_headed_gloss().into() };
    view! {
        <ChoiceList
            name="contacts"
            legend=t::contacts_columns()
            choices=vec![row]
            chosen=Signal::derive(move || if desk.headed.get() { vec![HEADED.to_owned()] } else { Vec::new() })
            on_toggle=Callback::new(move |_| desk.turn_headed())
        />
    }
    .into_any()
}

fn row(desk: Desk, place: usize, column: &Column) -> AnyView {
    let id = format!("column-{place}");
    let label = match column.heading.as_str() {
        "" => t::contacts_column(&(place + 1).to_string()),
        heading => heading.to_owned(),
    };
    let hint_id = format!("{id}-hint");
    let hint = (!column.example.is_empty()).then(|| {
        view! {
            <p class="field__hint" id=hint_id.clone() dir="auto">
                {t::contacts_column_example(&column.example)}
            </p>
        }
    });
    let described = hint.is_some().then(|| hint_id.clone());
    let chosen = column.holds.and_then(|holds| Fact::ALL.iter().position(|fact| *fact == holds));
    let options = Fact::ALL.into_iter().enumerate().map(|(number, fact)| {
        view! {
            <option value=number.to_string() selected=chosen == Some(number)>
                {words::fact(fact)}
            </option>
        }
        .into_any()
    });
    let options: Vec<AnyView> = options.collect();
    let choose = move |event| {
        let number = dom::value_of(&event).parse::<usize>().ok();
        desk.name_column(place, number.and_then(|number| Fact::ALL.get(number).copied()));
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.clone() dir="auto">
                {label}
            </label>
            {hint}
            <select class="field__box" id=id aria-describedby=described on:change=choose>
                <option value="" selected=chosen.is_none()>
                    {t::contacts_column_none()}
                </option>
                {options}
            </select>
        </div>
    }
    .into_any()
}
