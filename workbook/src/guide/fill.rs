//! Templates and the person's own words: how a blank is filled so that the sentence still reads well.

use super::model::Phrases;
use crate::domain::{
    about::About,
    compose::{capitalised, one_line},
    goal::{Goal, Horizon},
    id::Id,
    meeting::{Again, Meeting, Went},
    person::Person,
    proposal::Unkind,
    skill::Skill,
};

/// What the workbook knows that a letter can use.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'a> {
    /// The writer.
    pub about: Option<&'a About>,
    /// The reader.
    pub person: Option<&'a Person>,
    /// The writer's goals.
    pub goals: &'a [(Id, Goal)],
    /// The writer's skills.
    pub skills: &'a [(Id, Skill)],
    /// The meeting that a letter belongs to.
    pub meeting: Option<&'a Meeting>,
    /// How that meeting lies outside of the reader's hours, if it truly does.
    pub late: Option<Unkind>,
    /// What the reader gave in that meeting.
    pub given: Option<&'a Given>,
}

/// What somebody gave in a meeting besides advice, as it was noted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Books, pages and tools that they recommended.
    pub resources: Vec<String>,
    /// Names of the people to whom they offered an introduction.
    pub people: Vec<String>,
}

/// The template with its blanks filled, or `None` when one of them is not known.
///
/// The person's own words are put on one line and lose their final full stop where the template has its own; a capital
/// is set at the start of a sentence, and a first letter becomes small inside of one where that is safe.
#[must_use]
pub fn fill(template: &str, facts: &Facts<'_>, phrases: &Phrases) -> Option<String> {
    fill_with(template, |blank| facts.value(blank, phrases))
}

/// As [`fill`], with a value for each blank from anywhere.
pub(super) fn fill_with(template: &str, value: impl Fn(&str) -> Option<String>) -> Option<String> {
    let mut out = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (blank, behind) = after.split_once('}')?;
        out.push_str(before);
        let words = value(blank).filter(|words| !words.trim().is_empty())?;
        let words = if begins_sentence(&out) { capitalised(&words) } else { words };
        out.push_str(&words);
        // "Why not?." reads as a mistake.
        let ended = words.ends_with(['?', '!', '…']);
        rest = if ended { behind.strip_prefix('.').unwrap_or(behind) } else { behind };
    }
    out.push_str(rest);
    Some(out)
}

fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '“', '"', '\n']);
    before.is_empty() || before.ends_with(['.', '?', '!', '…', '。'])
}

impl Facts<'_> {
    fn value(&self, blank: &str, phrases: &Phrases) -> Option<String> {
        let (of, field) = blank.split_once('.').unwrap_or((blank, ""));
        let text = match of {
            "person" => about_person(self.person?, field, phrases)?,
            "about" => about_me(self.about?, field, phrases)?,
            "goal" => self.goal(field, phrases)?,
            "skill" => small(&self.skills.iter().min_by_key(|(_, skill)| skill.order)?.1.name, phrases),
            "meeting" if field == "agenda" => return Some(points(self.meeting?)),
            "meeting" if field == "late" => phrases.late.get(self.late?.name()).cloned()?,
            "meeting" if field == "resource" => joined(&self.given?.resources, "; ", "; "),
            "meeting" if field == "introduction" => joined(&self.given?.people, ", ", &phrases.and),
            "meeting" => about_meeting(self.meeting?, field, phrases)?,
            _ => return None,
        };
        let text = tidy(&text);
        (!text.is_empty()).then_some(text)
    }

    fn goal(&self, field: &str, phrases: &Phrases) -> Option<String> {
        let horizon = match field {
            "short" => Horizon::Short,
            "long" => Horizon::Long,
            _ => return None,
        };
        let written = |goal: &&Goal| goal.horizon == horizon && !goal.text.trim().is_empty();
        let goal = self.goals.iter().map(|(_, goal)| goal).filter(written).min_by_key(|goal| goal.order)?;
        Some(small(without_lead_in(&one_line(&goal.text), phrases), phrases))
    }
}

