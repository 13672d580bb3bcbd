//! A blank that was never filled is found in any notation, and nothing else is taken for one.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop here")]

use northstar_workbook::review::report;
use serde_json::{Value, json};

/// Each holds a blank.
const BLANKS: &str = include_str!("blanks/left.txt");
/// Each looks as if it held one.
const NEAR: &str = include_str!("blanks/none.txt");

fn told(body: &str) -> Vec<String> {
    let request = json!({ "check": "letter", "kind": "first_ask", "channel": "email", "body": body });
    let answer: Value = serde_json::from_str(&report::answer(&request.to_string())).unwrap();
    let found = answer["findings"].as_array().unwrap().iter().filter(|found| found["rule"] == "blank-left");
    found.map(|found| found["quote"].as_str().unwrap().to_owned()).collect()
}

/// The texts of a table, a line each, where "⏎" is a new line.
fn texts(table: &str) -> Vec<String> {
    table.lines().filter(|line| !line.is_empty()).map(|line| line.replace('⏎', "\n")).collect()
}

#[test]
fn a_blank_is_found_in_any_notation() {
    let texts = texts(BLANKS);
    assert!(texts.len() >= 120, "{}", texts.len());
    let silent: Vec<_> = texts.iter().filter(|text| told(text).is_empty()).collect();
    assert!(silent.is_empty(), "nothing was found in {silent:#?}");
}

#[test]
fn what_only_looks_like_a_blank_is_left_alone() {
    let texts = texts(NEAR);
    assert!(texts.len() >= 80, "{}", texts.len());
    let loud: Vec<_> = texts.iter().map(|text| (text, told(text))).filter(|(_, told)| !told.is_empty()).collect();
    assert!(loud.is_empty(), "a blank was found in {loud:#?}");
}
