//! Locking with a passphrase and packing, by what the browser has for both. See `exchange::platform`, which asks for it.

use super::js;
use js_sys::{Array, Object, Reflect, Uint8Array};
use northstar_workbook::exchange::platform::{Crypto, Inflate, Trouble};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AesGcmParams, CryptoKey, Pbkdf2Params, ReadableStream, ReadableStreamDefaultReader, SubtleCrypto, WritableStream,
    WritableStreamDefaultWriter,
};

/// A browser unpacks what it is handed at once, however much that becomes: about a thousand times as much at worst. So
/// it is handed this many bytes at a time.
const MOUTHFUL: u32 = 4 * 1024;

/// This browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct Vault;

/// As many random bytes as a lock takes. `None` where the browser has no good randomness.
#[must_use]
pub fn random<const COUNT: usize>() -> Option<[u8; COUNT]> {
    let mut bytes = [0; COUNT];
    web_sys::window()?.crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

impl Inflate for Vault {
    async fn deflate(&self, bytes: &[u8]) -> Result<Vec<u8>, Trouble> {
        through("CompressionStream", bytes, usize::MAX).await
    }

    async fn inflate(&self, bytes: &[u8], most: usize) -> Result<Vec<u8>, Trouble> {
        through("DecompressionStream", bytes, most).await
    }
}

/// The two ends of a stream of that name.
fn stream(name: &str) -> Result<(WritableStreamDefaultWriter, ReadableStreamDefaultReader), JsValue> {
    let stream = js::new(name, &["deflate-raw".into()])?;
    let (entrance, exit) = (js::get(&stream, "writable")?, js::get(&stream, "readable")?);
    let writer = WritableStreamDefaultWriter::new(&entrance.dyn_into::<WritableStream>()?)?;
    let reader = ReadableStreamDefaultReader::new(&exit.dyn_into::<ReadableStream>()?)?;
    Ok((writer, reader))
}

/// What comes out of a stream of that name when these bytes go in.
async fn through(name: &str, bytes: &[u8], most: usize) -> Result<Vec<u8>, Trouble> {
    let (writer, reader) = stream(name).map_err(|_| Trouble::Absent)?;
    let bytes = Uint8Array::from(bytes);
    spawn_local(async move {
        let _the_reader_hears_of_it = feed(&writer, &bytes).await;
    });
    let mut out = Vec::new();
    loop {
        let step = JsFuture::from(reader.read()).await.map_err(|_| Trouble::Refused)?;
        let member = |name: &str| Reflect::get(&step, &name.into()).unwrap_or_default();
        if member("done").is_truthy() {
            return Ok(out);
        }
        let part: Uint8Array = member("value").dyn_into().map_err(|_| Trouble::Refused)?;
        if part.length() as usize > most.saturating_sub(out.len()) {
            let _what_is_left_is_not_wanted = reader.cancel();
            return Err(Trouble::TooLarge);
        }
        out.extend(part.to_vec());
    }
}

async fn feed(writer: &WritableStreamDefaultWriter, bytes: &Uint8Array) -> Result<(), JsValue> {
    for start in (0..bytes.length()).step_by(MOUTHFUL as usize) {
        let part = bytes.slice(start, start.saturating_add(MOUTHFUL).min(bytes.length()));
        JsFuture::from(writer.write_with_chunk(&part)).await?;
    }
    JsFuture::from(writer.close()).await?;
    Ok(())
}

impl Crypto for Vault {
    type Key = CryptoKey;

    async fn derive(&self, passphrase: &str, salt: &[u8], iterations: u32) -> Result<CryptoKey, Trouble> {
        // In an insecure context there is no such thing.
        derive(passphrase, salt, iterations).await.map_err(|_| Trouble::Absent)
    }

    async fn encrypt(&self, key: &CryptoKey, iv: &[u8], header: &[u8], plain: &[u8]) -> Result<Vec<u8>, Trouble> {
        let begun = subtle().and_then(|subtle| {
            subtle.encrypt_with_object_and_js_u8_array(&gcm(iv, header), key, &Uint8Array::from(plain))
        });
        done(begun, Trouble::Absent).await
    }

    async fn decrypt(&self, key: &CryptoKey, iv: &[u8], header: &[u8], locked: &[u8]) -> Result<Vec<u8>, Trouble> {
        let begun = subtle().and_then(|subtle| {
            subtle.decrypt_with_object_and_js_u8_array(&gcm(iv, header), key, &Uint8Array::from(locked))
        });
        done(begun, Trouble::Refused).await
    }
}

fn subtle() -> Result<SubtleCrypto, JsValue> {
    Ok(web_sys::window().ok_or(JsValue::NULL)?.crypto()?.subtle())
}

async fn derive(passphrase: &str, salt: &[u8], iterations: u32) -> Result<CryptoKey, JsValue> {
    let subtle = subtle()?;
    let words: String = js_sys::JsString::from(passphrase).normalize("NFC").into();
    let uses = |uses: &[&str]| uses.iter().map(|word| JsValue::from_str(word)).collect::<Array>();
    let raw = Uint8Array::from(words.as_bytes());
    let raw = subtle.import_key_with_str("raw", &raw, "PBKDF2", false, &uses(&["deriveKey"]))?;
    let raw: CryptoKey = JsFuture::from(raw).await?.dyn_into()?;
    let how = Pbkdf2Params::new_with_str("PBKDF2", "SHA-256", iterations, &Uint8Array::from(salt));
    let key = Object::new();
    Reflect::set(&key, &"name".into(), &"AES-GCM".into())?;
    Reflect::set(&key, &"length".into(), &256.into())?;
    let uses = uses(&["encrypt", "decrypt"]);
    let derived = subtle.derive_key_with_object_and_object(&how, &raw, &key, false, &uses)?;
    JsFuture::from(derived).await?.dyn_into()
}

fn gcm(iv: &[u8], header: &[u8]) -> AesGcmParams {
    let how = AesGcmParams::new_with_u8_array("AES-GCM", &Uint8Array::from(iv));
    how.set_additional_data_u8_array(&Uint8Array::from(header));
    how
}

async fn done(begun: Result<js_sys::Promise, JsValue>, trouble: Trouble) -> Result<Vec<u8>, Trouble> {
    let begun = begun.map_err(|_| Trouble::Absent)?;
    let bytes = JsFuture::from(begun).await.map_err(|_| trouble)?;
    Ok(Uint8Array::new(&bytes).to_vec())
}
