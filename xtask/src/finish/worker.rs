//! The service worker: the template in `public/sw.js` with this build's list of files.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::{hash, read};
use crate::process::root;

/// Files that are for hosts, not for the app.
const NOT_KEPT: [&str; 4] = [".nojekyll", "404.html", "_headers", "sw.js"];

/// Writes `sw.js` into the finished folder.
pub(super) fn write(folder: &Path, build: &str) -> Result<()> {
    let mut files = hash::files(folder)?;
    files.retain(|(path, _)| !NOT_KEPT.contains(&path.as_str()));
    let template = read(&root().join("public/sw.js"))?;
    fs::write(folder.join("sw.js"), filled(&template, build, &files)?)?;
    Ok(())
}

fn filled(template: &str, build: &str, files: &[hash::File]) -> Result<String> {
    let list = serde_json::to_string(files)?.replace("],[", "],\n  [");
    Ok(template.replacen("__BUILD__", build, 1).replacen("__FILES__", &list, 1))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_template_is_filled_in_both_places() {
        let template = include_str!("../../../public/sw.js");
        let files = [("index.html".to_owned(), "00ff".to_owned())];
        let worker = super::filled(template, "b1", &files).unwrap();
        assert!(worker.contains("const BUILD = \"b1\";"));
        assert!(worker.contains("new Map([[\"index.html\",\"00ff\"]])"));
        assert!(!worker.contains("__"));
        assert!(worker.lines().count() < 150);
    }
}