fn about_person(person: &Person, field: &str, phrases: &Phrases) -> Option<String> {
    Some(match field {
        "name" => person.name.clone(),
        "greeting" => person.greeted_as().to_owned(),
        "role" => person.role.clone(),
        "organisation" => person.organisation.clone(),
        "work" => work(&person.work, phrases)?,
        "struck" => person.struck.clone(),
        _ => return None,
    })
}

fn about_me(about: &About, field: &str, phrases: &Phrases) -> Option<String> {
    Some(match field {
        "name" => about.name.clone(),
        "role" => small(&about.role, phrases),
        "organisation" => about.organisation.clone(),
        "place" => about.place.clone(),
        "intro" => about.intro.clone(),
        _ => return None,
    })
}

fn about_meeting(meeting: &Meeting, field: &str, phrases: &Phrases) -> Option<String> {
    match field {
        "topic" => Some(topic(&meeting.topic, phrases)),
        "takeaway" => {
            let written = meeting.takeaways.iter().map(|takeaway| tidy(takeaway)).filter(|text| !text.is_empty());
            Some(written.take(2).map(|text| small(&text, phrases)).collect::<Vec<_>>().join("; "))
        }
        "again" => {
            let meant = meeting.again.filter(|_| meeting.went == Some(Went::Well))?;
            phrases.again.get(again_name(meant)).cloned()
        }
        _ => None,
    }
}

/// Several things in one sentence.
fn joined(all: &[String], between: &str, last: &str) -> String {
    let all: Vec<String> = all.iter().map(|one| tidy(one)).filter(|one| !one.is_empty()).collect();
    match all.split_last() {
        Some((end, [])) => end.clone(),
        Some((end, rest)) => format!("{}{last}{end}", rest.join(between)),
        None => String::new(),
    }
}

/// The agenda, a numbered line for each point.
fn points(meeting: &Meeting) -> String {
    let points = meeting.agenda.iter().map(|item| one_line(&item.text)).filter(|text| !text.is_empty());
    points.enumerate().map(|(at, text)| format!("{}. {text}", at + 1)).collect::<Vec<_>>().join("\n")
}

const fn again_name(again: Again) -> &'static str {
    match again {
        Again::OneMonth => "one-month",
        Again::TwoMonths => "two-months",
        Again::ThreeMonths => "three-months",
        Again::Open => "open",
    }
}

/// On one line, without the final full stop. Dots that stand for more to come stay.
pub(super) fn tidy(text: &str) -> String {
    let line = one_line(text);
    match line.strip_suffix(['.', '。', ';', ',']) {
        Some(rest) if !rest.ends_with('.') => rest.trim_end().to_owned(),
        _ => line,
    }
}

/// With a small first letter, where the first word is known to be no name.
pub(super) fn small(text: &str, phrases: &Phrases) -> String {
    let text = one_line(text);
    let first = first_word(&text);
    if !is_one_of(&phrases.small, first) {
        return text;
    }
    let mut chars = text.chars();
    match chars.next() {
        Some(letter) if first.chars().skip(1).all(|c| !c.is_uppercase()) => {
            letter.to_lowercase().chain(chars).collect()
        }
        _ => text,
    }
}

/// A goal without the "I want to" before it.
pub(super) fn without_lead_in<'a>(text: &'a str, phrases: &Phrases) -> &'a str {
    let text = text.trim();
    let plain = text.replace('’', "'").to_lowercase();
    let found = phrases.lead_in.iter().find(|lead_in| {
        plain.strip_prefix(lead_in.as_str()).is_some_and(|rest| rest.starts_with(' ') && !rest.trim().is_empty())
    });
    // Counted in letters, because a typographic apostrophe has more bytes than a plain one.
    let skip = found.map_or(0, |lead_in| lead_in.chars().count());
    text.char_indices().nth(skip).and_then(|(at, _)| text.get(at..)).unwrap_or(text).trim_start()
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default().trim_end_matches([',', ':', ';', '.'])
}

fn is_one_of(words: &[String], word: &str) -> bool {
    let word = word.to_lowercase();
    words.contains(&word)
}

