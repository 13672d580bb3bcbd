//! Leaving nothing behind on a shared or borrowed computer. A backup is offered first.

use super::backup;
use crate::{
    browser::wipe,
    state::{autosave, use_app},
    ui::parts::dialog::Dialog,
};
use leptos::prelude::*;
use northstar_workbook::text::t;

/// The section, and the question before it happens.
pub(super) fn erase() -> AnyView {
    let app = use_app();
    let asked = RwSignal::new(false);
    let download = move |_| {
        backup::download(app);
    };
    let erase = move |_| {
        asked.set(false);
        autosave::stop(app);
        wipe::everything();
    };
    let unsaved = move || {
        let changed = asked.get() && backup::changed(app) > 0;
        changed.then(|| view! { <p>{t::erase_unsaved()}</p> })
    };
    view! {
        <section>
            <h2 class="section-title">{t::erase_heading()}</h2>
            <p class="lead">{t::erase_why()}</p>
            <div class="dock">
                <button type="button" class="button" on:click=move |_| asked.set(true)>
                    {t::erase_do()}
                </button>
            </div>
            <Dialog open=asked title=t::erase_title()>
                <p>{t::erase_sure()}</p>
                {unsaved}
                <div class="dock">
                    <button type="button" class="button button--fill" on:click=download>
                        {t::erase_backup_first()}
                    </button>
                    <button type="button" class="button" on:click=erase>
                        {t::erase_yes()}
                    </button>
                    <button type="button" class="text-button" on:click=move |_| asked.set(false)>
                        {t::erase_no()}
                    </button>
                </div>
            </Dialog>
        </section>
    }
    .into_any()
}
