//! What a letter needs to know first, asked one thing at a time and only where it is missing: the reader, their work,
//! the writer. Each can wait.

use super::desk::Desk;
use crate::browser::{dom, timer};
use crate::ui::{
    pieces::{
        about_me::{about_me, about_me_briefly},
        person_chooser::person_chooser,
    },
    places::people,
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        about::About,
        id::Id,
        letter::{Letter, LetterKind},
        person::Person,
    },
    text::t,
};

const READER: &str = "letter-reader";
const ME: &str = "letter-me";

/// One thing to know first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// For whom the letter is.
    Reader,
    /// What of theirs it begins with.
    Work,
    /// Who signs it.
    Me,
    /// Everything about the writer; only shown when it is wished for.
    AllOfMe,
}

impl Asked {
    const ALL: [Self; 3] = [Self::Reader, Self::Work, Self::Me];

    fn is_missing(self, desk: Desk) -> bool {
        let letter = desk.peek();
        let person = letter.person.as_ref().map(|person| desk.app.peek::<Person>(person));
        match self {
            // Somebody who was removed reads as blank.
            Self::Reader => person.is_none_or(|person| *person == Person::default()),
            Self::Work => {
                let unknown = |person: &Person| person.work.trim().is_empty() || person.struck.trim().is_empty();
                letter.kind == LetterKind::FirstAsk
                    && letter.part("opening").trim().is_empty()
                    && person.is_some_and(|person| unknown(&person))
            }
            Self::AllOfMe => false,
            Self::Me => desk.app.peek::<About>(&Id::me()).name.trim().is_empty(),
        }
    }

    /// The next thing that is missing after this one.
    fn next(self, desk: Desk) -> Option<Self> {
        let later = Self::ALL.into_iter().skip_while(|asked| *asked != self).skip(1);
        later.into_iter().find(|asked| asked.is_missing(desk))
    }
}

/// The card on demand, with its first field in the focus.
pub(super) fn open(asked: RwSignal<Option<Asked>>, what: Asked) {
    asked.set(Some(what));
    timer::next_frame(move || match what {
        Asked::Reader => dom::focus(READER),
        Asked::Me | Asked::AllOfMe => dom::focus(&format!("{ME}-name")),
        Asked::Work => {}
    });
}

/// The first thing that is missing.
pub(super) fn first(desk: Desk) -> RwSignal<Option<Asked>> {
    RwSignal::new(Asked::ALL.into_iter().find(|asked| asked.is_missing(desk)))
}

/// The card that asks it, if anything is asked.
pub(super) fn card(desk: Desk, asked: RwSignal<Option<Asked>>) -> AnyView {
    let view = move || {
        let now = asked.get()?;
        Some(match now {
            Asked::Reader => reader(desk, asked),
            Asked::Work => work(desk, asked),
            Asked::Me => me(desk, asked, about_me_briefly(ME)),
            Asked::AllOfMe => me(desk, asked, about_me(ME)),
        })
    };
    view.into_any()
}

fn reader(desk: Desk, asked: RwSignal<Option<Asked>>) -> AnyView {
    let choose = move |person: Id| {
        desk.app.edit::<Letter>(&desk.id(), |letter| letter.person = Some(person));
        asked.set(Asked::Reader.next(desk));
    };
    let buttons = view! { {later(desk, asked, Asked::Reader)} };
    frame(
        t::composer_who_title().into(),
        t::composer_who_lead(),
        person_chooser(READER, Callback::new(choose)),
        buttons.into_any(),
    )
}

fn work(desk: Desk, asked: RwSignal<Option<Asked>>) -> AnyView {
    let Some(person) = desk.peek().person.clone() else { return ().into_any() };
    let name = desk.app.peek::<Person>(&person).greeted_as().to_owned();
    let name = if name.is_empty() { t::person_someone().to_owned() } else { name };
    frame(
        t::composer_work_title(&name),
        t::composer_work_lead(),
        people::their_work(desk.app, &person),
        done(desk, asked, Asked::Work),
    )
}

fn me(desk: Desk, asked: RwSignal<Option<Asked>>, fields: AnyView) -> AnyView {
    frame(t::composer_me_title().into(), t::composer_me_lead(), fields, done(desk, asked, Asked::Me))
}

fn frame(title: String, lead: &'static str, fields: AnyView, buttons: AnyView) -> AnyView {
    view! {
        <section class="card composer__first">
            <h2 dir="auto">{title}</h2>
            <p class="lead">{lead}</p>
            {fields}
            <div class="composer__first-buttons">{buttons}</div>
        </section>
    }
    .into_any()
}

fn done(desk: Desk, asked: RwSignal<Option<Asked>>, this: Asked) -> AnyView {
    view! {
        <button type="button" class="button" on:click=move |_| asked.set(this.next(desk))>
            {t::verb_continue()}
        </button>
        {later(desk, asked, this)}
    }
    .into_any()
}

fn later(desk: Desk, asked: RwSignal<Option<Asked>>, this: Asked) -> AnyView {
    view! {
        <button type="button" class="text-button text-button--small" on:click=move |_| asked.set(this.next(desk))>
            {t::composer_later()}
        </button>
    }
    .into_any()
}
