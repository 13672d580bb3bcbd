//! Sentences that are hard to read.
//!
//! Half of all readers read in a second or third language, and on a phone. The grade is that of Flesch and Kincaid
//! (1975): words in a sentence and syllables in a word; above grade 14 even practised readers read twice.

use super::draft::{Letter, Note, Part};
use super::words::Sentence;
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "reading-level", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// A shorter text says too little of how somebody writes.
const FEWEST: usize = 60;
/// The highest grade that is left alone, in hundredths.
const MOST: usize = 1_400;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let all: Vec<(usize, &Part<'_>, Sentence)> = letter
        .body()
        .flat_map(|(at, part)| part.words.sentences().into_iter().map(move |sentence| (at, part, sentence)))
        .collect();
    let words: usize = all.iter().map(|(_, _, sentence)| sentence.words.len()).sum();
    let syllables: usize = all.iter().map(|(_, part, sentence)| in_sentence(part, sentence)).sum();
    if words < FEWEST || grade(words, all.len(), syllables) <= MOST {
        return Vec::new();
    }
    let longest = all.into_iter().max_by_key(|(_, _, sentence)| sentence.words.len());
    let told =
        longest.map(|(at, _, sentence)| Note::on(at, sentence.span).fill("words", sentence.words.len().to_string()));
    told.into_iter().collect()
}

/// The grade in hundredths: 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
fn grade(words: usize, sentences: usize, syllables: usize) -> usize {
    (39 * words / sentences.max(1) + 1_180 * syllables / words.max(1)).saturating_sub(1_559)
}

fn in_sentence(part: &Part<'_>, sentence: &Sentence) -> usize {
    sentence.words.clone().map(|at| syllables(part.words.get(at))).sum()
}

/// The groups of vowels, without a silent "e" at the end; one at least.
fn syllables(word: &str) -> usize {
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let (groups, _) = word
        .chars()
        .fold((0, false), |(groups, before), c| (groups + usize::from(is_vowel(c) && !before), is_vowel(c)));
    let silent = word.ends_with('e') && !word.ends_with("le");
    (groups - usize::from(silent && groups > 1)).max(1)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};
    use super::syllables;

    const HARD: &str = "In consideration of the aforementioned circumstances and notwithstanding the organisational \
        difficulties that characterise contemporary logistics administration, I should be extraordinarily appreciative \
        of an opportunity to familiarise myself with the methodological foundations of your optimisation initiative, \
        particularly regarding the operationalisation of sustainability indicators, which our international department \
        has unsuccessfully endeavoured to institutionalise since its establishment several administrations previously, \
        and concerning which any communication would be considered invaluable by everybody participating.";

    #[test]
    fn a_letter_that_must_be_read_twice_fires() {
        fires("reading-level", "who", &[HARD]);
    }

    #[test]
    fn plain_words_do_not_however_many() {
        quiet(
            "reading-level",
            "who",
            &["I plan routes for trucks and ships, and I like it a lot. ", "", "Sustainability!"],
        );
        quiet("reading-level", "who", &[&"I plan routes for trucks and ships, and I like it a lot. ".repeat(9)]);
    }

    #[test]
    fn syllables_are_counted_as_they_are_spoken() {
        for (word, count) in [("a", 1), ("maps", 1), ("made", 1), ("table", 2), ("idea", 2), ("hello", 2), ("", 1)] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }
}
