//! What the app shows, it keeps to: letters, offered wordings and examples pass their own checks, and every
//! counter-example fires the rule that it illustrates.

#![allow(clippy::unwrap_used, reason = "a test may stop here")]

use chrono::NaiveDate;
use northstar_workbook::{
    domain::{
        about::About,
        compose::{Manuscript, Room, Unit, sentences},
        goal::{Goal, Horizon},
        id::Id,
        kind::Kind,
        letter::{Channel, Letter, LetterKind, Tone},
        meeting::{Again, Item, Meeting, Went},
        person::Person,
        proposal::Unkind,
        skill::Skill,
        time::Instant,
    },
    exchange::sample,
    guide::{
        english,
        fill::{Facts, Given},
        model::{FieldKind, LetterExample, LetterGuide, LetterPart},
        offer,
    },
    review::{self, Draft, Finding, PartText, Severity},
    store::Key,
};
use std::rc::Rc;

/// Someone with everything filled in, as people fill it in.
struct Book {
    about: About,
    person: Person,
    goals: Vec<(Id, Goal)>,
    skills: Vec<(Id, Skill)>,
    meeting: Meeting,
    given: Given,
}

impl Book {
    fn of(about: About, person: Person, goals: [&str; 2], skill: &str) -> Self {
        let goal =
            |(horizon, text): (Horizon, &str)| (Id::me(), Goal { horizon, text: text.into(), ..Goal::default() });
        let [short, long] = goals;
        Self {
            about,
            person,
            goals: [(Horizon::Short, short), (Horizon::Long, long)].map(goal).to_vec(),
            skills: vec![(Id::me(), Skill { name: skill.into(), ..Skill::default() })],
            meeting: Meeting {
                topic: "Her first deposit scheme".into(),
                takeaways: vec!["Set the deposit at the price of a used crate.".into(), "Ask the drivers first".into()],
                went: Some(Went::Well),
                again: Some(Again::TwoMonths),
                agenda: vec![Item { text: "Which price would you try first?".into(), ..Item::default() }],
                ..Meeting::default()
            },
            given: Given {
                resources: vec!["Her article on glass bottles, in the library".into()],
                people: vec!["Baraka".into(), "Meera Shah".into()],
            },
        }
    }

    fn amara() -> Self {
        let about = About {
            name: "Amara Okafor".into(),
            role: "A junior supply chain analyst".into(),
            organisation: "Ibeju Freight".into(),
            place: "Lagos".into(),
            zone: "Africa/Lagos".into(),
            intro: "I count what our drivers bring back, and look for ways to use it again.".into(),
            ..About::default()
        };
        let person = Person {
            name: "Ingrid Lindqvist".into(),
            role: "Head of circular supply".into(),
            organisation: "Norrvik Home".into(),
            work: "the talk “What comes back”".into(),
            struck: "A returned part needs an owner before it needs a warehouse. Ours have no owner.".into(),
            zone: "Europe/Stockholm".into(),
            ..Person::default()
        };
        let goals = [
            "Show our three depot managers each month what came back, on one page",
            "I want to lead the reuse of crates and pallets for a freight company in West Africa.",
        ];
        Self::of(about, person, goals, "Reading a project budget")
    }

    fn kwame() -> Self {
        let about = About {
            name: "Kwame Boateng".into(),
            role: "a maths teacher".into(),
            organisation: "Asem Boys’ School".into(),
            place: "Kumasi".into(),
            intro: "I teach maths to classes of fifty in Kumasi".into(),
            ..About::default()
        };
        let person = Person {
            name: "Nguyễn Thị Hoa".into(),
            greeting: "Ms. Nguyễn".into(),
            role: "Teacher trainer".into(),
            organisation: "Red River Teachers’ College".into(),
            work: "Fifty voices".into(),
            struck: "the first five minutes belong to the quiet ones".into(),
            ..Person::default()
        };
        let goals = ["Teach one lesson a week in which every pupil speaks", "Train teachers in my region"];
        Self::of(about, person, goals, "Group work in large classes")
    }

