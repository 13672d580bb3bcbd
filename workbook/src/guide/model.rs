//! What content files hold. The shapes follow `content/<lang>/**.toml` field by field, and `build.rs` refuses a
//! file with a field that is not here.
//!
//! Ids are persisted in people's workbooks: a retired id goes to `content/retired.txt` and is never used again.

use serde::Deserialize;
use std::collections::BTreeMap;

// `build.rs` reads this file from elsewhere, so the place is said.
#[path = "model/meeting.rs"]
/// What a meeting asks for.
pub mod meeting;

pub use meeting::{BankQuestion, MeetingGuide};

/// Everything in one language.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Guide {
    /// The worksheets in order: `worksheets/*.toml`.
    pub worksheets: Vec<Worksheet>,
    /// The wording of drafted persona lines: `persona.toml`.
    pub persona: PersonaWords,
    /// The kinds of letter: `letters/*.toml`.
    pub letters: Vec<LetterGuide>,
    /// How a person's own words are fitted into a sentence: `phrases.toml`.
    #[serde(default)]
    pub phrases: Phrases,
    /// How each channel counts: `channels.toml`.
    pub channels: Vec<ChannelGuide>,
    /// The words of each check: `review.toml`, by rule.
    pub review: BTreeMap<String, RuleWords>,
    /// The question bank: `questions/*.toml`.
    pub questions: Vec<BankQuestion>,
    /// Preparation steps for a meeting: `meeting.toml`.
    pub meeting: MeetingGuide,
    /// Looking for people: `find.toml`.
    #[serde(default)]
    pub find: FindGuide,
}

/// A worksheet: one file, one question a page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worksheet {
    /// Part of the address: `#/reflect/<id>`.
    pub id: String,
    /// Its name in lists and back links: "Your goals".
    pub title: String,
    /// One or two lines: what it gives.
    pub lead: String,
    /// Roughly how many minutes it takes.
    pub minutes: u32,
    /// The questions in order.
    pub question: Vec<Question>,
}

/// One question, one page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Part of the address: `#/reflect/<worksheet>/<id>`.
    pub id: String,
    /// What is asked for.
    pub field: FieldKind,
    /// The question itself: the heading and the label of its field.
    pub title: String,
    /// One or two lines under it.
    #[serde(default)]
    pub hint: String,
    /// Why we ask.
    #[serde(default)]
    pub why: String,
    /// How it reads in the list of answers, in a few words: "In 6 to 12 months".
    pub short: String,
    /// Real examples; the person can start from one.
    #[serde(default)]
    pub example: Vec<Example>,
    /// What can be chosen or weighed.
    #[serde(default)]
    pub option: Vec<Choice>,
}

/// What a question asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// Free text of a few lines.
    #[default]
    Text,
    /// One of the options.
    Choice,
    /// Any of the options, and more in their own words (kept in the answer's text).
    Choices,
    /// A weight of 0 to 4 for each option.
    Weights,
    /// Up to three short-term goals.
    ShortGoals,
    /// Up to two long-term goals.
    LongGoals,
    /// Which long-term goal each short-term goal leads to.
    Ladder,
    /// An if-then plan for each short-term goal.
    Plan,
    /// Up to five skills, each with what it would show and a self-rating.
    Skills,
    /// The five types of mentorship, each with the reasons that the answers before give for it.
    Types,
}

/// An example answer by somebody one could be.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The answer.
    pub text: String,
    /// Whose it could be: "A data analyst in her first year".
    pub who: String,
}

/// Something to choose.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Kept in the answer.
    pub id: String,
    /// The choice in a few words.
    pub label: String,
    /// A plain line that explains it.
    #[serde(default)]
    pub gloss: String,
    /// For the decision helper: the types of mentorship that this choice speaks for, and why, by type id.
    #[serde(default)]
    pub speaks_for: BTreeMap<String, String>,
    /// The persona line that this choice drafts, if any.
    #[serde(default)]
    pub line: Option<LineWords>,
}

/// The wording of a drafted persona line. `{text}` stands for the person's own words, without a final full stop.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineWords {
    /// `must`, `good` or `avoid`.
    pub rank: String,
    /// `experience`, `skills` or `traits`.
    pub aspect: String,
    /// The line.
    pub text: String,
}

/// The wording of lines that are drafted from free text.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonaWords {
    /// From a long-term goal, in order; the first goal takes the first wording.
    pub long_goal: Vec<LineWords>,
    /// From a short-term goal.
    pub short_goal: Vec<LineWords>,
    /// From a skill.
    pub skill: Vec<LineWords>,
    /// From an answer of free text, by `<worksheet>.<question>`.
    #[serde(default)]
    pub answer: BTreeMap<String, LineWords>,
}

/// The anatomy of one kind of letter.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterGuide {
    /// [`crate::domain::letter::LetterKind::name`].
    pub id: String,
    /// Its name: "First message".
    pub title: String,
    /// What it does, in one line.
    pub lead: String,
    /// When it is the right letter.
    #[serde(default)]
    pub when: String,
    /// When it is never due, or the wrong letter.
    #[serde(default)]
    pub never: String,
    /// The comfortable number of words of the body: from, to.
    pub words: [u32; 2],
    /// Its parts in order.
    pub part: Vec<LetterPart>,
    /// Whole letters that show it done well; each passes its own review.
    #[serde(default)]
    pub example: Vec<LetterExample>,
}

