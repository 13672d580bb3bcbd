//! One person of the preview: a tick, or, beside the one who is here already, a choice.

use super::{preview::count, read::Look, words};
use crate::{browser::dom, state::use_app};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, person::Person},
    exchange::people::{Choice, Likeness, Planned},
    text::t,
};
use std::sync::Arc;

/// What can be chosen for somebody who may be here already.
const CHOICES: [(Choice, &str); 3] = [(Choice::Add, "add"), (Choice::New, "new"), (Choice::Leave, "leave")];

pub(super) fn entry(look: &Arc<Look>, place: usize) -> AnyView {
    let Some(planned) = look.plan.people.get(place) else { return ().into_any() };
    let choices = look.choices;
    let chosen = Signal::derive(move || choices.with(|choices| choices.get(place).copied().unwrap_or_default()));
    let choose = Callback::new(move |choice: Choice| {
        choices.update(|choices| {
            if let Some(slot) = choices.get_mut(place) {
                *slot = choice;
            }
        });
    });
    let row = match &planned.here {
        Some((id, likeness)) => beside(planned, id, *likeness, place, chosen, choose),
        None => tick(&planned.person, place, chosen, choose),
    };
    view! { <li class="contacts__row">{row}</li> }.into_any()
}

fn tick(person: &Person, place: usize, chosen: Signal<Choice>, choose: Callback<Choice>) -> AnyView {
    let id = format!("person-{place}");
    let is_chosen = move || chosen.get() != Choice::Leave;
    let turn = move |_| choose.run(if chosen.get_untracked() == Choice::Leave { Choice::New } else { Choice::Leave });
    let known = words::known_of(person);
    view! {
        <div class="choice">
            <input
                class="choice__box"
                type="checkbox"
                id=id.clone()
                prop:checked=is_chosen
                checked=is_chosen
                on:change=turn
            />
            <label class="choice__text" for=id>
                <span class="choice__label" dir="auto">
                    {words::called(person)}
                </span>
                {(!known.is_empty()).then(|| view! { <span class="choice__gloss" dir="auto">{known}</span> })}
            </label>
        </div>
    }
    .into_any()
}

fn beside(
    planned: &Planned,
    id: &Id,
    likeness: Likeness,
    place: usize,
    chosen: Signal<Choice>,
    choose: Callback<Choice>,
) -> AnyView {
    let name = words::called(&planned.person);
    let here = use_app().peek::<Person>(id);
    let why = if likeness == Likeness::Name { t::contacts_namesake() } else { words::alike(likeness) };
    let pick = move |event| {
        let value = dom::value_of(&event);
        let found = CHOICES.into_iter().find(|(_, name)| *name == value);
        choose.run(found.map(|(choice, _)| choice).unwrap_or_default());
    };
    view! {
        <p class="choice__label" dir="auto">
            {name.clone()}
        </p>
        <p class="meta">{why}</p>
        <div class="contacts__beside">
            <p dir="auto">{t::contacts_here(&one_line(&here))}</p>
            <p dir="auto">{t::contacts_there(&one_line(&planned.person))}</p>
        </div>
        <p class="meta">{t::contacts_adds(count(planned.adds))}</p>
        {(planned.differs > 0).then(|| view! { <p class="meta">{t::contacts_differs(count(planned.differs))}</p> })}
        <select
            class="field__box"
            id=format!("person-{place}")
            aria-label=t::contacts_what(&name)
            prop:value=move || named(chosen.get())
            on:change=pick
        >
            {options(chosen.get_untracked())}
        </select>
    }
    .into_any()
}

fn named(choice: Choice) -> &'static str {
    CHOICES.into_iter().find(|(other, _)| *other == choice).map_or("", |(_, name)| name)
}

fn options(chosen: Choice) -> Vec<AnyView> {
    let option = |(choice, name): (Choice, &'static str)| {
        let words = match choice {
            Choice::Leave => t::contacts_do_leave(),
            Choice::Add => t::contacts_do_add(),
            Choice::New => t::contacts_do_new(),
        };
        view! {
            <option value=name selected=choice == chosen>
                {words}
            </option>
        }
        .into_any()
    };
    CHOICES.into_iter().map(option).collect()
}

/// Name and what else is known.
pub(super) fn one_line(person: &Person) -> String {
    let known = words::known_of(person);
    let called = words::called(person);
    if known.is_empty() { called } else { format!("{called} · {known}") }
}
