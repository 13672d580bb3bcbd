//! Says how often each rule is right, as a table.
//!
//! `cargo run --release -p northstar-workbook --example evaluate [-- --reported]`
//!
//! Without an argument it reads the half that may be looked at while rules are written.

#[path = "../evaluation/measure.rs"]
mod measure;

use std::{
    env,
    io::{self, Write},
};

fn main() -> io::Result<()> {
    let half = if env::args().any(|argument| argument == "--reported") { "reported" } else { "development" };
    let mut out = io::stdout().lock();
    writeln!(out, "| rule | precision | recall | F1 | positives |\n| --- | --- | --- | --- | --- |")?;
    for (rule, count) in measure::measure(half)? {
        let [precision, recall, f1] = [count.precision(), count.recall(), count.f1()];
        writeln!(out, "| {rule} | {precision:.2} | {recall:.2} | {f1:.2} | {} |", count.right + count.missed)?;
    }
    Ok(())
}
