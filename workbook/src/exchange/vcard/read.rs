//! From the lines of a card file to people.

use super::{
    OWN_LANGUAGES, OWN_MET, OWN_REACH, OWN_STRUCK, OWN_WORK, PHONETIC,
    lines::{Line, Lines},
};
use crate::exchange::{
    encoding::Letters,
    people::{Fact, Form, Found, Gather, LONGEST_FILE, Refusal, Why},
};

/// Reads a card file.
///
/// # Errors
/// When nothing can be taken, with the reason.
pub fn read(bytes: &[u8]) -> Result<Found, Refusal> {
    if bytes.len() > LONGEST_FILE {
        return Err(Refusal::TooLarge);
    }
    let wide: String;
    let bytes = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => {
            // Twice in memory; so it may be half as long.
            if bytes.len() > LONGEST_FILE / 2 {
                return Err(Refusal::TooLarge);
            }
            wide = Letters::of(bytes).collect();
            wide.as_bytes()
        }
        _ => bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes),
    };
    cards(Lines::of(bytes))
}

fn cards(lines: Lines<'_>) -> Result<Found, Refusal> {
    let mut found = Found::new(Form::Cards);
    let mut open: Option<Card> = None;
    let mut place = 0;
    for line in lines {
        match line.name {
            "BEGIN" | "END" if !line.is_of_card() => {}
            "BEGIN" => match &mut open {
                Some(card) if card.expects_agent && !card.is_inside => card.is_inside = true,
                before => {
                    let cut = before.is_some();
                    open = Some(Card::default());
                    if cut {
                        found.take(place, Err(Why::Cut))?;
                    }
                    place += 1;
                }
            },
            "END" => match &mut open {
                Some(card) if card.is_inside => (card.is_inside, card.expects_agent) = (false, false),
                before => {
                    if let Some(card) = before.take() {
                        found.take(place, card.finish())?;
                    }
                }
            },
            _ => {
                if let Some(card) = open.as_mut().filter(|card| !card.is_inside) {
                    card.add(&line);
                }
            }
        }
    }
    if open.is_some() {
        found.take(place, Err(Why::Cut))?;
    }
    match place {
        0 => Err(Refusal::Unknown),
        _ => Ok(found),
    }
}

/// A card that was begun.
#[derive(Default)]
struct Card {
    facts: Gather,
    why: Option<Why>,
    /// The next card belongs to somebody who acts for this one: version 2.1 puts it inside.
    expects_agent: bool,
    /// That card is open.
    is_inside: bool,
}

impl Card {
    fn finish(self) -> Result<Gather, Why> {
        self.why.map_or(Ok(self.facts), Err)
    }

    fn add(&mut self, line: &Line) {
        self.expects_agent = false;
        match line.text() {
            Ok(text) => self.tell(line, &text),
            Err(_) => self.why = self.why.or(Some(Why::Letters)),
        }
    }

    fn tell(&mut self, line: &Line, text: &str) {
        let facts = &mut self.facts;
        match line.name {
            "AGENT" => self.expects_agent = text.trim().is_empty(),
            "FN" => facts.add(Fact::Name, &plain(text)),
            "N" => add_parts(facts, &parts(text, ';'), &[Some(Fact::Last), Some(Fact::First), Some(Fact::Middle)]),
            "NICKNAME" => add_parts(facts, &parts(text, ','), &[Some(Fact::Greeting)]),
            "ORG" => add_parts(facts, &parts(text, ';'), &[Some(Fact::Organisation)]),
            // What stands on their card goes before what they do there.
            "TITLE" => facts.replace(Fact::Role, &plain(text)),
            "ROLE" => facts.add(Fact::Role, &plain(text)),
            "EMAIL" if line.is_preferred() => facts.add_preferred_mail(&plain(text)),
            "EMAIL" => facts.add(Fact::Email, &plain(text)),
            "TEL" => facts.add(Fact::Reach, plain(text).trim_start_matches("tel:")),
            "URL" | "X-SOCIALPROFILE" | "SOCIALPROFILE" => facts.add(Fact::Link, &plain(text)),
            "IMPP" | OWN_REACH => facts.add(Fact::Reach, &plain(text)),
            "ADR" if facts.lacks(Fact::Place) => {
                let city = [None, None, None, Some(Fact::Place), None, None, Some(Fact::Country)];
                add_parts(facts, &parts(text, ';'), &city);
            }
            // The difference from UTC is no zone: it is another one half of the year.
            "TZ" if text.contains('/') || text.trim() == "UTC" => facts.add(Fact::Zone, &plain(text)),
            "NOTE" => facts.add(Fact::Notes, &plain(text)),
            "LANG" | OWN_LANGUAGES => facts.add(Fact::Languages, &plain(text)),
            OWN_MET => facts.add(Fact::Met, &plain(text)),
            OWN_WORK => facts.add(Fact::Work, &plain(text)),
            OWN_STRUCK => facts.add(Fact::Struck, &plain(text)),
            name if PHONETIC.contains(&name) => facts.add(Fact::Pronunciation, &plain(text)),
            "KIND" | "X-ADDRESSBOOKSERVER-KIND" if !text.trim().eq_ignore_ascii_case("individual") => {
                self.why = Some(Why::NotAPerson);
            }
            "X-ABSHOWAS" if text.trim().eq_ignore_ascii_case("company") => self.why = Some(Why::NotAPerson),
            _ => {}
        }
    }
}

fn add_parts(facts: &mut Gather, parts: &[String], wanted: &[Option<Fact>]) {
    for (part, fact) in parts.iter().zip(wanted) {
        if let Some(fact) = fact {
            facts.add(*fact, part);
        }
    }
}

/// The parts of a value that has several, without their escapes.
fn parts(text: &str, between: char) -> Vec<String> {
    let mut is_escaped = false;
    let is_end = |letter: char| {
        let ends = letter == between && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        ends
    };
    text.split(is_end).map(plain).collect()
}

/// A value without its escapes.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            out.push(letter);
            continue;
        }
        match letters.next() {
            Some('n' | 'N') => out.push('\n'),
            Some(escaped @ ('\\' | ',' | ';' | ':')) => out.push(escaped),
            // Version 2.1 knows no escape but those; a path of Windows stays what it is.
            Some(other) => out.extend(['\\', other]),
            None => out.push('\\'),
        }
    }
    out
}
