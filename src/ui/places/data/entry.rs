//! One line of a list of what can come back: its name, what is known of it, and what can be done.

use leptos::prelude::*;
use northstar_workbook::text::{self, t};

/// A line. The facts are quiet words under the name.
pub(super) fn entry(name: String, facts: String, value: Option<String>, actions: AnyView) -> AnyView {
    let value = value.map(|value| view! { <p class="data__version" dir="auto">{value}</p> });
    view! {
        <li class="entry">
            <div class="entry__words">
                <p class="entry__name" dir="auto">
                    {name}
                </p>
                {value}
                <p class="meta">{facts}</p>
            </div>
            <div class="entry__actions">{actions}</div>
        </li>
    }
    .into_any()
}

/// A quiet button; `label` begins with its word and says what it is about, for who does not see the line.
pub(super) fn action(word: &'static str, label: String, press: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class="text-button text-button--small" aria-label=label on:click=move |_| press()>
            {word}
        </button>
    }
    .into_any()
}

/// How many lines of a long list are drawn at once.
pub(super) const AT_ONCE: u32 = 50;

/// How many lines a list has, followed. Lists are kept as text, a line each: a type of their own would weigh more.
pub(super) fn count(list: Memo<String>) -> i64 {
    list.with(|list| i64::try_from(list.lines().count()).unwrap_or_default())
}

/// A button for the next lines, while there are some.
pub(super) fn more(list: Memo<String>, drawn: RwSignal<u32>) -> AnyView {
    let button = move || {
        let left = count(list).saturating_sub(i64::from(drawn.get())).min(i64::from(AT_ONCE));
        let words = t::trash_more(&text::number(left));
        (left > 0).then(|| {
            view! {
                <button
                    type="button"
                    class="text-button"
                    on:click=move |_| drawn.update(|drawn| *drawn = drawn.saturating_add(AT_ONCE))
                >
                    {words}
                </button>
            }
        })
    };
    button.into_any()
}
