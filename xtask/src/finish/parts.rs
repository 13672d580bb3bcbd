//! The program in two parts: what a first visitor needs at once, and the workbook behind the door.
//!
//! Trunk hands us one module with its script. Where the code is cut is written in `src/main.rs`; the cutting itself needs
//! what the linker knew (`--emit-relocs` in `.cargo/config.toml`), which wasm-bindgen throws away. So the linker's own
//! module is cut, and wasm-bindgen runs again, on the first part.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::Options;

use super::read;
use crate::process;
use crate::tools::cargo;

/// The link file that the first part imports; its code ends up in the script.
const LINK: &str = "./parts.js";
/// The name under which the script imports it.
const IMPORT: &str = "import1";

/// The program, cut.
pub(super) struct Parts {
    /// The script, which loads the first part and knows how to fetch the others.
    pub(super) script: String,
    /// The first part.
    pub(super) first: PathBuf,
    /// The others, as the script names them.
    pub(super) later: Vec<PathBuf>,
}

/// Cuts the module that cargo has just built. The parts lie in `work` until they have their names.
pub(super) fn cut(work: &Path) -> Result<Parts> {
    let module = linked()?;
    let bytes = fs::read(&module).with_context(|| format!("{} can't be read", module.display()))?;
    let whole = work.join("whole.wasm");
    let mut options = Options::new(&bytes);
    options.output_dir = work;
    options.main_out_path = &whole;
    options.link_name = LINK;
    let cut = wasm_split_cli_support::transform(options).map_err(|report| anyhow!("{report:#}"))?;

    let mut bindgen = process::program(cargo::WASM_BINDGEN.path()?);
    // The parts share a table, a memory and a stack, which only the linker's exports name.
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "first", "--out-dir"]);
    process::run(bindgen.arg(work).arg(&whole)).context("wasm-bindgen could not read the first part")?;
    let script = joined(&read(&work.join("first.js"))?, &read(&work.join(LINK))?)?;
    Ok(Parts { script, first: work.join("first_bg.wasm"), later: cut.split_modules })
}

/// The module as the linker left it.
fn linked() -> Result<PathBuf> {
    let metadata = process::output(process::cargo().args(["metadata", "--format-version", "1", "--no-deps"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let target = metadata.get("target_directory").and_then(|path| path.as_str());
    let target = target.context("cargo does not say where it builds")?;
    // The profile that `index.html` names for a release.
    Ok(Path::new(target).join("wasm32-unknown-unknown/web/northstar.wasm"))
}

/// Both scripts in one file: as two files each would carry the other's hash in its name.
fn joined(script: &str, link: &str) -> Result<String> {
    let import = format!("import * as {IMPORT} from \"{LINK}\"\n");
    let (before, after) = script.split_once(&import).context("the script does not import the other parts")?;
    let (_, link) = link.split_once('\n').context("the link file is empty")?;
    let mut names = Vec::new();
    for line in link.lines() {
        names.extend(line.strip_prefix("export const ").and_then(|rest| rest.split_once(' ')).map(|(name, _)| name));
    }
    let link = link.replace("export const ", "const ");
    Ok(format!("{before}{after}\n{link}\nconst {IMPORT} = {{ {} }};\n", names.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn the_script_and_its_link_file_become_one() {
        let script = "import * as import1 from \"./parts.js\"\nfunction initSync() {}\nuse(import1);\n";
        let link =
            "import { initSync } from \"./main.js\";\nlet a;\nexport const load_one = a;\nexport const load_two = a;\n";
        let script = joined(script, link).unwrap();
        assert!(!script.contains("import ") && !script.contains("export "), "{script}");
        assert!(script.contains("const load_one = a;"));
        assert!(script.ends_with("const import1 = { load_one, load_two };\n"));
        assert!(joined("no import", link).is_err());
    }
}
