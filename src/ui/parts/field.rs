//! A field: label, hint, error and box, wired together.

use super::icon::Icon;
use crate::browser::dom;
use leptos::{html, prelude::*};

/// What kind of text a field takes. It chooses the keyboard and the browser's own help, and refuses nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Takes {
    /// A line of text.
    #[default]
    Line,
    /// Several lines; the box grows with them.
    Lines(u32),
    /// A mail address.
    Email,
    /// An address of the web.
    Link,
    /// A day.
    Day,
    /// A time of day.
    Time,
    /// A whole number.
    Number,
    /// A passphrase: not shown while it is typed.
    Passphrase,
}

impl Takes {
    const fn input_type(self) -> &'static str {
        match self {
            Self::Line | Self::Lines(_) | Self::Number => "text",
            Self::Email => "email",
            Self::Link => "url",
            Self::Day => "date",
            Self::Time => "time",
            Self::Passphrase => "password",
        }
    }
}

/// A field. What is typed is handed on at once; what changes elsewhere appears here without disturbing typing.
#[component]
pub fn Field(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// One line that helps.
    #[prop(into, optional)]
    hint: String,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text at each change.
    on_input: Callback<String>,
    /// Called when the field is left.
    #[prop(optional_no_strip)]
    on_leave: Option<Callback<()>>,
    /// What kind of text it takes.
    #[prop(optional)]
    takes: Takes,
    /// Says "(optional)" after the label.
    #[prop(optional)]
    optional: bool,
    /// The label is for ears only, because the heading above says the same.
    #[prop(optional)]
    quiet_label: bool,
    /// What to do differently, if anything.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// The `autocomplete` name ("name", "email").
    #[prop(into, optional)]
    fills: &'static str,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let has_hint = !hint.is_empty();
    let described = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || {
            let mut ids = Vec::new();
            if has_hint {
                ids.push(hint_id.clone());
            }
            if error.get().is_some() {
                ids.push(error_id.clone());
            }
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let invalid = move || error.get().is_some().then_some("true");
    let leave = move || {
        if let Some(leave) = on_leave {
            leave.run(());
        }
    };
    let control = match takes {
        Takes::Lines(rows) => {
            let node = NodeRef::<html::Textarea>::new();
            Effect::new(move || {
                let text = value.get();
                if let Some(area) = node.get() {
                    dom::set_value(&area, &text);
                }
            });
            view! {
                <textarea
                    class="field__box field__box--lines"
                    id=id.clone()
                    node_ref=node
                    rows=rows
                    dir="auto"
                    spellcheck="true"
                    aria-describedby=described
                    aria-invalid=invalid
                    on:input=move |event| on_input.run(dom::value_of(&event))
                    on:blur=move |_| {
                        leave();
                        if let Some((area, text)) = node.try_get_untracked().flatten().zip(value.try_get_untracked()) {
                            dom::leave(&area, &text);
                        }
                    }
                >
                    {value.get_untracked()}
                </textarea>
            }
            .into_any()
        }
        _ => {
            let node = NodeRef::<html::Input>::new();
            Effect::new(move || {
                let text = value.get();
                if let Some(input) = node.get() {
                    dom::set_value(&input, &text);
                }
            });
            let numeric = (takes == Takes::Number).then_some("numeric");
            view! {
                <input
                    class="field__box"
                    id=id.clone()
                    node_ref=node
                    type=takes.input_type()
                    inputmode=numeric
                    dir="auto"
                    value=value.get_untracked()
                    autocomplete=if fills.is_empty() { "off" } else { fills }
                    aria-describedby=described
                    aria-invalid=invalid
                    on:input=move |event| on_input.run(dom::value_of(&event))
                    on:blur=move |_| {
                        leave();
                        if let Some((input, text)) = node.try_get_untracked().flatten().zip(value.try_get_untracked()) {
                            dom::leave(&input, &text);
                        }
                    }
                />
            }
            .into_any()
        }
    };
    let error_line = move || {
        error.get().map(|text| {
            view! {
                <p class="field__error" id=error_id.clone()>
                    {Icon::Stop.view()}
                    <span>{text}</span>
                </p>
            }
        })
    };
    view! {
        <div class="field">
            <label class="field__label" class:hidden-text=quiet_label for=id>
                {label}
                {optional.then(|| view! { <span class="field__optional">{format!(" {}", northstar_workbook::text::t::verb_optional())}</span> })}
            </label>
            {has_hint.then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            {error_line}
            {control}
        </div>
    }
    .into_any()
}
