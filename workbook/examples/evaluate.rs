//! Says how often each rule is right, as a table.
//!
//! `cargo run --release -p northstar-workbook --example evaluate [-- --validation | --reported]`
//!
//! Without an argument it reads the texts that the reviewer has learnt from.

#[path = "../evaluation/measure.rs"]
mod measure;

use std::{
    env,
    io::{self, Write},
};

fn main() -> io::Result<()> {
    let asked = |half: &&str| env::args().any(|argument| argument.strip_prefix("--") == Some(half));
    let half = ["validation", "reported"].into_iter().find(asked).unwrap_or("development");
    let mut out = io::stdout().lock();
    writeln!(out, "| rule | precision | recall | F1 | positives |\n| --- | --- | --- | --- | --- |")?;
    for (rule, count) in measure::measure(half)? {
        let [precision, recall, f1] = [count.precision(), count.recall(), count.f1()];
        writeln!(out, "| {rule} | {precision:.2} | {recall:.2} | {f1:.2} | {} |", count.right + count.missed)?;
    }
    Ok(())
}
