//! Tools that are npm packages. The build goes on without them where there is no npm.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::cache;
use crate::process::{self, say};

/// A pinned npm package and the one file of it that is used.
pub(crate) struct Package {
    name: &'static str,
    version: &'static str,
    file: &'static str,
}

/// Makes the wasm about a tenth smaller. Debian's is too old for what Rust writes.
pub(crate) const BINARYEN: Package =
    Package { name: "binaryen", version: "132.0.0", file: "node_modules/binaryen/bin/wasm-opt" };

/// The accessibility checks.
pub(crate) const AXE: Package =
    Package { name: "axe-core", version: "4.14.1", file: "node_modules/axe-core/axe.min.js" };

/// Another's reader of calendar files.
pub(crate) const ICAL: Package =
    Package { name: "ical.js", version: "2.2.1", file: "node_modules/ical.js/dist/ical.js" };

impl Package {
    /// The package's file; installs the package when it is not there yet. `None` where there is no npm.
    pub(crate) fn find(&self) -> Result<Option<PathBuf>> {
        let home = cache()?.join(format!("{}-{}", self.name, self.version));
        let file = home.join(self.file);
        if file.exists() {
            return Ok(Some(file));
        }
        let Some(npm) = process::which("npm").or_else(|| process::which("npm.cmd")) else {
            return Ok(None);
        };
        let package = format!("{}@{}", self.name, self.version);
        say(&format!("Installing {package} into {}", home.display()));
        std::fs::create_dir_all(&home)?;
        let mut command = process::program(npm);
        command
            .args(["install", "--silent", "--no-audit", "--no-fund", "--no-save", "--prefix"])
            .arg(&home)
            .arg(&package);
        process::run(&mut command).with_context(|| format!("{package} could not be installed from npm"))?;
        Ok(file.exists().then_some(file))
    }
}
