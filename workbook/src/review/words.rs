//! A text as words with their bytes and its sentences.

mod pattern;

pub(crate) use pattern::{Hit, beginnings, first_element, is_open, number};
use std::ops::Range;

/// A text as words.
#[derive(Debug)]
pub(crate) struct Words<'a> {
    text: &'a str,
    folded: String,
    list: Vec<Word>,
    sorted: Vec<usize>,
    /// For the first letters, the lengths of the words that begin so, as bits: most patterns are turned away here.
    lengths: [u64; 32],
}

#[derive(Debug)]
struct Word {
    bytes: Range<usize>,
    folded: Range<usize>,
    after: After,
}

/// What lies between a word and the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum After {
    Nothing,
    End,
    Asked,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Its words, by number.
    pub(crate) words: Range<usize>,
    /// From its first to its last word, in bytes of the text.
    pub(crate) span: Range<usize>,
    /// Whether it ends with a question mark.
    pub(crate) asks: bool,
}

impl<'a> Words<'a> {
    /// Takes a text apart.
    pub(crate) fn new(text: &'a str) -> Self {
        let mut words = Self {
            text,
            folded: String::with_capacity(text.len()),
            list: Vec::new(),
            sorted: Vec::new(),
            lengths: [0; 32],
        };
        words.split();
        words.mark_sentences();
        words.sorted = (0..words.list.len()).collect();
        let mut sorted = std::mem::take(&mut words.sorted);
        sorted.sort_by(|a, b| words.get(*a).cmp(words.get(*b)).then(a.cmp(b)));
        words.sorted = sorted;
        words
    }

    fn split(&mut self) {
        let mut open: Option<(usize, usize)> = None;
        let mut chars = self.text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let joins = is_apostrophe(c) && open.is_some() && chars.peek().is_some_and(|(_, next)| is_word(*next));
            if is_word(c) || joins {
                open.get_or_insert((at, self.folded.len()));
                fold(c, &mut self.folded);
            } else if let Some(start) = open.take() {
                self.close(start, at);
            }
        }
        if let Some(start) = open {
            self.close(start, self.text.len());
        }
    }

    fn close(&mut self, (start, folded): (usize, usize), end: usize) {
        let word = self.folded.as_bytes().get(folded..).unwrap_or(&[]);
        if let Some(lengths) = word.first().and_then(|first| self.lengths.get_mut(usize::from(first & 31))) {
            *lengths |= 1 << word.len().min(63);
        }
        self.list.push(Word { bytes: start..end, folded: folded..self.folded.len(), after: After::Nothing });
    }

    fn mark_sentences(&mut self) {
        let mut next = self.text.len();
        let mut last = true;
        for word in self.list.iter_mut().rev() {
            let gap = self.text.get(word.bytes.end..next).unwrap_or("");
            let asked = gap.contains(['?', '؟', '？']);
            word.after = match (asked, last || ends_sentence(gap)) {
                (true, true) => After::Asked,
                (false, true) => After::End,
                (_, false) => After::Nothing,
            };
            next = word.bytes.start;
            last = false;
        }
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// A word, folded: lower case, without accents, with a straight apostrophe. Empty where there is none.
    pub(crate) fn get(&self, at: usize) -> &str {
        self.list.get(at).and_then(|word| self.folded.get(word.folded.clone())).unwrap_or("")
    }

    /// A word as it is written.
    pub(crate) fn written(&self, at: usize) -> &'a str {
        self.text.get(self.span(&(at..at + 1))).unwrap_or("")
    }

    /// The bytes from the first to the last of some words.
    pub(crate) fn span(&self, words: &Range<usize>) -> Range<usize> {
        let from = self.list.get(words.start).map_or(self.text.len(), |word| word.bytes.start);
        let to = words.end.checked_sub(1).and_then(|last| self.list.get(last)).map_or(from, |word| word.bytes.end);
        from..to.max(from)
    }

    /// The text between a word and the next.
    pub(crate) fn gap_after(&self, at: usize) -> &'a str {
        let from = self.list.get(at).map_or(self.text.len(), |word| word.bytes.end);
        let to = self.list.get(at + 1).map_or(self.text.len(), |word| word.bytes.start);
        self.text.get(from..to).unwrap_or("")
    }

    /// Whether a sentence ends after a word.
    pub(crate) fn ends_after(&self, at: usize) -> bool {
        self.list.get(at).is_none_or(|word| word.after != After::Nothing)
    }

    /// Whether a word is the first of its sentence.
    pub(crate) fn begins(&self, at: usize) -> bool {
        at.checked_sub(1).is_none_or(|before| self.ends_after(before))
    }

    /// The sentences in order.
    pub(crate) fn sentences(&self) -> Vec<Sentence> {
        let mut start = 0;
        let mut sentences = Vec::new();
        for (at, word) in self.list.iter().enumerate() {
            if word.after == After::Nothing {
                continue;
            }
            let words = start..at + 1;
            sentences.push(Sentence { span: self.span(&words), words, asks: word.after == After::Asked });
            start = at + 1;
        }
        sentences
    }

    /// Whether one of some words (a pattern's element) is among the `reach` words before a word, in its sentence.
    pub(crate) fn before(&self, at: usize, reach: usize, element: &str) -> bool {
        (at.saturating_sub(reach)..at).rev().take_while(|i| !self.ends_after(*i)).any(|i| self.is(i, element))
    }

    /// Whether one of some words (a pattern's element) is in the sentence of a word.
    pub(crate) fn sentence_has(&self, at: usize, element: &str) -> bool {
        let after = (at..self.len()).take_while(|i| *i == at || !self.ends_after(*i - 1)).any(|i| self.is(i, element));
        after || self.before(at, usize::MAX, element)
    }

    /// The words of the sentence that a word is in.
    pub(crate) fn sentence_of(&self, at: usize) -> Range<usize> {
        let before = (0..at).rev().take_while(|i| !self.ends_after(*i)).count();
        let after = (at..self.len()).take_while(|i| !self.ends_after(*i)).count();
        at - before..(at + after + 1).min(self.len())
    }

    /// Whether the sentence that a word is in ends with a question mark.
    pub(crate) fn sentence_asks(&self, at: usize) -> bool {
        let last = self.sentence_of(at).end.checked_sub(1);
        last.and_then(|last| self.list.get(last)).is_some_and(|word| word.after == After::Asked)
    }
}

