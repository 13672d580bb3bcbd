//! The worksheets as a list of tasks.

use super::{
    asked::{Asked, route_of},
    blank_sheets::blank_sheets,
    written::Written,
};
use crate::{
    browser::page,
    state::{App, use_app},
    ui::{
        parts::{icon::Icon, page_header::PageHeader},
        route::Route,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::overview::Progress,
    guide::{self, model::Worksheet},
    text::{self, t},
};

/// The place.
pub fn worksheets() -> AnyView {
    let app = use_app();
    let rows = guide::current().worksheets.iter().map(|worksheet| row(app, worksheet)).collect_view();
    view! {
        <div class="column no-print">
            <PageHeader title=t::nav_workbook() lead=t::reflect_lead() />
            <ul class="rows">
                {rows}
                <li>
                    <a class="row" href=Route::Summary.href()>
                        <span>
                            <span class="row__what">{t::reflect_summary_row()}</span>
                            <span class="row__why">{t::reflect_summary_row_lead()}</span>
                        </span>
                        {Icon::Chevron.view()}
                    </a>
                </li>
            </ul>
            <div class="dock">
                {move || go_on(app)}
                <button type="button" class="text-button" on:click=move |_| page::print()>
                    {Icon::Print.view()}
                    <span>{t::reflect_print_blank()}</span>
                </button>
            </div>
        </div>
        {blank_sheets()}
    }
    .into_any()
}

fn row(app: App, worksheet: &'static Worksheet) -> AnyView {
    let minutes = t::reflect_minutes(worksheet.minutes.into());
    let state = Memo::new(move |_| state(&Written::of(app), worksheet));
    view! {
        <li>
            <a class="row" href=route_of(worksheet).href()>
                <span>
                    <span class="row__what">{worksheet.title.clone()}</span>
                    <span class="row__why">{worksheet.lead.clone()}</span>
                    <span class="worksheets__facts">
                        <span>{minutes}</span>
                        <span>{move || state.get()}</span>
                    </span>
                </span>
                {Icon::Chevron.view()}
            </a>
        </li>
    }
    .into_any()
}

/// "Not begun", "2 of 3 answered", "Done".
fn state(written: &Written, worksheet: &'static Worksheet) -> String {
    let count = |state: Progress| Asked::of(worksheet).filter(|asked| written.progress(*asked) == state).count();
    let (answered, all) = (count(Progress::Answered), worksheet.question.len());
    let number = |count: usize| text::number(i64::try_from(count).unwrap_or_default());
    match answered {
        0 => t::reflect_not_begun().into(),
        _ if answered == all => t::reflect_done().into(),
        _ => t::reflect_answered_of(&number(answered), &number(all)),
    }
}

/// The one filled button: the next open question, or the persona when there is none.
fn go_on(app: App) -> AnyView {
    let written = Written::of(app);
    let (to, label) = match written.first_open(Asked::all()) {
        None => (Route::Summary, t::reflect_to_summary()),
        Some(asked) if untouched(&written) => (asked.route(), t::reflect_begin()),
        Some(asked) => (asked.route(), t::verb_continue()),
    };
    view! { <a class="button button--fill" href=to.href()>{label}</a> }.into_any()
}

fn untouched(written: &Written) -> bool {
    Asked::all().all(|asked| written.progress(asked) != Progress::Answered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::places::reflect::field;

    #[test]
    fn a_worksheet_says_in_words_how_far_it_is() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let worksheet = guide::current().worksheet("why").unwrap();
        let said = || state(&Written::of(app), worksheet);
        assert_eq!(said(), t::reflect_not_begun());
        let questions: Vec<Asked> = Asked::of(worksheet).collect();
        for asked in &questions {
            field::choose(app, &asked.answer(), |answer| answer.text = "x".into());
            if asked.place == 0 {
                assert_eq!(said(), t::reflect_answered_of("1", "3"));
            }
        }
        assert_eq!(said(), t::reflect_done());
    }
}
