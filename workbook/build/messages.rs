//! Fluent files: the part of the format that we use, its checks, and the compact form that the app formats from.
//!
//! Used: messages, `{ $name }`, `{ NUMBER($count) }`, string literals, one level of plural selection, comments.

use super::{File, languages};
use fluent_syntax::{ast, parser};
use std::collections::{BTreeMap, BTreeSet};

/// The messages of one language, by key.
#[derive(Clone, Debug, Default)]
pub(super) struct Catalog {
    pub(super) messages: BTreeMap<String, Message>,
}

/// One message.
#[derive(Clone, Debug)]
pub(super) struct Message {
    /// The file it stands in.
    pub(super) path: String,
    pub(super) pieces: Vec<Piece>,
}

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words.
    Text(String),
    /// Something that is put in.
    Blank(String, Sort),
    /// Words that depend on a number: the category (or exact number) of each branch, and its pieces.
    Plural(String, Vec<(String, Vec<Piece>)>),
}

/// What is put into a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Text,
    Number,
}

/// As many arguments as a function can have and still be read.
const MOST_BLANKS: usize = 7;

/// The marks of the compact form; `src/text/format.rs` reads them.
mod mark {
    pub(super) const BLANK: char = '\u{1}';
    pub(super) const PLURAL: char = '\u{2}';
    pub(super) const BRANCH: char = '\u{3}';
    pub(super) const END: char = '\u{4}';
    pub(super) const CHOSEN: char = '\u{5}';
}

impl Catalog {
    /// The compact form of every message, in the order of the English keys. A message that is missing is empty.
    pub(super) fn encode(&self, english: &Self) -> Vec<String> {
        let encode = |(key, model): (&String, &Message)| {
            let blanks = model.blanks();
            self.messages.get(key).map(|message| encode(&message.pieces, &blanks)).unwrap_or_default()
        };
        english.messages.iter().map(encode).collect()
    }

    /// A short sum of the keys and their blanks (FNV-1a).
    pub(super) fn shape(&self) -> String {
        let mut sum = 0xcbf2_9ce4_8422_2325_u64;
        for (key, message) in &self.messages {
            for byte in format!("{key} {:?};", message.blanks()).bytes() {
                sum = (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        format!("{sum:016x}")
    }

    /// The language's name for itself.
    pub(super) fn name(&self) -> String {
        self.plain("language-name")
    }

    /// The words of a message without blanks.
    pub(super) fn plain(&self, key: &str) -> String {
        let pieces = self.messages.get(key).map(|message| message.pieces.as_slice()).unwrap_or_default();
        pieces
            .iter()
            .filter_map(|piece| if let Piece::Text(text) = piece { Some(text.as_str()) } else { None })
            .collect()
    }
}

impl Message {
    /// The blanks in order of appearance, each once. A blank that is counted anywhere is a number everywhere.
    pub(super) fn blanks(&self) -> Vec<(String, Sort)> {
        let mut blanks = Vec::new();
        gather(&self.pieces, &mut blanks);
        blanks
    }
}

fn gather(pieces: &[Piece], blanks: &mut Vec<(String, Sort)>) {
    for piece in pieces {
        match piece {
            Piece::Text(_) => {}
            Piece::Blank(name, sort) => note(name, *sort, blanks),
            Piece::Plural(name, branches) => {
                note(name, Sort::Number, blanks);
                for (_, pieces) in branches {
                    gather(pieces, blanks);
                }
            }
        }
    }
}

fn note(name: &str, sort: Sort, blanks: &mut Vec<(String, Sort)>) {
    match blanks.iter_mut().find(|(known, _)| known == name) {
        Some((_, known)) if sort == Sort::Number => *known = Sort::Number,
        Some(_) => {}
        None => blanks.push((name.to_owned(), sort)),
    }
}

fn encode(pieces: &[Piece], blanks: &[(String, Sort)]) -> String {
    let place = |name: &str| {
        let index = blanks.iter().position(|(known, _)| known == name).unwrap_or_default();
        u32::try_from(index).ok().and_then(|index| char::from_digit(index, 10)).unwrap_or('0')
    };
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Blank(name, _) => out.extend([mark::BLANK, place(name)]),
            Piece::Plural(name, branches) => {
                out.extend([mark::PLURAL, place(name)]);
                for (category, pieces) in branches {
                    out.push(mark::BRANCH);
                    out.push_str(category);
                    out.push(mark::CHOSEN);
                    out.push_str(&encode(pieces, blanks));
                }
                out.push(mark::END);
            }
        }
    }
    out
}

/// Reads the files of one language.
pub(super) fn read(tag: &str, files: &[File], problems: &mut Vec<String>) -> Catalog {
    let mut catalog = Catalog::default();
    for file in files {
        read_file(tag, file, &mut catalog, problems);
    }
    catalog
}

fn read_file(tag: &str, file: &File, catalog: &mut Catalog, problems: &mut Vec<String>) {
    let path = &file.path;
    let resource = match parser::parse(file.text.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            problems.extend(errors.iter().map(|error| {
                let line = file.text.bytes().take(error.pos.start).filter(|byte| *byte == b'\n').count() + 1;
                format!("{path}, line {line}: this is not Fluent ({}). Mend the line.", error.kind)
            }));
            resource
        }
    };
    for entry in resource.body {
        match entry {
            ast::Entry::Message(message) => {
                let key = message.id.name;
                match read_message(tag, &message) {
                    Ok(_) if catalog.messages.contains_key(key) => {
                        problems.push(format!("{path}, {key}: this key is written twice. Rename or remove one."));
                    }
                    Ok(pieces) => {
                        catalog.messages.insert(key.to_owned(), Message { path: path.clone(), pieces });
                    }
                    Err(problem) => problems.push(format!("{path}, {key}: {problem}")),
                }
            }
            ast::Entry::Term(term) => {
                let key = term.id.name;
                problems.push(format!("{path}, -{key}: terms are not used here. Write the words into each message."));
            }
            _ => {}
        }
    }
}

