//! Two clean builds in different folders give the same files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::How;
use crate::finish::hash::{self, File};
use crate::process::{self, root, say};

/// Builds twice from nothing, in two folders, and compares the results file by file.
pub(crate) fn run(_: &How) -> Result<()> {
    let work = std::env::temp_dir().join(format!("northstar-reproducible-{}", std::process::id()));
    // Neither the path nor its length may matter.
    let folders = ["one", "the/second/of/two"].map(|name| work.join(name));
    let built = folders.iter().map(|folder| built(folder)).collect::<Result<Vec<_>>>();
    fs::remove_dir_all(&work)?;
    let (total, different) = match built?.as_slice() {
        [one, two] if !one.is_empty() => (one.len(), different(one, two)),
        _ => bail!("Nothing was built"),
    };
    println!("{total} files built twice, {} differ", different.len());
    if different.is_empty() { Ok(()) } else { bail!("These differ: {}", different.join(", ")) }
}

/// What a clean build in this folder gives.
fn built(folder: &Path) -> Result<Vec<File>> {
    say(&format!("Building in {}", folder.display()));
    let listed =
        process::output(process::program("git").args(["ls-files", "--cached", "--others", "--exclude-standard"]))?;
    for path in listed.lines().map(PathBuf::from).filter(|path| root().join(path).is_file()) {
        let copy = folder.join(&path);
        fs::create_dir_all(copy.parent().unwrap_or(folder))?;
        fs::copy(root().join(&path), copy).with_context(|| format!("{} can't be copied", path.display()))?;
    }
    let mut build = process::cargo();
    build.args(["run", "--quiet", "--package", "xtask", "--", "build"]).current_dir(folder);
    process::run(build.env_remove("CARGO_TARGET_DIR"))?;
    hash::files(&folder.join("dist"))
}

/// The paths at which the two builds are not the same.
fn different(one: &[File], two: &[File]) -> Vec<String> {
    let only = |of: &[File], other: &[File]| -> Vec<String> {
        of.iter().filter(|file| !other.contains(file)).map(|(path, _)| path.clone()).collect()
    };
    let mut paths = [only(one, two), only(two, one)].concat();
    paths.sort();
    paths.dedup();
    paths
}

#[cfg(test)]
mod tests {
    use super::different;

    #[test]
    fn a_file_differs_when_its_content_does_or_when_it_is_in_one_build_only() {
        let files = |list: [(&str, &str); 2]| list.map(|(path, hash)| (path.to_owned(), hash.to_owned()));
        let one = files([("a", "1"), ("b", "2")]);
        assert!(different(&one, &one).is_empty());
        assert_eq!(different(&one, &files([("a", "1"), ("b", "3")])), ["b"]);
        assert_eq!(different(&one, &files([("a", "1"), ("c", "2")])), ["b", "c"]);
    }
}
