//! What bringing people in would do, without doing it: who is new, who is here already, and what of them would be added.

use super::{Found, Why, fold, gather::add_page};
use crate::domain::{id::Id, person::Person, time::Instant};
use std::collections::HashMap;

/// What would be done with each person that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Everybody once, in the order of the file.
    pub people: Vec<Planned>,
    /// The cards or rows that are not taken.
    pub refused: Vec<(usize, Why)>,
    /// How many stood there more than once. What each of theirs told is together.
    pub repeated: usize,
}

/// One person of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The number of their card or row.
    pub place: usize,
    /// What was found.
    pub person: Box<Person>,
    /// Who of those here it is or may be, and why.
    pub here: Option<(Id, Likeness)>,
    /// How many texts would be added to the one who is here: those that are empty there.
    pub adds: usize,
    /// How many texts are there in other words, and stay as they are.
    pub differs: usize,
}

/// By what two people are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The mail address.
    Mail,
    /// The page.
    Link,
    /// The name, and where they work as far as that is known of both.
    Work,
    /// The name alone, while they work in different places: perhaps somebody else.
    Name,
}

impl Planned {
    /// Whether it is somebody who is here, as far as can be told.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.here.as_ref().is_some_and(|(_, likeness)| *likeness != Likeness::Name)
    }
}

/// What may be said of a person and be absent.
pub(super) type Text = fn(&mut Person) -> &mut String;

/// Every text that a person has once.
pub(super) const TEXTS: [Text; 13] = [
    |person| &mut person.name,
    |person| &mut person.greeting,
    |person| &mut person.role,
    |person| &mut person.organisation,
    |person| &mut person.email,
    |person| &mut person.reach,
    |person| &mut person.pronunciation,
    |person| &mut person.languages,
    |person| &mut person.met,
    |person| &mut person.develops_evidence,
    |person| &mut person.place,
    |person| &mut person.zone,
    |person| &mut person.notes,
];

/// Adds to a person what the other tells and they lack. Says how many texts that was, and how many are there in other
/// words.
pub(super) fn fill(person: &mut Person, mut other: Person) -> (usize, usize) {
    let (mut adds, mut differs) = (0, 0);
    for text in TEXTS {
        let (mine, theirs) = (text(person), text(&mut other));
        if theirs.trim().is_empty() {
            continue;
        }
        if mine.trim().is_empty() {
            *mine = std::mem::take(theirs);
            adds += 1;
        } else if fold(mine) != fold(theirs) {
            differs += 1;
        }
    }
    adds += pages(person, &other) + works(person, &other);
    (adds, differs)
}

/// Adds the pages that are not there yet, and says how many.
fn pages(person: &mut Person, other: &Person) -> usize {
    let mut added = 0;
    for page in std::iter::once(other.link.trim()).chain(other.links.lines().map(str::trim)) {
        let bare = bare_page(page);
        let is_there =
            std::iter::once(person.link.as_str()).chain(person.links.lines()).any(|own| bare_page(own) == bare);
        if page.is_empty() || is_there {
            continue;
        }
        added += 1;
        if person.link.trim().is_empty() {
            page.clone_into(&mut person.link);
        } else {
            add_page(&mut person.links, page);
        }
    }
    added
}

/// Adds the talks and articles that are not there yet, with what struck the person in them, and says how many.
fn works(person: &mut Person, other: &Person) -> usize {
    let mut added = 0;
    for (work, struck) in other.all_works() {
        let is_there =
            person.all_works().any(|(own, says)| fold(own) == fold(work) && (struck.is_empty() || says == struck));
        if is_there {
            continue;
        }
        added += 1;
        if person.all_works().next().is_none() {
            (person.work, person.struck) = (work.to_owned(), struck.to_owned());
            continue;
        }
        let name = person.next_work(Instant::default());
        if !struck.is_empty() {
            person.strikes.insert(name.clone(), struck.to_owned());
        }
        person.works.insert(name, work.to_owned());
    }
    added
}

