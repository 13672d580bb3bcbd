//! The answers to check, and above them the mentor persona that is drafted from them.

mod check;

use super::{
    asked::Asked,
    persona::{self, drafting},
    written::Written,
};
use crate::{
    browser::{dom, page},
    state::{App, use_app},
    ui::{
        parts::{empty_state::EmptyState, icon::Icon, page_header::PageHeader},
        pieces::paper,
        route::Route,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{overview::Progress, persona::Line},
    text::t,
};

/// The place.
pub fn summary() -> AnyView {
    let app = use_app();
    drafting::bring_up_to_date(app);
    let is_drafted = Memo::new(move |_| !app.all::<Line>().is_empty());
    let title = move || if is_drafted.get() { t::reflect_persona_title() } else { t::reflect_summary_title() };
    let lead = move || if is_drafted.get() { t::reflect_persona_lead() } else { t::reflect_summary_lead() };
    let card = move || if is_drafted.get() { persona::card(app) } else { too_little(app) };
    view! {
        <div class="summary">
            <div class="summary__head no-print">
                <PageHeader
                    title=Signal::derive(move || title().to_owned())
                    back=Some((Route::Reflect.href(), t::nav_workbook().to_owned()))
                    lead=Signal::derive(move || lead().to_owned())
                />
            </div>
            <div class="summary__card">
                {move || is_drafted.get().then(|| view! { <div class="only-print">{paper::own_head(app)}</div> })}
                {card}
                {move || is_drafted.get().then(print_rest)}
            </div>
            {move || is_drafted.get().then(actions)}
            {check::check(app)}
        </div>
    }
    .into_any()
}

fn actions() -> AnyView {
    view! {
        <aside class="summary__margin" aria-label=t::reflect_persona_margin()>
            <div class="dock dock--fixed summary__dock">
                <a class="button button--fill" href=Route::People.href()>
                    {t::reflect_find_people()}
                </a>
                <button type="button" class="text-button" on:click=move |_| page::print()>
                    {Icon::Print.view()}
                    <span>{t::reflect_print_card()}</span>
                </button>
                <button
                    type="button"
                    class="text-button summary__change"
                    on:click=move |_| dom::focus(check::HEADING)
                >
                    {Icon::Pencil.view()}
                    <span>{t::reflect_change_answers()}</span>
                </button>
            </div>
            <p class="meta summary__tip">{t::reflect_persona_tip()}</p>
        </aside>
    }
    .into_any()
}

/// What to answer first, while there is too little to draw a person from.
fn too_little(app: App) -> AnyView {
    let written = Written::of(app);
    let mut useful = Asked::all().filter(|asked| drafting::gives_lines(*asked));
    let open = useful.find(|asked| written.progress(*asked) != Progress::Answered);
    let link = open.map(|asked| {
        view! {
            <a class="button button--fill" href=asked.route().href()>
                {t::reflect_answer_first(&asked.question.short)}
            </a>
        }
    });
    view! {
        <EmptyState text=t::reflect_persona_empty() example=t::reflect_persona_example()>
            {link}
        </EmptyState>
    }
    .into_any()
}

/// Under the printed card: room for what comes next.
fn print_rest() -> AnyView {
    let part = |title: &'static str, example: &'static str| {
        view! {
            <section>
                <h3>{title}</h3>
                <p class="blank-sheet__example">{example}</p>
                {paper::ruled()}
            </section>
        }
    };
    view! {
        <div class="only-print summary__rest">
            {part(t::reflect_print_people(), t::reflect_print_people_example())}
            {part(t::reflect_print_week(), t::reflect_print_week_example())}
            {paper::foot()}
        </div>
    }
    .into_any()
}
