//! A line that opens: an example, a reason.

use super::icon::Icon;
use leptos::prelude::*;

/// A disclosure.
#[component]
pub fn Disclosure(
    /// The line.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it starts open.
    #[prop(optional)]
    open: bool,
    /// What it opens to.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" open=open>
            <summary class="disclosure__title">
                <span>{move || title.get()}</span>
                {Icon::Chevron.view()}
            </summary>
            <div class="disclosure__body">{children()}</div>
        </details>
    }
    .into_any()
}
