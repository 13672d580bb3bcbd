//! What parts do to their own elements.

use std::cell::RefCell;
use wasm_bindgen::JsCast;

/// The field that is being typed in.
struct Typing {
    field: web_sys::Element,
    /// Whether something was written elsewhere meanwhile and waits.
    waits: bool,
}

thread_local! {
    static TYPING: RefCell<Option<Typing>> = const { RefCell::new(None) };
}

/// The text of the field that an event came from.
#[must_use]
pub fn value_of(event: &web_sys::Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    note_typing(&target);
    if let Some(input) = target.dyn_ref::<web_sys::HtmlInputElement>() {
        return input.value();
    }
    if let Some(area) = target.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        return area.value();
    }
    target.dyn_ref::<web_sys::HtmlSelectElement>().map(web_sys::HtmlSelectElement::value).unwrap_or_default()
}

fn note_typing(target: &web_sys::EventTarget) {
    let Ok(field) = target.clone().dyn_into::<web_sys::Element>() else { return };
    TYPING.with_borrow_mut(|typing| {
        let waits = typing.as_ref().is_some_and(|typing| typing.field == field && typing.waits);
        *typing = Some(Typing { field, waits });
    });
}

/// Puts text into a field, unless it is there already (which would disturb an input method) or somebody is typing in
/// it: what another tab wrote meanwhile waits until they leave. Emptying is our own answer to a key, and is done.
pub fn set_value(element: &web_sys::Element, text: &str) {
    let has_focus =
        || element.owner_document().and_then(|document| document.active_element()).as_ref() == Some(element);
    let waits = TYPING.with_borrow_mut(|typing| match typing {
        Some(typing) if !text.is_empty() && typing.field == *element && has_focus() => {
            typing.waits = true;
            true
        }
        _ => false,
    });
    if !waits {
        put_value(element, text);
    }
}

/// The field is left: what waited goes in.
pub fn leave(element: &web_sys::Element, text: &str) {
    if TYPING.take().is_some_and(|typing| typing.waits && typing.field == *element) {
        put_value(element, text);
    }
}

fn put_value(element: &web_sys::Element, text: &str) {
    if let Some(input) = element.dyn_ref::<web_sys::HtmlInputElement>() {
        if input.value() != text {
            input.set_value(text);
        }
    } else if let Some(area) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        if area.value() != text {
            area.set_value(text);
        }
    } else if let Some(select) = element.dyn_ref::<web_sys::HtmlSelectElement>() {
        select.set_value(text);
    }
}

/// Selects the UTF-16 units `from..to` of a field and brings it into view.
pub fn select(id: &str, from: u32, to: u32) {
    let Some(element) = by_id(id) else { return };
    if let Some(area) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        let _never_fails = area.focus();
        let _never_fails = area.set_selection_range(from, to);
    } else if let Some(input) = element.dyn_ref::<web_sys::HtmlInputElement>() {
        let _never_fails = input.focus();
        let _some_types_have_no_selection = input.set_selection_range(from, to);
    }
}

/// Puts text in the place of the UTF-16 units `from..to` of a field as if it had been typed, so that the browser's own
/// undo knows it. `false` where the browser can't: the field stays as it is.
pub fn replace(id: &str, from: u32, to: u32, with: &str) -> bool {
    let document = by_id(id).and_then(|element| element.owner_document());
    let Some(document) = document.and_then(|document| document.dyn_into::<web_sys::HtmlDocument>().ok()) else {
        return false;
    };
    select(id, from, to);
    let command = if with.is_empty() { "delete" } else { "insertText" };
    document.exec_command_with_show_ui_and_value(command, false, with).unwrap_or(false)
}

/// The element with that id takes the focus.
pub fn focus(id: &str) {
    if let Some(element) = by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _never_fails = element.focus();
    }
}

/// Scrolls the page no further than needed to bring the element with that id into view.
pub fn reveal(id: &str) {
    if let Some(element) = by_id(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Shows a `<dialog>` above everything, or closes it.
pub fn show_dialog(dialog: &web_sys::HtmlDialogElement, open: bool) {
    if open && !dialog.open() {
        let _already_open = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}

/// Marks that something of ours is carried by the pointer. Some browsers carry nothing that has no text.
pub fn carry(event: &web_sys::Event, text: &str) {
    let event = event.dyn_ref::<web_sys::DragEvent>();
    if let Some(carried) = event.and_then(web_sys::DragEvent::data_transfer) {
        let _never_fails = carried.set_data("text/plain", text);
        carried.set_effect_allowed("move");
    }
}

/// Whether an event hit the element it is listened to on itself, not something inside.
#[must_use]
pub fn hit_itself(event: &web_sys::Event) -> bool {
    event.target().is_some() && event.target() == event.current_target()
}

fn by_id(id: &str) -> Option<web_sys::Element> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    web_sys::window()?.document()?.get_element_by_id(id)
}
