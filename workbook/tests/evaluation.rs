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
    // The floors may only rise. Sentences of the development half are learnt; those of the validation half never are.
    for (half, rule, precision, recall) in [
        ("development", "golden-rule", 0.98, 0.92),
        ("development", "over-ask", 0.98, 0.92),
        ("development", "blank-left", 0.9, 0.95),
        ("development", "too-long", 1.0, 1.0),
        ("development", "idiom", 0.92, 0.87),
        ("development", "no-concrete-reference", 0.95, 0.96),
        ("development", "no-small-ask", 0.9, 0.93),
        ("development", "no-easy-out", 0.98, 0.98),
        ("development", "no-introduction", 0.98, 0.96),
        ("development", "no-thanks", 0.95, 0.98),
        ("development", "pressure", 0.95, 0.9),
        ("development", "flattery", 0.95, 0.93),
        ("development", "generic-opening", 0.9, 0.93),
        ("validation", "golden-rule", 0.9, 0.9),
        ("validation", "over-ask", 0.85, 0.9),
        ("validation", "idiom", 0.85, 0.7),
        ("validation", "no-concrete-reference", 0.9, 0.85),
        ("validation", "no-small-ask", 0.98, 0.9),
        ("validation", "no-easy-out", 0.88, 0.88),
        ("validation", "no-introduction", 0.98, 0.98),
        ("validation", "no-thanks", 0.94, 0.98),
    ] {
        let counts = if half == "development" { &development } else { &validation };
        let count = counts.get(rule).copied().unwrap_or_default();
        let found = format!("{rule} in {half}: {count:?}, F1 {:.2}", count.f1());
        assert!(count.precision() >= precision && count.recall() >= recall, "{found}");
    }
}
