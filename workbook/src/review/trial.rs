//! A letter that has nothing to mend, and the tables' way to try a rule on it.

use super::draft::{Letter, Note, Part};
use super::*;

/// The parts of a good first message.
pub(super) const GOOD: [(&str, &str); 5] = [
    ("subject", "A question about “Decisions, not dashboards”"),
    (
        "opening",
        "Dear Leila, I have watched your talk “Decisions, not dashboards” twice. Ending every chart with a choice \
         changed how I ran our October review.",
    ),
    (
        "who",
        "I am a data analyst at a freight company in Bengaluru and hope to move into product. You made that same \
         move, which is why I am writing to you.",
    ),
    (
        "ask",
        "Would you be open to a 20-minute call in the next few weeks? I have two questions about your first year in \
         product.",
    ),
    (
        "ease",
        "If now is not a good time, I will understand. I can fit around your calendar. Thank you for reading.\nKavya",
    ),
];

/// What the workbook knows about the good message.
pub(super) const FACTS: Facts<'static> = Facts {
    to_name: "Leila Haddad",
    to_greeting: "Leila",
    to_organisation: "Atlas Freight",
    to_work: "Decisions, not dashboards",
    from_name: "Kavya Rao",
    zones_differ: true,
    plainness: crate::domain::plainness::Plainness::Normal,
    words: [70, 150],
};

/// Runs something on the good message with some parts changed.
pub(super) fn with<T>(kind: LetterKind, changes: &[(&str, &str)], run: impl FnOnce(&Draft<'_>) -> T) -> T {
    let changed = |(id, text): (&'static str, &'static str)| {
        let text = changes.iter().find(|(changed, _)| *changed == id).map_or(text, |(_, text)| text);
        PartText { id, text }
    };
    let parts = GOOD.map(changed);
    run(&Draft { kind, channel: Channel::Email, parts: &parts, facts: FACTS })
}

/// What one rule alone says about a draft: the text of each span, and the part after its fix.
pub(super) fn told(id: &str, draft: &Draft<'_>) -> Vec<(String, Option<String>)> {
    let rule = RULES.iter().find(|rule| rule.id == id).expect("a rule of this name");
    let Check::Letter(kinds, check) = rule.check else { panic!("{id} is not about letters") };
    assert!(kinds.contains(&draft.kind), "{id} doesn't read this kind of letter");
    let letter = Letter::new(draft);
    check(&letter).into_iter().map(|note| read(&note, &letter.parts)).collect()
}

fn read(note: &Note, parts: &[Part<'_>]) -> (String, Option<String>) {
    let text = parts[note.part].text;
    (text.get(note.span.clone()).unwrap().to_owned(), note.fix.as_ref().map(|fix| fix.apply(text)))
}

/// Each text, put in the place of a part of the good first message, fires the rule.
pub(super) fn fires(rule: &str, part: &str, texts: &[&str]) {
    let found = |text: &str| with(LetterKind::FirstAsk, &[(part, text)], |draft| told(rule, draft));
    let silent: Vec<_> = texts.iter().filter(|text| found(text).is_empty()).collect();
    assert!(silent.is_empty(), "{rule} must fire on {silent:#?}");
}

/// Each text, put in the place of a part of the good first message, leaves the rule silent.
pub(super) fn quiet(rule: &str, part: &str, texts: &[&str]) {
    let found = |text: &str| with(LetterKind::FirstAsk, &[(part, text)], |draft| told(rule, draft));
    let loud: Vec<_> = texts.iter().map(|text| (text, found(text))).filter(|(_, found)| !found.is_empty()).collect();
    assert!(loud.is_empty(), "{rule} must not fire on {loud:#?}");
}

/// Each text becomes the other by the rule's first fix.
pub(super) fn mends(rule: &str, part: &str, texts: &[(&str, &str)]) {
    for (text, mended) in texts {
        let found = with(LetterKind::FirstAsk, &[(part, text)], |draft| told(rule, draft));
        let fixed = found.into_iter().find_map(|(_, fixed)| fixed);
        assert_eq!(fixed.as_deref(), Some(*mended), "{rule} on: {text}");
    }
}

/// What a rule for goals or questions alone says about a text.
fn told_of(id: &str, text: &str) -> Vec<String> {
    let rule = RULES.iter().find(|rule| rule.id == id).expect("a rule of this name");
    let (Check::Goal(check) | Check::Question(check) | Check::Feedback(check)) = rule.check else {
        panic!("{id} is about letters")
    };
    let part = if matches!(rule.check, Check::Feedback(_)) { "behavior" } else { "text" };
    let parts = [Part::new(part, text)];
    check(&parts[0]).iter().map(|note| read(note, &parts).0).collect()
}

/// Each text, as a goal, a question or a behaviour, fires the rule on these words, and may show more of the sentence.
pub(super) fn fires_on(rule: &str, texts: &[(&str, &str)]) {
    for (text, words) in texts {
        let told = told_of(rule, text);
        let shown = told.first().is_some_and(|told| told.contains(words) || words.contains(told.as_str()));
        assert!(shown, "{rule} must fire on “{words}” in: {text}\nbut found {told:?}");
    }
}

/// Each text, as a goal or question, leaves the rule silent.
pub(super) fn quiet_on(rule: &str, texts: &[&str]) {
    for text in texts {
        let found = told_of(rule, text);
        assert!(found.is_empty(), "{rule} must not fire on: {text}\nbut found {found:?}");
    }
}
