//! The question page: one question, one field, nothing that blocks.

use super::{
    asked::{Asked, route_of},
    field, firsts,
    margin::{Typed, margin, sharpening},
};
use crate::{
    browser::clock,
    state::{App, Saving, use_app},
    ui::{
        history,
        parts::{
            page_header::PageHeader,
            status_line::{Status, StatusLine},
        },
        places::not_found::not_found,
        route::Route,
        saved,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{answer::Answer, compose, id::Id},
    guide::model::FieldKind,
    text::{self, t},
};

/// The place.
pub fn question(worksheet: &Id, question: &Id) -> AnyView {
    let Some(asked) = Asked::find(worksheet, question) else { return not_found() };
    let app = use_app();
    firsts::keep(app, asked);
    on_cleanup(move || firsts::keep(app, asked));
    let typed = Typed::new();
    let detail = sharpening(app, asked, typed);
    let number = |number: usize| text::number(i64::try_from(number).unwrap_or_default());
    let over = t::reflect_question_of(&number(asked.place + 1), &number(asked.worksheet.question.len()));
    view! {
        <div class="asked">
            <div class="asked__head">
                <PageHeader
                    title=asked.question.title.clone()
                    back=Some((route_of(asked.worksheet).href(), asked.worksheet.title.clone()))
                    lead=asked.question.hint.clone()
                    over=over
                    statement=true
                />
            </div>
            <div class="asked__field">
                {field::field(app, asked, typed, detail)}
                {state(app, asked)}
            </div>
            {dock(app, asked)}
            {margin(app, asked, detail)}
        </div>
    }
    .into_any()
}

/// Whether the answer is kept, and how long a text is.
fn state(app: App, asked: Asked) -> AnyView {
    let touched = Memo::new(move |was: Option<&bool>| {
        let saving = app.saving.get();
        was.copied().unwrap_or_default() || !(saving.is_saved() || saving == Saving::Fleeting)
    });
    let status = Signal::derive(move || match saved::status(app) {
        Status::Saved(_) if touched.get() => Status::Saved(t::reflect_saved().into()),
        status => status,
    });
    let words = (asked.question.field == FieldKind::Text).then(|| {
        let count = app.value::<Answer, usize>(&asked.answer(), |answer| compose::words(&answer.text));
        let count = move || t::reflect_words(i64::try_from(count.get()).unwrap_or_default());
        view! { <p class="asked__words">{count}</p> }
    });
    let line = move || (touched.get() || !app.saving.get().is_saved()).then(|| view! { <StatusLine status=status /> });
    view! {
        <div class="asked__state">
            <div>{line}</div>
            {words}
        </div>
    }
    .into_any()
}

fn dock(app: App, asked: Asked) -> AnyView {
    let from_summary = history::came_from() == Some(Route::Summary);
    let go_on = move || {
        firsts::keep(app, asked);
        let next = asked.next().filter(|_| !from_summary);
        history::go(&next.map_or(Route::Summary, Asked::route));
    };
    let not_sure = move |_| {
        app.edit::<Answer>(&asked.answer(), |answer| {
            answer.skipped = true;
            answer.changed = clock::now();
        });
        go_on();
    };
    view! {
        <div class="dock dock--fixed asked__dock">
            <button type="button" class="button button--fill" on:click=move |_| go_on()>
                {t::verb_continue()}
            </button>
            <button type="button" class="text-button" on:click=not_sure>
                {t::verb_not_sure()}
            </button>
        </div>
    }
    .into_any()
}
