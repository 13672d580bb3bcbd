//! The list of idioms, `content/en/idioms.toml`, as lines: what is said, in plain words, how many it confuses.

use serde::Deserialize;
use std::{collections::BTreeMap, fmt::Write};

/// The file: a table for each strength, and the words beside which an idiom is meant as it stands.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Idioms {
    most: BTreeMap<String, String>,
    many: BTreeMap<String, String>,
    careful: BTreeMap<String, String>,
    literal: BTreeMap<String, String>,
}

/// The list, an idiom a line in the order of what is said, with tabs between its fields. One text packs better than a
/// table of thousands of small ones.
///
/// # Errors
/// What is wrong with the file, in a sentence.
pub(crate) fn compile(text: &str) -> Result<String, String> {
    let idioms: Idioms =
        toml::from_str(text).map_err(|error| format!("content/en/idioms.toml: {}", error.message()))?;
    let mut all = BTreeMap::new();
    for (strength, table) in [(1, &idioms.most), (2, &idioms.many), (3, &idioms.careful)] {
        for (said, plain) in table {
            if all.insert(said, (plain, strength)).is_some() {
                return Err(format!("content/en/idioms.toml: \"{said}\" is there twice. Keep one."));
            }
        }
    }
    if let Some(said) = idioms.literal.keys().find(|said| !all.contains_key(said)) {
        return Err(format!("content/en/idioms.toml: [literal] names \"{said}\", which is no idiom of the list."));
    }
    let mut lines = String::new();
    for (said, (plain, strength)) in all {
        let literal = idioms.literal.get(said).map_or("", String::as_str);
        let _written = writeln!(lines, "{said}\t{plain}\t{strength}\t{literal}");
    }
    Ok(lines)
}
