//! How many bytes a first visit loads, file by file, as a host would send them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::process::root;
use crate::serve::brotli;

/// What a first visit may load until the app is ready, in bytes of brotli.
const FIRST_LOAD: usize = 110_000;
/// What the whole program may weigh: the first load, and what is fetched behind it.
const WHOLE: usize = 1_375_000;

/// `sizes`: prints the table; fails when a limit is broken.
pub(crate) fn command() -> Result<()> {
    let rows = rows(&root().join("dist"))?;
    let (first, later): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| row.is_first());
    let first = table("first load, until ready", &first);
    let later = table("fetched behind the first screen", &later);
    println!("{:<36} {:>10} {:>10}", "whole program", "", first + later);
    for (what, bytes, limit) in [("first load", first, FIRST_LOAD), ("whole program", first + later, WHOLE)] {
        if bytes > limit {
            bail!("The {what} is {bytes} bytes of brotli and may be {limit}");
        }
    }
    Ok(())
}

/// Prints some rows with their sum, and hands back what they weigh in brotli.
fn table(title: &str, rows: &[&Row]) -> usize {
    println!("{title:<36} {:>10} {:>10}", "bytes", "brotli");
    for Row { name, plain, brotli } in rows {
        println!("  {name:<34} {plain:>10} {brotli:>10}");
    }
    let sum = rows.iter().map(|row| row.brotli).sum();
    println!("  {:<34} {:>10} {sum:>10}", "together", rows.iter().map(|row| row.plain).sum::<usize>());
    sum
}

struct Row {
    name: String,
    plain: usize,
    brotli: usize,
}

impl Row {
    /// Whether it is fetched before a first visitor can do anything: the page, its script, style and first module.
    fn is_first(&self) -> bool {
        self.name == "index.html" || self.name.starts_with("northstar-")
    }
}

/// The page and everything that it runs.
fn rows(dist: &Path) -> Result<Vec<Row>> {
    let entries = fs::read_dir(dist).context("There is no build yet. Make one with `cargo xtask build`")?;
    let mut names: Vec<String> =
        entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned())).collect();
    names.retain(|name| name == "index.html" || name.starts_with("northstar-") || name.ends_with(".wasm"));
    names.sort();
    names.into_iter().map(|name| row(dist, name)).collect()
}

fn row(dist: &Path, name: String) -> Result<Row> {
    let bytes = fs::read(dist.join(&name))?;
    Ok(Row { name, plain: bytes.len(), brotli: brotli(&bytes)?.len() })
}
