//! `dist`: one zip that anyone can unpack into any folder of any web host.

use std::fs::{self, File};
use std::io::Write as _;

use anyhow::Result;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::build;
use crate::finish::hash;
use crate::process::{root, say};
use crate::serve::{brotli, gzip};

/// Builds, and writes `dist.zip` with every file and its ready compressed forms.
pub(crate) fn command() -> Result<()> {
    build::release()?;
    let dist = root().join("dist");
    let target = root().join("northstar.zip");
    let mut zip = ZipWriter::new(File::create(&target)?);
    for (path, _) in hash::files(&dist)? {
        let bytes = fs::read(dist.join(&path))?;
        add(&mut zip, &path, CompressionMethod::Deflated, &bytes)?;
        if is_sent_compressed(&path) {
            add(&mut zip, &format!("{path}.br"), CompressionMethod::Stored, &brotli(&bytes)?)?;
            add(&mut zip, &format!("{path}.gz"), CompressionMethod::Stored, &gzip(&bytes)?)?;
        }
    }
    zip.finish()?;
    say(&format!("Wrote {}", target.display()));
    Ok(())
}

fn add(zip: &mut ZipWriter<File>, path: &str, method: CompressionMethod, bytes: &[u8]) -> Result<()> {
    // Without the time of day, the same build gives the same zip.
    let options = SimpleFileOptions::default().compression_method(method).last_modified_time(zip::DateTime::default());
    zip.start_file(format!("northstar/{path}"), options)?;
    zip.write_all(bytes)?;
    Ok(())
}

fn is_sent_compressed(path: &str) -> bool {
    ["html", "js", "css", "wasm", "json", "svg", "webmanifest"].iter().any(|kind| path.ends_with(&format!(".{kind}")))
}
