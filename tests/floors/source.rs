//! Reading the project's own Rust files: their code, their strings and the paths that they name.

use std::fs;
use std::path::Path;

/// One Rust file.
pub(crate) struct Source {
    /// From the root of the workspace, with `/`.
    pub(crate) path: String,
    /// The whole text.
    pub(crate) text: String,
}

impl Source {
    /// The text before the file's own tests, without comments, and with empty strings.
    pub(crate) fn code(&self) -> String {
        self.parts().0
    }

    /// Every string of the code.
    pub(crate) fn strings(&self) -> Vec<String> {
        self.parts().1
    }

    /// The text before the file's own tests.
    pub(crate) fn shipped(&self) -> &str {
        self.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
    }

    /// Every path that the code names, groups such as `a::{b, c::d}` written out.
    pub(crate) fn paths(&self) -> Vec<String> {
        let code: String = self.code();
        let words = words(&code);
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let begins = is_name(words[at]) && (at == 0 || words[at - 1] != "::");
            if begins && words.get(at + 1) == Some(&"::") {
                at = follow(&words, at, "", &mut found);
            } else {
                found.extend((begins && at > 0 && words[at - 1] == "use").then(|| words[at].to_owned()));
                at += 1;
            }
        }
        found
    }

    fn parts(&self) -> (String, Vec<String>) {
        let mut code = String::new();
        let mut strings = Vec::new();
        let mut rest = self.shipped();
        while let Some(next) = rest.chars().next() {
            if rest.starts_with("//") {
                rest = rest.find('\n').map_or("", |end| &rest[end..]);
            } else if let Some(raw) = rest.strip_prefix("r#\"") {
                let end = raw.find("\"#").unwrap_or(raw.len());
                strings.push(raw[..end].to_owned());
                rest = raw.get(end + 2..).unwrap_or_default();
            } else if next == '"' {
                let end = closing(rest);
                strings.push(rest[1..end].to_owned());
                code.push_str("\"\"");
                rest = rest.get(end + 1..).unwrap_or_default();
            } else if rest.starts_with("'\"'") || rest.starts_with("'\\\"'") {
                rest = rest[1..].split_once('\'').map_or("", |(_, after)| after.trim_start_matches('\''));
            } else {
                code.push(next);
                rest = &rest[next.len_utf8()..];
            }
        }
        (code, strings)
    }
}

/// Whether a path is the same as another or lies under it.
pub(crate) fn lies_under(path: &str, other: &str) -> bool {
    path.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The Rust files of the app and of the workbook, without those that hold only tests.
pub(crate) fn rust_files() -> Vec<Source> {
    let mut files = Vec::new();
    for folder in ["src", "workbook/src"] {
        collect(folder, "rs", &mut files);
    }
    assert!(files.len() > 3, "the sources are not where this test looks for them");
    files
}

/// The files of one folder and of those in it that end like this.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<Source> {
    let mut files = Vec::new();
    collect(folder, ending, &mut files);
    files
}

fn collect(folder: &str, ending: &str, files: &mut Vec<Source>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Ok(entries) = fs::read_dir(root.join(folder)) else { return };
    let mut names: Vec<String> =
        entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned())).collect();
    names.sort();
    for name in names {
        let path = format!("{folder}/{name}");
        if root.join(&path).is_dir() {
            collect(&path, ending, files);
        } else if name.ends_with(&format!(".{ending}")) && name != "tests.rs" {
            files.push(Source { text: fs::read_to_string(root.join(&path)).unwrap(), path });
        }
    }
}

/// The place of the quote that closes the string at the start.
fn closing(text: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    text.len()
}

fn is_name(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
}

/// Names, `::`, and every other sign by itself.
fn words(code: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = code.trim_start();
    while let Some(next) = rest.chars().next() {
        let length = if is_name(rest) {
            rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            next.len_utf8()
        };
        words.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    words
}

/// Follows the path that begins at a word, adds every path in it, and hands back the place after it.
fn follow(words: &[&str], mut at: usize, before: &str, found: &mut Vec<String>) -> usize {
    let mut path = before.to_owned();
    loop {
        match words.get(at) {
            Some(name) if is_name(name) => {
                path = if path.is_empty() { (*name).to_owned() } else { format!("{path}::{name}") };
                at += 1;
            }
            Some(&"{") => return group(words, at + 1, &path, found),
            _ => {
                found.push(path);
                return at;
            }
        }
        if words.get(at) != Some(&"::") {
            found.push(path);
            return at;
        }
        at += 1;
    }
}

fn group(words: &[&str], mut at: usize, path: &str, found: &mut Vec<String>) -> usize {
    while let Some(word) = words.get(at) {
        match *word {
            "}" => return at + 1,
            name if is_name(name) && name != "as" => at = follow(words, at, path, found),
            _ => at += 1,
        }
    }
    at
}

#[test]
fn paths_are_found_in_use_lines_in_groups_and_in_passing() {
    let text = "//! leptos::no\nuse crate::{a::{B, c}, d};\nuse leptos;\nfn f() -> x::Y { \"web_sys::no\"; x::z() }\n\
                #[cfg(test)]\nmod tests { use late::no; }";
    let source = Source { path: String::new(), text: text.to_owned() };
    assert_eq!(source.paths(), ["crate::a::B", "crate::a::c", "crate::d", "leptos", "x::Y", "x::z"]);
    assert_eq!(source.strings(), ["web_sys::no"]);
}
