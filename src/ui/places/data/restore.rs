//! Bringing a copy back: a preview first, then the person's choice, then an undo.

use crate::{
    browser::{clock, file},
    state::{App, Toast, use_app},
    ui::when::{self, Shape},
};
use leptos::prelude::*;
use northstar_workbook::{
    exchange::backup::{self, BackupError, LONGEST_FILE, Parsed, Preview},
    text::t,
};
use std::sync::Arc;

/// Where restoring stands.
#[derive(Clone)]
enum Step {
    Choose,
    Refused(&'static str),
    Look(Arc<Parsed>, Preview),
}

pub(super) fn restore() -> AnyView {
    let app = use_app();
    let step = RwSignal::new(Step::Choose);
    let chosen = move |event: leptos::ev::Event| {
        #[expect(clippy::cast_precision_loss, reason = "a few megabytes")]
        file::read_chosen(&event, LONGEST_FILE as f64, move |file| step.set(look(app, &file)));
    };
    let result = move || match step.get() {
        Step::Choose => ().into_any(),
        Step::Refused(why) => view! { <p class="data__said">{why}</p> }.into_any(),
        Step::Look(parsed, preview) => offer(app, step, parsed, &preview),
    };
    view! {
        <section>
            <h2 class="section-title">{t::data_restore_heading()}</h2>
            <p class="lead">{t::data_restore_why()}</p>
            <div class="dock">
                <input
                    class="data__file"
                    type="file"
                    id="restore-file"
                    accept=".json,application/json"
                    on:change=chosen
                />
                <label class="button" for="restore-file">
                    {t::data_restore_choose()}
                </label>
            </div>
            <div role="status">{result}</div>
        </section>
    }
    .into_any()
}

fn look(app: App, file: &file::Chosen) -> Step {
    let Some(text) = &file.text else {
        #[expect(clippy::cast_precision_loss, reason = "a few megabytes")]
        let too_large = file.bytes > LONGEST_FILE as f64;
        return Step::Refused(if too_large { t::data_refused_too_large() } else { t::data_refused_unreadable() });
    };
    match backup::read(text) {
        Ok(parsed) => {
            let preview = app.with_store(|store| backup::preview_restore(store, &parsed)).unwrap_or_default();
            Step::Look(Arc::new(parsed), preview)
        }
        Err(error) => Step::Refused(match error {
            BackupError::TooLarge => t::data_refused_too_large(),
            BackupError::NotJson => t::data_refused_not_json(),
            BackupError::NotOurs => t::data_refused_not_ours(),
            // What is locked can't be opened here yet.
            BackupError::TooNew
            | BackupError::NeedsPassphrase
            | BackupError::WrongPassphrase
            | BackupError::Unsupported => t::data_refused_too_new(),
            BackupError::Broken => t::data_refused_broken(),
        }),
    }
}

fn offer(app: App, step: RwSignal<Step>, parsed: Arc<Parsed>, preview: &Preview) -> AnyView {
    let (made, count) = (when::written(parsed.made, Shape::Day), i64::try_from(parsed.count()).unwrap_or_default());
    let summary = t::data_restore_preview(&made, count);
    let total = preview.total;
    let lines: [Line; 5] = [
        (total.new, t::data_restore_new),
        (total.changed, t::data_restore_changed),
        (total.removed, t::data_restore_removed),
        (total.same, t::data_restore_same),
        (preview.aside, t::data_restore_aside),
    ];
    let lines = lines.into_iter().filter(|(count, _)| *count > 0);
    let lines = lines.map(|(count, say)| view! { <li>{say(i64::try_from(count).unwrap_or_default())}</li> });
    let accept = move |_| {
        put_back(app, Parsed::clone(&parsed));
        step.set(Step::Choose);
    };
    view! {
        <div class="card data__preview">
            <p>{summary}</p>
            <ul class="data__changes">{lines.collect_view()}</ul>
            <div class="dock">
                <button type="button" class="button button--fill" on:click=accept>
                    {t::data_restore_do()}
                </button>
                <button type="button" class="text-button" on:click=move |_| step.set(Step::Choose)>
                    {t::data_restore_not()}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// A count, and how it is said.
type Line = (usize, fn(i64) -> String);

fn put_back(app: App, parsed: Parsed) {
    let Some(before) = app.change_store(|store| backup::restore(store, parsed, clock::now())) else { return };
    let undo = move || {
        app.change_store(|store| backup::undo(store, before.clone(), clock::now()));
    };
    app.toast.set(Some(Toast::with_undo(t::data_restored(), t::data_restored_undo(), undo)));
}
