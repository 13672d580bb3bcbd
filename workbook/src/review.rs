//! The checks of letters, goals and questions: text in, findings with spans out.
//!
//! One rule is one file in this folder, with its reason for being and its own examples that must and must not fire.
//! The words that a person reads stand in `content/<lang>/review.toml` under the rule's name. Checks never block and
//! nothing is scored.

mod ambiguous_date;
mod asked;
mod asks;
mod attachment;
mod blank_left;
mod body_short;
mod clear_introduction;
mod closed_question;
mod double_question;
mod draft;
mod duration;
mod easy_way_out;
mod flattery;
mod gendered_guess;
mod generalisation;
mod generic_opening;
mod goal_no_date;
mod goal_not_measurable;
mod goal_vague;
mod goal_whom;
mod golden_rule;
mod hedging;
mod idiom;
mod judgement;
mod leading_question;
mod left_over;
mod long_ask;
mod long_introduction;
mod look_up_question;
pub mod meaning;
mod mind_reading;
mod more_about_me;
mod names_the_work;
mod no_ask;
mod no_concrete_reference;
mod no_easy_out;
mod no_introduction;
mod no_minutes;
mod no_purpose;
mod no_takeaway;
mod no_thanks;
mod over_apology;
mod pressure;
mod reading_level;
pub mod report;
mod several_asks;
mod shouting;
mod small_ask;
mod subject_long;
mod subject_missing;
mod subject_vague;
mod time_without_zone;
mod too_long;
#[cfg(test)]
mod trial;
mod unbounded_ask;
mod vague;
mod wall_of_text;
pub(crate) mod words;
mod wrong_name;
mod wrong_organisation;

use crate::domain::letter::{Channel, LetterKind};
use crate::domain::order;
use crate::domain::plainness::Plainness;
pub use asked::{asked_minutes, asked_topic};

/// The most characters of a subject that phones show whole.
pub const LONGEST_SUBJECT: usize = subject_long::MOST;
use draft::{Letter, Note, Part};
use std::ops::Range;

/// Every rule, the more important first: of two that are about the same words, the earlier is shown.
pub static RULES: &[Rule] = &[
    golden_rule::RULE,
    blank_left::RULE,
    wrong_name::RULE,
    left_over::RULE,
    gendered_guess::RULE,
    pressure::RULE,
    no_ask::RULE,
    generic_opening::RULE,
    unbounded_ask::RULE,
    long_ask::RULE,
    several_asks::RULE,
    no_minutes::RULE,
    no_purpose::RULE,
    no_concrete_reference::RULE,
    no_introduction::RULE,
    long_introduction::RULE,
    over_apology::RULE,
    hedging::RULE,
    flattery::RULE,
    idiom::RULE,
    ambiguous_date::RULE,
    time_without_zone::RULE,
    shouting::RULE,
    wrong_organisation::RULE,
    subject_missing::RULE,
    subject_vague::RULE,
    subject_long::RULE,
    body_short::RULE,
    too_long::RULE,
    wall_of_text::RULE,
    reading_level::RULE,
    more_about_me::RULE,
    attachment::RULE,
    no_easy_out::RULE,
    no_takeaway::RULE,
    no_thanks::RULE,
    names_the_work::RULE,
    clear_introduction::RULE,
    small_ask::RULE,
    easy_way_out::RULE,
    goal_vague::RULE,
    goal_whom::RULE,
    goal_not_measurable::RULE,
    goal_no_date::RULE,
    leading_question::RULE,
    closed_question::RULE,
    look_up_question::RULE,
    double_question::RULE,
    judgement::RULE,
    mind_reading::RULE,
    generalisation::RULE,
    vague::RULE,
];

/// A check.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its name in `review.toml` and in a letter's `dismissed`; permanent.
    pub id: &'static str,
    /// How much its findings matter.
    pub severity: Severity,
    check: Check,
}

