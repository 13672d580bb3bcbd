//! The service worker: the template in `public/sw.js` with this build's list of files.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::{hash, read};
use crate::process::root;

/// Files that are for hosts, not for the app.
const NOT_KEPT: [&str; 5] = [".nojekyll", "404.html", "_headers", "sw.js", "sw-off.js"];

/// Writes `sw.js` into the finished folder.
pub(super) fn write(folder: &Path, build: &str) -> Result<()> {
    let mut files = hash::files(folder)?;
    files.retain(|(path, _)| !NOT_KEPT.contains(&path.as_str()));
    let template = read(&root().join("public/sw.js"))?;
    fs::write(folder.join("sw.js"), filled(&template, build, &files)?)?;
    Ok(())
}

/// Writes `sw-off.js`, which a host can put in the place of `sw.js` to free browsers from a build that must not be used.
pub(super) fn write_off(folder: &Path) -> Result<()> {
    fs::write(folder.join("sw-off.js"), read(&root().join("public/sw-off.js"))?)?;
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

    #[test]
    fn the_worker_that_leaves_knows_the_caches_of_the_one_that_stays() {
        let [stays, leaves] = [include_str!("../../../public/sw.js"), include_str!("../../../public/sw-off.js")];
        assert!(stays.contains("const PREFIX = `northstar ${SCOPE.pathname} `;"));
        assert!(stays.contains("const SCOPE = new URL(self.registration.scope);"));
        assert!(leaves.contains("const PREFIX = `northstar ${new URL(self.registration.scope).pathname} `;"));
        assert!(!leaves.contains("fetch") && !leaves.contains("Storage."), "it hands out nothing and touches no words");
    }
}
