//! Last time on one page: what was said and promised, what became of it, and what of it opens this talk.

use super::{focus_soon, said};
use crate::{
    state::{App, Toast, autosave, brief as carried},
    ui::{
        history,
        parts::{
            choice::{Choice, ChoiceList},
            field::{Field, Takes},
        },
        route::Route,
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        action::{Action, Whose},
        advice::Advice,
        brief::{Brief, Carried, Owed},
        id::Id,
        letter::LetterKind,
        meeting::Meeting,
        note::Note,
        person::Person,
        time::instant_of,
    },
    text::t,
};

/// The section; nothing while there is nothing to remember.
pub(super) fn brief(app: App, id: &Id) -> AnyView {
    let wanted = id.clone();
    let shape = Memo::new(move |_| app.with_brief(&wanted, Shown::of));
    let id = id.clone();
    let view = move || shape.with(|shown| (!shown.is_empty()).then(|| section(app, &id, shown)));
    view.into_any()
}

/// What is shown, as far as it does not change while somebody types into it.
#[derive(Clone, Default, PartialEq)]
struct Shown {
    last: Option<Id>,
    took: Vec<String>,
    notes: Vec<Id>,
    advice: Vec<Id>,
    open: Vec<Id>,
    done: Vec<String>,
    left: Vec<String>,
    owed: Vec<Thanks>,
}

#[derive(Clone, PartialEq)]
enum Thanks {
    Talk(Id),
    Introduction(Id),
}

