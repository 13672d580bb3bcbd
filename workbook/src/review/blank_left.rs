//! Blanks that were never filled.
//!
//! "Dear [Name]" tells a reader that the same letter went to many people. Nothing else ends a letter so surely, and
//! nothing is so easy to mend. Every common notation counts; addresses, links and editorial brackets don't.

mod brackets;
mod lines;
mod marks;
mod named;

use super::draft::{Letter, Note, Part};
use super::words::{Words, is_word};
use super::{ANY, Check, Rule, Severity};
use crate::domain::order;
use std::{cmp::Reverse, ops::Range};

pub(super) const RULE: Rule = Rule { id: "blank-left", severity: Severity::First, check: Check::Letter(ANY, check) };

fn check(letter: &Letter<'_>) -> Vec<Note> {
    letter.all().flat_map(|(at, part)| part.blanks().iter().map(move |span| Note::on(at, span.clone()))).collect()
}

/// The bytes of each blank, in the order of the text.
pub(super) fn blanks(part: &Part<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((at, c)) = part.text.get(from..).and_then(marks::next) {
        let at = from + at;
        let blank = marks::blank_at(part.text, at, c);
        from = blank.as_ref().map_or(at + c.len_utf8(), |span| span.end);
        found.extend(blank);
    }
    found.extend(lines::blanks(part.text));
    found.extend(named::blanks(&part.words));
    found.retain(|span| !is_spoken_of(part, span));
    order::by_key(&mut found, |span| (span.start, Reverse(span.end)));
    found.dedup_by(|next, kept| next.start < kept.end);
    found
}

/// A blank that is only spoken of: in a quotation with more around it, a word of its own in quotation marks, or after a
/// word for such things.
fn is_spoken_of(part: &Part<'_>, span: &Range<usize>) -> bool {
    let blank = part.text.get(span.clone()).unwrap_or("");
    let is_mark = blank.starts_with(['[', '{', '<', '(', '_', '%', '«', '‹', '…', '.', '?', '$', '@', '#']);
    let is_aside = ["[the ", "[his ", "[her ", "[a ", "[our "].iter().any(|start| blank.starts_with(start));
    let quoted = part.quotations.iter().any(|quotation| {
        let inside = quotation.start <= span.start && span.end <= quotation.end;
        let more = quotation.start < span.start || span.end < quotation.end;
        let greeting = part
            .text
            .get(quotation.clone())
            .is_some_and(|text| text.starts_with("Dear") || text.starts_with("Hi") || text.starts_with("Hello"));
        inside && (!is_mark || (more && (greeting || is_aside)))
    });
    quoted || is_named_before(&part.words, span)
}

/// "The placeholder {{name}}", "a column NAME".
fn is_named_before(words: &Words<'_>, span: &Range<usize>) -> bool {
    const THINGS: &str = "placeholder/placeholders/variable/variables/token/tokens/field/fields/column/columns/markup/\
        html/macro/syntax/latex/regex/label/button/tag/tags/film/movie/sign/blank/blanks/gap/gaps/underscore/underscores/lines";
    const REACH: usize = 5;
    let first = (0..words.len()).find(|at| words.span(&(*at..*at + 1)).start >= span.start).unwrap_or(words.len());
    (first.saturating_sub(REACH)..first).rev().take_while(|at| !words.ends_after(*at)).any(|at| words.is(at, THINGS))
}

/// What stands where the right word is to come, and "name" or "company" in any notation.
const FIELDS: &str = "name/names/firstname/fname/lname/lastname/surname/fullname/nickname/company/companyname/organisation/\
    organization/organisationname/organizationname/org/employer/topic/topicname/talk/talktitle/talkname/title/jobtitle/role/\
    position/city/country/date/day/recipient/recipientname/mentor/mentorname/yourname/sender/sendername/myname/industry/\
    university/school/department/project/projectname/article/articletitle/book/podcast/link/url/email/phone/salutation/\
    greeting/signature/contactname/personname/field/skill/profession/job/person/details/thing/hook/compliment/amount/\
    number/month/year/time/place/event/conference/reason/goal/achievement/nombre/apellido/empresa/vorname/nachname/firma/\
    prenom/nom/entreprise/cognome/nome/azienda/имя/фамилия/компания/名前/お名前/氏名/会社名/姓名/公司/名字/이름";
/// Words that go with them.
const BESIDE: &str = "your/their/his/her/my/first/last/full/of/the/a/an/insert/add/enter/fill/in/specific/recent/relevant/\
    here/mentor/company/contact/job/or/and/s/mr/ms/mrs/dr";

/// "first_name", "COMPANY NAME", "name of talk".
fn is_field(content: &str) -> bool {
    let words = Words::new(content);
    let all = 0..words.len();
    (1..=5).contains(&words.len())
        && all.clone().any(|at| words.is(at, FIELDS))
        && all.clone().all(|at| words.is(at, FIELDS) || words.is(at, BESIDE))
}

/// Words after which the right name or thing is to come.
const LEADS: &str =
    "about/at/in/of/by/with/called/titled/for/from/on/your/named/to/is/am/as/a/an/the/company/university/visit";
/// Words after which a name is to come.
const GREETS: &str = "dear/hi/hello/hey/mr/ms/mrs/mx/dr/prof/professor";

/// Whether one of some words stands right before a place.
fn follows(text: &str, at: usize, words: &str) -> bool {
    let before = text.get(..at).unwrap_or("").trim_end_matches([' ', '\u{a0}']);
    let before = if words == GREETS { before.trim_end_matches('.') } else { before };
    let start = before.char_indices().rev().take_while(|(_, c)| is_word(*c)).last().map_or(before.len(), |(at, _)| at);
    let word = before.get(start..).unwrap_or("");
    words.split('/').any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether a name or a thing is to come at a place.
fn is_awaited(text: &str, at: usize) -> bool {
    follows(text, at, GREETS) || follows(text, at, LEADS)
}

fn is_after_word(text: &str, at: usize) -> bool {
    text.get(..at).and_then(|text| text.chars().next_back()).is_some_and(is_word)
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
                "Dear [Mentor], I read it.",
                "I loved your talk about ________.",
                "Your talk at <event> helped.",
                "I read your [book/article] twice.",
                "Dear [Mr./Ms. Last Name], hello.",
                "I have X years of experience in sales.",
                "I am a [year] student at [university].",
                "Dear *|FNAME|*, hello.",
                "Hi $FIRST_NAME, hello.",
                "I am free on [day] at [time].",
                "I am from ???, where I study.",
                "I would like to meet on dd/mm.",
                "I found your book {title} helpful.",
                "Your work at #COMPANY# is known.",
                "[Add a personal line here]",
                "Dear «Vorname», hello.",
                "Dear Sir/Madam [delete as appropriate], hello.",
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
                "They wrote “the [then] minister”.",
                "Our form has a field “Name” which nobody fills.",
                "The column NAME was empty in the table.",
                "In our template the line “Dear [Name]” was never filled in.",
                "Generation X and Y differ.",
                "I saw the film XXX in the cinema.",
                "My handle is @ana_k there.",
                "Platform 9 3/4 is closed.",
                "He called it [laughs] a mess.",
                "The talk (in Spanish) was clear.",
                "Solve for x and y.",
                "The XX chromosome was studied.",
                "What??? I thought.",
                "The tag <title> was missing on our page.",
                "I mean *really* good.",
                "Love from all of us xx",
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
