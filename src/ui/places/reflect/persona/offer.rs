//! A changed answer never overwrites what the person wrote: the new wording stands beside it, to be used or not.

use super::{Card, line::remove};
use crate::state::{App, Toast};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, persona::Line},
    guide::draft::Change,
    text::t,
};

/// What a changed answer means for a line: a new wording beside the person's own, or a question.
pub(super) fn offer(card: Card, id: Id) -> AnyView {
    let app = card.app;
    let change = {
        let id = id.clone();
        Memo::new(move |_| card.offers.get().into_iter().find(|(other, _)| *other == id).map(|(_, change)| change))
    };
    let view = move || match change.get()? {
        Change::Offer(wording) => Some(new_wording(app, id.clone(), wording)),
        Change::OfferRemoval => Some(source_gone(app, id.clone())),
        Change::Add(_) | Change::Follow(_) => None,
    };
    view.into_any()
}

fn new_wording(app: App, id: Id, wording: String) -> AnyView {
    let use_it = {
        let (id, wording) = (id.clone(), wording.clone());
        move |_| {
            let before = Line::clone(&app.peek::<Line>(&id));
            app.edit::<Line>(&id, |line| *line = line.clone().take(&wording));
            let id = id.clone();
            let back = move || app.put_back::<Line>(&id, before.clone());
            app.toast.set(Some(Toast::with_undo(t::reflect_line_taken(), t::reflect_undo_line(), back)));
        }
    };
    let keep = {
        let wording = wording.clone();
        move |_| app.edit::<Line>(&id, |line| line.keep_over(&wording))
    };
    view! {
        <div class="persona-line__offer no-print">
            <p class="meta">{t::reflect_line_offer()}</p>
            <p class="words-to-say" dir="auto">
                {wording}
            </p>
            <div class="persona-line__actions">
                <button type="button" class="button" on:click=use_it>
                    {t::reflect_line_use()}
                </button>
                <button type="button" class="text-button text-button--small" on:click=keep>
                    {t::reflect_line_keep()}
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn source_gone(app: App, id: Id) -> AnyView {
    let take_out = {
        let id = id.clone();
        move |_| remove(app, &id)
    };
    let keep = move |_| app.edit::<Line>(&id, Line::make_own);
    view! {
        <div class="persona-line__offer no-print">
            <p class="meta">{t::reflect_line_source_gone()}</p>
            <div class="persona-line__actions">
                <button type="button" class="button" on:click=take_out>
                    {t::reflect_line_take_out()}
                </button>
                <button
                    type="button"
                    class="text-button text-button--small"
                    on:click=keep
                >
                    {t::reflect_line_keep_it()}
                </button>
            </div>
        </div>
    }
    .into_any()
}
