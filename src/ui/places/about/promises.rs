//! What the app promises, with the latest figures.

use crate::ui::when::{self, Shape};
use leptos::prelude::*;
use northstar_workbook::{
    guide::promises::{PROMISES, Promise},
    text::t,
};

/// The section.
pub(super) fn promises() -> AnyView {
    let rows = PROMISES.iter().map(row);
    view! {
        <section>
            <h2 class="section-title">{t::promises_heading()}</h2>
            <p class="lead">{t::promises_why()}</p>
            <ul>{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn row(promise: &Promise) -> AnyView {
    let figure = promise.figure.map_or_else(|| t::promises_unmeasured().to_owned(), |figure| figure());
    let when = promise.when.map(|at| {
        let day = when::written(at, Shape::Day);
        let words = match promise.engines {
            [] => t::promises_when(&day),
            browsers => t::promises_when_in(&day, &browsers.join(", ")),
        };
        view! { <p class="meta">{words}</p> }
    });
    view! {
        <li class="promise">
            <p>{(promise.says)()}</p>
            <p class="promise__figure">{figure}</p>
            {when}
            <p class="meta">
                {t::promises_command()} " "
                <bdi class="promise__command" dir="ltr">
                    <code>{promise.command}</code>
                </bdi>
            </p>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use northstar_workbook::domain::time::Instant;

    #[test]
    fn a_promise_that_was_not_measured_says_so_and_one_that_was_says_when_and_where() {
        let open = Promise {
            id: "x",
            says: || "Nothing is lost.",
            figure: None,
            engines: &[],
            when: None,
            command: "cargo xtask prove x",
        };
        let html = row(&open).to_html();
        assert!(html.contains(t::promises_unmeasured()) && html.contains("cargo xtask prove x"), "{html}");
        let measured = Promise {
            figure: Some(|| "0 lost in 300 tries".to_owned()),
            engines: &["Chromium", "Firefox"],
            when: Some(Instant(1_795_262_400_000)),
            ..open
        };
        let html = row(&measured).to_html();
        assert!(html.contains("0 lost in 300 tries") && html.contains("Chromium, Firefox"), "{html}");
        assert!(!html.contains(t::promises_unmeasured()));
    }
}
