//! The place `#/meetings`.

use crate::ui::parts::page_header::PageHeader;
use leptos::prelude::*;
use northstar_workbook::{domain::id::Id, text::t};

/// The place.
pub fn meetings() -> AnyView {
    view! { <PageHeader title=t::nav_meetings() /> }.into_any()
}

/// The place.
pub fn meeting(_id: &Id) -> AnyView {
    view! { <PageHeader title=t::nav_meetings() /> }.into_any()
}

/// The place.
pub fn live(_id: &Id) -> AnyView {
    view! { <PageHeader title=t::nav_meetings() /> }.into_any()
}

/// The place.
pub fn after(_id: &Id) -> AnyView {
    view! { <PageHeader title=t::nav_meetings() /> }.into_any()
}
