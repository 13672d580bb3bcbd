//! The thank-you of a meeting: begun from here, within a day if it can be.

use super::said;
use crate::{
    browser::clock,
    state::App,
    ui::{
        history,
        route::Route,
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        letter::{LetterKind, Sent},
        meeting::Meeting,
        time::{DAY, Instant},
    },
    text::t,
};

/// How far the thanks are.
#[derive(Clone, PartialEq)]
enum Thanks {
    /// Nobody is known to thank.
    Nobody,
    /// Not begun.
    Open,
    /// Begun.
    Draft(Id),
    /// Sent.
    Sent(Id, Sent),
}

/// The section.
pub(super) fn thanks(app: App, id: &Id) -> AnyView {
    let wanted = id.clone();
    let person = app.value::<Meeting, Option<Id>>(id, |meeting| meeting.person.clone());
    let ended = app.value::<Meeting, Option<Instant>>(id, |meeting| meeting.ended);
    let thanks = Memo::new(move |_| {
        let person = person.get();
        match app.thanks_for(&wanted, person.as_ref(), ended.get()) {
            Some((letter, written)) => match written.last_sent() {
                Some(sent) => Thanks::Sent(letter, sent.clone()),
                None => Thanks::Draft(letter),
            },
            None if person.is_none() => Thanks::Nobody,
            None => Thanks::Open,
        }
    });
    let id = id.clone();
    let content = move || match thanks.get() {
        Thanks::Nobody => nobody(&id),
        Thanks::Open => open(app, &id, ended.get()),
        Thanks::Draft(letter) => draft(&letter, ended.get()),
        Thanks::Sent(letter, sent) => sent_already(app, &id, &letter, &sent),
    };
    view! {
        <section class="meeting__part">
            <h2 class="section-title">{t::meetings_thanks()}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// How much of the day is left, or a kind word after it.
fn room(ended: Option<Instant>) -> AnyView {
    let left = ended.map(|ended| ended.plus(DAY).since(clock::now()));
    match left {
        Some(left) if left <= 0 => view! { <p>{t::meetings_thanks_late()}</p> }.into_any(),
        Some(left) => view! {
            <p>{t::meetings_thanks_left()} " " <strong class="after__left">{when::left(left)}</strong></p>
        }
        .into_any(),
        None => view! { <p>{t::meetings_thanks_left()}</p> }.into_any(),
    }
}

fn nobody(id: &Id) -> AnyView {
    view! {
        <p>{t::meetings_thanks_who()}</p>
        <div class="dock">
            <a class="button button--fill" href=Route::Meeting(id.clone()).href()>
                {t::meetings_add_who()}
            </a>
        </div>
    }
    .into_any()
}

fn open(app: App, id: &Id, ended: Option<Instant>) -> AnyView {
    let id = id.clone();
    let write = move |_| {
        // Thanks for a talk that is over: without another word it ended before they began to write.
        app.end_talk(&id);
        let person = app.peek::<Meeting>(&id).person.clone();
        history::go(&Route::Letter(app.begin_letter(LetterKind::ThankYou, person, Some(id.clone()))));
    };
    view! {
        {room(ended)}
        <div class="dock dock--fixed">
            <button type="button" class="button button--fill" on:click=write>
                {t::meetings_thanks_write()}
            </button>
        </div>
    }
    .into_any()
}

fn draft(letter: &Id, ended: Option<Instant>) -> AnyView {
    view! {
        {room(ended)}
        <div class="dock dock--fixed">
            <a class="button button--fill" href=Route::Letter(letter.clone()).href()>
                {t::meetings_thanks_finish()}
            </a>
        </div>
    }
    .into_any()
}

fn sent_already(app: App, id: &Id, letter: &Id, sent: &Sent) -> AnyView {
    let name = said::name_or_them(app, &app.read::<Meeting>(id));
    view! {
        <p>{t::meetings_thanks_sent(&name, &when::written(sent.at, Shape::Day))}</p>
        <div class="dock">
            <a class="button" href=Route::Letter(letter.clone()).href()>
                {t::meetings_thanks_read()}
            </a>
        </div>
    }
    .into_any()
}
