//! Files under a passphrase: what is written, what is read, and what is never believed.

use crate::platform::{Native, now};
use northstar_workbook::domain::{about::About, goal::Goal, id::Id, time::Instant};
use northstar_workbook::exchange::{
    backup::{self, Backup, BackupError, LONGEST_FILE, Parsed},
    inspect::inspect,
    platform::{Crypto, Inflate, Trouble},
};
use northstar_workbook::store::{Device, MemoryStorage, Storage, Store};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Value, json};
use std::cell::Cell;

const NOW: Instant = Instant(1_795_233_600_000);
const PASSPHRASE: &str = "four words of mine";
const RANDOM: [u8; 28] = *b"sixteen bytes 01twelve bytes";

fn open(file: &[u8], passphrase: &str) -> Result<Parsed, BackupError> {
    now(backup::open(&Native::Standin, file, Some(passphrase)))
}

fn lock(plain: &Backup) -> Backup {
    now(backup::lock(&Native::Standin, plain, PASSPHRASE, RANDOM)).unwrap()
}

fn written(memory: &MemoryStorage) -> Backup {
    backup::write(&Store::open(memory.clone(), Device::random(1), NOW), NOW, 0).unwrap()
}

/// Two records, one of a kind of later, and bytes that can't be read.
fn plain() -> Backup {
    let memory = MemoryStorage::default();
    memory.set("northstar/r/ritual/r1", r#"{"v":7,"f":{"bell":{"tone":3e400}},"x":[1,null]}"#).unwrap();
    memory.set("northstar/r/goal/torn", "{\"v\":1,\"f\":{\"te\u{1}").unwrap();
    let mut store = Store::open(memory.clone(), Device::random(1), NOW);
    store.write(&Id::me(), &About { name: "Zoë".to_owned(), ..About::default() }, NOW);
    let goal = Goal { text: "Lead a team of four".to_owned(), ..Goal::default() };
    store.write(&Id::parse("g1").unwrap(), &goal, NOW);
    store.flush(NOW);
    written(&memory)
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

/// RFC 7914, section 11: the first 32 of 64 bytes.
#[test]
fn the_key_is_that_of_the_published_vectors() {
    let table = [
        ("passwd", "salt", 1, "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"),
        ("Password", "NaCl", 80_000, "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"),
    ];
    for (passphrase, salt, iterations, key) in table {
        let derived = now(Native::Real.derive(passphrase, salt.as_bytes(), iterations)).unwrap();
        assert_eq!(derived.to_vec(), bytes(key));
    }
}

/// McGrew and Viega, "The Galois/Counter Mode of Operation", test case 16.
#[test]
fn the_cipher_is_that_of_the_published_vectors() {
    let key: [u8; 32] = bytes("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308").try_into().unwrap();
    let iv = bytes("cafebabefacedbaddecaf888");
    let header = bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    let plain = bytes(concat!(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72",
        "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
    ));
    let locked = bytes(concat!(
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa",
        "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
        "76fc6ece0f4e1768cddf8853bb2d551b",
    ));
    assert_eq!(now(Native::Real.encrypt(&key, &iv, &header, &plain)), Ok(locked.clone()));
    assert_eq!(now(Native::Real.decrypt(&key, &iv, &header, &locked)), Ok(plain));
}

#[test]
fn inflating_stops_at_the_byte_that_is_too_much() {
    let packed = now(Native::Real.deflate(&vec![b' '; 1_000_000])).unwrap();
    assert!(packed.len() < 2_000);
    let inflate = |bytes: &[u8], most| now(Native::Real.inflate(bytes, most)).map(|bytes| bytes.len());
    assert_eq!(inflate(&packed, 1_000_000), Ok(1_000_000));
    assert_eq!(inflate(&packed, 999_999), Err(Trouble::TooLarge));
    assert_eq!(inflate(&packed[..packed.len() - 1], 1_000_000), Err(Trouble::Refused));
    assert_eq!(inflate(&[packed.as_slice(), b"x"].concat(), 1_000_000), Err(Trouble::Refused));
    assert_eq!(inflate(b"", 10), Err(Trouble::Refused));
}

#[test]
fn a_locked_backup_says_nothing_of_what_is_in_it_but_the_day_and_the_count() {
    let (plain, file) = (plain(), lock(&plain()));
    assert_eq!((file.file_name.as_str(), file.records), ("northstar-2026-11-21-3-records-locked.json", 3));
    assert_eq!(
        file.text.split("data").next().unwrap(),
        concat!(
            r#"{"app":"northstar","format":2,"locked":{"kdf":"PBKDF2","hash":"SHA-256","cipher":"AES-256-GCM","#,
            r#""packed":"deflate-raw","iterations":600000,"salt":"c2l4dGVlbiBieXRlcyAwMQ==","iv":"dHdlbHZlIGJ5dGVz"},""#,
        )
    );
    assert_eq!(open(file.text.as_bytes(), PASSPHRASE), backup::read(&plain.text));
    let other = now(backup::lock(&Native::Standin, &plain, PASSPHRASE, [7; 28])).unwrap();
    assert_ne!(other.text.split("data").last(), file.text.split("data").last());
}

#[test]
fn a_passphrase_is_asked_for_and_a_wrong_one_is_said_so() {
    let file = lock(&plain()).text;
    let opened = |passphrase| now(backup::open(&Native::Standin, file.as_bytes(), passphrase)).map(|file| file.count());
    assert_eq!(opened(None), Err(BackupError::NeedsPassphrase));
    assert_eq!(opened(Some(" \n")), Err(BackupError::NeedsPassphrase));
    assert_eq!(opened(Some("four words of yours")), Err(BackupError::WrongPassphrase));
    assert_eq!(opened(Some("Four words of mine")), Err(BackupError::WrongPassphrase));
    assert_eq!(opened(Some(PASSPHRASE)), Ok(3));
    assert_eq!(backup::read(&file), Err(BackupError::NeedsPassphrase));
    assert_eq!(now(backup::lock(&Native::Standin, &plain(), "\t ", RANDOM)), Err(BackupError::NeedsPassphrase));
}

#[test]
fn white_space_around_a_passphrase_and_the_way_of_a_keyboard_do_not_matter() {
    let composed = now(backup::lock(&Native::Standin, &plain(), " caf\u{e9} ti\u{1ebf}ng\n", RANDOM)).unwrap().text;
    for passphrase in ["caf\u{e9} ti\u{1ebf}ng", "cafe\u{301} tie\u{302}\u{301}ng\t"] {
        assert!(open(composed.as_bytes(), passphrase).is_ok(), "{passphrase}");
    }
    assert_eq!(open(composed.as_bytes(), "cafe tieng"), Err(BackupError::WrongPassphrase));
}

#[test]
fn a_plain_backup_opens_with_and_without_a_passphrase() {
    let plain = plain().text;
    assert_eq!(open(plain.as_bytes(), "whatever"), backup::read(&plain));
    assert_eq!(now(backup::open(&Native::Standin, plain.as_bytes(), None)), backup::read(&plain));
}

#[test]
fn no_byte_of_a_locked_file_can_be_changed_unnoticed() {
    let file = lock(&Backup { text: r#"{"app":"northstar","format":1,"records":{}}"#.to_owned(), ..plain() }).text;
    assert!(open(file.as_bytes(), PASSPHRASE).is_ok());
    let mut bytes = file.clone().into_bytes();
    for place in 0..bytes.len() {
        let was = bytes[place];
        for other in (0..=255).filter(|other| *other != was) {
            bytes[place] = other;
            assert!(open(&bytes, PASSPHRASE).is_err(), "byte {place} as {other}");
        }
        bytes[place] = was;
    }
    for length in 0..bytes.len() {
        assert!(open(&bytes[..length], PASSPHRASE).is_err(), "cut at {length}");
    }
}

#[test]
fn white_space_between_members_may_change_on_the_way() {
    let file = lock(&plain()).text;
    let pretty = serde_json::to_string_pretty(&serde_json::from_str::<Value>(&file).unwrap()).unwrap();
    assert_eq!(open(format!("\u{feff}{pretty}\r\n").as_bytes(), PASSPHRASE), open(file.as_bytes(), PASSPHRASE));
}

/// Locks any bytes under a header that was changed before.
fn sealed(inside: &[u8], change: &dyn Fn(&mut Value)) -> String {
    sealed_raw(&now(Native::Standin.deflate(inside)).unwrap(), change)
}

fn sealed_raw(packed: &[u8], change: &dyn Fn(&mut Value)) -> String {
    let mut file: Value = serde_json::from_str(&lock(&plain()).text).unwrap();
    change(&mut file);
    let bytes = |name: &str| base64(file["locked"][name].as_str().unwrap_or_default());
    let key = now(Native::Standin.derive(PASSPHRASE, &bytes("salt"), 1)).unwrap();
    let mut header = file.clone();
    header.as_object_mut().unwrap().shift_remove("data");
    let iv = [bytes("iv"), vec![0; 12]].concat();
    let data = now(Native::Standin.encrypt(&key, &iv[..12], header.to_string().as_bytes(), packed)).unwrap();
    file["data"] = text(&data).into();
    file.to_string()
}

/// Slow and plain, beside the one that is tested.
fn text(bytes: &[u8]) -> String {
    let letters: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['+', '/']).collect();
    let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
    let mut text: String = bits
        .chunks(6)
        .map(|six| letters[(0..6).fold(0, |value, bit| value * 2 + usize::from(*six.get(bit).unwrap_or(&0)))])
        .collect();
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}

fn base64(text: &str) -> Vec<u8> {
    let letters: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['+', '/']).collect();
    let values = text.chars().filter_map(|letter| letters.iter().position(|other| *other == letter));
    let bits: Vec<usize> = values.flat_map(|value| (0..6).rev().map(move |bit| value >> bit & 1)).collect();
    bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |value, bit| value * 2 + u8::try_from(*bit).unwrap())).collect()
}

