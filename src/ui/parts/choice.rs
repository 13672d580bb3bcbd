//! A list to choose from: one (radio) or any (ticks). The whole row is the target.

use leptos::prelude::*;

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is reported.
    pub id: String,
    /// What it says.
    pub label: String,
    /// A plain line that explains it; may be empty.
    pub gloss: String,
}

/// A choice list. `chosen` holds the ids that are chosen; `on_toggle` is called with the id of the row that was pressed.
#[component]
pub fn ChoiceList(
    /// Unique on the page.
    #[prop(into)]
    name: String,
    /// What is being chosen, for ears (the heading says it to eyes).
    #[prop(into)]
    legend: String,
    /// The rows.
    choices: Vec<Choice>,
    /// The ids that are chosen.
    #[prop(into)]
    chosen: Signal<Vec<String>>,
    /// Only one can be chosen.
    #[prop(optional)]
    single: bool,
    /// The legend is shown as a heading of the list.
    #[prop(optional)]
    show_legend: bool,
    /// Called with the id of the row that was pressed.
    on_toggle: Callback<String>,
) -> impl IntoView {
    let rows = choices
        .into_iter()
        .map(|choice| {
            let id = format!("{name}-{}", choice.id);
            let checked = {
                let wanted = choice.id.clone();
                move || chosen.get().contains(&wanted)
            };
            let toggled = choice.id.clone();
            let gloss_id = format!("{id}-gloss");
            let described = (!choice.gloss.is_empty()).then(|| gloss_id.clone());
            let gloss = (!choice.gloss.is_empty())
                .then(|| view! { <span class="choice__gloss" id=gloss_id>{choice.gloss}</span> });
            view! {
                <div class="choice">
                    <input
                        class="choice__box"
                        id=id.clone()
                        type=if single { "radio" } else { "checkbox" }
                        name=name.clone()
                        prop:checked=checked.clone()
                        checked=checked
                        aria-describedby=described
                        on:change=move |_| on_toggle.run(toggled.clone())
                    />
                    <label class="choice__text" for=id>
                        <span class="choice__label">{choice.label}</span>
                        {gloss}
                    </label>
                </div>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <fieldset class="choice-list">
            <legend class=if show_legend { "choice-list__legend" } else { "hidden-text" }>{legend}</legend>
            {rows}
        </fieldset>
    }
    .into_any()
}
