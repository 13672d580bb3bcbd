//! What a file holds and what importing it would do, without doing it.

use super::{
    backup::{self, BackupError},
    csv::Table,
    people::{self, Form, Refusal},
    platform::{Crypto, Inflate},
    vcard,
};
use serde_json::json;

/// What was found in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// `backup`, `vcard` or `csv`; `None` for a file of which nothing could be taken in any case.
    pub kind: Option<&'static str>,
    /// The version of the format, where it is known.
    pub version: Option<u64>,
    /// How many records importing would take.
    pub records: usize,
    /// Why nothing would be taken: a short name, permanent.
    pub refused: Option<&'static str>,
}

/// Looks into a file within the limits of importing it. A backup that holds nothing is refused as `empty`: there is
/// nothing to take. One that holds only deleted records, or pieces that can't be read, is taken. Of card files and
/// tables are counted the people who would be taken; if there is none, the file is `empty`.
pub async fn inspect<P: Inflate + Crypto>(platform: &P, bytes: &[u8], passphrase: Option<&str>) -> Found {
    // One after the other, so that never both are in memory.
    let version = backup::format(bytes);
    let read = backup::open(platform, bytes, passphrase).await;
    if let Err(BackupError::NotJson | BackupError::TooLarge) = read
        && let Some(form) = form(bytes)
    {
        return Found::people(form, bytes);
    }
    let is_ours = version.is_some() || matches!(read, Ok(_) | Err(BackupError::Broken));
    let (records, refused) = match read {
        Ok(parsed) if parsed.is_empty() => (0, Some("empty")),
        Ok(parsed) => (parsed.count(), None),
        Err(error) => (0, Some(error.code())),
    };
    Found { kind: is_ours.then_some("backup"), version, records, refused }
}

/// Whether it is a card file, or a table in which a column holds names.
fn form(bytes: &[u8]) -> Option<Form> {
    if vcard::is_one(bytes) {
        return Some(Form::Cards);
    }
    let table = Table::look(bytes).ok()?;
    table.has_names().then_some(Form::Table)
}

impl Found {
    fn people(form: Form, bytes: &[u8]) -> Self {
        let (records, refused) = match people::read(bytes) {
            Ok(found) if found.people.is_empty() => (0, Some(Refusal::Empty.code())),
            Ok(found) => (found.people.len(), None),
            Err(refusal) => (0, Some(refusal.code())),
        };
        Self { kind: Some(form.name()), version: None, records, refused }
    }

    /// A file that could not be opened.
    #[must_use]
    pub const fn unreadable() -> Self {
        Self { kind: None, version: None, records: 0, refused: Some("unreadable") }
    }

    /// One line of JSON.
    #[must_use]
    pub fn line(&self, file: &str) -> String {
        let line = json!({
            "file": file,
            "kind": self.kind,
            "version": self.version,
            "records": self.records,
            "refused": self.refused.is_some(),
            "reason": self.refused,
        });
        line.to_string()
    }
}
