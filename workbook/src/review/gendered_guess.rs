//! A title that guesses whether the reader is a man or a woman.
//!
//! A guess that is wrong is the first thing they see. Where the person's record says how they want to be addressed,
//! that is no guess.

use super::draft::{Letter, Note};
use super::words::Words;
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "gendered-guess", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// English titles that say man or woman, where a name follows: in other languages a letter can't do without.
const BEFORE_NAME: &str = "mr/mister/mrs/miss/ms/sir/madam/lady";
/// Greetings that guess without a name.
const GUESS: &[&str] = &["dear gentlemen", "dear ladies", "dear sirs", "sir or/and madam", "sir/madam madam/sir"];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let facts = &letter.draft.facts;
    let known = [facts.to_greeting, facts.to_name].map(Words::new);
    let Some((at, part)) = letter.first() else { return Vec::new() };
    let words = &part.words;
    if let Some(hit) = words.first(GUESS) {
        return vec![Note::on(at, hit.span)];
    }
    // Without a form of address in the record nobody can say whether it is a guess.
    if facts.to_greeting.trim().is_empty() {
        return Vec::new();
    }
    let name = (1..words.len().min(4)).find(|word| known.iter().any(|known| holds(known, words.get(*word))));
    let title = name.and_then(|name| name.checked_sub(1)).filter(|title| words.is(*title, BEFORE_NAME));
    let guessed = title.filter(|title| !known.iter().any(|known| holds(known, words.get(*title))));
    guessed.map(|title| Note::on(at, words.span(&(title..title + 1)))).into_iter().collect()
}

fn holds(known: &Words<'_>, word: &str) -> bool {
    (0..known.len()).any(|at| known.get(at) == word)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{FACTS, GOOD, fires, quiet};
    use super::super::{Draft, Facts, PartText, RULES};
    use crate::domain::letter::{Channel, LetterKind};

    #[test]
    fn a_title_that_is_not_in_the_record_fires() {
        fires(
            "gendered-guess",
            "opening",
            &[
                "Dear Mr Haddad, your talk helped me.",
                "Dear Mrs. Leila, your talk helped me.",
                "Dear Sir or Madam, hello.",
            ],
        );
    }

    #[test]
    fn a_name_alone_or_another_title_does_not() {
        quiet(
            "gendered-guess",
            "opening",
            &[
                "Dear Leila, your talk helped me.",
                "Dear Dr. Haddad, your talk helped me.",
                "Dear Leila, Mr Okafor told me of your talk.",
                "Good morning! Your talk helped me.",
            ],
        );
    }

    #[test]
    fn the_form_of_address_of_the_record_does_not() {
        assert!(RULES.iter().any(|rule| rule.id == super::RULE.id));
        let parts =
            GOOD.map(|(id, text)| PartText { id, text: if id == "opening" { "Dear Ms Haddad, hello." } else { text } });
        let facts = Facts { to_greeting: "Ms Haddad", ..FACTS };
        let draft = Draft { kind: LetterKind::FirstAsk, channel: Channel::Email, parts: &parts, facts };
        assert!(super::check(&super::Letter::new(&draft)).is_empty());
    }
}
