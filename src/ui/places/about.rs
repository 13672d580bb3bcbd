//! The place `#/about`.

use crate::ui::parts::page_header::PageHeader;
use leptos::prelude::*;
use northstar_workbook::text::t;

/// The place.
pub fn about() -> AnyView {
    view! { <PageHeader title=t::nav_about() /> }.into_any()
}
