//! Capitals and rows of marks.
//!
//! On a screen they sound loud, whatever was meant. Plain letters and one mark say the same.

use super::draft::{Letter, Note, Part};
use super::words::Words;
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "shouting", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// Common words that are no acronyms, however short.
const COMMON: &str = "absolutely/again/already/always/amazing/anything/best/biggest/dear/definitely/ever/every/everyone/\
    everything/extremely/free/great/hello/help/huge/important/incredible/know/love/loved/more/most/much/must/need/never/nobody/\
    not/nothing/please/really/soon/sorry/still/super/thank/thanks/this/time/today/tomorrow/tonight/total/truly/urgent/very/want/\
    your";

/// Capital letters in a row of words from which on they are no acronym.
const LONG: usize = 9;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    for (at, part) in letter.all() {
        notes.extend(capitals(at, part));
        notes.extend(marks(at, part.text));
    }
    notes
}

fn capitals(at: usize, part: &Part<'_>) -> Vec<Note> {
    let words = &part.words;
    let mut notes = Vec::new();
    let mut start = 0;
    while start < words.len() {
        let run = (start..words.len())
            .take_while(|word| {
                is_capital(words.written(*word)) && (*word == start || !words.gap_after(*word - 1).contains('\n'))
            })
            .count();
        let end = start + run;
        let blank = part.text.get(words.span(&(0..end)).end..).is_some_and(|rest| rest.starts_with([']', '}', '>']));
        if run > 0 && !blank && is_shouted(words, start, end) {
            let span = words.span(&(start..end));
            let quiet = part.text.get(span.clone()).unwrap_or("").to_ascii_lowercase();
            let quiet = if words.begins(start) { super::idiom::capitalised(&quiet) } else { quiet };
            notes.push(Note::on(at, span.clone()).fix(span, quiet));
        }
        start = end.max(start + 1);
    }
    notes
}

/// One common word, one very long word, or three and more words of which some are longer than acronyms are.
fn is_shouted(words: &Words<'_>, start: usize, end: usize) -> bool {
    if end - start == 1 && words.is(start, "firstname/lastname/surname/recipient/fullname/yourname/placeholder") {
        return false;
    }
    let common = (start..end).any(|word| words.is(word, COMMON));
    let long = (start..end).any(|word| words.get(word).len() >= LONG);
    let middling = (start..end).filter(|word| words.get(*word).len() >= 5).count();
    common || long || (end - start >= 3 && middling >= 2)
}

fn is_capital(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_uppercase()) && word.bytes().all(|b| b.is_ascii_uppercase() || b == b'\'')
}

/// "!!!" and "??".
fn marks(at: usize, text: &str) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find(['!', '?'])) {
        let start = from + found;
        let row = text.get(start..).unwrap_or("");
        let length = row.len() - row.trim_start_matches(['!', '?']).len();
        let row = row.get(..length).unwrap_or("");
        if length > 1 && (row.contains('!') || length > 2) {
            let with = if row.contains('?') { "?" } else { "." };
            notes.push(Note::on(at, start..start + length).fix(start..start + length, with));
        }
        from = start + length.max(1);
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, mends, quiet};

    #[test]
    fn loud_letters_fire() {
        fires(
            "shouting",
            "opening",
            &[
                "Your talk was GREAT and I used it.",
                "PLEASE read this.",
                "I do NOT work on freight.",
                "Could I know it by TONIGHT?",
                "I LOVED YOUR TALK about freight.",
                "YOUR TALK CHANGED ALL",
                "Thank you!!!",
                "Will you come???",
                "I work on SUSTAINABILITY in freight.",
            ],
        );
    }

    #[test]
    fn acronyms_and_single_marks_do_not() {
        quiet(
            "shouting",
            "opening",
            &[
                "I work at NASA with the JPL and ESA teams.",
                "I report to the CEO and CFO.",
                "UNESCO and UNICEF",
                "Thank you! Will you come?",
                "I use SQL, HTML and JSON daily.",
                "I AM",
                "A I",
            ],
        );
    }

    #[test]
    fn the_fix_lowers_the_voice() {
        mends(
            "shouting",
            "opening",
            &[
                ("Your talk was GREAT and I used it.", "Your talk was great and I used it."),
                ("PLEASE read this.", "Please read this."),
                ("Thank you!!!", "Thank you."),
                ("Will you come?!?", "Will you come?"),
            ],
        );
    }
}
