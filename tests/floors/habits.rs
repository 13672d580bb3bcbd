//! The habits of the house: every file says what it is, stays short, and has a name of the field.

use super::source;

/// Lines of a file besides its own tests.
const LONGEST: usize = 400;

/// Files that are longer, each one idea that would read worse in two. The list may only shrink.
const LONGER: [&str; 1] = ["workbook/src/review/words.rs"];

const EMPTY_NAMES: [&str; 5] = ["utils", "helpers", "common", "manager", "mod"];

#[test]
fn every_file_says_first_what_it_is() {
    let silent: Vec<_> = source::rust_files().into_iter().filter(|file| !file.text.starts_with("//!")).collect();
    let names: Vec<_> = silent.iter().map(|file| file.path.as_str()).collect();
    assert!(names.is_empty(), "these files begin without a `//!` sentence: {names:?}");
}

#[test]
fn a_file_stays_short_enough_to_be_read_at_once() {
    let long: Vec<_> = source::rust_files()
        .iter()
        .map(|file| (file.shipped().lines().count(), file.path.clone()))
        .filter(|(lines, path)| *lines > LONGEST && !LONGER.contains(&path.as_str()))
        .collect();
    assert!(long.is_empty(), "these files have more than {LONGEST} lines besides their tests: {long:?}");
}

#[test]
fn a_module_is_named_after_its_idea() {
    let empty: Vec<_> = source::rust_files()
        .into_iter()
        .map(|file| file.path)
        .filter(|path| EMPTY_NAMES.iter().any(|name| path.ends_with(&format!("/{name}.rs"))))
        .collect();
    assert!(empty.is_empty(), "these names say nothing: {empty:?}");
}

#[test]
fn unsafe_code_is_forbidden_everywhere_but_where_the_program_is_cut() {
    for root in ["src/lib.rs", "workbook/src/lib.rs", "xtask/src/main.rs"] {
        let text = std::fs::read_to_string(format!("{}/{root}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        assert!(text.contains("#![forbid(unsafe_code)]"), "{root} does not forbid unsafe code");
    }
    let allowing: Vec<_> = source::rust_files()
        .into_iter()
        .filter(|file| file.shipped().contains("allow(unsafe_code"))
        .map(|file| file.path)
        .collect();
    assert_eq!(allowing, ["src/main.rs"]);
}
