//! The typed content of the workbook: worksheets, letters, questions, the words of each check.
//!
//! It is written in `content/<lang>/` by people who know mentorship, checked and compiled by `build.rs`, and read here
//! once. What joins these words with a person's records stands here too: drafted lines, offered wordings, how far each
//! question is.

pub mod draft;
pub mod fill;
pub mod kinds;
pub mod model;
pub mod offer;
pub mod place;
pub mod progress;
pub mod promises;
mod read;
pub mod search;

pub use model::Guide;

use crate::{
    domain::letter::{Channel, LetterKind},
    json::{self, Limits},
    text::{self, Refused},
};
use model::{BankQuestion, ChannelGuide, LetterGuide, Question, RuleWords, SearchPlan, Worksheet};
use read::Read;
use serde_json::Value;
use std::{cell::Cell, sync::OnceLock};

/// The records of the sample workbook: a JSON list of `{"kind", "id", "fields"}`. `content/en/sample.toml` says how its
/// times are written.
pub const SAMPLE: &str = include_str!(concat!(env!("OUT_DIR"), "/sample.json"));

/// The English content, in JSON.
const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/guide.json"));

thread_local! {
    static INSTALLED: Cell<Option<&'static Guide>> = const { Cell::new(None) };
}

/// The content in English.
#[must_use]
pub fn english() -> &'static Guide {
    static GUIDE: OnceLock<Guide> = OnceLock::new();
    GUIDE.get_or_init(|| json::read(ENGLISH, Limits::NONE).map(|guide| Guide::read(&guide)).unwrap_or_default())
}

fn guide_of(pack: &str) -> Option<Guide> {
    let pack: Value = json::read(pack, Limits::NONE).ok()?;
    pack.get("guide").filter(|guide| guide.is_object()).map(Guide::read)
}

/// The content in the language that is spoken.
#[must_use]
pub fn current() -> &'static Guide {
    INSTALLED.get().unwrap_or_else(english)
}

/// Speaks the language of a pack from now on, in the interface's words and in the content: both or none. What is on
/// the screen has to be drawn again. Like the words, the content is never freed.
///
/// # Errors
/// When the pack can't be read or belongs to another version; nothing changes then.
pub fn install(pack: &str) -> Result<(), Refused> {
    let guide = guide_of(pack).ok_or(Refused::Unreadable)?;
    text::install(pack)?;
    INSTALLED.set(Some(Box::leak(Box::new(guide))));
    Ok(())
}

/// Speaks English again.
pub fn uninstall() {
    text::uninstall();
    INSTALLED.set(None);
}

impl Guide {
    /// A worksheet by its id.
    #[must_use]
    pub fn worksheet(&self, id: &str) -> Option<&Worksheet> {
        self.worksheets.iter().find(|worksheet| worksheet.id == id)
    }

    /// A question by the ids of its worksheet and its own.
    #[must_use]
    pub fn question(&self, worksheet: &str, id: &str) -> Option<&Question> {
        self.worksheet(worksheet)?.question.iter().find(|question| question.id == id)
    }

    /// The anatomy of a kind of letter.
    #[must_use]
    pub fn letter(&self, kind: LetterKind) -> Option<&LetterGuide> {
        self.letters.iter().find(|letter| letter.id == kind.name())
    }

    /// How a channel counts.
    #[must_use]
    pub fn channel(&self, channel: Channel) -> Option<&ChannelGuide> {
        self.channels.iter().find(|guide| guide.id == channel.name())
    }

    /// The words of a check.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&RuleWords> {
        self.review.get(id)
    }

    /// The plan for a way of searching.
    #[must_use]
    pub fn search_plan(&self, id: &str) -> Option<&SearchPlan> {
        self.find.plan.iter().find(|plan| plan.id == id)
    }

    /// A question of the bank by its id.
    #[must_use]
    pub fn bank_question(&self, id: &str) -> Option<&BankQuestion> {
        self.questions.iter().find(|question| question.id == id)
    }
}

#[cfg(test)]
mod tests;
