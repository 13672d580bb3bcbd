//! `dist`: one zip that anyone can unpack into any folder of any web host.

mod previous;

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use pico_args::Arguments;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::finish::hash;
use crate::process::{root, say};
use crate::serve::{brotli, gzip};
use crate::{build, done};
use previous::Carried;

/// The folder in the zip.
const FOLDER: &str = "northstar/";

/// Builds, and writes `northstar.zip` with every file and its ready compressed forms; with `--previous`, also the files
/// of earlier releases for which a page that is still open may ask.
pub(crate) fn command(mut arguments: Arguments) -> Result<()> {
    let earlier: Vec<PathBuf> = arguments.values_from_str("--previous")?;
    done(arguments)?;
    let dist = root().join("dist");
    // Read before the build: a wrong name should not cost minutes, and a zip of before may lie where the new one will.
    let releases = earlier.iter().map(|zip| previous::read(zip)).collect::<Result<Vec<_>>>()?;
    build::release()?;
    let carried = previous::left_over(releases, |name| dist.join(name).is_file());
    let target = root().join("northstar.zip");
    write(File::create(&target)?, &dist, &carried)?;
    say(&format!("Wrote {} with {} files of earlier releases", target.display(), carried.len()));
    Ok(())
}

fn write(target: impl Write + std::io::Seek, dist: &Path, carried: &[Carried]) -> Result<()> {
    let mut zip = ZipWriter::new(target);
    for (path, _) in hash::files(dist)? {
        let bytes = fs::read(dist.join(&path)).with_context(|| format!("{path} can't be read"))?;
        add_in_all_forms(&mut zip, &path, &bytes)?;
    }
    for Carried { name, bytes } in carried {
        add_in_all_forms(&mut zip, name, bytes)?;
    }
    if !carried.is_empty() {
        add(&mut zip, previous::LIST, CompressionMethod::Deflated, previous::list(carried).as_bytes())?;
    }
    zip.finish()?;
    Ok(())
}

fn add_in_all_forms(zip: &mut ZipWriter<impl Write + std::io::Seek>, path: &str, bytes: &[u8]) -> Result<()> {
    add(zip, path, CompressionMethod::Deflated, bytes)?;
    if is_sent_compressed(path) {
        add(zip, &format!("{path}.br"), CompressionMethod::Stored, &brotli(bytes)?)?;
        add(zip, &format!("{path}.gz"), CompressionMethod::Stored, &gzip(bytes)?)?;
    }
    Ok(())
}

fn add(
    zip: &mut ZipWriter<impl Write + std::io::Seek>,
    path: &str,
    method: CompressionMethod,
    bytes: &[u8],
) -> Result<()> {
    // Without the time of day, the same build gives the same zip.
    let options = SimpleFileOptions::default().compression_method(method).last_modified_time(zip::DateTime::default());
    zip.start_file(format!("{FOLDER}{path}"), options)?;
    zip.write_all(bytes)?;
    Ok(())
}

fn is_sent_compressed(path: &str) -> bool {
    ["html", "js", "css", "wasm", "json", "svg", "webmanifest"].iter().any(|kind| path.ends_with(&format!(".{kind}")))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};
    use std::path::PathBuf;

    use super::*;

    /// A folder with these files, gone when dropped.
    struct Folder(PathBuf);

    impl Folder {
        fn with(name: &str, files: &[(&str, &[u8])]) -> Self {
            let folder = std::env::temp_dir().join(format!("northstar-{name}-{}", std::process::id()));
            fs::create_dir_all(&folder).unwrap();
            for (path, bytes) in files {
                fs::write(folder.join(path), bytes).unwrap();
            }
            Self(folder)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    fn hashed(bytes: &[u8], ending: &str) -> String {
        format!("northstar-{}.{ending}", hash::short(bytes))
    }

    /// The zip of a release, in memory.
    fn release(name: &str, program: &[u8], carried: &[Carried]) -> Vec<u8> {
        let folder = Folder::with(name, &[("index.html", program), (&hashed(program, "wasm"), program)]);
        let mut target = Cursor::new(Vec::new());
        write(&mut target, &folder.0, carried).unwrap();
        target.into_inner()
    }

    fn names(zip: &[u8]) -> Vec<String> {
        let zip = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
        zip.file_names().map(|name| name.unwrap().into_owned()).collect()
    }

    fn text(zip: &[u8], name: &str) -> String {
        let mut text = String::new();
        let mut zip = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    fn carried_from(releases: &[&[u8]]) -> Vec<Carried> {
        let releases = releases.iter().map(|zip| previous::from(Cursor::new(zip)).unwrap()).collect();
        previous::left_over(releases, |name| name == hashed(b"third", "wasm"))
    }

    #[test]
    fn the_same_build_gives_the_same_zip_and_nothing_of_before() {
        let first = release("same", b"first", &[]);
        assert_eq!(first, release("same", b"first", &[]));
        assert!(!names(&first).contains(&format!("{FOLDER}{}", previous::LIST)));
    }

    #[test]
    fn the_files_of_the_last_release_are_there_with_their_compressed_forms_and_in_the_list() {
        let second = release("second", b"second", &[]);
        let third = release("third", b"third", &carried_from(&[&second]));
        let old = hashed(b"second", "wasm");
        for ending in ["", ".br", ".gz"] {
            assert!(names(&third).contains(&format!("{FOLDER}{old}{ending}")));
        }
        assert_eq!(text(&third, "northstar/index.html"), "third");
        assert!(text(&third, "northstar/previous.txt").lines().any(|line| line == old));
    }

    #[test]
    fn what_was_itself_carried_is_left_unless_its_own_release_is_named_too() {
        let first = release("a", b"first", &[]);
        let second = release("b", b"second", &carried_from(&[&first]));
        let kept = |releases: &[&[u8]]| carried_from(releases).into_iter().map(|file| file.name).collect::<Vec<_>>();
        let [one, two] = [hashed(b"first", "wasm"), hashed(b"second", "wasm")];
        assert_eq!(kept(&[&second]), std::slice::from_ref(&two));
        let mut both = [two, one];
        both.sort();
        assert_eq!(kept(&[&second, &first, &second]), both);
    }

    #[test]
    fn a_file_whose_name_is_not_that_of_its_content_is_refused() {
        let folder = Folder::with("wrong", &[(&hashed(b"right", "js"), b"wrong")]);
        let mut target = Cursor::new(Vec::new());
        write(&mut target, &folder.0, &[]).unwrap();
        assert!(previous::from(Cursor::new(target.get_ref())).is_err());
        assert!(previous::from(Cursor::new(b"no zip")).is_err());
    }
}
