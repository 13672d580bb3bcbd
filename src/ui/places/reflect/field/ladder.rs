//! Which long-term goal each short-term goal is a step towards.

use crate::{
    state::App,
    ui::{
        parts::choice::{Choice, ChoiceList},
        places::reflect::asked::Asked,
    },
};
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

/// The choice of a step that leads to none of the long-term goals.
const ALONE: &str = "alone";

pub(super) fn ladder(app: App, asked: Asked) -> AnyView {
    let short = super::written_goals(app, Horizon::Short);
    let long = super::written_goals(app, Horizon::Long);
    let rungs = move || {
        let (short, long) = (short.get(), long.get());
        if short.is_empty() {
            return super::goal_first(t::reflect_short_goal_first(), FieldKind::ShortGoals);
        }
        if long.is_empty() {
            return super::goal_first(t::reflect_long_goal_first(), FieldKind::LongGoals);
        }
        let rungs = short.into_iter().map(|(id, text)| rung(app, asked, id, text, &long));
        rungs.collect_view().into_any()
    };
    view! { <div class="slots">{rungs}</div> }.into_any()
}

fn rung(app: App, asked: Asked, id: Id, text: String, long: &[(Id, String)]) -> AnyView {
    let towards = long.iter().map(|(id, text)| (id.as_str(), text.as_str()));
    let alone = (ALONE, t::reflect_stands_alone());
    let choices = towards.chain([alone]).map(|(id, label)| Choice {
        id: id.to_owned(),
        label: label.to_owned(),
        gloss: String::new(),
    });
    let answer = asked.answer();
    let chosen = {
        let (id, answer) = (id.clone(), answer.clone());
        Signal::derive(move || match &app.read::<Goal>(&id).toward {
            Some(long) => vec![long.to_string()],
            None if app.read::<Answer>(&answer).choices.iter().any(|alone| alone == id.as_str()) => {
                vec![ALONE.to_owned()]
            }
            None => Vec::new(),
        })
    };
    let name = format!("toward-{id}");
    let choose = Callback::new(move |long: String| {
        let toward = Id::parse(&long).filter(|_| long != ALONE);
        // A step that stands alone has been thought about: the answer remembers it.
        super::choose(app, &answer, |answer| {
            answer.choices.retain(|alone| alone != id.as_str());
            if toward.is_none() {
                answer.choices.push(id.to_string());
            }
        });
        app.edit::<Goal>(&id, |goal| goal.toward = toward);
    });
    view! {
        <ChoiceList
            name=name
            legend=text
            show_legend=true
            choices=choices.collect()
            chosen=chosen
            single=true
            on_toggle=choose
        />
    }
    .into_any()
}
