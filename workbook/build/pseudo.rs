//! The pseudo-language: English with accents, about 40 % longer, in a page that runs from right to left.
//!
//! It shows what a translation would break (a label that is cut, a text that stands in the code, a margin on the wrong
//! side) before there is one. It is made from English, so it is always complete.

use super::{
    content,
    messages::{Catalog, Piece},
};
use serde_json::Value;

/// Its tag, from the range that is kept for private use.
pub(super) const TAG: &str = "qps";

/// Stretches every message; blanks and categories stay.
pub(super) fn stretch_catalog(english: &Catalog) -> Catalog {
    let mut catalog = english.clone();
    for message in catalog.messages.values_mut() {
        stretch_pieces(&mut message.pieces);
    }
    catalog
}

fn stretch_pieces(pieces: &mut [Piece]) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => *text = stretch(text),
            Piece::Blank(..) => {}
            Piece::Plural(_, branches) => branches.iter_mut().for_each(|(_, pieces)| stretch_pieces(pieces)),
        }
    }
}

/// Stretches every text of the content that a person reads; ids, ranks and the like stay.
pub(super) fn stretch_content(value: &mut Value) {
    match value {
        Value::String(text) => *text = stretch(text),
        Value::Array(items) => items.iter_mut().for_each(stretch_content),
        Value::Object(fields) => {
            for (name, value) in fields {
                let is_plain =
                    value.is_string() || value.as_array().is_some_and(|list| list.iter().all(Value::is_string));
                if !(is_plain && content::is_code(name)) {
                    stretch_content(value);
                }
            }
        }
        _ => {}
    }
}

/// Accents on letters, more of each vowel, and `{blanks}` as they were.
pub(super) fn stretch(text: &str) -> String {
    let mut out = String::new();
    let (mut read, mut written) = (0_usize, 0_usize);
    let mut in_blank = false;
    let words = text.trim_end();
    for letter in words.chars() {
        in_blank |= letter == '{';
        if in_blank {
            out.push(letter);
            in_blank = letter != '}';
            continue;
        }
        let (accented, vowel) = accent(letter);
        read += 1;
        written += 1;
        out.push(accented);
        while vowel && written * 10 < read * 14 {
            out.push(accented);
            written += 1;
        }
    }
    while written * 10 < read * 14 {
        out.push('~');
        written += 1;
    }
    out + text.strip_prefix(words).unwrap_or_default()
}

fn accent(letter: char) -> (char, bool) {
    const PLAIN: &str = "aeiouyAEIOUYcdgklnrstwzCDGKLNRSTWZ";
    const ACCENTED: &str = "åéîöûýÅÉÎÖÛÝçðĝķļñŕšţŵžÇÐĜĶĻÑŔŠŢŴŽ";
    let accented = PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter);
    (accented.map_or(letter, |(_, accented)| accented), "aeiouyAEIOUY".contains(letter))
}
