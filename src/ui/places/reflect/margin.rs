//! Notes in the margin of a question: one detail that would sharpen the answer, examples, why we ask.

use super::{asked::Asked, examples};
use crate::{
    state::App,
    ui::{
        parts::{disclosure::Disclosure, icon::Icon},
        pieces::findings::fill,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        goal::{Goal, Horizon},
        id::Id,
    },
    guide::{self, model::FieldKind},
    review::{self, Severity},
    text::t,
};

/// The margin. `typed` is the goal that was typed into last.
pub(super) fn margin(app: App, asked: Asked, typed: RwSignal<Option<Id>>) -> AnyView {
    let sharpen = match asked.question.field {
        FieldKind::ShortGoals => Some(sharpen(app, Horizon::Short, typed)),
        FieldKind::LongGoals => Some(sharpen(app, Horizon::Long, typed)),
        _ => None,
    };
    let why = (!asked.question.why.is_empty()).then(|| {
        view! {
            <Disclosure title=t::reflect_why()>
                <p>{asked.question.why.clone()}</p>
            </Disclosure>
        }
    });
    view! {
        <aside class="asked__margin" aria-label=t::reflect_margin()>
            {sharpen}
            {examples::examples(app, asked)}
            {why}
        </aside>
    }
    .into_any()
}

/// One finding at a time: of the goal that was typed into last, or else of the first one that has any.
///
/// The list of goals is told a moment after a pause in typing, so the note stands still while a word is unfinished.
fn sharpen(app: App, horizon: Horizon, typed: RwSignal<Option<Id>>) -> AnyView {
    let found = Memo::new(move |_| {
        let mut goals = app.all::<Goal>();
        goals.retain(|(_, goal)| goal.horizon == horizon);
        let typed = typed.get();
        goals.sort_by_key(|(id, goal)| (typed.as_ref() != Some(id), goal.order));
        goals.into_iter().find_map(|(_, goal)| detail(&goal.text))
    });
    let note = move || {
        found.get().map(|(title, reason)| {
            view! {
                <section class="sharpen">
                    <h2 class="sharpen__title">{Icon::Pencil.view()} {t::reflect_sharpen()}</h2>
                    <p dir="auto">{title}</p>
                    <p class="sharpen__reason">{reason}</p>
                </section>
            }
        })
    };
    note.into_any()
}

/// What to ask next about a goal, and why.
fn detail(goal: &str) -> Option<(String, String)> {
    let found = review::goal(goal).into_iter().find(|finding| finding.severity != Severity::Good)?;
    let words = guide::current().rule(found.rule)?;
    Some((fill(&words.title, &found), fill(&words.reason, &found)))
}

#[cfg(test)]
mod tests {
    use super::detail;

    #[test]
    fn a_vague_goal_is_asked_about_in_its_own_words_and_an_empty_one_is_left_alone() {
        let (title, _) = detail("Better at presenting").unwrap();
        assert!(title.contains("Better at presenting"), "{title}");
        assert_eq!(detail(""), None);
        assert_eq!(detail(" \n"), None);
    }
}
