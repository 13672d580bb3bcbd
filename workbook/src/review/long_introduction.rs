//! An introduction that is a life story.
//!
//! The reader needs a role and a reason. The rest can wait for the talk that the letter asks for.

use super::draft::{Letter, Note};
use super::{Check, FIRST_ASK, Rule, Severity};

pub(super) const RULE: Rule =
    Rule { id: "long-introduction", severity: Severity::Look, check: Check::Letter(FIRST_ASK, check) };

/// Three or four sentences.
pub(super) const MOST: usize = 60;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let long = letter.part("who").filter(|(_, part)| part.words.len() > MOST);
    let beyond = long.map(|(at, part)| {
        let rest = part.words.span(&(MOST..part.words.len()));
        Note::on(at, rest).fill("words", part.words.len().to_string())
    });
    beyond.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn only_a_long_story_fires() {
        let story = "I studied physics and then I moved to another city to work. ".repeat(6);
        fires("long-introduction", "who", &[&story]);
        quiet("long-introduction", "who", &["", "I am a nurse in Manila.", &"I plan routes for trucks. ".repeat(9)]);
    }
}
