//! The interface's words in every language but English, which is in the program.

use std::fs;
use std::path::Path;

use anyhow::Result;
use northstar_workbook::text;

/// Writes `lang/<tag>.json` for each language that can be chosen.
pub(super) fn write(folder: &Path) -> Result<()> {
    let folder = folder.join("lang");
    fs::create_dir_all(&folder)?;
    for language in text::LANGUAGES.iter().filter(|language| language.tag != "en") {
        if let Some(pack) = text::pack(language.tag) {
            fs::write(folder.join(format!("{}.json", language.tag)), pack)?;
        }
    }
    Ok(())
}
