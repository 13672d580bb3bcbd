//! A segmented switch: two to four words, one of which is chosen. Never for navigation.

use leptos::prelude::*;

/// One segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What is reported.
    pub id: String,
    /// Its word.
    pub label: String,
    /// A limit after the word ("300"); may be empty.
    pub limit: String,
}

/// A segmented switch.
#[component]
pub fn Segmented(
    /// Unique on the page.
    #[prop(into)]
    name: String,
    /// What is being chosen, for ears.
    #[prop(into)]
    legend: String,
    /// The segments.
    segments: Vec<Segment>,
    /// The id of the chosen one.
    #[prop(into)]
    chosen: Signal<String>,
    /// Called with the id of the segment that was pressed.
    on_choose: Callback<String>,
) -> impl IntoView {
    let segments = segments
        .into_iter()
        .map(|segment| {
            let id = format!("{name}-{}", segment.id);
            let checked = {
                let wanted = segment.id.clone();
                move || chosen.get() == wanted
            };
            let pressed = segment.id.clone();
            view! {
                <input
                    class="segmented__input"
                    type="radio"
                    id=id.clone()
                    name=name.clone()
                    prop:checked=checked.clone()
                    checked=checked
                    on:change=move |_| on_choose.run(pressed.clone())
                />
                <label class="segmented__segment" for=id>
                    {segment.label}
                    {(!segment.limit.is_empty())
                        .then(|| view! { <span class="segmented__limit">{segment.limit}</span> })}
                </label>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <fieldset class="segmented">
            <legend class="hidden-text">{legend}</legend>
            {segments}
        </fieldset>
    }
    .into_any()
}
