//! Northstar: a private mentorship workbook that lives in the browser.
//!
//! Three floors, in reading order: `browser` (the only one that touches the browser), `state` (the signals between
//! workbook and interface), `ui` (what people see). The workbook itself is the package `northstar-workbook`.
//!
//! The program is fetched in two parts. [`start`] runs in the first, which is small; [`open`] and all that it reaches
//! is the second.

#![forbid(unsafe_code)]

pub mod browser;
pub mod state;
pub mod ui;

use browser::{intl, page, storage, update};
use leptos::prelude::*;
use northstar_workbook::{store::Storage, text};
use state::{App, autosave};
use std::pin::Pin;
use ui::{
    door::Door,
    opening::{self, Beginning},
};

/// Opens the workbook and draws the whole app, after what was chosen at the door, if anything was.
pub type Open = fn(Option<Beginning>);

/// Fetches the second part of the program; `None` when it can't be had now.
pub type Fetch = fn() -> Pin<Box<dyn Future<Output = Option<Open>>>>;

/// Starts the app: a first visitor meets the door while the workbook is on its way, others wait a moment for it.
pub fn start(fetch: Fetch) {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        // The page's own script has the words for it; from here on, nothing of the program can be relied on.
        page::set_root("data-broken", "");
    }));
    Door::stand(fetch);
}

/// Opens the workbook and draws the app into `#app`.
pub fn open(beginning: Option<Beginning>) {
    text::set_rules(text::Rules {
        plural: |count| text::Plural::parse(&intl::plural(text::language(), count)),
        number: |number| intl::number(text::language(), number),
    });
    // The app lasts as long as the page, and not as long as the door from which it may be opened.
    let owner = Owner::new_root(None);
    owner.with(|| draw(beginning));
    std::mem::forget(owner);
    ui::history::name_the_tab();
    if beginning.is_some() {
        page::focus("h1");
    }
    page::set_root("data-state", "ready");
}

fn draw(beginning: Option<Beginning>) {
    let storage = storage::BrowserStorage::open().map(|storage| Box::new(storage) as Box<dyn Storage>);
    let app = App::open(storage);
    if let Some(beginning) = beginning {
        opening::begin(app, beginning);
    }
    let start = match page::shared() {
        Some(_) => ui::route::Route::Contacts,
        None => ui::route::Route::parse(&page::hash()),
    };
    std::mem::forget(ui::mount(move || view! { <ui::Northstar app=app start=start /> }.into_any()));
    autosave::watch(app);
    update::watch(move || app.update_ready.set(true));
}
