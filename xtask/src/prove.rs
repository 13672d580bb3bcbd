//! `prove`: promises that take long to show, each with one figure at its end.
//!
//! Those that need browsers are files in `tests/e2e/promises/`, run by `tests/e2e/prove.py`. The others are files here:
//! to add one, write a `run` and a line in `NATIVE`.

mod calendars;
mod fuzz;
mod laws;
mod mutants;
mod reproducible;

use std::ffi::OsString;

use anyhow::{Result, bail};
use pico_args::Arguments;

use crate::check::Report;
use crate::process::say;
use crate::{HELP, journeys};

/// A promise that is shown without a browser.
struct Native {
    name: &'static str,
    run: fn(&How) -> Result<()>,
    /// Whether its short form is a part of `cargo xtask test`.
    in_test: bool,
}

const NATIVE: &[Native] = &[
    Native { name: "calendars", run: calendars::run, in_test: true },
    Native { name: "fuzz", run: fuzz::run, in_test: false },
    Native { name: "reproducible", run: reproducible::run, in_test: false },
    // Each law is tried a few times in every run of the tests.
    Native { name: "laws", run: laws::run, in_test: false },
    Native { name: "mutants", run: mutants::run, in_test: false },
];

/// How long to try.
#[derive(Debug, Default)]
pub(crate) struct How {
    /// The short form, of seconds to a minute.
    pub(crate) short: bool,
    /// How many tries, in place of the promise's own number.
    pub(crate) times: Option<u64>,
    /// Only this part, where a promise has parts.
    pub(crate) target: Option<String>,
}

/// Runs the promises that are named, or all.
pub(crate) fn command(mut arguments: Arguments) -> Result<()> {
    let how = How {
        short: arguments.contains("--short"),
        times: arguments.opt_value_from_str("--times")?,
        target: arguments.opt_value_from_str("--target")?,
    };
    let ready_made = arguments.contains("--no-build");
    let broken = arguments.contains("--broken");
    let browser: Option<String> = arguments.opt_value_from_str("--browser")?;
    let names = arguments.finish();
    if let Some(option) = names.iter().find(|name| name.to_string_lossy().starts_with('-')) {
        bail!("`{}` is not an option here.\n\n{HELP}", option.to_string_lossy());
    }
    let (native, in_browsers) = sorted(&names);
    let mut missed = Vec::new();
    for promise in native {
        say(promise.name);
        if let Err(failure) = (promise.run)(&how) {
            missed.push(format!("{}: {failure:#}", promise.name));
        }
    }
    if names.is_empty() || !in_browsers.is_empty() {
        let passed_on = passed_on(&how, broken, browser, in_browsers);
        missed.extend(journeys::prove(ready_made, &passed_on).err().map(|failure| format!("{failure:#}")));
    }
    if missed.is_empty() { Ok(()) } else { bail!("Not shown: {}", missed.join("; ")) }
}

/// The native promises of these names, or all where there is no name; and the names that are left.
fn sorted(names: &[OsString]) -> (Vec<&'static Native>, Vec<OsString>) {
    let is_named = |promise: &&Native| names.is_empty() || names.iter().any(|name| name == promise.name);
    let is_native = |name: &OsString| NATIVE.iter().any(|promise| name == promise.name);
    (NATIVE.iter().filter(is_named).collect(), names.iter().filter(|name| !is_native(name)).cloned().collect())
}

/// The arguments for `tests/e2e/prove.py`.
fn passed_on(how: &How, broken: bool, browser: Option<String>, names: Vec<OsString>) -> Vec<OsString> {
    let mut arguments = names;
    arguments.extend(how.short.then(|| "--short".into()));
    arguments.extend(broken.then(|| "--broken".into()));
    arguments.extend(how.times.map(|times| format!("--times={times}").into()));
    arguments.extend(browser.map(|browser| format!("--browser={browser}").into()));
    arguments
}

/// The short forms of those that need no browser, as steps of `test`.
pub(crate) fn steps(report: &mut Report) {
    let short = How { short: true, ..How::default() };
    for promise in NATIVE.iter().filter(|promise| promise.in_test) {
        report.step(&format!("Promise in short: {}", promise.name), || (promise.run)(&short));
    }
}

#[cfg(test)]
mod tests {
    use super::{How, NATIVE, passed_on, sorted};

    #[test]
    fn without_a_name_all_are_run_and_a_name_runs_only_its_own() {
        assert_eq!(sorted(&[]).0.len(), NATIVE.len());
        let (native, in_browsers) = sorted(&["reproducible".into(), "kills".into()]);
        assert_eq!(native.iter().map(|promise| promise.name).collect::<Vec<_>>(), ["reproducible"]);
        assert_eq!(in_browsers, ["kills"]);
        assert!(sorted(&["kills".into()]).0.is_empty());
    }

    #[test]
    fn what_was_asked_for_reaches_the_browsers() {
        let how = How { times: Some(20), ..How::default() };
        let arguments = passed_on(&how, true, Some("firefox".into()), vec!["kills".into()]);
        assert_eq!(arguments, ["kills", "--broken", "--times=20", "--browser=firefox"]);
    }
}
