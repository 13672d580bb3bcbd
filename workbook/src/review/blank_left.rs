//! Blanks that were never filled.
//!
//! "Dear [Name]" tells a reader that the same letter went to many people. Nothing else ends a letter so surely, and
//! nothing is so easy to mend. Every common notation counts; addresses, links and editorial brackets don't.

use super::draft::{Letter, Note, Part};
use super::words::{Hit, Words, is_word};
use super::{ANY, Check, Rule, Severity};
use crate::domain::order;
use std::{cmp::Reverse, ops::Range};

pub(super) const RULE: Rule = Rule { id: "blank-left", severity: Severity::First, check: Check::Letter(ANY, check) };

/// The longest text that a pair of brackets may hold and still be a blank.
const LONGEST: usize = 60;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    letter.all().flat_map(|(at, part)| blanks(part).into_iter().map(move |span| Note::on(at, span))).collect()
}

fn blanks(part: &Part<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((at, c)) = part.text.get(from..).and_then(next_mark) {
        let at = from + at;
        let blank = blank_at(part.text, at, c);
        from = blank.as_ref().map_or(at + c.len_utf8(), |span| span.end);
        found.extend(blank);
    }
    found.extend(named(part));
    found.retain(|span| !is_spoken_of(part, span));
    order::by_key(&mut found, |span| (span.start, Reverse(span.end)));
    found.dedup_by(|next, kept| next.start < kept.end);
    found
}

/// A blank that is only spoken of: in a quotation with more around it, or a word of its own in quotation marks.
fn is_spoken_of(part: &Part<'_>, span: &Range<usize>) -> bool {
    let is_mark = part.text.get(span.clone()).is_some_and(|text| text.starts_with(['[', '{', '<', '(', '_', '%']));
    part.quotations.iter().any(|quotation| {
        let inside = quotation.start <= span.start && span.end <= quotation.end;
        let more = quotation.start < span.start || span.end < quotation.end;
        let greeting = part
            .text
            .get(quotation.clone())
            .is_some_and(|text| text.starts_with("Dear") || text.starts_with("Hi") || text.starts_with("Hello"));
        inside && (!is_mark || (more && greeting))
    })
}

fn next_mark(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(|(_, c)| matches!(c, '[' | '{' | '<' | '(' | '_' | '%' | '【' | '［'))
}

fn blank_at(text: &str, at: usize, c: char) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    match c {
        '_' => {
            let line = rest.len() - rest.trim_start_matches('_').len();
            (line >= 2 && !is_inside_word(text, at, at + line)).then_some(at..at + line)
        }
        '%' => {
            let inner = rest.get(1..)?;
            let length = inner.find('%').filter(|length| *length > 1)?;
            let name = inner.get(..length)?;
            name.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_').then_some(at..at + length + 2)
        }
        _ => bracket(text, at, c),
    }
}

/// "first_name" and "__init__" are names, "Dear __," is not.
fn is_inside_word(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|t| t.chars().next_back()).is_some_and(is_word);
    let after = text.get(end..).and_then(|t| t.chars().next()).is_some_and(is_word);
    before || after
}

fn bracket(text: &str, at: usize, open: char) -> Option<Range<usize>> {
    let close = match open {
        '[' => ']',
        '{' => '}',
        '<' => '>',
        '(' => ')',
        '【' => '】',
        _ => '］',
    };
    let rest = text.get(at..)?;
    let depth = rest.chars().take_while(|c| *c == open).count();
    let start = depth * open.len_utf8();
    let inner = rest.get(start..)?;
    let ends = |c: char| c == close || c == open || c == '\n';
    let length = inner.char_indices().take(LONGEST).find(|(_, c)| ends(*c)).map(|(length, _)| length)?;
    let content = inner.get(..length)?;
    let closing = inner.get(length..)?;
    let closes = closing.chars().take_while(|c| *c == close).take(depth).count();
    if closes == 0 {
        return None;
    }
    let end = at + start + length + closes * close.len_utf8();
    let is_link = open == '[' && closing.get(closes * close.len_utf8()..).is_some_and(|after| after.starts_with('('));
    let blank = match open {
        '<' => is_angle_blank(content),
        '(' => is_round_blank(content),
        '[' => !is_link && !is_editorial(content) && is_named(content),
        _ => true,
    };
    blank.then_some(at..end)
}

/// "<company>", but neither "<ana@mail.org>" nor "<https://…>" nor "x < y > z".
fn is_angle_blank(content: &str) -> bool {
    content.starts_with(is_word) && !content.contains(['@', ':', '=']) && !content.starts_with("www.")
}

/// Round brackets hold asides; only these are blanks.
fn is_round_blank(content: &str) -> bool {
    let content = content.trim().to_ascii_lowercase();
    let starts = ["your ", "insert ", "add ", "fill in", "recipient", "mentor's ", "their "];
    let is = ["name", "company", "topic", "date", "title", "first name", "company name"];
    let names = ["name", "company", "topic", "title", "here", "role", "city", "recipient", "in"];
    is.contains(&content.as_str())
        || (starts.iter().any(|start| content.starts_with(start))
            && names.iter().any(|name| content.split(' ').any(|word| word == *name)))
        || content.starts_with("insert ")
}

