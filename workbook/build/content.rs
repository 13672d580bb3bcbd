//! Content files: their shapes (those of `src/guide/model.rs`), their ids, their blanks.

use super::{File, messages::is_kebab};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

#[allow(dead_code, reason = "here the shapes are only checked")]
#[path = "../src/guide/model.rs"]
mod model;

/// What a wording can be filled with, everywhere but in `review.toml`, whose rules bring blanks of their own.
const BLANKS: &[&str] = &[
    "person.name",
    "person.greeting",
    "person.role",
    "person.organisation",
    "person.work",
    "person.struck",
    "about.name",
    "about.role",
    "about.organisation",
    "about.place",
    "about.intro",
    "goal.short",
    "goal.long",
    "skill",
    "meeting.topic",
    "meeting.takeaway",
    "meeting.again",
    "meeting.late",
    "meeting.resource",
    "meeting.introduction",
    "meeting.agenda",
    "text",
    "quote",
    "minutes",
    "search.goal",
    "search.future",
    "search.skill",
    "search.path",
    "search.field",
    "search.organisation",
];

/// Fields whose text is for the program: never translated, and one of these values where there are any.
const CODES: &[(&str, &[&str])] = &[
    ("id", &[]),
    ("field", &[]),
    ("rule", &[]),
    ("checked", &[]),
    ("engine", &[]),
    ("rank", &["must", "good", "avoid"]),
    ("aspect", &["experience", "skills", "traits"]),
    ("unit", &["utf16", "graphemes", "words"]),
    ("phase", &["first", "alignment", "cultivation", "closure"]),
    ("role", &["mentee", "mentor"]),
    ("side", &["mentee", "mentor"]),
    ("forms", &["first", "regular", "ten-minutes", "review", "closing"]),
    ("guidance", &["technical", "career", "political", "emotional", "any"]),
];

/// Whether the text of this field is for the program.
pub(super) fn is_code(field: &str) -> bool {
    CODES.iter().any(|(code, _)| *code == field)
}

/// Reads the files of one language into the shape of `model::Guide`. What is not there is empty.
pub(super) fn read(files: &[File], problems: &mut Vec<String>) -> Value {
    let mut guide = Map::new();
    for list in ["worksheets", "letters", "channels", "questions"] {
        guide.insert(list.to_owned(), json!([]));
    }
    guide.insert("persona".to_owned(), json!({ "long_goal": [], "short_goal": [], "skill": [] }));
    guide.insert("phrases".to_owned(), json!({}));
    guide.insert("review".to_owned(), json!({}));
    guide.insert("meeting".to_owned(), json!({ "check": [], "live": [], "closing_line": "", "phase": [], "form": [] }));
    guide.insert("find".to_owned(), json!({ "plan": [], "touch": [], "small_words": [], "engine": "" }));
    for file in files {
        if let Err(problem) = read_file(file, &mut guide) {
            problems.push(format!("{}{problem}", file.path));
        }
    }
    Value::Object(guide)
}

fn read_file(file: &File, guide: &mut Map<String, Value>) -> Result<(), String> {
    let text = file.text.as_str();
    let place = file.path.splitn(3, '/').nth(2).unwrap_or_default();
    let (name, value) = match place.split_once('/').map_or(place, |(folder, _)| folder) {
        "worksheets" => ("worksheets", read_as::<model::Worksheet>(text)?),
        "letters" => ("letters", read_as::<model::LetterGuide>(text)?),
        "questions" => ("questions", read_list::<model::BankQuestion>(text, "question")?),
        "channels.toml" => ("channels", read_list::<model::ChannelGuide>(text, "channel")?),
        "persona.toml" => ("persona", read_as::<model::PersonaWords>(text)?),
        "meeting.toml" => ("meeting", read_as::<model::MeetingGuide>(text)?),
        "find.toml" => ("find", read_as::<model::FindGuide>(text)?),
        "phrases.toml" => ("phrases", read_as::<model::Phrases>(text)?),
        "review.toml" => ("review", read_as::<BTreeMap<String, model::RuleWords>>(text)?),
        // For the checks, not for the guide: `build/idioms.rs` reads it.
        "idioms.toml" => return Ok(()),
        _ => {
            return Err(": no part of the content has this name. Mend it; CONTRIBUTING.md lists the names.".to_owned());
        }
    };
    match (guide.get_mut(name), value) {
        (Some(Value::Array(list)), Value::Array(mut more)) => list.append(&mut more),
        (Some(Value::Array(list)), one) => list.push(one),
        (_, whole) => {
            guide.insert(name.to_owned(), whole);
        }
    }
    Ok(())
}

