//! What to do before a talk, to tick off, and the message that led to it.

use super::listed::{Listed, row};
use crate::{
    state::App,
    ui::{
        parts::{choice::Choice, disclosure::Disclosure},
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        letter::Sent,
        meeting::{Form, Meeting, Side},
    },
    guide,
    text::t,
};

/// The step that reading the message ticks by itself.
const RE_READ: &str = "re-read";

/// The steps.
pub(super) fn checks(app: App, id: &Id) -> AnyView {
    let meeting = id.clone();
    let sort = Memo::new(move |_| (app.form_of(&meeting), app.read::<Meeting>(&meeting).side));
    let id = id.clone();
    let list = move || {
        let (form, side) = sort.get();
        steps(form, side).view(app, &id)
    };
    view! {
        <section class="meeting__part">
            <h2 class="section-title">{t::meetings_checks()}</h2>
            <p class="meta">{t::meetings_checks_lead()}</p>
            {list}
        </section>
    }
    .into_any()
}

/// What fits a sort of meeting and a side of the table.
fn steps(form: Form, side: Side) -> Listed {
    let steps = guide::current().meeting.check.iter().filter(|step| step.is_for(form.id(), side.id()));
    Listed {
        name: "check",
        legend: t::meetings_checks(),
        single: false,
        rows: steps.map(|step| Choice { gloss: step.gloss.clone(), ..row(&step.id, &step.label) }).collect(),
        chosen: |meeting| meeting.checks.iter().filter(|(_, done)| **done).map(|(step, _)| step.clone()).collect(),
        choose: |meeting, step| {
            let done = meeting.checks.entry(step.to_owned()).or_default();
            *done = !*done;
        },
    }
}

/// The message that led to the talk, if there was one.
pub(super) fn message(app: App, id: &Id) -> AnyView {
    let id = id.clone();
    let wanted = id.clone();
    let sent = Memo::new(move |_| app.message_before(&app.read::<Meeting>(&wanted)));
    (move || sent.get().map(|sent| opened(app, id.clone(), sent))).into_any()
}

fn opened(app: App, id: Id, sent: Sent) -> AnyView {
    // The line opens by a press of a finger or a key: both are a click.
    let read = move |_| {
        app.edit::<Meeting>(&id, |meeting| {
            meeting.checks.insert(RE_READ.to_owned(), true);
        });
    };
    let subject =
        (!sent.subject.is_empty()).then(|| view! { <p class="meeting__subject" dir="auto">{sent.subject}</p> });
    view! {
        <div on:click=read>
            <Disclosure title=t::meetings_message()>
                <p class="meta">{t::meetings_message_sent(&when::written(sent.at, Shape::Day))}</p>
                {subject}
                <p class="words-to-say meeting__letter" dir="auto">
                    {sent.text}
                </p>
            </Disclosure>
        </div>
    }
    .into_any()
}
