//! Looking into files of any kind: an answer each time, and never more room than for what is taken.

use crate::platform::{self, Native};
use northstar_workbook::exchange::{
    backup::LONGEST_FILE,
    inspect::{Found, inspect},
};
use serde_json::{Value, json};

fn line(bytes: &[u8]) -> Value {
    let line = platform::now(inspect(&Native::Standin, bytes, None)).line("a file");
    assert!(!line.contains('\n'));
    serde_json::from_str(&line).unwrap()
}

#[test]
fn a_backup_is_told_by_its_records() {
    let golden = include_bytes!("golden/backup-1.json");
    let expected =
        json!({"file": "a file", "kind": "backup", "version": 1, "records": 4, "refused": false, "reason": null});
    assert_eq!(line(golden), expected);
}

#[test]
fn what_would_not_be_taken_is_refused_with_a_short_reason() {
    let golden = include_str!("golden/backup-1.json");
    let compact = serde_json::from_str::<Value>(golden).unwrap().to_string();
    let deep = |levels| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let values = format!(r#"{{"app":"northstar","format":1,"records":{{}},"x":[{}]}}"#, vec!["0"; 100_000].join(","));
    let long = json!({"app": "northstar", "format": 1, "records": {}, "x": "a".repeat(7_000_000)}).to_string();
    let table: [(Vec<u8>, Option<u64>, &str); 12] = [
        (Vec::new(), None, "not-json"),
        (b"Dear diary".to_vec(), None, "not-json"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\xff".to_vec(), None, "not-json"),
        (deep(1_000_000).into(), None, "not-json"),
        (b"[1,2]".to_vec(), None, "not-ours"),
        (br#"{"app":"southstar","format":1,"records":{}}"#.to_vec(), None, "not-ours"),
        (br#"{"app":"northstar","format":7,"records":{}}"#.to_vec(), Some(7), "too-new"),
        (compact.as_bytes()[..compact.len() / 2].to_vec(), None, "broken"),
        (br#"{"app":"northstar","format":1,"records":{}}"#.to_vec(), Some(1), "empty"),
        (vec![b' '; LONGEST_FILE + 1], None, "too-large"),
        (values.into(), None, "too-large"),
        (long.into(), None, "too-large"),
    ];
    for (bytes, version, reason) in table {
        let kind = (version.is_some() || reason == "broken").then_some("backup");
        let expected = json!({
            "file": "a file", "kind": kind, "version": version, "records": 0, "refused": true, "reason": reason,
        });
        assert_eq!(line(&bytes), expected, "{:.60}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn people_of_other_programs_are_told_by_their_form() {
    let card = "BEGIN:VCARD\nFN:Ana\nEND:VCARD\n";
    let long = format!("Name,Notes\n{}", format!("Ana,{}\n", "a".repeat(1_000)).repeat(8_400));
    let many = format!("Name\n{}", "Ana\n".repeat(50_001));
    let table: [(Vec<u8>, &str, usize, Option<&str>); 9] = [
        (include_bytes!("golden/people/google.csv").to_vec(), "csv", 2, None),
        (include_bytes!("golden/people/outlook.csv").to_vec(), "csv", 2, None),
        (include_bytes!("golden/people/linkedin.csv").to_vec(), "csv", 3, None),
        (include_bytes!("golden/people/apple.vcf").to_vec(), "vcard", 1, None),
        (card.repeat(3).into(), "vcard", 3, None),
        (b"BEGIN:VCARD\nORG:Nobody\nEND:VCARD\n".to_vec(), "vcard", 0, Some("empty")),
        (b"Name,Company\n".to_vec(), "csv", 0, Some("empty")),
        (long.into(), "csv", 0, Some("too-large")),
        (many.into(), "csv", 0, Some("too-large")),
    ];
    for (bytes, kind, records, reason) in table {
        let expected = json!({
            "file": "a file", "kind": kind, "version": null, "records": records, "refused": reason.is_some(), "reason": reason,
        });
        assert_eq!(line(&bytes), expected, "{:.60}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_file_that_cannot_be_opened_is_said_so() {
    assert_eq!(Found::unreadable().refused, Some("unreadable"));
}
