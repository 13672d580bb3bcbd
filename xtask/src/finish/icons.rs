//! Every icon from the one drawing, `public/icon.svg`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use resvg::{tiny_skia, usvg};

use super::read;
use crate::process::root;

/// Name, width in pixels, and whether the ground fills the whole square because the system cuts its own shape.
const ICONS: [(&str, u32, bool); 4] = [
    ("icon-192.png", 192, false),
    ("icon-512.png", 512, false),
    ("icon-maskable-512.png", 512, true),
    ("icon-180.png", 180, true),
];

/// Draws the icons into the folder.
pub(super) fn draw(folder: &Path) -> Result<()> {
    let round = read(&root().join("public/icon.svg"))?;
    let square = round.replace("rx=\"112\"", "rx=\"0\"");
    for (name, width, whole) in ICONS {
        let png =
            drawn(if whole { &square } else { &round }, width).with_context(|| format!("{name} can't be drawn"))?;
        fs::write(folder.join(name), png)?;
    }
    Ok(())
}

fn drawn(svg: &str, width: u32) -> Result<Vec<u8>> {
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default())?;
    let mut picture = tiny_skia::Pixmap::new(width, width).context("no room for the picture")?;
    #[allow(clippy::cast_precision_loss, reason = "icon widths are small")]
    let scale = width as f32 / tree.size().width();
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut picture.as_mut());
    Ok(picture.encode_png()?)
}