/// The records of the sample workbook, as `sample.toml` writes them: each has a kind, an id and fields.
pub(super) fn read_sample(file: &File, problems: &mut Vec<String>) -> Value {
    read_list::<SampleRecord>(&file.text, "record").unwrap_or_else(|problem| {
        problems.push(format!("{}{problem}", file.path));
        json!([])
    })
}

#[allow(dead_code, reason = "here the shape is only checked")]
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleRecord {
    kind: String,
    id: String,
    fields: Map<String, Value>,
}

/// Checks that the text has exactly the shape of `T`, and reads it.
fn read_as<T: DeserializeOwned>(text: &str) -> Result<Value, String> {
    let said = |error: toml::de::Error| {
        let before = error.span().map_or(0, |span| span.start);
        let line = text.bytes().take(before).filter(|byte| *byte == b'\n').count() + 1;
        format!(", line {line}: {}.", error.message().replace('\n', " "))
    };
    toml::from_str::<T>(text).map_err(said)?;
    toml::from_str(text).map_err(said)
}

fn read_list<T: DeserializeOwned>(text: &str, name: &str) -> Result<Value, String> {
    let mut tables = read_as::<BTreeMap<String, Vec<T>>>(text)?;
    let list = tables.get_mut(name).map(Value::take).unwrap_or_default();
    match tables.as_object().map(Map::len) {
        Some(1) if list.is_array() => Ok(list),
        _ => Err(format!(": it must be a list of [[{name}]] and nothing else.")),
    }
}

/// Checks ids, names and blanks of one language.
pub(super) fn check(tag: &str, guide: &Value, retired: &str, problems: &mut Vec<String>) {
    let retired = retired.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    let retired = retired.filter(|id| !id.is_empty()).collect::<BTreeSet<_>>();
    let mut seen = BTreeSet::new();
    for id in ids(guide) {
        let last = id.rsplit('.').next().unwrap_or_default();
        if !is_kebab(last) {
            problems.push(format!("content/{tag}, {id}: an id is small letters, digits and single hyphens. Mend it."));
        }
        if retired.contains(id.as_str()) {
            problems.push(format!("content/{tag}, {id}: this id is retired (content/retired.txt). Choose another."));
        }
        if !seen.insert(id.clone()) {
            problems.push(format!("content/{tag}, {id}: this id is used twice. Choose another for one of them."));
        }
    }
    let rules = guide.get("review").and_then(Value::as_object).cloned().unwrap_or_default();
    let mut context = Context { tag, rules, problems };
    for (name, value) in guide.as_object().into_iter().flatten() {
        context.walk(name, name, value);
    }
    check_answers(tag, guide, problems);
    check_types(tag, guide, problems);
    check_examples(tag, guide, problems);
}

/// `persona.answer` is by `<worksheet>.<question>`: both must be there.
fn check_answers(tag: &str, guide: &Value, problems: &mut Vec<String>) {
    let known = ids(guide).collect::<BTreeSet<_>>();
    let answers = guide.pointer("/persona/answer").and_then(Value::as_object);
    for (answer, _) in answers.into_iter().flatten() {
        if !known.contains(&format!("worksheets.{answer}")) {
            problems.push(format!("content/{tag}/persona.toml, answer.{answer}: there is no such question."));
        }
    }
}

/// `speaks_for` is by the options of the question that chooses a type.
fn check_types(tag: &str, guide: &Value, problems: &mut Vec<String>) {
    let questions = || list(guide, "worksheets").flat_map(|worksheet| list(worksheet, "question"));
    let chooses = |question: &&Value| question.get("field").and_then(Value::as_str) == Some("types");
    let types = questions().filter(chooses).flat_map(|question| list(question, "option")).filter_map(id_of);
    let types = types.collect::<BTreeSet<_>>();
    for option in questions().flat_map(|question| list(question, "option")) {
        let spoken_for = option.get("speaks_for").and_then(Value::as_object).into_iter().flatten();
        for (name, _) in spoken_for.filter(|(name, _)| !types.contains(name.as_str())) {
            let id = id_of(option).unwrap_or_default();
            problems
                .push(format!("content/{tag}/worksheets, option {id}: it speaks for \"{name}\", which is no type."));
        }
    }
}

