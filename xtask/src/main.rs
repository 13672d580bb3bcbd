//! The project's own commands: `cargo xtask serve`, `cargo xtask test` and their helpers.
//!
//! Every tool that a command needs is pinned, found or installed into a cache folder of its own, and named in one sentence when it can't be had.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool talks to its terminal")]

mod build;
mod finish;
mod process;
mod serve;
mod tools;

use std::process::ExitCode;

use anyhow::{Result, bail};
use pico_args::Arguments;

const HELP: &str = "\
The project's own commands.

  cargo xtask serve [--port 8080] [--host 127.0.0.1] [--no-build] [--dir dist]
      build the release app and serve it with its real headers
  cargo xtask build
      build the release app into dist/
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
