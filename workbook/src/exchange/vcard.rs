//! Card files: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350) are read, 3.0 is written.
//!
//! Programs write these files in their own ways, so reading is lenient in all that leaves no doubt: folds, line ends,
//! escapes, parameters without names. A card that is broken is told and hides none of the others.

mod lines;
mod read;
mod write;

pub use read::read;
pub use write::write;

/// Whether these bytes begin like a card file, in any encoding.
#[must_use]
pub fn is_one(bytes: &[u8]) -> bool {
    const BEGIN: &str = "begin:vcard";
    let letters = super::encoding::Letters::of(bytes.get(..400).unwrap_or(bytes));
    let start = letters.skip_while(|letter| letter.is_whitespace()).take(BEGIN.len());
    start.collect::<String>().eq_ignore_ascii_case(BEGIN)
}

/// What only our own cards tell. They come back to us; other programs pass over them.
const OWN_WORK: &str = "X-NORTHSTAR-WORK";
const OWN_STRUCK: &str = "X-NORTHSTAR-STRUCK";
const OWN_REACH: &str = "X-NORTHSTAR-REACH";
const OWN_LANGUAGES: &str = "X-NORTHSTAR-LANGUAGES";
const OWN_MET: &str = "X-NORTHSTAR-MET";
/// How a name is said, as Apple and others write it; first of all the given name.
const PHONETIC: [&str; 3] = ["X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME"];
