//! One sentence above the heading, with one or two actions. Never two at once, never over content.

use leptos::prelude::*;

/// A banner.
#[component]
pub fn Banner(
    /// The sentence.
    #[prop(into)]
    text: String,
    /// It matters at once: announced without waiting.
    #[prop(optional)]
    urgent: bool,
    /// The actions.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="banner" role=if urgent { "alert" } else { "status" }>
            <p>{text}</p>
            <div class="banner__actions">{children()}</div>
        </div>
    }
    .into_any()
}
