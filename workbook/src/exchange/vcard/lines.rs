//! The lines of a card file: unfolded, and only those that tell something of use.

use crate::exchange::{encoding::Letters, people::LONGEST_PERSON};

/// What is read of a card. All else is passed over without being copied: photos are most of what such a file weighs.
const KNOWN: [&str; 30] = [
    "BEGIN",
    "END",
    "FN",
    "N",
    "NICKNAME",
    "ORG",
    "TITLE",
    "ROLE",
    "EMAIL",
    "TEL",
    "URL",
    "X-SOCIALPROFILE",
    "SOCIALPROFILE",
    "IMPP",
    "ADR",
    "TZ",
    "NOTE",
    "KIND",
    "X-ADDRESSBOOKSERVER-KIND",
    "X-ABSHOWAS",
    "AGENT",
    super::OWN_WORK,
    super::OWN_STRUCK,
    super::OWN_REACH,
    super::OWN_LANGUAGES,
    super::OWN_MET,
    super::PHONETIC[0],
    super::PHONETIC[1],
    super::PHONETIC[2],
    "LANG",
];

/// The longest line that is read whole, in bytes. Of a longer one enough is left to be too long in whatever code.
const LONGEST: usize = 4 * LONGEST_PERSON;

/// One line of use: `item1.EMAIL;TYPE=home:leila@example.org`.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Its name in capitals, without its group.
    pub(super) name: &'static str,
    /// Parameters, in capitals: `TYPE=HOME`, or `HOME` as version 2.1 writes it.
    params: Vec<String>,
    /// What stands behind the colon, as bytes in whatever letters.
    value: Vec<u8>,
}

/// A value that can't be read: its letters are unknown.
pub(super) struct Unknown;

impl Line {
    /// Whether a `BEGIN` or `END` is that of a card.
    pub(super) fn is_of_card(&self) -> bool {
        self.value.trim_ascii().eq_ignore_ascii_case(b"VCARD")
    }

    /// Whether a parameter, with or without a name, holds this word: `TYPE=HOME,PREF`, `PREF`.
    fn says(&self, word: &str) -> bool {
        self.params.iter().any(|param| {
            let values = param.split_once('=').map_or(param.as_str(), |(_, values)| values);
            values.split(',').any(|value| value.trim_matches('"') == word)
        })
    }

    /// Whether it is the one to use among several.
    pub(super) fn is_preferred(&self) -> bool {
        self.says("PREF") || self.params.iter().any(|param| param == "PREF=1")
    }

    /// The value as text, not yet without its escapes.
    pub(super) fn text(&self) -> Result<String, Unknown> {
        let decoded;
        let bytes = if self.says("QUOTED-PRINTABLE") {
            decoded = unquoted(&self.value);
            &decoded
        } else {
            &self.value
        };
        let charset = self.params.iter().find_map(|param| param.strip_prefix("CHARSET="));
        let is_known = charset.is_none_or(|name| {
            ["UTF-8", "UTF8", "US-ASCII", "ISO-8859-1", "ISO-8859-15", "LATIN1", "WINDOWS-1252", "CP1252"]
                .contains(&name.trim_matches('"'))
        });
        if !is_known && !bytes.is_ascii() && std::str::from_utf8(bytes).is_err() {
            return Err(Unknown);
        }
        Ok(Letters::unmarked(bytes).collect())
    }
}

/// Undoes quoted-printable; what is not of that form stays as it is.
fn unquoted(bytes: &[u8]) -> Vec<u8> {
    let hex =
        |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16)).and_then(|d| u8::try_from(d).ok());
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match (first, hex(after.first()), hex(after.get(1))) {
            (b'=', Some(high), Some(low)) => {
                out.push(high << 4 | low);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => out.push(*first),
        }
    }
    out
}

/// The lines of use in a file.
pub(super) struct Lines<'a> {
    rest: &'a [u8],
}

impl<'a> Lines<'a> {
    pub(super) const fn of(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    /// A line as it lies in the file.
    fn physical(&mut self) -> Option<&'a [u8]> {
        if self.rest.is_empty() {
            return None;
        }
        let end = self.rest.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(self.rest.len());
        let (line, rest) = self.rest.split_at_checked(end)?;
        let rest = rest.strip_prefix(b"\r").unwrap_or(rest);
        self.rest = rest.strip_prefix(b"\n").unwrap_or(rest);
        Some(line)
    }

    /// What a fold put onto the next line.
    fn folded(&mut self) -> Option<&'a [u8]> {
        let is_fold = matches!(self.rest.first(), Some(b' ' | b'\t'));
        self.physical().filter(|_| is_fold).and_then(|line| line.get(1..))
    }

    fn unfold(&mut self, whole: &mut Vec<u8>) {
        while matches!(self.rest.first(), Some(b' ' | b'\t')) {
            let more = self.folded().unwrap_or_default();
            // What is longer is too long anyway, and told as such.
            if whole.len() <= LONGEST {
                whole.extend_from_slice(more);
            }
        }
    }

    /// A soft break of quoted-printable goes on in the next line, unless that is plainly the end of the card.
    fn soften(&mut self, whole: &mut Vec<u8>) {
        while whole.last() == Some(&b'=') && !is_edge(self.rest) {
            let Some(more) = self.physical() else { break };
            whole.pop();
            if whole.len() > LONGEST {
                whole.truncate(LONGEST + 1);
            }
            whole.extend_from_slice(more);
        }
    }
}

fn is_edge(rest: &[u8]) -> bool {
    let starts = |word: &[u8]| rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    starts(b"END:VCARD") || starts(b"BEGIN:VCARD")
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        loop {
            let first = self.physical()?;
            let quoted = is_quoted(first);
            let Some(name) = name(first) else {
                if quoted {
                    self.soften(&mut first.to_vec());
                }
                continue;
            };
            let mut whole = first.to_vec();
            if !quoted || whole.last() != Some(&b'=') {
                self.unfold(&mut whole);
            }
            if quoted {
                self.soften(&mut whole);
            }
            if let Some(line) = split(name, &whole) {
                return Some(line);
            }
        }
    }
}

fn is_quoted(line: &[u8]) -> bool {
    const WORD: &[u8] = b"QUOTED-PRINTABLE";
    let head = line.split(|byte| *byte == b':').next().unwrap_or_default();
    head.windows(WORD.len()).any(|part| part.eq_ignore_ascii_case(WORD))
}

/// The name of a line, where it is one of use.
fn name(line: &[u8]) -> Option<&'static str> {
    let end = line.iter().position(|byte| matches!(byte, b':' | b';'))?;
    let head = line.get(..end)?;
    let name = head.rsplit(|byte| *byte == b'.').next()?.trim_ascii();
    KNOWN.into_iter().find(|known| known.as_bytes().eq_ignore_ascii_case(name))
}

/// Cuts a whole line at the colon that is in no quotes.
fn split(name: &'static str, whole: &[u8]) -> Option<Line> {
    let mut is_quoted = false;
    let colon = whole.iter().position(|byte| {
        is_quoted ^= *byte == b'"';
        *byte == b':' && !is_quoted
    })?;
    let head = String::from_utf8_lossy(whole.get(..colon)?).to_uppercase();
    let params = head.split(';').skip(1).map(|param| param.trim().to_owned()).collect();
    Some(Line { name, params, value: whole.get(colon + 1..)?.to_vec() })
}
