//! The first version of an answer stays, with its date, however often the answer is changed.

use super::asked::Asked;
use crate::{browser::clock, state::App};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        answer::Answer,
        goal::{Goal, Horizon},
        time::Instant,
    },
    guide::model::FieldKind,
};

/// Keeps what stands there as the first version, once.
///
/// Called when a question is left. A tab that was closed in the middle never left it, so it is called on arrival too:
/// what stands there then is what was left.
pub(super) fn keep(app: App, asked: Asked) {
    untrack(|| match asked.question.field {
        FieldKind::ShortGoals => keep_goals(app, Horizon::Short),
        FieldKind::LongGoals => keep_goals(app, Horizon::Long),
        _ => keep_answer(app, asked),
    });
}

fn keep_answer(app: App, asked: Asked) {
    let id = asked.answer();
    let answer = app.peek::<Answer>(&id);
    if answer.first.is_some() || answer.is_blank() {
        return;
    }
    let at = if answer.changed == Instant::default() { clock::now() } else { answer.changed };
    app.edit::<Answer>(&id, |answer| answer.keep_first(at));
}

fn keep_goals(app: App, horizon: Horizon) {
    for (id, goal) in app.all::<Goal>() {
        if goal.horizon == horizon && goal.first.is_none() && !goal.text.trim().is_empty() {
            app.edit::<Goal>(&id, |goal| goal.keep_first(clock::now()));
        }
    }
}
