//! Beginning a letter: its kind and its reader, who may be somebody new or nobody yet.

use crate::{
    browser::dom,
    state::App,
    ui::{history, pieces::person_chooser::person_chooser, route::Route},
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
    let choose_kind = move |chosen: LetterKind| kind.set(chosen);
    let start = move |person: Option<Id>| {
        history::go(&Route::Letter(app.begin_letter(kind.get_untracked(), person, None)));
    };
    view! {
        <div class="letters__begin">
            {kinds(kind.into(), choose_kind)}
            {person_chooser("letter-for", Callback::new(move |person| start(Some(person))))}
            <button type="button" class="text-button text-button--small" on:click=move |_| start(None)>
                {t::outreach_no_name()}
            </button>
        </div>
    }
    .into_any()
}

/// The kinds, and when the chosen one is the right letter.
fn kinds(chosen: Signal<LetterKind>, choose: impl Fn(LetterKind) + 'static) -> AnyView {
    let of = move || guide::current().letter(chosen.get());
    let options = guide::current().letters.iter().map(|letter| {
        let id = letter.id.clone();
        let is_chosen = move || chosen.get().name() == id;
        view! { <option value=letter.id.clone() prop:selected=is_chosen>{letter.title.clone()}</option> }.into_any()
    });
    let change = move |event| {
        let name = dom::value_of(&event);
        if let Some(kind) = LetterKind::ALL.into_iter().find(|kind| kind.name() == name) {
            choose(kind);
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for="letter-kind">{t::outreach_kind()}</label>
            <select class="field__box" id="letter-kind" aria-describedby="letter-kind-when" on:change=change>
                {options.collect_view()}
            </select>
            <p class="field__hint" id="letter-kind-when">
                {move || of().map(|guide| guide.when.clone())} " " {move || of().map(|guide| guide.never.clone())}
            </p>
        </div>
    }
    .into_any()
}
