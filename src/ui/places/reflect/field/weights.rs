//! How much of each kind: five words a row, from none to most.

use crate::{
    state::App,
    ui::{
        parts::segmented::{Segment, Segmented},
        places::reflect::asked::Asked,
    },
};
use leptos::prelude::*;
use northstar_workbook::{domain::answer::Answer, guide::model::Choice};

pub(super) fn weights(app: App, asked: Asked) -> AnyView {
    let rows = asked.question.option.iter().map(|option| row(app, asked, option));
    view! { <div>{rows.collect_view()}</div> }.into_any()
}

fn row(app: App, asked: Asked, option: &'static Choice) -> AnyView {
    let id = asked.answer();
    let chosen =
        app.value::<Answer, String>(&id, |answer| answer.weights.get(&option.id).map_or(String::new(), u8::to_string));
    let choose = Callback::new(move |weight: String| {
        let Ok(weight) = weight.parse() else { return };
        super::choose(app, &id, |answer| {
            answer.weights.insert(option.id.clone(), weight);
        });
    });
    let segments = (0..=4).map(|weight: u8| Segment {
        id: weight.to_string(),
        label: super::weight_name(weight).to_owned(),
        limit: String::new(),
    });
    view! {
        <div class="weights__kind">
            <p class="weights__name">{option.label.clone()}</p>
            <p class="weights__gloss">{option.gloss.clone()}</p>
            <Segmented
                name=format!("weight-{}", option.id)
                legend=option.label.clone()
                segments=segments.collect()
                chosen=chosen
                on_choose=choose
            />
        </div>
    }
    .into_any()
}
