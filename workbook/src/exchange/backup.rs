//! A workbook as one file, and back. The format is told in `docs/backup-format.md`.

mod bring;
mod preview;
mod read;

pub use super::locked::lock;
pub use bring::{Undo, merge, restore, undo};
pub use preview::{Counts, Preview, preview_merge, preview_restore};
pub use read::{format, open, read, read_bytes};

use crate::domain::{
    kind::Fields,
    time::{Instant, iso_date},
};
use crate::json::{self, Limits};
use crate::store::{ASIDE, Key, Record, Storage, Store};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The format of a file that is not locked; see [`LOCKED_FORMAT`](super::locked::LOCKED_FORMAT) for the other one. A
/// reader refuses all that are higher than those it knows.
pub const FORMAT: u64 = 1;
/// The longest file that is read, in bytes, and the most that may come out of a locked one. A full workbook fits, in
/// whatever letters it is written.
pub const LONGEST_FILE: usize = 8 * 1024 * 1024;
/// The most records that are read from a file.
pub const MOST_RECORDS: usize = 25_000;
/// The longest text that is read from a file, in bytes: a full workbook may be one text, of three bytes a unit.
pub const LONGEST_TEXT: usize = 6 * 1024 * 1024;
/// The most values of all kinds that are read from a file. A full workbook of the sample's kind has 68,000.
pub const MOST_VALUES: usize = 100_000;

const LIMITS: Limits = Limits { values: MOST_VALUES, text: LONGEST_TEXT };

/// Who wrote the file, in its own words.
pub(super) const APP: &str = "northstar";

/// A backup, ready to be downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// `northstar-2026-11-21-57-records.json`, or `northstar-2026-11-21-57-records-locked.json`
    pub file_name: String,
    /// What to put into the file.
    pub text: String,
    /// How many records it holds, without the deleted ones.
    pub records: usize,
}

/// Why a file is no backup that can be restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupError {
    /// The file, one of its texts or the number of its records is beyond what we read.
    TooLarge,
    /// It is not JSON, which is text in UTF-8.
    NotJson,
    /// It is JSON, but not a backup of this app.
    NotOurs,
    /// A newer version of this app wrote it, in a way that this one can't read.
    TooNew,
    /// It was a backup of ours, but it is damaged or cut short.
    Broken,
    /// It is locked.
    NeedsPassphrase,
    /// It is locked with another passphrase, or it was changed since: the two can't be told apart.
    WrongPassphrase,
    /// It is locked, and this place has not what it takes to unlock it.
    Unsupported,
}

impl BackupError {
    /// A short name of the reason, for programs. Permanent.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::NotJson => "not-json",
            Self::NotOurs => "not-ours",
            Self::TooNew => "too-new",
            Self::Broken => "broken",
            Self::NeedsPassphrase => "needs-passphrase",
            Self::WrongPassphrase => "wrong-passphrase",
            Self::Unsupported => "unsupported",
        }
    }
}

/// A backup that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parsed {
    /// When it was made.
    pub made: Instant,
    records: BTreeMap<Key, Record>,
    /// Bytes that could not be read when the backup was made or now, by where they were.
    aside: Vec<(String, String)>,
}

impl Parsed {
    /// Whether it holds nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.aside.is_empty()
    }

    /// How many records it holds, without the deleted ones.
    #[must_use]
    pub fn count(&self) -> usize {
        self.records.values().filter(|record| !record.is_gone()).count()
    }
}

/// Writes everything that is in the store: all kinds, known or not, deleted records, and what was set aside. The name of
/// the file has the day on a clock that is `offset` minutes east of UTC.
///
/// # Errors
/// `TooLarge` when the file would be more than is ever read. No workbook comes near that within its budget of room,
/// unless it was made to.
pub fn write<S: Storage>(store: &Store<S>, made: Instant, offset: i32) -> Result<Backup, BackupError> {
    let records: Fields = store.records().map(|(key, record)| (key.as_str().to_owned(), record.to_value())).collect();
    if records.len() > MOST_RECORDS {
        return Err(BackupError::TooLarge);
    }
    let aside = store.aside().iter().map(|(name, raw)| {
        let place = name.strip_prefix(ASIDE).and_then(|name| name.rsplit_once('/')).map_or("", |(place, _)| place);
        json!([place, raw])
    });
    let aside: Vec<Value> = aside.collect();
    // Not `json!`: it would write every number anew.
    let members: [(&str, Value); 5] = [
        ("app", APP.into()),
        ("format", FORMAT.into()),
        ("made", made.0.into()),
        ("records", records.into()),
        ("aside", aside.into()),
    ];
    let file = Value::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect());
    let text = file.to_string();
    if text.len() > LONGEST_FILE || !json::fits(&file, LIMITS) {
        return Err(BackupError::TooLarge);
    }
    let count = store.count();
    let file_name = format!("{APP}-{}-{count}-records.json", iso_date(made.local(offset).date()));
    Ok(Backup { file_name, text, records: count })
}
