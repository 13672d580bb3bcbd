//! One stylesheet out of the linked ones.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use super::{hash, html, read};

/// Joins the linked stylesheets in their order into one small file, and hands back its name.
pub(super) fn merge(folder: &Path, page: &str) -> Result<String> {
    let linked = html::stylesheets(page);
    if linked.is_empty() {
        bail!("index.html links no stylesheet");
    }
    let mut joined = String::new();
    for file in &linked {
        joined.push_str(&minified(&read(&folder.join(file))?));
        fs::remove_file(folder.join(file))?;
    }
    let name = format!("northstar-{}.css", hash::short(joined.as_bytes()));
    fs::write(folder.join(&name), joined)?;
    Ok(name)
}

/// The same rules without comments and without white space that means nothing.
pub(super) fn minified(css: &str) -> String {
    let mut small = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        let taken = match next {
            '/' if rest.starts_with("/*") => {
                rest = rest.split_once("*/").map_or("", |(_, after)| after);
                continue;
            }
            '"' | '\'' => quoted(rest, next),
            _ => rest.get(..next.len_utf8()).unwrap_or(rest),
        };
        push(&mut small, taken);
        rest = rest.get(taken.len()..).unwrap_or_default();
    }
    small.trim_end().to_owned()
}

/// Adds a piece; white space around braces, semicolons and commas means nothing, and after a colon too.
fn push(small: &mut String, piece: &str) {
    let last = small.chars().last();
    match piece {
        " " | "\n" | "\t" | "\r" => {
            if last.is_some_and(|last| !matches!(last, ' ' | '{' | '}' | ';' | ',' | ':')) {
                small.push(' ');
            }
        }
        "{" | "}" | ";" | "," => {
            small.truncate(small.trim_end().len());
            if piece == "}" && small.ends_with(';') {
                small.pop();
            }
            small.push_str(piece);
        }
        other => small.push_str(other),
    }
}

/// The string at the start of the rest, with both its quotes.
fn quoted(rest: &str, quote: char) -> &str {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            letter if letter == quote => return rest.get(..=at).unwrap_or(rest),
            _ => {}
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::minified;

    #[test]
    fn rules_stay_and_what_only_people_read_goes() {
        let cases = [
            ("a {\n  color: red;\n}\n", "a{color:red}"),
            ("/* why */ a , b > c { margin: calc(1px + 2px) auto; }", "a,b > c{margin:calc(1px + 2px) auto}"),
            ("a :hover { content: \"a  /* b */ ; \" }", "a :hover{content:\"a  /* b */ ; \"}"),
            ("a { content: '\\'}' ; }", "a{content:'\\'}'}"),
            (
                "@media (min-width: 60rem) and (not print) { a { --x: ; } }",
                "@media (min-width:60rem) and (not print){a{--x:}}",
            ),
        ];
        for (css, small) in cases {
            assert_eq!(minified(css), small);
        }
    }
}
