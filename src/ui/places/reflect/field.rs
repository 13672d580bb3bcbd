//! What a question asks for: one kind of field a file.

mod choices;
mod goals;
mod ladder;
mod plan;
mod skills;
mod text;
mod weights;

use super::{
    asked::Asked,
    margin::{Detail, Typed},
};
use crate::{browser::clock, state::App, ui::parts::empty_state::EmptyState};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        answer::Answer,
        goal::{Goal, Horizon},
        id::Id,
    },
    guide::model::FieldKind,
    text::t,
};

/// The most short-term goals.
pub(super) const SHORT_GOALS: usize = 3;
/// The most long-term goals.
pub(super) const LONG_GOALS: usize = 2;
/// The most skills.
pub(super) const SKILLS: usize = 5;

/// The field of a question. `typed` is told which goal was typed into last; `detail` would sharpen one of them.
pub(super) fn field(app: App, asked: Asked, typed: Typed, detail: Memo<Option<Detail>>) -> AnyView {
    match asked.question.field {
        FieldKind::Text => text::text(app, asked),
        FieldKind::Choice => choices::one(app, asked),
        FieldKind::Choices => choices::any(app, asked),
        FieldKind::Types => choices::types(app, asked),
        FieldKind::Weights => weights::weights(app, asked),
        FieldKind::ShortGoals => goals::goals(app, Horizon::Short, typed, detail),
        FieldKind::LongGoals => goals::goals(app, Horizon::Long, typed, detail),
        FieldKind::Ladder => ladder::ladder(app, asked),
        FieldKind::Plan => plan::plan(app),
        FieldKind::Skills => skills::skills(app),
    }
}

/// Changes the answer by a choice.
pub(super) fn choose(app: App, id: &Id, change: impl FnOnce(&mut Answer)) {
    app.edit::<Answer>(id, |answer| {
        change(answer);
        answer.skipped = false;
        answer.changed = clock::now();
    });
}

/// Changes the answer's own words by typing.
fn write(app: App, id: &Id, text: String) {
    app.type_into::<Answer>(id, |answer| {
        answer.text = text;
        answer.skipped = false;
        answer.changed = clock::now();
    });
}

/// The goals of a horizon that have words, by id. It changes only when a goal comes, goes or is worded anew.
fn written_goals(app: App, horizon: Horizon) -> Memo<Vec<(Id, String)>> {
    Memo::new(move |_| {
        let mut goals = app.all::<Goal>();
        goals.retain(|(_, goal)| goal.horizon == horizon && !goal.text.trim().is_empty());
        goals.sort_by_key(|(_, goal)| goal.order);
        goals.into_iter().map(|(id, goal)| (id, goal.text.clone())).collect()
    })
}

/// There is no goal yet to say more about: leads to the question that asks for one.
fn goal_first(says: &'static str, kind: FieldKind) -> AnyView {
    let asks = Asked::all().find(|asked| asked.question.field == kind);
    let link = asks.map(|asked| {
        view! {
            <a class="button" href=asked.route().href()>
                {asked.question.short.clone()}
            </a>
        }
    });
    view! { <EmptyState text=says>{link}</EmptyState> }.into_any()
}

/// The words of a self-rating, from 1 to 5.
pub(super) fn level_name(level: u8) -> &'static str {
    match level {
        0 | 1 => t::reflect_level_1(),
        2 => t::reflect_level_2(),
        3 => t::reflect_level_3(),
        4 => t::reflect_level_4(),
        _ => t::reflect_level_5(),
    }
}

/// The words of a weight, from 0 to 4.
pub(super) fn weight_name(weight: u8) -> &'static str {
    match weight {
        0 => t::reflect_weight_0(),
        1 => t::reflect_weight_1(),
        2 => t::reflect_weight_2(),
        3 => t::reflect_weight_3(),
        _ => t::reflect_weight_4(),
    }
}
