//! One person, put together from the facts that a card, a row or a text tells.

use super::{LONGEST_PERSON, Why};
use crate::domain::{person::Person, time::Instant};

/// What a column or a property may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The whole name.
    Name,
    /// The given name.
    First,
    /// Further given names.
    Middle,
    /// The family name.
    Last,
    /// How they are greeted.
    Greeting,
    /// How the name, or a part of it, is said.
    Pronunciation,
    /// What they do.
    Role,
    /// Where they do it.
    Organisation,
    /// A mail address.
    Email,
    /// A page of theirs.
    Link,
    /// A number, or another way to reach them.
    Reach,
    /// Languages that they speak.
    Languages,
    /// City.
    Place,
    /// Region or country, which stands behind the city.
    Country,
    /// Their time zone by name.
    Zone,
    /// A talk or an article of theirs.
    Work,
    /// What struck the person in it.
    Struck,
    /// How the two met.
    Met,
    /// Notes.
    Notes,
}

impl Fact {
    /// Every fact, in the order in which they are offered for a column.
    pub const ALL: [Self; 19] = [
        Self::Name,
        Self::First,
        Self::Middle,
        Self::Last,
        Self::Greeting,
        Self::Pronunciation,
        Self::Role,
        Self::Organisation,
        Self::Email,
        Self::Link,
        Self::Reach,
        Self::Languages,
        Self::Place,
        Self::Country,
        Self::Zone,
        Self::Work,
        Self::Struck,
        Self::Met,
        Self::Notes,
    ];
}

/// The facts so far.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Gather {
    person: Person,
    first: String,
    middle: String,
    last: String,
    country: String,
    /// Whether the mail address that is there was said to be the preferred one.
    has_preferred: bool,
    length: usize,
    /// What stands in one line is longer than a line ever is.
    is_too_long: bool,
}

/// The longest text of one line, in bytes: nobody's name or address is longer.
const LONGEST_LINE: usize = 8 * 1024;

impl Gather {
    /// Adds what was found. Of what a person has once, the first stays; a second address goes to the other ways.
    pub(in crate::exchange) fn add(&mut self, fact: Fact, text: &str) {
        self.length += text.len();
        if self.length > LONGEST_PERSON {
            return;
        }
        match fact {
            Fact::Work => return self.add_work(&words(text)),
            Fact::Struck => return self.add_strike(&words(text)),
            Fact::Met | Fact::Notes => return self.add_words(fact, &words(text), "\n"),
            _ => {}
        }
        let text = line(text);
        self.is_too_long |= text.len() > LONGEST_LINE;
        match fact {
            _ if text.is_empty() => {}
            Fact::Languages => self.add_words(fact, &text, ", "),
            Fact::Pronunciation => self.add_words(fact, &text, " "),
            Fact::Email => self.add_mail(text, false),
            Fact::Link => self.add_link(text),
            Fact::Reach => self.add_way(&text),
            _ => {
                let slot = self.slot(fact);
                if slot.is_empty() {
                    *slot = text;
                }
            }
        }
    }

    /// Adds a mail address that is said to be the preferred one.
    pub(in crate::exchange) fn add_preferred_mail(&mut self, text: &str) {
        self.length += text.len();
        if self.length <= LONGEST_PERSON {
            self.add_mail(line(text), true);
        }
    }

    /// Puts what was found in the place of what is there, if it is anything.
    pub(in crate::exchange) fn replace(&mut self, fact: Fact, text: &str) {
        if !line(text).is_empty() {
            self.slot(fact).clear();
            self.add(fact, text);
        }
    }

    /// Whether nothing is known of such a fact yet.
    pub(in crate::exchange) fn lacks(&mut self, fact: Fact) -> bool {
        self.slot(fact).is_empty()
    }

    fn slot(&mut self, fact: Fact) -> &mut String {
        match fact {
            Fact::Name => &mut self.person.name,
            Fact::First => &mut self.first,
            Fact::Middle => &mut self.middle,
            Fact::Last => &mut self.last,
            Fact::Greeting => &mut self.person.greeting,
            Fact::Pronunciation => &mut self.person.pronunciation,
            Fact::Role => &mut self.person.role,
            Fact::Organisation => &mut self.person.organisation,
            Fact::Email => &mut self.person.email,
            Fact::Link => &mut self.person.link,
            Fact::Reach => &mut self.person.reach,
            Fact::Languages => &mut self.person.languages,
            Fact::Place => &mut self.person.place,
            Fact::Country => &mut self.country,
            Fact::Zone => &mut self.person.zone,
            Fact::Work => &mut self.person.work,
            Fact::Struck => &mut self.person.struck,
            Fact::Met => &mut self.person.met,
            Fact::Notes => &mut self.person.notes,
        }
    }

