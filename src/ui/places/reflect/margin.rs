//! Notes in the margin of a question: one detail that would sharpen the answer, examples, why we ask.

use super::{asked::Asked, examples};
use crate::{
    browser::{dom, timer},
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

/// One detail that would sharpen a goal: which goal, what to ask, and why.
pub(super) type Detail = (Id, String, String);

/// The margin, with the detail that would sharpen a goal.
pub(super) fn margin(app: App, asked: Asked, detail: Memo<Option<Detail>>) -> AnyView {
    let why = (!asked.question.why.is_empty()).then(|| {
        view! {
            <Disclosure title=t::reflect_why()>
                <p>{asked.question.why.clone()}</p>
            </Disclosure>
        }
    });
    let sharpen = move || detail.get().map(|detail| note(detail, "sharpen sharpen--beside"));
    view! {
        <aside class="asked__margin" aria-label=t::reflect_margin()>
            {sharpen}
            {examples::examples(app, asked)}
            {why}
        </aside>
    }
    .into_any()
}

/// One detail at a time: of the goal that was typed into last, or else of the first one that has any.
///
/// The list of goals is told a moment after a pause in typing, so the note stands still while a word is unfinished.
pub(super) fn sharpening(app: App, asked: Asked, typed: RwSignal<Option<Id>>) -> Memo<Option<Detail>> {
    let horizon = match asked.question.field {
        FieldKind::ShortGoals => Some(Horizon::Short),
        FieldKind::LongGoals => Some(Horizon::Long),
        _ => None,
    };
    Memo::new(move |_| {
        let horizon = horizon?;
        let mut goals = app.all::<Goal>();
        goals.retain(|(_, goal)| goal.horizon == horizon);
        let typed = typed.get();
        goals.sort_by_key(|(id, goal)| (typed.as_ref() != Some(id), goal.order));
        goals.into_iter().find_map(|(id, goal)| {
            let (title, reason) = detail(&goal.text)?;
            Some((id, title, reason))
        })
    })
}

/// The note under its goal, where there is no margin beside it. It comes into view when it comes up while one types.
pub(super) fn under(goal: Id, typed: RwSignal<Option<Id>>, detail: Memo<Option<Detail>>) -> AnyView {
    let place = format!("sharpen-{goal}");
    let here = Memo::new(move |_| detail.get().filter(|(about, ..)| *about == goal));
    let note_id = place.clone();
    Effect::new(move |was_there: Option<bool>| {
        let about = here.get().map(|(about, ..)| about);
        if was_there == Some(false) && about.is_some() && about == typed.get_untracked() {
            let place = note_id.clone();
            timer::next_frame(move || dom::reveal(&place));
        }
        about.is_some()
    });
    let note = move || here.get().map(|detail| note(detail, "sharpen sharpen--under"));
    view! { <div id=place>{note}</div> }.into_any()
}

fn note((_, title, reason): Detail, class: &'static str) -> AnyView {
    view! {
        <section class=class>
            <h2 class="sharpen__title">{Icon::Pencil.view()} {t::reflect_sharpen()}</h2>
            <p dir="auto">{title}</p>
            <p class="sharpen__reason">{reason}</p>
        </section>
    }
    .into_any()
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
