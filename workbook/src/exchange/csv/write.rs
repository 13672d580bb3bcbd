//! People as a table.

use super::is_formula;
use crate::domain::person::Person;

/// The headings, each as the most programs know it.
const HEADINGS: &str = "Name,Nickname,Pronunciation,Job Title,Company,E-mail Address,Web Page,Other Ways,Languages,City,\
    Time Zone,Talk or Article,What struck me,How we met,Notes";

/// Writes a row for each person: commas, quotes where they are needed, lines that end as RFC 4180 says, and in front a
/// mark that makes spreadsheets read the letters right.
#[must_use]
pub fn write<'a>(people: impl Iterator<Item = &'a Person>) -> String {
    let mut out = format!("\u{feff}{HEADINGS}\r\n");
    for person in people {
        let links = [person.link.trim(), person.links.trim()].join("\n");
        let (works, strikes): (Vec<&str>, Vec<&str>) = person.all_works().unzip();
        let cells = [
            person.name.trim(),
            person.greeting.trim(),
            person.pronunciation.trim(),
            person.role.trim(),
            person.organisation.trim(),
            person.email.trim(),
            links.trim(),
            person.reach.trim(),
            person.languages.trim(),
            person.place.trim(),
            person.zone.trim(),
            &works.join("\n"),
            &strikes.join("\n"),
            person.met.trim(),
            person.notes.trim(),
        ];
        for (place, text) in cells.into_iter().enumerate() {
            if place > 0 {
                out.push(',');
            }
            cell(text.trim(), &mut out);
        }
        out.push_str("\r\n");
    }
    out
}

/// A cell that no spreadsheet takes for a formula.
fn cell(text: &str, out: &mut String) {
    let mark = if is_formula(text) { "'" } else { "" };
    let has_ends = text.contains([',', '"', '\n', '\r', ';', '\t', '|']) || text.is_empty();
    match text {
        "" => {}
        _ if has_ends || text.starts_with(' ') => {
            out.extend(["\"", mark]);
            out.push_str(&text.replace('"', "\"\""));
            out.push('"');
        }
        _ => out.extend([mark, text]),
    }
}
