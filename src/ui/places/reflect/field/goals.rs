//! A few goals, one below the other.

use crate::{
    browser::clock,
    state::App,
    ui::{
        parts::field::{Field, Takes},
        places::reflect::{
            margin::{Detail, Typed, under},
            slots::Slots,
        },
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        goal::{Goal, Horizon},
        id::Id,
    },
    text::{self, t},
};

const FIELD: &str = "goal";

pub(super) fn goals(app: App, horizon: Horizon, typed: Typed, detail: Memo<Option<Detail>>) -> AnyView {
    let most = match horizon {
        Horizon::Short => super::SHORT_GOALS,
        Horizon::Long => super::LONG_GOALS,
    };
    let slots = Slots::new(app, most, move |goal: &Goal| (goal.horizon == horizon).then_some(goal.order));
    slots.view(FIELD, move |number, id| {
        let note = under(id.clone(), typed, detail);
        let row = row(app, slots, horizon, typed, number, id);
        view! { <div class="slots__row" on:focusout=move |_| typed.leave()>{row} {note}</div> }.into_any()
    })
}

fn row(app: App, slots: Slots, horizon: Horizon, typed: Typed, number: usize, id: Id) -> AnyView {
    let value = app.value::<Goal, String>(&id, |goal| goal.text.clone());
    let number = text::number(i64::try_from(number).unwrap_or_default());
    let field_id = format!("{FIELD}-{id}");
    let on_input = {
        let id = id.clone();
        Callback::new(move |text| {
            let new = untrack(|| app.find::<Goal>(&id).is_none()).then(|| slots.next.get_untracked());
            app.type_into::<Goal>(&id, |goal| {
                if let Some(order) = new {
                    (goal.horizon, goal.order, goal.created) = (horizon, order, clock::now());
                }
                goal.text = text;
            });
            typed.into(&id);
        })
    };
    let remove = slots.remove_button::<Goal>(app, &id, t::reflect_remove_goal(&number), t::reflect_goal_removed());
    view! {
        <Field id=field_id label=t::reflect_goal(&number) takes=Takes::Lines(2) value=value on_input=on_input />
        {remove}
    }
    .into_any()
}