    fn facts(&self) -> Facts<'_> {
        Facts {
            about: Some(&self.about),
            person: Some(&self.person),
            goals: &self.goals,
            skills: &self.skills,
            meeting: Some(&self.meeting),
            late: Some(Unkind::Late),
            given: Some(&self.given),
        }
    }

    fn known(&self) -> review::Facts<'_> {
        review::Facts {
            to_name: &self.person.name,
            to_greeting: self.person.greeted_as(),
            to_organisation: &self.person.organisation,
            to_work: &self.person.work,
            from_name: &self.about.name,
            zones_differ: true,
            ..review::Facts::default()
        }
    }
}

fn kind(guide: &LetterGuide) -> LetterKind {
    LetterKind::ALL.into_iter().find(|kind| kind.name() == guide.id).unwrap()
}

/// What a draft is told to change or to look at.
fn told(guide: &LetterGuide, texts: &[(&str, &str)], known: review::Facts<'_>) -> Vec<Finding> {
    let parts: Vec<PartText<'_>> = guide
        .part
        .iter()
        .map(|part| PartText {
            id: &part.id,
            text: texts.iter().find(|(id, _)| *id == part.id).map_or("", |(_, text)| text),
        })
        .collect();
    let facts = review::Facts { words: guide.words, ..known };
    let draft = Draft { kind: kind(guide), channel: Channel::Email, parts: &parts, facts };
    review::letter(&draft).into_iter().filter(|finding| finding.severity != Severity::Good).collect()
}

/// The first whole letter of a kind, with one part replaced: a part is judged in a letter that is fine.
fn with_part<'a>(guide: &'a LetterGuide, part: &'a str, text: &'a str) -> Vec<(&'a str, &'a str)> {
    let example = guide.example.first().unwrap();
    let others = example.parts.iter().filter(|(id, _)| *id != part);
    others.map(|(id, text)| (id.as_str(), text.as_str())).chain([(part, text)]).collect()
}

/// Each finding on one line.
fn say(text: &str, guide: &LetterGuide, told: &[Finding]) -> Vec<String> {
    let quote = |finding: &Finding| finding.fills.iter().map(|(_, fill)| fill.clone()).collect::<Vec<_>>().join(", ");
    let line =
        |finding: &Finding| format!("{} {}: {} ({}): {text}", guide.id, finding.part, finding.rule, quote(finding));
    told.iter().map(line).collect()
}

fn none(problems: &[String]) {
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

fn people_of(example: &LetterExample) -> review::Facts<'_> {
    review::Facts {
        to_name: &example.to,
        to_organisation: &example.organisation,
        from_name: &example.from,
        zones_differ: true,
        ..review::Facts::default()
    }
}

/// Each book in each tone.
fn each_tone(books: [Book; 2]) -> Vec<(Rc<Book>, Tone)> {
    let books = books.map(Rc::new);
    books.iter().flat_map(|book| Tone::ALL.map(|tone| (Rc::clone(book), tone))).collect()
}

#[test]
fn every_kind_says_when_it_is_right_and_has_wordings_of_each_tone() {
    for guide in &english().letters {
        assert!(guide.when.ends_with('.') && guide.never.ends_with('.'), "{}", guide.id);
        let other = |of: fn(&LetterPart) -> &Vec<String>| guide.part.iter().filter(|part| !of(part).is_empty()).count();
        assert!(other(|part| &part.warm) >= 2 && other(|part| &part.formal) >= 2, "{}", guide.id);
    }
}

#[test]
fn every_whole_letter_passes_its_own_review() {
    let mut problems = Vec::new();
    for guide in &english().letters {
        assert!(guide.example.len() >= 2, "{}", guide.id);
        for example in &guide.example {
            let texts: Vec<_> = example.parts.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
            problems.extend(say(&example.who, guide, &told(guide, &texts, people_of(example))));
        }
    }
    none(&problems);
}

