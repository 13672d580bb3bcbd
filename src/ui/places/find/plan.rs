//! The plan for one way of searching: steps to tick, words to search with, and room for what was found.

use super::term::term;
use crate::{
    state::App,
    ui::parts::{
        choice::{Choice, ChoiceList},
        field::{Field, Takes},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{find::Plan, id::Id},
    guide::model::SearchPlan,
    text::t,
};

/// The plan.
pub(super) fn plan(app: App, plan: &'static SearchPlan) -> AnyView {
    let Some(id) = Id::parse(&plan.id) else { return ().into_any() };
    let terms = plan.term.iter().map(|one| term(app, &id, one)).collect_view();
    let write = {
        let id = id.clone();
        Callback::new(move |text| app.type_into::<Plan>(&id, |plan| plan.notes = text))
    };
    view! {
        <section aria-labelledby=format!("plan-{id}")>
            <h2 class="section-title" id=format!("plan-{id}")>
                {plan.title.clone()}
            </h2>
            <p class="lead">{plan.lead.clone()}</p>
            {steps(app, &id, plan)}
            <h3 class="find__terms">{t::find_terms()}</h3>
            <ul>{terms}</ul>
            <Field
                id=format!("notes-{id}")
                label=t::find_notes()
                hint=t::find_notes_hint()
                takes=Takes::Lines(2)
                value=app.value(&id, |plan: &Plan| plan.notes.clone())
                on_input=write
            />
        </section>
    }
    .into_any()
}

fn steps(app: App, id: &Id, plan: &'static SearchPlan) -> AnyView {
    let row = |step: &northstar_workbook::guide::model::Choice| Choice {
        id: step.id.clone(),
        label: step.label.clone(),
        gloss: step.gloss.clone(),
    };
    let chosen = app.value(id, |plan: &Plan| {
        plan.steps.iter().filter(|(_, done)| **done).map(|(step, _)| step.clone()).collect::<Vec<_>>()
    });
    let toggle = {
        let id = id.clone();
        Callback::new(move |step: String| {
            app.edit::<Plan>(&id, |plan| {
                let done = plan.is_done(&step);
                plan.steps.insert(step, !done);
            });
        })
    };
    view! {
        <ChoiceList
            name=format!("step-{id}")
            legend=t::find_steps()
            choices=plan.step.iter().map(row).collect()
            chosen=chosen
            on_toggle=toggle
        />
    }
    .into_any()
}
