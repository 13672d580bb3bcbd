//! Free text of a few lines. The heading is its label.

use crate::{
    state::App,
    ui::{
        parts::field::{Field, Takes},
        places::reflect::asked::Asked,
    },
};
use leptos::prelude::*;
use northstar_workbook::domain::answer::Answer;

pub(super) fn text(app: App, asked: Asked) -> AnyView {
    let id = asked.answer();
    let value = app.value::<Answer, String>(&id, |answer| answer.text.clone());
    view! {
        <Field
            id="answer"
            label=asked.question.title.clone()
            quiet_label=true
            takes=Takes::Lines(6)
            value=value
            on_input=Callback::new(move |text| super::write(app, &id, text))
        />
    }
    .into_any()
}
