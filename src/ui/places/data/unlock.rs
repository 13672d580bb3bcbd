//! The passphrase of a locked file.

use super::bring::{self, Refusal, Step};
use crate::{
    browser::{dom, timer},
    state::App,
    ui::parts::field::{Field, Takes},
};
use leptos::prelude::*;
use northstar_workbook::text::t;
use std::sync::Arc;

const FIELD: &str = "unlock-phrase";

pub(super) fn unlock(app: App, step: RwSignal<Step>, bytes: Arc<Vec<u8>>) -> AnyView {
    let (phrase, working) = (RwSignal::new(String::new()), RwSignal::new(false));
    let wrong = RwSignal::new(None::<Refusal>);
    let error = Signal::derive(move || wrong.get().map(|wrong| wrong.words.to_owned()));
    let press = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let given = phrase.get_untracked();
        if given.trim().is_empty() {
            wrong.set(Some(Refusal { code: "needs-passphrase", words: t::lock_empty() }));
            return;
        }
        if !working.get_untracked() {
            working.set(true);
            bring::read(app, Arc::clone(&bytes), Some(given), move |found| {
                let _gone = working.try_set(false);
                let _gone = match found {
                    Ok(look) => step.try_set(look).map(drop),
                    Err(refused) => wrong.try_set(Some(bring::refusal(refused))).map(drop),
                };
            });
        }
    };
    let said = move || if working.get() { t::bring_unlock_working() } else { "" };
    timer::next_frame(|| dom::focus(FIELD));
    view! {
        <form
            class="card data__preview"
            data-reason=move || wrong.get().map_or("needs-passphrase", |wrong| wrong.code)
            on:submit=press
        >
            <h3>{t::bring_unlock_title()}</h3>
            <Field
                id=FIELD
                label=t::bring_unlock_phrase()
                value=phrase
                on_input=Callback::new(move |text| {
                    phrase.set(text);
                    wrong.set(None);
                })
                takes=Takes::Passphrase
                fills="off"
                error=error
            />
            <div class="dock">
                <button type="submit" class="button button--fill" aria-disabled=move || working.get().then_some("true")>
                    {t::bring_unlock_do()}
                </button>
                <button type="button" class="text-button" on:click=move |_| bring::choose_anew(step)>
                    {t::bring_not()}
                </button>
            </div>
            <p class="data__said" role="status">
                {said}
            </p>
        </form>
    }
    .into_any()
}
