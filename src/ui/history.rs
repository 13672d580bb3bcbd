//! Steps through the app: which place is shown, where each was scrolled, and a step back that closes what is open.

use super::route::Route;
use crate::browser::{page, timer};
use leptos::prelude::*;
use std::{cell::RefCell, collections::HashMap};

#[derive(Default)]
struct History {
    scrolled: HashMap<Route, f64>,
    /// The place before this one.
    before: Option<Route>,
    /// What a step back closes instead of leaving the place.
    held: Option<Box<dyn FnOnce()>>,
    /// We took a held step back ourselves and its event has not arrived yet.
    releasing: bool,
    /// Where to go once it has.
    then: Option<String>,
}

thread_local! {
    static HISTORY: RefCell<History> = RefCell::default();
}

/// Follows the address: `route` is always the place that it names.
pub fn follow(route: RwSignal<Route>) {
    page::own_scrolling();
    page::on_window("hashchange", move |_| arrive(route));
    page::on_window("popstate", |_| step_back());
}

/// Goes to a place.
pub fn go(to: &Route) {
    let href = to.href();
    let waits = HISTORY.with_borrow_mut(|history| {
        if history.releasing {
            history.then = Some(href.clone());
        }
        history.releasing
    });
    if !waits {
        page::go(&href);
    }
}

/// Something opened over the place: a step back now runs `close` and stays here.
pub fn hold_step(close: impl FnOnce() + 'static) {
    page::add_step();
    HISTORY.with_borrow_mut(|history| history.held = Some(Box::new(close)));
}

/// What was open was closed by its own buttons: the step that was held for it goes.
pub fn release_step() {
    let held = HISTORY.with_borrow_mut(|history| {
        history.releasing = history.held.is_some();
        history.held.take()
    });
    if held.is_some() {
        page::back();
    }
}

/// The place that we came from, if we have been anywhere since the page was loaded.
#[must_use]
pub fn came_from() -> Option<Route> {
    HISTORY.with_borrow(|history| history.before.clone())
}

fn step_back() {
    let (close, then) = HISTORY.with_borrow_mut(|history| {
        let then = if history.releasing { history.then.take() } else { None };
        history.releasing = false;
        (history.held.take(), then)
    });
    if let Some(close) = close {
        close();
    }
    if let Some(href) = then {
        page::go(&href);
    }
}

fn arrive(route: RwSignal<Route>) {
    let to = Route::parse(&page::hash());
    let from = route.get_untracked();
    if to == from {
        return;
    }
    let top = HISTORY.with_borrow_mut(|history| {
        history.scrolled.insert(from.clone(), page::scroll());
        history.before = Some(from);
        history.scrolled.get(&to).copied().unwrap_or_default()
    });
    route.set(to);
    timer::next_frame(move || {
        page::focus("h1");
        page::scroll_to(top);
        name_the_tab();
    });
}

/// The tab is named after the heading of the place.
pub fn name_the_tab() {
    let app = northstar_workbook::text::t::app_name();
    match page::text_of("h1") {
        Some(heading) if !heading.is_empty() => page::set_title(&format!("{heading} – {app}")),
        _ => page::set_title(app),
    }
}
