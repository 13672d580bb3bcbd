//! What happens to a release build after Trunk: final sizes, final names, one stylesheet, icons, and the files that a host needs.
//!
//! Trunk calls this as its `post_build` hook, on its staging folder, before anything reaches `dist/`.

pub(crate) mod hash;
mod html;
mod icons;
mod language;
mod names;
mod parts;
mod policy;
mod program;
mod script;
mod style;
mod worker;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process::root;

/// The hook: finishes the staging folder of a release build, and leaves a debug build as it is.
pub(crate) fn command() -> Result<()> {
    if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile != "release") {
        return Ok(());
    }
    let staging =
        std::env::var_os("TRUNK_STAGING_DIR").context("`post-build` is called by Trunk; use `cargo xtask build`")?;
    folder(&PathBuf::from(staging))
}

fn folder(folder: &Path) -> Result<()> {
    let page = folder.join("index.html");
    let mut html = html::without_comments(&read(&page)?);

    let program = program::finish(folder)?;
    for (old, new) in &program.renamed {
        html = html.replace(old, new);
    }
    let style = style::merge(folder, &html)?;
    html = html::with_one_stylesheet(&html, &style);
    html = html::without_empty_lines(&html::with_small_inline_pieces(&html));

    icons::draw(folder)?;
    language::write(folder)?;
    fs::write(folder.join(".nojekyll"), "")?;
    let lost = own_page(folder, "404.html")?;
    let rescue = own_page(folder, "rescue.html")?;

    fs::write(&page, &html)?;
    let build = hash::of_files(&hash::files(folder)?);
    html = html::with_build(&html, &build);
    html = html::with_policy(&html, &policy::of_page(&html));
    fs::write(&page, &html)?;

    let mut forever = program.files;
    forever.push(style);
    fs::write(folder.join("_headers"), policy::headers(&[&html, &lost, &rescue], &forever))?;
    worker::write(folder, &build)?;
    worker::write_off(folder)
}

/// Writes a page that needs nothing but itself, small and under its own policy.
fn own_page(folder: &Path, name: &str) -> Result<String> {
    let page = own(&read(&root().join("public").join(name))?);
    fs::write(folder.join(name), &page)?;
    Ok(page)
}

fn own(page: &str) -> String {
    let page = html::without_empty_lines(&html::with_small_inline_pieces(&html::without_comments(page)));
    html::with_policy(&page, &policy::of_own_page(&page))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} can't be read", path.display()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_rescue_page_is_small_enough_to_come_when_nothing_else_does() {
        let page = super::own(include_str!("../../public/rescue.html"));
        assert!(page.len() < 10_000, "{} bytes", page.len());
        for address in ["src=", "import", "<link rel=\"stylesheet"] {
            assert!(!page.contains(address), "the page needs another file: {address}");
        }
    }
}
