//! A draft as the rules read it: each part as words, and what the letter asks for.

mod requests;

use super::duration::Duration;
use super::meaning::{self, Meaning, Reading, Score, Token};
use super::words::{Hit, Sentence, Words, quotations};
use super::{Draft, Fix, blank_left};
use crate::domain::letter::Channel;
pub(crate) use requests::Request;
use std::cell::OnceCell;
use std::ops::Range;

/// A draft, taken apart once for all rules.
#[derive(Debug)]
pub(crate) struct Letter<'a> {
    /// The draft itself.
    pub(crate) draft: &'a Draft<'a>,
    /// Its parts, in its order.
    pub(crate) parts: Vec<Part<'a>>,
    /// The sentences that ask for something.
    pub(crate) requests: Vec<Request>,
    /// Whether it is in the language of the rules, once somebody has asked.
    english: OnceCell<bool>,
}

/// One part, taken apart.
#[derive(Debug)]
pub(crate) struct Part<'a> {
    /// Its name.
    pub(crate) id: &'a str,
    /// What is written there.
    pub(crate) text: &'a str,
    /// The same as words.
    pub(crate) words: Words<'a>,
    /// What stands in quotation marks.
    pub(crate) quotations: Vec<Range<usize>>,
    /// Its sentences with what they mean, once somebody has asked.
    readings: OnceCell<Vec<Read>>,
    /// The bytes of its blanks, once somebody has asked.
    blanks: OnceCell<Vec<Range<usize>>>,
    /// What it means as a whole, once somebody has asked; nothing in a language that was not learnt.
    whole: OnceCell<Option<Reading>>,
}

/// A sentence that was read.
#[derive(Debug)]
struct Read {
    sentence: Sentence,
    alone: Reading,
    /// Together with the next one, once somebody has asked.
    with_next: OnceCell<Reading>,
}

/// What a rule has to say, before it is a finding.
#[derive(Debug)]
pub(crate) struct Note {
    /// The number of the part.
    pub(crate) part: usize,
    /// The bytes that it is about.
    pub(crate) span: Range<usize>,
    /// What fills the blanks of the rule's words.
    pub(crate) fills: Vec<(&'static str, String)>,
    /// A change that one tap makes.
    pub(crate) fix: Option<Fix>,
}

/// So sure must it be of one of two neighbours before they are read together.
const HINT: Score = -40;

impl Note {
    /// Something to say about these bytes.
    pub(crate) fn on(part: usize, span: Range<usize>) -> Self {
        Self { part, span, fills: Vec::new(), fix: None }
    }

    /// With the text for a blank.
    pub(crate) fn fill(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.fills.push((name, text.into()));
        self
    }

    /// With a change.
    pub(crate) fn fix(mut self, span: Range<usize>, with: impl Into<String>) -> Self {
        self.fix = Some(Fix { span, with: with.into() });
        self
    }
}

impl<'a> Part<'a> {
    /// Takes a part apart.
    pub(crate) fn new(id: &'a str, text: &'a str) -> Self {
        Self {
            id,
            text,
            words: Words::new(text),
            quotations: quotations(text),
            readings: OnceCell::new(),
            blanks: OnceCell::new(),
            whole: OnceCell::new(),
        }
    }

    /// Some words as what a meaning is read from.
    pub(crate) fn tokens(&self, words: &Range<usize>) -> Vec<Token<'_>> {
        let about = matches!(self.id, "situation" | "behavior" | "impact").then_some(self.id);
        meaning::tokens(&self.words, words, about, |at| self.is_quoted(&self.words.span(&(at..at + 1))))
    }

    /// Its sentences with what they mean.
    fn readings(&self) -> &[Read] {
        self.readings.get_or_init(|| {
            let read = |sentence: Sentence| {
                let alone = Reading::of(&self.tokens(&sentence.words));
                Read { sentence, alone, with_next: OnceCell::new() }
            };
            self.words.sentences().into_iter().map(read).collect()
        })
    }

    /// The sentences that mean something, where that is at least so sure.
    pub(crate) fn meaning(&self, meaning: Meaning, sure: Score) -> impl Iterator<Item = &Sentence> {
        let told = move |read: &&Read| read.alone.score(meaning) >= sure && !read.sentence.words.is_empty();
        self.readings().iter().filter(told).map(|read| &read.sentence)
    }

