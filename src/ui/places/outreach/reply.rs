//! What came back: a yes becomes a meeting, a no is met kindly, and silence has a plan.

use super::{desk::Desk, silence};
use crate::{
    state::Toast,
    ui::{history, route::Route},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, letter::Reply, meeting::Meeting},
    review,
    text::t,
};

/// The question, or its answer.
pub(super) fn reply(desk: Desk) -> AnyView {
    let view = move || match desk.letter().outcome {
        Some(outcome) => noted(desk, outcome.what),
        None => asked(desk),
    };
    view! {
        {view}
        {silence::silence(desk)}
    }
    .into_any()
}

fn asked(desk: Desk) -> AnyView {
    let other = |what: Reply| {
        view! {
            <button type="button" class="button" on:click=move |_| note(desk, what)>
                {name(what)}
            </button>
        }
    };
    view! {
        <section class="reply">
            <h2>{t::sent_came_back()}</h2>
            <p class="lead">{t::sent_came_back_lead()}</p>
            <button type="button" class="button button--fill" on:click=move |_| say_yes(desk)>
                {t::sent_yes()}
            </button>
            {other(Reply::Other)}
            {other(Reply::No)}
            {other(Reply::Rest)}
        </section>
    }
    .into_any()
}

fn noted(desk: Desk, what: Reply) -> AnyView {
    let warm = match what {
        Reply::Yes => t::sent_yes_warm(),
        Reply::Other => t::sent_answered_warm(),
        Reply::No => t::sent_no_warm(),
        Reply::Rest => t::sent_rest_warm(),
    };
    let meeting = move || {
        let id = desk.id();
        let all = desk.app.all::<Meeting>().into_iter();
        let (meeting, _) = all.into_iter().find(|(_, meeting)| meeting.letter.as_ref() == Some(&id))?;
        let link = view! {
            <a class="button button--fill" href=Route::Meeting(meeting).href()>
                {t::sent_meeting()}
            </a>
        };
        Some(link.into_any())
    };
    let change = move |_| desk.app.note_outcome(&desk.id(), None);
    view! {
        <section class="reply">
            <h2>{name(what)}</h2>
            <p class="lead">{warm}</p>
            {(what == Reply::Yes).then_some(meeting)}
            <button type="button" class="text-button text-button--small" on:click=change>
                {t::sent_change()}
            </button>
        </section>
    }
    .into_any()
}

pub(super) fn name(what: Reply) -> &'static str {
    match what {
        Reply::Yes => t::sent_yes(),
        Reply::Other => t::sent_answered(),
        Reply::No => t::sent_no(),
        Reply::Rest => t::sent_rest(),
    }
}

fn note(desk: Desk, what: Reply) {
    desk.app.note_outcome(&desk.id(), Some(what));
    let (app, letter) = (desk.app, desk.id());
    let back = move || app.note_outcome(&letter, None);
    let text = t::sent_noted(name(what));
    desk.app.toast.set(Some(Toast::with_undo(text, t::sent_noted_undo(), back)));
}

/// Makes the meeting out of what the letter asked for, and goes there.
fn say_yes(desk: Desk) {
    let (app, letter) = (desk.app, desk.id());
    app.note_outcome(&letter, Some(Reply::Yes));
    let meeting = begin_meeting(desk);
    let name = desk.reader_now();
    let said = t::sent_yes_said(&name);
    let back = {
        let meeting = meeting.clone();
        move || {
            let _taken_out = app.remove::<Meeting>(&meeting);
            app.note_outcome(&letter, None);
            history::go(&Route::Letter(letter.clone()));
        }
    };
    app.toast.set(Some(Toast::with_undo(said, t::sent_yes_undo(), back)));
    history::go(&Route::Meeting(meeting));
}

/// A meeting with what the letter says of it: with whom, on what, how long.
fn begin_meeting(desk: Desk) -> Id {
    let (topic, minutes) = desk.with_asking(|draft| (review::asked_topic(draft), review::asked_minutes(draft)));
    let meeting = desk.app.begin_meeting(desk.peek().person.clone());
    desk.app.edit::<Meeting>(&meeting, |meeting| {
        meeting.topic = topic;
        meeting.letter = Some(desk.id());
        meeting.minutes = minutes.unwrap_or(meeting.minutes);
    });
    meeting
}
