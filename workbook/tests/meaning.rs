//! The table of meanings is that of its examples.

#[path = "../meaning/fingerprint.rs"]
mod fingerprint;

use northstar_workbook::review::meaning::Meaning;
use std::{fs, path::Path};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/meaning");

#[test]
fn both_tables_were_learnt_from_the_examples_that_stand_beside_them() {
    let wanted = fingerprint::fingerprint(Path::new(FOLDER)).unwrap();
    for learnt in ["weights.txt", "network.txt"] {
        let table = fs::read_to_string(Path::new(FOLDER).join(learnt)).unwrap();
        assert!(
            table.starts_with(&wanted),
            "{learnt}: run `cargo run --release -p northstar-workbook --example learn` after a change of the examples"
        );
    }
}

#[test]
fn each_meaning_has_a_name_and_examples_for_and_against() {
    let table = fs::read_to_string(Path::new(FOLDER).join("weights.txt")).unwrap();
    for meaning in Meaning::ALL {
        let has = |sign: &str| table.contains(&format!("\t{} {sign}", meaning.name()));
        assert!(has("+") && has("-"), "{}", meaning.name());
    }
}

#[test]
fn an_example_stands_under_one_label_only() {
    let mut seen = std::collections::BTreeMap::new();
    for file in fs::read_dir(FOLDER).unwrap() {
        let file = file.unwrap().path();
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let kind = name.split('-').next().unwrap().to_owned();
        let is_list = ["weights", "network", "words", "meanings", "README", "fingerprint"].contains(&name.as_str());
        // The rules' own examples repeat one meaning of a sentence on purpose.
        if is_list || name.ends_with("own") {
            continue;
        }
        for line in fs::read_to_string(&file).unwrap().lines().filter(|line| !line.starts_with('#')) {
            let (codes, text) = line.split_once('|').unwrap_or_else(|| panic!("{name}: {line}"));
            let mut codes: Vec<char> = codes.chars().collect();
            codes.sort_unstable();
            let first = seen.entry((kind.clone(), text.to_owned())).or_insert_with(|| codes.clone());
            assert_eq!(*first, codes, "{name}: {text}");
        }
    }
}
