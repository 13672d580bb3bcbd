//! Joins the figures of `docs/promises.toml` with the sentences of the interface: each promise becomes a line of Rust
//! that names the functions of its sentences, so that a missing sentence or a number too many is a compile error.

use serde::Deserialize;
use std::fmt::Write;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    promise: Vec<Promise>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Promise {
    id: String,
    figure: Vec<i64>,
    engines: Vec<String>,
    when: Option<toml::value::Datetime>,
    command: String,
    /// Only for the table in the repository.
    #[serde(rename = "remark")]
    _remark: String,
}

/// The list of promises as Rust.
pub(crate) fn compile(text: &str) -> Result<String, String> {
    let file: File = toml::from_str(text).map_err(|problem| format!("docs/promises.toml: {problem}"))?;
    let mut rust = "&[\n".to_owned();
    for promise in &file.promise {
        let Promise { id, figure, engines, command, .. } = promise;
        if command.is_empty() || figure.is_empty() == promise.when.is_some() {
            return Err(format!(
                "docs/promises.toml, `{id}`: give a command; a figure needs the day on which it was measured, and no figure none"
            ));
        }
        let blanks: Vec<String> = figure.iter().map(|number| format!("&crate::text::number({number})")).collect();
        let figure = match blanks.as_slice() {
            [] => "None".to_owned(),
            blanks => format!("Some(|| t::promises_{id}_figure({}))", blanks.join(", ")),
        };
        let when = promise.when.and_then(|when| when.date).map(|date| noon(date.year, date.month, date.day));
        let _never_fails = writeln!(
            rust,
            "Promise {{ id: {id:?}, says: t::promises_{id}, figure: {figure}, engines: &{engines:?}, \
             when: {when}, command: {command:?} }},",
            when = when.map_or("None".to_owned(), |noon| format!("Some(Instant({noon}))")),
        );
    }
    Ok(rust + "]")
}

/// Noon of a day in the world's time, in milliseconds since 1970.
fn noon(year: u16, month: u8, day: u8) -> i64 {
    let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
    // Years begin in March, so that the day of a leap year is their last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day - 1 - 719_468;
    days * 86_400_000 + 43_200_000
}
