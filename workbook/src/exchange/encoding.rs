//! The letters of a file, in whatever encoding it is.

use std::str::Chars;

/// The letters of some bytes, one by one, so that a large file is never in memory twice.
#[derive(Clone, Debug)]
pub(super) enum Letters<'a> {
    /// UTF-8.
    Text(Chars<'a>),
    /// UTF-16, the higher byte first or last.
    Wide { bytes: &'a [u8], is_big: bool },
    /// Windows-1252, which is what programs of the West wrote before, and wherever nothing else fits.
    Western(&'a [u8]),
}

impl<'a> Letters<'a> {
    /// Finds the encoding: by its mark where there is one, else UTF-8 if it is that, else Windows-1252.
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        match bytes {
            [0xff, 0xfe, bytes @ ..] => Self::Wide { bytes, is_big: false },
            [0xfe, 0xff, bytes @ ..] => Self::Wide { bytes, is_big: true },
            [0xef, 0xbb, 0xbf, bytes @ ..] => Self::unmarked(bytes),
            _ => Self::unmarked(bytes),
        }
    }

    /// UTF-8 if it is that, else Windows-1252.
    pub(super) fn unmarked(bytes: &'a [u8]) -> Self {
        std::str::from_utf8(bytes).map_or(Self::Western(bytes), |text| Self::Text(text.chars()))
    }
}

impl Iterator for Letters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Self::Text(letters) => letters.next(),
            Self::Wide { bytes, is_big } => wide(bytes, *is_big),
            Self::Western(bytes) => {
                let (first, rest) = bytes.split_first()?;
                *bytes = rest;
                Some(western(*first))
            }
        }
    }
}

fn wide(bytes: &mut &[u8], is_big: bool) -> Option<char> {
    let first = unit(bytes, is_big)?;
    if !(0xd800..0xdc00).contains(&first) {
        return Some(char::from_u32(first.into()).unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    let mut after = *bytes;
    let Some(second) = unit(&mut after, is_big).filter(|second| (0xdc00..0xe000).contains(second)) else {
        return Some(char::REPLACEMENT_CHARACTER);
    };
    *bytes = after;
    char::from_u32(0x1_0000 + ((u32::from(first) & 0x3ff) << 10) + (u32::from(second) & 0x3ff))
}

fn unit(bytes: &mut &[u8], is_big: bool) -> Option<u16> {
    let (pair, rest) = bytes.split_first_chunk::<2>()?;
    *bytes = rest;
    Some(if is_big { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) })
}

/// A letter of Windows-1252. What it leaves open is what ISO 8859-1 has there.
pub(super) fn western(byte: u8) -> char {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let place = byte.checked_sub(0x80).filter(|place| *place < 0x20).map(usize::from);
    place.and_then(|place| HIGH.chars().nth(place)).unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_read_in_every_encoding() {
        let words = "Zoë – 50 €\n";
        let wide = |turn: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "\u{feff}".encode_utf16().chain(words.encode_utf16()).flat_map(turn).collect()
        };
        let table = [
            words.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", words.as_bytes()].concat(),
            wide(u16::to_le_bytes),
            wide(u16::to_be_bytes),
            b"Zo\xeb \x96 50 \x80\n".to_vec(),
        ];
        for bytes in table {
            assert_eq!(Letters::of(&bytes).collect::<String>(), words);
        }
    }

    #[test]
    fn half_a_pair_and_half_a_letter_are_no_end() {
        let read = |bytes: &[u8]| Letters::of(bytes).collect::<String>();
        assert_eq!(read(b"\xff\xfe\x3d\xd8\x0a\xde"), "\u{1f60a}");
        assert_eq!(read(b"\xff\xfe\x3d\xd8a\0"), "\u{fffd}a");
        assert_eq!(read(b"\xff\xfea\0b"), "a");
        assert_eq!(read(b""), "");
    }
}
