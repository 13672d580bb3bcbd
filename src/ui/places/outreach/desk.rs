//! The desk that a letter is written on: the letter, what is known around it, and what follows from both.

use super::{
    checks,
    known::{Known, Occasion},
};
use crate::{
    browser::{clock, dom, intl, page, timer},
    state::{App, Toast},
    ui::history,
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        compose::{self, Composed, Manuscript, Unit},
        id::Id,
        letter::{Channel, Letter, Tone},
        person::Person,
        version::Why,
    },
    exchange::mail,
    guide::{
        self,
        model::{ChannelGuide, LetterGuide},
        offer::{self, Wording},
    },
    review::{self, Draft, Finding, PartText},
    text::t,
};
use std::rc::Rc;

/// What of the letter is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// The manuscript.
    Writing,
    /// The letter as its reader sees it.
    Reading,
    /// What was sent, and what came back.
    Sent,
}

/// The desk. It is a handle: cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) app: App,
    pub(super) guide: &'static LetterGuide,
    id: StoredValue<Id>,
    pub(super) shown: RwSignal<Shown>,
    /// The part that is being written.
    pub(super) active: RwSignal<&'static str>,
    /// What the checks say, without what was set aside.
    pub(super) findings: Memo<Vec<Finding>>,
    /// What is offered now.
    pub(super) offers: Memo<Vec<Wording>>,
    pub(super) channel: Memo<Channel>,
    /// The letter as the chosen channel carries it.
    pub(super) outgoing: Memo<Composed>,
}

impl Desk {
    /// The desk of a letter; `None` when the content knows no such kind of letter.
    pub(super) fn of(app: App, id: &Id) -> Option<Self> {
        let letter = app.peek::<Letter>(id);
        let guide = guide::current().letter(letter.kind)?;
        let first_open = guide.part.iter().find(|part| letter.part(&part.id).trim().is_empty());
        let active = first_open.or_else(|| guide.part.first()).map_or("", |part| part.id.as_str());
        let shown = if letter.sent.is_empty() { Shown::Writing } else { Shown::Sent };
        let id = StoredValue::new(id.clone());
        let read = move || {
            let letter = app.read::<Letter>(&id.get_value());
            let known = Known::of(app, &letter);
            (letter, known)
        };
        // What was said in a meeting is looked up once and not with every key.
        let about = app.value::<Letter, _>(&id.get_value(), |letter| (letter.kind, letter.meeting.clone()));
        let occasion = Memo::new(move |_| about.with(|(kind, meeting)| Occasion::of(app, *kind, meeting.as_ref())));
        Some(Self {
            app,
            guide,
            id,
            shown: RwSignal::new(shown),
            active: RwSignal::new(active),
            findings: checks::after_each_key(app, guide, read),
            offers: Memo::new(move |_| {
                let (letter, known) = read();
                occasion
                    .with(|occasion| offer::offers(guide, &letter, &known.facts(occasion), &guide::current().phrases))
            }),
            channel: Memo::new(move |_| app.read::<Letter>(&id.get_value()).channel),
            outgoing: Memo::new(move |_| {
                let (letter, known) = read();
                outgoing(guide, &letter, &known, letter.channel)
            }),
        })
    }

    pub(super) fn id(self) -> Id {
        self.id.get_value()
    }

    /// The letter, followed.
    pub(super) fn letter(self) -> Rc<Letter> {
        self.app.read(&self.id())
    }

    /// The letter as it is now.
    pub(super) fn peek(self) -> Rc<Letter> {
        self.app.peek(&self.id())
    }

    pub(super) fn edit(self, change: impl FnOnce(&mut Letter)) {
        self.app.edit(&self.id(), change);
    }

    /// Keeps the text as a version of its own.
    pub(super) fn keep_version(self, why: Why) {
        self.edit(|letter| {
            letter.keep_version(clock::now(), why);
        });
    }

    /// Keeps the text as a version of its own if much has changed since the last one.
    pub(super) fn keep_what_changed(self) {
        if self.peek().has_changed_much() {
            self.keep_version(Why::Changed);
        }
    }