    /// The sentences that mean something, alone or together with the one before or after: "I look for somebody who sees
    /// further than I do. Would you be that person?" Of two it is the one that means it more.
    pub(crate) fn meant(&self, meaning: Meaning, sure: Score) -> Vec<&Sentence> {
        let readings = self.readings();
        let mut found: Vec<&Sentence> = self.meaning(meaning, sure).collect();
        for (first, second) in readings.iter().zip(readings.iter().skip(1)) {
            let [before, after] = [first, second].map(|read| read.alone.score(meaning));
            let may = (HINT..sure).contains(&before.max(after));
            if may && self.together(first, second).score(meaning) >= sure {
                found.push(if before < after { &second.sentence } else { &first.sentence });
            }
        }
        found.sort_by_key(|sentence| sentence.words.start);
        found.dedup_by_key(|sentence| sentence.words.start);
        found
    }

    /// What two neighbours mean together.
    fn together<'r>(&self, first: &'r Read, second: &Read) -> &'r Reading {
        first
            .with_next
            .get_or_init(|| Reading::of(&self.tokens(&(first.sentence.words.start..second.sentence.words.end))))
    }

    /// The bytes of its blanks, in the order of the text.
    pub(crate) fn blanks(&self) -> &[Range<usize>] {
        self.blanks.get_or_init(|| blank_left::blanks(self))
    }

    /// Whether it means something as a whole, where that is at least so sure.
    pub(crate) fn means(&self, meaning: Meaning, sure: Score) -> bool {
        let whole = self.whole.get_or_init(|| {
            let tokens = self.tokens(&(0..self.words.len()));
            meaning::is_english(&tokens).then(|| Reading::of(&tokens))
        });
        whole.as_ref().is_some_and(|reading| reading.score(meaning) >= sure)
    }

    /// The bytes that tell that it means something as a whole, where that is at least so sure.
    pub(crate) fn told(&self, meaning: Meaning, sure: Score) -> Option<Range<usize>> {
        let all = 0..self.words.len();
        self.means(meaning, sure)
            .then(|| self.words.span(&meaning::telling(&self.tokens(&all), meaning).unwrap_or(all)))
    }

    /// The bytes of a sentence that tell that it means something: all of it where no words stand out.
    pub(crate) fn telling(&self, sentence: &Sentence, meaning: Meaning) -> Range<usize> {
        let words = meaning::telling(&self.tokens(&sentence.words), meaning);
        words.map_or_else(|| sentence.span.clone(), |words| self.words.span(&words))
    }

    /// Whether nothing is written there.
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether some bytes lie within quotation marks.
    pub(crate) fn is_quoted(&self, span: &Range<usize>) -> bool {
        self.quotations.iter().any(|quotation| quotation.start <= span.start && span.end <= quotation.end)
    }

    /// Every match of any of some patterns that is not within quotation marks.
    pub(crate) fn unquoted(&self, patterns: &[&str]) -> Vec<Hit> {
        let mut hits = self.words.all(patterns);
        hits.retain(|hit| !self.is_quoted(&hit.span));
        hits
    }

    /// The place after the last thing written: where something is missing.
    pub(crate) fn end(&self) -> Range<usize> {
        let end = self.text.trim_end().len();
        end..end
    }

    /// The stretches of time.
    pub(crate) fn durations(&self) -> Vec<Duration> {
        (0..self.words.len()).filter_map(|at| Duration::at(&self.words, at)).collect()
    }
}

impl<'a> Letter<'a> {
    /// Takes a draft apart.
    pub(crate) fn new(draft: &'a Draft<'a>) -> Self {
        let parts: Vec<Part<'a>> = draft.parts.iter().map(|part| Part::new(part.id, part.text)).collect();
        let requests = parts.iter().enumerate().flat_map(|(at, part)| requests::of(at, part)).collect();
        Self { draft, parts, requests, english: OnceCell::new() }
    }

    /// Each part with its number, the subject included.
    pub(crate) fn all(&self) -> impl Iterator<Item = (usize, &Part<'a>)> {
        self.parts.iter().enumerate()
    }

    /// Each part of the body with its number.
    pub(crate) fn body(&self) -> impl Iterator<Item = (usize, &Part<'a>)> {
        self.all().filter(|(_, part)| part.id != "subject")
    }

