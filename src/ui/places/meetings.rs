//! Meetings: those to come and those that were held, preparation, notes while talking, and the day after.

mod after;
mod agenda;
mod bank;
mod brief;
mod calendar;
mod checks;
mod clock_change;
mod facts;
mod list;
mod listed;
mod live;
mod points;
mod preparation;
mod questions;
mod removed;
mod said;
mod sheet;
mod sort;
mod thanks;

use crate::{
    browser::{dom, timer},
    state::use_app,
    ui::{parts::page_header::PageHeader, route::Route},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, meeting::Meeting},
    text::t,
};

/// Every meeting.
pub fn meetings() -> AnyView {
    list::list()
}

/// One meeting: preparation.
pub fn meeting(id: &Id) -> AnyView {
    existing(id, preparation::preparation)
}

/// Notes while talking.
pub fn live(id: &Id) -> AnyView {
    existing(id, live::live)
}

/// The day after.
pub fn after(id: &Id) -> AnyView {
    existing(id, after::after)
}

/// The place of a meeting that exists, or a way back.
fn existing(id: &Id, place: fn(&Id) -> AnyView) -> AnyView {
    let app = use_app();
    let id = id.clone();
    let wanted = id.clone();
    let exists = Memo::new(move |_| app.find::<Meeting>(&wanted).is_some());
    // A place is built once: what changes in it follows by itself, and what was opened stays open.
    (move || if exists.get() { untrack(|| place(&id)) } else { missing() }).into_any()
}

/// What was pressed went away: the focus goes on to the element with this id.
fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    timer::next_frame(move || dom::focus(&id));
}

fn missing() -> AnyView {
    view! {
        <PageHeader title=t::meetings_missing() lead=t::meetings_missing_lead() />
        <a class="button button--fill" href=Route::Meetings.href()>
            {t::meetings_missing_back()}
        </a>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::App;

    fn shown(place: impl FnOnce(App) -> AnyView) -> String {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        provide_context(app);
        place(app).to_html()
    }

    #[test]
    fn without_meetings_the_place_says_what_will_be_here() {
        let html = shown(|_| meetings());
        assert!(html.contains(t::meetings_empty_example()), "{html}");
        assert!(html.contains(t::meetings_add()));
    }

    #[test]
    fn a_meeting_that_is_not_there_leads_back() {
        let nobody = Id::random(1);
        for place in [meeting, live, after] {
            let html = shown(|_| place(&nobody));
            assert!(html.contains(t::meetings_missing()) && html.contains("#/meetings"), "{html}");
        }
    }

    #[test]
    fn a_meeting_of_which_nothing_is_known_can_be_prepared_held_and_looked_back_on() {
        for (place, words) in [
            (meeting as fn(&Id) -> AnyView, t::meetings_questions_none()),
            (live, t::meetings_live_none()),
            (after, t::meetings_thanks_who()),
        ] {
            let html = shown(|app| place(&app.begin_meeting(None)));
            assert!(html.contains(words), "{html}");
        }
    }
}
