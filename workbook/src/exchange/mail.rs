//! A letter as a mail link (RFC 6068) and as a mail file (RFC 5322).

use super::{base64, percent};
use crate::domain::{compose::Composed, time::Instant};
use chrono::{Datelike, Timelike};

/// Longer links are cut or refused by some mail programs and browsers, so none is made.
const LONGEST: usize = 1_600;

/// The `mailto:` link that opens a letter in the person's own mail program, or `None` when it would be too long to
/// arrive whole. The address may be empty: the mail program then asks for it.
#[must_use]
pub fn link(address: &str, letter: &Composed) -> Option<String> {
    let mut link = String::from("mailto:");
    encode(address.trim(), true, &mut link);
    let mut mark = '?';
    for (name, text) in [("subject", &letter.subject), ("body", &letter.body)] {
        if !text.is_empty() {
            link.push(mark);
            link.push_str(name);
            link.push('=');
            encode(text, false, &mut link);
            mark = '&';
        }
    }
    (link.len() <= LONGEST).then_some(link)
}

/// Adds the text as a link can hold it. Lines end as mail ends them.
fn encode(text: &str, address: bool, out: &mut String) {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n");
    percent::push(&text, if address { "@" } else { "" }, out);
}

/// Between whom and when a mail file goes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Envelope<'a> {
    /// The writer's name.
    pub from: &'a str,
    /// The reader's name.
    pub to: &'a str,
    /// The reader's address; one that is none is left out.
    pub address: &'a str,
    /// When it is written.
    pub at: Instant,
}

/// The media type of a mail file.
pub const MEDIA_TYPE: &str = "message/rfc822";

/// The letter as a file that mail programs open. Those that know `X-Unsent` open it as a draft.
///
/// The workbook does not know the writer's own address, so the sender is a group without members (RFC 6854): the mail
/// program puts its own account there. No field can bring a header of its own, because no line end survives in one.
#[must_use]
pub fn file(envelope: &Envelope<'_>, letter: &Composed) -> String {
    let mut out = String::new();
    let from = if envelope.from.trim().is_empty() { "Northstar" } else { envelope.from };
    header("From", &format!("{}:;", encoded(from, "From: ".len())), &mut out);
    if let Some(address) = plain_address(envelope.address) {
        let name = encoded(envelope.to, "To: ".len());
        let is_long = name.contains('\n') || name.len() + address.len() > 66;
        let fold = if is_long { "\r\n " } else { " " };
        header("To", format!("{name}{fold}<{address}>").trim_start(), &mut out);
    }
    if !letter.subject.trim().is_empty() {
        header("Subject", &encoded(&letter.subject, "Subject: ".len()), &mut out);
    }
    header("Date", &date(envelope.at), &mut out);
    for (name, value) in [
        ("X-Unsent", "1"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "base64"),
    ] {
        header(name, value, &mut out);
    }
    out.push_str("\r\n");
    let body = letter.body.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n") + "\r\n";
    lines(&base64::encode(body.as_bytes()), &mut out);
    out
}

fn header(name: &str, value: &str, out: &mut String) {
    out.extend([name, ": ", value, "\r\n"]);
}

/// Text in lines as long as mail allows for encoded bodies.
fn lines(text: &str, out: &mut String) {
    const LINE: usize = 76;
    let mut rest = text;
    while !rest.is_empty() {
        let (line, behind) = rest.split_at_checked(LINE).unwrap_or((rest, ""));
        out.extend([line, "\r\n"]);
        rest = behind;
    }
}

/// Text as encoded words (RFC 2047), folded so that no line of the header is too long. `before` characters stand
/// before it on its first line.
fn encoded(text: &str, before: usize) -> String {
    /// Bytes in one word: as base64, with its marks, it stays under 75 characters.
    const WORD: usize = 39;
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    let text = words.join(" ");
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == ' ';
    if text.chars().all(is_plain) && before + text.len() < 70 {
        return text;
    }
    let mut out = String::new();
    let mut word = String::new();
    for c in text.chars() {
        if word.len() + c.len_utf8() > WORD {
            push_word(&word, &mut out);
            word.clear();
        }
        word.push(c);
    }
    push_word(&word, &mut out);
    out
}

fn push_word(word: &str, out: &mut String) {
    if !out.is_empty() {
        out.push_str("\r\n ");
    }
    out.extend(["=?utf-8?B?", &base64::encode(word.as_bytes()), "?="]);
}

/// An address that can stand between angle brackets as it is, or nothing.
fn plain_address(address: &str) -> Option<&str> {
    const LONGEST: usize = 254;
    let address = address.trim();
    let (name, host) = address.rsplit_once('@')?;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let fine =
        |part: &str| !part.is_empty() && part.chars().all(is_plain) && !part.starts_with('.') && !part.ends_with('.');
    (address.len() <= LONGEST && fine(name) && fine(host)).then_some(address)
}

