//! Check your answers: each in short, the first version where it differs, and the way to change it.

use crate::{
    state::App,
    ui::{
        places::reflect::{answers, asked::Asked, written::Written},
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{overview::Progress, time::Instant},
    guide::{self, model::Worksheet},
    text::t,
};

/// The heading, so that it can be gone to.
pub(super) const HEADING: &str = "answers";

pub(super) fn check(app: App) -> AnyView {
    let worksheets = move || {
        let written = Written::of(app);
        guide::current().worksheets.iter().map(|worksheet| answers_of(&written, worksheet)).collect_view()
    };
    view! {
        <section class="check no-print">
            <h2 id=HEADING tabindex="-1">
                {t::reflect_check()}
            </h2>
            {worksheets}
        </section>
    }
    .into_any()
}

fn answers_of(written: &Written, worksheet: &'static Worksheet) -> AnyView {
    view! {
        <h3 class="check__worksheet">{worksheet.title.clone()}</h3>
        <dl class="rows">{Asked::of(worksheet).map(|asked| row(written, asked)).collect_view()}</dl>
    }
    .into_any()
}

fn row(written: &Written, asked: Asked) -> AnyView {
    let short = &asked.question.short;
    let lines = answers::in_short(written, asked);
    let open = lines.is_empty().then(|| {
        let skipped = written.answer(asked).is_some_and(|answer| answer.skipped);
        let skipped = skipped && written.progress(asked) == Progress::Skipped;
        view! { <p class="check__open">{if skipped { t::verb_not_sure() } else { t::reflect_not_answered() }}</p> }
    });
    let lines = lines.into_iter().map(|line| view! { <p dir="auto">{line}</p> });
    let firsts = answers::at_first(written, asked).into_iter().map(first);
    view! {
        <div class="check__row">
            <dt>{short.clone()}</dt>
            <dd class="check__answer">{lines.collect_view()} {open} {firsts.collect_view()}</dd>
            <dd>
                <a
                    class="text-button text-button--small"
                    href=asked.route().href()
                    aria-label=t::reflect_change(short)
                >
                    {t::verb_change()}
                </a>
            </dd>
        </div>
    }
    .into_any()
}

fn first((at, text): (Instant, String)) -> AnyView {
    view! {
        <p class="meta" dir="auto">
            {t::reflect_at_first(&when::written(at, Shape::Day), &text)}
        </p>
    }
    .into_any()
}
