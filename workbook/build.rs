//! Checks the texts of `../locales` and `../content` and compiles them: one pack a language and one Rust function a
//! message. `build/compile.rs` does the work; this file finds the folders, and says what is wrong in plain words.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this is how a build script speaks to cargo")]

use std::{env, fs, io, path::Path, process::ExitCode};

#[path = "build/calendar.rs"]
mod calendar;
#[allow(unreachable_pub, reason = "the content's model is the library's own file")]
#[path = "build/compile.rs"]
mod compile;
#[path = "build/idioms.rs"]
mod idioms;
#[path = "build/meaning.rs"]
mod meaning;
#[path = "build/network.rs"]
mod network;
#[path = "build/promises.rs"]
mod promises;

/// What was measured of each promise.
const PROMISES: &str = "../docs/promises.toml";
/// What readers of another language may miss.
const IDIOMS: &str = "../content/en/idioms.toml";
/// What reminders and calendars go by.
const CALENDAR: &str = "../content/calendar.toml";
/// What was learnt of the meaning of sentences.
const WEIGHTS: &str = "meaning/weights.txt";
/// The same, by a reader of another kind.
const NETWORK: &str = "meaning/network.txt";

fn main() -> ExitCode {
    for watched in [
        "build.rs",
        "build",
        "src/guide/model.rs",
        "src/guide/model",
        "../locales",
        "../content",
        PROMISES,
        WEIGHTS,
        NETWORK,
        "meaning/meanings.txt",
    ] {
        println!("cargo:rerun-if-changed={watched}");
    }
    let sources = match compile::Sources::read(Path::new("../locales"), Path::new("../content")) {
        Ok(sources) => sources,
        Err(problem) => return refuse(&[problem.to_string()]),
    };
    let compiled = match compile::compile(&sources) {
        Ok(compiled) => compiled,
        Err(problems) => return refuse(&problems),
    };
    let promised = fs::read_to_string(PROMISES).map_err(|problem| format!("{PROMISES}: {problem}"));
    let promised = match promised.and_then(|text| promises::compile(&text)) {
        Ok(promised) => promised,
        Err(problem) => return refuse(&[problem]),
    };
    let listed = fs::read_to_string(IDIOMS).map_err(|problem| format!("{IDIOMS}: {problem}"));
    let listed = match listed.and_then(|text| idioms::compile(&text)) {
        Ok(listed) => listed,
        Err(problem) => return refuse(&[problem]),
    };
    let rules = fs::read_to_string(CALENDAR).map_err(|problem| format!("{CALENDAR}: {problem}"));
    let rules = match rules.and_then(|text| calendar::compile(&text)) {
        Ok(rules) => rules,
        Err(problem) => return refuse(&[problem]),
    };
    let weights = fs::read_to_string(WEIGHTS).map_err(|problem| format!("{WEIGHTS}: {problem}"));
    let weights = match weights.and_then(|text| meaning::compile(&text)) {
        Ok(weights) => weights,
        Err(problem) => return refuse(&[problem]),
    };
    let network = fs::read_to_string(NETWORK).map_err(|problem| format!("{NETWORK}: {problem}"));
    let network = match network.and_then(|text| network::compile(&text)) {
        Ok(network) => network,
        Err(problem) => return refuse(&[problem]),
    };
    let learnt = [("meaning.bin", &weights), ("network.bin", &network)];
    match write(&compiled, &[("promises.rs", &promised), ("idioms.txt", &listed), ("calendar.rs", &rules)], &learnt) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => refuse(&[format!("The compiled texts could not be written: {problem}")]),
    }
}

fn write(compiled: &compile::Compiled, rust: &[(&str, &String)], learnt: &[(&str, &Vec<u8>)]) -> io::Result<()> {
    let folder = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?;
    let folder = Path::new(&folder);
    for pack in &compiled.packs {
        fs::write(folder.join(format!("{}.json", pack.tag)), &pack.json)?;
    }
    fs::write(folder.join("sample.json"), &compiled.sample)?;
    fs::write(folder.join("guide.json"), &compiled.guide)?;
    for (name, text) in rust {
        fs::write(folder.join(name), text)?;
    }
    for (name, bytes) in learnt {
        fs::write(folder.join(name), bytes)?;
    }
    fs::write(folder.join("keys.rs"), &compiled.functions)?;
    fs::write(folder.join("packs.rs"), &compiled.packs_rs)
}

fn refuse(problems: &[String]) -> ExitCode {
    eprintln!("\nSome texts need a change before they can be used:\n");
    for problem in problems {
        eprintln!("  - {problem}");
    }
    ExitCode::FAILURE
}
