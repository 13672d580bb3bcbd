//! What the app says about keeping what was written.

use super::parts::status_line::Status;
use crate::state::{App, Saving};
use northstar_workbook::{store::StorageError, text::t};

/// The status line of the frame.
#[must_use]
pub fn status(app: App) -> Status {
    match leptos::prelude::Get::get(&app.saving) {
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

/// "Last backup 3 days ago", or what is weaker here than elsewhere.
#[must_use]
pub fn last_backup(app: App) -> String {
    if leptos::prelude::Get::get(&app.saving) == Saving::SavedOnce {
        return t::status_no_journal().into();
    }
    let Some(backup) = app.settings().backup else { return t::status_backup_never().into() };
    match -super::when::days_from_today(backup.at) {
        i64::MIN..=0 => t::status_backup_today().into(),
        days => t::status_backup_days(days),
    }
}
