//! The mentor persona as a bookplate: one sentence, four short lists, and what would not work.

pub(super) mod drafting;
mod line;
mod list;
mod offer;

use super::{asked::Asked, field::weight_name, written};
use crate::{state::App, ui::parts::icon::star};
use leptos::prelude::*;
use list::List;
use northstar_workbook::{
    domain::{
        answer::Answer,
        id::Id,
        persona::{Aspect, Line},
    },
    guide::{
        self,
        draft::{self, Change},
        model::FieldKind,
    },
    text::t,
};

/// What the lines of a card share.
#[derive(Clone, Copy)]
struct Card {
    app: App,
    /// The line that is open to be changed.
    open: RwSignal<Option<Id>>,
    /// New wordings that wait for the person's choice.
    offers: Memo<Vec<(Id, Change)>>,
}

/// The card.
pub(super) fn card(app: App) -> AnyView {
    let card = Card { app, open: RwSignal::new(None), offers: drafting::offers(app) };
    let sentence = Memo::new(move |_| draft::sentence(&written::owned::<Line>(app), &guide::current().phrases));
    let sentence = move || match sentence.get() {
        Some(sentence) => view! { <p class="persona__sentence" dir="auto">{sentence}</p> }.into_any(),
        None => view! { <p class="persona__no-sentence">{t::reflect_persona_no_sentence()}</p> }.into_any(),
    };
    view! {
        <article class="persona" aria-labelledby="persona-name">
            <div class="persona__plate">
                <span class="persona__crest">{star()}</span>
                <h2 class="persona__name" id="persona-name">
                    {t::reflect_persona_name()}
                </h2>
                {sentence}
                <div class="persona__lists">
                    {list::list(card, List::Of(Aspect::Experience))}
                    {list::list(card, List::Of(Aspect::Skills))}
                    {list::list(card, List::Of(Aspect::Traits))}
                    {help(app)}
                    {list::list(card, List::Avoid)}
                </div>
                <p class="persona__key">
                    <span>{star()} {t::reflect_must()}</span>
                    <span><span class="ring"></span> {t::reflect_good()}</span>
                </p>
            </div>
        </article>
    }
    .into_any()
}

/// The kinds of help, the heaviest first, with bars of four steps.
fn help(app: App) -> AnyView {
    let Some(asked) = Asked::all().find(|asked| asked.question.field == FieldKind::Weights) else {
        return ().into_any();
    };
    let rows = move || {
        let answer = app.read::<Answer>(&asked.answer());
        let weight = |id: &str| answer.weights.get(id).copied().unwrap_or_default().min(4);
        let mut kinds: Vec<_> = asked.question.option.iter().map(|kind| (weight(&kind.id), &kind.label)).collect();
        kinds.retain(|(weight, _)| *weight > 0);
        kinds.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        if kinds.is_empty() {
            return list::nothing_yet();
        }
        let rows = kinds.into_iter().map(|(weight, label)| kind_of_help(weight, label));
        view! { <ul>{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <section>
            <h3 class="persona__list">{t::reflect_help()}</h3>
            {rows}
        </section>
    }
    .into_any()
}

fn kind_of_help(weight: u8, label: &str) -> AnyView {
    let step = |step| view! { <span class="help__step" class:help__step--full=step < weight></span> };
    view! {
        <li class="help">
            <span>{label.to_owned()}</span>
            <span class="hidden-text">{weight_name(weight)}</span>
            <span class="help__steps" aria-hidden="true">
                {(0..4).map(step).collect_view()}
            </span>
        </li>
    }
    .into_any()
}
