//! The largest files that are read, and hostile ones, take no more memory than a phone has to spare.
//!
//! One test, since the heap is counted for the whole program.

// Outside of the crate clippy does not see that these are tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, clippy::print_stderr)]
#![allow(unsafe_code, reason = "an allocator that counts")]

#[path = "../native/heap.rs"]
mod heap;
#[path = "../native/platform.rs"]
mod platform;

use northstar_workbook::exchange::{
    backup::{self, Backup, BackupError, LONGEST_FILE, LONGEST_TEXT, MOST_RECORDS, MOST_VALUES},
    inspect::inspect,
    people::{self, MOST_PEOPLE, MOST_TEXT},
};
use platform::{Native, now};

fn records(records: &str) -> String {
    format!(r#"{{"app":"northstar","format":1,"records":{{{records}}}}}"#)
}

fn goal(fields: &str) -> String {
    records(&format!(r#""goal/g":{{"v":1,"f":{{{fields}}}}}"#))
}

/// Fills a file up to the longest with a text in the place of `@`.
fn filled(file: &str, piece: &str) -> String {
    file.replace('@', &piece.repeat((LONGEST_FILE - file.len()) / piece.len()))
}

/// Names, as many as there may be values, that together make the file as long as it may be.
fn many(before: &str, after: &str, count: usize) -> String {
    let each = (LONGEST_FILE - 200) / count - before.len() - after.len() - 12;
    let members: Vec<String> =
        (0..count).map(|n| format!("\"{before}{n:x}{}\":{after}", "a".repeat(each.min(80)))).collect();
    members.join(",")
}

#[test]
fn no_file_takes_more_than_64_mib_of_heap() {
    let numbers = format!("\"x\":[{}]", vec!["123456789012345678901234567890"; MOST_VALUES - 20].join(","));
    let objects = format!("\"x\":[{}]", vec!["{\"a\":[]}"; MOST_VALUES / 2 - 20].join(","));
    let sets = [
        ("one text", goal(&format!("\"text\":\"{}\"", "a".repeat(LONGEST_TEXT)))),
        ("one text of escapes", filled(&goal("\"text\":\"@\""), "\\n")),
        ("spaces", filled(&records("@"), " ")),
        ("names of fields", goal(&many("", "0", MOST_VALUES - 20))),
        ("numbers", goal(&numbers)),
        ("objects", goal(&objects)),
        ("records", records(&many("goal/", "{\"v\":1,\"f\":{}}", MOST_RECORDS))),
        ("no records", records(&many("Goal/", "{}", MOST_RECORDS))),
        ("deep lists", filled("[@", "[")),
        ("outside", format!("[{}]", many("", "0", MOST_VALUES + 100).replace(':', ","))),
    ];
    for (name, file) in sets {
        let plain = Backup { file_name: String::new(), text: file, records: 0 };
        assert!(plain.text.len() <= LONGEST_FILE, "{name}: {}", plain.text.len());
        let open = |bytes: &[u8]| now(backup::open(&Native::Standin, bytes, Some("a passphrase")));
        let look = |bytes: &[u8]| now(inspect(&Native::Standin, bytes, Some("a passphrase")));
        eprintln!("{name}: {} bytes", plain.text.len());
        let opened = heap::within(|| open(plain.text.as_bytes())).map(|parsed| parsed.count());
        heap::within(|| look(plain.text.as_bytes()));
        if let Ok(locked) = now(backup::lock(&Native::Standin, &plain, "a passphrase", [1; 28])) {
            let from_lock = heap::within(|| open(locked.text.as_bytes())).map(|parsed| parsed.count());
            assert!(from_lock == opened || from_lock == Err(BackupError::Broken), "{name}: {from_lock:?} {opened:?}");
            heap::within(|| look(locked.text.as_bytes()));
        }
    }
    no_people_take_more();
}

/// As many people as are read, as much text, and as much of what is passed over.
fn no_people_take_more() {
    let head = "Name,First name,Nickname,Role,Company,E-mail,URL,Phone,City,Country,Time zone,Notes\n";
    let row = |text: &str, cells: usize| format!("Ana{}\n", format!(",{text}").repeat(cells));
    let card = |inside: &str| format!("BEGIN:VCARD\nFN:Ana\n{inside}\nEND:VCARD\n");
    let most = |piece: &str| piece.repeat(people::LONGEST_FILE / piece.len());
    let sets = [
        ("short cells", format!("{head}{}", row("a", 11).repeat(MOST_PEOPLE - 1))),
        ("cells", format!("{head}{}", row(&"a".repeat(MOST_TEXT / MOST_PEOPLE / 11 - 2), 11).repeat(MOST_PEOPLE - 1))),
        ("too many cells", format!("{head}{}", most(","))),
        ("quotes", format!("{head}{}", most("\"a\n"))),
        ("nobody", format!("{head}{}", ",x\n".repeat(MOST_PEOPLE - 1))),
        ("notes", card(&format!("NOTE:{}", "a".repeat(120_000))).repeat(MOST_TEXT / 120_003)),
        ("photos", card(&format!("PHOTO:{}", "QUJD".repeat(250_000))).repeat(32)),
        ("one photo", card(&format!("PHOTO:{}", "QUJD".repeat(8_300_000)))),
        ("folds", card(&format!("NOTE:{}", "a\n ".repeat(11_000_000)))),
        ("soft breaks", card(&format!("NOTE;ENCODING=QUOTED-PRINTABLE:{}", "=41=\n".repeat(6_000_000)))),
        ("open cards", most("BEGIN:VCARD\nFN:Ana\nNOTE:x\n")),
    ];
    for (name, file) in sets {
        let file = file.get(..people::LONGEST_FILE.min(file.len())).unwrap();
        eprintln!("{name}: {} bytes", file.len());
        drop(heap::within(|| people::read(file.as_bytes())));
        heap::within(|| now(inspect(&Native::Standin, file.as_bytes(), None)));
    }
    let wide: Vec<u8> = "\u{feff}BEGIN:VCARD\nFN:Ana\nNOTE:".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide =
        [wide, "é".repeat(people::LONGEST_FILE / 5).encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
    drop(heap::within(|| people::read(&wide)));
}
