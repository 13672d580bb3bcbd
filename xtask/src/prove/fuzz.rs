//! `prove fuzz`: any bytes for each parser of foreign bytes, by libFuzzer.
//!
//! The targets are in `fuzz/`, a workspace of its own. What was found to lead to new code, how many runs there were, and
//! inputs that failed are kept in `target/fuzz/`, so that a run which was stopped goes on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use super::How;
use crate::process::{self, root, say};
use crate::tools::cargo;

const TARGETS: [&str; 7] = ["backup", "locked", "store_load", "migrate", "merge", "vcard", "csv"];
/// Runs of each target.
const TIMES: u64 = 5_000_000;
const SHORT: u64 = 20_000;
/// After so many the count is noted.
const AT_ONCE: u64 = 100_000;

/// Runs each target until it was run as often as is asked for, in all.
pub(super) fn run(how: &How) -> Result<()> {
    let targets: Vec<&str> =
        TARGETS.into_iter().filter(|name| how.target.as_deref().is_none_or(|only| only == *name)).collect();
    if targets.is_empty() {
        bail!("The targets are {}", TARGETS.join(", "));
    }
    let times = how.times.unwrap_or(if how.short { SHORT } else { TIMES });
    let folder = folder();
    let programs = build(&folder)?;
    let mut failed = Vec::new();
    for target in targets {
        match fuzz(&folder, &programs.join(target), target, times) {
            Ok(figure) => println!("{target}: {figure}"),
            Err(failure) => failed.push(format!("{target}: {failure:#}")),
        }
    }
    if failed.is_empty() { Ok(()) } else { bail!("{}", failed.join("; ")) }
}

fn folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from).join("fuzz")
}

/// Builds all targets and hands back the folder in which they are. There is no address sanitizer: the code is safe Rust,
/// and without it there are several times as many runs.
fn build(folder: &Path) -> Result<PathBuf> {
    if !process::works(process::program("rustup").args(["run", "nightly", "cargo", "--version"])) {
        bail!("Fuzzing needs a nightly Rust, which is missing. Get it with `rustup toolchain install nightly`");
    }
    let tool = cargo::FUZZ.path()?;
    let about = process::output(process::program("rustup").args(["run", "nightly", "rustc", "-vV"]))?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc does not name its host")?;
    say("Building the targets (some minutes the first time)");
    let mut command = process::program("rustup");
    command.args(["run", "nightly"]).arg(tool).args(["build", "--release", "--sanitizer", "none"]);
    command.args(["--no-trace-compares", "--target", host, "--target-dir"]).arg(folder);
    // What the cargo around this program has set is for another toolchain.
    let command = command.env_remove("CARGO").env_remove("RUSTUP_TOOLCHAIN").env_remove("CARGO_TARGET_DIR");
    process::run(command).context("The targets can't be built. They need a nightly Rust and a C++ compiler")?;
    Ok(folder.join(host).join("release"))
}

/// Runs one target, and says what came of it.
fn fuzz(folder: &Path, program: &Path, target: &str, times: u64) -> Result<String> {
    let count = folder.join(format!("{target}.runs"));
    let before = fs::read_to_string(&count).ok().and_then(|count| count.trim().parse().ok()).unwrap_or(0);
    let (mut done, mut heap, begun) = (before, 0, Instant::now());
    while done < times {
        let output = some(folder, program, target, AT_ONCE.min(times - done))?;
        let said = String::from_utf8_lossy(&output.stderr);
        let runs = last(&said, "stat::number_of_executed_units:").unwrap_or(0);
        heap = heap.max(last(&said, "heap:").unwrap_or(0));
        done += runs;
        fs::write(&count, done.to_string())?;
        if !output.status.success() {
            bail!("failed after {done} runs in all: {}", failure(&said));
        }
        if runs == 0 {
            bail!("nothing was run: {said}");
        }
        say(&format!("{target}: {done} of {times}"));
    }
    let now = done - before;
    let rate = now * 1_000 / u64::try_from(begun.elapsed().as_millis())?.max(1);
    let lately =
        if now == 0 { String::new() } else { format!(", {now} now, {rate} a second, at most {heap} bytes of heap") };
    Ok(format!("{done} runs in all, 0 failures{lately}"))
}

fn some(folder: &Path, program: &Path, target: &str, runs: u64) -> Result<Output> {
    let corpus = folder.join("corpus").join(target);
    let failures = folder.join("failures");
    fs::create_dir_all(&corpus)?;
    fs::create_dir_all(&failures)?;
    let mut command = process::program(program);
    command.arg(corpus);
    // Only these read files; for the others bytes are a recipe.
    let (files, words) = match target {
        "backup" | "locked" => (Some("workbook/tests/data/golden"), "json"),
        "vcard" | "csv" => (Some("workbook/tests/data/golden/people"), "people"),
        _ => (None, "json"),
    };
    if let Some(files) = files {
        command.args([files, "workbook/corpus"]);
    }
    command.args([format!("-runs={runs}"), format!("-artifact_prefix={}/{target}-", failures.display())]);
    command.args([&format!("-dict=fuzz/{words}.dict"), "-max_len=4096", "-timeout=20", "-print_final_stats=1"]);
    command.output().with_context(|| format!("{} can't be started", program.display()))
}

/// The number behind the last line that begins like this.
fn last(said: &str, begin: &str) -> Option<u64> {
    let line = said.lines().filter_map(|line| line.strip_prefix(begin)).next_back()?;
    line.split_whitespace().next()?.parse().ok()
}

/// What libFuzzer says of an input that failed.
fn failure(said: &str) -> String {
    let telling = |line: &&str| {
        ["panicked at", "assertion", "  left", " right", "SUMMARY", "Test unit"].iter().any(|word| line.contains(word))
    };
    let lines: Vec<&str> = said.lines().filter(telling).collect();
    if lines.is_empty() { said.chars().take(2_000).collect() } else { lines.join("\n") }
}

#[cfg(test)]
mod tests {
    use super::{failure, last};

    const SAID: &str = "heap: 10 bytes\nheap: 2048 bytes\nthread '<unnamed>' panicked at merge.rs:31:5:\nat somewhere\n\
        artifact_prefix='x'; Test unit written to x/merge-crash-1\nstat::number_of_executed_units: 11793\n";

    #[test]
    fn the_figures_are_taken_from_what_libfuzzer_says() {
        assert_eq!(last(SAID, "stat::number_of_executed_units:"), Some(11_793));
        assert_eq!(last(SAID, "heap:"), Some(2_048));
        assert_eq!(last("", "heap:"), None);
    }

    #[test]
    fn a_failure_is_told_with_its_place_and_its_input() {
        assert_eq!(failure(SAID).lines().count(), 2);
        assert!(failure(SAID).ends_with("merge-crash-1"));
        assert_eq!(failure("no library"), "no library");
    }
}
