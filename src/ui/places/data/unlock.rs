//! The passphrase of a locked file.

use super::bring::{self, Step};
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
    let error = RwSignal::new(None);
    let press = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let given = phrase.get_untracked();
        if given.trim().is_empty() {
            error.set(Some(t::lock_empty().to_owned()));
            return;
        }
        if !working.get_untracked() {
            working.set(true);
            bring::read(app, Arc::clone(&bytes), Some(given), move |found| {
                let _gone = working.try_set(false);
                let _gone = match found {
                    Ok(look) => step.try_set(look).map(drop),
                    Err(refused) => error.try_set(Some(bring::refusal(refused).to_owned())).map(drop),
                };
            });
        }
    };
    let said = move || if working.get() { t::bring_unlock_working() } else { "" };
    timer::next_frame(|| dom::focus(FIELD));
    view! {
        <form class="card data__preview" on:submit=press>
            <h3>{t::bring_unlock_title()}</h3>
            <Field
                id=FIELD
                label=t::bring_unlock_phrase()
                value=phrase
                on_input=Callback::new(move |text| {
                    phrase.set(text);
                    error.set(None);
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