    /// A part by its name.
    pub(crate) fn part(&self, id: &str) -> Option<(usize, &Part<'a>)> {
        self.all().find(|(_, part)| part.id == id)
    }

    /// A part by its name, or the body where it is not in parts.
    pub(crate) fn place(&self, id: &str) -> Option<(usize, &Part<'a>)> {
        self.part(id).or_else(|| self.part("body"))
    }

    /// The subject, on a channel that has one.
    pub(crate) fn subject(&self) -> Option<(usize, &Part<'a>)> {
        self.part("subject").filter(|_| self.draft.channel.has_subject())
    }

    /// The first part of the body that is written.
    pub(crate) fn first(&self) -> Option<(usize, &Part<'a>)> {
        self.body().find(|(_, part)| !part.is_blank())
    }

    /// The last part of the body.
    pub(crate) fn last(&self) -> Option<(usize, &Part<'a>)> {
        self.body().last()
    }

    /// How many words the body has.
    pub(crate) fn len(&self) -> usize {
        self.body().map(|(_, part)| part.words.len()).sum()
    }

    /// Whether any of some patterns is in the body.
    pub(crate) fn has(&self, patterns: &[&str]) -> bool {
        self.body().any(|(_, part)| part.words.has(patterns))
    }

    /// Every match of any of some patterns, with the number of its part.
    pub(crate) fn hits(&self, patterns: &[&str]) -> Vec<(usize, Hit)> {
        let found = |(at, part): (usize, &Part<'a>)| part.words.all(patterns).into_iter().map(move |hit| (at, hit));
        self.all().flat_map(found).collect()
    }

    /// Whether the writer has come to this part. What is missing is said only then, so that a letter that is being
    /// written is left in peace: something is written here or further down, all before the last part is written, or
    /// there are words enough for a letter.
    pub(crate) fn reached(&self, at: usize) -> bool {
        if !self.english.get_or_init(|| self.is_english()) {
            return false;
        }
        let here_or_later = self.parts.iter().skip(at).any(|part| !part.is_blank());
        let is_last = self.last().is_some_and(|(last, _)| last == at);
        let all_before = self.body().filter(|(i, _)| *i < at).all(|(_, part)| !part.is_blank());
        here_or_later || (is_last && at > 0 && self.len() > 0 && all_before) || self.len() >= 40
    }

    /// Whether the letter is in the language of the rules: in another, what they miss may well be there.
    fn is_english(&self) -> bool {
        const COMMON: &str = "a/and/am/for/i/i'm/is/it/my/of/on/that/the/thank/to/with/would/you/your";
        let common = |part: &Part<'_>| (0..part.words.len()).filter(|at| part.words.is(*at, COMMON)).count();
        let words = self.len();
        words < 12 || self.body().map(|(_, part)| common(part)).sum::<usize>() * 10 >= words
    }

    /// Whether the channel has room for no more than a reason and a question.
    pub(crate) fn is_note(&self) -> bool {
        matches!(self.draft.channel, Channel::LinkedIn200 | Channel::LinkedIn300)
    }

    /// The stretches of time that the letter asks for, with the numbers of their parts.
    pub(crate) fn asked_durations(&self) -> Vec<(usize, Duration)> {
        let mut asked = Vec::new();
        for (at, part) in self.body() {
            let in_request = |duration: &Duration| {
                part.id == "ask" || self.requests.iter().any(|request| request.near(at, &duration.words))
            };
            asked.extend(part.durations().into_iter().filter(in_request).map(|duration| (at, duration)));
        }
        asked
    }

    /// The first request for a conversation, with the words that name it.
    pub(crate) fn asked_talk(&self) -> Option<(usize, Hit)> {
        self.requests.iter().find_map(|request| {
            let words = &self.parts.get(request.part)?.words;
            words.within(&request.sentence.words, TALK).map(|hit| (request.part, hit))
        })
    }
}

/// What a conversation is called.
const TALK: &[&str] = &[
    "a/some ~ time",
    "call/chat/coffee/conversation/zoom/meeting/discussion/catchup",
    "phone/video",
    "talk/speak/meet/connect/discuss",
    "# ?to ?or ?# minute*/min/mins/hour*",
    "your time",
];
