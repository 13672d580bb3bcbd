//! What stands in Today before anything is begun, and above the sample.

use crate::{
    browser::clock,
    state::{App, Toast, sample, use_app},
    ui::{opening, parts::banner::Banner},
};
use leptos::prelude::*;
use northstar_workbook::text::t;

/// Whether nothing has been begun here yet.
pub(super) fn is_new(app: App) -> bool {
    app.settings().intent.is_none()
}

/// The question of intent, when it was not asked at the door.
pub(super) fn welcome() -> AnyView {
    let app = use_app();
    opening::question(Callback::new(move |beginning| opening::begin(app, beginning)))
}

/// Says that this is the sample, and takes it out with one undoable press.
pub(super) fn sample_banner(app: App) -> Option<AnyView> {
    if !sample::is_loaded(app) {
        return None;
    }
    let take_out = move |_| {
        let kept = sample::take_out(app, clock::now());
        let back = move || sample::put_back(app, &kept, clock::now());
        app.toast.set(Some(Toast::with_undo(t::today_sample_removed(), t::today_sample_undo(), back)));
    };
    Some(
        view! {
            <Banner text=t::today_sample_banner()>
                <button type="button" class="text-button" on:click=take_out>
                    {t::today_sample_remove()}
                </button>
            </Banner>
        }
        .into_any(),
    )
}
