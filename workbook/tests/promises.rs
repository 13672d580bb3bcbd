//! The promises are complete and honest, and the table in the repository says what the data file says.

// Outside of the crate clippy does not see that these are tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic)]

use northstar_workbook::guide::promises::{PROMISES, Promise};
use std::{fmt::Write, fs, path::PathBuf};

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A member of each promise in the data file, as text.
fn each(name: &str) -> Vec<String> {
    let text = fs::read_to_string(repository().join("docs/promises.toml")).unwrap();
    let file: toml::Table = text.parse().unwrap();
    let text = |value: &toml::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let promises = file["promise"].as_array().unwrap().iter();
    promises.map(|promise| promise.get(name).map_or(String::new(), text)).collect()
}

fn row(promise: &Promise, day: &str, remark: &str) -> String {
    let figure = promise.figure.map_or("not measured yet".to_owned(), |figure| figure());
    let engines = promise.engines.join(", ");
    let (says, command) = ((promise.says)(), promise.command);
    format!("| {says} | {figure} | {engines} | {day} | `{command}` | {remark} |")
}

fn table() -> String {
    let mut table = "# What the app promises, and what was measured\n\n\
        Written from `docs/promises.toml` by `UPDATE_PROMISES=1 cargo test -p northstar-workbook --test promises`; the app shows the same on its about page.\n\n\
        | promise | figure | browsers | measured | command | remark |\n| --- | --- | --- | --- | --- | --- |\n"
        .to_owned();
    for ((promise, day), remark) in PROMISES.iter().zip(each("when")).zip(each("remark")) {
        writeln!(table, "{}", row(promise, &day, &remark)).unwrap();
    }
    table
}

#[test]
fn every_promise_has_a_sentence_a_figure_or_none_yet_and_a_command() {
    assert_eq!(PROMISES.len(), 13);
    for promise in PROMISES {
        assert!((promise.says)().ends_with('.'), "{}", promise.id);
        assert!(!promise.command.is_empty(), "{}", promise.id);
        assert_eq!(promise.figure.is_some(), promise.when.is_some(), "{}", promise.id);
        if let Some(figure) = promise.figure {
            assert!(figure().contains(|letter: char| letter.is_ascii_digit()), "{}", promise.id);
        }
    }
}

#[test]
fn a_promise_that_was_measured_names_a_command_that_exists() {
    let help = fs::read_to_string(repository().join("xtask/src/main.rs")).unwrap();
    for promise in PROMISES.iter().filter(|promise| promise.figure.is_some()) {
        let words: Vec<&str> = promise.command.split_whitespace().collect();
        let exists = match words.as_slice() {
            ["cargo", "xtask", "prove", name, ..] => help.split_whitespace().any(|word| word == *name),
            ["cargo", "test", .., "--test", name] => {
                repository().join("workbook/tests").join(name).join("main.rs").exists()
            }
            ["cargo", "mutants", ..] => true,
            _ => false,
        };
        assert!(exists, "`{}` of the promise {} is not a command of this repository", promise.command, promise.id);
    }
}

#[test]
fn days_are_counted_right() {
    for (promise, day) in PROMISES.iter().zip(each("when")).filter(|(_, day)| !day.is_empty()) {
        let noon = chrono::NaiveDate::parse_from_str(&day, "%Y-%m-%d").unwrap().and_hms_opt(12, 0, 0).unwrap();
        assert_eq!(promise.when.unwrap().0, noon.and_utc().timestamp_millis(), "{}", promise.id);
    }
}

#[test]
fn the_table_in_the_repository_is_that_of_the_data_file() {
    let path = repository().join("docs/promises.md");
    let table = table();
    if std::env::var_os("UPDATE_PROMISES").is_some() {
        fs::write(&path, &table).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap_or_default(), table, "UPDATE_PROMISES=1 writes it anew");
}
