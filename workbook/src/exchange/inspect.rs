//! What a file holds and what importing it would do, without doing it.

use super::{
    backup::{self, BackupError},
    platform::{Crypto, Inflate},
};
use serde_json::json;

/// What was found in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// `backup`; `None` for a file that is not ours.
    pub kind: Option<&'static str>,
    /// The version of the format, where it is known.
    pub version: Option<u64>,
    /// How many records importing would take.
    pub records: usize,
    /// Why nothing would be taken: a short name, permanent.
    pub refused: Option<&'static str>,
}

/// Looks into a file within the limits of importing it. A backup that holds nothing is refused as `empty`: there is
/// nothing to take. One that holds only deleted records, or pieces that can't be read, is taken.
pub async fn inspect<P: Inflate + Crypto>(platform: &P, bytes: &[u8], passphrase: Option<&str>) -> Found {
    // One after the other, so that never both are in memory.
    let version = backup::format(bytes);
    let read = backup::open(platform, bytes, passphrase).await;
    let is_ours = version.is_some() || matches!(read, Ok(_) | Err(BackupError::Broken));
    let (records, refused) = match read {
        Ok(parsed) if parsed.is_empty() => (0, Some("empty")),
        Ok(parsed) => (parsed.count(), None),
        Err(error) => (0, Some(error.code())),
    };
    Found { kind: is_ours.then_some("backup"), version, records, refused }
}

impl Found {
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
