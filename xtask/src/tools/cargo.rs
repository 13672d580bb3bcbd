//! Tools that are Rust programs, built from the registry by `cargo install`.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::cache;
use crate::process::{self, say};

/// A pinned Rust program.
pub(crate) struct Tool {
    package: &'static str,
    version: &'static str,
    program: &'static str,
    /// Whether the package's own lockfile is used. wasm-bindgen's names versions that no longer build.
    locked: bool,
}

/// Builds and bundles the app. Newer ones need a newer Rust.
pub(crate) const TRUNK: Tool = Tool { package: "trunk", version: "0.21.14", program: "trunk", locked: true };

/// Writes the JavaScript beside the wasm. It must equal the `wasm-bindgen` crate in Cargo.toml to the digit.
pub(crate) const WASM_BINDGEN: Tool =
    Tool { package: "wasm-bindgen-cli", version: "0.2.130", program: "wasm-bindgen", locked: false };

/// Drives Firefox in the journeys.
pub(crate) const GECKODRIVER: Tool =
    Tool { package: "geckodriver", version: "0.36.0", program: "geckodriver", locked: true };

/// Looks at licences, bans, sources and advisories of everything that comes in from outside: see `deny.toml`.
pub(crate) const DENY: Tool = Tool { package: "cargo-deny", version: "0.20.2", program: "cargo-deny", locked: true };

/// Builds the targets of `fuzz/` with what libFuzzer needs to see.
pub(crate) const FUZZ: Tool = Tool { package: "cargo-fuzz", version: "0.13.1", program: "cargo-fuzz", locked: true };

/// Changes the code in one place at a time, to see whether a test notices: see `.cargo/mutants.toml`.
pub(crate) const MUTANTS: Tool =
    Tool { package: "cargo-mutants", version: "27.1.0", program: "cargo-mutants", locked: true };

impl Tool {
    /// The folder that holds the program; installs it when it is not there yet.
    pub(crate) fn folder(&self) -> Result<PathBuf> {
        let home = cache()?.join(format!("{}-{}", self.package, self.version));
        let bin = home.join("bin");
        if !bin.join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX)).is_file() {
            self.install(&home)?;
        }
        Ok(bin)
    }

    /// The program itself; installs it when it is not there yet.
    pub(crate) fn path(&self) -> Result<PathBuf> {
        Ok(self.folder()?.join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX)))
    }

    fn install(&self, home: &std::path::Path) -> Result<()> {
        let Tool { package, version, .. } = self;
        say(&format!("Installing {package} {version} into {} (once; a few minutes)", home.display()));
        let mut command = process::cargo();
        command.args(["install", "--root"]).arg(home).args(["--version", &format!("={version}"), package]);
        if self.locked {
            command.arg("--locked");
        }
        // The tool's own target folder, so that the workspace's settings and lock do not reach it.
        command.current_dir(cache()?).env_remove("CARGO_TARGET_DIR");
        process::run(&mut command).with_context(|| {
            format!("{package} {version} could not be installed. It needs the crates registry and a C compiler")
        })
    }
}

/// Adds the wasm target to the toolchain when rustup has it not yet.
pub(crate) fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = process::output(process::program(rustc()).args(["--print", "sysroot"]))?;
    if PathBuf::from(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    say(&format!("Adding the target {TARGET}"));
    process::run(process::program("rustup").args(["target", "add", TARGET])).with_context(|| {
        format!(
            "The target {TARGET} is missing. Get it with `rustup target add {TARGET}`, or from where your Rust came"
        )
    })
}

fn rustc() -> std::ffi::OsString {
    std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}
