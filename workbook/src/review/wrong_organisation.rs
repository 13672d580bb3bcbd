//! The reader's organisation, misspelt.
//!
//! Like a misspelt name, it is seen at once. Only a near miss is told: other organisations may well be meant.

use super::draft::{Letter, Note};
use super::words::Words;
use super::wrong_name::is_near;
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule =
    Rule { id: "wrong-organisation", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// Shorter names have too many neighbours.
const SHORTEST: usize = 5;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let facts = &letter.draft.facts;
    let organisation = Words::new(facts.to_organisation);
    let own = [Words::new(facts.to_name), Words::new(facts.from_name), Words::new(facts.to_work)];
    let mut notes = Vec::new();
    for (at, part) in letter.all() {
        for word in 0..part.words.len() {
            let written = part.words.written(word);
            let folded = part.words.get(word);
            let is_name = written.starts_with(|c: char| c.is_ascii_uppercase()) && folded.len() >= SHORTEST;
            if !is_name || own.iter().any(|own| (0..own.len()).any(|i| own.get(i) == folded)) {
                continue;
            }
            let meant = misspelt(folded, &organisation);
            let span = part.words.span(&(word..word + 1));
            notes.extend(
                meant.map(|meant| Note::on(at, span.clone()).fill("name", facts.to_organisation).fix(span, meant)),
            );
        }
    }
    notes
}

/// The word of the organisation's name that was meant, as its record writes it.
fn misspelt<'a>(word: &str, organisation: &Words<'a>) -> Option<&'a str> {
    let known = |at: usize| organisation.get(at);
    let same = |at: usize| {
        let name = known(at);
        let ending = |long: &str, short: &str| {
            long.strip_prefix(short).is_some_and(|rest| matches!(rest, "s" | "'s" | "es" | "'"))
        };
        name == word || ending(word, name) || ending(name, word)
    };
    if (0..organisation.len()).any(same) {
        return None;
    }
    let near = (0..organisation.len()).find(|at| known(*at).len() >= SHORTEST && is_near(word, known(*at), 1))?;
    Some(organisation.written(near))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, mends, quiet};

    #[test]
    fn a_near_miss_fires() {
        fires(
            "wrong-organisation",
            "who",
            &["I follow Atlos Freight.", "I read about Attlas.", "I like Atlas Frieght’s Freigt plan."],
        );
    }

    #[test]
    fn the_name_and_other_names_do_not() {
        quiet(
            "wrong-organisation",
            "who",
            &[
                "I follow Atlas Freight.",
                "I follow ATLAS.",
                "Atlas’s plan is good.",
                "I work at Maersk.",
                "I keep an atlos at home.",
                "I work in Delhi for Blue Dart.",
            ],
        );
    }

    #[test]
    fn the_fix_writes_it_right() {
        mends("wrong-organisation", "who", &[("I follow Atlos Freight.", "I follow Atlas Freight.")]);
    }
}
