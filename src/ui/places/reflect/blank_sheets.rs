//! Blank worksheets for paper: every question with ruled lines, its first example in italics.

use super::{asked::Asked, field};
use crate::ui::pieces::paper::{foot, head, ruled, ruled_line};
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
        <article class="paper">
            {head(view! { <span>{t::reflect_print_name()}</span> <span>{t::reflect_print_date()}</span> }.into_any())}
            <h2 class="paper__title">{worksheet.title.clone()}</h2>
            <p>{worksheet.lead.clone()}</p>
            <ol class="blank-sheet__questions">{questions}</ol>
            {foot()}
        </article>
    }
    .into_any()
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
            {room(question.field)}
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

/// The room to write in; none where a mark is the whole answer.
fn room(field: FieldKind) -> Option<AnyView> {
    match field {
        FieldKind::Choice | FieldKind::Types | FieldKind::Weights => None,
        FieldKind::Choices => Some(ruled_line()),
        FieldKind::Text
        | FieldKind::LongGoals
        | FieldKind::ShortGoals
        | FieldKind::Ladder
        | FieldKind::Plan
        | FieldKind::Skills => Some(ruled()),
    }
}
