//! The Python packages of the browser tests, in a virtual environment of their own.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{cache, debian};
use crate::finish::hash;
use crate::process::{self, root, say};

/// The Python that has exactly the packages of `tests/e2e/requirements.txt`.
pub(crate) fn environment() -> Result<PathBuf> {
    let list = root().join("tests/e2e/requirements.txt");
    let wanted = fs::read(&list).with_context(|| format!("{} can't be read", list.display()))?;
    let home = cache()?.join(format!("python-{}", hash::short(&wanted)));
    let python = home.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    // Written last, so that an installation which was cut short is begun anew.
    let complete = home.join("complete");
    if !complete.is_file() {
        say(&format!("Installing the Python packages of the browser tests into {}", home.display()));
        install(&home, &python, &list).context("The Python packages of the browser tests could not be installed")?;
        fs::write(complete, "")?;
    }
    Ok(python)
}

fn install(home: &Path, python: &Path, list: &Path) -> Result<()> {
    process::run(process::program(debian::python()?).args(["-m", "venv", "--clear"]).arg(home))?;
    process::run(
        process::program(python)
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"])
            .arg(list),
    )
}
