//! The Rust side of the texts: one function a message, and the list of languages.

use super::{
    Pack,
    messages::{Catalog, Message, Piece, Sort},
};
use std::fmt::Write;

/// The English messages, and one function a message, named after its key. Its documentation is the English text.
pub(super) fn write(english: &Catalog) -> String {
    let mut out = format!("pub(super) const SHAPE: &str = {:?};\n", english.shape());
    out += &format!("pub(super) static ENGLISH: &[&str] = &{:?};\n", english.encode(english));
    for (place, (key, message)) in english.messages.iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = write_function(&mut out, place, key, message);
    }
    out
}

fn write_function(out: &mut String, place: usize, key: &str, message: &Message) -> std::fmt::Result {
    let name = key.replace('-', "_");
    let blanks = message.blanks();
    writeln!(out, "#[doc = {:?}]\n#[must_use]", shown(&message.pieces))?;
    if blanks.is_empty() {
        return writeln!(out, "pub fn {name}() -> &'static str {{ super::plain({place}) }}");
    }
    let parameter = |(name, sort): &(String, Sort)| match sort {
        Sort::Text => format!("{}: &str", identifier(name)),
        Sort::Number => format!("{}: i64", identifier(name)),
    };
    let argument = |(name, sort): &(String, Sort)| match sort {
        Sort::Text => format!("super::Arg::Text({})", identifier(name)),
        Sort::Number => format!("super::Arg::Number({})", identifier(name)),
    };
    let parameters = blanks.iter().map(parameter).collect::<Vec<_>>().join(", ");
    let arguments = blanks.iter().map(argument).collect::<Vec<_>>().join(", ");
    writeln!(out, "pub fn {name}({parameters}) -> String {{ super::filled({place}, &[{arguments}]) }}")
}

/// Raw, because a blank may have the name of a Rust keyword: `{ $type }`.
fn identifier(blank: &str) -> String {
    format!("r#{}", blank.replace('-', "_"))
}

fn shown(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Blank(name, _) => format!("{{{name}}}"),
        Piece::Plural(name, branches) => {
            let branch = |(category, pieces): &(String, Vec<Piece>)| format!("{category}: {}", shown(pieces));
            format!("{{{name}; {}}}", branches.iter().map(branch).collect::<Vec<_>>().join("; "))
        }
    };
    pieces.iter().map(piece).collect()
}

/// The languages that can be chosen, and natively their packs.
pub(super) fn write_packs(packs: &[Pack]) -> String {
    let language = |pack: &Pack| format!("    Language {{ tag: {:?}, name: {:?} }},\n", pack.tag, pack.name);
    let source = |pack: &Pack| {
        format!(
            "    ({:?}, include_str!(concat!(env!(\"OUT_DIR\"), {:?}))),\n",
            pack.tag,
            format!("/{}.json", pack.tag)
        )
    };
    format!(
        "/// Every language that can be chosen, English first.\npub const LANGUAGES: &[Language] = &[\n{}];\n\
         #[cfg(not(target_arch = \"wasm32\"))]\nconst PACKS: &[(&str, &str)] = &[\n{}];\n",
        packs.iter().map(language).collect::<String>(),
        packs.iter().map(source).collect::<String>(),
    )
}
