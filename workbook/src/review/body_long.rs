//! A letter that is too long to be answered at once.
//!
//! A long message is put aside for a quiet hour, and few hours are quiet.

use super::draft::{Letter, Note};
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "body-long", severity: Severity::Look, check: Check::Letter(ANY, check) };

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let [_, to] = letter.draft.facts.words;
    let words = letter.len();
    // The band is a comfort, not a limit: only what is well above it is told.
    let is_long = to > 0 && u32::try_from(words).map_or(true, |words| words > to.saturating_add(to / 3));
    if !is_long {
        return Vec::new();
    }
    let end = letter.body().filter(|(_, part)| !part.is_blank()).last();
    let told = end.map(|(at, part)| Note::on(at, part.end()).fill("words", words.to_string()));
    told.map(|note| note.fill("most", to.to_string())).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn only_a_very_long_letter_fires() {
        fires("body-long", "who", &[&"I plan routes for trucks and ships. ".repeat(25)]);
        quiet("body-long", "who", &["I plan routes.", &"I plan routes for trucks and ships. ".repeat(15)]);
    }
}
