//! One finding of a check: a word of severity, what to do, why, at most one fix.

use super::icon::Icon;
use leptos::prelude::*;

/// How a finding looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Change this first.
    First,
    /// Worth a look.
    Look,
    /// Works well.
    Good,
}

/// A finding row.
#[component]
pub fn Finding(
    /// How it looks.
    weight: Weight,
    /// Its severity in words.
    #[prop(into)]
    severity: String,
    /// What to do; for what works well, all there is to say.
    #[prop(into)]
    title: String,
    /// Why; may be empty.
    #[prop(into, optional)]
    reason: String,
    /// Buttons: show, fix, set aside.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (class, icon) = match weight {
        Weight::First => ("finding finding--first", Icon::Stop),
        Weight::Look => ("finding finding--look", Icon::Info),
        Weight::Good => ("finding finding--good", Icon::Good),
    };
    let severity_class = if weight == Weight::Good { "hidden-text" } else { "finding__severity" };
    view! {
        <div class=class>
            {icon.view()}
            <div>
                <p class=severity_class>{severity}</p>
                <p class="finding__title">{title}</p>
                {(!reason.is_empty()).then(|| view! { <p class="finding__reason">{reason}</p> })}
                {children.map(|children| view! { <div class="finding__actions">{children()}</div> })}
            </div>
        </div>
    }
    .into_any()
}