impl Shown {
    fn of(brief: &Brief<'_>) -> Self {
        let ids = |all: &[(&Id, &Action)]| all.iter().map(|(id, _)| (*id).clone()).collect();
        let took = brief.last.iter().flat_map(|(_, last)| &last.takeaways).map(|text| text.trim().to_owned());
        Self {
            last: brief.last.map(|(id, _)| id.clone()),
            took: took.filter(|text| !text.is_empty()).collect(),
            notes: brief.notes.iter().map(|(id, _)| (*id).clone()).collect(),
            advice: brief.advice.iter().map(|(id, _)| (*id).clone()).collect(),
            open: ids(&brief.open),
            done: brief.done.iter().map(|text| (*text).to_owned()).collect(),
            left: brief.left.iter().map(|text| (*text).to_owned()).collect(),
            owed: brief.owed.iter().map(Thanks::of).collect(),
        }
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Thanks {
    fn of(owed: &Owed<'_>) -> Self {
        match owed {
            Owed::Talk(id) => Self::Talk((*id).clone()),
            Owed::Introduction(id) => Self::Introduction((*id).clone()),
        }
    }
}

fn section(app: App, id: &Id, shown: &Shown) -> AnyView {
    view! {
        <section class="meeting__part brief">
            <h2 class="section-title" id="brief" tabindex="-1">
                {t::meetings_brief()}
            </h2>
            {shown.last.as_ref().map(|last| held(app, last))}
            {lines(t::meetings_brief_took(), &shown.took)}
            {notes(app, &shown.notes)}
            {advice(app, &shown.advice)}
            {open(app, id, &shown.open)}
            {lines(t::meetings_brief_done(), &shown.done)}
            {lines(t::meetings_brief_left(), &shown.left)}
            {thanks(app, id, &shown.owed)}
            {carry(app, id)}
        </section>
    }
    .into_any()
}

/// When it was, and the way to all of it.
fn held(app: App, last: &Id) -> AnyView {
    let ended = app.value::<Meeting, _>(last, |meeting| meeting.ended);
    let day = move || ended.get().map(|at| t::meetings_brief_on(&when::written(at, Shape::Day)));
    view! {
        <p class="meta">{day} " " <a href=Route::After(last.clone()).href()>{t::meetings_brief_all()}</a></p>
    }
    .into_any()
}

/// Lines under a small heading; nothing where there are none.
fn lines(title: &'static str, lines: &[String]) -> Option<AnyView> {
    let items = lines.iter().map(|line| view! { <li dir="auto">{line.clone()}</li> }).collect_view();
    (!lines.is_empty()).then(|| part(title, view! { <ul class="brief__list">{items}</ul> }.into_any()))
}

fn part(title: &'static str, content: AnyView) -> AnyView {
    view! {
        <div class="brief__part">
            <h3 class="brief__title">{title}</h3>
            {content}
        </div>
    }
    .into_any()
}

fn notes(app: App, ids: &[Id]) -> Option<AnyView> {
    let texts: Vec<String> = ids.iter().map(|id| app.read::<Note>(id).text.trim().to_owned()).collect();
    lines(t::meetings_brief_notes(), &texts)
}

/// Each piece of advice with room for what came of it.
fn advice(app: App, ids: &[Id]) -> Option<AnyView> {
    let rows = ids.iter().map(|id| advised(app, id)).collect_view();
    let content = view! {
        <p class="meta">{t::meetings_brief_advice_lead()}</p>
        <ul>{rows}</ul>
    };
    (!ids.is_empty()).then(|| part(t::meetings_brief_advice(), content.into_any()))
}

fn advised(app: App, id: &Id) -> AnyView {
    let text = app.peek::<Advice>(id).text.trim().to_owned();
    let value = app.value::<Advice, String>(id, |advice| advice.result.clone());
    let advice = id.clone();
    let typed = Callback::new(move |text| app.type_into::<Advice>(&advice, |advice| advice.result = text));
    view! {
        <li class="brief__advice">
            <p class="words-to-say" dir="auto">
                {text.clone()}
            </p>
            <Field
                id=format!("result-{id}")
                label=t::meetings_brief_result_of(&text)
                quiet_label=true
                hint=t::meetings_brief_result()
                takes=Takes::Lines(2)
                value=value
                on_input=typed
                on_leave=Some(Callback::new(move |()| autosave::flush(app)))
            />
        </li>
    }
    .into_any()
}

/// What is still to be done, to tick off.
fn open(app: App, id: &Id, ids: &[Id]) -> Option<AnyView> {
    let name = said::name_or_them(app, &app.peek::<Meeting>(id));
    let row = |id: &Id| {
        let action = app.peek::<Action>(id);
        let who = match action.whose {
            Whose::Mine => t::meetings_brief_mine().to_owned(),
            Whose::Theirs => name.clone(),
        };
        let by = action.by.and_then(|day| day.and_hms_opt(12, 0, 0)).map(|noon| instant_of(noon, |_| 0));
        let by = by.map(|noon| t::meetings_brief_by(&when::written_in(noon, Shape::Day, "UTC")));
        let gloss = std::iter::once(who).chain(by).collect::<Vec<_>>().join(" · ");
        Choice { id: id.to_string(), label: action.text.trim().to_owned(), gloss }
    };
    let choices: Vec<Choice> = ids.iter().map(row).collect();
    let ticked = Callback::new(move |action: String| {
        if let Some(action) = Id::parse(&action) {
            done(app, &action);
        }
    });
    let list = view! {
        <div class="choice-list--ticks">
            <ChoiceList
                name="open"
                legend=t::meetings_brief_open()
                choices=choices
                chosen=Signal::stored(Vec::new())
                on_toggle=ticked
            />
        </div>
    };
    (!ids.is_empty()).then(|| part(t::meetings_brief_open(), list.into_any()))
}

/// The row goes to what is done: the focus stays in the section, and one press brings it back.
fn done(app: App, action: &Id) {
    app.set_done(action, true);
    let action = action.clone();
    let back = move || app.set_done(&action, false);
    app.toast.set(Some(Toast::with_undo(t::meetings_action_done(), t::meetings_undo_done(), back)));
    focus_soon("brief");
}

fn thanks(app: App, id: &Id, owed: &[Thanks]) -> Option<AnyView> {
    let meeting = app.peek::<Meeting>(id);
    let (person, name) = (meeting.person.clone(), said::name_or_them(app, &meeting));
    let row = |owed: &Thanks| {
        let (words, kind, about) = match owed {
            Thanks::Talk(last) => (t::meetings_brief_thank_talk(&name), LetterKind::ThankYou, Some(last.clone())),
            Thanks::Introduction(other) => {
                let other = app.read::<Person>(other);
                let words = t::meetings_brief_thank_introduction(&name, other.greeted_as());
                (words, LetterKind::IntroducerThanks, None)
            }
        };
        let person = person.clone();
        let write = move |_| history::go(&Route::Letter(app.begin_letter(kind, person.clone(), about.clone())));
        view! {
            <li class="entry">
                <p class="entry__words">{words}</p>
                <button type="button" class="text-button text-button--small" on:click=write>
                    {t::meetings_brief_thank()}
                </button>
            </li>
        }
        .into_any()
    };
    let rows = owed.iter().map(row).collect_view();
    (!owed.is_empty()).then(|| part(t::meetings_brief_thanks(), view! { <ul class="entries">{rows}</ul> }.into_any()))
}

/// One press puts what comes from last time at the beginning of the agenda.
fn carry(app: App, id: &Id) -> AnyView {
    let meeting = id.clone();
    let points = Memo::new(move |_| {
        let mut points = app.with_brief(&meeting, carried::points);
        let agenda = &app.read::<Meeting>(&meeting).agenda;
        points.retain(|(_, text)| !agenda.iter().any(|item| item.text == *text));
        points
    });
    let id = id.clone();
    let view = move || {
        let points = points.get();
        let count = i64::try_from(points.len()).unwrap_or_default();
        let id = id.clone();
        let press = move |_| put(app, &id, points.clone(), count);
        (count > 0).then(|| {
            view! {
                <p class="meta">{t::meetings_carry_lead()}</p>
                <button type="button" class="button" on:click=press>
                    {t::meetings_carry(count)}
                </button>
            }
        })
    };
    view.into_any()
}

fn put(app: App, id: &Id, points: Vec<(Carried, String)>, count: i64) {
    let before = app.peek::<Meeting>(id).agenda.clone();
    app.carry_over(id, points);
    let id = id.clone();
    let back = move || app.edit::<Meeting>(&id, |meeting| meeting.agenda.clone_from(&before));
    app.toast.set(Some(Toast::with_undo(t::meetings_carried(count), t::meetings_undo_carry(), back)));
    focus_soon("questions");
}

/// Last time on paper: what was said, what is open.
pub(super) fn on_paper(app: App, id: &Id) -> AnyView {
    let shown = app.with_brief(id, Shown::of);
    if shown.is_empty() {
        return ().into_any();
    }
    let texts = |ids: &[Id]| ids.iter().map(|id| app.read::<Advice>(id).text.trim().to_owned()).collect::<Vec<_>>();
    let actions: Vec<String> = shown.open.iter().map(|id| app.read::<Action>(id).text.trim().to_owned()).collect();
    view! {
        <section>
            <h2>{t::meetings_brief()}</h2>
            {lines(t::meetings_brief_took(), &shown.took)}
            {notes(app, &shown.notes)}
            {lines(t::meetings_brief_advice(), &texts(&shown.advice))}
            {lines(t::meetings_brief_open(), &actions)}
            {lines(t::meetings_brief_done(), &shown.done)}
        </section>
    }
    .into_any()
}
