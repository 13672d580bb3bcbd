//! One search term: drafted from the answers, in the person's own wording as soon as they change it.

use crate::{
    browser::{clipboard, timer},
    state::App,
    ui::{parts::field::Field, pieces::link_out::link_out},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{about::About, find::Plan, goal::Goal, id::Id, kind::Kind, link, persona::Line, skill::Skill},
    guide::{
        self,
        model::SearchTerm,
        search::{self, Sources},
    },
    text::t,
};

/// How long "Copied" stands, in milliseconds.
const SAID: u32 = 2_500;

/// A term with its buttons.
pub(super) fn term(app: App, plan: &Id, term: &'static SearchTerm) -> AnyView {
    let drafted = drafted(app, term);
    let kept = {
        let id = term.id.clone();
        app.value(plan, move |plan: &Plan| plan.terms.get(&id).cloned())
    };
    let text = Signal::derive(move || kept.get().unwrap_or_else(|| drafted.clone()));
    let write = {
        let plan = plan.clone();
        Callback::new(move |text: String| {
            app.type_into::<Plan>(&plan, |plan| plan.set_term(&term.id, &text, &self::drafted(app, term)));
        })
    };
    let out = move || {
        let text = text.get();
        let address = search::address(&guide::current().find.engine, &text);
        let link = Some(text).filter(|text| !text.trim().is_empty()).and_then(|_| link::read(&address))?;
        Some(link_out("text-button text-button--small", link, t::find_term_out))
    };
    view! {
        <li class="find__term">
            <Field id=format!("term-{plan}-{}", term.id) label=term.label.clone() value=text on_input=write />
            <p class="find__do">{copy(text)} {out}</p>
        </li>
    }
    .into_any()
}

/// The wording that the answers give; empty where they give none.
fn drafted(app: App, term: &SearchTerm) -> String {
    untrack(|| {
        let about = app.read::<About>(&Id::me());
        let (goals, skills, lines) = (owned::<Goal>(app), owned::<Skill>(app), owned::<Line>(app));
        let from = Sources { about: Some(&about), goals: &goals, skills: &skills, lines: &lines };
        search::drafted(term, &from, &guide::current().find).unwrap_or_default()
    })
}

fn owned<K: Kind>(app: App) -> Vec<(Id, K)> {
    app.all::<K>().into_iter().map(|(id, record)| (id, K::clone(&record))).collect()
}

fn copy(text: Signal<String>) -> AnyView {
    let copied = RwSignal::new(false);
    let press = move |_| {
        clipboard::copy(text.get_untracked(), move |worked| {
            let _gone_with_its_place = copied.try_set(worked);
            timer::after(SAID, move || {
                let _gone_with_its_place = copied.try_set(false);
            });
        });
    };
    let word = move || if copied.get() { t::verb_copied() } else { t::find_term_copy() };
    view! {
        <button
            type="button"
            class="text-button text-button--small"
            aria-label=move || {
                if copied.get() { t::verb_copied().to_owned() } else { t::find_term_copy_of(&text.get()) }
            }
            on:click=press
        >
            <span aria-live="polite">{word}</span>
        </button>
    }
    .into_any()
}
