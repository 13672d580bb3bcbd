//! What a line asks for.

use jiff::Timestamp;
use northstar_workbook::{
    domain::time::Instant,
    exchange::calendar::{LAST_SEQUENCE, uid},
};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The earliest alarm that is set, in minutes before the start: a year.
const EARLIEST: i64 = 527_040;

/// The longest id that a name is made of as it is, in bytes. A calendar need not keep names of more than 255.
const LONGEST_ID: usize = 100;

/// A meeting as it was asked for.
pub(crate) struct Asked {
    pub(crate) uid: String,
    pub(crate) title: String,
    pub(crate) start: String,
    pub(crate) end: String,
    pub(crate) zone: String,
    pub(crate) description: String,
    pub(crate) location: String,
    pub(crate) alarms: Vec<i64>,
    pub(crate) sequence: u32,
    pub(crate) cancel: bool,
    pub(crate) stamp: Option<Instant>,
}

/// Reads a line as an object of JSON.
pub(crate) fn read(line: &str) -> Result<Value, String> {
    let value = serde_json::from_str(line).or_else(|error| serde_json::from_str(&paired(line)).map_err(|_| error));
    match value {
        Ok(Value::Object(asked)) => Ok(Value::Object(asked)),
        Ok(_) => Err("This line is no object of JSON. A meeting stands between { and }.".into()),
        Err(error) => Err(format!("This line can't be read as JSON: {error}.")),
    }
}

/// The line with halves of letters (`\ud83d` without its second half) replaced by the sign for what can't be read.
fn paired(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, escape)) = rest.split_once('\\') {
        out.push_str(before);
        let half = |text: &str, from: u32| {
            let digits = text.strip_prefix('u').and_then(|text| text.get(..4));
            let unit = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
            unit.is_some_and(|unit| (from..from + 0x400).contains(&unit))
        };
        let second = escape.get(5..).and_then(|text| text.strip_prefix('\\'));
        let length = match second {
            Some(second) if half(escape, 0xd800) && half(second, 0xdc00) => 11,
            _ if half(escape, 0xd800) || half(escape, 0xdc00) => {
                out.push('\u{fffd}');
                rest = escape.get(5..).unwrap_or_default();
                continue;
            }
            _ => escape.chars().next().map_or(0, char::len_utf8),
        };
        let (whole, behind) = escape.split_at_checked(length).unwrap_or((escape, ""));
        out.extend(["\\", whole]);
        rest = behind;
    }
    out + rest
}

impl Asked {
    /// Takes what is needed out of the line, or says what is wrong with it.
    pub(crate) fn of(asked: &Value) -> Result<Self, String> {
        let must = |name: &str| match text(asked, name)? {
            text if text.trim().is_empty() => Err(format!("\"{name}\" is missing.")),
            text => Ok(text.trim().to_owned()),
        };
        Ok(Self {
            uid: name(asked.get("id").unwrap_or(&Value::Null))?,
            title: text(asked, "title")?,
            start: must("start")?,
            end: must("end")?,
            zone: must("zone")?,
            description: text(asked, "description")?,
            location: text(asked, "location")?,
            alarms: alarms(asked.get("alarms").unwrap_or(&Value::Null))?,
            sequence: sequence(asked.get("sequence").unwrap_or(&Value::Null))?,
            cancel: cancel(asked.get("cancel").unwrap_or(&Value::Null))?,
            stamp: stamp(&text(asked, "stamp")?)?,
        })
    }
}

/// A text; absent and null are empty.
fn text(asked: &Value, name: &str) -> Result<String, String> {
    match asked.get(name) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.clone()),
        Some(_) => Err(format!("\"{name}\" has to be a text.")),
    }
}

/// The UID. Of a long id and of a number it is made by way of a text that no other id can be taken for.
fn name(id: &Value) -> Result<String, String> {
    const MARKS: [&str; 2] = ["sha256:", "number:"];
    match id {
        Value::String(id) if id.len() <= LONGEST_ID && !MARKS.iter().any(|mark| id.starts_with(mark)) => {
            Ok(uid(id, ""))
        }
        Value::String(id) => {
            let mut digest = "sha256:".to_owned();
            for byte in Sha256::digest(id.as_bytes()) {
                let _never_fails = write!(digest, "{byte:02x}");
            }
            Ok(uid(&digest, ""))
        }
        Value::Number(id) if id.to_string().len() <= LONGEST_ID => Ok(uid(&format!("number:{id}"), "")),
        Value::Null => Err("\"id\" is missing. It names the meeting, so that a later file can change it.".into()),
        _ => Err("\"id\" has to be a text.".into()),
    }
}

fn alarms(asked: &Value) -> Result<Vec<i64>, String> {
    let list = match asked {
        Value::Null => return Ok(Vec::new()),
        Value::Array(list) => list,
        _ => return Err("\"alarms\" has to be a list of minutes, like [10, 1440].".into()),
    };
    let minutes = |alarm: &Value| alarm.as_i64().filter(|minutes| (0..=EARLIEST).contains(minutes));
    let alarms: Option<Vec<i64>> = list.iter().map(minutes).collect();
    alarms.ok_or_else(|| "Each alarm has to be a whole number of minutes before the start, up to a year.".into())
}

fn sequence(asked: &Value) -> Result<u32, String> {
    let number = if asked.is_null() { Some(0) } else { asked.as_u64().and_then(|number| u32::try_from(number).ok()) };
    number
        .filter(|number| *number <= LAST_SEQUENCE)
        .ok_or_else(|| format!("\"sequence\" has to be a whole number from 0 to {LAST_SEQUENCE}."))
}

fn cancel(asked: &Value) -> Result<bool, String> {
    if asked.is_null() {
        return Ok(false);
    }
    asked.as_bool().ok_or_else(|| "\"cancel\" has to be true or false.".into())
}

fn stamp(asked: &str) -> Result<Option<Instant>, String> {
    if asked.is_empty() {
        return Ok(None);
    }
    let stamp = asked.parse::<Timestamp>();
    let stamp = stamp.map_err(|_| "\"stamp\" has to be a moment like 2026-11-21T15:00:00Z.".to_owned())?;
    Ok(Some(Instant(stamp.as_millisecond())))
}
