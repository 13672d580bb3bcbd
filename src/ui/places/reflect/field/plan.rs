//! An if-then plan for each short-term goal.

use crate::{
    state::App,
    ui::parts::field::{Field, Takes},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        goal::{Goal, Horizon},
        id::Id,
    },
    guide::model::FieldKind,
    text::t,
};

pub(super) fn plan(app: App) -> AnyView {
    let short = super::written_goals(app, Horizon::Short);
    let plans = move || {
        let short = short.get();
        if short.is_empty() {
            return super::goal_first(t::reflect_short_goal_first(), FieldKind::ShortGoals);
        }
        short.into_iter().map(|(id, text)| row(app, id, text)).collect_view().into_any()
    };
    view! { <div class="slots">{plans}</div> }.into_any()
}

fn row(app: App, id: Id, goal: String) -> AnyView {
    let when = app.value::<Goal, String>(&id, |goal| goal.when.clone());
    let then = app.value::<Goal, String>(&id, |goal| goal.then.clone());
    let (when_id, then_id) = (format!("when-{id}"), format!("then-{id}"));
    let write = |change: fn(&mut Goal, String)| {
        let id = id.clone();
        Callback::new(move |text| app.type_into::<Goal>(&id, |goal| change(goal, text)))
    };
    let write_when = write(|goal, text| goal.when = text);
    let write_then = write(|goal, text| goal.then = text);
    view! {
        <fieldset class="fields">
            <legend class="choice-list__legend" dir="auto">
                {goal}
            </legend>
            <Field id=when_id label=t::reflect_when() takes=Takes::Lines(1) value=when on_input=write_when />
            <Field id=then_id label=t::reflect_then() takes=Takes::Lines(1) value=then on_input=write_then />
        </fieldset>
    }
    .into_any()
}
