//! What the talk will be about, in time for both: one's own points go out a day before, or one asks for theirs.

use super::agenda;
use crate::{
    state::App,
    ui::{history, route::Route},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        letter::{Letter, LetterKind},
        meeting::{Meeting, Side},
    },
    text::t,
};

/// The section: it follows the side of the table on which the person sits.
pub(super) fn points(app: App, id: &Id) -> AnyView {
    let side = app.value::<Meeting, Side>(id, |meeting| meeting.side);
    let id = id.clone();
    let view = move || match side.get() {
        Side::Mentee => agenda::agenda(app, &id),
        Side::Mentor => request(app, &id),
    };
    view.into_any()
}

/// It is the other one's talk: a mentor asks for a few lines.
fn request(app: App, id: &Id) -> AnyView {
    let id = id.clone();
    let meeting = id.clone();
    let written = Memo::new(move |_| {
        let is_ours =
            |letter: &Letter| letter.kind == LetterKind::AgendaRequest && letter.meeting.as_ref() == Some(&meeting);
        app.all::<Letter>().into_iter().find(|(_, letter)| is_ours(letter)).map(|(id, _)| id)
    });
    let word = move || if written.get().is_some() { t::meetings_points_read() } else { t::meetings_points_write() };
    let write = move |_| {
        let begin = || {
            let person = app.peek::<Meeting>(&id).person.clone();
            app.begin_letter(LetterKind::AgendaRequest, person, Some(id.clone()))
        };
        history::go(&Route::Letter(written.get_untracked().unwrap_or_else(begin)));
    };
    view! {
        <section class="meeting__part">
            <h2 class="section-title">{t::meetings_points()}</h2>
            <p class="meta">{t::meetings_points_why()}</p>
            <button type="button" class="button" on:click=write>
                {word}
            </button>
        </section>
    }
    .into_any()
}
