//! The place `#/settings`.

use crate::ui::parts::page_header::PageHeader;
use leptos::prelude::*;
use northstar_workbook::text::t;

/// The place.
pub fn settings() -> AnyView {
    view! { <PageHeader title=t::nav_settings() /> }.into_any()
}
