//! Telling bytes in the storage apart from those that were there before.

/// Bytes that were seen in the storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    print: u64,
    pub(super) units: usize,
}

impl Found {
    pub(super) fn of(name: &str, raw: &str) -> Self {
        Self { print: fingerprint(raw), units: utf16(name) + utf16(raw) }
    }
}

pub(super) fn units(found: Option<Found>) -> usize {
    found.map_or(0, |found| found.units)
}

pub(super) fn utf16(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// FNV-1a: tells bytes apart that differ by accident, which is all that is asked of it here.
pub(super) fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
