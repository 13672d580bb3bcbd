//! How things were before a backup was brought in: kept by itself, and looked at like any other copy.

use super::bring::{self, Refusal, Step};
use crate::{
    browser::{shelf::Shelf, timer},
    state::{
        App,
        safekeeping::{self, Earlier},
    },
    ui::{
        parts::disclosure::Disclosure,
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::text::t;
use std::sync::Arc;

/// The states that are there; nothing where there are none.
pub(super) fn earlier(app: App, step: RwSignal<Step>) -> AnyView {
    let states = RwSignal::new(Vec::new());
    let read = move || {
        timer::when_done(safekeeping::all_earlier(), move |found| {
            let _gone = states.try_set(found);
        });
    };
    Effect::new(move || {
        // Bringing a backup in adds a state.
        app.merged.track();
        read();
    });
    let list = move || {
        let states = states.get();
        (!states.is_empty()).then(|| {
            let rows = states.into_iter().map(|state| row(app, step, state)).collect_view();
            view! {
                <Disclosure title=t::earlier_title()>
                    <p>{t::earlier_why()}</p>
                    <ul class="data__rows">{rows}</ul>
                </Disclosure>
            }
        })
    };
    list.into_any()
}

fn row(app: App, step: RwSignal<Step>, state: Earlier) -> AnyView {
    let records = i64::try_from(state.records).unwrap_or_default();
    let words = t::earlier_state(&when::written(state.until, Shape::DayAndTime), records);
    let label = format!("{}: {words}", t::earlier_look());
    let look = move |_| {
        let state = state.clone();
        timer::when_done(async move { state.text().await }, move |text| match text {
            Some(text) => bring::open(app, step, Arc::new(text.into_bytes())),
            None => {
                let _gone = step.try_set(Step::Refused(Refusal { code: "gone", words: t::earlier_gone() }));
            }
        });
    };
    view! {
        <li>
            <span>{words}</span>
            <button type="button" class="text-button" aria-label=label on:click=look>
                {t::earlier_look()}
            </button>
        </li>
    }
    .into_any()
}

/// Says whether how things are now will be kept.
pub(super) fn promise() -> AnyView {
    let kept = RwSignal::new(true);
    timer::when_done(Shelf::open(), move |shelf| {
        let _gone = kept.try_set(shelf.is_some());
    });
    let words = move || if kept.get() { t::bring_kept() } else { t::bring_not_kept() };
    view! { <p class="data__more">{words}</p> }.into_any()
}
