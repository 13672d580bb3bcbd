//! Examples by somebody one could be, and a start from one of them.

use super::{
    asked::Asked,
    field::{self, LONG_GOALS, SHORT_GOALS, SKILLS},
    written,
};
use crate::{
    browser::clock,
    state::{App, Toast, toast::Undo},
    ui::parts::disclosure::Disclosure,
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        answer::Answer,
        goal::{Goal, Horizon},
        id::Id,
        kind::Kind,
        skill::Skill,
    },
    guide::model::{Example, FieldKind},
    text::t,
};
use std::sync::Arc;

/// The line that opens to the examples of a question.
pub(super) fn examples(app: App, asked: Asked) -> Option<AnyView> {
    let examples = &asked.question.example;
    if examples.is_empty() {
        return None;
    }
    let rows = examples.iter().map(move |example| row(app, asked, example)).collect_view();
    Some(view! { <Disclosure title=t::reflect_example()>{rows}</Disclosure> }.into_any())
}

fn row(app: App, asked: Asked, example: &'static Example) -> AnyView {
    let start = can_start(asked.question.field).then(|| {
        view! {
            <button
                type="button"
                class="text-button text-button--small"
                on:click=move |_| start_from(app, asked, &example.text)
            >
                {t::reflect_start_from()}
            </button>
        }
    });
    view! {
        <figure class="example">
            <blockquote>{t::reflect_quote(&example.text)}</blockquote>
            <figcaption class="meta">{example.who.clone()}</figcaption>
            {start}
        </figure>
    }
    .into_any()
}

/// An example of a plan is one sentence, and a plan has two fields: it is there to be read.
const fn can_start(field: FieldKind) -> bool {
    matches!(
        field,
        FieldKind::Text | FieldKind::Choices | FieldKind::ShortGoals | FieldKind::LongGoals | FieldKind::Skills
    )
}

/// Puts the example into an empty field or behind what stands there, and offers to take it out again.
fn start_from(app: App, asked: Asked, example: &'static str) {
    let take_out = match asked.question.field {
        FieldKind::ShortGoals => into_goals(app, Horizon::Short, SHORT_GOALS, example),
        FieldKind::LongGoals => into_goals(app, Horizon::Long, LONG_GOALS, example),
        FieldKind::Skills => into_skills(app, example),
        _ => into_answer(app, asked, example),
    };
    let undo = Some((t::reflect_undo_example().into(), take_out));
    app.toast.set(Some(Toast { text: t::reflect_example_used().into(), undo }));
}

fn into_answer(app: App, asked: Asked, example: &'static str) -> Undo {
    let id = asked.answer();
    field::choose(app, &id, |answer| put(&mut answer.text, example));
    Arc::new(move || app.edit::<Answer>(&id, |answer| take(&mut answer.text, example)))
}

fn into_goals(app: App, horizon: Horizon, most: usize, example: &'static str) -> Undo {
    let goals = untrack(|| written::owned::<Goal>(app)).into_iter().filter(|(_, goal)| goal.horizon == horizon);
    let goals = goals.map(|(id, goal)| (goal.order, id, goal.text));
    let make = |order| Goal { horizon, order, text: example.to_owned(), created: clock::now(), ..Goal::default() };
    into_records(app, goals.collect(), most, example, make, |goal| &mut goal.text)
}

fn into_skills(app: App, example: &'static str) -> Undo {
    let skills = untrack(|| written::owned::<Skill>(app)).into_iter();
    let skills = skills.map(|(id, skill)| (skill.order, id, skill.name));
    let make = |order| Skill { order, name: example.to_owned(), ..Skill::default() };
    into_records(app, skills.collect(), SKILLS, example, make, |skill| &mut skill.name)
}

/// Fills the first empty record, or adds one while there is room, or goes behind the last.
fn into_records<K: Kind>(
    app: App,
    mut there: Vec<(u32, Id, String)>,
    most: usize,
    example: &'static str,
    make: impl FnOnce(u32) -> K,
    text: fn(&mut K) -> &mut String,
) -> Undo {
    there.sort();
    let next = there.last().map_or(0, |(order, ..)| order.saturating_add(1));
    let empty = there.iter().position(|(.., text)| text.trim().is_empty());
    if empty.is_none() && there.len() < most {
        let id = app.create(make(next));
        return Arc::new(move || {
            app.remove::<K>(&id);
        });
    }
    let place = empty.unwrap_or_else(|| there.len().saturating_sub(1));
    let id = there.into_iter().nth(place).map(|(_, id, _)| id).unwrap_or_default();
    app.edit::<K>(&id, |record| put(text(record), example));
    Arc::new(move || app.edit::<K>(&id, |record| take(text(record), example)))
}

fn put(text: &mut String, example: &str) {
    if text.trim().is_empty() {
        example.clone_into(text);
    } else {
        text.truncate(text.trim_end().len());
        text.push('\n');
        text.push_str(example);
    }
}

/// What was typed since stays.
fn take(text: &mut String, example: &str) {
    *text = text.replacen(example, "", 1).trim_end().to_owned();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_fills_an_empty_field_and_never_replaces_what_stands_there() {
        for (before, after) in [("", "Run a ward"), (" \n", "Run a ward"), ("Mine. ", "Mine.\nRun a ward")] {
            let mut text = before.to_owned();
            put(&mut text, "Run a ward");
            assert_eq!(text, after);
            take(&mut text, "Run a ward");
            assert_eq!(text, before.trim());
        }
    }
}
