//! The one reader of JSON from outside. Its limits are inside of it: what is too large is refused before it takes room.
//!
//! Numbers keep the letters in which they were written, since a later version may mean more by them than we can hold.

use serde_json::{Map, Number, Value};

/// How deep lists and objects may be nested.
const DEEPEST: usize = 127;

/// How much is read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Values of all kinds, at any depth.
    pub(crate) values: usize,
    /// Bytes of one text, name or number.
    pub(crate) text: usize,
}

impl Limits {
    /// For what lies in a storage, which has limits of its own.
    pub(crate) const NONE: Self = Self { values: usize::MAX, text: usize::MAX };
}

/// Why a text was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// It is not JSON, or nested too deep.
    NotJson,
    /// It is beyond a limit.
    TooLarge,
}

/// Reads a text that is one JSON value.
pub(crate) fn read(text: &str, limits: Limits) -> Result<Value, Refused> {
    let mut reader = Reader { text, at: 0, limits };
    let value = reader.value(DEEPEST)?;
    reader.skip_white();
    if reader.at == text.len() { Ok(value) } else { Err(Refused::NotJson) }
}

/// Whether [`read`] takes this value when it is written, as far as the limits go.
pub(crate) fn fits(value: &Value, mut limits: Limits) -> bool {
    fits_in(value, &mut limits)
}