    fn add_words(&mut self, fact: Fact, text: &str, between: &str) {
        let slot = self.slot(fact);
        if text.is_empty() || slot.split(between).any(|part| part == text) {
            return;
        }
        if !slot.is_empty() {
            slot.push_str(between);
        }
        slot.push_str(text);
    }

    fn add_work(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if self.person.work.is_empty() && self.person.works.is_empty() {
            text.clone_into(&mut self.person.work);
        } else {
            let name = self.person.next_work(Instant::default());
            self.person.works.insert(name, text.to_owned());
        }
    }

    /// What struck the person belongs to the work that was told last.
    fn add_strike(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.person.works.keys().next_back().cloned() {
            Some(name) => {
                self.person.strikes.insert(name, text.to_owned());
            }
            None => text.clone_into(&mut self.person.struck),
        }
    }

    fn add_mail(&mut self, text: String, is_preferred: bool) {
        let text = bare(text, "mailto:");
        let takes_over = is_preferred && !self.has_preferred;
        self.has_preferred |= is_preferred;
        if self.person.email.is_empty() || self.person.email.eq_ignore_ascii_case(&text) {
            self.person.email = text;
        } else if takes_over {
            let other = std::mem::replace(&mut self.person.email, text);
            self.add_way(&other);
        } else {
            self.add_way(&text);
        }
    }

    /// A page that shows a working life is the one to have at hand.
    fn add_link(&mut self, text: String) {
        let text = safe(text);
        let is_profile = |text: &str| text.contains("linkedin.com/in/");
        if self.person.link.is_empty() || self.person.link == text {
            self.person.link = text;
        } else if is_profile(&text) && !is_profile(&self.person.link) {
            let other = std::mem::replace(&mut self.person.link, text);
            add_page(&mut self.person.links, &other);
        } else {
            add_page(&mut self.person.links, &text);
        }
    }

    fn add_way(&mut self, text: &str) {
        let reach = &mut self.person.reach;
        if text.is_empty() || reach.split(", ").any(|way| way == text) {
            return;
        }
        if !reach.is_empty() {
            reach.push_str(", ");
        }
        reach.push_str(text);
    }

    /// The person, and how long all their texts are together. Where somebody pasted words of one person, an address is
    /// enough to begin with.
    pub(super) fn finish(mut self, needs_name: bool) -> Result<(Person, usize), Why> {
        if self.is_too_long || self.length > LONGEST_PERSON {
            return Err(Why::TooLong);
        }
        if self.person.name.is_empty() {
            self.person.name = joined(&[&self.first, &self.middle, &self.last], " ");
        }
        let has_address = !self.person.link.is_empty() || !self.person.email.is_empty();
        if self.person.name.is_empty() && (needs_name || !has_address) {
            return Err(Why::NoName);
        }
        if !self.person.place.contains(&self.country) {
            self.person.place = joined(&[&self.person.place, &self.country], ", ");
        }
        Ok((self.person, self.length))
    }
}

/// Adds a page to others, one a line, once.
pub(super) fn add_page(links: &mut String, page: &str) {
    if page.is_empty() || links.lines().any(|link| link.trim() == page) {
        return;
    }
    if !links.trim().is_empty() {
        links.push('\n');
    }
    links.push_str(page);
}

fn joined(parts: &[&str], between: &str) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(between)
}

/// The same page by the way that can't be listened in on, where that is known to be there.
fn safe(text: String) -> String {
    match text.strip_prefix("http://") {
        Some(rest) if rest.contains("linkedin.com/in/") => format!("https://{rest}"),
        _ => text,
    }
}

fn bare(mut text: String, scheme: &str) -> String {
    while text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) {
        text.drain(..scheme.len());
    }
    text.trim_start().to_owned()
}

/// A text in one line, without what can't be seen at its ends or stands for nothing.
pub(in crate::exchange) fn line(text: &str) -> String {
    let shown = text.replace(|letter: char| letter.is_control() && !letter.is_whitespace(), "");
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of several lines, which end as ours do.
fn words(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let text = text.replace(|letter: char| letter.is_control() && letter != '\n', "");
    text.trim().to_owned()
}