fn read_message(tag: &str, message: &ast::Message<&str>) -> Result<Vec<Piece>, String> {
    let key = message.id.name;
    let kebab = key.contains('-') && is_kebab(key);
    if !kebab {
        return Err("a key is the name of its place, a hyphen and a name, in small letters: today-title.".to_owned());
    }
    if !message.attributes.is_empty() {
        return Err("attributes are not used here. Make it a message of its own.".to_owned());
    }
    let value = message.value.as_ref().ok_or("it has no text. Write one.")?;
    let mut pieces = Vec::new();
    read_pattern(tag, value, true, &mut pieces)?;
    let mut blanks = Vec::new();
    gather(&pieces, &mut blanks);
    let odd = |name: &&str| !is_kebab(name) || ["self", "super", "crate"].contains(name);
    if let Some(odd) = blanks.iter().map(|(name, _)| name.as_str()).find(odd) {
        return Err(format!("${odd} is no name for a blank. Use small letters, digits and hyphens."));
    }
    if blanks.len() > MOST_BLANKS {
        return Err(format!("it has more than {MOST_BLANKS} blanks. Split the message."));
    }
    Ok(pieces)
}

/// Small letters, digits and single hyphens between them, a letter first.
pub(super) fn is_kebab(text: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.split('-').all(part)
}

fn read_pattern(tag: &str, pattern: &ast::Pattern<&str>, outer: bool, out: &mut Vec<Piece>) -> Result<(), String> {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => push_text(value, out)?,
            ast::PatternElement::Placeable { expression: ast::Expression::Inline(inline) } => read_inline(inline, out)?,
            ast::PatternElement::Placeable { expression: ast::Expression::Select { selector, variants } } if outer => {
                let ast::InlineExpression::VariableReference { id } = selector else {
                    return Err("only a number can choose between wordings: { $count -> … }.".to_owned());
                };
                out.push(Piece::Plural(id.name.to_owned(), read_branches(tag, variants)?));
            }
            ast::PatternElement::Placeable { .. } => {
                return Err("a choice inside a choice is not used here. Make it two messages.".to_owned());
            }
        }
    }
    Ok(())
}

