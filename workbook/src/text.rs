//! The interface's words: one function a message in [`t`], generated from `locales/`.
//!
//! English comes with the program. Another language is a pack: a file that the app loads when a person chooses it and
//! hands to [`install`]. A message that a pack lacks is English.
//!
//! An installed pack is never freed, so that words are `&'static str` and a screen can be drawn without copying them:
//! a person changes the language a few times in a life and reads words at every tap.

mod format;

pub use format::{Arg, Plural, Rules};

use serde_json::Value;
use std::{borrow::Cow, cell::Cell, fmt, sync::OnceLock};

/// The English pack, whole.
pub(crate) const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.json"));

include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// The messages. One function each; its documentation is the English text.
pub mod t {
    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}

/// A language that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag, as in `<html lang>` and in `lang/<tag>.json`.
    pub tag: &'static str,
    /// Its name for itself.
    pub name: &'static str,
}

/// Which way a language runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// As in `<html dir>`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// Why a pack was refused; the language stayed as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It can't be read as a pack.
    Unreadable,
    /// It belongs to another version of the program.
    OtherVersion,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unreadable => "not a language pack",
            Self::OtherVersion => "a language pack of another version",
        })
    }
}

#[derive(Debug, Default)]
struct Catalog {
    lang: String,
    dir: Direction,
    shape: String,
    messages: Vec<String>,
}

impl Catalog {
    fn read(pack: &str) -> Option<Self> {
        let pack: Value = serde_json::from_str(pack).ok()?;
        let text = |field: &str| pack.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
        let messages = pack.get("messages")?.as_array()?.iter();
        Some(Self {
            lang: text("lang"),
            dir: if text("dir") == Direction::Rtl.name() { Direction::Rtl } else { Direction::Ltr },
            shape: text("shape"),
            messages: messages.map(|message| message.as_str().unwrap_or_default().to_owned()).collect(),
        })
    }
}

thread_local! {
    static INSTALLED: Cell<Option<&'static Catalog>> = const { Cell::new(None) };
    static RULES: Cell<Rules> = const { Cell::new(Rules::ENGLISH) };
}

fn english() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| Catalog::read(ENGLISH).unwrap_or_default())
}

fn current() -> &'static Catalog {
    INSTALLED.get().unwrap_or_else(english)
}

/// Speaks the language of a pack from now on. What is on the screen has to be drawn again.
///
/// The content of the same pack is installed by [`crate::guide::install`], which calls this.
///
/// # Errors
/// When the pack can't be read or belongs to another version; nothing changes then.
pub fn install(pack: &str) -> Result<(), Refused> {
    let catalog = Catalog::read(pack).ok_or(Refused::Unreadable)?;
    if catalog.shape != t::SHAPE {
        return Err(Refused::OtherVersion);
    }
    INSTALLED.set(Some(Box::leak(Box::new(catalog))));
    Ok(())
}

/// Speaks English again.
pub fn uninstall() {
    INSTALLED.set(None);
}

/// Counts and prints numbers by these rules from now on.
pub fn set_rules(rules: Rules) {
    RULES.set(rules);
}

/// The tag of the language that is spoken.
#[must_use]
pub fn language() -> &'static str {
    &current().lang
}

/// Which way the language that is spoken runs.
#[must_use]
pub fn direction() -> Direction {
    current().dir
}

/// A number as the language that is spoken prints it.
#[must_use]
pub fn number(number: i64) -> String {
    (RULES.get().number)(number)
}

/// What a person typed, kept apart from the words around it where these run from right to left, so that a name in
/// Latin letters does not turn them over.
#[must_use]
pub fn isolate(typed: &str) -> Cow<'_, str> {
    match direction() {
        Direction::Ltr => Cow::Borrowed(typed),
        Direction::Rtl => Cow::Owned(format!("\u{2068}{typed}\u{2069}")),
    }
}

/// The pack of a language as it is published. The browser loads the same bytes from `lang/<tag>.json`.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn pack(tag: &str) -> Option<&'static str> {
    PACKS.iter().find(|(known, _)| *known == tag).map(|(_, pack)| *pack)
}

fn plain(place: usize) -> &'static str {
    let of =
        |catalog: &'static Catalog| catalog.messages.get(place).map(String::as_str).filter(|text| !text.is_empty());
    of(current()).or_else(|| of(english())).unwrap_or_default()
}

fn filled(place: usize, args: &[Arg<'_>]) -> String {
    format::fill(plain(place), args, direction() == Direction::Rtl, &RULES.get())
}

#[cfg(test)]
mod tests;
