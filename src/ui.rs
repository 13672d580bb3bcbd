//! What people see: parts, places, the frame around them, and the addresses.

pub mod door;
pub mod frame;
pub mod history;
pub mod language;
pub mod opening;
pub mod parts;
pub mod pieces;
pub mod places;
mod reminder;
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

/// Draws into `#app`, until what comes back is called. Natively nothing is drawn here: tests render to HTML.
pub(crate) fn mount(view: impl FnOnce() -> AnyView + 'static) -> Box<dyn FnOnce()> {
    #[cfg(target_arch = "wasm32")]
    if let Some(root) = crate::browser::page::app_root() {
        let mounted = leptos::mount::mount_to(root, view);
        return Box::new(move || drop(mounted));
    }
    Box::new(move || drop(view))
}
