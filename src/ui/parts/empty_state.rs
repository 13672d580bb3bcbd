//! A place where nothing is yet: what will be here, one real example, one button.

use leptos::prelude::*;

/// An empty state.
#[component]
pub fn EmptyState(
    /// What will be here.
    #[prop(into)]
    text: String,
    /// A real example; may be empty.
    #[prop(into, optional)]
    example: String,
    /// The button.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="empty-state">
            <p class="empty-state__text">{text}</p>
            {(!example.is_empty()).then(|| view! { <blockquote>{example}</blockquote> })}
            <div class="dock">{children()}</div>
        </section>
    }
    .into_any()
}
