//! What the reviewer says to other programs: one line of JSON in, one line of JSON out.
//!
//! `cargo run --release -p northstar-workbook --example review` wraps this. Nothing is left out of a report: where the
//! app shows one finding for words that two rules speak about, a report names both.

use super::{Draft, Facts, Finding, PartText, Severity, current, every, every_of};
use crate::domain::letter::{Channel, LetterKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text to look at. What is `null` or absent is empty.
#[derive(Debug, Deserialize)]
struct Request {
    #[serde(default)]
    id: serde_json::Value,
    check: Option<String>,
    kind: Option<String>,
    channel: Option<String>,
    subject: Option<String>,
    body: Option<String>,
    text: Option<String>,
    part: Option<String>,
}

#[derive(Debug, Serialize)]
struct Report<'a> {
    id: serde_json::Value,
    findings: Vec<Told<'a>>,
}

#[derive(Debug, Serialize)]
struct Refusal {
    id: serde_json::Value,
    error: String,
}

/// A finding as it is told: `start` and `end` count UTF-16 units of the field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Told<'a> {
    rule: &'static str,
    severity: &'static str,
    field: &'static str,
    start: usize,
    end: usize,
    quote: &'a str,
}

/// The answer to one line. What can't be understood is answered with an `error`.
#[must_use]
pub fn answer(line: &str) -> String {
    let asked: Request = match serde_json::from_str(line) {
        Ok(asked) => asked,
        Err(error) => return refuse(serde_json::Value::Null, error.to_string()),
    };
    match findings(&asked) {
        Ok(findings) => write(&Report { id: asked.id.clone(), findings }),
        Err(error) => refuse(asked.id, error),
    }
}

fn refuse(id: serde_json::Value, error: String) -> String {
    write(&Refusal { id, error })
}

fn write(answer: &impl Serialize) -> String {
    serde_json::to_string(answer).unwrap_or_default()
}

fn findings(asked: &Request) -> Result<Vec<Told<'_>>, String> {
    let text = asked.text.as_deref().unwrap_or("");
    match asked.check.as_deref().unwrap_or("letter") {
        "letter" => letter(asked),
        "question" => Ok(told(&every_of("question", text), &[("question", "text", text)])),
        "goal" => Ok(told(&every_of("goal", text), &[("goal", "text", text)])),
        "feedback" => {
            let part = asked.part.as_deref().unwrap_or("behavior");
            let part = ["situation", "behavior", "impact"].into_iter().find(|known| *known == part);
            let part = part.ok_or("part is none of situation, behavior, impact")?;
            Ok(told(&every_of(part, text), &[(part, "text", text)]))
        }
        other => Err(format!("check is none of letter, question, feedback, goal: {other}")),
    }
}

fn letter(asked: &Request) -> Result<Vec<Told<'_>>, String> {
    let kind = asked.kind.as_deref().unwrap_or("first_ask").replace('_', "-");
    let kind = LetterKind::ALL.into_iter().find(|known| known.name() == kind).ok_or("there is no such kind")?;
    let channel = match asked.channel.as_deref().unwrap_or("email") {
        "email" => Channel::Email,
        "linkedin_note" => Channel::LinkedIn300,
        "message" => Channel::Message,
        other => return Err(format!("channel is none of email, linkedin_note, message: {other}")),
    };
    let [subject, body] = [&asked.subject, &asked.body].map(|text| text.as_deref().unwrap_or(""));
    let parts = [PartText { id: "subject", text: subject }, PartText { id: "body", text: body }];
    // Nothing is known of where the two live, so a time without its zone may be misread.
    let facts = Facts { zones_differ: true, ..Facts::default() };
    let mut found = every(&Draft { kind, channel, parts: &parts, facts });
    // To other programs, what a letter lacks is a first ask's alone.
    found.retain(|finding| kind == LetterKind::FirstAsk || !MISSING.contains(&finding.rule));
    Ok(told(&found, &[("subject", "subject", subject), ("body", "body", body)]))
}

/// The findings under the names that other programs know them by, in the order of the text.
fn told<'a>(found: &[Finding], fields: &[(&str, &'static str, &'a str)]) -> Vec<Told<'a>> {
    let mut all = Vec::new();
    for (part, field, text) in fields {
        let of_part: Vec<&Finding> = found.iter().filter(|finding| finding.part == *part).collect();
        let units = units(text, of_part.iter().flat_map(|finding| [finding.span.start, finding.span.end]));
        for finding in of_part {
            for rule in names(finding.rule) {
                let missing = finding.span.is_empty() || MISSING.contains(rule);
                let span = if missing { 0..0 } else { finding.span.clone() };
                let at = |byte: &usize| units.get(byte).copied().unwrap_or_default();
                let quote = text.get(span.clone()).unwrap_or("");
                let (start, end) = (at(&span.start), at(&span.end));
                all.push(Told { rule, severity: severity(finding.severity), field, start, end, quote });
            }
        }
    }
    all.sort_by(|a, b| {
        (b.field, a.start, a.end, a.rule, a.severity).cmp(&(a.field, b.start, b.end, b.rule, b.severity))
    });
    all.dedup_by(|next, kept| next.rule == kept.rule && next.start == kept.start && next.end == kept.end);
    all
}

/// What is missing is missing in the whole letter.
const MISSING: [&str; 5] = ["no-concrete-reference", "no-small-ask", "no-easy-out", "no-introduction", "no-thanks"];