    /// Sets another tone for what is offered; what the person has written stays.
    pub(super) fn retune(self, tone: Tone) {
        let (app, id, before) = (self.app, self.id(), Letter::clone(&self.peek()));
        let known = Known::of(app, &before);
        let occasion = untrack(|| Occasion::of(app, before.kind, before.meeting.as_ref()));
        self.edit(|letter| {
            letter.keep_version(clock::now(), Why::Changed);
            offer::retune(self.guide, letter, tone, &known.facts(&occasion), &guide::current().phrases);
        });
        if self.peek().parts == before.parts {
            return;
        }
        let back = move || {
            app.edit::<Letter>(&id, |letter| {
                letter.parts.clone_from(&before.parts);
                letter.offers.clone_from(&before.offers);
                letter.tone = before.tone;
                // The text that was kept is the letter again, and needs no second place.
                letter.versions.retain(|kept| before.versions.contains(kept) || kept.parts != before.parts);
            });
        };
        app.toast.set(Some(Toast::with_undo(t::tone_changed(), t::tone_changed_undo(), back)));
    }

    /// The letter as a mail file, as it is now.
    pub(super) fn mail_file(self) -> String {
        let letter = self.peek();
        let known = Known::of(self.app, &letter);
        let person = known.person.as_deref();
        let envelope = mail::Envelope {
            from: &known.about.name,
            to: person.map_or("", |person| &person.name),
            address: person.map_or("", |person| &person.email),
            at: clock::now(),
        };
        mail::file(&envelope, &outgoing(self.guide, &letter, &known, Channel::Email))
    }

    /// The reader, followed.
    pub(super) fn reader(self) -> Option<Rc<Person>> {
        self.letter().person.as_ref().and_then(|person| self.app.find::<Person>(person))
    }

    /// How the reader is greeted, as it is now; words for somebody whose name is not known.
    pub(super) fn reader_now(self) -> String {
        let person = self.peek().person.as_ref().map(|person| self.app.peek::<Person>(person));
        let name = person.map(|person| person.greeted_as().to_owned()).filter(|name| !name.is_empty());
        name.unwrap_or_else(|| t::today_someone().to_owned())
    }

    /// The letter as a channel carries it, followed.
    pub(super) fn by(self, channel: Channel) -> Composed {
        let letter = self.letter();
        outgoing(self.guide, &letter, &Known::of(self.app, &letter), channel)
    }

    /// The letter as a channel would carry it if it had no limit, followed.
    pub(super) fn whole(self) -> Composed {
        let letter = self.letter();
        let known = Known::of(self.app, &letter);
        with_manuscript(self.guide, &letter, &known, |manuscript| manuscript.compose(letter.channel))
    }

    /// How many words were written, as the checks count them: without the subject and the name at the end.
    pub(super) fn words(self) -> usize {
        let letter = self.letter();
        let body = self.guide.part.iter().filter(|part| part.id != "subject");
        body.map(|part| compose::words(letter.part(&part.id))).sum()
    }

