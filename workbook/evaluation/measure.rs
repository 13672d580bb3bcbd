//! How often each rule is right on the texts of this folder.

use northstar_workbook::review::report;
use serde_json::Value;
use std::{collections::BTreeMap, fs, io, path::Path};

/// What one rule found and missed.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Count {
    /// Rightly found.
    pub(crate) right: u32,
    /// Found where nothing was.
    pub(crate) wrong: u32,
    /// Not found.
    pub(crate) missed: u32,
}

impl Count {
    /// How many of the findings were right.
    pub(crate) fn precision(&self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    /// How many of the faults were found.
    pub(crate) fn recall(&self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    /// Both in one number.
    pub(crate) fn f1(&self) -> f64 {
        share(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }
}

fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 { 1.0 } else { f64::from(part) / f64::from(whole) }
}

/// The counts of one half, by rule. Only rules that some label names are counted.
pub(crate) fn measure(half: &str) -> io::Result<BTreeMap<String, Count>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("evaluation").join(half);
    let mut texts = Vec::new();
    for file in fs::read_dir(folder)? {
        let file = fs::read_to_string(file?.path())?;
        texts.extend(file.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()));
    }
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for rule in texts.iter().flat_map(|text| names(text, "rules")) {
        counts.entry(rule).or_default();
    }
    for text in &texts {
        let wanted = names(text, "rules");
        let report: Value = serde_json::from_str(&report::answer(&text.to_string())).map_err(io::Error::other)?;
        let findings = report.get("findings").and_then(Value::as_array).cloned().unwrap_or_default();
        let told =
            |rule: &str| findings.iter().any(|finding| finding.get("rule").and_then(Value::as_str) == Some(rule));
        for (rule, count) in &mut counts {
            match (told(rule), wanted.contains(rule)) {
                (true, true) => count.right += 1,
                (true, false) => count.wrong += 1,
                (false, true) => count.missed += 1,
                (false, false) => {}
            }
        }
    }
    Ok(counts)
}

fn names(text: &Value, list: &str) -> Vec<String> {
    let names = text.get(list).and_then(Value::as_array).into_iter().flatten();
    names.filter_map(Value::as_str).map(str::to_owned).collect()
}
