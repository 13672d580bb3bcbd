//! The place `#/outreach`.

use crate::ui::parts::page_header::PageHeader;
use leptos::prelude::*;
use northstar_workbook::{domain::id::Id, text::t};

/// The place.
pub fn letters() -> AnyView {
    view! { <PageHeader title=t::nav_people() /> }.into_any()
}

/// The place.
pub fn letter(_id: &Id) -> AnyView {
    view! { <PageHeader title=t::nav_people() /> }.into_any()
}
