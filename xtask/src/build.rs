//! The release build: the pinned trunk with the pinned wasm-bindgen, without asking anyone but the crates registry.

use std::path::PathBuf;

use anyhow::Result;

use crate::process::{self, path_with, root, say};
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
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_own_paths());
    // Trunk takes `NO_COLOR=1`, which many people set, for a broken option.
    trunk.env_remove("NO_COLOR");
    // Its errors are plain enough; a backtrace of Trunk hides them.
    trunk.env("RUST_BACKTRACE", "0");
    process::run(&mut trunk)
}

/// Flags, beside those of `.cargo/config.toml`, that keep this machine's folders out of the program: whoever builds the
/// same source gets the same bytes. Of several that fit the compiler takes the last.
fn without_own_paths() -> String {
    let variable = |name| std::env::var_os(name).map(PathBuf::from);
    let cargo = variable("CARGO_HOME").or_else(|| Some(variable("HOME")?.join(".cargo")));
    let target = variable("CARGO_TARGET_DIR").unwrap_or_else(|| root().join("target"));
    let folders = [(Some(root()), "northstar"), (Some(target), "target"), (cargo, "cargo")];
    let folders = folders.into_iter().filter_map(|(folder, name)| Some((folder?.to_str()?.to_owned(), name)));
    // The variable is split at spaces.
    let folders = folders.filter(|(folder, _)| !folder.contains(char::is_whitespace));
    folders.map(|(folder, name)| format!("--remap-path-prefix={folder}=/{name} ")).collect()
}
