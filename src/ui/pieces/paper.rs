//! What is printed: a sheet of its own, with the mark above, room to write on, and a word at its foot.

use crate::{
    browser::clock,
    state::App,
    ui::{
        parts::icon::star,
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{about::About, id::Id},
    text::t,
};

/// The mark, and at the end of the line whose sheet it is.
pub fn head(whose: AnyView) -> AnyView {
    view! {
        <div class="paper-head">
            {star()}
            <span class="paper-head__mark">{t::app_name()}</span>
            <span class="paper-head__whose">{whose}</span>
        </div>
    }
    .into_any()
}

/// The head with the person's name and the day of printing.
pub fn own_head(app: App) -> AnyView {
    let name = app.value::<About, String>(&Id::me(), |about| about.name.trim().to_owned());
    let day = when::written(clock::now(), Shape::Day);
    let whose = move || {
        let name = name.get();
        if name.is_empty() { day.clone() } else { t::paper_whose(&name, &day) }
    };
    head(whose.into_any())
}

/// Says that the sheet is nobody else's.
pub fn foot() -> AnyView {
    view! { <p class="paper-foot">{t::paper_foot()}</p> }.into_any()
}

/// Room to write: lines 8 mm apart, as many as the page has room for.
pub fn ruled() -> AnyView {
    const MOST: usize = 20;
    let lines = std::iter::repeat_with(ruled_line).take(MOST).collect_view();
    view! { <div class="ruled" aria-hidden="true">{lines}</div> }.into_any()
}

/// One line to write on.
pub fn ruled_line() -> AnyView {
    view! { <div class="ruled__line"></div> }.into_any()
}
