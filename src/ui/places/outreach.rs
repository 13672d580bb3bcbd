//! Outreach: drafts and log, and the composer with what comes after sending.

mod another;
mod begin;
mod checks;
mod composer;
mod desk;
mod first_asked;
mod known;
mod length;
mod letters;
mod manuscript;
mod notes;
mod offer;
mod paper;
mod plainness;
mod reading;
mod reply;
mod sending;
mod sent;
mod silence;
mod versions;

pub use letters::letters;

use crate::{
    state::use_app,
    ui::{parts::page_header::PageHeader, route::Route},
};
use desk::{Desk, Shown};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, letter::Letter},
    text::t,
};

/// The place `#/outreach/<id>`.
pub fn letter(id: &Id) -> AnyView {
    let app = use_app();
    let id = id.clone();
    let exists = {
        let id = id.clone();
        Memo::new(move |_| app.find::<Letter>(&id).is_some())
    };
    let view = move || match exists.get().then(|| Desk::of(app, &id)).flatten() {
        Some(desk) => at_work(desk),
        None => missing(),
    };
    view! { <div>{view}</div> }.into_any()
}

fn at_work(desk: Desk) -> AnyView {
    let view = move || match desk.shown.get() {
        Shown::Writing => composer::composer(desk),
        Shown::Reading => reading::reading(desk),
        Shown::Sent => sent::sent(desk),
    };
    view! {
        <div class="no-print">{view}</div>
        {paper::letter(desk)}
    }
    .into_any()
}

fn missing() -> AnyView {
    view! {
        <PageHeader title=t::letter_missing() lead=t::letter_missing_lead() />
        <a class="button button--fill" href=Route::Outreach.href()>
            {t::letter_missing_back()}
        </a>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::App;
    use northstar_workbook::domain::letter::LetterKind;

    fn open() -> App {
        let owner = Owner::new();
        owner.set();
        // The test's reactive root lives as long as the test.
        std::mem::forget(owner);
        let app = App::open(None);
        provide_context(app);
        app
    }

    #[test]
    fn without_letters_there_is_an_example_and_a_way_to_begin() {
        open();
        let html = letters().to_html();
        assert!(html.contains(t::outreach_empty_example()) && html.contains(t::outreach_no_name()), "{html}");
    }

    #[test]
    fn a_letter_that_does_not_exist_leads_back() {
        open();
        let html = letter(&Id::parse("nothing").unwrap()).to_html();
        assert!(html.contains(t::letter_missing()) && html.contains("#/outreach"), "{html}");
    }

    #[test]
    fn an_empty_letter_asks_for_its_reader_and_shows_every_part() {
        let app = open();
        let id = app.begin_letter(LetterKind::FirstAsk, None, None);
        let html = letter(&id).to_html();
        for part in ["part-subject", "part-opening", "part-who", "part-ask", "part-ease"] {
            assert!(html.contains(part), "{part} is missing");
        }
        assert!(html.contains(t::composer_who_title()));
    }
}