/// How a letter speaks of the reader's work: "your talk on reuse", or its title in quotes. A bare link is no name.
fn work(text: &str, phrases: &Phrases) -> Option<String> {
    let text = tidy(text);
    if text.contains("://") || text.is_empty() {
        return None;
    }
    let described = described_work(&text, phrases);
    Some(match described {
        Some(rest) => phrases.yours.replace("{text}", &rest),
        None => titled(&text, phrases),
    })
}

fn titled(text: &str, phrases: &Phrases) -> String {
    const OPENING: [char; 4] = ['“', '"', '«', '„'];
    const CLOSING: [char; 4] = ['”', '"', '»', '“'];
    if !text.starts_with(OPENING) {
        return phrases.title.replace("{text}", text);
    }
    match text.strip_prefix(OPENING).and_then(|inner| inner.strip_suffix(CLOSING)) {
        Some(title) => phrases.title.replace("{text}", title),
        None => text.to_owned(),
    }
}

/// "the talk “What comes back”" is "talk “What comes back”"; a title is `None`.
fn described_work(text: &str, phrases: &Phrases) -> Option<String> {
    /// "the short web seminar": so many words may stand before and with the name of the kind.
    const NEAR: usize = 3;
    let first = first_word(text);
    if is_one_of(&phrases.article, first) {
        let rest = text.split_once(' ')?.1.trim_start();
        // A capital inside marks a title: "The Work of Art".
        let named = rest.split_whitespace().take(NEAR).any(|word| phrases.work.iter().any(|kind| kind == word));
        return named.then(|| rest.to_owned());
    }
    if !is_one_of(&phrases.work, first) {
        return None;
    }
    let kind = first.to_lowercase();
    let behind = text.split_once(' ').map_or("", |(_, behind)| behind.trim_start());
    if text.split_whitespace().next().is_some_and(|word| word.ends_with(':')) {
        return Some(format!("{kind} {}", titled(behind, phrases)));
    }
    let quoted = behind.starts_with(['“', '"', '«', '„']);
    let linked = behind.is_empty() || quoted || phrases.link.iter().any(|link| link == first_word(behind));
    linked.then(|| format!("{kind} {behind}").trim_end().to_owned())
}

