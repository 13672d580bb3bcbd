//! Blank worksheets for paper: every question with ruled lines, its first example in italics.

use super::{asked::Asked, field};
use crate::ui::parts::icon::star;
use leptos::prelude::*;
use northstar_workbook::{
    guide::{
        self,
        model::{FieldKind, Question, Worksheet},
    },
    text::{self, t},
};

/// All of them, one a page. They are seen in print only.
pub(super) fn blank_sheets() -> AnyView {
    let sheets = guide::current().worksheets.iter().map(sheet).collect_view();
    view! { <div class="only-print">{sheets}</div> }.into_any()
}

fn sheet(worksheet: &'static Worksheet) -> AnyView {
    let questions = Asked::of(worksheet).map(|asked| question(asked.question)).collect_view();
    view! {
        <article class="blank-sheet">
            {head(view! { <span>{t::reflect_print_name()}</span> <span>{t::reflect_print_date()}</span> }.into_any())}
            <h2 class="blank-sheet__title">{worksheet.title.clone()}</h2>
            <p>{worksheet.lead.clone()}</p>
            <ol class="blank-sheet__questions">{questions}</ol>
            {foot()}
        </article>
    }
    .into_any()
}

/// The mark, and at the end of the line whose sheet it is.
pub(super) fn head(whose: AnyView) -> AnyView {
    view! {
        <div class="print-head">
            {star()}
            <span class="print-head__mark">{t::app_name()}</span>
            <span class="print-head__whose">{whose}</span>
        </div>
    }
    .into_any()
}

pub(super) fn foot() -> AnyView {
    view! { <p class="print-foot">{t::reflect_print_foot()}</p> }.into_any()
}

/// Lines to write on, 8 mm apart.
pub(super) fn ruled(lines: usize) -> AnyView {
    let line = |_| view! { <div class="ruled__line"></div> };
    view! { <div class="ruled" aria-hidden="true">{(0..lines).map(line).collect_view()}</div> }.into_any()
}

fn question(question: &'static Question) -> AnyView {
    let example = question.example.first();
    let example =
        example.map(|example| view! { <p class="blank-sheet__example">{t::reflect_quote(&example.text)}</p> });
    view! {
        <li>
            <h3>{question.title.clone()}</h3>
            {example}
            {options(question)}
            {ruled(lines(question.field))}
        </li>
    }
    .into_any()
}

fn options(question: &'static Question) -> Option<AnyView> {
    let weighs = question.field == FieldKind::Weights;
    let scale = || (0..=4).map(|weight: u8| text::number(weight.into())).collect::<Vec<_>>().join("   ");
    let option = question.option.iter().map(|option| {
        let mark = if weighs {
            view! { <span class="blank-sheet__scale">{scale()}</span> }.into_any()
        } else {
            view! { <span class="blank-sheet__box"></span> }.into_any()
        };
        view! { <li>{mark} <span>{option.label.clone()}</span></li> }
    });
    let scale_words = weighs.then(|| {
        let (least, most) = (field::weight_name(0), field::weight_name(4));
        view! { <p class="blank-sheet__example">{t::reflect_print_scale(least, most)}</p> }
    });
    (!question.option.is_empty())
        .then(|| view! { {scale_words} <ul class="blank-sheet__options">{option.collect_view()}</ul> }.into_any())
}

const fn lines(field: FieldKind) -> usize {
    match field {
        FieldKind::Text | FieldKind::LongGoals | FieldKind::Ladder => 4,
        FieldKind::ShortGoals | FieldKind::Plan => 6,
        FieldKind::Skills => 5,
        FieldKind::Choices => 1,
        FieldKind::Choice | FieldKind::Types | FieldKind::Weights => 0,
    }
}
