//! Skills to gain: a name, what it would show, and a self-rating that stays with its date.

use crate::{
    browser::clock,
    state::App,
    ui::{
        parts::{
            field::{Field, Takes},
            segmented::{Segment, Segmented},
        },
        places::reflect::slots::Slots,
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, skill::Skill},
    text::{self, t},
};

const FIELD: &str = "skill";

pub(super) fn skills(app: App) -> AnyView {
    let slots = Slots::new(app, super::SKILLS, |skill: &Skill| Some(skill.order));
    slots.view(FIELD, move |number, id| row(app, slots, number, id))
}

fn row(app: App, slots: Slots, number: usize, id: Id) -> AnyView {
    let number = text::number(i64::try_from(number).unwrap_or_default());
    let name = app.value::<Skill, String>(&id, |skill| skill.name.clone());
    let shows = app.value::<Skill, String>(&id, |skill| skill.shows.clone());
    let write = |change: fn(&mut Skill, String)| {
        let id = id.clone();
        Callback::new(move |text| {
            let order = order(app, slots, &id);
            app.type_into::<Skill>(&id, |skill| {
                skill.order = order;
                change(skill, text);
            });
        })
    };
    let write_name = write(|skill, text| skill.name = text);
    let write_shows = write(|skill, text| skill.shows = text);
    let remove = slots.remove_button::<Skill>(app, &id, t::reflect_remove_skill(&number), t::reflect_skill_removed());
    let (name_id, shows_id) = (format!("{FIELD}-{id}"), format!("shows-{id}"));
    view! {
        <fieldset class="fields skill">
            <legend class="choice-list__legend">{t::reflect_skill(&number)}</legend>
            <Field id=name_id label=t::reflect_skill_name() value=name on_input=write_name />
            <Field
                id=shows_id
                label=t::reflect_skill_shows()
                optional=true
                takes=Takes::Lines(2)
                value=shows
                on_input=write_shows
            />
            {rating(app, slots, &id)}
            {remove}
        </fieldset>
    }
    .into_any()
}

/// The skill's own order, or that of a new one.
fn order(app: App, slots: Slots, id: &Id) -> u32 {
    untrack(|| app.find::<Skill>(id)).map_or_else(|| slots.next.get_untracked(), |skill| skill.order)
}

fn rating(app: App, slots: Slots, id: &Id) -> AnyView {
    let chosen = app.value::<Skill, String>(id, |skill| skill.level().map_or(String::new(), |level| level.to_string()));
    let segments = (1..=5).map(|level: u8| Segment {
        id: level.to_string(),
        label: super::level_name(level).to_owned(),
        limit: text::number(level.into()),
    });
    let name = format!("level-{id}");
    let rate = {
        let id = id.clone();
        Callback::new(move |level: String| {
            let Ok(level) = level.parse() else { return };
            let order = order(app, slots, &id);
            app.edit::<Skill>(&id, |skill| {
                skill.order = order;
                skill.rate(level, clock::now());
            });
        })
    };
    let id = id.clone();
    let before = move || {
        let skill = app.read::<Skill>(&id);
        let (_, earlier) = skill.ratings.split_last()?;
        let said = earlier
            .iter()
            .map(|rating| t::reflect_rated(&text::number(rating.level.into()), &when::written(rating.at, Shape::Day)));
        let said = said.collect::<Vec<_>>().join(", ");
        (!said.is_empty()).then(|| view! { <p class="meta">{t::reflect_rated_before(&said)}</p> })
    };
    view! {
        <div>
            <p class="skill__question" aria-hidden="true">
                {t::reflect_skill_today()}
            </p>
            <Segmented
                name=name
                legend=t::reflect_skill_today()
                segments=segments.collect()
                chosen=chosen
                on_choose=rate
            />
            {before}
        </div>
    }
    .into_any()
}