#[test]
fn what_a_file_asks_for_is_held_to_caps_before_it_is_done() {
    let good = plain().text;
    let member =
        |name: &'static str, value: Value| sealed(good.as_bytes(), &move |file| file["locked"][name] = value.clone());
    let without = |name: &'static str| {
        sealed(good.as_bytes(), &move |file| {
            file["locked"].as_object_mut().unwrap().shift_remove(name);
        })
    };
    let outer = |name: &'static str, value: Value| {
        let mut file: Value = serde_json::from_str(&lock(&plain()).text).unwrap();
        file[name] = value;
        file.to_string()
    };
    let (broken, too_new) = (Some(BackupError::Broken), Some(BackupError::TooNew));
    let table = [
        (member("iterations", json!(600_000)), None),
        (member("iterations", json!(5_000_000)), None),
        (member("iterations", json!(5_000_001)), too_new),
        (member("iterations", json!(u64::MAX)), too_new),
        (member("iterations", json!(599_999)), broken),
        (member("iterations", json!(0)), broken),
        (member("iterations", json!(-600_000)), broken),
        (member("iterations", json!(600_000.5)), broken),
        (member("iterations", json!("600000")), broken),
        (without("iterations"), broken),
        (member("salt", json!(text(&[1; 16]))), None),
        (member("salt", json!(text(&[1; 15]))), broken),
        (member("salt", json!(text(&[1; 17]))), broken),
        (member("salt", json!("c2l4dGVlbiBieXRlcyAwMR==")), broken),
        (member("salt", json!([1, 2])), broken),
        (without("salt"), broken),
        (member("iv", json!(text(&[1; 12]))), None),
        (member("iv", json!(text(&[1; 11]))), broken),
        (member("iv", json!(text(&[1; 13]))), broken),
        (without("iv"), broken),
        (member("kdf", json!("Argon2id")), too_new),
        (member("hash", json!("SHA-1")), too_new),
        (member("cipher", json!("none")), too_new),
        (member("packed", json!("br")), too_new),
        (member("kdf", json!(1)), broken),
        (without("kdf"), broken),
        (without("hash"), broken),
        (without("cipher"), broken),
        (without("packed"), broken),
        (member("hint", json!("of a later version")), None),
        (sealed(good.as_bytes(), &|file| file["later"] = json!([1e2])), None),
        (sealed(good.as_bytes(), &|file| file["format"] = json!(3)), too_new),
        (sealed(good.as_bytes(), &|file| file["format"] = json!(1)), broken),
        (outer("locked", json!(null)), broken),
        (outer("locked", json!("PBKDF2")), broken),
        (outer("data", json!(null)), broken),
        (outer("data", json!("")), broken),
        (outer("data", json!(text(&[1; 15]))), broken),
        (outer("data", json!(text(&[1; 16]))), Some(BackupError::WrongPassphrase)),
        (outer("data", json!("no base64")), broken),
    ];
    for (file, error) in table {
        assert_eq!(open(file.as_bytes(), PASSPHRASE).err(), error, "{:.400}", file);
    }
}

