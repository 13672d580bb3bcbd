//! One worksheet: its questions with the answers in short.

use super::{answers, asked::Asked, written::Written};
use crate::{
    state::{App, use_app},
    ui::{
        parts::{icon::Icon, page_header::PageHeader},
        places::not_found::not_found,
        route::Route,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, overview::Progress},
    guide::{self, model::Worksheet},
    text::t,
};

/// The place.
pub fn worksheet(id: &Id) -> AnyView {
    let Some(worksheet) = guide::current().worksheet(id.as_str()) else { return not_found() };
    let app = use_app();
    let rows = move || {
        let written = Written::of(app);
        Asked::of(worksheet).map(|asked| row(&written, asked)).collect_view()
    };
    view! {
        <div class="column">
            <PageHeader
                title=worksheet.title.clone()
                back=Some((Route::Reflect.href(), t::nav_workbook().to_owned()))
                lead=worksheet.lead.clone()
            />
            <ol class="rows">{rows}</ol>
            <div class="dock">{move || go_on(app, worksheet)}</div>
        </div>
    }
    .into_any()
}

fn row(written: &Written, asked: Asked) -> AnyView {
    let answer = match (written.progress(asked), answers::in_short(written, asked)) {
        (_, lines) if !lines.is_empty() => {
            view! { <span class="row__why worksheet__answer" dir="auto">{lines.join("; ")}</span> }.into_any()
        }
        (Progress::Skipped, _) => view! { <span class="row__why">{t::verb_not_sure()}</span> }.into_any(),
        _ => view! { <span class="row__why">{t::reflect_not_answered()}</span> }.into_any(),
    };
    view! {
        <li>
            <a class="row" href=asked.route().href()>
                <span>
                    <span class="row__what">{asked.question.title.clone()}</span>
                    {answer}
                </span>
                {Icon::Chevron.view()}
            </a>
        </li>
    }
    .into_any()
}

/// Resumes at the first open question; a finished worksheet leads on.
fn go_on(app: App, worksheet: &'static Worksheet) -> AnyView {
    let written = Written::of(app);
    let begun = Asked::of(worksheet).any(|asked| written.progress(asked) == Progress::Answered);
    let here = written.first_open(Asked::of(worksheet));
    let elsewhere = || written.first_open(Asked::all());
    let (to, label) = match here {
        Some(asked) if begun => (asked.route(), t::verb_continue().to_owned()),
        Some(asked) => (asked.route(), t::reflect_begin().to_owned()),
        None => match elsewhere() {
            Some(asked) => (asked.route(), t::reflect_go_on_with(&asked.worksheet.title)),
            None => (Route::Summary, t::reflect_to_summary().to_owned()),
        },
    };
    view! { <a class="button button--fill" href=to.href()>{label}</a> }.into_any()
}
