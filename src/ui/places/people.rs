//! The place `#/people`.

use crate::ui::parts::page_header::PageHeader;
use leptos::prelude::*;
use northstar_workbook::{domain::id::Id, text::t};

/// The place.
pub fn people() -> AnyView {
    view! { <PageHeader title=t::nav_people() /> }.into_any()
}

/// The place.
pub fn person(_id: &Id) -> AnyView {
    view! { <PageHeader title=t::nav_people() /> }.into_any()
}