/// The texts of a whole letter are by the parts of its kind.
fn check_examples(tag: &str, guide: &Value, problems: &mut Vec<String>) {
    for letter in list(guide, "letters") {
        let parts = list(letter, "part").filter_map(id_of).collect::<BTreeSet<_>>();
        let texts = list(letter, "example").filter_map(|example| example.get("parts")?.as_object()).flatten();
        for (part, _) in texts.filter(|(part, _)| !parts.contains(part.as_str())) {
            let id = id_of(letter).unwrap_or_default();
            problems.push(format!(
                "content/{tag}/letters, {id}: an example has a part \"{part}\", which is no part of it."
            ));
        }
    }
}

fn list<'a>(value: &'a Value, field: &str) -> impl Iterator<Item = &'a Value> {
    value.get(field).and_then(Value::as_array).into_iter().flatten()
}

fn id_of(value: &Value) -> Option<&str> {
    value.get("id").and_then(Value::as_str)
}

struct Context<'a> {
    tag: &'a str,
    rules: Map<String, Value>,
    problems: &'a mut Vec<String>,
}

impl Context<'_> {
    fn walk(&mut self, path: &str, field: &str, value: &Value) {
        match value {
            Value::String(text) => self.check_text(path, field, text),
            Value::Array(items) => items.iter().for_each(|item| self.walk(path, field, item)),
            Value::Object(fields) => {
                let path = step(path, fields);
                for (name, value) in fields {
                    self.walk(&format!("{path}.{name}"), name, value);
                }
            }
            _ => {}
        }
    }

    fn check_text(&mut self, path: &str, field: &str, text: &str) {
        let tag = self.tag;
        let values = CODES.iter().find(|(code, _)| *code == field).map_or(&[][..], |(_, values)| *values);
        if !values.is_empty() && !values.contains(&text) {
            self.problems.push(format!("content/{tag}, {path}: \"{text}\" must be one of {}.", values.join(", ")));
        }
        if field == "rule" && !self.rules.is_empty() && !self.rules.contains_key(text) {
            self.problems.push(format!("content/{tag}, {path}: review.toml has no rule \"{text}\"."));
        }
        let free = path.starts_with("review.");
        for blank in blanks(text) {
            if !blank.closed {
                self.problems.push(format!("content/{tag}, {path}: a {{ or }} stands alone. Close it or remove it."));
            } else if !free && !BLANKS.contains(&blank.name) {
                let name = blank.name;
                self.problems
                    .push(format!("content/{tag}, {path}: nothing fills {{{name}}}. Known: {}.", BLANKS.join(", ")));
            }
        }
    }
}

struct Blank<'a> {
    name: &'a str,
    closed: bool,
}

fn blanks(text: &str) -> Vec<Blank<'_>> {
    let mut parts = text.split('{');
    let open_end = |part: &&str| part.contains('}');
    let mut found = Vec::new();
    if parts.next().filter(open_end).is_some() {
        found.push(Blank { name: "", closed: false });
    }
    found.extend(parts.map(|part| match part.split_once('}') {
        Some((name, rest)) => Blank { name, closed: !rest.contains('}') },
        None => Blank { name: "", closed: false },
    }));
    found
}

/// Compares a language with English: the same ids.
pub(super) fn compare(tag: &str, guide: &Value, english: &Value, problems: &mut Vec<String>) {
    let (ours, theirs) = (ids(guide).collect::<BTreeSet<_>>(), ids(english).collect::<BTreeSet<_>>());
    problems.extend(theirs.difference(&ours).map(|id| format!("content/{tag}: {id} is missing. Translate it.")));
    problems.extend(ours.difference(&theirs).map(|id| format!("content/{tag}: English has no {id}. Remove it.")));
}

/// Every id with the ids that it stands under: `worksheets.goals.short`. The rules of the review count as ids.
fn ids(guide: &Value) -> impl Iterator<Item = String> {
    let mut found = Vec::new();
    for (name, value) in guide.as_object().into_iter().flatten() {
        if name == "review" {
            found.extend(value.as_object().into_iter().flatten().map(|(rule, _)| format!("review.{rule}")));
        } else {
            gather_ids(name, value, &mut found);
        }
    }
    found.into_iter()
}

fn gather_ids(path: &str, value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| gather_ids(path, item, found)),
        Value::Object(fields) => {
            let here = step(path, fields);
            let named = here != path;
            if named {
                found.push(here.clone());
            }
            for (name, value) in fields.iter().filter(|(_, value)| !value.is_string()) {
                let below = if named { here.clone() } else { format!("{path}.{name}") };
                gather_ids(&below, value, found);
            }
        }
        _ => {}
    }
}

fn step(path: &str, fields: &Map<String, Value>) -> String {
    fields.get("id").and_then(Value::as_str).map_or_else(|| path.to_owned(), |id| format!("{path}.{id}"))
}