/// What a rule reads.
#[derive(Clone, Copy, Debug)]
enum Check {
    /// Letters of these kinds.
    Letter(&'static [LetterKind], fn(&Letter<'_>) -> Vec<Note>),
    /// A goal.
    Goal(fn(&Part<'_>) -> Vec<Note>),
    /// A question for a meeting.
    Question(fn(&Part<'_>) -> Vec<Note>),
    /// One part of feedback; its id says which.
    Feedback(fn(&Part<'_>) -> Vec<Note>),
}

/// Any letter.
const ANY: &[LetterKind] = &LetterKind::ALL;
/// A first message.
const FIRST_ASK: &[LetterKind] = &[LetterKind::FirstAsk];
/// A thank-you.
const THANK_YOU: &[LetterKind] = &[LetterKind::ThankYou];
/// A letter that would like a yes.
const ASKS: &[LetterKind] = &[LetterKind::FirstAsk, LetterKind::IntroductionRequest, LetterKind::LowTime];
/// A letter that owes thanks.
const THANKS: &[LetterKind] = &[
    LetterKind::FirstAsk,
    LetterKind::ThankYou,
    LetterKind::SpecificThanks,
    LetterKind::ReportBack,
    LetterKind::IntroductionRequest,
    LetterKind::IntroducerThanks,
    LetterKind::Mismatch,
    LetterKind::Closing,
];

/// A letter as the checks see it.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// What it is for.
    pub kind: LetterKind,
    /// How it will travel.
    pub channel: Channel,
    /// Its parts in the order of the letter, the empty ones included.
    pub parts: &'a [PartText<'a>],
    /// What the workbook knows about writer and reader.
    pub facts: Facts<'a>,
}

/// The text of one part.
#[derive(Clone, Copy, Debug)]
pub struct PartText<'a> {
    /// "subject", "opening", "who", "ask", "ease", …
    pub id: &'a str,
    /// What is written there.
    pub text: &'a str,
}

/// What the workbook knows about writer and reader. Empty text means not known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'a> {
    /// The reader's full name.
    pub to_name: &'a str,
    /// How the letter greets the reader.
    pub to_greeting: &'a str,
    /// The reader's organisation.
    pub to_organisation: &'a str,
    /// The reader's talk, article or project.
    pub to_work: &'a str,
    /// The writer's name.
    pub from_name: &'a str,
    /// Whether both are known to live in zones whose clocks differ.
    pub zones_differ: bool,
    /// How much plain language the reader needs.
    pub plainness: Plainness,
    /// The comfortable number of words of the body: from, to.
    pub words: [u32; 2],
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Change this first.
    First,
    /// Worth a look.
    Look,
    /// Works well.
    Good,
}

/// One thing to say about a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule, as it is named in `review.toml` and in a letter's `dismissed`.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The part that it is about.
    pub part: String,
    /// The bytes of that part's text that it is about; empty at the place where something is missing.
    pub span: Range<usize>,
    /// What fills the blank_left of the rule's words, by name. `quote` is the text of the span.
    pub fills: Vec<(&'static str, String)>,
    /// A change that one tap makes.
    pub fix: Option<Fix>,
}

/// A change of one part's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The bytes that go.
    pub span: Range<usize>,
    /// What comes in their place.
    pub with: String,
}

impl Fix {
    /// The text after the change. A text that was edited since, so that the bytes don't fit, stays as it is.
    #[must_use]
    pub fn apply(&self, text: &str) -> String {
        let parts = text.get(..self.span.start).zip(text.get(self.span.end..));
        parts.map_or_else(|| text.to_owned(), |(before, after)| [before, &self.with, after].concat())
    }
}

/// Checks a letter. Findings come in its order; of several about the same words only the most important is told.
#[must_use]
pub fn letter(draft: &Draft<'_>) -> Vec<Finding> {
    let letter = Letter::new(draft);
    arrange(every_in(&letter), &letter.parts)
}

/// All that any rule says about a letter, the more important rules first.
fn every(draft: &Draft<'_>) -> Vec<Finding> {
    every_in(&Letter::new(draft))
}

fn every_in(letter: &Letter<'_>) -> Vec<Finding> {
    let kind = letter.draft.kind;
    let told = RULES.iter().flat_map(|rule| match rule.check {
        Check::Letter(kinds, check) if kinds.contains(&kind) => findings(rule, check(letter), &letter.parts),
        _ => Vec::new(),
    });
    told.collect()
}

/// All that any rule says about a short text: a "goal", a "question", or the "situation", "behavior" or "impact" of
/// feedback.
fn every_of(part: &str, text: &str) -> Vec<Finding> {
    let parts = [Part::new(part, text)];
    let told = RULES.iter().flat_map(|rule| match (rule.check, part) {
        (Check::Goal(check), "goal") | (Check::Question(check), "question") => {
            findings(rule, parts.iter().flat_map(check).collect(), &parts)
        }
        (Check::Feedback(check), "situation" | "behavior" | "impact") => {
            findings(rule, parts.iter().flat_map(check).collect(), &parts)
        }
        _ => Vec::new(),
    });
    told.collect()
}

