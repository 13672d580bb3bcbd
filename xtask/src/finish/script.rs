//! Scripts without what only people read.

/// A script without its comments and indentation, which are a third of what wasm-bindgen writes. Its comments stand on
/// lines of their own, and no text of it spans lines.
pub(super) fn without_comments(script: &str) -> String {
    let mut kept = String::with_capacity(script.len());
    let mut inside = false;
    for line in script.lines().map(str::trim) {
        let begins = line.starts_with("/*");
        if !(inside || begins || line.is_empty() || line.starts_with("//")) {
            kept.push_str(line);
            kept.push('\n');
        }
        inside = (inside || begins) && !line.ends_with("*/");
    }
    kept
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_script_keeps_its_code_and_loses_its_comments() {
        let script = "/* one */\n/**\n * @param x\n */\nfunction f(x) {\n\n    // why\n    return x / 2; // half\n}\n";
        assert_eq!(super::without_comments(script), "function f(x) {\nreturn x / 2; // half\n}\n");
    }
}
