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
use std::{borrow::Cow, cell::Cell, fmt};

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

#[derive(Debug)]
struct Catalog {
    lang: &'static str,
    dir: Direction,
    messages: &'static [&'static str],
}

/// English needs no reading, so that the first screen does without a parser.
static ENGLISH: Catalog = Catalog { lang: "en", dir: Direction::Ltr, messages: t::ENGLISH };

impl Catalog {
    fn read(pack: &str) -> Result<Self, Refused> {
        let pack: Value = serde_json::from_str(pack).map_err(|_| Refused::Unreadable)?;
        let text = |field: &str| pack.get(field).and_then(Value::as_str).unwrap_or_default();
        let messages = pack.get("messages").and_then(Value::as_array).ok_or(Refused::Unreadable)?;
        if text("shape") != t::SHAPE {
            return Err(Refused::OtherVersion);
        }
        let messages: Vec<&str> = messages.iter().map(|message| kept(message.as_str().unwrap_or_default())).collect();
        Ok(Self {
            lang: kept(text("lang")),
            dir: if text("dir") == Direction::Rtl.name() { Direction::Rtl } else { Direction::Ltr },
            messages: messages.leak(),
        })
    }
}

fn kept(text: &str) -> &'static str {
    text.to_owned().leak()
}

thread_local! {
    static INSTALLED: Cell<Option<&'static Catalog>> = const { Cell::new(None) };
    static RULES: Cell<Rules> = const { Cell::new(Rules::ENGLISH) };
}

fn current() -> &'static Catalog {
    INSTALLED.get().unwrap_or(&ENGLISH)
}

/// Speaks the language of a pack from now on. What is on the screen has to be drawn again.
///
/// The content of the same pack is installed by [`crate::guide::install`], which calls this.
///
/// # Errors
/// When the pack can't be read or belongs to another version; nothing changes then.
pub fn install(pack: &str) -> Result<(), Refused> {
    INSTALLED.set(Some(Box::leak(Box::new(Catalog::read(pack)?))));
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
    current().lang
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
    let of = |catalog: &Catalog| catalog.messages.get(place).copied().filter(|text| !text.is_empty());
    of(current()).or_else(|| of(&ENGLISH)).unwrap_or_default()
}

fn filled(place: usize, args: &[Arg<'_>]) -> String {
    format::fill(plain(place), args, direction() == Direction::Rtl, &RULES.get())
}

#[cfg(test)]
mod tests;
