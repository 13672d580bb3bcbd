//! The questions of a talk: chosen, in order, each in the person's own words.

use super::{bank, focus_soon};
use crate::{
    browser::dom,
    state::{App, autosave},
    ui::{
        parts::field::{Field, Takes},
        pieces::findings::findings,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{brief::Carried, id::Id, meeting::Meeting},
    guide, review,
    text::{self, t},
};

/// As many questions as a short talk has room for.
const ENOUGH: std::ops::RangeInclusive<usize> = 3..=5;

/// The whole section.
pub(super) fn questions(app: App, id: &Id) -> AnyView {
    let length = app.value::<Meeting, usize>(id, |meeting| meeting.agenda.len());
    let meeting = id.clone();
    let rows = move || {
        let length = length.get();
        (0..length).map(|place| row(app, &meeting, place, length)).collect_view()
    };
    view! {
        <section class="meeting__part">
            <h2 class="section-title" id="questions" tabindex="-1">
                {t::meetings_questions()}
            </h2>
            <p class="meta">{move || how_many(length.get())}</p>
            <ol>{rows}</ol>
            {own(app, id)}
            {bank::bank(app, id)}
        </section>
    }
    .into_any()
}

fn how_many(count: usize) -> String {
    let number = text::number(i64::try_from(count).unwrap_or_default());
    match count {
        0 => t::meetings_questions_none().into(),
        few if few < *ENOUGH.start() => t::meetings_questions_few(&number),
        enough if ENOUGH.contains(&enough) => t::meetings_questions_enough(&number),
        _ => t::meetings_questions_many(&number),
    }
}

fn row(app: App, id: &Id, place: usize, length: usize) -> AnyView {
    let number = text::number(i64::try_from(place + 1).unwrap_or_default());
    let value = app.value::<Meeting, String>(id, move |meeting| {
        meeting.agenda.get(place).map(|item| item.text.clone()).unwrap_or_default()
    });
    let meeting = id.clone();
    let typed = Callback::new(move |text: String| {
        app.type_into::<Meeting>(&meeting, |meeting| {
            if let Some(item) = meeting.agenda.get_mut(place) {
                item.text = text;
            }
        });
    });
    let meeting = id.clone();
    let swap = move |other: usize, end: &'static str| {
        app.swap_questions(&meeting, place, other);
        // The same button of the same question, so that it can be pressed again.
        let at_edge = other == 0 || other + 1 == length;
        let end = if at_edge { if other == 0 { "down" } else { "up" } } else { end };
        focus_soon(format!("question-{other}-{end}"));
    };
    let (up, down) = (swap.clone(), swap);
    let up = (place > 0).then(|| button("up", place, &number, t::meetings_up(), move || up(place - 1, "up")));
    let down = (place + 1 < length)
        .then(|| button("down", place, &number, t::meetings_down(), move || down(place + 1, "down")));
    let meeting = id.clone();
    let remove = button("remove", place, &number, t::verb_remove(), move || {
        app.drop_question(&meeting, place);
        focus_soon("questions");
    });
    let meeting = id.clone();
    let found = Memo::new(move |_| check(&app.read::<Meeting>(&meeting), place));
    view! {
        <li class="question">
            <span class="question__number" aria-hidden="true">
                {number.clone()}
            </span>
            <div class="question__body">
                <Field
                    id=format!("question-{place}")
                    label=t::meetings_question_number(&number)
                    quiet_label=true
                    takes=Takes::Lines(2)
                    value=value
                    on_input=typed
                    on_leave=Some(Callback::new(move |()| autosave::flush(app)))
                />
                {move || findings(&found.get())}
                <div class="question__actions">{up} {down} {remove}</div>
            </div>
        </li>
    }
    .into_any()
}

fn button(name: &str, place: usize, number: &str, word: &'static str, press: impl Fn() + 'static) -> AnyView {
    view! {
        <button
            type="button"
            class="text-button text-button--small"
            id=format!("question-{place}-{name}")
            on:click=move |_| press()
        >
            <span>{word}<span class="hidden-text">{t::meetings_question_which(number)}</span></span>
        </button>
    }
    .into_any()
}

/// A question of the bank stands as it is, and what comes from last time is no question; the person's own words are
/// checked.
fn check(meeting: &Meeting, place: usize) -> Vec<review::Finding> {
    let Some(item) = meeting.agenda.get(place) else { return Vec::new() };
    let is_carried = Carried::parse(&item.from).is_some();
    let as_it_was = guide::current().bank_question(&item.from).is_some_and(|question| question.text == item.text);
    if as_it_was || is_carried { Vec::new() } else { review::question(&item.text) }
}

/// A question of the person's own: checked while it is typed, then put on the list and kept for other talks.
fn own(app: App, id: &Id) -> AnyView {
    let typed = RwSignal::new(String::new());
    let id = id.clone();
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = typed.get_untracked();
        let text = text.trim();
        if text.is_empty() {
            return dom::focus("question-own");
        }
        app.choose_question(&id, text, "");
        app.keep_question(text);
        typed.set(String::new());
        dom::focus("question-own");
    };
    let found = Memo::new(move |_| review::question(&typed.get()));
    view! {
        <form class="question-own" on:submit=add>
            <Field
                id="question-own"
                label=t::meetings_own()
                hint=t::meetings_own_hint()
                value=typed
                on_input=Callback::new(move |text| typed.set(text))
            />
            {move || findings(&found.get())}
            <button type="submit" class="button">
                {t::meetings_own_add()}
            </button>
        </form>
    }
    .into_any()
}
