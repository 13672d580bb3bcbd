//! Hashes of content: for names, for the build's id, for the service worker and for the content security policy.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine as _;
use sha2::{Digest, Sha256};

/// A file of the build: its path from the folder with `/`, and the SHA-256 of its content in hex.
pub(crate) type File = (String, String);

/// The SHA-256 of some bytes in hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first 16 digits, enough for a name.
pub(crate) fn short(bytes: &[u8]) -> String {
    hex(bytes).chars().take(16).collect()
}

/// The source expression that a content security policy wants for an inline script or style.
pub(crate) fn source(content: &str) -> String {
    let digest = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(content));
    format!("'sha256-{digest}'")
}

/// Every file of a folder, sorted by path.
pub(crate) fn files(folder: &Path) -> Result<Vec<File>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

/// One short id for all files together.
pub(crate) fn of_files(files: &[File]) -> String {
    let list: String = files.iter().map(|(path, hash)| format!("{hash}  {path}\n")).collect();
    short(list.as_bytes())
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<File>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("{} can't be read", folder.display()))? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), found)?;
        } else {
            found.push((path, hex(&fs::read(entry.path())?)));
        }
    }
    Ok(())
}
