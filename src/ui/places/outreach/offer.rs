//! What helps with the part that is being written: a wording, what the part is for, examples.

use super::desk::Desk;
use crate::{state::Toast, ui::parts::disclosure::Disclosure};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{letter::Letter, version::Why},
    guide::model::LetterPart,
    text::t,
};

/// All of it.
pub(super) fn help(desk: Desk, part: &'static LetterPart) -> AnyView {
    let offered = Memo::new(move |_| {
        let here = |all: &Vec<northstar_workbook::guide::offer::Wording>| {
            all.iter().find(|offer| offer.part == part.id).map(|offer| offer.text.clone())
        };
        desk.offers.with(here)
    });
    view! {
        {move || offered.get().map(|wording| offer(desk, part, wording))}
        <p class="manuscript__aim">{part.help.as_str()}</p>
        {examples(part)}
    }
    .into_any()
}

fn offer(desk: Desk, part: &'static LetterPart, wording: String) -> AnyView {
    let written = desk.app.value(&desk.id(), |letter: &Letter| !letter.part(&part.id).trim().is_empty());
    let keep_label = move || if written.get() { t::composer_keep() } else { t::composer_write_own() };
    let (shown, kept) = (wording.clone(), wording.clone());
    let keep = move |_| {
        desk.edit(|letter| {
            letter.offers.insert(part.id.clone(), kept.clone());
        });
    };
    view! {
        <div class="manuscript__offer" role="group" aria-label=t::composer_offer()>
            <p class="words-to-say" dir="auto">
                {shown}
            </p>
            <div class="manuscript__choice">
                <button type="button" class="button" on:click=move |_| take(desk, part, &wording)>
                    {t::composer_use()}
                </button>
                <button type="button" class="text-button text-button--small" on:click=keep>
                    {keep_label}
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn take(desk: Desk, part: &'static LetterPart, wording: &str) {
    let back = desk.way_back(&part.id);
    if !desk.peek().part(&part.id).trim().is_empty() {
        desk.keep_version(Why::Changed);
    }
    desk.replace(&part.id, 0..desk.peek().part(&part.id).len(), wording);
    desk.edit(|letter| {
        letter.offers.insert(part.id.clone(), wording.to_owned());
    });
    desk.app.toast.set(Some(Toast::with_undo(t::composer_used(), t::composer_used_undo(), back)));
}

fn examples(part: &'static LetterPart) -> AnyView {
    if part.example.is_empty() && part.counter.is_empty() {
        return ().into_any();
    }
    let good = part.example.iter().map(|text| view! { <li class="words-to-say">{text.as_str()}</li> });
    let poor = part.counter.iter().map(|counter| view! { <li class="words-to-say">{counter.text.as_str()}</li> });
    view! {
        <Disclosure title=t::composer_examples()>
            <p>{t::composer_good()}</p>
            <ul class="manuscript__examples">{good.collect_view()}</ul>
            <p>{t::composer_poor()}</p>
            <ul class="manuscript__examples">{poor.collect_view()}</ul>
        </Disclosure>
    }
    .into_any()
}