/// "[Name]", "[their talk]", "[Mr/Ms]", "[DATE]", but not "[Wesleyan]" or "[2nd edition, p. 40]".
fn is_named(content: &str) -> bool {
    const BLANK: &str = "name/names/company/organisation/organization/employer/date/your/their/his/her/insert/add/enter/fill/topic/talk/title/position/role/job/person/recipient/mentee/student/x/xx/xxx/address/number/\
        city/country/project/article/paper/post/time/day/link/url/month/year/school/university/department/subject/first/last/surname/mr/ms/mrs/dr/event/field/colleague/mentor/mentor's/conference/industry/skill/\
        hook/reason/specific/something/thing/work/book/podcast/video/placeholder/todo/tbd/details/detail/goal/result/location/profession/area/example/amount/dates/here/greeting/signature/sender/product/team/phone/email/mutual/connection/achievement/compliment/interest/who/what/why/how/when/where/which";
    let words = Words::new(content);
    let letters = content.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = letters > 1 && content.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase) && letters > 3;
    let cited = content.contains(|c: char| c.is_ascii_digit())
        && words.has(&["p/pp/edition/ed/vol/table/fig/figure/chapter/ch/page/pages"]);
    !cited && (words.len() == 0 || capitals || content.contains('/') || (0..words.len()).any(|at| words.is(at, BLANK)))
}

/// "[sic]", "[…]", "[3]", "[she]" stand inside quotations.
fn is_editorial(content: &str) -> bool {
    let content = content.trim();
    let is_number = !content.is_empty() && content.bytes().all(|b| b.is_ascii_digit());
    let dots = !content.is_empty() && content.chars().all(|c| matches!(c, '.' | '…'));
    let editorial = ["sic", "he", "she", "they", "we", "the", "our", "their", "translated", "emphasis mine", "1:1"];
    is_number || dots || editorial.iter().any(|word| content.eq_ignore_ascii_case(word))
}

/// Blanks that are words: "INSERT TOPIC", "XXX", "TODO", "Dear Name".
fn named(part: &Part<'_>) -> Vec<Range<usize>> {
    const CAPITAL: &[&str] = &[
        "TODO",
        "TBD",
        "TBC",
        "FIXME",
        "TKTK",
        "PLACEHOLDER",
        "NAME",
        "FIRSTNAME",
        "LASTNAME",
        "COMPANY",
        "TOPIC",
        "FIRST_NAME",
        "SURNAME",
        "RECIPIENT",
        "FULLNAME",
        "LAST_NAME",
        "COMPANYNAME",
        "JOBTITLE",
        "YOURNAME",
    ];
    const PHRASES: &[&str] = &[
        "dear/hi/hello/hey name/firstname/mentor's/recipient/lastname ?name",
        "insert ?a/the/your/their/company/mentor's/recipient's name/topic/company/title/role/date/link/here",
        "lorem ipsum dolor/text/here",
        "your name here",
        "firstname/lastname/companyname/yourname",
    ];
    let words = &part.words;
    let mut found: Vec<Range<usize>> = words.all(PHRASES).into_iter().map(|hit| blank_of(words, &hit)).collect();
    for at in 0..words.len() {
        let written = words.written(at);
        let crosses = written.len() >= 3 && written.bytes().all(|b| b.eq_ignore_ascii_case(&b'x'));
        let capital = CAPITAL.contains(&written);
        let insert = written == "INSERT" && is_capital(words.written(at + 1));
        if crosses || capital {
            found.push(words.span(&(at..at + 1)));
        } else if insert {
            found.push(words.span(&(at..at + 2)));
        }
    }
    found
}

/// The greeting before a blank is none.
fn blank_of(words: &Words<'_>, hit: &Hit) -> Range<usize> {
    let greets = words.is(hit.words.start, "dear/hi/hello/hey");
    words.span(&(hit.words.start + usize::from(greets)..hit.words.end))
}

fn is_capital(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet, told, with};
    use crate::domain::letter::LetterKind;

    #[test]
    fn every_notation_fires() {
        fires(
            "blank-left",
            "opening",
            &[
                "Dear [Name], I watched your talk.",
                "Dear {name}, I watched your talk.",
                "Dear {{person.name}}, I watched your talk.",
                "I read about <company>.",
                "I read about <Company Name>.",
                "I liked your talk on ___.",
                "Dear __, I liked your talk.",
                "I liked your work on XXX.",
                "I liked your work on xxxx.",
                "I liked your work on INSERT TOPIC.",
                "I liked your work on (insert topic here).",
                "I liked your work on TODO.",
                "We met on TBD.",
                "Dear %FIRSTNAME%, I liked your talk.",
                "Dear (name), I liked your talk.",
                "Dear Name, I liked your talk.",
                "Dear [Mentor’s Name],",
                "I am a (your role) in Pune.",
                "Dear [ ], I liked your talk.",
                "Dear 【名前】, I liked your talk.",
                "I work at COMPANY in Lagos.",
                "Lorem ipsum dolor.",
            ],
        );
    }

    #[test]
    fn brackets_with_a_meaning_do_not() {
        quiet(
            "blank-left",
            "opening",
            &[
                "You wrote “their [sic] chart”.",
                "You wrote “it changed […] everything”.",
                "My address is Ana <ana@mail.org>.",
                "It is at <https://example.org/a>.",
                "I read [your article](https://example.org).",
                "The sources [1] and [2] agree.",
                "We saw that x < y and y > z.",
                "I like it <3 very much.",
                "I work with Python (and R).",
                "I am new here (your talk sent me).",
                "My variable is first_name or __init__.",
                "It grew by 10% and then by 20%.",
                "I use the XML format.",
                "I dropped the insert statements.",
                "My name is Kavya.",
            ],
        );
    }

    #[test]
    fn the_span_is_the_whole_blank() {
        let found =
            with(LetterKind::FirstAsk, &[("opening", "🎉 Dear {{name}},")], |draft| told("blank-left", draft));
        assert_eq!(found.first().map(|(quote, _)| quote.as_str()), Some("{{name}}"));
    }
}
