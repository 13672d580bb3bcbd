//! The figures of `content/calendar.toml` as Rust: a constant for each, so that one that is missing is a compile error.

use serde::Deserialize;
use std::{collections::BTreeSet, fmt::Write};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rule: Vec<Rule>,
    address: Vec<Address>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    id: String,
    says: String,
    value: Value,
    unit: String,
    as_of: toml::value::Datetime,
    source: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Value {
    One(u32),
    Several(Vec<u32>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Address {
    id: String,
    host: String,
    path: String,
    title: String,
    place: String,
    description: String,
    as_of: toml::value::Datetime,
    source: String,
}

/// What may be counted.
const UNITS: [&str; 6] = ["hours", "minutes", "days", "weeks", "times", "characters"];

/// The figures as Rust.
pub(crate) fn compile(text: &str) -> Result<String, String> {
    let file: File = toml::from_str(text).map_err(|problem| format!("content/calendar.toml: {problem}"))?;
    let (mut rust, mut sources, mut ids) = (String::new(), String::new(), BTreeSet::new());
    for Rule { id, says, value, unit, as_of, source } in &file.rule {
        let refuse = |what: &str| Err(format!("content/calendar.toml, `{id}`: {what}"));
        if !UNITS.contains(&unit.as_str()) {
            return refuse(&format!("the unit is one of {UNITS:?}"));
        }
        if says.trim().is_empty() || matches!(value, Value::Several(list) if list.is_empty()) {
            return refuse("say what it is for, and give a value");
        }
        let (sort, value) = match value {
            Value::One(value) => ("u32".to_owned(), value.to_string()),
            Value::Several(list) => (format!("[u32; {}]", list.len()), format!("{list:?}")),
        };
        let name = id.replace('-', "_").to_uppercase();
        let _never_fails = writeln!(rust, "/// {says} In {unit}.\npub const {name}: {sort} = {value};");
        note(&mut sources, &mut ids, id, *as_of, source)?;
    }
    for Address { id, host, path, title, place, description, as_of, source } in &file.address {
        let name = id.to_uppercase();
        let _never_fails = writeln!(
            rust,
            "/// Of `{host}`.\npub const {name}: Address = Address {{ host: {host:?}, path: {path:?}, \
             title: \"&{title}=\", place: \"&{place}=\", description: \"&{description}=\" }};"
        );
        note(&mut sources, &mut ids, id, *as_of, source)?;
    }
    let _never_fails = writeln!(
        rust,
        "/// Of each figure its name, the day on which it was last checked, and who says so.\npub const SOURCES: &[(&str, &str, &str)] = &[{sources}];"
    );
    Ok(rust)
}

/// Notes where a figure comes from. Each has an id of its own, a day and a source.
fn note(
    sources: &mut String,
    ids: &mut BTreeSet<String>,
    id: &str,
    as_of: toml::value::Datetime,
    source: &str,
) -> Result<(), String> {
    let is_kebab = !id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    let (Some(day), true, false) = (as_of.date, is_kebab && ids.insert(id.to_owned()), source.trim().is_empty()) else {
        return Err(format!(
            "content/calendar.toml, `{id}`: give an id of its own, a source, and the day as 2026-11-22"
        ));
    };
    let _never_fails = write!(sources, "({id:?}, \"{day}\", {source:?}), ");
    Ok(())
}
