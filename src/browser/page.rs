//! The page itself: its address, history, scroll position, title and attributes.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};

fn window() -> Option<web_sys::Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// Runs `then` at each event of that name on the window, as long as the page is open.
pub fn on_window(event: &str, then: impl Fn(web_sys::Event) + 'static) {
    let Some(window) = window() else { return };
    listen(&window, event, then);
}

/// Runs `then` at each event of that name on the document, as long as the page is open.
pub fn on_document(event: &str, then: impl Fn(web_sys::Event) + 'static) {
    let Some(document) = document() else { return };
    listen(&document, event, then);
}

pub(super) fn listen(target: &web_sys::EventTarget, event: &str, then: impl Fn(web_sys::Event) + 'static) {
    let closure = Closure::<dyn Fn(web_sys::Event)>::new(then);
    let _never_fails = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Whether the page has been hidden: another tab, another app, or about to close.
#[must_use]
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Runs `then` whenever the page comes back: from behind another tab, or from where browsers keep pages that were left.
pub fn on_return(then: impl Fn() + Clone + 'static) {
    let again = then.clone();
    on_document("visibilitychange", move |_| {
        if !is_hidden() {
            then();
        }
    });
    on_window("pageshow", move |event| {
        let was_kept = js_sys::Reflect::get(&event, &JsValue::from_str("persisted"));
        if was_kept.is_ok_and(|kept| kept.is_truthy()) {
            again();
        }
    });
}

/// The part of the address after `#`, without it.
#[must_use]
pub fn hash() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// The address of the app, without that of a place.
#[must_use]
pub fn address() -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Goes to an address of this app ("#/today") as a new step of the history.
pub fn go(address: &str) {
    if let Some(window) = window() {
        let _never_fails = window.location().set_hash(address.trim_start_matches('#'));
    }
}

/// What another program shared with the app, as the part of the address after `?` that the manifest asks for.
#[must_use]
pub fn shared() -> Option<String> {
    let search = window()?.location().search().ok()?;
    let parts = search.strip_prefix('?')?.split('&').filter_map(|pair| pair.split_once('='));
    let words = parts.filter(|(name, _)| ["title", "text", "url"].contains(name)).filter_map(|(_, value)| {
        let value = js_sys::decode_uri_component(&value.replace('+', " ")).ok()?;
        Some(String::from(value))
    });
    let words: Vec<String> = words.filter(|words| !words.trim().is_empty()).collect();
    (!words.is_empty()).then(|| words.join("\n"))
}

/// Puts another address of the app in the place of this one, without what was shared: a reload does not bring it back.
pub fn replace(address: &str) {
    if let Some(window) = window() {
        let path = window.location().pathname().unwrap_or_default();
        let replaced = window
            .history()
            .map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{address}"))));
        let _refused_is_fine = replaced;
    }
}

/// One step back.
pub fn back() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _never_fails = history.back();
    }
}

/// Takes scrolling on a step back into our own hands.
pub fn own_scrolling() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _never_fails = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// Adds a step to the history that stays at the same address, so that a step back can close what is open.
pub fn add_step() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _never_fails = history.push_state(&JsValue::NULL, "");
    }
}

/// How far the page is scrolled, in CSS pixels.
#[must_use]
pub fn scroll() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls the page.
pub fn scroll_to(top: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// The first element that fits a selector takes the focus; the page stays where it is scrolled.
pub fn focus(selector: &str) -> bool {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return false;
    };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// The text of the first element that fits a selector.
#[must_use]
pub fn text_of(selector: &str) -> Option<String> {
    document()?.query_selector(selector).ok()??.text_content()
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets an attribute of `<html>`.
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _never_fails = root.set_attribute(name, value);
    }
}

/// The element into which the app is drawn.
#[must_use]
pub fn app_root() -> Option<web_sys::HtmlElement> {
    document()?.get_element_by_id("app")?.dyn_into().ok()
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _refused_is_fine = window.print();
    }
}

/// Opens a mail link or a page of the web outside the app.
pub fn open(link: &str) {
    if let Some(window) = window() {
        let _refused_is_fine = window.location().set_href(link);
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _never_fails = window.location().reload();
    }
}

/// Loads the page anew as for somebody who was never here.
pub fn reload_at_the_door() {
    go("");
    reload();
}

/// Whether the system asks for dark colours.
#[must_use]
pub fn prefers_dark() -> bool {
    dark_query().is_some_and(|query| query.matches())
}

/// Runs `then` whenever the system changes between light and dark.
pub fn on_dark_change(then: impl Fn() + 'static) {
    if let Some(query) = dark_query() {
        listen(&query, "change", move |_| then());
    }
}

fn dark_query() -> Option<web_sys::MediaQueryList> {
    window()?.match_media("(prefers-color-scheme: dark)").ok()?
}

/// The language that the browser asks pages for first.
#[must_use]
pub fn language() -> Option<String> {
    window()?.navigator().language()
}
