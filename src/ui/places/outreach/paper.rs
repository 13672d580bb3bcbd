//! A letter on paper, as its reader sees it: to read once more before a talk, or to show to somebody.

use super::{
    desk::{Desk, Shown},
    sent,
};
use crate::ui::pieces::paper;
use leptos::prelude::*;
use northstar_workbook::text::t;

/// The letter; it is seen on paper only.
pub(super) fn letter(desk: Desk) -> AnyView {
    let went = move || if desk.shown.get() == Shown::Sent { desk.letter().last_sent().cloned() } else { None };
    let whose = move || went().map_or_else(|| t::paper_draft().to_owned(), |sent| sent::when_and_how(&sent));
    let to = move || desk.reader().map(|person| person.name.trim().to_owned()).unwrap_or_default();
    let subject = move || went().map_or_else(|| desk.outgoing.with(|all| all.subject.clone()), |sent| sent.subject);
    let body = move || went().map_or_else(|| desk.outgoing.with(|all| all.body.clone()), |sent| sent.text);
    view! {
        <article class="only-print">
            {paper::head(whose.into_any())}
            {line(t::reading_to(), Signal::derive(to))}
            {line(t::reading_subject(), Signal::derive(subject))}
            <p class="letter-paper__body" dir="auto">
                {body}
            </p>
        </article>
    }
    .into_any()
}

/// "To: Leila Haddad", left out where there is nothing.
fn line(label: &'static str, text: Signal<String>) -> AnyView {
    let view = move || {
        let text = text.get();
        (!text.is_empty()).then(|| {
            view! {
                <p class="letter-paper__line">
                    <span class="meta">{label}</span>
                    <span dir="auto">{text}</span>
                </p>
            }
        })
    };
    view.into_any()
}