fn push_text(text: &str, out: &mut Vec<Piece>) -> Result<(), String> {
    if text.contains(|c: char| c < ' ' && c != '\n') {
        return Err("it holds a control character. Remove it.".to_owned());
    }
    match out.last_mut() {
        Some(Piece::Text(before)) => before.push_str(text),
        _ => out.push(Piece::Text(text.to_owned())),
    }
    Ok(())
}

fn read_inline(inline: &ast::InlineExpression<&str>, out: &mut Vec<Piece>) -> Result<(), String> {
    use ast::InlineExpression as Inline;
    match inline {
        Inline::VariableReference { id } => out.push(Piece::Blank(id.name.to_owned(), Sort::Text)),
        Inline::StringLiteral { value } => {
            push_text(&fluent_syntax::unicode::unescape_unicode_to_string(value), out)?;
        }
        Inline::FunctionReference { id, arguments } if id.name == "NUMBER" && arguments.named.is_empty() => {
            let [Inline::VariableReference { id }] = arguments.positional.as_slice() else {
                return Err("NUMBER takes one name: { NUMBER($count) }.".to_owned());
            };
            out.push(Piece::Blank(id.name.to_owned(), Sort::Number));
        }
        _ => {
            return Err("only { $name }, { NUMBER($count) } and { $count -> … } are used between braces.".to_owned());
        }
    }
    Ok(())
}

fn read_branches(tag: &str, variants: &[ast::Variant<&str>]) -> Result<Vec<(String, Vec<Piece>)>, String> {
    let mut branches = Vec::<(String, Vec<Piece>)>::new();
    for variant in variants {
        let category = match &variant.key {
            ast::VariantKey::Identifier { name } => (*name).to_owned(),
            ast::VariantKey::NumberLiteral { value } => (*value).to_owned(),
        };
        let exact = category.parse::<i64>().is_ok();
        if !exact && !languages::CATEGORIES.contains(&category.as_str()) {
            return Err(format!("[{category}] is neither a plural category nor a whole number."));
        }
        if branches.iter().any(|(known, _)| *known == category) {
            return Err(format!("[{category}] is written twice. Remove one."));
        }
        if variant.default && category != "other" {
            return Err(format!("the star belongs to [other], not to [{category}]."));
        }
        let mut pieces = Vec::new();
        read_pattern(tag, &variant.value, false, &mut pieces)?;
        branches.push((category, pieces));
    }
    let needed = languages::find(tag).map_or(&["other"][..], |language| language.plurals);
    if let Some(missing) = needed.iter().find(|category| branches.iter().all(|(known, _)| known != *category)) {
        return Err(format!("the plural category [{missing}] is missing. Add it."));
    }
    let foreign = |category: &&String| category.parse::<i64>().is_err() && !needed.contains(&category.as_str());
    match branches.iter().map(|(category, _)| category).find(foreign) {
        Some(foreign) => Err(format!("the language has no plural category [{foreign}]. Remove it.")),
        None => Ok(branches),
    }
}

/// Compares a language with English: the same keys, the same blanks.
pub(super) fn compare(tag: &str, catalog: &Catalog, english: &Catalog, problems: &mut Vec<String>) {
    for (key, model) in &english.messages {
        let Some(message) = catalog.messages.get(key) else {
            let path = &model.path;
            problems.push(format!("locales/{tag}: {key} is missing. Translate it from {path}."));
            continue;
        };
        let path = &message.path;
        let names = |blanks: Vec<(String, Sort)>| blanks.into_iter().map(|(name, _)| name).collect::<BTreeSet<_>>();
        let (ours, theirs) = (names(message.blanks()), names(model.blanks()));
        problems.extend(theirs.difference(&ours).map(|name| format!("{path}, {key}: ${name} is missing. Add it.")));
        problems.extend(
            ours.difference(&theirs).map(|name| format!("{path}, {key}: English knows no ${name} here. Remove it.")),
        );
    }
    for (key, message) in &catalog.messages {
        if !english.messages.contains_key(key) {
            problems.push(format!("{}, {key}: English has no such key. Remove it or mend its name.", message.path));
        }
    }
}
