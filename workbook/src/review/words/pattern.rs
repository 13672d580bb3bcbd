//! The small pattern language of the checks.
//!
//! A pattern is a line of elements with one space between them, and is matched word by word, whatever the case, the
//! accents, the shape of the apostrophe and the hyphens. A match never crosses the end of a sentence.
//!
//! | element | stands for |
//! | --- | --- |
//! | `call` | this word |
//! | `call/chat` | one of these words |
//! | `mentor*` | a word that begins so |
//! | `_` | any one word |
//! | `#` | a number, in digits or as a word |
//! | `?short` | this element or nothing |
//! | `~` | up to four words |

use super::Words;
use crate::domain::order;
use std::cmp::Reverse;
use std::ops::Range;

/// How many words `~` may stand for.
const REACH: usize = 4;

/// Where a pattern matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// The words, by number.
    pub(crate) words: Range<usize>,
    /// The same in bytes of the text.
    pub(crate) span: Range<usize>,
}

impl Words<'_> {
    /// Whether a word begins with one of some letters, a bit each.
    pub(crate) fn begins_with(&self, at: usize, letters: u32) -> bool {
        let first = self.get(at).bytes().next();
        letters == u32::MAX || first.is_some_and(|first| letters & bit(first) != 0)
    }

    /// Every match of any of some patterns, in the order of the text.
    pub(crate) fn all(&self, patterns: &[&str]) -> Vec<Hit> {
        let mut hits: Vec<Hit> = patterns.iter().flat_map(|pattern| self.matches(pattern)).collect();
        order::by_key(&mut hits, |hit| (hit.words.start, Reverse(hit.words.end)));
        hits
    }

    /// The first match of any of some patterns.
    pub(crate) fn first(&self, patterns: &[&str]) -> Option<Hit> {
        self.all(patterns).into_iter().next()
    }

    /// The first match of any of some patterns within some words.
    pub(crate) fn within(&self, words: &Range<usize>, patterns: &[&str]) -> Option<Hit> {
        let hits = patterns.iter().flat_map(|pattern| self.matches_begun(words, pattern));
        let inside = hits.filter(|hit| hit.words.end <= words.end);
        inside.reduce(|first, hit| {
            let key = |hit: &Hit| (hit.words.start, Reverse(hit.words.end));
            if key(&hit) < key(&first) { hit } else { first }
        })
    }

    /// Whether any of some patterns matches.
    pub(crate) fn has(&self, patterns: &[&str]) -> bool {
        patterns.iter().any(|pattern| !self.matches(pattern).is_empty())
    }

    /// Every match of a pattern.
    pub(crate) fn matches(&self, pattern: &str) -> Vec<Hit> {
        self.matches_begun(&(0..self.list.len()), pattern)
    }

    /// The match of a pattern that begins with a word.
    pub(crate) fn match_at(&self, at: usize, pattern: &str) -> Option<Hit> {
        self.fit(at, at, pattern).map(|end| self.hit(at..end))
    }

    /// The match of a pattern whose first element is a word already; this is the rest of it.
    pub(crate) fn match_after(&self, at: usize, rest: &str) -> Option<Hit> {
        self.fit(at, at + 1, rest).map(|end| self.hit(at..end))
    }

    fn hit(&self, words: Range<usize>) -> Hit {
        Hit { span: self.span(&words), words }
    }

    /// Every match of a pattern that begins with one of some words.
    fn matches_begun(&self, within: &Range<usize>, pattern: &str) -> Vec<Hit> {
        let (first, rest) = first_element(pattern);
        if is_open(first) {
            let starts = within.start..within.end.min(self.list.len());
            return starts.filter_map(|start| self.match_at(start, pattern)).collect();
        }
        self.starts(within, first).into_iter().filter_map(|start| self.match_after(start, rest)).collect()
    }

    /// Those of some words that are what an element stands for.
    fn starts(&self, within: &Range<usize>, element: &str) -> Vec<usize> {
        let mut starts = Vec::new();
        for option in options(element).filter(|option| self.may_have(option)) {
            // Equal words stand in the order of the text, so that a sentence of a long text costs no more than one of a
            // short one.
            let begin = (stem(option).unwrap_or(option), within.start);
            let is_exact = stem(option).is_none();
            let from = self.sorted.partition_point(|at| (self.get(*at).as_bytes(), *at) < begin);
            let found = self
                .sorted
                .iter()
                .skip(from)
                .take_while(|at| fits(self.get(**at).as_bytes(), option) && (!is_exact || **at < within.end));
            starts.extend(found.filter(|at| within.contains(at)));
        }
        starts.sort_unstable();
        starts
    }

    /// Whether a word of the option's length and first letter is there at all.
    fn may_have(&self, option: &[u8]) -> bool {
        let Some(lengths) = option.first().and_then(|first| self.lengths.get(usize::from(first & 31))) else {
            return false;
        };
        match stem(option) {
            Some(stem) => lengths >> stem.len() != 0,
            None => lengths >> option.len() & 1 == 1,
        }
    }

    /// Matches the rest of a pattern from a word on; gives the word after the match.
    fn fit(&self, begin: usize, at: usize, rest: &str) -> Option<usize> {
        let (element, rest) = first_element(rest);
        if element.is_empty() {
            return Some(at);
        }
        if element == "~" {
            return (0..=REACH)
                .take_while(|skip| (begin.max(at)..at + skip).all(|i| !self.ends_after(i)))
                .find_map(|skip| self.fit(begin, at + skip, rest));
        }
        let (element, optional) = element.strip_prefix('?').map_or((element, false), |element| (element, true));
        let joined = at == begin || !self.ends_after(at - 1);
        let taken = (joined && self.is(at, element)).then(|| self.fit(begin, at + 1, rest)).flatten();
        if taken.is_none() && optional { self.fit(begin, at, rest) } else { taken }
    }

    /// Whether a word is what a pattern's element stands for.
    pub(crate) fn is(&self, at: usize, element: &str) -> bool {
        let word = self.get(at);
        let Some(first) = word.bytes().next() else { return false };
        options(element).any(|option| match option.first() {
            Some(b'_') => true,
            Some(b'#') => number(word).is_some(),
            // Most options are turned away by their first letter.
            Some(letter) => *letter == first && fits(word.as_bytes(), option),
            None => false,
        })
    }
}