#[test]
fn every_whole_letter_has_a_comfortable_length_and_only_known_parts() {
    for guide in &english().letters {
        for example in &guide.example {
            let parts: Vec<_> = guide
                .part
                .iter()
                .map(|part| (part.id.as_str(), example.parts.get(&part.id).map_or("", String::as_str)))
                .collect();
            let letter = Manuscript { parts: &parts, greeting: "", signed: "" }.compose(Channel::Email);
            let words = u32::try_from(Unit::Words.count(&letter.body, str::len)).unwrap();
            let [from, to] = guide.words;
            assert!((from..=to).contains(&words), "{}, {}: {words} words", guide.id, example.who);
            assert!(example.parts.keys().all(|id| guide.part.iter().any(|part| part.id == *id)), "{}", example.who);
        }
    }
}

#[test]
fn a_letter_of_nothing_but_offers_passes_its_own_review() {
    let mut problems = Vec::new();
    for guide in &english().letters {
        for (book, tone) in each_tone([Book::amara(), Book::kwame()]) {
            let offered: Vec<_> = guide
                .part
                .iter()
                .filter_map(|part| {
                    let best = offer::wordings(part, tone, &book.facts(), &english().phrases).into_iter().next()?;
                    Some((part.id.as_str(), best))
                })
                .collect();
            let texts: Vec<_> = offered.iter().map(|(id, text)| (*id, text.as_str())).collect();
            problems.extend(say(&format!("{texts:#?}"), guide, &told(guide, &texts, book.known())));
        }
    }
    none(&problems);
}

#[test]
fn every_offered_part_passes_the_rules_of_its_part() {
    let mut problems = Vec::new();
    for guide in &english().letters {
        for part in &guide.part {
            for (book, tone) in each_tone([Book::amara(), Book::kwame()]) {
                let wordings = offer::wordings(part, tone, &book.facts(), &english().phrases);
                let own = [&[], part.warm.as_slice(), part.formal.as_slice()];
                let known = part.offer.len() + own.get(tone as usize).map_or(0, |own| own.len());
                assert_eq!(wordings.len(), known, "{} {}: a blank is not known", guide.id, part.id);
                problems.extend(wordings.iter().flat_map(|text| look_at(guide, part, text, &book)));
            }
        }
    }
    none(&problems);
}

/// Checks a part among the other parts' best offers, so that people and topic agree.
fn look_at(guide: &LetterGuide, part: &LetterPart, text: &str, book: &Book) -> Vec<String> {
    let filled: Vec<_> = guide
        .part
        .iter()
        .filter(|other| other.id != part.id)
        .filter_map(|other| {
            let best = offer::wordings(other, Tone::Plain, &book.facts(), &english().phrases).into_iter().next()?;
            Some((other.id.as_str(), best))
        })
        .collect();
    let others = filled.iter().map(|(id, text)| (*id, text.as_str()));
    let texts: Vec<_> = others.chain([(part.id.as_str(), text)]).collect();
    assert!(!text.contains(['{', '}', '[', ']']), "{text}");
    assert!(!text.contains("..") && !text.contains("  ") && !text.contains("?."), "{text}");
    assert_eq!(text.trim(), text);
    say(text, guide, &told(guide, &texts, book.known()))
}

#[test]
fn every_example_passes_the_rules_of_its_part() {
    let mut problems = Vec::new();
    for guide in &english().letters {
        for part in &guide.part {
            assert!(!part.example.is_empty(), "{} {}", guide.id, part.id);
            for text in &part.example {
                // Examples come from many people: names and works of others are no fault of this part.
                let known = review::Facts::default();
                let told = told(guide, &with_part(guide, &part.id, text), known);
                let of_part: Vec<_> = told.into_iter().filter(|finding| finding.part == part.id).collect();
                problems.extend(say(text, guide, &of_part));
            }
        }
    }
    none(&problems);
}