fn fits_in(value: &Value, limits: &mut Limits) -> bool {
    let Some(left) = limits.values.checked_sub(1) else { return false };
    limits.values = left;
    match value {
        Value::Null | Value::Bool(_) => true,
        Value::Number(number) => number.as_str().len() <= limits.text,
        Value::String(text) => text.len() <= limits.text,
        Value::Array(items) => items.iter().all(|item| fits_in(item, limits)),
        Value::Object(members) => {
            members.iter().all(|(name, member)| name.len() <= limits.text && fits_in(member, limits))
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    limits: Limits,
}

impl<'a> Reader<'a> {
    fn value(&mut self, depth: usize) -> Result<Value, Refused> {
        self.limits.values = self.limits.values.checked_sub(1).ok_or(Refused::TooLarge)?;
        self.skip_white();
        match self.peek() {
            b'"' => self.string().map(Value::String),
            b'{' => self.object(depth.checked_sub(1).ok_or(Refused::NotJson)?),
            b'[' => self.array(depth.checked_sub(1).ok_or(Refused::NotJson)?),
            b'-' | b'0'..=b'9' => self.number(),
            _ => self.word(),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, Refused> {
        let mut members = Map::new();
        self.at += 1;
        if self.next_is(b'}') {
            return Ok(members.into());
        }
        loop {
            self.skip_white();
            if self.peek() != b'"' {
                return Err(Refused::NotJson);
            }
            let name = self.string()?;
            self.expect(b':')?;
            let value = self.value(depth)?;
            members.insert(name, value);
            if self.next_is(b'}') {
                return Ok(members.into());
            }
            self.expect(b',')?;
        }
    }

    fn array(&mut self, depth: usize) -> Result<Value, Refused> {
        let mut items = Vec::new();
        self.at += 1;
        if self.next_is(b']') {
            return Ok(items.into());
        }
        loop {
            items.push(self.value(depth)?);
            if self.next_is(b']') {
                return Ok(items.into());
            }
            self.expect(b',')?;
        }
    }

    fn string(&mut self) -> Result<String, Refused> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let start = self.at;
            while !matches!(self.peek(), b'"' | b'\\' | 0..0x20) {
                self.at += 1;
            }
            text.push_str(self.from(start));
            if text.len() > self.limits.text {
                return Err(Refused::TooLarge);
            }
            match self.take() {
                b'"' => return Ok(text),
                b'\\' => text.push(self.escape()?),
                _ => return Err(Refused::NotJson),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Refused> {
        let letter = match self.take() {
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            letter @ (b'"' | b'\\' | b'/') => char::from(letter),
            b'u' => return self.unicode(),
            _ => return Err(Refused::NotJson),
        };
        Ok(letter)
    }

    fn unicode(&mut self) -> Result<char, Refused> {
        let first = self.hex()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first).ok_or(Refused::NotJson);
        }
        let is_pair = self.take() == b'\\' && self.take() == b'u';
        let second = if is_pair { self.hex()? } else { 0 };
        let low = second.checked_sub(0xdc00).filter(|low| *low < 0x400).ok_or(Refused::NotJson)?;
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + low).ok_or(Refused::NotJson)
    }

    fn hex(&mut self) -> Result<u32, Refused> {
        let mut code = 0;
        for _ in 0..4 {
            code = code * 16 + char::from(self.take()).to_digit(16).ok_or(Refused::NotJson)?;
        }
        Ok(code)
    }

    fn number(&mut self) -> Result<Value, Refused> {
        let start = self.at;
        self.skip(b"-");
        // No digit follows a zero at the start.
        if !self.skip(b"0") {
            self.digits()?;
        }
        if self.skip(b".") {
            self.digits()?;
        }
        if self.skip(b"eE") {
            self.skip(b"+-");
            self.digits()?;
        }
        let written = self.from(start);
        if written.len() > self.limits.text {
            return Err(Refused::TooLarge);
        }
        // The crate's own reader would write `1e400` as `1e+400`. Its version is pinned, and a test holds this.
        Ok(Value::Number(Number::from_string_unchecked(written.to_owned())))
    }

    fn digits(&mut self) -> Result<(), Refused> {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        if self.at == start { Err(Refused::NotJson) } else { Ok(()) }
    }

    fn word(&mut self) -> Result<Value, Refused> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let words = [("null", Value::Null), ("true", true.into()), ("false", false.into())];
        let (word, value) = words.into_iter().find(|(word, _)| rest.starts_with(word)).ok_or(Refused::NotJson)?;
        self.at += word.len();
        Ok(value)
    }

    /// The byte that comes next; 0 at the end, which no JSON has outside of what is refused anyway.
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    fn take(&mut self) -> u8 {
        let next = self.peek();
        self.at += 1;
        next
    }

    fn skip(&mut self, any_of: &[u8]) -> bool {
        let is_there = any_of.contains(&self.peek());
        self.at += usize::from(is_there);
        is_there
    }

    fn skip_white(&mut self) {
        while self.skip(b" \t\r\n") {}
    }

    fn next_is(&mut self, sign: u8) -> bool {
        self.skip_white();
        self.skip(&[sign])
    }

    fn expect(&mut self, sign: u8) -> Result<(), Refused> {
        if self.next_is(sign) { Ok(()) } else { Err(Refused::NotJson) }
    }

    fn from(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Reads as the crate does, but for how numbers are written.
    fn assert_as_the_crate(text: &str) {
        let ours = read(text, Limits::NONE).ok();
        let theirs: Option<Value> = serde_json::from_str(text).ok();
        let normal = ours.map(|value| serde_json::from_str::<Value>(&value.to_string()).unwrap());
        assert_eq!(normal, theirs, "{text:?}");
    }

    #[test]
    fn it_reads_what_the_crate_reads_and_nothing_else() {
        let texts = [
            "",
            " ",
            "null",
            "nul",
            "nulll",
            "true",
            "false",
            "TRUE",
            "[]",
            "[ ]",
            "[,]",
            "[1,]",
            "[1,2]",
            "[1 2]",
            "[",
            "]",
            "{}",
            "{ }",
            "{\"a\":1}",
            "{\"a\":1,}",
            "{\"a\"}",
            "{a:1}",
            "{\"a\" : [ { } ] }",
            "{\"a\":1 \"b\":2}",
            "{\"a\":1,\"a\":2}",
            "0",
            "-0",
            "-",
            "00",
            "01",
            "1.",
            ".1",
            "1.0",
            "1e",
            "1e+",
            "1E-2",
            "1e400",
            "-1.5e+9",
            "+1",
            "0x1",
            "1 ",
            " 1",
            "1 1",
            "\"",
            "\"a",
            "\"a\"",
            "\"\\\"",
            "\"\\q\"",
            "\"\\u00e9\"",
            "\"\\u00E9\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\ud83dx\"",
            "\"\\ud83d\\n\"",
            "\"\\ud83d\\ud83d\"",
            "\"\\ude00\"",
            "\"\\u00g0\"",
            "\"\\u00\"",
            "\"\u{1}\"",
            "\"\u{7f}é😀\"",
            "\"\\b\\f\\n\\r\\t\\/\\\\\"",
            "\u{feff}1",
            "1\u{a0}",
            "\0",
            "\"\0\"",
            "1\0",
            "[1\0]",
        ];
        texts.iter().for_each(|text| assert_as_the_crate(text));
        for depth in [126, 127, 128, 129, 100_000] {
            assert_as_the_crate(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
            assert_as_the_crate(&"{\"a\":".repeat(depth));
        }
    }

    #[test]
    fn numbers_keep_their_letters() {
        for number in ["1e400", "1E5", "-0", "0.10", "1.10e-07", "12345678901234567890123", "1e+5"] {
            assert_eq!(read(number, Limits::NONE).map(|value| value.to_string()), Ok(number.to_owned()));
        }
    }

    #[test]
    fn each_limit_is_held_to_the_letter() {
        let limits = Limits { values: 4, text: 3 };
        let table = [
            ("[1,2,3]", true),
            ("[1,2,3,4]", false),
            ("{\"a\":[{}]}", true),
            ("{\"a\":[{},{},{}]}", false),
            ("\"abc\"", true),
            ("\"abcd\"", false),
            ("\"a\\nbc\"", false),
            ("{\"abc\":1}", true),
            ("{\"abcd\":1}", false),
            ("123", true),
            ("1234", false),
        ];
        for (text, fits) in table {
            assert_eq!(read(text, limits).err(), (!fits).then_some(Refused::TooLarge), "{text}");
            assert_eq!(super::fits(&read(text, Limits::NONE).unwrap(), limits), fits, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_as_the_crate_reads_it(text in r#"([\[\]{}:,"\\0-9eE.+\- ntu]|true|null|"[a-z]*"|é){0,12}"#) {
            assert_as_the_crate(&text);
        }
    }
}
