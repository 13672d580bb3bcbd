//! From text files to packs and functions. It reads no clock and no environment, so that tests can call it with texts
//! of their own.
//!
//! Every problem is one sentence that names the file, the place in it and what to do.

mod content;
mod functions;
mod languages;
mod messages;
mod pseudo;

use messages::Catalog;
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, io, path::Path};

/// The language that everything else is compared with, and that comes with the app.
const ENGLISH: &str = "en";
/// The one content file that holds records and not texts. There is one for all languages.
const SAMPLE: &str = "content/en/sample.toml";

/// One text file.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path, as problems name it: `locales/en/frame.ftl`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// All text files, by language tag.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The interface's words.
    pub locales: BTreeMap<String, Vec<File>>,
    /// The content. Paths are sorted: `content/en/worksheets/01-goals.toml`.
    pub content: BTreeMap<String, Vec<File>>,
    /// `content/retired.txt`.
    pub retired: String,
}

/// What the texts became.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    /// One pack a language, English first.
    pub packs: Vec<Pack>,
    /// The records of the sample workbook, in JSON.
    pub sample: String,
    /// The English content, in JSON: it comes with the program apart from the messages, which are needed sooner.
    pub guide: String,
    /// Rust: one function a message.
    pub functions: String,
    /// Rust: the list of languages.
    pub packs_rs: String,
}

/// One language, compiled.
#[derive(Clone, Debug)]
pub struct Pack {
    /// The language tag.
    pub tag: String,
    /// The language's name for itself.
    pub name: String,
    /// What the app loads.
    pub json: String,
}

impl Sources {
    /// Reads both folders. A folder or file that is not there is an empty one.
    pub fn read(locales: &Path, content: &Path) -> io::Result<Self> {
        let retired = content.join("retired.txt");
        Ok(Self {
            locales: languages_in(locales, "locales", "ftl")?,
            content: languages_in(content, "content", "toml")?,
            retired: if retired.exists() { fs::read_to_string(retired)? } else { String::new() },
        })
    }
}

fn languages_in(folder: &Path, shown: &str, extension: &str) -> io::Result<BTreeMap<String, Vec<File>>> {
    let mut languages = BTreeMap::new();
    if !folder.exists() {
        return Ok(languages);
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_type()?.is_dir() {
            continue;
        }
        let tag = entry.file_name().to_string_lossy().into_owned();
        let mut files = Vec::new();
        collect(&entry.path(), &format!("{shown}/{tag}"), extension, &mut files)?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        languages.insert(tag, files);
    }
    Ok(languages)
}

fn collect(folder: &Path, shown: &str, extension: &str, files: &mut Vec<File>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let shown = format!("{shown}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&path, &shown, extension, files)?;
        } else if path.extension().is_some_and(|found| found == extension) {
            files.push(File { path: shown, text: fs::read_to_string(&path)? });
        }
    }
    Ok(())
}

/// Checks and compiles every language.
///
/// # Errors
/// All problems that were found, in the order of the files.
pub fn compile(sources: &Sources) -> Result<Compiled, Vec<String>> {
    let mut problems = Vec::new();
    let none = Vec::new();
    let files_of = |all: &'_ BTreeMap<String, Vec<File>>, tag: &str| all.get(tag).cloned().unwrap_or_default();

    let english = messages::read(ENGLISH, sources.locales.get(ENGLISH).unwrap_or(&none), &mut problems);
    let (samples, english_files): (Vec<_>, Vec<_>) =
        files_of(&sources.content, ENGLISH).into_iter().partition(|file| file.path == SAMPLE);
    let sample = samples.first().map_or_else(|| json!([]), |file| content::read_sample(file, &mut problems));
    let english_guide = content::read(&english_files, &mut problems);
    content::check(ENGLISH, &english_guide, &sources.retired, &mut problems);

    let shape = english.shape();
    let guide = english_guide.to_string();
    let mut packs = vec![Pack {
        tag: ENGLISH.to_owned(),
        name: english.name(),
        json: pack(ENGLISH, "ltr", &shape, english.encode(&english), english_guide.clone()),
    }];
    for (tag, files) in sources.locales.iter().filter(|(tag, _)| *tag != ENGLISH) {
        let Some(language) = languages::find(tag) else {
            problems.push(format!(
                "locales/{tag}: this language is not in workbook/build/languages.rs. Add a line with its direction \
                 and its plural categories."
            ));
            continue;
        };
        let catalog = messages::read(tag, files, &mut problems);
        messages::compare(tag, &catalog, &english, &mut problems);
        let guide = content::read(&files_of(&sources.content, tag), &mut problems);
        content::check(tag, &guide, &sources.retired, &mut problems);
        content::compare(tag, &guide, &english_guide, &mut problems);
        let json = pack(tag, language.dir, &shape, catalog.encode(&english), guide);
        packs.push(Pack { tag: tag.clone(), name: catalog.name(), json });
    }
    for tag in sources.content.keys().filter(|tag| *tag != ENGLISH && !sources.locales.contains_key(*tag)) {
        problems.push(format!("content/{tag}: there is no locales/{tag}. A language needs both folders."));
    }
    packs.push(pseudo_pack(&english, &shape, english_guide));

    if !problems.is_empty() {
        return Err(problems);
    }
    let functions = functions::write(&english);
    let packs_rs = functions::write_packs(&packs);
    Ok(Compiled { packs, sample: sample.to_string(), guide, functions, packs_rs })
}

fn pseudo_pack(english: &Catalog, shape: &str, mut guide: Value) -> Pack {
    pseudo::stretch_content(&mut guide);
    let messages = pseudo::stretch_catalog(english).encode(english);
    Pack {
        tag: pseudo::TAG.to_owned(),
        name: english.plain("language-pseudo"),
        json: pack(pseudo::TAG, "rtl", shape, messages, guide),
    }
}

/// `shape` ties a pack to the program that reads it: messages are found by their place in the list.
fn pack(tag: &str, dir: &str, shape: &str, messages: Vec<String>, guide: Value) -> String {
    json!({ "lang": tag, "dir": dir, "shape": shape, "messages": messages, "guide": guide }).to_string()
}
