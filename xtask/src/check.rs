//! `test`: everything that must hold, step by step, with one closing line.

use std::process::Command;
use std::time::Instant;

use anyhow::Result;
use pico_args::Arguments;

use crate::process;
use crate::tools::cargo::{self, wasm_target};
use crate::{build, done, journeys, prove, sizes};

const CLIPPY_WASM: &[&str] =
    &["clippy", "--quiet", "--target", "wasm32-unknown-unknown", "--package", "northstar", "--lib", "--bins"];

/// Runs all steps, or with `--quick` those of the inner loop; fails when one of them failed.
pub(crate) fn command(mut arguments: Arguments) -> Result<()> {
    let quick = arguments.contains("--quick");
    done(arguments)?;
    let mut report = Report::default();
    report.step("Format", || run(&["fmt", "--all", "--check"], &[]));
    report.step("Lints", || run(&["clippy", "--quiet", "--workspace", "--all-targets"], &["-D", "warnings"]));
    if !quick {
        report.step("Lints of the program for the browser", || {
            wasm_target()?;
            run(CLIPPY_WASM, &["-D", "warnings"])
        });
    }
    if !quick {
        report.step("Licences and sources of what comes in from outside", supplies);
    }
    report.step("Tests", || run(&["test", "--quiet", "--workspace", "--no-fail-fast"], &[]));
    if !quick {
        prove::steps(&mut report);
    }
    if !quick && report.step("Release build", build::release) {
        report.step("Size of the first load", sizes::command);
        journeys::steps(&mut report);
    }
    report.close()
}

fn run(arguments: &[&str], after: &[&str]) -> Result<()> {
    let mut command: Command = process::cargo();
    command.args(arguments);
    if !after.is_empty() {
        command.arg("--").args(after);
    }
    process::run(&mut command)
}

/// Holds `deny.toml`. The database of advisories lies elsewhere; where it can't be reached, that is said.
fn supplies() -> Result<()> {
    let deny = || Ok::<_, anyhow::Error>(process::program(cargo::DENY.path()?));
    process::run(deny()?.args(["--locked", "--log-level", "error", "check", "licenses", "bans", "sources"]))?;
    if !process::works(deny()?.args(["fetch", "db"])) {
        process::say("The database of advisories can't be reached from here, so known weaknesses were not looked for");
        return Ok(());
    }
    process::run(deny()?.args(["--locked", "--log-level", "error", "check", "--disable-fetch", "advisories"]))
}

/// What has passed and what has failed so far.
#[derive(Default)]
pub(crate) struct Report {
    passed: usize,
    failed: Vec<String>,
}

impl Report {
    /// Runs one step under its heading. A failed step does not keep the next from running.
    pub(crate) fn step(&mut self, name: &str, step: impl FnOnce() -> Result<()>) -> bool {
        println!("\n── {name}");
        let begun = Instant::now();
        let result = step();
        let seconds = begun.elapsed().as_secs();
        match &result {
            Ok(()) => {
                self.passed += 1;
                println!("   passed in {seconds} s");
            }
            Err(failure) => {
                self.failed.push(name.to_owned());
                println!("   FAILED after {seconds} s: {failure:#}");
            }
        }
        result.is_ok()
    }

    fn close(self) -> Result<()> {
        for name in &self.failed {
            println!("\nfailed: {name}");
        }
        println!("\n{} passed, {} failed", self.passed, self.failed.len());
        if self.failed.is_empty() { Ok(()) } else { Err(anyhow::anyhow!("Not everything holds")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_is_counted_and_the_next_one_still_runs() {
        let mut report = Report::default();
        assert!(!report.step("first", || anyhow::bail!("no")));
        assert!(report.step("second", || Ok(())));
        assert_eq!((report.passed, report.failed.len()), (1, 1));
        assert!(report.close().is_err());
    }
}
