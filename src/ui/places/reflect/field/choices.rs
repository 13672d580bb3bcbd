//! One of the options, any of them with words of one's own, or the kinds of mentorship with what speaks for each.

use crate::{
    state::App,
    ui::{
        parts::{
            choice::{Choice, ChoiceList},
            field::{Field, Takes},
        },
        places::reflect::{asked::Asked, written},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::answer::Answer,
    guide::{kinds, model},
    text::t,
};

pub(super) fn one(app: App, asked: Asked) -> AnyView {
    let options = asked.question.option.iter().map(|option| row(option, String::new()));
    list(app, asked, options.collect(), true)
}

pub(super) fn any(app: App, asked: Asked) -> AnyView {
    let options = asked.question.option.iter().map(|option| row(option, String::new()));
    let list = list(app, asked, options.collect(), false);
    let id = asked.answer();
    let own = app.value::<Answer, String>(&id, |answer| answer.text.clone());
    view! {
        {list}
        <div class="asked__own">
            <Field
                id="answer"
                label=t::reflect_own_words()
                optional=true
                takes=Takes::Lines(2)
                value=own
                on_input=Callback::new(move |text| super::write(app, &id, text))
            />
        </div>
    }
    .into_any()
}

/// The kinds for which most was said come first. None of them is wrong.
pub(super) fn types(app: App, asked: Asked) -> AnyView {
    let answers = untrack(|| written::owned::<Answer>(app));
    let fits = kinds::fits(asked.worksheet, &answers);
    let rows = fits.iter().filter_map(|fit| {
        let option = asked.question.option.iter().find(|option| option.id == fit.kind)?;
        let reasons = fit.reasons.join(" ");
        Some(row(option, if reasons.is_empty() { reasons } else { t::reflect_speaks_for(&reasons) }))
    });
    list(app, asked, rows.collect(), false)
}

fn row(option: &model::Choice, reasons: String) -> Choice {
    let gloss = [option.gloss.clone(), reasons].into_iter().filter(|text| !text.is_empty());
    let gloss = gloss.collect::<Vec<_>>().join(" ");
    Choice { id: option.id.clone(), label: option.label.clone(), gloss }
}

fn list(app: App, asked: Asked, choices: Vec<Choice>, single: bool) -> AnyView {
    let id = asked.answer();
    let chosen = app.value::<Answer, Vec<String>>(&id, |answer| answer.choices.clone());
    let toggle = Callback::new(move |choice: String| {
        super::choose(app, &id, |answer| {
            let was_chosen = answer.choices.contains(&choice);
            answer.choices.retain(|other| !single && *other != choice);
            if single || !was_chosen {
                answer.choices.push(choice);
            }
        });
    });
    view! {
        <ChoiceList
            name="answer"
            legend=asked.question.title.clone()
            choices=choices
            chosen=chosen
            single=single
            on_toggle=toggle
        />
    }
    .into_any()
}
