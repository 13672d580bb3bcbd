//! An address that does not exist: it leads back.

use crate::ui::{parts::page_header::PageHeader, route::Route};
use leptos::prelude::*;
use northstar_workbook::text::t;

/// The place.
pub fn not_found() -> AnyView {
    view! {
        <PageHeader title=t::missing_title() lead=t::missing_lead() />
        <a class="button button--fill" href=Route::Today.href()>
            {t::missing_back()}
        </a>
    }
    .into_any()
}
