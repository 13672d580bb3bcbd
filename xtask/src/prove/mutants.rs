//! `prove mutants`: whether the tests test. The code is changed in one place at a time, and each time a test must fail.
//!
//! What is changed says `.cargo/mutants.toml`. A run goes on where the last one ended: what a test has caught once is not
//! tried again. There are two rounds: quick tests for all changes, then all tests for those that nothing has caught.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::How;
use crate::process::{self, root};
use crate::tools::cargo;

/// Of a hundred changes that compile, so many must be noticed.
const ENOUGH: usize = 90;
/// Cases of each property, in each round: enough to notice a change, few enough that one takes seconds.
const CASES: [&str; 2] = ["40", "400"];
/// Tests that take more than a second each: they wait for the second round.
const SLOW: [&str; 8] = [
    "backup::a_full_workbook",
    "backup::nothing_is_written_that_would_not_be_read",
    "corpus::of_each_file",
    "edges::a_file_that_would",
    "locked::no_byte_of",
    "locked::the_first_locked",
    "locked::what_is_inside",
    "room::the_ballast",
];
/// Tests of what is not changed.
const ELSEWHERE: [&str; 4] = ["domain::", "guide::", "review::", "text::"];
/// Seconds after which tests are taken to go on for ever, in each round: the second one is generous, as on a busy machine
/// what is slow is not endless.
const PATIENCE: [&str; 2] = ["30", "120"];
/// What is counted apart.
const PARTS: [&str; 2] = ["workbook/src/store", "workbook/src/exchange"];

/// A short look.
const FEW: u64 = 20;

/// Tries all changes that no test has caught yet, or about as many of them as are asked for.
pub(super) fn run(how: &How) -> Result<()> {
    let mut found = Found::read();
    // Of a run that was stopped.
    found.take_up()?;
    let listed = process::output(mutants()?.arg("--list"))?;
    let listed: BTreeSet<&str> = listed.lines().collect();
    let left = listed.iter().filter(|name| !found.is_done(name)).count();
    if left > 0 {
        found.round(quick(how, left)?)?;
    }
    // Of a few that were picked, there is no second round: it would take up all that the first one left.
    if how.count().is_none() && listed.iter().any(|name| !found.is_done(name)) {
        found.round(thorough()?)?;
    }
    found.report(&listed)
}

impl How {
    /// About how many changes are tried, if not all.
    fn count(&self) -> Option<u64> {
        self.times.or(self.short.then_some(FEW))
    }
}

/// The first round.
fn quick(how: &How, left: usize) -> Result<Command> {
    let mut round = another_round()?;
    if let Some(count) = how.count() {
        round.args(["--shard", &format!("0/{}", u64::try_from(left)?.div_ceil(count.max(1)).max(1))]);
    }
    round.env("NORTHSTAR_CASES", CASES[0]);
    round.args(["--cargo-arg=--lib", "--cargo-arg=--test=data", "--minimum-test-timeout", PATIENCE[0], "--", "--"]);
    round.args(SLOW.iter().chain(&ELSEWHERE).map(|test| format!("--skip={test}")));
    Ok(round)
}

/// The second round.
fn thorough() -> Result<Command> {
    let mut round = another_round()?;
    round.env("NORTHSTAR_CASES", CASES[1]);
    round.args(["--cargo-arg=--lib", "--cargo-arg=--test=data", "--minimum-test-timeout", PATIENCE[1]]);
    Ok(round)
}

/// The tool, told to leave out what its last run has caught.
fn another_round() -> Result<Command> {
    let mut round = mutants()?;
    round.args(["--iterate", "--no-times", "--colors", "never", "--output"]).arg(root().join("target"));
    Ok(round)
}

/// The tool, as it is always called. It builds in a copy of the sources, with a target folder of its own.
fn mutants() -> Result<Command> {
    let mut mutants = process::program(cargo::MUTANTS.path()?);
    mutants.arg("mutants").current_dir(root().join("workbook")).env_remove("CARGO_TARGET_DIR");
    mutants.env("CARGO_PROFILE_DEV_DEBUG", "0");
    Ok(mutants)
}

/// What became of each change when it was tried last.
#[derive(Default)]
struct Found(BTreeMap<String, String>);

/// How the tool's lists are called.
const OUTCOMES: [&str; 4] = ["caught", "unviable", "missed", "timeout"];

