//! Beginning a letter: its kind and its reader, who may be somebody new or nobody yet.

use crate::{
    state::App,
    ui::{
        history,
        parts::segmented::{Segment, Segmented},
        pieces::person_chooser::person_chooser,
        route::Route,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, letter::LetterKind},
    guide,
    text::t,
};

/// The form.
pub(super) fn begin(app: App) -> AnyView {
    let kind = RwSignal::new(LetterKind::FirstAsk);
    let segments = guide::current().letters.iter().map(|letter| Segment {
        id: letter.id.clone(),
        label: letter.title.clone(),
        limit: String::new(),
    });
    let choose_kind = move |name: String| {
        if let Some(chosen) = LetterKind::ALL.into_iter().find(|kind| kind.name() == name) {
            kind.set(chosen);
        }
    };
    let start = move |person: Option<Id>| {
        history::go(&Route::Letter(app.begin_letter(kind.get_untracked(), person, None)));
    };
    view! {
        <div class="letters__begin">
            <Segmented
                name="kind"
                legend=t::outreach_kind()
                segments=segments.collect()
                chosen=Signal::derive(move || kind.get().name().to_owned())
                on_choose=Callback::new(choose_kind)
            />
            {person_chooser("letter-for", Callback::new(move |person| start(Some(person))))}
            <button type="button" class="text-button text-button--small" on:click=move |_| start(None)>
                {t::outreach_no_name()}
            </button>
        </div>
    }
    .into_any()
}