#[test]
fn every_counter_example_fires_the_rule_that_it_names() {
    let mut problems = Vec::new();
    for guide in &english().letters {
        for part in &guide.part {
            assert!((1..=3).contains(&part.counter.len()), "{} {}", guide.id, part.id);
            for counter in &part.counter {
                let known = people_of(guide.example.first().unwrap());
                let told = told(guide, &with_part(guide, &part.id, &counter.text), known);
                let fired = told.iter().any(|finding| finding.rule == counter.rule && finding.part == part.id);
                if !fired {
                    let rules: Vec<_> = told.iter().map(|finding| (finding.rule, finding.part.as_str())).collect();
                    problems.push(format!("{}: not {}, but {rules:?}: {:?}", guide.id, counter.rule, counter.text));
                }
            }
        }
    }
    none(&problems);
}

#[test]
fn every_first_message_can_be_made_to_fit_a_note() {
    let guide = english().letter(LetterKind::FirstAsk).unwrap();
    for channel in [Channel::LinkedIn300, Channel::LinkedIn200] {
        let limit = usize::try_from(english().channel(channel).unwrap().limit.unwrap()).unwrap();
        for example in &guide.example {
            let parts: Vec<_> = guide
                .part
                .iter()
                .map(|part| (part.id.as_str(), example.parts.get(&part.id).map_or("", String::as_str)))
                .collect();
            let letter = Manuscript { parts: &parts, greeting: "", signed: &example.from };
            let count = |text: &str| Unit::Utf16.count(text, str::len);
            let note = letter.shorten(|text| count(text) <= limit);
            let whole = letter.compose(channel).body;
            assert!(sentences(&note).iter().all(|sentence| whole.contains(sentence)), "{note}");
            if channel == Channel::LinkedIn300 {
                assert!(matches!(Room::of(count(&note), limit), Room::Spare(_)), "{note}");
            }
        }
    }
}

#[test]
fn every_letter_of_the_sample_passes_its_own_review() {
    let mut problems = Vec::new();
    let records = sample::records(Instant::default(), NaiveDate::default());
    let person = |id: &Id| {
        let found = records.iter().find(|(key, _)| *key == Key::of::<Person>(id));
        found.map(|(_, fields)| Person::from_fields(fields)).unwrap()
    };
    for (_, fields) in records.iter().filter(|(key, _)| key.kind() == Letter::NAME) {
        let letter = Letter::from_fields(fields);
        let to = person(letter.person.as_ref().unwrap());
        let guide = english().letter(letter.kind).unwrap();
        let texts: Vec<_> = letter.parts.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
        let known = review::Facts {
            to_name: &to.name,
            to_greeting: to.greeted_as(),
            to_organisation: &to.organisation,
            to_work: &to.work,
            from_name: "Amara Okafor",
            zones_differ: true,
            ..review::Facts::default()
        };
        // A draft that is still being written lacks its end: that is no fault of its words.
        let told = told(guide, &texts, known).into_iter().filter(|finding| !finding.span.is_empty());
        problems.extend(say(&to.name, guide, &told.collect::<Vec<_>>()));
    }
    none(&problems);
}

#[test]
fn every_example_goal_and_every_question_of_the_bank_passes_its_own_check() {
    let mut problems = Vec::new();
    let look = |text: &str, told: Vec<Finding>| {
        let told = told.into_iter().filter(|finding| finding.severity != Severity::Good);
        told.map(|finding| format!("{}: {text}", finding.rule)).collect::<Vec<_>>()
    };
    for question in english().worksheets.iter().flat_map(|worksheet| &worksheet.question) {
        if matches!(question.field, FieldKind::ShortGoals | FieldKind::LongGoals) {
            let examples = question.example.iter();
            problems.extend(examples.flat_map(|example| look(&example.text, review::goal(&example.text))));
            let undated = question.example.iter().filter(|example| review::is_undated(&example.text));
            problems.extend(undated.map(|example| format!("by when? {}", example.text)));
        }
    }
    let bank = english().questions.iter();
    problems.extend(bank.flat_map(|question| look(&question.text, review::question(&question.text))));
    none(&problems);
}
