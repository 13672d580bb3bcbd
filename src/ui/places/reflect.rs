//! The place `#/reflect`.

use crate::ui::parts::page_header::PageHeader;
use leptos::prelude::*;
use northstar_workbook::{domain::id::Id, text::t};

/// The place.
pub fn worksheets() -> AnyView {
    view! { <PageHeader title=t::nav_workbook() /> }.into_any()
}

/// The place.
pub fn worksheet(_w: &Id) -> AnyView {
    view! { <PageHeader title=t::nav_workbook() /> }.into_any()
}

/// The place.
pub fn question(_w: &Id, _q: &Id) -> AnyView {
    view! { <PageHeader title=t::nav_workbook() /> }.into_any()
}

/// The place.
pub fn summary() -> AnyView {
    view! { <PageHeader title=t::nav_workbook() /> }.into_any()
}
