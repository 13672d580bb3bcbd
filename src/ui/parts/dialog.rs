//! A question that needs an answer first. Only for what cannot be undone. A step back closes it.

use crate::browser::dom;
use leptos::{html, prelude::*};

/// A dialog over the page. `open` is closed by Escape, by a press outside, by a step back and by its own buttons.
#[component]
pub fn Dialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The question.
    #[prop(into)]
    title: Signal<String>,
    /// What it holds; built anew each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let held_step = StoredValue::new(false);
    Effect::new(move || {
        let is_open = open.get();
        if let Some(dialog) = node.get() {
            dom::show_dialog(&dialog, is_open);
        }
        if is_open && !held_step.get_value() {
            held_step.set_value(true);
            crate::ui::history::hold_step(move || {
                held_step.set_value(false);
                open.set(false);
            });
        } else if !is_open && held_step.get_value() {
            held_step.set_value(false);
            crate::ui::history::release_step();
        }
    });
    view! {
        <dialog
            class="dialog"
            node_ref=node
            aria-label=move || title.get()
            on:close=move |_| open.set(false)
            on:click=move |event| {
                if dom::hit_itself(&event) {
                    open.set(false);
                }
            }
        >
            <div class="dialog__sheet">
                <h2 class="dialog__title">
                    {move || title.get()}
                </h2>
                {move || open.get().then(|| children())}
            </div>
        </dialog>
    }
    .into_any()
}
