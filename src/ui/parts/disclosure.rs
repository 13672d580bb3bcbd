//! A line that opens: an example, a reason.

use super::icon::Icon;
use leptos::prelude::*;

/// A disclosure.
#[component]
pub fn Disclosure(
    /// The line.
    #[prop(into)]
    title: String,
    /// Whether it starts open.
    #[prop(optional)]
    open: bool,
    /// What it opens to.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" open=open>
            <summary class="disclosure__title">
                <span>{title}</span>
                {Icon::Chevron.view()}
            </summary>
            <div class="disclosure__body">{children()}</div>
        </details>
    }
    .into_any()
}