    /// Reads the letter as the checks do, as it is now.
    pub(super) fn with_draft<T>(self, read: impl FnOnce(&Draft<'_>) -> T) -> T {
        let letter = self.peek();
        with_draft(self.guide, &letter, &Known::of(self.app, &letter), read)
    }

    /// The letter that made the ask, looked at as it is now: this one, or what a check-in asks about.
    pub(super) fn with_asking<T>(self, read: impl FnOnce(&Draft<'_>) -> T) -> T {
        let letter = self.peek();
        let Some((_, earlier)) = untrack(|| self.app.asked_by(&letter)) else { return self.with_draft(read) };
        let guide = guide::current().letter(earlier.kind).unwrap_or(self.guide);
        with_draft(guide, &earlier, &Known::of(self.app, &earlier), read)
    }

    /// What puts a part back as it is now. It works wherever the person has gone since.
    pub(super) fn way_back(self, part: &'static str) -> impl Fn() + Send + Sync + 'static {
        let (app, id, letter) = (self.app, self.id(), self.peek());
        let (text, offered) = (letter.part(part).to_owned(), letter.offers.get(part).cloned());
        move || {
            app.edit::<Letter>(&id, |letter| {
                letter.parts.insert(part.to_owned(), text.clone());
                match &offered {
                    Some(offered) => letter.offers.insert(part.to_owned(), offered.clone()),
                    None => letter.offers.remove(part),
                };
            });
        }
    }

    /// Changes a stretch of a part's text so that the browser's own undo knows it, where it can.
    pub(super) fn replace(self, part: &'static str, span: std::ops::Range<usize>, with: &str) {
        let (app, id, text, with) = (self.app, self.id(), self.peek().part(part).to_owned(), with.to_owned());
        self.open(part, move || {
            let (from, to) = units(&text, &span);
            if !dom::replace(&field_of(part), from, to, &with) {
                let changed = review::Fix { span, with }.apply(&text);
                app.edit::<Letter>(&id, |letter| {
                    letter.parts.insert(part.to_owned(), changed);
                });
            }
        });
    }

    /// Selects a stretch of a part's text.
    pub(super) fn select(self, part: &'static str, span: &std::ops::Range<usize>) {
        let (from, to) = units(self.peek().part(part), span);
        self.open(part, move || dom::select(&field_of(part), from, to));
    }

    /// Opens a part, and then does something with its field.
    pub(super) fn open(self, part: &'static str, then: impl FnOnce() + 'static) {
        self.active.set(part);
        timer::next_frame(then);
    }

    /// Shows the letter in another way. A step back ends reading.
    pub(super) fn show(self, what: Shown) {
        let Some(was) = self.shown.try_get_untracked().filter(|was| *was != what) else { return };
        self.shown.set(what);
        if was == Shown::Reading {
            history::release_step();
        }
        if what == Shown::Reading {
            history::hold_step(move || {
                if self.shown.try_set(Shown::Writing).is_none() {
                    head_of_the_page();
                }
            });
        }
        head_of_the_page();
    }
}

fn head_of_the_page() {
    timer::next_frame(|| {
        page::focus("h1");
        page::scroll_to(0.0);
        history::name_the_tab();
    });
}

/// The id of the field of a part.
pub(super) fn field_of(part: &str) -> String {
    format!("part-{part}")
}

/// A stretch of bytes as UTF-16 units, which is how browsers count.
fn units(text: &str, span: &std::ops::Range<usize>) -> (u32, u32) {
    let units = |to: usize| {
        let before = text.get(..to).unwrap_or(text);
        u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
    };
    (units(span.start), units(span.end))
}

/// No letter has so many bytes. What was pasted by mistake is kept whole, and typing in it stays quick because it is
/// neither checked nor shortened nor laid out twice.
pub(super) const VAST: usize = 20_000;

pub(super) fn is_vast(letter: &Letter) -> bool {
    letter.parts.values().map(String::len).sum::<usize>() > VAST
}

/// How a channel counts, and its limit.
pub(super) fn counts(channel: Channel) -> Option<&'static ChannelGuide> {
    guide::current().channel(channel)
}

/// What a channel counts in a text.
pub(super) fn count(channel: Channel, text: &str) -> usize {
    let unit = counts(channel).and_then(|guide| Unit::parse(&guide.unit)).unwrap_or_default();
    unit.count(text, intl::graphemes)
}

/// The limit of a channel, in what it counts.
pub(super) fn limit(channel: Channel) -> Option<usize> {
    counts(channel)?.limit.and_then(|limit| usize::try_from(limit).ok())
}

fn outgoing(guide: &LetterGuide, letter: &Letter, known: &Known, channel: Channel) -> Composed {
    with_manuscript(guide, letter, known, |manuscript| match limit(channel).filter(|_| !is_vast(letter)) {
        Some(limit) => {
            let body = manuscript.shorten(|text| count(channel, text) <= limit);
            Composed { subject: String::new(), body }
        }
        None => manuscript.compose(channel),
    })
}

fn with_manuscript<T>(guide: &LetterGuide, letter: &Letter, of: &Known, read: impl FnOnce(&Manuscript<'_>) -> T) -> T {
    let parts: Vec<(&str, &str)> = guide.part.iter().map(|part| (part.id.as_str(), letter.part(&part.id))).collect();
    let greeting = of.person.as_ref().map_or("", |person| person.greeted_as());
    read(&Manuscript { parts: &parts, greeting, signed: &of.about.name })
}

pub(super) fn with_draft<T>(
    guide: &LetterGuide,
    letter: &Letter,
    known: &Known,
    read: impl FnOnce(&Draft<'_>) -> T,
) -> T {
    let parts: Vec<PartText<'_>> =
        guide.part.iter().map(|part| PartText { id: &part.id, text: letter.part(&part.id) }).collect();
    read(&Draft { kind: letter.kind, channel: letter.channel, parts: &parts, facts: known.for_review(guide.words) })
}

#[cfg(test)]
mod tests {
    use super::units;

    #[test]
    fn bytes_become_the_units_of_the_browser() {
        for (text, span, expected) in [
            ("Dear Leila", 5..10, (5, 10)),
            ("é and é", 2..8, (1, 7)),
            ("👩‍💻 hi", 12..14, (6, 8)),
            ("short", 9..12, (5, 5)),
        ] {
            assert_eq!(units(text, &span), expected, "{text}");
        }
    }
}