/// Compares what was found with who is here.
#[must_use]
pub fn plan(here: &[(Id, &Person)], found: Found) -> Plan {
    let mut known = Known::default();
    for (place, (_, person)) in here.iter().enumerate() {
        known.add(person, place);
    }
    let mut seen = Known::default();
    let mut plan = Plan { refused: found.refused, ..Plan::default() };
    for (place, person) in found.people {
        let before = seen.find(&person).filter(|(_, likeness)| *likeness != Likeness::Name);
        if let Some(before) = before.and_then(|(at, _)| plan.people.get_mut(at)) {
            fill(&mut before.person, *person);
            plan.repeated += 1;
            continue;
        }
        seen.add(&person, plan.people.len());
        plan.people.push(Planned { place, person, here: None, adds: 0, differs: 0 });
    }
    for planned in &mut plan.people {
        let Some((at, likeness)) = known.find(&planned.person) else { continue };
        let Some((id, person)) = here.get(at) else { continue };
        (planned.adds, planned.differs) = fill(&mut Person::clone(person), Person::clone(&planned.person));
        planned.here = Some((id.clone(), likeness));
    }
    plan
}

/// People by what they are known by.
#[derive(Default)]
pub(super) struct Known {
    places: HashMap<String, Vec<(usize, String)>>,
}

impl Known {
    pub(super) fn add(&mut self, person: &Person, place: usize) {
        let work = work(&person.organisation);
        let names = [mail(person), link(person), name(person)];
        for name in names.into_iter().flatten() {
            self.places.entry(name).or_default().push((place, work.clone()));
        }
    }

    /// Who it is, by the surest of the ways to tell.
    pub(super) fn find(&self, person: &Person) -> Option<(usize, Likeness)> {
        let first = |name: Option<String>| self.places.get(&name?)?.first().map(|(place, _)| *place);
        if let Some(place) = first(mail(person)) {
            return Some((place, Likeness::Mail));
        }
        if let Some(place) = first(link(person)) {
            return Some((place, Likeness::Link));
        }
        let (namesakes, own) = (self.places.get(&name(person)?)?, work(&person.organisation));
        let fits = |(_, other): &&(usize, String)| other.is_empty() || own.is_empty() || *other == own;
        match namesakes.iter().find(fits) {
            Some((place, _)) => Some((*place, Likeness::Work)),
            None => namesakes.first().map(|(place, _)| (*place, Likeness::Name)),
        }
    }
}

fn mail(person: &Person) -> Option<String> {
    let mail = person.email.trim();
    mail.contains('@').then(|| format!("mail {}", mail.to_lowercase()))
}

/// The page without what differs between two ways to write it. A whole site is nobody's.
fn link(person: &Person) -> Option<String> {
    let bare = bare_page(&person.link);
    bare.contains('/').then(|| format!("page {bare}"))
}

fn bare_page(link: &str) -> String {
    let link = link.trim().to_lowercase();
    let bare = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://")).unwrap_or(&link);
    let bare = bare.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let (host, path) = bare.split_at_checked(bare.find('/').unwrap_or(bare.len())).unwrap_or_default();
    let host = if host.ends_with(".linkedin.com") { "linkedin.com" } else { host.trim_start_matches("www.") };
    format!("{host}{path}")
}

fn name(person: &Person) -> Option<String> {
    let name = fold(&person.name);
    (!name.is_empty()).then(|| format!("name {name}"))
}

/// A place of work without what stands behind the name of a firm.
fn work(organisation: &str) -> String {
    let mut folded = fold(organisation);
    for form in [" inc", " ltd", " limited", " gmbh", " llc", " ag", " sa", " bv", " plc", " corp", " co"] {
        if let Some(bare) = folded.strip_suffix(form) {
            folded.truncate(bare.len());
            break;
        }
    }
    folded
}
