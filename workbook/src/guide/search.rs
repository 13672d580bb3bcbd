//! Search terms: a few telling words of the person's answers, as a search engine takes them.

use super::{
    fill::fill_with,
    model::{FindGuide, SearchTerm},
};
use crate::domain::{
    about::About,
    goal::{Goal, Horizon},
    id::Id,
    persona::{Aspect, Line, Rank},
    skill::Skill,
};

/// What terms are drawn from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sources<'a> {
    /// The person.
    pub about: Option<&'a About>,
    /// Their goals.
    pub goals: &'a [(Id, Goal)],
    /// Their skills.
    pub skills: &'a [(Id, Skill)],
    /// Whom they look for.
    pub lines: &'a [(Id, Line)],
}

/// The most words that one answer lends to a term: engines grow narrow with every word.
const MOST_WORDS: usize = 4;

/// A term with its blanks filled: the first wording of which everything is known. `None` when there is none.
#[must_use]
pub fn drafted(term: &SearchTerm, from: &Sources<'_>, guide: &FindGuide) -> Option<String> {
    let value = |blank: &str| {
        let answer = from.answer(blank)?;
        // A name is searched for as it is.
        let is_name = blank == "search.organisation";
        let words = if is_name { answer.to_owned() } else { telling(answer, &guide.small_words) };
        (!words.is_empty()).then_some(words)
    };
    term.text.iter().find_map(|template| {
        let filled = fill_with(template, value)?;
        // A sentence begins with a capital, a search does not.
        Some(if template.starts_with('{') { uncapitalised(&filled) } else { filled })
    })
}

/// The address at which an engine searches for a term.
#[must_use]
pub fn address(engine: &str, term: &str) -> String {
    let mut address = engine.to_owned();
    for byte in term.trim().bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            address.push(char::from(byte));
        } else if byte == b' ' {
            address.push('+');
        } else {
            const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
            let digit = |value: u8| DIGITS.get(usize::from(value)).copied().map_or('0', char::from);
            address.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    address
}

impl<'a> Sources<'a> {
    fn answer(&self, blank: &str) -> Option<&'a str> {
        let text = match blank {
            "search.goal" => self.goal(Horizon::Short)?,
            "search.future" => self.goal(Horizon::Long)?,
            "search.skill" => {
                &self.skills.iter().map(|(_, skill)| skill).filter(named).min_by_key(|skill| skill.order)?.name
            }
            "search.path" => &self.path()?.text,
            "search.field" => &self.about?.role,
            "search.organisation" => &self.about?.organisation,
            _ => return None,
        };
        Some(text.trim()).filter(|text| !text.is_empty())
    }

    fn goal(&self, horizon: Horizon) -> Option<&'a String> {
        let written = |goal: &&Goal| goal.horizon == horizon && !goal.text.trim().is_empty();
        let goals = self.goals.iter().map(|(_, goal)| goal);
        goals.filter(written).min_by_key(|goal| goal.order).map(|goal| &goal.text)
    }

    /// The line of the persona that says what they should have done: a must-have before one that is good to have.
    fn path(&self) -> Option<&'a Line> {
        let stands = |line: &&Line| {
            line.aspect == Aspect::Experience
                && line.rank != Rank::Avoid
                && !line.removed
                && !line.text.trim().is_empty()
        };
        self.lines.iter().map(|(_, line)| line).filter(stands).min_by_key(|line| (line.rank, line.order))
    }
}

fn named(skill: &&Skill) -> bool {
    !skill.name.trim().is_empty()
}

/// The first telling words of a text, without those that say little in a search.
fn telling(text: &str, small: &[String]) -> String {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    // What follows a comma or a full stop is a second thought.
    let first = text.split([',', ';', '.', ':', '\n']).find(|part| !part.trim().is_empty()).unwrap_or_default();
    let words = first.split_whitespace().map(bare).filter(|word| !word.is_empty());
    let said: Vec<String> = words.filter(|word| !small.iter().any(|small| *small == word.to_lowercase())).collect();
    uncapitalised(&said.into_iter().take(MOST_WORDS).collect::<Vec<_>>().join(" "))
}

/// Only a capital that begins a word of small letters goes: "GDP" and "McKinsey" stay.
fn uncapitalised(text: &str) -> String {
    let word = text.split(' ').next().unwrap_or_default();
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if first.is_uppercase() && letters.clone().all(char::is_lowercase) => {
            let rest = text.get(first.len_utf8()..).unwrap_or_default();
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::find::SearchChannel, guide::english};

    #[test]
    fn a_term_holds_the_telling_words_of_an_answer() {
        let small = &english().find.small_words;
        for (text, words) in [
            ("Better at presenting data to people who don't work with numbers", "presenting data numbers"),
            ("Get into product management, and stay in Nairobi", "product management"),
            ("I want to lead a team", "lead team"),
            ("", ""),
            ("  , the  ", ""),
            ("Reading a project budget", "reading project budget"),
            ("GDP figures", "GDP figures"),
        ] {
            assert_eq!(telling(text, small), words, "{text}");
        }
    }

    #[test]
    fn a_term_is_drafted_from_what_is_known_and_left_out_where_nothing_is() {
        let term = SearchTerm {
            text: vec!["{search.skill} conference".into(), "{search.field} conference".into()],
            ..SearchTerm::default()
        };
        let find = &english().find;
        assert_eq!(drafted(&term, &Sources::default(), find), None);
        let about = About { role: "a nurse on a ward".into(), ..About::default() };
        let from = Sources { about: Some(&about), ..Sources::default() };
        assert_eq!(drafted(&term, &from, find).as_deref(), Some("nurse ward conference"));
        let skills = [(Id::me(), Skill { name: "Public speaking".into(), ..Skill::default() })];
        let from = Sources { skills: &skills, ..from };
        assert_eq!(drafted(&term, &from, find).as_deref(), Some("public speaking conference"));
    }

    #[test]
    fn an_address_carries_any_term() {
        for (term, address_of) in [
            ("data lead", "https://example.org/?q=data+lead"),
            (" a&b \"c\" ", "https://example.org/?q=a%26b+%22c%22"),
            ("Münze 🎈", "https://example.org/?q=M%C3%BCnze+%F0%9F%8E%88"),
        ] {
            assert_eq!(address("https://example.org/?q=", term), address_of);
        }
    }

    #[test]
    fn every_way_of_searching_has_a_plan_with_steps_and_terms_that_anybody_can_use() {
        let find = &english().find;
        for channel in SearchChannel::ALL {
            let plan = find.plan.iter().find(|plan| plan.id == channel.name()).unwrap();
            assert!(plan.step.len() >= 4 && plan.term.len() >= 2, "{}", plan.id);
        }
        assert_eq!(find.plan.len(), SearchChannel::ALL.len() + 1);
        assert!(find.engine.starts_with("https://") && find.touch.len() >= 5);
    }
}
