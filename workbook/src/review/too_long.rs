//! A letter that is too long to be answered at once.
//!
//! A long message is put aside for a quiet hour, and few hours are quiet.

use super::draft::{Letter, Note};
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "too-long", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// The most words, where the kind of letter has no band of its own.
const MOST: u32 = 200;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let [_, to] = letter.draft.facts.words;
    let words: usize = letter.body().map(|(_, part)| part.text.split_whitespace().count()).sum();
    // The band is a comfort, not a limit: only what is well above it is told.
    let most = if to > 0 { to.saturating_add(to / 3) } else { MOST };
    if u32::try_from(words).is_ok_and(|words| words <= most) {
        return Vec::new();
    }
    let end = letter.body().filter(|(_, part)| !part.is_blank()).last();
    let told = end.map(|(at, part)| Note::on(at, part.end()).fill("words", words.to_string()));
    let most = if to > 0 { to } else { MOST };
    told.map(|note| note.fill("most", most.to_string())).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn only_a_very_long_letter_fires() {
        fires("too-long", "who", &[&"I plan routes for trucks and ships. ".repeat(25)]);
        quiet("too-long", "who", &["I plan routes.", &"I plan routes for trucks and ships. ".repeat(15)]);
    }
}
