//! The checks of letters, goals and questions: text in, findings with spans out.
//!
//! One rule is one file in this folder, with its reason for being and its own examples that must and must not fire.
//! The words that a person reads stand in `content/<lang>/review.toml` under the rule's name. Checks never block and
//! nothing is scored.

use crate::domain::letter::{Channel, LetterKind};
use std::ops::Range;

/// A letter as the checks see it.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// What it is for.
    pub kind: LetterKind,
    /// How it will travel.
    pub channel: Channel,
    /// Its parts in the order of the letter, the empty ones included.
    pub parts: &'a [PartText<'a>],
    /// What the workbook knows about writer and reader.
    pub facts: Facts<'a>,
}

/// The text of one part.
#[derive(Clone, Copy, Debug)]
pub struct PartText<'a> {
    /// "subject", "opening", "who", "ask", "ease", …
    pub id: &'a str,
    /// What is written there.
    pub text: &'a str,
}

/// What the workbook knows about writer and reader. Empty text means not known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'a> {
    /// The reader's full name.
    pub to_name: &'a str,
    /// How the letter greets the reader.
    pub to_greeting: &'a str,
    /// The reader's organisation.
    pub to_organisation: &'a str,
    /// The reader's talk, article or project.
    pub to_work: &'a str,
    /// The writer's name.
    pub from_name: &'a str,
    /// Whether both are known to live in zones whose clocks differ.
    pub zones_differ: bool,
    /// The comfortable number of words of the body: from, to.
    pub words: [u32; 2],
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Change this first.
    First,
    /// Worth a look.
    Look,
    /// Works well.
    Good,
}

/// One thing to say about a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule, as it is named in `review.toml` and in a letter's `dismissed`.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The part that it is about.
    pub part: String,
    /// The bytes of that part's text that it is about; empty at the place where something is missing.
    pub span: Range<usize>,
    /// What fills the blanks of the rule's words, by name. `quote` is the text of the span.
    pub fills: Vec<(&'static str, String)>,
    /// A change that one tap makes.
    pub fix: Option<Fix>,
}

/// A change of one part's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The bytes that go.
    pub span: Range<usize>,
    /// What comes in their place.
    pub with: String,
}
