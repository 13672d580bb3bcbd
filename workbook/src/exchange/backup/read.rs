//! The one way in for the bytes of a backup, whoever wrote them.
//!
//! Each step is held to its caps before the next: the length, UTF-8, JSON, the lock if there is one, what comes out of
//! it, and then the same again for that.

use super::{APP, BackupError, FORMAT, LIMITS, LONGEST_FILE, MOST_RECORDS, Parsed};
use crate::{
    domain::{kind::Fields, time::Instant},
    exchange::{
        locked::{LOCKED_FORMAT, Locked},
        platform::{Crypto, Inflate},
    },
    json::{self, Refused},
    store::{KINDS, Key, Record},
};
use serde_json::Value;

/// What a file is.
enum File {
    Plain(Fields),
    Locked(Box<Locked>),
}

/// Reads the bytes of a file, locked or not. A record that can't be read is set aside and hides none of the others.
///
/// # Errors
/// When nothing can be read, with the reason. A locked file without a passphrase needs one, if nothing else is wrong.
pub async fn open<P: Inflate + Crypto>(
    platform: &P,
    bytes: &[u8],
    passphrase: Option<&str>,
) -> Result<Parsed, BackupError> {
    match file(bytes)? {
        File::Plain(file) => parsed(file),
        File::Locked(locked) => {
            let passphrase = passphrase.ok_or(BackupError::NeedsPassphrase)?;
            let inside = locked.unlock(platform, passphrase).await?;
            read_inside(inside)
        }
    }
}

/// Reads the bytes of a file that is not locked, as [`open`] does.
///
/// # Errors
/// When nothing can be read, with the reason. A locked file needs its passphrase.
pub fn read_bytes(bytes: &[u8]) -> Result<Parsed, BackupError> {
    match file(bytes)? {
        File::Plain(file) => parsed(file),
        File::Locked(_) => Err(BackupError::NeedsPassphrase),
    }
}

/// Reads the text of a file that is not locked, as [`open`] does.
///
/// # Errors
/// When nothing can be read, with the reason. A locked file needs its passphrase.
pub fn read(text: &str) -> Result<Parsed, BackupError> {
    read_bytes(text.as_bytes())
}

/// The format of a file, if it is one of ours, of whatever version.
#[must_use]
pub fn format(bytes: &[u8]) -> Option<u64> {
    format_of(&envelope(bytes).ok()?)
}

/// What comes out of a lock was a backup when it was locked, so whatever else it is now is damage.
fn read_inside(bytes: Vec<u8>) -> Result<Parsed, BackupError> {
    let file = file(&bytes);
    drop(bytes);
    match file {
        Ok(File::Plain(file)) => parsed(file),
        Err(error @ (BackupError::TooLarge | BackupError::TooNew)) => Err(error),
        Ok(File::Locked(_)) | Err(_) => Err(BackupError::Broken),
    }
}

fn file(bytes: &[u8]) -> Result<File, BackupError> {
    let file = envelope(bytes)?;
    match format_of(&file).ok_or(BackupError::Broken)? {
        LOCKED_FORMAT => Locked::read(file).map(|locked| File::Locked(Box::new(locked))),
        format if format > FORMAT => Err(BackupError::TooNew),
        _ => Ok(File::Plain(file)),
    }
}

fn envelope(bytes: &[u8]) -> Result<Fields, BackupError> {
    if bytes.len() > LONGEST_FILE {
        return Err(BackupError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| BackupError::NotJson)?;
    let text = text.trim_start_matches('\u{feff}').trim();
    let value = json::read(text, LIMITS).map_err(|refused| match refused {
        Refused::TooLarge => BackupError::TooLarge,
        Refused::NotJson if text.starts_with(&format!("{{\"app\":\"{APP}\"")) => BackupError::Broken,
        Refused::NotJson => BackupError::NotJson,
    })?;
    let Value::Object(file) = value else { return Err(BackupError::NotOurs) };
    if file.get("app").and_then(Value::as_str) == Some(APP) { Ok(file) } else { Err(BackupError::NotOurs) }
}

fn format_of(file: &Fields) -> Option<u64> {
    file.get("format").and_then(Value::as_u64)
}

fn parsed(mut file: Fields) -> Result<Parsed, BackupError> {
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
