//! The weights that were learnt, `meaning/weights.txt`, as Rust: a table that is searched by key.

use std::fmt::Write;

/// The meanings in the order of the library.
const MEANINGS: &str = include_str!("../meaning/meanings.txt");

/// The table as a Rust item.
///
/// # Errors
/// The line that can't be read.
pub(crate) fn compile(text: &str) -> Result<String, String> {
    let mut lines = text.lines().filter(|line| !line.starts_with('#')).map(line).collect::<Result<Vec<_>, _>>()?;
    lines.sort_unstable();
    let (mut keys, mut begins, mut all) = (String::new(), String::new(), String::new());
    let mut count = 0;
    for (key, weights) in &lines {
        let _written = write!(keys, "{key},");
        let _written = write!(begins, "{count},");
        for (meaning, weight) in weights {
            let _written = write!(all, "({meaning},{weight}),");
            count += 1;
        }
    }
    Ok(format!("static TABLE: Table = Table {{ keys: &[{keys}], begins: &[{begins}], weights: &[{all}] }};\n"))
}

/// A line: the key, the name of the feature, and a weight for each meaning that it tells something of.
fn line(line: &str) -> Result<(u32, Vec<(usize, i8)>), String> {
    let refuse = || format!("workbook/meaning/weights.txt: this line can't be read: {line}");
    let mut fields = line.split('\t');
    let key = fields.next().and_then(|key| u32::from_str_radix(key, 16).ok()).ok_or_else(refuse)?;
    let weight = |field: &str| {
        let (meaning, weight) = field.split_once(' ')?;
        Some((MEANINGS.lines().position(|known| known == meaning)?, weight.parse().ok()?))
    };
    let weights: Option<Vec<_>> = fields.skip(1).map(weight).collect();
    Ok((key, weights.ok_or_else(refuse)?))
}