/// "Her first scheme" is spoken of as "your first scheme".
fn topic(text: &str, phrases: &Phrases) -> String {
    let text = tidy(text);
    match text.split_once(' ') {
        Some((first, rest)) if is_one_of(&phrases.theirs, first) => phrases.yours.replace("{text}", rest.trim_start()),
        _ => small(&text, phrases),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::meeting::Item, guide::english};

    fn phrases() -> &'static Phrases {
        &english().phrases
    }

    #[test]
    fn a_goal_reads_well_after_a_colon_and_inside_a_sentence() {
        for (goal, expected) in [
            ("I want to get better at presenting.", "get better at presenting"),
            ("I’d like to lead a team", "lead a team"),
            ("To move into product management", "move into product management"),
            ("Explain our figures to sales", "explain our figures to sales"),
            ("Python for our weekly report", "Python for our weekly report"),
            ("A team of my own", "a team of my own"),
            ("  two\nlines. ", "two lines"),
            ("Be ready for more …", "be ready for more …"),
            ("Tokyo", "Tokyo"),
            ("to", "to"),
        ] {
            let goals = [(Id::me(), Goal { text: goal.into(), ..Goal::default() })];
            let facts = Facts { goals: &goals, ..Facts::default() };
            assert_eq!(facts.value("goal.short", phrases()).as_deref(), Some(expected), "{goal:?}");
        }
    }

    #[test]
    fn a_work_is_named_by_what_it_is_or_by_its_title() {
        for (text, expected) in [
            ("the talk “What comes back”", Some("your talk “What comes back”")),
            ("an interview in the podcast “Second Shift”", Some("your interview in the podcast “Second Shift”")),
            ("the web seminar “Counting trips”", Some("your web seminar “Counting trips”")),
            ("her keynote on sustainable supply chains.", Some("your keynote on sustainable supply chains")),
            ("Talk on reuse at the port", Some("your talk on reuse at the port")),
            ("Talk: Decisions, not dashboards", Some("your talk “Decisions, not dashboards”")),
            ("Article", Some("your article")),
            ("Decisions, not dashboards", Some("“Decisions, not dashboards”")),
            ("“Decisions, not dashboards”", Some("“Decisions, not dashboards”")),
            ("\"Decisions\" (2024)", Some("\"Decisions\" (2024)")),
            ("The Work of Returns", Some("“The Work of Returns”")),
            ("Paper Planes", Some("“Paper Planes”")),
            ("https://example.org/talk", None),
            (" ", None),
        ] {
            assert_eq!(work(text, phrases()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_topic_speaks_to_the_reader() {
        for (text, expected) in [
            ("Her first deposit scheme", "your first deposit scheme"),
            ("How often a crate can be used again", "how often a crate can be used again"),
            ("Budgets", "Budgets"),
        ] {
            assert_eq!(topic(text, phrases()), expected);
        }
    }

    #[test]
    fn sentences_keep_one_full_stop_and_begin_with_a_capital() {
        let value = |text: &'static str| move |_: &str| Some(text.to_owned());
        assert_eq!(fill_with("{a}. Next.", value("i count crates")).as_deref(), Some("I count crates. Next."));
        assert_eq!(fill_with("One. {a}.", value("who counts?")).as_deref(), Some("One. Who counts?"));
        assert_eq!(fill_with("This: {a}.", value("who counts")).as_deref(), Some("This: who counts."));
        assert_eq!(fill_with("No blanks.", |_| None).as_deref(), Some("No blanks."));
        assert_eq!(fill_with("{a} and more", |_| None), None);
        assert_eq!(fill_with("{a", value("x")), None);
    }

    #[test]
    fn a_next_contact_is_only_proposed_when_it_went_well() {
        let again = |went| {
            let meeting = Meeting { again: Some(Again::TwoMonths), went, ..Meeting::default() };
            Facts { meeting: Some(&meeting), ..Facts::default() }.value("meeting.again", phrases())
        };
        assert!(again(Some(Went::Well)).is_some());
        for went in [None, Some(Went::Mixed), Some(Went::NotAFit)] {
            assert_eq!(again(went), None);
        }
    }

    #[test]
    fn an_agenda_is_a_line_for_each_point() {
        let item = |text: &str| Item { text: text.into(), ..Item::default() };
        let agenda = vec![item("What first?"), item(" "), item("What\nnext?")];
        let meeting = Meeting { agenda, ..Meeting::default() };
        let facts = Facts { meeting: Some(&meeting), ..Facts::default() };
        let filled = fill("{meeting.agenda}", &facts, phrases());
        assert_eq!(filled.as_deref(), Some("1. What first?\n2. What next?"));
        let facts = Facts { meeting: Some(&Meeting::default()), ..Facts::default() };
        assert_eq!(fill("{meeting.agenda}", &facts, phrases()), None);
    }

    #[test]
    fn what_was_given_is_named_one_after_the_other() {
        let all = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        for (resources, people, expected) in [
            (all(&[]), all(&[]), [None, None]),
            (all(&["“Second Shift”, a book."]), all(&["Meera"]), [Some("“Second Shift”, a book"), Some("Meera")]),
            (
                all(&["A", " ", "B"]),
                all(&["Meera", "Tunde Bello", "Ana"]),
                [Some("A; B"), Some("Meera, Tunde Bello and Ana")],
            ),
        ] {
            let given = Given { resources, people };
            let facts = Facts { given: Some(&given), ..Facts::default() };
            let said = ["meeting.resource", "meeting.introduction"].map(|blank| facts.value(blank, phrases()));
            assert_eq!(said.each_ref().map(Option::as_deref), expected, "{given:?}");
        }
    }

    #[test]
    fn the_first_two_takeaways_are_joined() {
        let takeaways = ["Ask the drivers first.", " ", "Set a price", "third"].map(str::to_owned).to_vec();
        let meeting = Meeting { takeaways, ..Meeting::default() };
        let facts = Facts { meeting: Some(&meeting), ..Facts::default() };
        let expected = Some("ask the drivers first; set a price");
        assert_eq!(facts.value("meeting.takeaway", phrases()).as_deref(), expected);
    }
}
