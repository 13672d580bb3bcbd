//! What people see: parts, places, the frame around them, and the addresses.

pub mod frame;
pub mod history;
pub mod language;
pub mod parts;
pub mod pieces;
pub mod places;
pub mod route;
pub mod saved;
pub mod theme;
pub mod when;

use crate::state::App;
use leptos::prelude::*;
use route::Route;

/// The place that is shown.
#[derive(Clone, Copy)]
pub struct Here(pub RwSignal<Route>);

/// The whole app. A change of language draws everything anew.
#[component]
pub fn Northstar(
    /// The open workbook.
    app: App,
    /// The place to start at.
    start: Route,
) -> impl IntoView {
    provide_context(app);
    let here = RwSignal::new(start);
    provide_context(Here(here));
    let language = LanguageChange(RwSignal::new(0));
    provide_context(language);
    language::begin(app, language);
    history::follow(here);
    theme::follow(app);
    move || {
        language.0.track();
        view! { <frame::Frame here=here /> }.into_any()
    }
}

/// Rises when another language has been installed.
#[derive(Clone, Copy)]
pub struct LanguageChange(pub RwSignal<u32>);
