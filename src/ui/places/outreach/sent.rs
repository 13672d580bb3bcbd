//! A letter that went out: its text as it went, and what came back.

use super::{
    another,
    desk::{Desk, Shown, counts},
    reply,
};
use crate::ui::{
    parts::{disclosure::Disclosure, page_header::PageHeader},
    route::Route,
    when::{self, Shape},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::letter::{LetterKind, Sent},
    text::t,
};

/// The view of what was sent.
pub(super) fn sent(desk: Desk) -> AnyView {
    let title = Signal::derive(move || {
        match desk.reader().map(|person| person.name.trim().to_owned()).filter(|name| !name.is_empty()) {
            Some(name) => t::sent_title(&name),
            None => t::sent_title_nobody().to_owned(),
        }
    });
    let lead = Signal::derive(move || desk.letter().last_sent().map(when_and_how).unwrap_or_default());
    let back = (Route::Outreach.href(), t::outreach_title().to_owned());
    let came_back = move || match desk.letter().kind {
        LetterKind::ThankYou => view! { <p class="lead">{t::sent_thanks_lead()}</p> }.into_any(),
        kind if !kind.hopes_for_answer() => view! { <p class="lead">{t::sent_quiet_lead()}</p> }.into_any(),
        _ => reply::reply(desk),
    };
    view! {
        <PageHeader title=title lead=lead back=Some(back) />
        <div class="columns">
            <div>
                {move || desk.letter().last_sent().map(sheet)} {move || earlier(desk)}
                <p>
                    <button
                        type="button"
                        class="text-button text-button--small"
                        on:click=move |_| desk.show(Shown::Writing)
                    >
                        {t::sent_again()}
                    </button>
                </p>
            </div>
            <aside class="stack">{came_back} {another::another(desk)}</aside>
        </div>
    }
    .into_any()
}

pub(super) fn when_and_how(sent: &Sent) -> String {
    let channel = counts(sent.channel).map(|guide| guide.label.as_str()).unwrap_or_default();
    t::sent_when(&when::written(sent.at, Shape::Day), channel)
}

fn sheet(sent: &Sent) -> AnyView {
    let subject = (!sent.subject.is_empty()).then(|| {
        view! {
            <p class="reading__line reading__head">
                <span class="meta">{t::reading_subject()}</span>
                <span dir="auto">{sent.subject.clone()}</span>
            </p>
        }
    });
    view! {
        <article class="card reading__sheet">
            {subject} <p class="reading__words" dir="auto">
                {sent.text.clone()}
            </p>
        </article>
    }
    .into_any()
}

/// What went out before the last time.
fn earlier(desk: Desk) -> Option<AnyView> {
    let letter = desk.letter();
    let (_, before) = letter.sent.split_last()?;
    if before.is_empty() {
        return None;
    }
    let one = |sent: &Sent| {
        view! {
            <p>{when_and_how(sent)}</p>
            <p class="reading__words reading__words--small" dir="auto">
                {sent.text.clone()}
            </p>
        }
        .into_any()
    };
    let all = before.iter().rev().map(one).collect_view();
    Some(view! { <Disclosure title=t::sent_earlier()>{all}</Disclosure> }.into_any())
}