/// One part of a letter.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterPart {
    /// Kept in the draft: "subject", "opening", "who", "ask", "ease".
    pub id: String,
    /// Its name in the gutter: "The small ask".
    pub label: String,
    /// What it is for, in one or two lines.
    pub help: String,
    /// Wordings to offer, best first: the first whose blanks are all known is offered. Blanks are `{person.greeting}`,
    /// `{about.role}` and so on; `build.rs` knows the list.
    #[serde(default)]
    pub offer: Vec<String>,
    /// The same as somebody says it who knows the reader. Where no blank of it is known, `offer` serves.
    #[serde(default)]
    pub warm: Vec<String>,
    /// The same as it is said to somebody who is addressed with a title.
    #[serde(default)]
    pub formal: Vec<String>,
    /// A sentence or two that do it well.
    #[serde(default)]
    pub example: Vec<String>,
    /// How it goes wrong: each fires the rule that it names.
    #[serde(default)]
    pub counter: Vec<Counter>,
}

/// A way to go wrong, shown as such.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counter {
    /// The text.
    pub text: String,
    /// The rule that it fires.
    pub rule: String,
}

/// A whole letter.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterExample {
    /// Who writes to whom, in a few words.
    pub who: String,
    /// The writer's name, as signed.
    pub from: String,
    /// The reader's full name.
    pub to: String,
    /// The reader's organisation.
    #[serde(default)]
    pub organisation: String,
    /// The text of each part by its id.
    pub parts: BTreeMap<String, String>,
}

/// How a person's own words are fitted into a sentence of a letter or of the persona.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Phrases {
    /// How a goal may begin that is said as a sentence: "I want to". It is left out before the goal itself.
    pub lead_in: Vec<String>,
    /// First words whose capital may become small inside a sentence. Names keep theirs, so only known words do.
    pub small: Vec<String>,
    /// Words before a noun that become "your" when the noun is the reader's: "the", "her".
    pub article: Vec<String>,
    /// Those of them that speak of the reader: "her". In a topic they become "your".
    pub theirs: Vec<String>,
    /// What a work may be called: "talk", "article". A work that is called none of them is taken for a title.
    pub work: Vec<String>,
    /// What may follow the name of a kind of work: "on", "about".
    pub link: Vec<String>,
    /// How a reader's work is named by what it is: "your {text}".
    pub yours: String,
    /// How a reader's work is named by its title: "“{text}”".
    pub title: String,
    /// What stands between the last two of several names: " and ".
    pub and: String,
    /// First words of persona lines that can follow "Someone who".
    pub does: Vec<String>,
    /// The persona in one sentence: "Someone who {text}."
    pub someone: String,
    /// How a next contact is spoken of, by [`crate::domain::meeting::Again`]: "in about a month".
    pub again: BTreeMap<String, String>,
    /// How an hour is spoken of that is outside of the reader's own, by [`crate::domain::proposal::Unkind::name`]: "late
    /// in your day".
    pub late: BTreeMap<String, String>,
}

/// How a channel counts and how much it carries. Limits change: the date says when they were last looked up.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelGuide {
    /// [`crate::domain::letter::Channel::name`].
    pub id: String,
    /// Its name in the switch.
    pub label: String,
    /// The limit, where there is one.
    #[serde(default)]
    pub limit: Option<u32>,
    /// What is counted: `utf16` units, `graphemes` or `words`.
    pub unit: String,
    /// When the limit was last looked up: `2026-11-01`.
    #[serde(default)]
    pub checked: String,
}

/// The words of one check.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleWords {
    /// What to do, in a few words: "Ask for a talk, not a title".
    pub title: String,
    /// Why, in one or two plain sentences. `{quote}` is the text found; other blanks are the rule's own.
    pub reason: String,
    /// The one-tap fix, as a verb: "Say 20 minutes". Empty where there is none.
    #[serde(default)]
    pub fix: String,
    /// Where the advice comes from.
    #[serde(default)]
    pub source: String,
}

/// Looking for people.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FindGuide {
    /// The five ways of searching, and one more for those who help others grow.
    pub plan: Vec<SearchPlan>,
    /// Small contacts that ask for nothing.
    pub touch: Vec<TouchIdea>,
    /// Words that say little in a search: they are left out of drafted terms.
    pub small_words: Vec<String>,
    /// Where a term may be searched for: an address that ends where the term begins.
    pub engine: String,
}

/// The plan for one way of searching.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchPlan {
    /// [`crate::domain::find::SearchChannel::name`]; another one for what is no way of its own.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Why it is worth the time, in one or two lines.
    pub lead: String,
    /// What to do, in order.
    pub step: Vec<Choice>,
    /// What to search for.
    #[serde(default)]
    pub term: Vec<SearchTerm>,
}

/// A search term.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchTerm {
    /// Kept with the person's own wording.
    pub id: String,
    /// What it finds, in a few words.
    pub label: String,
    /// Templates, the most telling first; blanks are `{search.skill}` and so on.
    pub text: Vec<String>,
}

/// A small contact that asks for nothing.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TouchIdea {
    /// Permanent.
    pub id: String,
    /// What to do.
    pub text: String,
    /// As it is written down afterwards.
    pub done: String,
}