/// The name that a rule has now. Some had another name when a letter's `dismissed` was written.
#[must_use]
pub fn current(rule: &str) -> &str {
    match rule {
        "blanks" => "blank-left",
        "body-long" => "too-long",
        "no-reference" => "no-concrete-reference",
        "no-way-out" => "no-easy-out",
        "pushiness" => "pressure",
        "thanks-missing" => "no-thanks",
        now => now,
    }
}

/// Checks a goal: quotes what is vague and asks the next question. What a goal lacks is not told: in the workbook the
/// question says by when, and a line that is being written lacks everything.
#[must_use]
pub fn goal(text: &str) -> Vec<Finding> {
    let mut found = every_of("goal", text);
    found.retain(|finding| !finding.span.is_empty());
    arrange(found, &[Part::new("goal", text)])
}

/// Whether a goal says nowhere by when it is to be reached, not even "one day". One in another language than that of the
/// rules may well say it.
#[must_use]
pub fn is_undated(goal: &str) -> bool {
    let lacks = |finding: &Finding| finding.rule == goal_no_date::RULE.id && finding.span.is_empty();
    every_of("goal", goal).iter().any(lacks)
}

/// Checks a question for a meeting.
#[must_use]
pub fn question(text: &str) -> Vec<Finding> {
    arrange(every_of("question", text), &[Part::new("question", text)])
}

/// Checks one part of feedback: its "situation", "behavior" or "impact".
#[must_use]
pub fn feedback(part: &str, text: &str) -> Vec<Finding> {
    arrange(every_of(part, text), &[Part::new(part, text)])
}

