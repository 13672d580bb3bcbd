//! The place `#/data`.

use crate::ui::parts::page_header::PageHeader;
use leptos::prelude::*;
use northstar_workbook::text::t;

/// The place.
pub fn data() -> AnyView {
    view! { <PageHeader title=t::nav_data() /> }.into_any()
}
