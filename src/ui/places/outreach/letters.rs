//! Drafts and log: what waits to be finished, what went out, and what came of it.

use super::{begin, desk::counts};
use crate::{
    state::{App, use_app},
    ui::{
        parts::{empty_state::EmptyState, icon::Icon, page_header::PageHeader},
        places::people,
        route::Route,
        when,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        letter::{Letter, LetterKind, Reply},
        person::Person,
    },
    guide,
    text::t,
};
use std::{cmp::Reverse, rc::Rc};

/// The place `#/outreach`.
pub fn letters() -> AnyView {
    let app = use_app();
    let is_empty = Memo::new(move |_| app.all::<Letter>().is_empty());
    let back = (Route::People.href(), t::people_title().to_owned());
    view! {
        <div class="column letters">
            <PageHeader title=t::outreach_title() lead=t::outreach_lead() back=Some(back) />
            {move || if is_empty.get() { empty(app) } else { all(app) }}
        </div>
    }
    .into_any()
}

fn empty(app: App) -> AnyView {
    view! {
        <EmptyState text=t::outreach_empty() example=t::outreach_empty_example()>
            {begin::begin(app)}
        </EmptyState>
    }
    .into_any()
}

fn all(app: App) -> AnyView {
    let lists = move || {
        let (mut drafts, mut sent): (Vec<_>, Vec<_>) =
            app.all::<Letter>().into_iter().partition(|(_, letter)| letter.sent.is_empty());
        drafts.sort_by_key(|(_, letter)| Reverse(letter.created));
        sent.sort_by_key(|(_, letter)| Reverse(letter.last_sent().map(|sent| sent.at)));
        view! {
            {section(app, t::outreach_drafts(), &drafts)}
            {section(app, t::outreach_sent(), &sent)}
        }
    };
    view! {
        {lists}
        <section>
            <h2 class="section-title">{t::outreach_begin()}</h2>
            {begin::begin(app)}
        </section>
    }
    .into_any()
}

fn section(app: App, title: &'static str, letters: &[(Id, Rc<Letter>)]) -> Option<AnyView> {
    if letters.is_empty() {
        return None;
    }
    let rows = letters.iter().map(|(id, letter)| row(app, id, letter)).collect_view();
    let section = view! {
        <section>
            <h2 class="section-title">{title}</h2>
            <ul class="rows">{rows}</ul>
        </section>
    };
    Some(section.into_any())
}

fn row(app: App, id: &Id, letter: &Letter) -> AnyView {
    let reader = letter.person.as_ref().and_then(|person| app.find::<Person>(person));
    let name = reader.map_or_else(|| t::outreach_someone().to_owned(), |person| people::called(&person));
    let kind = guide::current().letter(letter.kind).map(|guide| guide.title.as_str()).unwrap_or_default();
    let first = letter.part("subject");
    let what = if first.trim().is_empty() { kind.to_owned() } else { format!("{kind} · {first}") };
    view! {
        <li>
            <a class="row row--when" href=Route::Letter(id.clone()).href()>
                <span class="row__when">{when_and_how(letter)} {came_back(letter)}</span>
                <span>
                    <span class="row__what" dir="auto">
                        {name}
                    </span>
                    <span class="row__why letters__line" dir="auto">
                        {what}
                    </span>
                </span>
                {Icon::Chevron.view()}
            </a>
        </li>
    }
    .into_any()
}

fn when_and_how(letter: &Letter) -> String {
    match letter.last_sent() {
        None => t::outreach_begun(&when::day(letter.created)),
        Some(sent) => {
            let channel = counts(sent.channel).map(|guide| guide.label.as_str()).unwrap_or_default();
            t::outreach_row_sent(&when::day(sent.at), channel)
        }
    }
}

fn came_back(letter: &Letter) -> Option<AnyView> {
    letter.last_sent()?;
    let words = match letter.outcome.map(|outcome| outcome.what) {
        None if letter.kind == LetterKind::ThankYou => t::outreach_thanked(),
        None if !letter.kind.hopes_for_answer() => t::outreach_nothing_due(),
        None => t::outreach_waiting(),
        Some(Reply::Yes) => t::outreach_yes(),
        Some(Reply::Other) => t::outreach_answered(),
        Some(Reply::No) => t::outreach_no(),
        Some(Reply::Rest) => t::outreach_rest(),
    };
    Some(view! { <span class="row__near">{words}</span> }.into_any())
}
