//! What would come, what not and why, and the choice for each.

use super::{
    entry,
    read::{Desk, Look},
    words,
};
use crate::ui::{
    history,
    parts::{disclosure::Disclosure, field::Field},
    route::Route,
};
use leptos::prelude::*;
use northstar_workbook::{
    exchange::people::{Choice, Planned},
    text::t,
};
use std::sync::Arc;

/// So many people are shown at once; others are found by their name.
const SHOWN: usize = 50;
/// So many entries that can't be taken are told one by one.
const TOLD: usize = 100;

pub(super) fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or_default()
}

pub(super) fn preview(desk: Desk, look: Arc<Look>) -> AnyView {
    let people = look.plan.people.len();
    view! {
        <section class="contacts__preview">
            <p class="meta">{t::contacts_left_out()}</p>
            {refused(&look)}
            {(people > 0).then(|| choosing(&look))}
            {(people > 0).then(|| list(Arc::clone(&look)))}
            {verbs(desk, look)}
        </section>
    }
    .into_any()
}

/// How many would come, and how many are here.
pub(super) fn figures(look: &Look) -> AnyView {
    let known = look.plan.people.iter().filter(|planned| planned.is_known()).count();
    let lines = [
        (look.plan.people.len() - known, t::contacts_new as fn(i64) -> String),
        (known, t::contacts_known),
        (look.plan.repeated, t::contacts_repeated),
    ];
    let lines = lines.into_iter().filter(|(number, _)| *number > 0);
    let lines: Vec<_> = lines.map(|(number, say)| view! { <li>{say(count(number))}</li> }).collect();
    view! {
        <h2 class="section-title" data-records=look.plan.people.len()>
            {t::contacts_preview()}
        </h2>
        <ul class="contacts__figures">{lines}</ul>
    }
    .into_any()
}

/// The entries that can't be taken, each with its reason.
fn refused(look: &Look) -> Option<AnyView> {
    let refused = &look.plan.refused;
    if refused.is_empty() {
        return None;
    }
    let told = refused.iter().take(TOLD).map(|(place, why)| words::refused_one(look.form, *place, *why));
    let mut lines: Vec<String> = told.collect();
    if refused.len() > TOLD {
        lines.push(t::contacts_refused_more(count(refused.len() - TOLD)));
    }
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    let view = view! {
        <Disclosure title=t::contacts_refused(count(refused.len()))>
            <ul class="contacts__figures">{lines}</ul>
        </Disclosure>
    };
    Some(view.into_any())
}

fn choosing(look: &Arc<Look>) -> AnyView {
    let set = |look: &Arc<Look>, choose: fn(&Planned) -> Choice| {
        let look = Arc::clone(look);
        move |_| look.choices.set(look.plan.people.iter().map(choose).collect())
    };
    let (all, none) = (set(look, Choice::proposed), set(look, |_| Choice::Leave));
    view! {
        {look.are_many.then(|| view! { <p>{t::contacts_many()}</p> })}
        <div class="dock">
            <button type="button" class="text-button" on:click=all>
                {t::contacts_all()}
            </button>
            <button type="button" class="text-button" on:click=none>
                {t::contacts_none()}
            </button>
        </div>
    }
    .into_any()
}

fn list(look: Arc<Look>) -> AnyView {
    let typed = RwSignal::new(String::new());
    let find = (look.plan.people.len() > SHOWN / 2).then(|| {
        view! {
            <Field
                id="people-find"
                label=t::contacts_find()
                value=typed
                on_input=Callback::new(move |text| typed.set(text))
            />
        }
    });
    // Once, and not at every key: there may be fifty thousand.
    let names = look.plan.people.iter().map(|planned| {
        format!("{}\n{}", planned.person.name.to_lowercase(), planned.person.organisation.to_lowercase())
    });
    let names: Vec<String> = names.collect();
    let rows = move || {
        let wanted = typed.with(|typed| typed.trim().to_lowercase());
        let all = names.iter().enumerate().filter(|(_, name)| name.contains(&wanted));
        let fit: Vec<usize> = all.map(|(place, _)| place).collect();
        let rows: Vec<AnyView> = fit.iter().take(SHOWN).map(|place| entry::entry(&look, *place)).collect();
        let more = fit.len().saturating_sub(SHOWN);
        view! {
            <ul class="contacts__rows">{rows}</ul>
            {fit.is_empty().then(|| view! { <p class="meta">{t::contacts_found_none()}</p> })}
            {(more > 0).then(|| view! { <p class="meta">{t::contacts_more(count(more))}</p> })}
        }
        .into_any()
    };
    view! {
        {find}
        {rows}
    }
    .into_any()
}

fn verbs(desk: Desk, look: Arc<Look>) -> AnyView {
    let no_room = RwSignal::new(false);
    let chosen = {
        let look = Arc::clone(&look);
        move || look.choices.with(|choices| choices.iter().filter(|choice| **choice != Choice::Leave).count())
    };
    let nobody = {
        let chosen = chosen.clone();
        move || chosen() == 0
    };
    let press = move |_| no_room.set(!bring(desk, &look));
    view! {
        <p class="contacts__said">{move || no_room.get().then(t::contacts_no_room)}</p>
        <div class="dock">
            <button type="button" class="button button--fill" disabled=nobody on:click=press>
                {move || t::contacts_do(count(chosen()))}
            </button>
            <button type="button" class="text-button" on:click=move |_| desk.choose_anew()>
                {t::contacts_not()}
            </button>
        </div>
    }
    .into_any()
}

/// Brings in who is chosen. `false` where there is no room for them.
fn bring(desk: Desk, look: &Look) -> bool {
    let choices = look.choices.get_untracked();
    let chosen: Vec<(&Planned, Choice)> = look.plan.people.iter().zip(choices).collect();
    if !desk.app.has_room_for(&chosen) {
        return false;
    }
    let came = desk.app.bring_people(&chosen);
    match came.as_slice() {
        [one] => history::go(&Route::Person(one.clone())),
        _ => history::go(&Route::People),
    }
    true
}
