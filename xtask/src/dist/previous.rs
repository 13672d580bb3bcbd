//! What earlier releases leave behind: a page that is still open on one of them asks for its files by their names, which
//! carry a hash. Without them it would end up half old and half new, or blank.

use std::fs::File;
use std::io::{Read, Seek};
use std::path::Path;

use anyhow::{Context, Result, bail};
use zip::ZipArchive;

use super::FOLDER;
use crate::finish::hash;

/// The text that lists what was carried over.
pub(super) const LIST: &str = "previous.txt";

/// A file of an earlier release.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Carried {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// The files of a release that have a hash in their name.
pub(super) fn read(zip: &Path) -> Result<Vec<Carried>> {
    let opened = || from(File::open(zip)?);
    opened().with_context(|| format!("{} can't be used as an earlier release", zip.display()))
}

/// The files of a release in a zip. What that release had itself carried over is left out, so that zips don't grow for ever.
pub(super) fn from(zip: impl Read + Seek) -> Result<Vec<Carried>> {
    let mut zip = ZipArchive::new(zip)?;
    let older = match zip.by_name(&format!("{FOLDER}{LIST}")) {
        Ok(mut list) => text(&mut list)?,
        Err(zip::result::ZipError::FileNotFound) => String::new(),
        Err(failure) => return Err(failure.into()),
    };
    let mut names = zip.file_names().map(|name| Ok(name?.into_owned())).collect::<Result<Vec<String>>>()?;
    names.sort();
    let mut files = Vec::new();
    for path in names {
        let Some(name) = path.strip_prefix(FOLDER) else { continue };
        let Some(digits) = digits(name) else { continue };
        if older.lines().any(|line| line == name) {
            continue;
        }
        let mut bytes = Vec::new();
        zip.by_name(&path)?.read_to_end(&mut bytes)?;
        if hash::short(&bytes) != digits {
            bail!("{name} is damaged");
        }
        files.push(Carried { name: name.to_owned(), bytes });
    }
    Ok(files)
}

/// The files of all releases that the new one does not have, each once.
pub(super) fn left_over(releases: Vec<Vec<Carried>>, is_here: impl Fn(&str) -> bool) -> Vec<Carried> {
    let mut files: Vec<Carried> = releases.into_iter().flatten().filter(|file| !is_here(&file.name)).collect();
    files.sort();
    files.dedup_by(|one, other| one.name == other.name);
    files
}

/// The text that lists them.
pub(super) fn list(carried: &[Carried]) -> String {
    let names: String = carried.iter().map(|file| format!("{}\n", file.name)).collect();
    format!(
        "Files of earlier releases, with their forms in brotli and gzip. A page that is still open on an earlier release\n\
         may ask for them. They can go when no such page is left, after three months or so.\n\n{names}"
    )
}

/// The digits of the hash in `northstar-0123456789abcdef.wasm`.
fn digits(name: &str) -> Option<&str> {
    let (stem, ending) = name.split_once('.')?;
    let (_, digits) = stem.rsplit_once('-')?;
    let is_hash = digits.len() == 16 && digits.chars().all(|digit| matches!(digit, '0'..='9' | 'a'..='f'));
    (is_hash && matches!(ending, "js" | "css" | "wasm")).then_some(digits)
}

fn text(file: &mut impl Read) -> Result<String> {
    let mut text = String::new();
    file.read_to_string(&mut text)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn only_a_hash_makes_a_name_that_may_lie_beside_newer_ones() {
        assert_eq!(digits("workbook-0123456789abcdef.wasm"), Some("0123456789abcdef"));
        for name in ["sw.js", "index.html", "icon-maskable-512.png", "workbook-0123456789abcdef.wasm.br", "a-0123.js"] {
            assert_eq!(digits(name), None, "{name}");
        }
    }
}
