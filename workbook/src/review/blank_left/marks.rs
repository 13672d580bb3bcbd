//! Blanks that are signs: "____", "%NAME%", "$name", "……".

use super::{GREETS, LEADS, brackets, follows, is_after_word, is_awaited, is_field};
use crate::review::words::{Words, is_word};
use std::ops::Range;

/// The next sign with which a blank can begin.
pub(super) fn next(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(|(_, c)| {
        matches!(c, '[' | '{' | '<' | '(' | '_' | '%' | '【' | '［' | '＜' | '（' | '«' | '‹' | '$' | '@' | '#')
            || matches!(c, '*' | '|' | '~' | '^' | '&' | '.' | '…' | '?')
    })
}

/// The blank that begins at a sign.
pub(super) fn blank_at(text: &str, at: usize, c: char) -> Option<Range<usize>> {
    match c {
        '_' => line(text, at).or_else(|| wrapped(text, at, c)),
        '*' | '|' | '~' | '^' => wrapped(text, at, c),
        '@' | '#' => wrapped(text, at, c).or_else(|| key(text, at, c)),
        '%' => percent(text, at),
        '$' => dollar(text, at),
        '&' => entity(text, at),
        '.' | '…' => dots(text, at),
        '?' => questions(text, at),
        _ => brackets::blank_at(text, at, c),
    }
}

/// How many bytes one sign repeated takes, from a place.
fn run(text: &str, at: usize, c: char) -> usize {
    let rest = text.get(at..).unwrap_or("");
    rest.len() - rest.trim_start_matches(c).len()
}

/// "____" and "_ _ _".
fn line(text: &str, at: usize) -> Option<Range<usize>> {
    const SPACED: &str = "_ _ _";
    const FACES: [char; 6] = ['-', '^', '>', '<', '.', ';'];
    let rest = text.get(at..)?;
    if rest.starts_with(SPACED) {
        let length = rest.len() - rest.trim_start_matches(['_', ' ']).len();
        return Some(at..at + rest.get(..length)?.trim_end().len());
    }
    let end = at + run(text, at, '_');
    let next = text.get(end..)?.chars().next();
    let before = text.get(..at)?.chars().next_back();
    if before == Some('_') {
        return None;
    }
    let is_face = before.is_some_and(|c| FACES.contains(&c)) && next.is_some_and(|c| FACES.contains(&c));
    let inside = is_after_word(text, at) || next.is_some_and(is_word);
    let alone = before.is_none_or(|c| c == '\n') && next.is_none_or(|c| matches!(c, '\n' | '\r')) && end - at > 4;
    (end - at >= 2 && !inside && !is_face && !alone).then_some(at..end)
}

/// "*NAME*", "@@name@@", "|FNAME|": a word between two of the same sign. Small letters may be only stressed.
fn wrapped(text: &str, at: usize, c: char) -> Option<Range<usize>> {
    let start = at + run(text, at, c);
    let rest = text.get(start..)?;
    let length = rest.find(|c: char| !is_word(c) && !matches!(c, '_' | ' ')).unwrap_or(rest.len());
    let name = rest.get(..length)?.trim_end_matches('_');
    let end = start + name.len() + run(text, start + name.len(), c);
    let is_loud = name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let meant = is_loud || matches!(c, '@' | '#') || follows(text, at, GREETS);
    (end > start + name.len() && is_field(name) && meant && !is_after_word(text, at)).then_some(at..end)
}

/// "#name", "@first_name", "$company": names of fields that nothing else is called.
fn key(text: &str, at: usize, c: char) -> Option<Range<usize>> {
    const KEYS: &str = "name/firstname/fname/lname/lastname/surname/fullname/company/companyname/organisation/recipient/\
        recipientname/talktitle/jobtitle/mentorname/yourname/sendername/contactname/topic/talk/title/role/position/city/date/\
        industry/university/project/article";
    let start = at + run(text, at, c);
    let rest = text.get(start..)?;
    let length = rest.find(|c: char| !is_word(c) && c != '_').unwrap_or(rest.len());
    let name = rest.get(..length)?;
    let plain = name.replace('_', "").to_ascii_lowercase();
    (KEYS.split('/').any(|key| key == plain) && !is_after_word(text, at)).then_some(at..start + length)
}

/// "%FIRSTNAME%", "%first_name", and "%s" where a name is to come; "10% and 20%" are none.
fn percent(text: &str, at: usize) -> Option<Range<usize>> {
    let start = at + run(text, at, '%');
    let rest = text.get(start..)?;
    let length = rest.find(|c: char| !c.is_ascii_alphabetic() && c != '_').unwrap_or(rest.len());
    let end = start + length + run(text, start + length, '%');
    let closed = length > 1 && end > start + length;
    let bare = || rest.get(..length) == Some("s") && is_awaited(text, at);
    (!is_after_word(text, at) && (closed || bare())).then_some(at..end).or_else(|| key(text, at, '%'))
}

/// "$name", "${name}".
fn dollar(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    if rest.starts_with("${") && !is_after_word(text, at) {
        return Some(at..at + rest.find('}')? + 1);
    }
    key(text, at, '$')
}

/// "&lt;name&gt;".
fn entity(text: &str, at: usize) -> Option<Range<usize>> {
    const OPEN: &str = "&lt;";
    const CLOSE: &str = "&gt;";
    let inner = text.get(at..)?.strip_prefix(OPEN)?;
    let length = inner.find(CLOSE)?;
    is_field(inner.get(..length)?).then_some(at..at + OPEN.len() + length + CLOSE.len())
}

/// "your talk on ……", "Dear ...,": dots are a blank only where a name or a thing is to come.
fn dots(text: &str, at: usize) -> Option<Range<usize>> {
    const FEW: usize = 3;
    const MANY: usize = 6;
    let is_dot = |c: char| matches!(c, '.' | '…');
    let before = text.get(..at)?;
    if before.ends_with(is_dot) {
        return None;
    }
    let rest = text.get(at..)?;
    let after = rest.trim_start_matches(is_dot);
    let end = at + rest.len() - after.len();
    let width: usize = text.get(at..end)?.chars().map(|c| if c == '.' { 1 } else { FEW }).sum();
    let spaced = before.ends_with(' ');
    let greeted =
        spaced && width >= FEW && follows(text, at, GREETS) && after.trim_start_matches(' ').starts_with([',', '\n']);
    // "your talk on ... at the congress"
    let goes_on = || Words::new(after.get(..8.min(after.len())).unwrap_or("")).is(0, "at/by/for/from/in/of/with");
    let led = width >= MANY || (spaced && (width > FEW || width == FEW && goes_on()));
    (greeted || (led && follows(text, at, LEADS))).then_some(at..end)
}

/// "your talk at ???".
fn questions(text: &str, at: usize) -> Option<Range<usize>> {
    let length = run(text, at, '?');
    let spaced = text.get(..at)?.ends_with(' ');
    (length >= 2 && spaced && is_awaited(text, at)).then_some(at..at + length)
}
