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
    let kind = RwSignal::new(None::<LetterKind>);
    let start = move |person: Option<Id>| {
        let fitting = || person.as_ref().and_then(|person| app.fitting(person).into_iter().next());
        let kind = kind.get_untracked().or_else(fitting).unwrap_or_default();
        history::go(&Route::Letter(app.begin_letter(kind, person, None)));
    };
    view! {
        <div class="letters__begin">
            {kinds("letter-kind", t::outreach_kind_fitting(), kind)}
            {person_chooser("letter-for", Callback::new(move |person| start(Some(person))))}
            <button type="button" class="text-button text-button--small" on:click=move |_| start(None)>
                {t::outreach_no_name()}
            </button>
        </div>
    }
    .into_any()
}

/// Every kind to choose from, what chooses none first, and when the chosen one is the right letter.
pub(super) fn kinds(id: &'static str, none: &'static str, chosen: RwSignal<Option<LetterKind>>) -> AnyView {
    let options = guide::current()
        .letters
        .iter()
        .map(|letter| view! { <option value=letter.id.clone()>{letter.title.clone()}</option> }.into_any());
    let change = move |event| {
        let name = dom::value_of(&event);
        chosen.set(LetterKind::ALL.into_iter().find(|kind| kind.name() == name));
    };
    let hint = move || {
        let guide = guide::current().letter(chosen.get()?)?;
        let words = view! { <p class="field__hint">{guide.when.as_str()} " " {guide.never.as_str()}</p> };
        Some(words.into_any())
    };
    view! {
        <div class="field">
            <label class="field__label" for=id>
                {t::outreach_kind()}
            </label>
            <select class="field__box" id=id on:change=change>
                <option value="">{none}</option>
                {options.collect_view()}
            </select>
            <div role="status">{hint}</div>
        </div>
    }
    .into_any()
}