/// The names of a rule's findings. Where several rules each know one way to do the same thing, they share a name.
fn names(rule: &'static str) -> &'static [&'static str] {
    match rule {
        "golden-rule" => &["golden-rule", "over-ask"],
        "unbounded-ask" | "long-ask" | "several-asks" => &["over-ask"],
        "no-ask" | "no-minutes" | "no-purpose" => &["no-small-ask"],
        _ => alone(rule),
    }
}

/// A rule under its own name.
fn alone(rule: &'static str) -> &'static [&'static str] {
    super::RULES.iter().find(|known| known.id == current(rule)).map_or(&[], |known| std::slice::from_ref(&known.id))
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::First => "change",
        Severity::Look => "look",
        Severity::Good => "good",
    }
}

/// The UTF-16 units before each of some bytes, counted in one go.
fn units(text: &str, bytes: impl Iterator<Item = usize>) -> BTreeMap<usize, usize> {
    let mut units: BTreeMap<usize, usize> = bytes.chain([0]).map(|byte| (byte, 0)).collect();
    let (mut from, mut count) = (0, 0);
    for (byte, before) in &mut units {
        count += text.get(from..*byte).map_or(0, |text| text.encode_utf16().count());
        from = *byte;
        *before = count;
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn ask(request: &Value) -> Value {
        serde_json::from_str(&answer(&request.to_string())).unwrap()
    }

    fn rules(request: &Value) -> Vec<String> {
        let answer = ask(request);
        let found = answer["findings"].as_array().unwrap();
        found.iter().map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
    }

    fn letter(body: &str) -> Value {
        json!({ "id": 7, "check": "letter", "kind": "first_ask", "channel": "email", "subject": "Your talk on maps", "body": body })
    }

    #[test]
    fn what_is_missing_stands_at_the_beginning() {
        let found = ask(&letter("Dear Leila, would you be my mentor?"));
        assert_eq!(found["id"], 7);
        for rule in MISSING {
            let missing =
                json!({ "rule": rule, "severity": "look", "field": "body", "start": 0, "end": 0, "quote": "" });
            let told = found["findings"].as_array().unwrap().iter().find(|told| told["rule"] == rule).unwrap();
            assert_eq!(
                [&told["start"], &told["end"], &told["quote"]],
                [&missing["start"], &missing["end"], &missing["quote"]]
            );
        }
    }

    #[test]
    fn what_is_there_is_counted_in_utf_16() {
        let found = ask(&letter("👩‍💻 Dear [Name],\r\nthank you."));
        let blank = found["findings"].as_array().unwrap().iter().find(|told| told["rule"] == "blank-left").unwrap();
        assert_eq!([&blank["start"], &blank["end"]], [&json!(11), &json!(17)]);
        assert_eq!(blank["quote"], "[Name]");
    }

    #[test]
    fn an_ask_for_a_mentor_is_an_ask_for_too_much() {
        let found = rules(&letter("Dear Leila, would you be my mentor?"));
        assert!(found.contains(&"golden-rule".to_owned()) && found.contains(&"over-ask".to_owned()), "{found:?}");
    }

    #[test]
    fn words_that_two_rules_speak_about_are_told_twice() {
        let found = rules(&letter("Dear Leila, may I pick your brain any time?"));
        assert!(found.contains(&"idiom".to_owned()) && found.contains(&"over-ask".to_owned()), "{found:?}");
    }

    #[test]
    fn what_is_not_understood_is_answered_with_an_error() {
        for line in ["", "{", "7", "[]", r#"{"check":"poem"}"#, r#"{"kind":"ode"}"#, r#"{"channel":"pigeon"}"#] {
            let answer: Value = serde_json::from_str(&answer(line)).unwrap();
            assert!(answer["error"].is_string(), "{line}: {answer}");
        }
    }

    #[test]
    fn absent_members_are_empty() {
        for line in ["{}", r#"{"id":null,"check":"letter","body":null,"part":null}"#, r#"{"check":"goal","kind":null}"#]
        {
            let answer: Value = serde_json::from_str(&answer(line)).unwrap();
            assert!(answer["findings"].is_array(), "{line}: {answer}");
        }
    }

    /// Text of what rules look for, with what breaks careless counting between.
    fn tangle() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(
            &[
                "be my mentor",
                "[Name]",
                "___",
                "XXX",
                "!!!",
                "?",
                ". ",
                "\r\n",
                "\n\n",
                "é",
                "e\u{301}",
                "👩‍💻",
                "שלום",
                "مرحبا",
                "03/04/2026",
                "3 pm",
                "an hour",
                "touch base",
                "Could you",
                "“",
                "”",
                "GREAT",
                "ASAP",
                "\u{202e}",
                "𝒳",
                " ",
            ][..],
        );
        prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.join(" "))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_span_quotes_itself(subject in tangle(), body in tangle()) {
            let request = json!({ "check": "letter", "kind": "first_ask", "subject": subject, "body": body });
            for told in ask(&request)["findings"].as_array().unwrap() {
                let field = if told["field"] == "subject" { &subject } else { &body };
                let units: Vec<u16> = field.encode_utf16().collect();
                let [start, end] = ["start", "end"].map(|place| usize::try_from(told[place].as_u64().unwrap()).unwrap());
                prop_assert_eq!(String::from_utf16(&units[start..end]).unwrap(), told["quote"].as_str().unwrap());
            }
        }
    }
}
