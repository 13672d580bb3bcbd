//! What is asked of the place where the program runs: squeezing bytes, and locking them with a passphrase.
//!
//! A browser has both, and does them while other things go on, so every answer is awaited. Randomness is an argument.

use std::future::Future;

/// Why the place did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It can't do such a thing.
    Absent,
    /// The bytes are not what they should be.
    Refused,
    /// More came out than was asked for.
    TooLarge,
}

/// Bytes made smaller, and back: raw deflate, RFC 1951.
pub trait Inflate {
    /// Makes bytes smaller.
    ///
    /// # Errors
    /// When the place can't.
    fn deflate(&self, bytes: &[u8]) -> impl Future<Output = Result<Vec<u8>, Trouble>>;

    /// The bytes that were made smaller. It stops as soon as there are more than `most`, and never holds many more.
    ///
    /// # Errors
    /// `TooLarge` when there are more than `most`, `Refused` when these bytes are no whole deflate stream with nothing
    /// after it.
    fn inflate(&self, bytes: &[u8], most: usize) -> impl Future<Output = Result<Vec<u8>, Trouble>>;
}

/// Locking with a passphrase: PBKDF2 with HMAC-SHA-256, and AES-256 in GCM with a tag of 16 bytes at the end.
pub trait Crypto {
    /// What a passphrase is made into.
    type Key;

    /// Makes a key of 256 bits of the passphrase, which the place first brings into Unicode's form NFC: keyboards
    /// differ in how they write the same letter.
    ///
    /// # Errors
    /// When the place can't.
    fn derive(
        &self,
        passphrase: &str,
        salt: &[u8],
        iterations: u32,
    ) -> impl Future<Output = Result<Self::Key, Trouble>>;

    /// Encrypts, and authenticates `header` with it. `iv` is 12 bytes that were never used with this key.
    ///
    /// # Errors
    /// When the place can't.
    fn encrypt(
        &self,
        key: &Self::Key,
        iv: &[u8],
        header: &[u8],
        plain: &[u8],
    ) -> impl Future<Output = Result<Vec<u8>, Trouble>>;

    /// Decrypts what [`encrypt`](Self::encrypt) gave.
    ///
    /// # Errors
    /// `Refused` when key, iv, header or bytes are not those of encrypting.
    fn decrypt(
        &self,
        key: &Self::Key,
        iv: &[u8],
        header: &[u8],
        locked: &[u8],
    ) -> impl Future<Output = Result<Vec<u8>, Trouble>>;
}
