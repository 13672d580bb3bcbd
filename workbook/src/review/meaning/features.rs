//! A sentence as what a meaning is learnt from: its words without their endings, and pairs of them.

use crate::review::duration::Duration;
use crate::review::long_ask;
use crate::review::words::{Words, number};
use std::ops::Range;

/// So many words further on a word can still be the second of a pair.
const REACH: usize = 4;

/// A word, or a pair of words, that is in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Feature {
    /// Stands for the words, and for how near they are to each other.
    pub(crate) key: u32,
    /// The tokens from the first to the last word.
    pub(crate) tokens: (usize, usize),
}

/// A word as it is weighed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'a> {
    /// Without its ending; numbers are all alike.
    pub(super) text: &'a str,
    /// As it stands; numbers are all alike.
    pub(super) whole: &'a str,
    /// The word of the text that it comes from; none where it stands for a beginning, an end or a mark.
    pub(crate) word: Option<usize>,
    /// Whether a comma or the like follows.
    ends_clause: bool,
    /// The key of its text.
    key: u32,
    /// The key of the word as it stands.
    pub(super) said: u32,
}

impl<'a> Token<'a> {
    fn new(text: &'a str, whole: &'a str, word: Option<usize>, ends_clause: bool) -> Self {
        Self { text, whole, word, ends_clause, key: key(text), said: key(whole) }
    }
}

/// Some words of a text as tokens. What stands in quotation marks is one token: it is somebody else's speech or a title.
pub(crate) fn tokens<'a>(
    words: &'a Words<'_>,
    range: &Range<usize>,
    about: Option<&'a str>,
    is_quoted: impl Fn(usize) -> bool,
) -> Vec<Token<'a>> {
    let mark = |text| Token::new(text, text, None, true);
    let mut tokens = vec![mark("^")];
    tokens.extend(about.map(mark));
    let mut in_quotation = false;
    for at in range.clone() {
        let quoted = is_quoted(at);
        if !quoted {
            push_word(words, at, &mut tokens);
        } else if !in_quotation {
            tokens.push(Token::new("\"", "\"", Some(at), false));
        }
        in_quotation = quoted;
        if words.ends_after(at) {
            tokens.push(mark(if words.sentence_asks(at) { "?" } else { "." }));
        }
    }
    tokens
}

fn push_word<'a>(words: &'a Words<'_>, at: usize, tokens: &mut Vec<Token<'a>>) {
    let (first, second) = parts(words.get(at));
    let is_number = number(first).is_some() || first.starts_with(|c: char| c.is_ascii_digit());
    let (text, whole) = if is_number { [amount(words, at); 2].into() } else { (stem(first), first) };
    let ends_clause = words.gap_after(at).contains([',', ';', ':', '–', '—', '(', ')']);
    tokens.push(Token::new(text, whole, Some(at), ends_clause && second.is_none()));
    tokens.extend(second.map(|text| Token::new(text, text, Some(at), ends_clause)));
}

/// A number, by whether it counts minutes that fit between two meetings.
fn amount(words: &Words<'_>, at: usize) -> &'static str {
    let mut lengths = (at..at + 4).filter_map(|unit| Duration::at(words, unit));
    match lengths.find(|length| length.words.contains(&at)) {
        Some(length) if length.minutes <= long_ask::MOST => "#few",
        Some(_) => "#many",
        None => "#",
    }
}

/// A short form as the two words that it stands for.
fn parts(word: &str) -> (&str, Option<&'static str>) {
    const SHORT: [(&str, &str); 7] =
        [("n't", "not"), ("'re", "are"), ("'m", "am"), ("'ve", "have"), ("'ll", "will"), ("'d", "would"), ("'s", "'s")];
    match word {
        "can't" | "cannot" | "cant" => return ("can", Some("not")),
        "won't" | "wont" => return ("will", Some("not")),
        "dont" => return ("do", Some("not")),
        "im" => return ("i", Some("am")),
        "u" => return ("you", None),
        "ur" => return ("your", None),
        "pls" | "plz" => return ("please", None),
        _ => {}
    }
    let split = |(ending, whole): &(&str, &'static str)| {
        word.strip_suffix(ending).filter(|first| !first.is_empty()).map(|first| (first, Some(*whole)))
    };
    SHORT.iter().find_map(split).unwrap_or((word, None))
}

/// A word without its ending: "guides", "guided" and "guiding" are one.
pub(super) fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 15] =
        ["ingly", "edly", "ings", "ing", "ies", "ied", "ers", "ely", "ly", "ed", "es", "er", "s", "e", "y"];
    const SHORTEST: usize = 3;
    if word.len() <= SHORTEST + 1 {
        return word;
    }
    let without = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() >= SHORTEST));
    let stem = without.unwrap_or(word);
    let mut last = stem.chars().rev();
    match (last.next(), last.next()) {
        (Some(a), Some(b)) if a == b && stem.len() > SHORTEST => stem.strip_suffix(a).unwrap_or(stem),
        _ => stem,
    }
}

