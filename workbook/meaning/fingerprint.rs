//! What the table of weights was learnt from, in one number.

use std::{fs, io, path::Path};

/// What the words of a sentence are for the learner: where it changes, the tables are no longer its own.
const CODE: [&str; 2] =
    [include_str!("../src/review/meaning/features.rs"), include_str!("../src/review/meaning/network.rs")];

/// What is learnt, and so not learnt from.
const LEARNT: [&str; 2] = ["weights.txt", "network.txt"];

/// The line with which the table begins: FNV-1a, 64 bits, of the examples and the code that reads them.
pub(crate) fn fingerprint(folder: &Path) -> io::Result<String> {
    let mut files = fs::read_dir(folder)?.map(|file| Ok(file?.path())).collect::<io::Result<Vec<_>>>()?;
    files.retain(|file| {
        file.extension().is_some_and(|ending| ending == "txt") && !LEARNT.iter().any(|learnt| file.ends_with(learnt))
    });
    files.sort();
    let texts = files.iter().map(fs::read).collect::<io::Result<Vec<_>>>()?;
    let bytes = texts.iter().flatten().copied().chain(CODE.iter().flat_map(|code| code.bytes()));
    // A checkout with other line ends is the same.
    let hash = bytes
        .filter(|byte| *byte != b'\r')
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    Ok(format!("# learnt from {hash:016x}\n"))
}
