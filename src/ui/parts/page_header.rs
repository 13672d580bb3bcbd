//! The head of a place: where it leads back to, its name, and one line of fact.

use super::icon::Icon;
use leptos::prelude::*;

/// A page header. The heading takes the focus when the place changes.
#[component]
pub fn PageHeader(
    /// The name of the place.
    #[prop(into)]
    title: Signal<String>,
    /// Where "back" leads, and the name of that place.
    #[prop(optional_no_strip)]
    back: Option<(String, String)>,
    /// One line under the heading.
    #[prop(into, optional)]
    lead: Signal<String>,
    /// A quiet line above the heading: a date, "Question 2 of 6".
    #[prop(into, optional)]
    over: Signal<String>,
    /// The large heading of Today and of questions.
    #[prop(optional)]
    statement: bool,
) -> impl IntoView {
    let back = back.map(|(href, name)| {
        view! {
            <a class="page-header__back" href=href>
                {Icon::Back.view()}
                <span>{name}</span>
            </a>
        }
    });
    let line = move |class: &'static str, text: Signal<String>| {
        move || (!text.get().is_empty()).then(|| view! { <p class=class>{text.get()}</p> })
    };
    view! {
        <header class="page-header" class:page-header--statement=statement>
            {back}
            {line("page-header__over", over)}
            <h1 tabindex="-1">{move || title.get()}</h1>
            {line("page-header__lead", lead)}
        </header>
    }
    .into_any()
}
