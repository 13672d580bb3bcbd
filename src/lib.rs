//! Northstar: a private mentorship workbook that lives in the browser.
//!
//! Three floors, in reading order: `browser` (the only one that touches the browser), `state` (the signals between
//! workbook and interface), `ui` (what people see). The workbook itself is the package `northstar-workbook`.

pub mod browser;
pub mod state;
pub mod ui;

use browser::{intl, page, storage, update};
use leptos::prelude::*;
use northstar_workbook::{store::Storage, text};
use state::{App, autosave};

/// Opens the workbook and draws the app into `#app`.
pub fn start() {
    console_error_panic_hook::set_once();
    text::set_rules(text::Rules {
        plural: |count| text::Plural::parse(&intl::plural(text::language(), count)),
        number: |number| intl::number(text::language(), number),
    });
    let storage = storage::BrowserStorage::open().map(|storage| Box::new(storage) as Box<dyn Storage>);
    let app = App::open(storage);
    let start = ui::route::Route::parse(&page::hash());
    mount(app, start);
    autosave::watch(app);
    update::watch(move || app.update_ready.set(true));
    ui::history::name_the_tab();
    page::set_root("data-state", "ready");
}

#[cfg(target_arch = "wasm32")]
fn mount(app: App, start: ui::route::Route) {
    use wasm_bindgen::JsCast;
    let root =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("app"));
    let Some(root) = root.and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) else { return };
    leptos::mount::mount_to(root, move || view! { <ui::Northstar app=app start=start /> }).forget();
}

#[cfg(not(target_arch = "wasm32"))]
fn mount(_app: App, _start: ui::route::Route) {}
