//! The project's own commands: `cargo xtask serve`, `cargo xtask test` and their helpers.
//!
//! Every tool that a command needs is pinned, found or installed into a cache folder of its own, and named in one sentence when it can't be had.

#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool talks to its terminal")]

mod build;
mod check;
mod dist;
mod finish;
mod journeys;
mod process;
mod prove;
mod sample;
mod serve;
mod sizes;
mod tools;

use std::process::ExitCode;

use anyhow::{Result, bail};
use pico_args::Arguments;

const HELP: &str = "\
The project's own commands.

  cargo xtask serve [--port 8080] [--host 127.0.0.1] [--no-build] [--dir dist]
      build the release app and serve it with its real headers
  cargo xtask test [--quick]
      everything that must hold; --quick is the inner loop, without browsers and the release build
  cargo xtask build
      build the release app into dist/
  cargo xtask sizes
      the bytes of a first load, file by file, of the build in dist/
  cargo xtask bench [--no-build]
      sizes and load figures of the release build in a real browser
  cargo xtask pictures [--walk] [--no-build]
      pictures of every place, by day and by night, wide and narrow; --walk: of one walk through two devices, a locked
      backup, a conflict, a full disk and the rescue page
  cargo xtask prove [NAME ...] [--short | --times N] [--browser chromium|firefox|webkit] [--broken] [--no-build]
      promises that take long to show, all or by name; a run that was stopped goes on where it was, on the same build
        calendars  other programs read our calendar files as they were meant
        crashes    a crashed, closed or reloaded tab loses nothing that said Saved
        fuzz       no file and nothing stored crashes or freezes the app, or takes more than 64 MiB; needs a nightly Rust;
                   --target NAME for one of backup, locked, store_load, migrate, merge
        full       a full storage is never silent
        kills      a killed browser loses nothing that said Saved
        payloads   nothing that was pasted or imported runs
        rescues    whatever breaks, everything comes out
        tabs       tabs never overwrite each other
        upgrades   updates never break or interrupt
        reproducible   two clean builds in different folders give the same files
        laws       what must hold whatever chance brings about, tried up to a million times
        mutants    the tests test: each change of the code makes one fail; what was caught once is not tried again
      --broken puts in the fault that a promise guards against, to see the proof fail
  cargo xtask sample > sample.json
      the sample workbook as a backup file, which the app can restore
  cargo xtask dist [--previous ZIP ...]
      northstar.zip: the release build with its compressed forms, for any web host; --previous carries over what pages
      that are still open on an earlier release may ask for
";

fn main() -> ExitCode {
    match command(Arguments::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure:#}");
            ExitCode::FAILURE
        }
    }
}

fn command(mut arguments: Arguments) -> Result<()> {
    match arguments.subcommand()?.as_deref() {
        Some("serve") => serve::command(arguments),
        Some("test") => check::command(arguments),
        Some("sizes") => done(arguments).and_then(|()| sizes::command()),
        Some("bench") => journeys::script("bench", arguments),
        Some("prove") => prove::command(arguments),
        Some("pictures") => journeys::script("pictures", arguments),
        Some("sample") => done(arguments).and_then(|()| sample::command()),
        Some("dist") => dist::command(arguments),
        Some("build") => done(arguments).and_then(|()| build::release()),
        Some("post-build") => done(arguments).and_then(|()| finish::command()),
        Some(unknown) => bail!("There is no command `{unknown}`.\n\n{HELP}"),
        None => {
            print!("{HELP}");
            Ok(())
        }
    }
}

/// Refuses arguments that no command has taken.
fn done(arguments: Arguments) -> Result<()> {
    match arguments.finish().as_slice() {
        [] => Ok(()),
        [first, ..] => bail!("`{}` is not an option here.\n\n{HELP}", first.to_string_lossy()),
    }
}
