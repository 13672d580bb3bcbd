//! The locked envelope: any bytes as the file, as what is inside, and as what is packed.

#![no_main]

use libfuzzer_sys::fuzz_target;
use northstar_fuzz::{Native, heap, now};
use northstar_workbook::exchange::{
    backup::{self, Backup, BackupError, LONGEST_FILE},
    locked::{ITERATIONS, MOST_ITERATIONS},
    platform::{Crypto, Inflate, Trouble},
};

fuzz_target!(|bytes: &[u8]| heap::within(|| {
    match bytes {
        // As a file: as it is, and with nobody looking at the tag, so that the bytes get as far as they can.
        [b'{', ..] => {
            drop(open(&Native::Standin, bytes));
            drop(open(&Open::default(), bytes));
        }
        [mode, bytes @ ..] if mode % 2 == 0 => inside(bytes),
        [_, bytes @ ..] => packed(bytes),
        [] => {}
    }
}));

const PASSPHRASE: &str = "four words of mine";

fn open<P: Inflate + Crypto>(platform: &P, file: &[u8]) -> Result<backup::Parsed, BackupError> {
    now(backup::open(platform, file, Some(PASSPHRASE)))
}

fn lock<P: Inflate + Crypto>(platform: &P) -> Vec<u8> {
    let plain = Backup { file_name: String::new(), text: String::new(), records: 0 };
    now(backup::lock(platform, &plain, PASSPHRASE, [7; 28])).expect("it is small").text.into_bytes()
}

/// What is inside a lock is read as what is outside of it.
fn inside(bytes: &[u8]) {
    let file = lock(&Open { packed: stored(bytes) });
    let expected = backup::read_bytes(bytes).map_err(|error| match error {
        BackupError::TooLarge | BackupError::TooNew => error,
        _ => BackupError::Broken,
    });
    assert_eq!(open(&Native::Standin, &file), expected);
    let place = bytes.len() % file.len();
    let mut changed = file.clone();
    changed[place] ^= 1 << (bytes.first().unwrap_or(&0) % 8);
    assert!(open(&Native::Standin, &changed).is_err(), "byte {place} was changed unnoticed");
}

/// A deflate stream of one block that is not packed at all, which takes no time: RFC 1951, section 3.2.4.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).expect("inputs are short");
    [&[1][..], &length.to_le_bytes(), &(!length).to_le_bytes(), bytes].concat()
}

/// Any deflate stream.
fn packed(bytes: &[u8]) {
    let file = lock(&Open { packed: bytes.to_vec() });
    let opened = open(&Native::Standin, &file);
    match now(Native::Standin.inflate(bytes, LONGEST_FILE)) {
        Ok(inside) => assert_eq!(opened.is_ok(), backup::read_bytes(&inside).is_ok()),
        Err(Trouble::TooLarge) => assert_eq!(opened, Err(BackupError::TooLarge)),
        Err(_) => assert_eq!(opened, Err(BackupError::Broken)),
    }
}

/// Holds the caps that were to be held before it is asked, packs what it has, and decrypts without looking at the tag.
#[derive(Default)]
struct Open {
    packed: Vec<u8>,
}

impl Inflate for Open {
    async fn deflate(&self, _: &[u8]) -> Result<Vec<u8>, Trouble> {
        Ok(self.packed.clone())
    }

    async fn inflate(&self, bytes: &[u8], most: usize) -> Result<Vec<u8>, Trouble> {
        assert!(most <= LONGEST_FILE, "{most}");
        Native::Standin.inflate(bytes, most).await
    }
}

impl Crypto for Open {
    type Key = [u8; 32];

    async fn derive(&self, passphrase: &str, salt: &[u8], iterations: u32) -> Result<Self::Key, Trouble> {
        assert!((ITERATIONS..=MOST_ITERATIONS).contains(&iterations), "{iterations}");
        assert_eq!(salt.len(), 16);
        Native::Standin.derive(passphrase, salt, iterations).await
    }

    async fn encrypt(&self, key: &Self::Key, iv: &[u8], header: &[u8], plain: &[u8]) -> Result<Vec<u8>, Trouble> {
        Native::Standin.encrypt(key, iv, header, plain).await
    }

    async fn decrypt(&self, _: &Self::Key, iv: &[u8], _: &[u8], locked: &[u8]) -> Result<Vec<u8>, Trouble> {
        assert_eq!(iv.len(), 12);
        locked.len().checked_sub(16).and_then(|length| locked.get(..length)).map(<[u8]>::to_vec).ok_or(Trouble::Refused)
    }
}
