//! What the compiler must know of a language before its texts can be checked. A new language is one line here.
//!
//! The plural categories are those of Unicode's CLDR for whole numbers that a workbook counts.

/// A language.
#[derive(Debug)]
pub(super) struct Language {
    /// Its tag, as the folders are named.
    pub(super) tag: &'static str,
    /// `ltr` or `rtl`.
    pub(super) dir: &'static str,
    /// The plural categories that a message with a number must have, all of them and no others.
    pub(super) plurals: &'static [&'static str],
}

/// Every category that a message may name.
pub(super) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

const ONE_OTHER: &[&str] = &["one", "other"];
const OTHER: &[&str] = &["other"];
const SLAVIC: &[&str] = &["one", "few", "many", "other"];

const LANGUAGES: &[Language] = &[
    Language { tag: "ar", dir: "rtl", plurals: &CATEGORIES },
    Language { tag: "de", dir: "ltr", plurals: ONE_OTHER },
    Language { tag: "en", dir: "ltr", plurals: ONE_OTHER },
    Language { tag: "es", dir: "ltr", plurals: ONE_OTHER },
    Language { tag: "fa", dir: "rtl", plurals: ONE_OTHER },
    Language { tag: "fr", dir: "ltr", plurals: ONE_OTHER },
    Language { tag: "he", dir: "rtl", plurals: &["one", "two", "other"] },
    Language { tag: "hi", dir: "ltr", plurals: ONE_OTHER },
    Language { tag: "id", dir: "ltr", plurals: OTHER },
    Language { tag: "it", dir: "ltr", plurals: ONE_OTHER },
    Language { tag: "ja", dir: "ltr", plurals: OTHER },
    Language { tag: "ko", dir: "ltr", plurals: OTHER },
    Language { tag: "nl", dir: "ltr", plurals: ONE_OTHER },
    Language { tag: "pl", dir: "ltr", plurals: SLAVIC },
    Language { tag: "pt", dir: "ltr", plurals: ONE_OTHER },
    Language { tag: "ru", dir: "ltr", plurals: SLAVIC },
    Language { tag: "sw", dir: "ltr", plurals: ONE_OTHER },
    Language { tag: "tr", dir: "ltr", plurals: ONE_OTHER },
    Language { tag: "uk", dir: "ltr", plurals: SLAVIC },
    Language { tag: "ur", dir: "rtl", plurals: ONE_OTHER },
    Language { tag: "vi", dir: "ltr", plurals: OTHER },
    Language { tag: "zh", dir: "ltr", plurals: OTHER },
];

/// The language of a folder.
pub(super) fn find(tag: &str) -> Option<&'static Language> {
    LANGUAGES.iter().find(|language| language.tag == tag)
}
