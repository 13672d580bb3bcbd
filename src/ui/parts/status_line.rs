//! Whether what was written is kept, in one quiet line.

use super::icon::Icon;
use leptos::prelude::*;

/// What the line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Written and read back.
    Saved(String),
    /// On its way.
    Saving(String),
    /// It could not be kept: a bold word, and what to do.
    Failed(String, String),
    /// Kept only as long as this tab is open.
    Fleeting(String),
}

/// A status line. It is announced on the first save and on failure, and silent otherwise.
#[component]
pub fn StatusLine(
    /// What it says.
    #[prop(into)]
    status: Signal<Status>,
    /// A second line ("Last backup 3 days ago"); may be empty.
    #[prop(into, optional)]
    more: Signal<String>,
) -> impl IntoView {
    let line = move || match status.get() {
        Status::Saved(text) => {
            view! { <p class="status-line status-line--saved">{Icon::Check.view()}<span>{text}</span></p> }.into_any()
        }
        Status::Saving(text) => view! { <p class="status-line">{Icon::Clock.view()}<span>{text}</span></p> }.into_any(),
        Status::Failed(word, text) => view! {
            <p class="status-line status-line--failed">
                {Icon::Stop.view()}
                <span>
                    <strong>{word}</strong>
                    " "
                    {text}
                </span>
            </p>
        }
        .into_any(),
        Status::Fleeting(text) => {
            view! { <p class="status-line">{Icon::Info.view()}<span>{text}</span></p> }.into_any()
        }
    };
    view! {
        <div class="status">
            {line}
            {move || (!more.get().is_empty()).then(|| view! { <p class="status__more">{more.get()}</p> })}
        </div>
    }
    .into_any()
}