/// A pattern's first element, and the rest.
pub(crate) fn first_element(pattern: &str) -> (&str, &str) {
    let end = pattern.bytes().position(|byte| byte == b' ').unwrap_or(pattern.len());
    (pattern.get(..end).unwrap_or(""), pattern.get(end + 1..).unwrap_or(""))
}

/// Whether an element stands for more than some words, or may be left out.
pub(crate) fn is_open(element: &str) -> bool {
    element.starts_with(['_', '#', '?', '~'])
}

/// The letters with which a word can begin that an element stands for, a bit each; all where it says nothing of that.
pub(crate) fn beginnings(element: &str) -> u32 {
    if element.is_empty() || is_open(element) || element.contains(['_', '#']) {
        return u32::MAX;
    }
    options(element).filter_map(<[u8]>::first).fold(0, |bits, letter| bits | bit(*letter))
}

fn bit(letter: u8) -> u32 {
    1 << (letter & 31)
}

/// The words of an element. Bytes, because checks compare millions of them.
fn options(element: &str) -> impl Iterator<Item = &[u8]> {
    element.as_bytes().split(|byte| *byte == b'/')
}

/// What a word must begin with, if the option says no more.
fn stem(option: &[u8]) -> Option<&[u8]> {
    option.split_last().filter(|(last, _)| **last == b'*').map(|(_, stem)| stem)
}

fn fits(word: &[u8], option: &[u8]) -> bool {
    stem(option).map_or(word == option, |stem| word.starts_with(stem))
}

/// A number up to sixty as a word, or any in digits.
pub(crate) fn number(word: &str) -> Option<u32> {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 5] = ["twenty", "thirty", "forty", "fifty", "sixty"];
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.parse().ok();
    }
    let small = SMALL.iter().position(|name| *name == word);
    let tens = TENS.iter().position(|name| *name == word).map(|at| (at + 2) * 10);
    small.or(tens).and_then(|n| u32::try_from(n).ok())
}

#[cfg(test)]
mod tests {
    use super::Words;

    fn quoted(text: &str, pattern: &str) -> Vec<String> {
        Words::new(text).matches(pattern).into_iter().map(|hit| text.get(hit.span).unwrap().to_owned()).collect()
    }

    #[test]
    fn a_pattern_is_matched_word_by_word() {
        for (text, pattern, found) in [
            ("Would you be my mentor?", "be my mentor", vec!["be my mentor"]),
            ("be my very own MENTOR", "be my ~ mentor", vec!["be my very own MENTOR"]),
            ("Be my friend. A mentor", "be my ~ mentor", vec![]),
            ("low-hanging fruit", "low hanging fruit", vec!["low-hanging fruit"]),
            ("I’m José", "i'm jose", vec!["I’m José"]),
            ("Jose\u{301} came", "jose", vec!["Jose\u{301}"]),
            ("a 20-minute call", "# minute call", vec!["20-minute call"]),
            ("a short call and a call", "a ?short call", vec!["a short call", "a call"]),
            ("mentoring mentors", "mentor*", vec!["mentoring", "mentors"]),
            ("call or chat", "chat/call", vec!["call", "chat"]),
            ("👩‍💻 call 🎉", "call", vec!["call"]),
            ("one\r\ntwo\r\n\r\nthree", "one two", vec!["one\r\ntwo"]),
            ("one\r\ntwo\r\n\r\nthree", "two three", vec![]),
        ] {
            assert_eq!(quoted(text, pattern), found, "{pattern} in {text}");
        }
    }
}
