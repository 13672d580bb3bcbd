//! `prove laws`: what must hold for everything that chance can bring about, tried as often as the promises say.
//!
//! Each law is a test of the workbook, which tries a few cases in every run of the tests. Here it tries many, in pieces: a
//! run that was stopped goes on where it ended, as long as neither the code nor the tests have changed.

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use super::How;
use crate::finish::hash;
use crate::process::{self, root, say};

/// A law, the test that tries it, and how often.
struct Law {
    name: &'static str,
    file: &'static str,
    test: &'static str,
    cases: u64,
    /// Cases of one piece.
    piece: u64,
    /// What one case is.
    unit: &'static str,
}

const LAWS: [Law; 7] = [
    Law {
        name: "faults",
        file: "store",
        test: "nothing_is_called_saved_that_a_new_opening_does_not_find",
        cases: 100_000,
        piece: 20_000,
        unit: "injected faults of the storage, 0 false Saved",
    },
    Law {
        name: "newer-data",
        file: "newer_data",
        test: "nothing_that_only_a_later_version_knows_is_lost_by_what_this_one_does",
        cases: 1_000_000,
        piece: 50_000,
        unit: "cases of an older app, 0 unknown fields or kinds lost",
    },
    Law {
        name: "bad-bytes",
        file: "bad_bytes",
        test: "bytes_that_cannot_be_read_hide_nothing_and_stay_as_they_are",
        cases: 100_000,
        piece: 10_000,
        unit: "damaged stores, 0 panics, 0 good records lost, all bad bytes kept",
    },
    Law {
        name: "merge",
        file: "store_laws",
        test: "merging_does_not_depend_on_order_grouping_or_repetition",
        cases: 1_000_000,
        piece: 50_000,
        unit: "cases of merging in any order, grouping and number",
    },
    Law {
        name: "merge-shared-stamps",
        file: "store_laws",
        test: "what_a_record_shows_does_not_depend_on_it_even_where_stamps_are_shared",
        cases: 1_000_000,
        piece: 50_000,
        unit: "cases of merging what only damage brings about",
    },
    Law {
        name: "merge-written",
        file: "store_laws",
        test: "a_record_reads_back_as_written",
        cases: 1_000_000,
        piece: 50_000,
        unit: "merged records read back as written",
    },
    Law {
        name: "three-devices",
        file: "three_devices",
        test: "three_devices_lose_nothing_and_come_to_the_same",
        cases: 10_000,
        piece: 10_000,
        unit: "steps of three devices, 0 texts lost, all the same at the end",
    },
];

/// Tries all laws: the short form a hundredth as often.
pub(super) fn run(how: &How) -> Result<()> {
    let code = code()?;
    let mut broken = Vec::new();
    for law in &LAWS {
        if let Err(failure) = law.hold(how, &code) {
            broken.push(format!("{}: {failure:#}", law.name));
        }
    }
    if broken.is_empty() { Ok(()) } else { bail!("{}", broken.join("; ")) }
}

impl Law {
    fn hold(&self, how: &How, code: &str) -> Result<()> {
        let mut tried = if how.short { Tried::default() } else { Tried::before(self, code) };
        let goal = how.times.unwrap_or(if how.short { self.cases / 100 } else { self.cases });
        while tried.cases < goal {
            tried.piece(self, self.piece.min(goal - tried.cases))?;
            if !how.short {
                tried.note(self, code)?;
            }
        }
        println!("{}: {} {} ({:.0} s)", self.name, tried.cases, self.unit, tried.seconds);
        if tried.cases == 0 { bail!("Nothing was tried") } else { Ok(()) }
    }
}

/// How far a law has been tried.
#[derive(Default)]
struct Tried {
    cases: u64,
    seconds: f64,
}

impl Tried {
    /// What an earlier run of the same code has noted.
    fn before(law: &Law, code: &str) -> Self {
        let noted = fs::read_to_string(note_of(law)).unwrap_or_default();
        read_note(&noted, code).unwrap_or_default()
    }

    fn note(&self, law: &Law, code: &str) -> Result<()> {
        let file = note_of(law);
        fs::create_dir_all(file.parent().unwrap_or(&file))?;
        fs::write(&file, format!("{code} {} {}\n", self.cases, self.seconds))
            .with_context(|| format!("{} can't be written", file.display()))
    }

    /// Tries some more cases. A test that did not run has not passed.
    fn piece(&mut self, law: &Law, cases: u64) -> Result<()> {
        say(&format!("{}: {} cases from the {}th", law.name, cases, self.cases));
        let mut test = process::cargo();
        test.args(["test", "--quiet", "--profile", "proof", "--package", "northstar-workbook", "--test", "data"]);
        test.args(["--", "--exact", &format!("{}::{}", law.file, law.test), "--nocapture"]);
        test.env("NORTHSTAR_CASES", cases.to_string()).env("NORTHSTAR_FROM", self.cases.to_string());
        let begun = Instant::now();
        let printed = process::output(&mut test)?;
        if !printed.contains("1 passed") {
            bail!("The test `{}` of `{}` did not run:\n{printed}", law.test, law.file);
        }
        self.cases += cases;
        self.seconds += begun.elapsed().as_secs_f64();
        Ok(())
    }
}

fn read_note(noted: &str, code: &str) -> Option<Tried> {
    let mut words = noted.split_whitespace();
    let is_same = words.next() == Some(code);
    let tried = Tried { cases: words.next()?.parse().ok()?, seconds: words.next()?.parse().ok()? };
    is_same.then_some(tried)
}

fn note_of(law: &Law) -> std::path::PathBuf {
    root().join("target/prove").join(format!("{}.txt", law.name))
}

/// What tells this state of the workbook and its tests from others.
fn code() -> Result<String> {
    let folders = ["workbook/src", "workbook/tests"].map(|folder| hash::files(&root().join(folder)));
    let files = folders.into_iter().collect::<Result<Vec<_>>>()?.concat();
    Ok(hash::of_files(&files))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_law_names_a_test_that_there_is() {
        for law in &LAWS {
            let file = root().join("workbook/tests/data").join(format!("{}.rs", law.file));
            let tests = fs::read_to_string(&file).unwrap();
            assert!(tests.contains(&format!("fn {}(", law.test)), "{}", law.name);
        }
    }

    #[test]
    fn a_run_goes_on_only_where_the_code_is_the_same() {
        let cases = |noted, code| read_note(noted, code).map(|tried| tried.cases);
        assert_eq!(cases("a1 50000 12.5\n", "a1"), Some(50_000));
        assert_eq!(cases("a1 50000 12.5\n", "b2"), None);
        assert_eq!(cases("", "a1"), None);
    }
}
