//! The preparation on paper: questions with room to write, what to keep in mind, what to say near the end.

use super::{brief, said};
use crate::{state::App, ui::pieces::paper};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, meeting::Meeting},
    guide,
    text::t,
};

/// The sheet; it is seen on paper only.
pub(super) fn sheet(app: App, id: &Id) -> AnyView {
    let id = id.clone();
    let content = move || {
        let meeting = app.read::<Meeting>(&id);
        let line = |text: &str| (!text.trim().is_empty()).then(|| view! { <p dir="auto">{text.to_owned()}</p> });
        view! {
            <p class="paper__title">{said::title(app, &id, &meeting)}</p>
            <p>{said::facts_on_paper(app, &meeting)}</p>
            {line(&meeting.topic)}
            {line(&meeting.place)}
            {brief::on_paper(app, &id)}
            <h2>{t::meetings_questions()}</h2>
            {questions(&meeting)}
            <div class="sheet__words">{in_mind()} {closing(&meeting)}</div>
            <section>
                <h2>{t::meetings_sheet_took()}</h2>
                {paper::ruled()}
            </section>
        }
    };
    view! { <article class="only-print paper sheet">{paper::own_head(app)} {content} {paper::foot()}</article> }
        .into_any()
}

/// Each with room for the answer.
fn questions(meeting: &Meeting) -> AnyView {
    let one = |question: &str| {
        view! {
            <li class="sheet__question">
                <p dir="auto">{question.to_owned()}</p>
                {paper::ruled()}
            </li>
        }
        .into_any()
    };
    let all = said::questions(meeting).map(one).collect_view();
    view! { <ol>{all}</ol> }.into_any()
}

fn in_mind() -> AnyView {
    let lines = guide::current().meeting.live.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    view! {
        <section>
            <h2>{t::meetings_sheet_mind()}</h2>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}

/// What to say when the time is almost over.
fn closing(meeting: &Meeting) -> Option<AnyView> {
    let line = said::closing_line(meeting)?;
    let view = view! {
        <section>
            <h2>{t::meetings_sheet_end()}</h2>
            <p class="words-to-say">{line}</p>
        </section>
    };
    Some(view.into_any())
}
