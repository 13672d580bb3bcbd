//! The program's files: made small, and named by what is finally in them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{hash, names, parts, script};
use crate::process::{self, say};
use crate::tools::npm;

/// Exactly what every browser that we support can do. With `--all-features` a module comes out that Chromium refuses.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The names of the finished program.
pub(super) struct Program {
    /// All its files, each with a hash in its name.
    pub(super) files: Vec<String>,
    /// Old and new names, for the page that mentions them.
    pub(super) renamed: [(String, String); 2],
}

/// Cuts the program, shrinks its parts and names every file by its final content.
pub(super) fn finish(folder: &Path) -> Result<Program> {
    let old_wasm = one(folder, "_bg.wasm")?;
    let old_script = one(folder, ".js")?;
    let work = folder.join("parts");
    fs::create_dir_all(&work)?;
    let parts = parts::cut(&work)?;

    let wasm = named(&parts.first, folder, "northstar")?;
    let mut script = script::without_comments(&parts.script).replace("first_bg.wasm", &wasm);
    let mut files = vec![wasm.clone()];
    for part in &parts.later {
        let old = part.file_name().unwrap_or_default().to_string_lossy();
        let new = named(part, folder, old.trim_start_matches("split_").trim_end_matches(".wasm"))?;
        script = script.replace(&*old, &new);
        files.push(new);
    }
    let name = format!("northstar-{}.js", hash::short(script.as_bytes()));
    fs::write(folder.join(&name), script)?;
    files.push(name.clone());

    fs::remove_dir_all(work)?;
    fs::remove_file(folder.join(&old_wasm))?;
    fs::remove_file(folder.join(&old_script))?;
    Ok(Program { files, renamed: [(old_wasm, wasm), (old_script, name)] })
}

/// Shrinks a module and moves it into the folder, under a name that ends in its hash.
fn named(module: &Path, folder: &Path, name: &str) -> Result<String> {
    shrink(module)?;
    let name = format!("{name}-{}.wasm", hash::short(&fs::read(module)?));
    fs::rename(module, folder.join(&name))?;
    Ok(name)
}

/// The only file of the folder whose name ends like this.
fn one(folder: &Path, ending: &str) -> Result<String> {
    let names = fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    let mut names = names.filter(|name| name.starts_with("northstar-") && name.ends_with(ending));
    names.next().with_context(|| format!("Trunk wrote no file that ends with {ending}"))
}

/// Runs `wasm-opt` where it can be had; without it the build is about a tenth larger.
fn shrink(wasm: &Path) -> Result<()> {
    let Some((node, tool)) = wasm_opt() else {
        fs::write(wasm, names::dropped(&fs::read(wasm)?))?;
        say("Built without wasm-opt, so the program is about a tenth larger. To get it, install Node with npm");
        return Ok(());
    };
    let before = fs::metadata(wasm)?.len();
    let mut command = process::program(node);
    command.arg(tool).arg("-Oz").args(FEATURES).arg(wasm).arg("-o").arg(wasm);
    process::run(&mut command).context("wasm-opt could not shrink the program")?;
    say(&format!("wasm-opt: {before} → {} bytes", fs::metadata(wasm)?.len()));
    Ok(())
}

fn wasm_opt() -> Option<(PathBuf, PathBuf)> {
    let node = process::which("node")?;
    match npm::BINARYEN.find() {
        Ok(tool) => tool.map(|tool| (node, tool)),
        Err(failure) => {
            say(&format!("{failure:#}"));
            None
        }
    }
}
