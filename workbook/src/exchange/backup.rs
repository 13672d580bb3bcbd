//! A workbook as one file, and back. The format is told in `docs/backup-format.md`.

mod bring;
mod preview;

pub use bring::{Undo, merge, restore, undo};
pub use preview::{Counts, Preview, preview_merge, preview_restore};

use crate::domain::{
    kind::Fields,
    time::{Instant, iso_date},
};
use crate::json::{self, Limits, Refused};
use crate::store::{ASIDE, KINDS, Key, Record, Storage, Store};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The format that is written, and the newest that can be read.
pub const FORMAT: u64 = 1;
/// The longest file that is read, in bytes.
pub const LONGEST_FILE: usize = 8 * 1024 * 1024;
/// The most records that are read from a file.
pub const MOST_RECORDS: usize = 25_000;
/// The longest text that is read from a file, in bytes.
pub const LONGEST_TEXT: usize = 4 * 1024 * 1024;
/// The most values of all kinds that are read from a file. A full workbook of the sample's kind has 68,000.
pub const MOST_VALUES: usize = 100_000;

const LIMITS: Limits = Limits { values: MOST_VALUES, text: LONGEST_TEXT };

const APP: &str = "northstar";

/// A backup, ready to be downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// `northstar-2026-11-21-57-records.json`
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
pub fn write<S: Storage>(store: &Store<S>, made: Instant, offset: i32) -> Backup {
    let records: Fields = store.records().map(|(key, record)| (key.as_str().to_owned(), record.to_value())).collect();
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
    let text = Value::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()).to_string();
    let count = store.count();
    let file_name = format!("{APP}-{}-{count}-records.json", iso_date(made.local(offset).date()));
    Backup { file_name, text, records: count }
}

/// Reads the bytes of a file, within all limits: first its length, then UTF-8, then JSON, then what it says.
///
/// # Errors
/// When nothing can be read, with the reason.
pub fn read_bytes(bytes: &[u8]) -> Result<Parsed, BackupError> {
    if bytes.len() > LONGEST_FILE {
        return Err(BackupError::TooLarge);
    }
    std::str::from_utf8(bytes).map_err(|_| BackupError::NotJson).and_then(read)
}

/// Reads the text of a file, within all limits. A record that can't be read is set aside and hides none of the others.
///
/// # Errors
/// When nothing can be read, with the reason.
pub fn read(text: &str) -> Result<Parsed, BackupError> {
    if text.len() > LONGEST_FILE {
        return Err(BackupError::TooLarge);
    }
    let mut file = envelope(text)?;
    let format = format_of(&file).ok_or(BackupError::Broken)?;
    if format > FORMAT {
        return Err(BackupError::TooNew);
    }
    let made = Instant(file.get("made").and_then(Value::as_i64).unwrap_or_default());
    let Some(Value::Object(records)) = file.remove("records") else { return Err(BackupError::Broken) };
    if records.len() > MOST_RECORDS {
        return Err(BackupError::TooLarge);
    }
    let mut parsed = Parsed { made, aside: read_aside(file.get("aside"))?, ..Parsed::default() };
    for (name, value) in records {
        parsed.take(name, value);
    }
    Ok(parsed)
}

/// The format of a file, if it is one of ours, of whatever version.
#[must_use]
pub fn format(bytes: &[u8]) -> Option<u64> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= LONGEST_FILE)?;
    format_of(&envelope(text).ok()?)
}

fn format_of(file: &Fields) -> Option<u64> {
    file.get("format").and_then(Value::as_u64)
}

fn envelope(text: &str) -> Result<Fields, BackupError> {
    let text = text.trim_start_matches('\u{feff}').trim();
    let value = json::read(text, LIMITS).map_err(|refused| match refused {
        Refused::TooLarge => BackupError::TooLarge,
        Refused::NotJson if text.starts_with(&format!("{{\"app\":\"{APP}\"")) => BackupError::Broken,
        Refused::NotJson => BackupError::NotJson,
    })?;
    let Value::Object(file) = value else { return Err(BackupError::NotOurs) };
    if file.get("app").and_then(Value::as_str) == Some(APP) { Ok(file) } else { Err(BackupError::NotOurs) }
}

impl Parsed {
    fn take(&mut self, name: String, value: Value) {
        // As text it takes far less room than a copy would.
        let raw = value.to_string();
        let read = Key::parse_slot(&name).and_then(|(key, _)| Some((key, Record::from_value(value)?)));
        let Some((key, mut record)) = read else {
            self.aside.push((name, raw));
            return;
        };
        record.migrate(KINDS.iter().find(|kind| kind.name == key.kind()));
        // A file from the rescue page may hold a record in several states.
        let joined = match self.records.remove(&key) {
            Some(other) => other.merge(&record),
            None => record,
        };
        self.records.insert(key, joined);
    }
}

fn read_aside(value: Option<&Value>) -> Result<Vec<(String, String)>, BackupError> {
    let Some(value) = value else { return Ok(Vec::new()) };
    let pairs = value.as_array().ok_or(BackupError::Broken)?;
    let pair = |pair: &Value| match pair.as_array()?.as_slice() {
        [Value::String(place), Value::String(raw)] => Some((place.clone(), raw.clone())),
        _ => None,
    };
    pairs.iter().map(pair).collect::<Option<_>>().ok_or(BackupError::Broken)
}
