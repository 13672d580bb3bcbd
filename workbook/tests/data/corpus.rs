//! Odd and hostile files, and what is said of each: `workbook/corpus/`, and `expected.jsonl` there.
//!
//! The files are kept, so that the same ones are given to browsers and to the fuzzer. They are made here:
//! `NORTHSTAR_WRITE=1 cargo test -p northstar-workbook --test data corpus` writes them anew, and the listing too.

use crate::platform::{Native, now};
use northstar_workbook::exchange::{
    backup::{self, Backup},
    inspect::inspect,
    platform::{Crypto, Inflate, Trouble},
};
use std::{
    cell::RefCell,
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Opens every locked file but one.
const PASSPHRASE: &str = "four words of mine";
const GOOD: &str = include_str!("golden/backup-1.json");

/// The same keys again and again: each is made once.
struct Once {
    keys: RefCell<BTreeMap<Vec<u8>, [u8; 32]>>,
    /// What takes the place of the packed bytes.
    packed: Option<Vec<u8>>,
}

thread_local! {
    static PLATFORM: Once = const { Once { keys: RefCell::new(BTreeMap::new()), packed: None } };
}

impl Inflate for Once {
    async fn deflate(&self, bytes: &[u8]) -> Result<Vec<u8>, Trouble> {
        match &self.packed {
            Some(packed) => Ok(packed.clone()),
            None => Native::Real.deflate(bytes).await,
        }
    }

    async fn inflate(&self, bytes: &[u8], most: usize) -> Result<Vec<u8>, Trouble> {
        Native::Real.inflate(bytes, most).await
    }
}

impl Crypto for Once {
    type Key = [u8; 32];

    async fn derive(&self, passphrase: &str, salt: &[u8], iterations: u32) -> Result<Self::Key, Trouble> {
        let name = [passphrase.as_bytes(), salt, &iterations.to_be_bytes()].concat();
        if let Some(key) = self.keys.borrow().get(&name) {
            return Ok(*key);
        }
        let key = Native::Real.derive(passphrase, salt, iterations).await?;
        self.keys.borrow_mut().insert(name, key);
        Ok(key)
    }

    async fn encrypt(&self, key: &Self::Key, iv: &[u8], header: &[u8], plain: &[u8]) -> Result<Vec<u8>, Trouble> {
        Native::Real.encrypt(key, iv, header, plain).await
    }

    async fn decrypt(&self, key: &Self::Key, iv: &[u8], header: &[u8], locked: &[u8]) -> Result<Vec<u8>, Trouble> {
        Native::Real.decrypt(key, iv, header, locked).await
    }
}

fn locked(inside: &str) -> String {
    locked_packed(now(Native::Real.deflate(inside.as_bytes())).unwrap())
}

fn locked_packed(packed: Vec<u8>) -> String {
    let platform = Once { keys: PLATFORM.with(|one| one.keys.clone()), packed: Some(packed) };
    let plain = Backup { file_name: String::new(), text: String::new(), records: 0 };
    let file = now(backup::lock(&platform, &plain, PASSPHRASE, *b"a salt for all..and one iv..")).unwrap().text;
    PLATFORM.with(|one| one.keys.borrow_mut().extend(platform.keys.into_inner()));
    file
}

/// A plain backup with these records.
fn records(records: &str) -> String {
    format!(r#"{{"app":"northstar","format":1,"made":1795233600000,"records":{{{records}}},"aside":[]}}"#)
}

/// A plain backup with one goal of these fields.
fn fields(fields: &str) -> String {
    records(&format!(r#""goal/g1":{{"v":1,"f":{{{fields}}}}}"#))
}

fn list(open: &str, inside: &str, close: &str, levels: usize) -> String {
    format!("{}{inside}{}", open.repeat(levels), close.repeat(levels))
}

type Files = Vec<(&'static str, Vec<u8>)>;

fn texts<const N: usize>(files: [(&'static str, String); N]) -> Files {
    files.into_iter().map(|(name, text)| (name, text.into_bytes())).collect()
}

/// No backup of anybody.
fn foreign() -> Files {
    let mut files = texts([
        ("empty.json", String::new()),
        ("blank.json", " \r\n\t \n".to_owned()),
        ("diary.json", "Dear diary".to_owned()),
        ("page.json", "<!doctype html><script>alert(1)</script>".to_owned()),
        ("drawing.json", r#"<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>"#.to_owned()),
        ("number.json", "1".to_owned()),
        ("null.json", "null".to_owned()),
        ("word.json", "\"northstar\"".to_owned()),
        ("list.json", "[1,2]".to_owned()),
        ("deep-lists.json", list("[", "", "]", 3_000)),
        ("deep-objects.json", list("{\"a\":", "1", "}", 3_000)),
        ("deep-open.json", "[".repeat(3_000)),
        ("other-app.json", r#"{"app":"southstar","format":1,"records":{}}"#.to_owned()),
        ("other-notes.json", r#"{"version":3,"notes":[{"id":1,"text":"Buy milk"}]}"#.to_owned()),
        ("app-number.json", r#"{"app":1,"format":1,"records":{}}"#.to_owned()),
        ("app-absent.json", r#"{"format":1,"records":{}}"#.to_owned()),
        ("app-like-ours.json", r#"{"app":"northstar ","format":1,"records":{}}"#.to_owned()),
        ("proto.json", r#"{"__proto__":{"app":"northstar"},"format":1,"records":{}}"#.to_owned()),
    ]);
    let utf16: Vec<u8> = "\u{feff}{\"app\":\"northstar\"}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    files.extend([
        ("zeros.bin", vec![0; 4_096]),
        ("picture.bin", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
        ("zip.bin", b"PK\x03\x04\x14\0\0\0\x08\0".to_vec()),
        ("gzip.bin", b"\x1f\x8b\x08\0\0\0\0\0\0\x03".to_vec()),
        ("utf16.json", utf16),
        ("latin1.json", b"{\"app\":\"northstar\",\"format\":1,\"records\":{},\"x\":\"\xe9\"}".to_vec()),
        ("overlong.json", b"{\"app\":\"northstar\",\"format\":1,\"records\":{},\"x\":\"\xc0\xaf\"}".to_vec()),
        (
            "surrogate-bytes.json",
            b"{\"app\":\"northstar\",\"format\":1,\"records\":{},\"x\":\"\xed\xa0\x80\"}".to_vec(),
        ),
    ]);
    files
}

/// Tables and card files: odd, broken, hostile.
fn of_people() -> Files {
    let card = |inside: &str| format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{inside}\r\nEND:VCARD\r\n");
    let (good, head) = (card("FN:Good"), "Name,Company,E-mail,Notes\r\n");
    let photo = format!("PHOTO;ENCODING=b;TYPE=JPEG:{}", "QUJD\r\n ".repeat(9_000));
    let mut files = texts([
        ("table.json", "name,role\r\n=cmd|' /C calc'!A0,mentor\r\n".to_owned()),
        ("table-headings-only.csv", head.to_owned()),
        ("table-no-names.csv", "a,b,c\r\n1,2,3\r\n".to_owned()),
        ("table-nobody.csv", format!("{head},Safar,,\r\n,,x@example.org,\r\n")),
        ("table-no-headings.csv", "Ana Gómez,ana@example.org\r\nKwame,kwame@example.org\r\n".to_owned()),
        ("table-ragged.csv", format!("{head}Ana\r\nKwame,a,b,c,d,e\r\nZoe,,,,,,\r\n")),
        ("table-quotes-open.csv", format!("{head}\"Ana,Safar,,\r\n\"Kwame\",Ghana,,\r\nZoe,,,\r\n")),
        ("table-quotes-strewn.csv", format!("{head}{}", "\"a\"\"\",b\"\"c,\"\r\n\"\r\n".repeat(500))),
        ("table-quotes-never-closed.csv", format!("{head}{}", "\",\n".repeat(5_000))),
        ("table-cr.csv", "Name;Firma\rAna;Café\rKwame;Ghana\r".to_owned()),
        ("table-sep.csv", "sep=;\r\nName;Firma\r\nAna;\"a;b\"\r\n".to_owned()),
        ("table-pipes.csv", "Name|Company\nAna|Safar, Travel\n".to_owned()),
        ("table-one-column.csv", "Name\nAna\nKwame\n".to_owned()),
        ("table-formulas.csv", format!("{head}\"=HYPERLINK(\"\"https://evil.example\"\")\",+1,-1,@x\r\n'=1,,,\r\n")),
        (
            "table-markup.csv",
            format!(
                "{head}<img src=x onerror=alert(1)>,\"</textarea><script>alert(1)</script>\",javascript:alert(1),\u{202e}evil\r\n"
            ),
        ),
        ("table-controls.csv", format!("{head}A\u{0}na\u{7},\u{1b}[31mSafar,,\r\n\u{0}\u{1},,,\r\n")),
        ("table-many-cells.csv", format!("{head}Ana{}x\r\nKwame\r\n", ",".repeat(20_000))),
        ("table-many-columns.csv", format!("Name{}\r\nAna\r\n", ",Company".repeat(600))),
        ("table-blank-rows.csv", format!("\r\n\r\n{head}\r\n,,,\r\nAna,,,\r\n \r\n")),
        ("table-twice.csv", format!("{head}Ana,,ana@example.org,\r\nAna,,ANA@example.org,x\r\n")),
        ("cards-cut.vcf", format!("{good}BEGIN:VCARD\r\nFN:Cut")),
        ("cards-never-closed.vcf", format!("{}{good}", "BEGIN:VCARD\r\nFN:Open\r\n".repeat(500))),
        ("cards-no-name.vcf", format!("{}{good}", card("ORG:Nobody"))),
        ("cards-nobody.vcf", card("TEL:1")),
        ("cards-group.vcf", format!("{}{good}", card("FN:All\r\nKIND:group"))),
        ("cards-photo.vcf", card(&format!("FN:Ana\r\n{photo}\r\nEMAIL:ana@example.org"))),
        (
            "cards-photo-bare.vcf",
            card(&format!("FN:Ana\r\nPHOTO;BASE64;JPEG:\r\n{}\r\n\r\nEMAIL:ana@example.org", "QUJD".repeat(30))),
        ),
        ("cards-agent.vcf", card(&format!("FN:Ana\r\nAGENT:\r\n{}", card("FN:Agent")))),
        (
            "cards-soft-break.vcf",
            card("NOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nb=\r\nFN:x=\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Ana"),
        ),
        ("cards-long.vcf", format!("{}{good}", card(&format!("FN:Long\r\nNICKNAME:{}", "a".repeat(80_000))))),
        ("cards-nested-groups.vcf", card("a.b.c.FN:Ana\r\n..N:x\r\n.:\r\n;:;:")),
        ("cards-escapes.vcf", card("N:Mu\\;ller\\\\;A\\,na\\;;;\r\nNOTE:\\")),
        ("cards-markup.vcf", card("FN:<img src=x onerror=alert(1)>\r\nURL:javascript:alert(1)\r\nORG:\u{202e}evil")),
        ("cards-mark.vcf", format!("\u{feff}\r\n{good}")),
        ("cards-calendar.vcf", format!("{}BEGIN:VCALENDAR\r\nFN:No\r\nEND:VCALENDAR\r\n", good)),
    ]);
    let wide = |text: &str, turn: fn(u16) -> [u8; 2]| format!("\u{feff}{text}").encode_utf16().flat_map(turn).collect();
    files.extend([
        ("table-utf16-le.csv", wide("Name\tFirma\r\nZoë\tCafé\r\n", u16::to_le_bytes)),
        ("table-utf16-be.csv", wide("Name,Firma\r\nZoë,Café\r\n", u16::to_be_bytes)),
        ("table-utf16-odd.csv", b"\xff\xfeN\0a\0m\0e\0\n\0A\0\x3d\xd8n\0a\0\n".to_vec()),
        ("table-1252.csv", b"Name;Firma\r\nZo\xeb;50 \x80 \x96 Caf\xe9\r\n".to_vec()),
        ("table-zeros.csv", [b"Name,Company\n".as_slice(), &[0; 4_096]].concat()),
        ("cards-utf16.vcf", wide("BEGIN:VCARD\r\nFN:Zoë\r\nEND:VCARD\r\n", u16::to_be_bytes)),
        ("cards-1252.vcf", b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Zo\xeb\r\nEND:VCARD\r\n".to_vec()),
        (
            "cards-shift-jis.vcf",
            [b"BEGIN:VCARD\r\nFN;CHARSET=SHIFT_JIS:\x93\x63\r\nEND:VCARD\r\n", good.as_bytes()].concat(),
        ),
        ("cards-overlong.vcf", b"BEGIN:VCARD\r\nFN:Ana \xc0\xaf\xed\xa0\x80\r\nEND:VCARD\r\n".to_vec()),
    ]);
    files
}

/// Ours, but damaged, odd or of a later version.
fn envelopes() -> Files {
    let short = fields(r#""text":"Speak""#);
    texts([
        ("cut-half.json", short[..short.len() / 2].to_owned()),
        ("cut-one.json", short[..short.len() - 1].to_owned()),
        ("twice.json", format!("{short}{short}")),
        ("tail.json", format!("{short}\0\0\0\0")),
        ("comma.json", short.replace("}}}", "},}}")),
        ("comment.json", short.replace("\"aside\"", "/* here */\"aside\"")),
        ("single-quotes.json", short.replace('"', "'")),
        ("not-a-number.json", short.replace("1795233600000", "NaN")),
        ("half-pair.json", fields(r#""text":"\ud83d""#)),
        ("bare-control.json", fields("\"text\":\"a\u{1}b\"")),
        ("too-deep.json", fields(&format!("\"x\":{}", list("[", "", "]", 127)))),
        ("mark.json", format!("\u{feff}{short}")),
        ("spread.json", format!("\n\n  {}\r\n\t", short.replace(':', " : ").replace(',', " ,\n"))),
        ("members-twice.json", short.replace("\"aside\":[]", "\"records\":{},\"aside\":[]")),
        ("format-0.json", short.replace("\"format\":1", "\"format\":0")),
        ("format-3.json", short.replace("\"format\":1", "\"format\":3")),
        ("format-later.json", r#"{"app":"northstar","format":4000000000,"pages":[]}"#.to_owned()),
        ("format-negative.json", short.replace("\"format\":1", "\"format\":-1")),
        ("format-fraction.json", short.replace("\"format\":1", "\"format\":1.0")),
        ("format-text.json", short.replace("\"format\":1", "\"format\":\"1\"")),
        ("format-absent.json", short.replace("\"format\":1,", "")),
        ("records-absent.json", r#"{"app":"northstar","format":1}"#.to_owned()),
        ("records-list.json", r#"{"app":"northstar","format":1,"records":[]}"#.to_owned()),
        ("records-null.json", r#"{"app":"northstar","format":1,"records":null}"#.to_owned()),
        ("records-none.json", records("")),
        ("aside-object.json", r#"{"app":"northstar","format":1,"records":{},"aside":{}}"#.to_owned()),
        ("aside-single.json", r#"{"app":"northstar","format":1,"records":{},"aside":[["x"]]}"#.to_owned()),
        ("aside-only.json", r#"{"app":"northstar","format":1,"records":{},"aside":[["goal/x","{\"v\":"]]}"#.to_owned()),
        ("aside-odd.json", r#"{"app":"northstar","format":1,"records":{},"aside":[["../../x\u0000","<img src=x onerror=alert(1)>"],["",""]]}"#.to_owned()),
        ("made-text.json", short.replace("1795233600000", "\"today\"")),
        ("made-huge.json", short.replace("1795233600000", "99999999999999999999999")),
        ("made-end-of-time.json", short.replace("1795233600000", "9223372036854775807")),
        ("members-unknown.json", short.replace("\"aside\"", "\"later\":{\"a\":[1e400]},\"aside\"")),
    ])
}

/// Records that are damaged, odd or hostile, beside good ones.
fn odd_records() -> Files {
    let good = r#""goal/good":{"v":1,"f":{"text":"Speak"}}"#;
    let with = |more: &str| records(&format!("{good},{more}"));
    texts([
        (
            "record-types.json",
            with(concat!(
                r#""goal/a":[],"goal/b":null,"goal/c":"x","goal/d":{"v":"1","f":{}},"goal/e":{"v":0,"f":{}},"#,
                r#""goal/f":{"v":1.5,"f":{}},"goal/g":{"v":4294967296,"f":{}},"goal/h":{"v":1,"f":[]},"#,
                r#""goal/i":{"v":1,"f":{},"s":[]},"goal/j":{"v":1,"f":{},"o":"x"},"goal/k":{"v":1,"f":{},"c":"1"},"#,
                r#""goal/l":{"v":-1,"f":{}},"goal/m":{}"#
            )),
        ),
        ("record-version.json", with(r#""goal/a":{"v":4294967295,"f":{"text":"of later"}}"#)),
        ("record-deep.json", with(&format!(r#""goal/a":{{"v":1,"f":{{"x":{}}}}}"#, list("[", "", "]", 97)))),
        ("record-too-deep.json", with(&format!(r#""goal/a":{{"v":1,"f":{{"x":{}}}}}"#, list("[", "", "]", 98)))),
        ("record-twice.json", with(r#""goal/good":{"v":1,"f":{"text":"Listen"}}"#)),
        ("record-states.json", with(r#""goal/good~1":{"v":1,"f":{"text":"Listen"}},"goal/good~10":{"v":1,"f":{}}"#)),
        ("record-deleted.json", records(r#""goal/a":{"v":1,"d":"1k7tb6m000000001c","f":{"text":"gone"}}"#)),
        (
            "record-stamps.json",
            with(r#""goal/a":{"v":1,"t":"vvvvvvvvvvvvvvvvv","s":{"text":5,"":"x"},"d":{},"f":{"text":"far"}}"#),
        ),
        ("kind-unknown.json", with(r#""ritual/r1":{"v":7,"f":{"bell":{"tone":3}},"x":[1,null]}"#)),
        (
            "names.json",
            with(concat!(
                r#""":{"v":1,"f":{}},"/":{"v":1,"f":{}},"goal/":{"v":1,"f":{}},"/x":{"v":1,"f":{}},"#,
                r#""goal/../../x":{"v":1,"f":{}},"GOAL/x":{"v":1,"f":{}},"northstar/r/goal/x":{"v":1,"f":{}},"#,
                r#""__proto__":{"v":1,"f":{}},"goal/x y":{"v":1,"f":{}},"goal/\u0000":{"v":1,"f":{}},"#,
                r#""goal/<img src=x onerror=alert(1)>":{"v":1,"f":{}},"goal/é":{"v":1,"f":{}},"constructor/x":{"v":1,"f":{}}"#
            )),
        ),
        ("fields-types.json", fields(r#""text":5,"why":{"a":[]},"created":"x","steps":true"#)),
        ("fields-proto.json", fields(r#""__proto__":{"text":"x"},"constructor":1,"toString":null,"text":"Speak""#)),
        (
            "numbers.json",
            fields(&format!(r#""created":1e400,"a":-0,"b":0.10,"c":12345678901234567890123,"d":{}"#, "9".repeat(400))),
        ),
        (
            "bidi.json",
            fields(
                r#""text":"\u202eevil\u202c \u2066\u2069\u200b\u200d\ufeff\u061c\u0000\u0007\u001b[31m\u007f\u0085\u2028""#,
            ),
        ),
        ("combining.json", fields(&format!(r#""text":"a{}""#, "\u{301}".repeat(2_000)))),
        ("one-word.json", fields(&format!(r#""text":"{}""#, "w".repeat(20_000)))),
        (
            "markup.json",
            records(concat!(
                r#""about/me":{"v":1,"f":{"name":"<img src=x onerror=alert(1)>","role":"</textarea><script>alert(1)</script>"}},"#,
                r#""person/p1":{"v":1,"f":{"name":"\"><svg onload=alert(1)>","email":"javascript:alert(1)","link":"javascript:alert(1)","links":["data:text/html,<script>alert(1)</script>","https://a@b.example"]}},"#,
                r#""letter/l1":{"v":1,"f":{"subject":"{{constructor.constructor('alert(1)')()}}","parts":{"ask":"%0d%0aBcc: x@example.org"}}}"#
            )),
        ),
    ])
}

/// Under the passphrase: of the envelope.
fn locks() -> Files {
    let good = locked(GOOD);
    let changed = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        good.replacen(from, to, 1)
    };
    let (head, tail) = good.split_at(good.len() - 40);
    let other = good.replacen("YSBzYWx0IGZvciBhbGwuLg==", "YSBzYWx0IGZvciBhbGwuLw==", 1);
    assert_ne!(other, good);
    texts([
        ("locked.json", good.clone()),
        ("locked-pretty.json", good.replace("{", "{\n  ").replace(",\"", ",\n  \"")),
        ("locked-other-salt.json", other),
        (
            "locked-one-letter.json",
            format!(
                "{head}{}",
                if tail.starts_with('A') { tail.replacen('A', "B", 1) } else { format!("A{}", &tail[1..]) }
            ),
        ),
        ("locked-cut.json", head.to_owned()),
        ("locked-member-added.json", changed("\"iv\":", "\"hint\":\"x\",\"iv\":")),
        ("locked-iterations-low.json", changed(":600000", ":599999")),
        ("locked-iterations-one.json", changed(":600000", ":1")),
        ("locked-iterations-high.json", changed(":600000", ":5000001")),
        ("locked-iterations-huge.json", changed(":600000", ":18446744073709551615")),
        ("locked-iterations-text.json", changed(":600000", ":\"600000\"")),
        ("locked-iterations-power.json", changed(":600000", ":6e5")),
        ("locked-iterations-absent.json", changed("\"iterations\":600000,", "")),
        ("locked-salt-short.json", changed("YSBzYWx0IGZvciBhbGwuLg==", "YQ==")),
        ("locked-salt-absent.json", changed("\"salt\":", "\"pepper\":")),
        ("locked-iv-long.json", changed("\"iv\":\"", "\"iv\":\"AAAA")),
        ("locked-iv-absent.json", changed("\"iv\":", "\"vi\":")),
        ("locked-kdf-other.json", changed("PBKDF2", "Argon2id")),
        ("locked-hash-other.json", changed("SHA-256", "MD5")),
        ("locked-cipher-none.json", changed("AES-256-GCM", "none")),
        ("locked-packed-other.json", changed("deflate-raw", "br")),
        ("locked-format-1.json", changed("\"format\":2", "\"format\":1")),
        ("locked-format-3.json", changed("\"format\":2", "\"format\":3")),
        ("locked-null.json", r#"{"app":"northstar","format":2,"locked":null,"data":null}"#.to_owned()),
        ("locked-empty.json", r#"{"app":"northstar","format":2,"locked":{},"data":""}"#.to_owned()),
        ("locked-data-none.json", format!("{}\"}}", &good[..good.find("\"data\":\"").unwrap() + 8])),
        ("locked-data-short.json", format!("{}AAAA\"}}", &good[..good.find("\"data\":\"").unwrap() + 8])),
        (
            "locked-data-tag.json",
            format!("{}AAAAAAAAAAAAAAAAAAAAAA==\"}}", &good[..good.find("\"data\":\"").unwrap() + 8]),
        ),
        (
            "locked-data-spare-bits.json",
            format!("{}AAAAAAAAAAAAAAAAAAAAAB==\"}}", &good[..good.find("\"data\":\"").unwrap() + 8]),
        ),
        (
            "locked-data-address.json",
            format!("{}____AAAAAAAAAAAAAAAAAAAA\"}}", &good[..good.find("\"data\":\"").unwrap() + 8]),
        ),
        ("locked-with-records.json", changed("\"data\":", "\"records\":{\"goal/g1\":{\"v\":1,\"f\":{}}},\"data\":")),
    ])
}

/// Under the passphrase: of what is inside.
fn insides() -> Files {
    let many: Vec<String> = (0..25_001).map(|n| format!("\"goal/{n}\":{{}}")).collect();
    let values = format!("\"later\":[{}]", vec!["0"; 100_000].join(","));
    let packed = now(Native::Real.deflate(GOOD.as_bytes())).unwrap();
    let zeros = now(Native::Real.deflate(&vec![0; 9 * 1024 * 1024])).unwrap();
    texts([
        ("inside-zeros.json", locked_packed(zeros)),
        ("inside-spaces.json", locked(&format!("{GOOD}{}", " ".repeat(8 * 1024 * 1024)))),
        ("inside-spaces-that-fit.json", locked(&format!("{GOOD}{}", " ".repeat(8 * 1024 * 1024 - GOOD.len())))),
        ("inside-long-text.json", locked(&fields(&format!(r#""text":"{}""#, "a".repeat(6 * 1024 * 1024 + 1))))),
        ("inside-many-values.json", locked(&fields(&values))),
        ("inside-many-records.json", locked(&records(&many.join(",")))),
        ("inside-deep.json", locked(&list("[", "", "]", 1_000_000))),
        ("inside-diary.json", locked("Dear diary")),
        ("inside-nothing.json", locked("")),
        ("inside-other-app.json", locked(r#"{"app":"southstar","format":1,"records":{}}"#)),
        ("inside-later.json", locked(r#"{"app":"northstar","format":3,"pages":[]}"#)),
        ("inside-locked.json", locked(&locked(GOOD))),
        ("inside-no-records.json", locked(&records(""))),
        ("inside-aside.json", locked(r#"{"app":"northstar","format":1,"records":{},"aside":[["goal/x","{"]]}"#)),
        ("inside-cut.json", locked_packed(packed[..packed.len() - 1].to_vec())),
        ("inside-tail.json", locked_packed([packed.as_slice(), b"tail"].concat())),
        ("inside-not-packed.json", locked_packed(GOOD.as_bytes().to_vec())),
        ("inside-unpacked-nothing.json", locked_packed(Vec::new())),
    ])
}

fn plain() -> Files {
    [foreign(), of_people(), envelopes(), odd_records()].concat()
}

fn line(name: &str, bytes: &[u8], passphrase: Option<&str>) -> String {
    PLATFORM.with(|platform| now(inspect(platform, bytes, passphrase))).line(name)
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

/// What is kept of each file: its name, its bytes, and what is said of it.
fn kept() -> Vec<(String, Vec<u8>, String)> {
    let listing = fs::read_to_string(folder().join("expected.jsonl")).unwrap();
    let kept = listing.lines().map(|line| {
        let name = serde_json::from_str::<serde_json::Value>(line).unwrap()["file"].as_str().unwrap().to_owned();
        (name.clone(), fs::read(folder().join(name)).unwrap(), line.to_owned())
    });
    kept.collect()
}

fn write_anew() {
    let files = [plain(), locks(), insides()].concat();
    let said = files.iter().map(|(name, bytes)| line(name, bytes, Some(PASSPHRASE)) + "\n");
    fs::write(folder().join("expected.jsonl"), said.collect::<String>()).unwrap();
    files.iter().for_each(|(name, bytes)| fs::write(folder().join(name), bytes).unwrap());
}

#[test]
fn of_each_file_is_said_what_is_listed() {
    if std::env::var_os("NORTHSTAR_WRITE").is_some() {
        write_anew();
    }
    let kept = kept();
    for (name, bytes, said) in &kept {
        assert!(bytes.len() < 96 * 1024, "{name} is too large to keep");
        assert_eq!(&line(name, bytes, Some(PASSPHRASE)), said);
    }
    assert_eq!(fs::read_dir(folder()).unwrap().count(), kept.len() + 1, "a file that is not listed");
}

#[test]
fn each_plain_file_is_what_it_is_made_of() {
    let kept = kept();
    for (name, bytes) in plain() {
        assert!(kept.iter().any(|(other, kept, _)| other == name && *kept == bytes), "{name}");
    }
}

#[test]
fn what_is_locked_well_needs_its_passphrase_and_the_rest_says_the_same_without() {
    let mut locked = 0;
    for (name, bytes, said) in kept() {
        let without = line(&name, &bytes, None);
        if without.contains("\"needs-passphrase\"") {
            locked += 1;
        } else {
            assert_eq!(without, said);
        }
    }
    assert_eq!(locked, 25);
}