/// The words, the pairs of words and who does what, each once, in the order of their keys.
pub(crate) fn features(tokens: &[Token<'_>]) -> Vec<Feature> {
    let mut found = Vec::with_capacity(tokens.len() * EACH);
    each(tokens, &mut |key, from, to| found.push(Feature { key, tokens: (from, to) }));
    found.sort_unstable();
    found.dedup_by_key(|feature| feature.key);
    found
}

/// The keys of the features, each once: to weigh a sentence, nobody asks where they stand.
pub(super) fn keys(tokens: &[Token<'_>]) -> Vec<u32> {
    let mut found = Vec::with_capacity(tokens.len() * EACH);
    each(tokens, &mut |key, _, _| found.push(key));
    found.sort_unstable();
    found.dedup();
    found
}

/// So many features has a token at most: it alone, its pairs and what is done.
const EACH: usize = REACH + 2;

/// Tells the key of each feature, and its first and its last token. Some come several times.
fn each(tokens: &[Token<'_>], tell: &mut dyn FnMut(u32, usize, usize)) {
    each_pair(tokens, tell);
    each_deed(tokens, tell);
}

fn each_pair(tokens: &[Token<'_>], tell: &mut dyn FnMut(u32, usize, usize)) {
    for (at, first) in tokens.iter().enumerate() {
        tell(first.key, at, at);
        for (apart, second) in tokens.iter().skip(at + 1).take(REACH).enumerate() {
            let link = if apart == 0 { Link::Next } else { Link::Near };
            tell(pair(first.key, second.key, link), at, at + 1 + apart);
        }
    }
}

/// Each word with the one who was named last before it, and whether a "not" stands before it in its clause: who does
/// what, and what is denied.
fn each_deed(tokens: &[Token<'_>], tell: &mut dyn FnMut(u32, usize, usize)) {
    let nobody = key("");
    let (mut actor, mut link) = (nobody, Link::Does);
    for (at, token) in tokens.iter().enumerate() {
        if ACTORS.contains(&token.whole) {
            actor = token.key;
        }
        tell(pair(actor, token.key, link), at, at);
        if DENIES.contains(&token.whole) {
            link = Link::DoesNot;
        }
        if token.ends_clause || token.text == "but" {
            link = Link::Does;
        }
        if token.word.is_none() {
            actor = nobody;
        }
    }
}

const ACTORS: [&str; 12] =
    ["i", "we", "you", "he", "she", "they", "it", "who", "someone", "somebody", "nobody", "people"];
const DENIES: [&str; 10] = ["not", "never", "no", "nor", "neither", "without", "nobody", "nothing", "none", "hardly"];

/// How the two words of a pair belong together.
#[derive(Clone, Copy, Debug)]
enum Link {
    Near,
    Next,
    Does,
    DoesNot,
}

impl Link {
    const ALL: [Self; 4] = [Self::Near, Self::Next, Self::Does, Self::DoesNot];

    /// How it is written in the table: "you~mentor", "be my", "i>work", "i>!want".
    const fn mark(self) -> &'static str {
        match self {
            Self::Near => "~",
            Self::Next => " ",
            Self::Does => ">",
            Self::DoesNot => ">!",
        }
    }
}

/// How the features of some tokens are written in the table, with their keys.
pub(crate) fn names(tokens: &[Token<'_>]) -> Vec<(u32, String)> {
    let mut words: Vec<&str> = tokens.iter().map(|token| token.text).collect();
    words.push("");
    words.sort_unstable();
    words.dedup();
    let wanted: Vec<u32> = features(tokens).iter().map(|feature| feature.key).collect();
    let pairs = words.iter().flat_map(|first| {
        let all = words.iter().flat_map(move |second| Link::ALL.map(|link| (first, second, link)));
        all.map(|(first, second, link)| (pair(key(first), key(second), link), [first, link.mark(), second].concat()))
    });
    let alone = words.iter().map(|word| (key(word), (*word).to_owned()));
    let mut names: Vec<_> = alone.chain(pairs).filter(|(key, _)| wanted.binary_search(key).is_ok()).collect();
    names.sort_by_key(|(key, _)| *key);
    names.dedup_by_key(|(key, _)| *key);
    names
}

/// FNV-1a, folded to 24 bits: the table is half as large as with 32, and one word in a thousand that it does not know is
/// taken for one that it knows.
pub(crate) fn key(text: &str) -> u32 {
    short(text.bytes().fold(0x811c_9dc5, |key, byte| (key ^ u32::from(byte)).wrapping_mul(0x0100_0193)))
}

fn short(key: u32) -> u32 {
    (key >> 24) ^ (key & 0x00ff_ffff)
}

fn pair(first: u32, second: u32, link: Link) -> u32 {
    short((first.rotate_left(7) ^ second).wrapping_mul(0x9e37_79b1).wrapping_add(link as u32).wrapping_mul(0x85eb_ca6b))
}
