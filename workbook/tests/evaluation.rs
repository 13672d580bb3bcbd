//! The evaluation set is what it was before the rules that it judges.

#![allow(clippy::unwrap_used, reason = "a test may stop here")]

use sha2::{Digest, Sha256};
use std::{fs, path::Path};

#[test]
fn no_label_of_the_evaluation_set_was_ever_changed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("evaluation");
    let sums = fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
    let mut guarded = Vec::new();
    for (sum, name) in sums.lines().filter_map(|line| line.split_once("  ")) {
        let hash = Sha256::digest(fs::read(folder.join(name)).unwrap());
        assert_eq!(hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>(), sum, "{name}");
        guarded.push(name.to_owned());
    }
    let halves = ["development", "validation", "reported"].map(|half| fs::read_dir(folder.join(half)).unwrap());
    let there = halves.into_iter().flatten().map(|file| file.unwrap().file_name().into_string().unwrap());
    assert!(there.count() == guarded.len() && guarded.len() >= 5, "each file has its hash");
}

#[path = "../evaluation/measure.rs"]
mod measure;

#[test]
fn the_rules_are_as_right_as_they_were() {
    let [development, validation] = ["development", "validation"].map(|half| measure::measure(half).unwrap());
    // The floors may only rise, as long as the texts are the same. Sentences of the development half are learnt; those of
    // the validation half never are.
    for (half, rule, precision, recall) in [
        ("development", "golden-rule", 0.99, 0.98),
        ("development", "over-ask", 0.98, 0.98),
        ("development", "blank-left", 0.98, 0.99),
        ("development", "too-long", 1.0, 1.0),
        ("development", "idiom", 0.93, 0.94),
        ("development", "no-concrete-reference", 0.98, 0.98),
        ("development", "no-small-ask", 0.94, 0.94),
        ("development", "no-easy-out", 0.99, 0.99),
        ("development", "no-introduction", 0.99, 0.99),
        ("development", "no-thanks", 0.98, 0.98),
        ("development", "pressure", 0.97, 0.95),
        ("development", "flattery", 0.97, 0.98),
        ("development", "generic-opening", 0.94, 0.92),
        ("validation", "golden-rule", 0.99, 0.96),
        ("validation", "over-ask", 0.93, 0.98),
        ("validation", "idiom", 0.94, 0.94),
        ("validation", "pressure", 0.88, 0.93),
        ("validation", "no-concrete-reference", 0.89, 0.99),
        ("validation", "no-small-ask", 0.94, 0.92),
        ("validation", "no-easy-out", 0.91, 0.91),
        ("validation", "no-introduction", 0.99, 0.86),
        ("validation", "no-thanks", 0.99, 0.99),
        ("validation", "time-without-zone", 0.99, 0.99),
        ("validation", "goal-no-date", 0.97, 0.99),
        ("validation", "mind-reading", 0.89, 0.89),
        ("validation", "generalisation", 0.95, 0.99),
        ("validation", "judgement", 0.95, 0.99),
    ] {
        let counts = if half == "development" { &development } else { &validation };
        let count = counts.get(rule).copied().unwrap_or_default();
        let found = format!("{rule} in {half}: {count:?}, F1 {:.2}", count.f1());
        assert!(count.precision() >= precision && count.recall() >= recall, "{found}");
    }
}
