//! A link out of the app, named by where it really leads. It tells that place nothing of where it was pressed.

use leptos::prelude::*;
use northstar_workbook::domain::link::Link;

/// The link; `say` puts its host into words. Pages of the web open in a tab of their own.
pub fn link_out(class: &'static str, link: Link, say: fn(&str) -> String) -> AnyView {
    let target = link.href.starts_with("https:").then_some("_blank");
    view! {
        <a class=class href=link.href target=target rel="noopener noreferrer">
            <bdi>{say(&link.host)}</bdi>
        </a>
    }
    .into_any()
}