/// The bytes of each quotation, without its marks.
pub(crate) fn quotations(text: &str) -> Vec<Range<usize>> {
    const PAIRS: [(char, char); 6] = [('“', '”'), ('„', '“'), ('«', '»'), ('「', '」'), ('"', '"'), ('‘', '’')];
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        match open {
            Some((start, close)) if c == close || (close == '“' && c == '”') => {
                let closes = c != '’' || !text.get(at + c.len_utf8()..).is_some_and(|rest| rest.starts_with(is_word));
                if closes {
                    found.push(start..at);
                    open = None;
                }
            }
            // A quotation that runs over a paragraph was never closed.
            Some(_) if c == '\n' => open = None,
            Some(_) => {}
            None => {
                let pair = PAIRS.iter().find(|(opening, _)| *opening == c);
                open = pair.map(|(_, close)| (at + c.len_utf8(), *close));
            }
        }
    }
    found
}

/// Whether a character is part of a word. Anything beyond ASCII is, but for the blocks of marks and pictures.
pub(crate) fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    let mark = matches!(u32::from(c),
        0x80..=0xA9 | 0xAB..=0xB4 | 0xB6..=0xB9 | 0xBB..=0xBF | 0xD7 | 0xF7 | 0x2000..=0x200B | 0x200E..=0x206F
        | 0x2190..=0x2BFF | 0x3000..=0x303F | 0xFE00..=0xFE0F | 0xFF00..=0xFF0F | 0x1F000..=0x1FAFF
        | 0x60C | 0x61B | 0x61F | 0x964 | 0xFEFF | 0xFF1A..=0xFF20);
    !mark
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

fn ends_sentence(gap: &str) -> bool {
    let mut closing = false;
    let mut breaks = 0;
    for c in gap.chars() {
        match c {
            '。' | '！' | '？' => return true,
            '.' | '!' | '?' | '…' | '؟' | '।' => closing = true,
            '\n' => breaks += 1,
            _ => {}
        }
        if breaks > 1 || (closing && c.is_whitespace()) {
            return true;
        }
    }
    false
}

/// A text in lower case without accents.
pub(crate) fn folded(text: &str) -> String {
    let mut into = String::with_capacity(text.len());
    text.chars().for_each(|c| fold(c, &mut into));
    into
}

/// Lower case without accents, for Latin, Greek and Cyrillic letters; other letters stay as they are.
fn fold(c: char, into: &mut String) {
    // The letters of U+00C0..=U+017F and of U+1E00..=U+1EFF without their accents.
    const LATIN: &str = "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnoooooxouuuuytyaaaaaaccccccccddddeeeeeeeeee\
        gggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    const LATIN_MORE: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooo\
        pppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyasssssaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
        eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyssssss";
    let code = u32::from(c);
    let lower = match code {
        0..=0x7F => c.to_ascii_lowercase(),
        0xC0..=0x17F => letter(LATIN, code - 0xC0, c),
        0x1E00..=0x1EFF => letter(LATIN_MORE, code - 0x1E00, c),
        0x2BC | 0x2018 | 0x2019 => '\'',
        0x300..=0x36F => return,
        0x391..=0x3A9 | 0x410..=0x42F => char::from_u32(code + 0x20).unwrap_or(c),
        0x400..=0x40F => char::from_u32(code + 0x50).unwrap_or(c),
        _ => c,
    };
    into.push(lower);
}

fn letter(table: &str, at: u32, or: char) -> char {
    usize::try_from(at).ok().and_then(|at| table.as_bytes().get(at)).map_or(or, |byte| char::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_know_whether_they_ask() {
        let text = "At 3 p.m. Berlin. Will you come? Yes";
        let sentences = Words::new(text).sentences();
        let read: Vec<_> = sentences.iter().map(|s| (text.get(s.span.clone()).unwrap(), s.asks)).collect();
        assert_eq!(read, [("At 3 p.m", false), ("Berlin", false), ("Will you come", true), ("Yes", false)]);
    }

    #[test]
    fn quotations_are_found_in_every_notation() {
        let text = "“one” «two» \"three\" it’s ‘four’s’ „five“";
        let found: Vec<_> = quotations(text).into_iter().map(|span| text.get(span).unwrap()).collect();
        assert_eq!(found, ["one", "two", "three", "four’s", "five"]);
    }
}
