//! The list: everybody in one column, as many at once as a screen holds.

use super::{folk::Folk, stages::stage_name, standing::Standing};
use crate::{
    state::App,
    ui::{parts::icon::Icon, route::Route},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{letter::Letter, meeting::Meeting},
    text::{self, t},
};

/// How many people are drawn at once.
const AT_ONCE: usize = 40;

/// The list.
pub(super) fn list(app: App, all: Memo<Vec<Folk>>) -> AnyView {
    let drawn = RwSignal::new(AT_ONCE);
    let rows = move || {
        let (letters, meetings) = (app.all::<Letter>(), app.all::<Meeting>());
        let all = all.read();
        let some = all.iter().take(drawn.get());
        some.map(|folk| row(folk, &Standing::of(&folk.id, &letters, &meetings))).collect_view()
    };
    let more = move || {
        let left = all.read().len().saturating_sub(drawn.get()).min(AT_ONCE);
        let words = t::trash_more(&text::number(i64::try_from(left).unwrap_or_default()));
        (left > 0).then(|| {
            view! {
                <button type="button" class="text-button" on:click=move |_| drawn.update(|drawn| *drawn += AT_ONCE)>
                    {words}
                </button>
            }
        })
    };
    view! {
        <ul class="rows">{rows}</ul>
        {more}
    }
    .into_any()
}

fn row(folk: &Folk, standing: &Standing) -> AnyView {
    let (stage, words) = (stage_name(folk.standing.stage), standing.words());
    // "Met" and "Met Nov 20" need not both be said.
    let words = words.strip_prefix(stage).map_or_else(|| words.clone(), |rest| rest.trim_start().to_owned());
    let small = |words: &str| {
        let words = words.to_owned();
        (!words.is_empty()).then(|| view! { <span class="row__why" dir="auto">{words}</span> })
    };
    view! {
        <li>
            <a class="row people__row" href=Route::Person(folk.id.clone()).href()>
                <span>
                    <span class="row__what" dir="auto">
                        {folk.name.clone()}
                    </span>
                    {small(&folk.what)}
                    {small(&folk.reasons)}
                </span>
                <span class="people__next">
                    <span class="people__stage">{stage}</span>
                    {words}
                </span>
                {Icon::Chevron.view()}
            </a>
        </li>
    }
    .into_any()
}
