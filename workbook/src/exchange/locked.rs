//! A backup under a passphrase. The format is told in `docs/backup-format.md`.
//!
//! Nothing of a file is believed before its tag is: what it asks for is held to caps first, so that no file can make a
//! reader work for minutes or fill the memory.

use super::{
    backup::{Backup, BackupError, FORMAT, LONGEST_FILE, LONGEST_TEXT},
    base64,
    platform::{Crypto, Inflate, Trouble},
};
use crate::domain::kind::Fields;
use serde_json::{Value, json};

/// The format of a locked file. The one inside has its own.
pub const LOCKED_FORMAT: u64 = FORMAT + 1;
/// How often a passphrase is stirred when a file is written, and the least that is read.
pub const ITERATIONS: u32 = 600_000;
/// The most that is read: some seconds on a phone.
pub const MOST_ITERATIONS: u32 = 5_000_000;
/// How many random bytes a lock takes.
pub const RANDOM: usize = SALT + IV;

const SALT: usize = 16;
const IV: usize = 12;
const TAG: usize = 16;

/// What the file says is done, by member of `locked`. Anything else is for a later version to read.
const METHODS: [(&str, &str); 4] =
    [("kdf", "PBKDF2"), ("hash", "SHA-256"), ("cipher", "AES-256-GCM"), ("packed", "deflate-raw")];

/// A locked file that keeps to all caps.
pub(super) struct Locked {
    iterations: u32,
    salt: Vec<u8>,
    iv: Vec<u8>,
    /// All of the file but its data, as it was when it was locked.
    header: String,
    data: Vec<u8>,
}

impl Locked {
    /// Reads the members of a file of [`LOCKED_FORMAT`].
    pub(super) fn read(mut file: Fields) -> Result<Self, BackupError> {
        let Some(Value::String(data)) = file.shift_remove("data") else { return Err(BackupError::Broken) };
        let data = base64::decode(&data).filter(|data| data.len() >= TAG).ok_or(BackupError::Broken)?;
        let Some(Value::Object(locked)) = file.get("locked") else { return Err(BackupError::Broken) };
        for (name, method) in METHODS {
            let named = locked.get(name).and_then(Value::as_str).ok_or(BackupError::Broken)?;
            if named != method {
                return Err(BackupError::TooNew);
            }
        }
        let iterations = locked.get("iterations").and_then(Value::as_u64).ok_or(BackupError::Broken)?;
        let iterations = u32::try_from(iterations).unwrap_or(u32::MAX);
        if iterations > MOST_ITERATIONS {
            return Err(BackupError::TooNew);
        }
        // Nothing of ours ever wrote less, so somebody tries to make the passphrase cheap to guess.
        if iterations < ITERATIONS {
            return Err(BackupError::Broken);
        }
        let bytes = |name, length| {
            let bytes = locked.get(name).and_then(Value::as_str).and_then(base64::decode);
            bytes.filter(|bytes| bytes.len() == length).ok_or(BackupError::Broken)
        };
        let (salt, iv) = (bytes("salt", SALT)?, bytes("iv", IV)?);
        Ok(Self { iterations, salt, iv, header: Value::Object(file).to_string(), data })
    }

    /// The bytes inside, at most [`LONGEST_FILE`] of them.
    pub(super) async fn unlock<P: Inflate + Crypto>(
        self,
        platform: &P,
        passphrase: &str,
    ) -> Result<Vec<u8>, BackupError> {
        let Self { iterations, salt, iv, header, data } = self;
        let key = platform.derive(trimmed(passphrase)?, &salt, iterations).await.map_err(reason)?;
        let packed = platform.decrypt(&key, &iv, header.as_bytes(), &data).await.map_err(|trouble| match trouble {
            Trouble::Refused => BackupError::WrongPassphrase,
            other => reason(other),
        })?;
        drop(data);
        platform.inflate(&packed, LONGEST_FILE).await.map_err(reason)
    }
}

/// Locks a backup with a passphrase. White space around the passphrase does not count. The random bytes must be new and
/// good ones each time.
///
/// # Errors
/// `NeedsPassphrase` when there is none, `TooLarge` when the file would be too long to be read again, `Unsupported` when
/// the place can't lock.
pub async fn lock<P: Inflate + Crypto>(
    platform: &P,
    plain: &Backup,
    passphrase: &str,
    random: [u8; RANDOM],
) -> Result<Backup, BackupError> {
    let passphrase = trimmed(passphrase)?;
    let (salt, iv) = random.split_at(SALT);
    let header = header(salt, iv);
    let key = platform.derive(passphrase, salt, ITERATIONS).await.map_err(reason)?;
    let packed = platform.deflate(plain.text.as_bytes()).await.map_err(reason)?;
    let data = platform.encrypt(&key, iv, header.as_bytes(), &packed).await.map_err(reason)?;
    drop(packed);
    let data = base64::encode(&data);
    let open = header.strip_suffix('}').unwrap_or(&header);
    let text = format!("{open},\"data\":\"{data}\"}}");
    if plain.text.len().max(text.len()) > LONGEST_FILE || data.len() > LONGEST_TEXT {
        return Err(BackupError::TooLarge);
    }
    let file_name = plain.file_name.replace(".json", "-locked.json");
    Ok(Backup { file_name, text, records: plain.records })
}

/// All of a file but its data, in the letters that are authenticated.
fn header(salt: &[u8], iv: &[u8]) -> String {
    let mut locked: Fields = METHODS.into_iter().map(|(name, method)| (name.to_owned(), method.into())).collect();
    locked.insert("iterations".to_owned(), ITERATIONS.into());
    locked.insert("salt".to_owned(), base64::encode(salt).into());
    locked.insert("iv".to_owned(), base64::encode(iv).into());
    json!({ "app": super::backup::APP, "format": LOCKED_FORMAT, "locked": locked }).to_string()
}

/// A passphrase without the white space that comes along when it is pasted.
fn trimmed(passphrase: &str) -> Result<&str, BackupError> {
    Some(passphrase.trim()).filter(|text| !text.is_empty()).ok_or(BackupError::NeedsPassphrase)
}

const fn reason(trouble: Trouble) -> BackupError {
    match trouble {
        Trouble::Absent => BackupError::Unsupported,
        Trouble::Refused => BackupError::Broken,
        Trouble::TooLarge => BackupError::TooLarge,
    }
}
