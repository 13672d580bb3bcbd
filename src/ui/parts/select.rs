//! A list of which one is chosen, opened by the browser's own control: for more words than a switch has room for.

use crate::browser::dom;
use leptos::{html, prelude::*};

/// What can be chosen: the value, and what it is called.
pub type Named = (String, String);

/// A list with its label. `id` is unique on the page.
pub fn select(
    id: &str,
    label: &str,
    options: Vec<Named>,
    chosen: Signal<String>,
    on_choose: Callback<String>,
) -> AnyView {
    let node = NodeRef::<html::Select>::new();
    // The browser keeps what was chosen there, whatever the options say later.
    Effect::new(move || {
        let value = chosen.get();
        if let Some(select) = node.get() {
            dom::set_value(&select, &value);
        }
    });
    let options = options.into_iter().map(|(value, name)| {
        let selected = chosen.get_untracked() == value;
        view! {
            <option value=value selected=selected>
                {name}
            </option>
        }
    });
    view! {
        <div class="field">
            <label class="field__label" for=id.to_owned()>
                {label.to_owned()}
            </label>
            <select
                class="field__box"
                id=id.to_owned()
                node_ref=node
                on:change=move |event| on_choose.run(dom::value_of(&event))
            >
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}
