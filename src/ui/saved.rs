//! What the app says about keeping what was written.

use super::{Here, parts::status_line::Status};
use crate::state::{App, Saving, safekeeping};
use leptos::prelude::*;
use northstar_workbook::{store::StorageError, text::t};

/// The status line of the frame.
#[must_use]
pub fn status(app: App) -> Status {
    match app.saving.get() {
        Saving::Saved | Saving::SavedOnce => Status::Saved(t::status_saved().into()),
        Saving::Pending => Status::Saving(t::status_saving().into()),
        Saving::Fleeting => Status::Fleeting(t::status_fleeting().into()),
        Saving::Failed(error) => Status::Failed(t::status_not_saved().into(), what_to_do(error).into()),
    }
}

/// What to do when something could not be kept.
#[must_use]
pub fn what_to_do(error: StorageError) -> &'static str {
    match error {
        StorageError::Full => t::status_full(),
        StorageError::Denied => t::status_denied(),
        StorageError::Broken => t::status_broken(),
    }
}

/// "Last backup 3 days ago, 12 changes since", or what is weaker here than elsewhere.
#[must_use]
pub fn last_backup(app: App) -> Signal<String> {
    let here = use_context::<Here>();
    // Counting changes reads every record: it is done when the place changes, and never while somebody types.
    let counted = Memo::new(move |_| {
        if let Some(Here(here)) = here {
            here.track();
        }
        since_backup(app)
    });
    Signal::derive(move || match app.saving.get() {
        Saving::SavedOnce => t::status_no_journal().into(),
        _ => counted.get(),
    })
}

fn since_backup(app: App) -> String {
    let changed = safekeeping::unkept(app).entries;
    let count = i64::try_from(changed).unwrap_or_default();
    let Some(last) = safekeeping::last(app) else {
        let never = t::status_backup_never();
        return if changed == 0 { never.into() } else { t::status_backup_only_here(never, count) };
    };
    let last = match -super::when::days_from_today(last) {
        i64::MIN..=0 => t::status_backup_today().into(),
        days => t::status_backup_days(days),
    };
    if changed == 0 { last } else { t::status_backup_changed(&last, count) }
}
