//! The preparation on paper: questions with room to write, what to keep in mind, what to say near the end.

use super::said;
use crate::state::App;
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
        let questions: Vec<_> = said::questions(&meeting)
            .map(|question| view! { <li class="sheet__question" dir="auto">{question.to_owned()}</li> })
            .collect();
        let mind = guide::current().meeting.live.iter();
        let mind = mind.map(|line| view! { <li>{line.clone()}</li> }).collect_view();
        let topic = (!meeting.topic.trim().is_empty()).then(|| view! { <p dir="auto">{meeting.topic.clone()}</p> });
        let place = (!meeting.place.trim().is_empty()).then(|| view! { <p dir="auto">{meeting.place.clone()}</p> });
        let closing = said::closing_line(&meeting).map(|line| {
            view! {
                <h2>{t::meetings_sheet_end()}</h2>
                <p class="words-to-say">{line}</p>
            }
        });
        view! {
            <p class="sheet__title">{said::title(app, &id, &meeting)}</p>
            <p>{said::facts(app, &meeting)}</p>
            {topic}
            {place}
            <h2>{t::meetings_questions()}</h2>
            <ol>{questions}</ol>
            {closing}
            <h2>{t::meetings_sheet_mind()}</h2>
            <ul>{mind}</ul>
            <h2>{t::meetings_sheet_took()}</h2>
            <div class="sheet__question"></div>
            <p class="meta">{t::meetings_sheet_foot()}</p>
        }
    };
    view! { <div class="only-print sheet">{content}</div> }.into_any()
}
