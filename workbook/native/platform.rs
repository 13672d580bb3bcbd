//! The platform of tests, fuzzing and `inspect`: what a browser does by itself, done by crates.

#![allow(dead_code, unreachable_pub, reason = "several programs have this file, and not each needs all of it")]

use aes_gcm::{
    Aes256Gcm,
    aead::{Aead, KeyInit, Payload},
};
use flate2::{Compression, bufread::DeflateDecoder, read::DeflateEncoder};
use northstar_workbook::exchange::platform::{Crypto, Inflate, Trouble};
use sha2::{Digest, Sha256};
use std::{
    future::Future,
    io::Read,
    pin::pin,
    task::{Context, Poll, Waker},
};
use unicode_normalization::UnicodeNormalization;

/// How a passphrase becomes a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Native {
    /// As the format says.
    Real,
    /// At once, for what is tried thousands of times.
    Standin,
}

impl Inflate for Native {
    async fn deflate(&self, bytes: &[u8]) -> Result<Vec<u8>, Trouble> {
        let mut packed = Vec::new();
        DeflateEncoder::new(bytes, Compression::default()).read_to_end(&mut packed).map_err(|_| Trouble::Absent)?;
        Ok(packed)
    }

    async fn inflate(&self, bytes: &[u8], most: usize) -> Result<Vec<u8>, Trouble> {
        let mut decoder = DeflateDecoder::new(bytes);
        let mut inflated = Vec::new();
        let over = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
        let read = decoder.by_ref().take(over).read_to_end(&mut inflated);
        if inflated.len() > most {
            return Err(Trouble::TooLarge);
        }
        if read.is_err() || !decoder.into_inner().is_empty() {
            return Err(Trouble::Refused);
        }
        Ok(inflated)
    }
}

impl Crypto for Native {
    type Key = [u8; 32];

    async fn derive(&self, passphrase: &str, salt: &[u8], iterations: u32) -> Result<Self::Key, Trouble> {
        let passphrase: String = passphrase.nfc().collect();
        let mut key = [0; 32];
        match self {
            Self::Real => pbkdf2::pbkdf2_hmac::<Sha256>(passphrase.as_bytes(), salt, iterations, &mut key),
            Self::Standin => key = Sha256::new().chain_update(salt).chain_update(passphrase).finalize().into(),
        }
        Ok(key)
    }

    async fn encrypt(&self, key: &Self::Key, iv: &[u8], header: &[u8], plain: &[u8]) -> Result<Vec<u8>, Trouble> {
        let iv = iv.try_into().map_err(|_| Trouble::Refused)?;
        Aes256Gcm::new(key.into()).encrypt(iv, Payload { msg: plain, aad: header }).map_err(|_| Trouble::Refused)
    }

    async fn decrypt(&self, key: &Self::Key, iv: &[u8], header: &[u8], locked: &[u8]) -> Result<Vec<u8>, Trouble> {
        let iv = iv.try_into().map_err(|_| Trouble::Refused)?;
        Aes256Gcm::new(key.into()).decrypt(iv, Payload { msg: locked, aad: header }).map_err(|_| Trouble::Refused)
    }
}

/// What a future gives whose every step is done at once, as here all are.
pub fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => unreachable!("nothing here waits"),
    }
}