impl Found {
    fn file() -> PathBuf {
        root().join("target/prove/mutants.txt")
    }

    fn read() -> Self {
        let noted = fs::read_to_string(Self::file()).unwrap_or_default();
        let lines = noted.lines().filter_map(|line| line.split_once('\t'));
        Self(lines.map(|(outcome, name)| (name.to_owned(), outcome.to_owned())).collect())
    }

    /// Notes what the tool's last run has found so far.
    fn take_up(&mut self) -> Result<()> {
        for outcome in OUTCOMES {
            let list = root().join("target/mutants.out").join(format!("{outcome}.txt"));
            let names = fs::read_to_string(list).unwrap_or_default();
            self.0.extend(names.lines().map(|name| (name.to_owned(), outcome.to_owned())));
        }
        let lines: String = self.0.iter().map(|(name, outcome)| format!("{outcome}\t{name}\n")).collect();
        let file = Self::file();
        fs::create_dir_all(file.parent().unwrap_or(&file))?;
        fs::write(&file, lines).with_context(|| format!("{} can't be written", file.display()))
    }

    /// Runs the tool, and notes what it finds.
    fn round(&mut self, mut tool: Command) -> Result<()> {
        let status = tool.status().context("cargo-mutants could not be started")?;
        self.take_up()?;
        // That some are missed, or take too long, is no failure of the tool.
        if !matches!(status.code(), Some(0 | 2 | 3)) {
            bail!(
                "cargo-mutants came to no end ({status}). What it has found is kept: the next run goes on from there"
            );
        }
        Ok(())
    }

    fn is_done(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(|outcome| outcome == "caught" || outcome == "unviable")
    }

    fn report(&self, listed: &BTreeSet<&str>) -> Result<()> {
        let mut too_few = Vec::new();
        for part in PARTS {
            let count = self.count(listed.iter().copied().filter(|name| name.starts_with(part)));
            println!("{part}: {}", count.sentence());
            if count.caught == 0 || count.percent() < ENOUGH {
                too_few.push(part);
            }
        }
        for name in listed.iter().filter(|name| self.0.get(**name).is_some_and(|outcome| outcome == "missed")) {
            println!("missed: {name}");
        }
        if too_few.is_empty() { Ok(()) } else { bail!("Less than {ENOUGH} % are caught in {}", too_few.join(" and ")) }
    }

    fn count<'a>(&self, listed: impl Iterator<Item = &'a str>) -> Count {
        let mut count = Count::default();
        for name in listed {
            match self.0.get(name).map(String::as_str) {
                Some("caught") => count.caught += 1,
                Some("timeout") => count.endless += 1,
                Some("missed") => count.missed += 1,
                Some(_) => count.unviable += 1,
                None => count.untried += 1,
            }
        }
        count
    }
}

/// How many changes came to what.
#[derive(Default)]
struct Count {
    caught: usize,
    /// The tests came to no end, which is noticed too.
    endless: usize,
    missed: usize,
    /// They did not compile.
    unviable: usize,
    untried: usize,
}

impl Count {
    fn viable(&self) -> usize {
        self.caught + self.endless + self.missed
    }

    fn percent(&self) -> usize {
        (self.caught + self.endless) * 100 / self.viable().max(1)
    }

    fn sentence(&self) -> String {
        let Self { caught, endless, missed, unviable, untried } = self;
        format!(
            "{} of {} viable changes caught ({} %; {endless} by going on for ever), {missed} missed, {unviable} did not compile, {untried} not tried yet",
            caught + endless,
            self.viable(),
            self.percent(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figure_is_that_of_the_changes_that_compile_and_were_tried() {
        let found = [("a", "caught"), ("b", "missed"), ("c", "unviable"), ("d", "timeout"), ("old", "missed")];
        let found = Found(found.map(|(name, outcome)| (name.to_owned(), outcome.to_owned())).into());
        let count = found.count(["a", "b", "c", "d", "e"].into_iter());
        assert_eq!((count.viable(), count.percent(), count.unviable, count.untried), (3, 66, 1, 1));
        assert_eq!(Found::default().count(["a"].into_iter()).percent(), 0);
    }

    #[test]
    fn nothing_tried_is_nothing_shown() {
        assert!(Found::default().report(&BTreeSet::from(["workbook/src/store/x.rs:1:1: replace"])).is_err());
    }
}