/// "Sat, 21 Nov 2026 17:30:00 +0000".
fn date(at: Instant) -> String {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let local = at.local(0);
    let name = |names: &[&'static str], at: u32| usize::try_from(at).ok().and_then(|at| names.get(at).copied());
    let (day, month) = (name(&DAYS, local.weekday().num_days_from_monday()), name(&MONTHS, local.month0()));
    let (day, month) = (day.unwrap_or_default(), month.unwrap_or_default());
    let (date, year) = (local.day(), local.year());
    let (hour, minute, second) = (local.hour(), local.minute(), local.second());
    format!("{day}, {date} {month} {year} {hour:02}:{minute:02}:{second:02} +0000")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn letter(subject: &str, body: &str) -> Composed {
        Composed { subject: subject.into(), body: body.into() }
    }

    #[test]
    fn a_link_carries_address_subject_and_lines() {
        let link = link(" leila@example.org ", &letter("A question", "Dear Leila,\n\nthank you.")).unwrap();
        let expected = "mailto:leila@example.org?subject=A%20question&body=Dear%20Leila%2C%0D%0A%0D%0Athank%20you.";
        assert_eq!(link, expected);
    }

    #[test]
    fn what_is_empty_is_left_out() {
        assert_eq!(link("", &letter("", "Hi")).as_deref(), Some("mailto:?body=Hi"));
        assert_eq!(link("a@b", &Composed::default()).as_deref(), Some("mailto:a@b"));
    }

    #[test]
    fn nothing_in_an_address_or_a_subject_becomes_a_field_of_its_own() {
        let link = link("a@b?bcc=c@d", &letter("x&cc=e#f", "100 % + é")).unwrap();
        assert_eq!(link, "mailto:a@b%3Fbcc%3Dc@d?subject=x%26cc%3De%23f&body=100%20%25%20%2B%20%C3%A9");
    }

    #[test]
    fn every_kind_of_line_end_is_the_one_of_mail() {
        for body in ["a\nb", "a\r\nb", "a\rb"] {
            assert_eq!(link("", &letter("", body)).as_deref(), Some("mailto:?body=a%0D%0Ab"));
        }
    }

    #[test]
    fn a_link_that_would_not_arrive_whole_is_not_made() {
        let room = LONGEST - "mailto:?body=".len();
        assert!(link("", &letter("", &"a".repeat(room))).is_some());
        assert_eq!(link("", &letter("", &"a".repeat(room + 1))), None);
        assert_eq!(link("", &letter("", &"é".repeat(room / 6 + 1))), None);
    }

    const ENVELOPE: Envelope<'static> = Envelope {
        from: "Kavya Rao",
        to: "Leïla Haddad",
        address: "leila@example.org",
        at: Instant(1_795_282_200_000),
    };

    /// Headers, unfolded, and the text of the body.
    fn read(file: &str) -> (Vec<(String, String)>, String) {
        let (head, body) = file.split_once("\r\n\r\n").unwrap();
        let head = head.replace("\r\n ", " ");
        let headers = head.split("\r\n").map(|line| line.split_once(": ").unwrap());
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let body = base64::decode(&body.replace("\r\n", "")).unwrap();
        (headers, String::from_utf8(body).unwrap())
    }

    #[test]
    fn a_file_has_the_headers_of_a_draft_and_the_text_as_it_is() {
        let (headers, body) = read(&file(&ENVELOPE, &letter("A question", "Dear Leïla,\n\nthank you.")));
        let named: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(
            named,
            [
                ("From", "Kavya Rao:;"),
                ("To", "=?utf-8?B?TGXDr2xhIEhhZGRhZA==?= <leila@example.org>"),
                ("Subject", "A question"),
                ("Date", "Sat, 21 Nov 2026 17:30:00 +0000"),
                ("X-Unsent", "1"),
                ("MIME-Version", "1.0"),
                ("Content-Type", "text/plain; charset=utf-8"),
                ("Content-Transfer-Encoding", "base64"),
            ]
        );
        assert_eq!(body, "Dear Leïla,\r\n\r\nthank you.\r\n");
    }

    #[test]
    fn an_address_that_is_none_is_left_out() {
        for address in ["", "leila", "a@b>\r\nBcc: c@d", "a b@c", "@c", "a@", "a@b,c@d", "é@b.org"] {
            let file = file(&Envelope { address, ..ENVELOPE }, &letter("x", "y"));
            assert!(!file.contains("\r\nTo:") && !file.contains("Bcc"), "{address}: {file}");
        }
    }

    proptest! {
        #[test]
        fn no_field_of_a_file_brings_a_header_or_a_long_line(
            from in "(?s).{0,80}", to in "(?s).{0,80}", subject in "(?s).{0,200}", body in "(?s).{0,200}",
            evil in prop::sample::select(&["", "\r\nBcc: x@y\r\n\r\nhi", "\nX: 1", "\rX: 1", "\u{2028}X: 1", "=?utf-8?Q?=0ABcc?="][..]),
        ) {
            let [from, to, subject] = [from, to, subject].map(|text| text + evil);
            let file = file(&Envelope { from: &from, to: &to, ..ENVELOPE }, &letter(&subject, &body));
            let bare = file.replace("\r\n", "");
            prop_assert!(!bare.contains(['\r', '\n']) && bare.is_ascii());
            prop_assert!(file.split("\r\n").all(|line| line.len() <= 78), "{file}");
            let (headers, text) = read(&file);
            let known = ["From", "To", "Subject", "Date", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"];
            prop_assert!(headers.iter().all(|(name, _)| known.contains(&name.as_str())));
            prop_assert!(headers.len() <= known.len());
            prop_assert_eq!(text.replace("\r\n", "\n"), body.replace("\r\n", "\n").replace('\r', "\n") + "\n");
        }

        #[test]
        fn a_link_holds_no_character_that_ends_it(subject in ".{0,60}", body in "(?s).{0,60}") {
            if let Some(link) = link("a@b", &letter(&subject, &body)) {
                let fine = |c: char| c.is_ascii_alphanumeric() || "-._~%@:?=&".contains(c);
                prop_assert!(link.chars().all(fine));
                prop_assert!(link.matches(['?', '&']).count() <= 2);
            }
        }
    }
}
