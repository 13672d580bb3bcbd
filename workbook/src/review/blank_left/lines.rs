//! Blanks that a line shows: "Dear ,", and "Your Name" below a letter.

use super::GREETS;
use crate::review::words::is_word;
use std::ops::Range;

/// Lines that are all a blank.
const ALONE: [&str; 12] = [
    "your name",
    "your full name",
    "your first name",
    "your title",
    "your company",
    "your position",
    "your job title",
    "your signature",
    "firstname lastname",
    "first name last name",
    "name",
    "name surname",
];

pub(super) fn blanks(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let from = start + line.len() - line.trim_start().len();
        let written = line.trim();
        let plain = written.trim_matches(|c: char| !is_word(c));
        if ALONE.iter().any(|alone| plain.eq_ignore_ascii_case(alone)) && !written.contains(['?', ':', '“', '"', '#'])
        {
            found.push(from..from + written.len());
        }
        found.extend(nobody(written).map(|length| from..from + length));
        start += line.len();
    }
    found
}

/// How long a greeting is that greets nobody: "Dear ,", "Hi Mr. ,", "Dear --,".
fn nobody(line: &str) -> Option<usize> {
    const NOTHING: [char; 12] = ['-', '–', '—', '*', '/', '~', '#', '"', '“', '”', '.', ' '];
    let (before, _) = line.split_once(',')?;
    let mut words = before.split(|c: char| !is_word(c)).filter(|word| !word.is_empty());
    let greets = words
        .next()
        .is_some_and(|word| ["dear", "hi", "hello", "hey"].iter().any(|known| known.eq_ignore_ascii_case(word)));
    let titled = words.all(|word| GREETS.split('/').any(|title| title.eq_ignore_ascii_case(word)));
    let last = before.rsplit(is_word).next().unwrap_or("");
    let gap = last.strip_prefix('.').unwrap_or(last);
    (greets && titled && gap.starts_with(' ') && gap.chars().all(|c| NOTHING.contains(&c))).then_some(before.len() + 1)
}