#[test]
fn what_is_inside_is_held_to_the_same_caps_as_what_is_not_locked() {
    let good = plain().text;
    let padded = |length: usize| format!("{good}{}", " ".repeat(length - good.len()));
    let many: Vec<String> = (0..25_001).map(|n| format!("\"goal/{n}\":{{}}")).collect();
    let many = format!(r#"{{"app":"northstar","format":1,"records":{{{}}}}}"#, many.join(","));
    let sealed = |inside: &[u8]| sealed(inside, &|_| {});
    let packed = now(Native::Standin.deflate(good.as_bytes())).unwrap();
    let table = [
        (sealed(padded(LONGEST_FILE).as_bytes()), None),
        (sealed(padded(LONGEST_FILE + 1).as_bytes()), Some(BackupError::TooLarge)),
        (sealed(&vec![0; 64 * 1024 * 1024]), Some(BackupError::TooLarge)),
        (sealed(many.as_bytes()), Some(BackupError::TooLarge)),
        (sealed(br#"{"app":"northstar","format":3}"#), Some(BackupError::TooNew)),
        (sealed(lock(&plain()).text.as_bytes()), Some(BackupError::Broken)),
        (sealed(b"Dear diary"), Some(BackupError::Broken)),
        (sealed(b"\xff"), Some(BackupError::Broken)),
        (sealed(b"[]"), Some(BackupError::Broken)),
        (sealed(b""), Some(BackupError::Broken)),
        (sealed_raw(b"", &|_| {}), Some(BackupError::Broken)),
        (sealed_raw(b"\xff\xff", &|_| {}), Some(BackupError::Broken)),
        (sealed_raw(&packed, &|_| {}), None),
        (sealed_raw(&packed[..packed.len() - 1], &|_| {}), Some(BackupError::Broken)),
        (sealed_raw(&[packed.as_slice(), b"more"].concat(), &|_| {}), Some(BackupError::Broken)),
    ];
    for (place, (file, error)) in table.into_iter().enumerate() {
        assert_eq!(open(file.as_bytes(), PASSPHRASE).err(), error, "row {place}");
    }
}

/// The first app knew format 1 and called all above it too new, and one without records damaged.
#[test]
fn an_older_app_calls_a_locked_file_too_new_and_never_damaged() {
    let file: Value = serde_json::from_str(&lock(&plain()).text).unwrap();
    assert_eq!(file.as_object().unwrap().keys().next().unwrap(), "app");
    assert_eq!((&file["app"], file["format"].as_u64()), (&json!("northstar"), Some(2)));
    let later = json!({"app": "northstar", "format": 3, "locked": {"kdf": "Argon2id"}, "data": "!"}).to_string();
    assert_eq!(open(later.as_bytes(), PASSPHRASE), Err(BackupError::TooNew));
}

/// A place without cryptography, as a page that came over plain http is.
struct Bare;

impl Inflate for Bare {
    async fn deflate(&self, _: &[u8]) -> Result<Vec<u8>, Trouble> {
        Err(Trouble::Absent)
    }

    async fn inflate(&self, _: &[u8], _: usize) -> Result<Vec<u8>, Trouble> {
        Err(Trouble::Absent)
    }
}

impl Crypto for Bare {
    type Key = ();

    async fn derive(&self, _: &str, _: &[u8], _: u32) -> Result<(), Trouble> {
        Err(Trouble::Absent)
    }

    async fn encrypt(&self, (): &(), _: &[u8], _: &[u8], _: &[u8]) -> Result<Vec<u8>, Trouble> {
        Err(Trouble::Absent)
    }

    async fn decrypt(&self, (): &(), _: &[u8], _: &[u8], _: &[u8]) -> Result<Vec<u8>, Trouble> {
        Err(Trouble::Absent)
    }
}

#[test]
fn a_place_that_cannot_lock_says_so_and_still_reads_plain_files() {
    let (plain, file) = (plain(), lock(&plain()).text);
    assert_eq!(now(backup::open(&Bare, file.as_bytes(), Some(PASSPHRASE))), Err(BackupError::Unsupported));
    assert_eq!(now(backup::lock(&Bare, &plain, PASSPHRASE, RANDOM)), Err(BackupError::Unsupported));
    assert!(now(backup::open(&Bare, plain.text.as_bytes(), None)).is_ok());
}

/// Notes how much it was asked to inflate at most.
#[derive(Default)]
struct Watch(Cell<usize>);

impl Inflate for Watch {
    async fn deflate(&self, bytes: &[u8]) -> Result<Vec<u8>, Trouble> {
        Native::Standin.deflate(bytes).await
    }

    async fn inflate(&self, bytes: &[u8], most: usize) -> Result<Vec<u8>, Trouble> {
        self.0.set(most);
        Native::Standin.inflate(bytes, most).await
    }
}

impl Crypto for Watch {
    type Key = [u8; 32];

    async fn derive(&self, passphrase: &str, salt: &[u8], iterations: u32) -> Result<Self::Key, Trouble> {
        Native::Standin.derive(passphrase, salt, iterations).await
    }

    async fn encrypt(&self, key: &Self::Key, iv: &[u8], header: &[u8], plain: &[u8]) -> Result<Vec<u8>, Trouble> {
        Native::Standin.encrypt(key, iv, header, plain).await
    }

    async fn decrypt(&self, key: &Self::Key, iv: &[u8], header: &[u8], locked: &[u8]) -> Result<Vec<u8>, Trouble> {
        Native::Standin.decrypt(key, iv, header, locked).await
    }
}

#[test]
fn what_is_packed_is_never_inflated_beyond_the_longest_file() {
    let watch = Watch::default();
    let file = lock(&plain()).text;
    assert!(now(backup::open(&watch, file.as_bytes(), Some(PASSPHRASE))).is_ok());
    assert_eq!(watch.0.get(), LONGEST_FILE);
}

#[test]
fn the_first_locked_backup_ever_made_opens() {
    let file = include_bytes!("golden/locked-2.json");
    let open = |passphrase| now(backup::open(&Native::Real, file, passphrase));
    assert_eq!(open(None), Err(BackupError::NeedsPassphrase));
    assert_eq!(open(Some("correct horse battery staple é")), backup::read(include_str!("golden/backup-1.json")));
    let line = now(inspect(&Native::Real, file, None)).line("f");
    let expected = r#"{"file":"f","kind":"backup","version":2,"records":0,"refused":true,"reason":"needs-passphrase"}"#;
    assert_eq!(line, expected);
}

/// Bytes at the keys of a storage: records of known and unknown kinds with unknown fields, and some torn.
fn stored() -> impl Strategy<Value = Vec<(String, String)>> {
    let name = select(vec!["goal/g1", "goal/g2", "about/me", "ritual/r1", "answer/goals.short", "goal/torn"]);
    let value = select(vec![json!("text"), json!(1), json!({"bell": [1, {"x": null}]}), json!(["a"]), json!(true)]);
    let record = (1..9_u32, select(vec!["text", "of_later", "created"]), value.clone(), value, any::<String>());
    let raw = record.prop_map(|(version, field, value, extra, text)| {
        json!({"v": version, "t": "1k7tb6m000000001c", "f": {field: value, "name": text}, "later": extra}).to_string()
    });
    let raw = (raw, 0..8_usize).prop_map(|(raw, cut)| match cut {
        0 => raw.chars().take(raw.chars().count() / 2).collect(),
        _ => raw,
    });
    vec((name.prop_map(|name| format!("northstar/r/{name}")), raw), 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn locking_and_opening_gives_back_all_that_was_in_the_backup(
        stored in stored(), passphrase in "\\PC*[a-z]\\PC*", random: [u8; 28],
    ) {
        let memory = MemoryStorage::default();
        stored.iter().for_each(|(key, raw)| memory.set(key, raw).unwrap());
        let plain = written(&memory);
        let file = now(backup::lock(&Native::Standin, &plain, &passphrase, random)).unwrap();
        let opened = open(file.text.as_bytes(), &passphrase).unwrap();
        prop_assert_eq!(&opened, &backup::read(&plain.text).unwrap());
        let mut fresh = Store::open(MemoryStorage::default(), Device::random(1), NOW);
        backup::restore(&mut fresh, opened, NOW);
        let again: Value = serde_json::from_str(&backup::write(&fresh, NOW, 0).unwrap().text).unwrap();
        let before: Value = serde_json::from_str(&plain.text).unwrap();
        prop_assert_eq!(&again["records"], &before["records"]);
        prop_assert_eq!(again["aside"].as_array().unwrap().len(), before["aside"].as_array().unwrap().len());
    }
}
