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
        compose,
        goal::{Goal, Horizon},
        id::Id,
    },
    guide::{self, model::FieldKind},
    review::{self, Severity},
    text::t,
};

/// One detail that would sharpen a goal: which goal, what to ask, and why.
pub(super) type Detail = (Id, String, String);

/// With fewer words than these a goal may be half a sentence.
const WHOLE: usize = 4;
/// How long after the cursor has left a goal, in milliseconds: nothing may move under a finger that presses a button.
const CALM: u32 = 500;

/// Which goal was typed into last, and whether the cursor has left it.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    last: RwSignal<Option<Id>>,
    left: RwSignal<bool>,
}

impl Typed {
    pub(super) fn new() -> Self {
        Self { last: RwSignal::new(None), left: RwSignal::new(true) }
    }

    /// Somebody types into this goal. Only the first key tells.
    pub(super) fn into(self, id: &Id) {
        if self.last.with_untracked(|last| last.as_ref() != Some(id)) {
            self.last.set(Some(id.clone()));
        }
        if self.left.get_untracked() {
            self.left.set(false);
        }
    }

    /// The cursor has left the goal.
    pub(super) fn leave(self) {
        if self.left.try_get_untracked() == Some(false) {
            timer::after(CALM, move || {
                let _gone_with_the_place = self.left.try_set(true);
            });
        }
    }
}

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
pub(super) fn sharpening(app: App, asked: Asked, typed: Typed) -> Memo<Option<Detail>> {
    let horizon = match asked.question.field {
        FieldKind::ShortGoals => Some(Horizon::Short),
        FieldKind::LongGoals => Some(Horizon::Long),
        _ => None,
    };
    Memo::new(move |_| {
        let horizon = horizon?;
        let mut goals = app.all::<Goal>();
        goals.retain(|(_, goal)| goal.horizon == horizon);
        let (last, left) = (typed.last.get(), typed.left.get());
        goals.sort_by_key(|(id, goal)| (last.as_ref() != Some(id), goal.order));
        goals.into_iter().find_map(|(id, goal)| {
            let (title, reason) = detail(&goal, left || last.as_ref() != Some(&id))?;
            Some((id, title, reason))
        })
    })
}

/// The note under its goal, where there is no margin beside it. It comes into view when it comes up while one types.
pub(super) fn under(goal: Id, typed: Typed, detail: Memo<Option<Detail>>) -> AnyView {
    let place = format!("sharpen-{goal}");
    let here = Memo::new(move |_| detail.get().filter(|(about, ..)| *about == goal));
    let note_id = place.clone();
    Effect::new(move |was_there: Option<bool>| {
        let about = here.get().map(|(about, ..)| about);
        if was_there == Some(false) && about.is_some() && about == typed.last.get_untracked() {
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

/// What to ask next about a goal, and why: first about what it says, then about what it lacks.
fn detail(goal: &Goal, is_left: bool) -> Option<(String, String)> {
    sharper(&goal.text).or_else(|| by_when(goal, is_left))
}

fn sharper(goal: &str) -> Option<(String, String)> {
    let found = review::goal(goal).into_iter().find(|finding| finding.severity != Severity::Good)?;
    let words = guide::current().rule(found.rule)?;
    Some((fill(&words.title, &found), fill(&words.reason, &found)))
}

/// Every line that is being written lacks a date at first, so nobody is asked before the goal may be whole.
fn by_when(goal: &Goal, is_left: bool) -> Option<(String, String)> {
    let is_whole = is_left || compose::words(&goal.text) >= WHOLE;
    let is_due = goal.by.is_none() && is_whole && review::is_undated(&goal.text);
    let words = guide::current().rule("goal-no-date").filter(|_| is_due)?;
    Some((t::reflect_by_when().to_owned(), words.reason.clone()))
}

#[cfg(test)]
mod tests {
    use super::{Goal, detail, t};

    fn asked(text: &str, is_left: bool) -> Option<String> {
        detail(&Goal { text: text.into(), ..Goal::default() }, is_left).map(|(title, _)| title)
    }

    #[test]
    fn a_vague_goal_is_asked_about_in_its_own_words_and_an_empty_one_is_left_alone() {
        let title = asked("Better at presenting", false).unwrap();
        assert!(title.contains("Better at presenting"), "{title}");
        for (text, is_left) in [("", true), ("", false), (" \n", true)] {
            assert_eq!(asked(text, is_left), None);
        }
    }

    #[test]
    fn a_goal_is_asked_by_when_once_it_may_be_whole() {
        let by_when = Some(t::reflect_by_when().to_owned());
        for (text, is_left, expected) in [
            ("Pass my exam", false, None),
            ("Pass my exam", true, by_when.clone()),
            ("Teach one maths lesson in which every pupil speaks", false, by_when),
            ("Pass my exam in June", true, None),
        ] {
            assert_eq!(asked(text, is_left), expected, "{text}");
        }
    }

    #[test]
    fn a_goal_with_a_date_of_its_own_is_not_asked_by_when() {
        let by = northstar_workbook::domain::time::parse_date("2027-05-01");
        assert!(by.is_some());
        let goal = Goal { text: "Teach one maths lesson in which every pupil speaks".into(), by, ..Goal::default() };
        assert_eq!(detail(&goal, true), None);
    }
}
