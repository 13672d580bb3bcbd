//! How many bytes a first visit loads, file by file, as a host would send them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::process::root;
use crate::serve::brotli;

/// What a first visit should load until the app is ready, in bytes of brotli: the goal.
const GOAL: usize = 110_000;
/// What it may load today. It only ever goes down, until it meets the goal.
const CEILING: usize = 480_000;

/// `sizes`: prints the table; fails when the ceiling is broken.
pub(crate) fn command() -> Result<()> {
    let rows = rows(&root().join("dist"))?;
    let total: usize = rows.iter().map(|row| row.brotli).sum();
    println!("{:<36} {:>10} {:>10}", "first load", "bytes", "brotli");
    for Row { name, plain, brotli } in &rows {
        println!("{name:<36} {plain:>10} {brotli:>10}");
    }
    println!("{:<36} {:>10} {total:>10}", "total", rows.iter().map(|row| row.plain).sum::<usize>());
    match total.checked_sub(GOAL) {
        Some(over) => println!("{:<36} {:>10} {over:>10}", format!("over the goal of {GOAL}"), ""),
        None => println!("{:<36} {:>10} {:>10}", "still free", "", GOAL - total),
    }
    if total > CEILING {
        bail!("The first load is {total} bytes of brotli and may be {CEILING} today");
    }
    Ok(())
}

struct Row {
    name: String,
    plain: usize,
    brotli: usize,
}

/// The page and what it fetches before it is ready: script, program and stylesheet.
fn rows(dist: &Path) -> Result<Vec<Row>> {
    let entries = fs::read_dir(dist).context("There is no build yet. Make one with `cargo xtask build`")?;
    let mut names: Vec<String> =
        entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned())).collect();
    names.retain(|name| name == "index.html" || name.starts_with("northstar-"));
    names.sort();
    names.into_iter().map(|name| row(dist, name)).collect()
}

fn row(dist: &Path, name: String) -> Result<Row> {
    let bytes = fs::read(dist.join(&name))?;
    Ok(Row { name, plain: bytes.len(), brotli: brotli(&bytes)?.len() })
}
