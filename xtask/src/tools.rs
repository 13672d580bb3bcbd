//! The pinned tools: found in a cache folder of their own, or installed there. The user's own tools are never touched.

pub(crate) mod cargo;
pub(crate) mod debian;
pub(crate) mod npm;
pub(crate) mod python;

use std::path::PathBuf;

use anyhow::{Context, Result};

/// The cache folder: `$NORTHSTAR_TOOLS`, or `northstar/tools` in the user's cache folder.
pub(crate) fn cache() -> Result<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = set("NORTHSTAR_TOOLS")
        .or_else(|| Some(set("XDG_CACHE_HOME")?.join("northstar/tools")))
        .or_else(|| Some(set("HOME")?.join(".cache/northstar/tools")))
        .or_else(|| Some(set("LOCALAPPDATA")?.join("northstar\\tools")))
        .context("There is no home folder for the tools. Set NORTHSTAR_TOOLS to a folder that may be written")?;
    std::fs::create_dir_all(&folder).with_context(|| format!("The folder {} can't be made", folder.display()))?;
    Ok(folder)
}
