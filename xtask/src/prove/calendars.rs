//! Other programs read our calendar files as they were meant: `tests/calendars/`.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::How;
use crate::process;
use crate::tools::{npm, python};

/// How many files, in short and otherwise.
const TIMES: (u64, u64) = (1_000, 30_000);

/// Writes calendar files and has them read by Python's icalendar and by ical.js.
pub(super) fn run(how: &How) -> Result<()> {
    let times = how.times.unwrap_or(if how.short { TIMES.0 } else { TIMES.1 });
    process::run(process::cargo().args([
        "build",
        "--quiet",
        "--package",
        "northstar-workbook",
        "--example",
        "calendar",
    ]))?;
    let node = process::which("node").context("Node is missing. It runs ical.js, which reads our calendar files")?;
    let ical = npm::ICAL.find()?.context("npm is missing. It brings ical.js: install Node with npm")?;
    let mut readers = process::program(python::environment()?);
    readers.arg("tests/calendars/readers.py").arg(program()?).arg(node).arg(ical).arg(times.to_string());
    // The zones of the pinned package, not those of the system.
    process::run(readers.env("PYTHONTZPATH", ""))
}

/// Where Cargo puts the example: beside this program.
fn program() -> Result<PathBuf> {
    let own = std::env::current_exe()?;
    let folder = own.parent().and_then(|debug| debug.parent()).context("this program lies in no target folder")?;
    Ok(folder.join("debug/examples").join(format!("calendar{}", std::env::consts::EXE_SUFFIX)))
}
