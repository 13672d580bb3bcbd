//! Names of records. An id is permanent: it is written into storage, backups and links.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The name of one record among those of its kind.
///
/// New ids are random (the caller supplies the randomness); the ids of things that exist once or belong to a
/// question are spoken: `me`, `goals.short`. The characters are `a-z`, `0-9`, `-` and `.`, so that an id can stand
/// in an address and in a storage key as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(String);

/// The longest id that is read from outside, in bytes.
const LONGEST: usize = 96;
/// Crockford's base 32 without letters that are easily confused, in lower case.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl Id {
    /// The id of the one record of a kind that exists once.
    pub const ME: &'static str = "me";

    /// An id of 13 letters from 64 random bits.
    #[must_use]
    pub fn random(bits: u64) -> Self {
        let letters = (0..13).map(|place| {
            let index = (bits >> (place * 5)) as usize & 31;
            ALPHABET.get(index).copied().map_or('0', char::from)
        });
        Self(letters.collect())
    }

    /// Reads an id that came from outside: an address, a key, a file.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let ours = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        let fits = !text.is_empty() && text.len() <= LONGEST && text.chars().all(ours);
        fits.then(|| Self(text.to_owned()))
    }

    /// The id of the one record of a kind that exists once.
    #[must_use]
    pub fn me() -> Self {
        Self(Self::ME.to_owned())
    }

    /// The id of the answer to a question of a worksheet.
    #[must_use]
    pub fn of_answer(worksheet: &str, question: &str) -> Self {
        Self(format!("{worksheet}.{question}"))
    }

    /// Whether this record came with the sample workbook, and leaves with it.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.0.starts_with("sample-")
    }

    /// The id as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_random_id_can_be_read_back() {
        for bits in [0, 1, u64::MAX, 0x1234_5678_9abc_def0] {
            let id = Id::random(bits);
            assert_eq!(Id::parse(id.as_str()), Some(id));
        }
    }

    #[test]
    fn an_id_that_could_break_an_address_or_a_key_is_refused() {
        for text in ["", "A", "a/b", "a b", "é", "../x", &"a".repeat(97)] {
            assert_eq!(Id::parse(text), None, "{text:?}");
        }
    }
}