fn findings(rule: &Rule, notes: Vec<Note>, parts: &[Part<'_>]) -> Vec<Finding> {
    let tell = |note: Note| {
        let part = parts.get(note.part)?;
        let quote = part.text.get(note.span.clone())?.to_owned();
        let mut fills = note.fills;
        fills.push(("quote", quote));
        Some(Finding {
            rule: rule.id,
            severity: rule.severity,
            part: part.id.to_owned(),
            span: note.span,
            fills,
            fix: note.fix,
        })
    };
    notes.into_iter().filter_map(tell).collect()
}

/// Takes findings in the order of their importance, gives them in the order of the text without those whose words
/// another has already spoken about.
fn arrange(found: Vec<Finding>, parts: &[Part<'_>]) -> Vec<Finding> {
    let place = |finding: &Finding| parts.iter().position(|part| part.id == finding.part);
    let mut ranked: Vec<_> = found.into_iter().enumerate().map(|(rank, f)| (place(&f), rank, f)).collect();
    order::by_key(&mut ranked, |(place, rank, finding)| (*place, finding.span.start, finding.span.end, *rank));
    let mut kept: Vec<(Option<usize>, usize, Finding)> = Vec::with_capacity(ranked.len());
    for next in ranked {
        // Places where something is missing have no words to share.
        let rival = kept.iter_mut().rev().find(|(_, _, kept)| !kept.span.is_empty());
        match rival.filter(|kept| kept.0 == next.0 && overlap(&kept.2.span, &next.2.span)) {
            Some(kept) if (kept.2.severity, kept.1) <= (next.2.severity, next.1) => {}
            Some(kept) => *kept = next,
            None => kept.push(next),
        }
    }
    kept.into_iter().map(|(_, _, finding)| finding).collect()
}

/// Whether two spans share bytes.
fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

#[cfg(test)]
mod tests {
    use super::trial::{FACTS, GOOD, with};
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn to_mend(found: &[Finding]) -> Vec<&Finding> {
        found.iter().filter(|finding| finding.severity != Severity::Good).collect()
    }

    #[test]
    fn a_good_letter_has_nothing_to_mend() {
        let found = with(LetterKind::FirstAsk, &[], letter);
        assert!(to_mend(&found).is_empty(), "{found:#?}");
        let good: Vec<_> = found.iter().map(|finding| finding.rule).collect();
        assert_eq!(good, ["names-the-work", "clear-introduction", "small-ask", "easy-way-out"]);
    }

    #[test]
    fn the_guides_own_letter_has_nothing_to_change_first() {
        let parts = [
            ("subject", "A question on your work in product scaling"),
            ("opening", "Dear Leila, your keynote on green supply chains at the logistics summit inspired me a lot."),
            (
                "who",
                "I am a junior supply chain analyst at Atlas and work on our sustainability figures. What you said \
                 about circular economies fits that closely.",
            ),
            (
                "ask",
                "I know that you are very busy, but I would be grateful for the chance to ask you two or three \
                 questions about your path. Would you be open to a short virtual coffee chat of 15–20 minutes in the \
                 coming weeks?",
            ),
            ("ease", "I am flexible and glad to work around your schedule. Thank you for considering it."),
        ];
        let found = with(LetterKind::FirstAsk, &parts, letter);
        assert!(to_mend(&found).is_empty(), "{found:#?}");
    }

    #[test]
    fn a_poor_letter_is_told_what_matters_first() {
        let parts = [
            ("subject", "Mentorship"),
            ("opening", "Dear Sir or Madam, I hope this email finds you well."),
            ("who", "I am your biggest fan."),
            ("ask", "Would you be my mentor? I would love to pick your brain any time ASAP!!!"),
            ("ease", "I expect your answer by tomorrow, [Name]."),
        ];
        let found = with(LetterKind::FirstAsk, &parts, letter);
        let rules: Vec<_> = to_mend(&found).iter().map(|finding| finding.rule).collect();
        for rule in ["subject-vague", "generic-opening", "golden-rule", "unbounded-ask", "pressure", "blank-left"] {
            assert!(rules.contains(&rule), "{rule} is missing in {rules:?}");
        }
        // The same words are both an idiom and an ask without an edge: only one is told.
        assert!(!rules.contains(&"idiom"));
    }

    #[test]
    fn a_check_in_may_be_soft_and_needs_no_ask() {
        let parts = [PartText {
            id: "note",
            text: "Dear Leila, I just wanted to check in. I know how full a week can be, so no pressure at all. \
                   Perhaps there is a better time later.",
        }];
        let draft = Draft { kind: LetterKind::CheckIn, channel: Channel::Message, parts: &parts, facts: FACTS };
        assert!(to_mend(&letter(&draft)).is_empty(), "{:#?}", letter(&draft));
    }

    #[test]
    fn a_thank_you_with_a_takeaway_has_nothing_to_mend() {
        let parts = [
            PartText { id: "subject", text: "Thank you for the advice on pricing" },
            PartText {
                id: "takeaway",
                text: "Dear Leila, thank you for your time today. Your advice to begin with the decision stayed with \
                       me, and I will rewrite my first slide tonight.",
            },
        ];
        let draft = Draft { kind: LetterKind::ThankYou, channel: Channel::Email, parts: &parts, facts: FACTS };
        assert!(to_mend(&letter(&draft)).is_empty(), "{:#?}", letter(&draft));
    }

    #[test]
    fn a_letter_in_another_language_is_not_told_what_it_lacks() {
        let german = [
            ("subject", "Eine Frage zu „Entscheidungen statt Diagramme“"),
            ("opening", "Guten Tag Frau Haddad, Ihr Vortrag hat mir gezeigt, wie eine Grafik mit einer Wahl endet."),
            ("who", "Ich werte Daten bei einer Spedition aus und möchte in die Produktentwicklung wechseln."),
            ("ask", "Hätten Sie in den nächsten Wochen zwanzig Minuten Zeit für zwei Fragen zu Ihrem ersten Jahr?"),
            ("ease", "Wenn es gerade nicht passt, verstehe ich das gut. Vielen Dank fürs Lesen und beste Grüße."),
        ];
        let found = with(LetterKind::FirstAsk, &german, letter);
        assert!(to_mend(&found).is_empty(), "{found:#?}");
    }

    #[test]
    fn an_empty_letter_is_left_in_peace() {
        let blank = GOOD.map(|(id, _)| (id, ""));
        assert_eq!(with(LetterKind::FirstAsk, &blank, letter), []);
    }

    #[test]
    fn a_goal_and_a_question_are_checked() {
        assert_eq!(goal("Better at presenting").first().map(|finding| finding.rule), Some("goal-vague"));
        assert_eq!(goal("Open the October review with one chart for the board"), []);
        assert_eq!(question("Do you like your job?").first().map(|finding| finding.rule), Some("closed-question"));
        assert_eq!(question("What surprised you in your first month in product?"), []);
    }

    #[test]
    fn a_goal_without_any_word_of_time_is_known() {
        for (goal, expected) in [
            ("Present the figures to the board", true),
            ("Present the figures to the board in June", false),
            ("Present the figures to the board one day", false),
            ("Bis zum Sommer zwei Verhandlungen allein führen", false),
            ("Passer mon permis avant le printemps", false),
            (" ", false),
        ] {
            assert_eq!(is_undated(goal), expected, "{goal}");
        }
    }

    #[test]
    fn what_is_asked_for_and_what_about_are_read_from_the_letter() {
        let read = |ask: &str, subject: &str| {
            let parts = [PartText { id: "subject", text: subject }, PartText { id: "ask", text: ask }];
            let draft = Draft { kind: LetterKind::FirstAsk, channel: Channel::Email, parts: &parts, facts: FACTS };
            (asked_minutes(&draft), asked_topic(&draft))
        };
        let first = "Would you be open to a 20-minute call? I have two questions about your first year in product.";
        assert_eq!(read(first, ""), (Some(20), "your first year in product".to_owned()));
        let skill = "Could we talk for half an hour? I have a question about this: reading a budget.";
        assert_eq!(read(skill, ""), (Some(30), "reading a budget".to_owned()));
        assert_eq!(read("Could we talk?", "A question about “Maps”"), (None, "“Maps”".to_owned()));
        assert_eq!(read("", ""), (None, String::new()));
    }

    #[test]
    fn a_fix_takes_its_place() {
        let fix = Fix { span: 4..9, with: "tea".to_owned() };
        assert_eq!(fix.apply("Hot water"), "Hot tea");
        assert_eq!(fix.apply("é"), "é");
    }

    #[test]
    fn every_rule_has_its_words_and_every_word_its_rule() {
        #[derive(serde::Deserialize)]
        struct Words {
            title: String,
            reason: String,
            #[serde(default)]
            fix: String,
        }
        let source = include_str!("../../content/en/review.toml");
        let words: BTreeMap<String, Words> = toml::from_str(source).expect("review.toml is read");
        let mut rules: Vec<_> = RULES.iter().map(|rule| rule.id).collect();
        rules.sort_unstable();
        assert!(rules.is_sorted_by(|a, b| a < b), "ids are unique");
        assert_eq!(words.keys().map(String::as_str).collect::<Vec<_>>(), rules);
        for (rule, words) in &words {
            let plain = !words.title.is_empty() && !words.reason.is_empty();
            let calm = ![&words.title, &words.reason, &words.fix].iter().any(|text| text.contains('!'));
            assert!(plain && calm, "{rule}");
        }
    }

    #[test]
    fn a_very_long_text_is_read_in_one_go() {
        let long = "I plan [routes] for 20 minutes, and your talk “maps” helped __ just perhaps. ".repeat(1_300);
        let start = std::time::Instant::now();
        assert!(!with(LetterKind::FirstAsk, &[("who", &long)], letter).is_empty());
        // 100,000 characters, unoptimised and on a busy machine. Anything quadratic takes minutes.
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }

    fn hold(found: &[Finding], text: impl Fn(&str) -> String) -> Result<(), TestCaseError> {
        for finding in found {
            let text = text(&finding.part);
            prop_assert!(text.get(finding.span.clone()).is_some(), "{finding:?}");
            if let Some(fix) = &finding.fix {
                prop_assert!(text.get(fix.span.clone()).is_some(), "{fix:?}");
                prop_assert!(fix.apply(&text) != text, "{fix:?}");
            }
        }
        Ok(())
    }

    /// Text of what rules look for, with what breaks careless code between.
    fn tangle() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            3 => "\\PC{0,6}",
            1 => any::<String>(),
            6 => prop::sample::select(&[
                "be my mentor", "[", "]", "{{", "}}", "<", ">", "___", "XXX", "!!", "?", ".", "\r\n", "\n\n", " ", "  ",
                "3 pm", "15:00", "03/04/2026", "3.4.", "20", "minutes", "an hour", "a quick call", "Could you", "perhaps",
                "maybe", "possibly", "touch base", "pick your brain", "Dear", "Laila", "“", "”", "’", "e\u{301}", "👩‍💻", "שלום",
                "GREAT", "ASAP", "sorry to bother you", "amazing", "just", "%NAME%", "%", "better at", "and what did",
            ][..]).prop_map(|piece| format!(" {piece}")),
        ];
        prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_text_breaks_a_rule(texts in prop::array::uniform5(tangle()), name in tangle(), work in tangle()) {
            for kind in LetterKind::ALL {
                let ids = GOOD.map(|(id, _)| id);
                let parts: Vec<_> = ids.iter().zip(&texts).map(|(id, text)| PartText { id, text }).collect();
                let facts = Facts { to_name: &name, to_greeting: &name, to_organisation: &work, to_work: &work, ..FACTS };
                let draft = Draft { kind, channel: Channel::Email, parts: &parts, facts };
                let of = |id: &str| parts.iter().find(|part| part.id == id).map_or("", |part| part.text).to_owned();
                hold(&letter(&draft), of)?;
            }
            hold(&goal(&texts[0]), |_| texts[0].clone())?;
            hold(&question(&texts[1]), |_| texts[1].clone())?;
        }
    }
}
