//! The release build: the pinned trunk with the pinned wasm-bindgen, without asking anyone but the crates registry.

use anyhow::Result;

use crate::process::{self, path_with, say};
use crate::tools::{cargo, npm};

/// Builds the release app into `dist/`. Trunk's `post_build` hook calls back into [`crate::finish`].
pub(crate) fn release() -> Result<()> {
    cargo::wasm_target()?;
    let folders = [cargo::TRUNK.folder()?, cargo::WASM_BINDGEN.folder()?];
    // Installed now, so that its progress is seen; used by the hook.
    npm::BINARYEN.find()?;
    // Trunk's `--offline` reaches cargo too, so what cargo needs must be here before.
    process::run(process::cargo().args(["fetch", "--locked", "--quiet"]))?;
    say("Building the release app into dist/");
    let mut trunk = process::program(cargo::TRUNK.path()?);
    trunk.args(["build", "--release", "--offline", "--locked", "--skip-version-check"]);
    trunk.env("PATH", path_with(&folders)?);
    // Trunk takes `NO_COLOR=1`, which many people set, for a broken option.
    trunk.env_remove("NO_COLOR");
    // Its errors are plain enough; a backtrace of Trunk hides them.
    trunk.env("RUST_BACKTRACE", "0");
    process::run(&mut trunk)
}
