//! Openings that fit any letter to anybody.
//!
//! The first line is what a phone shows before a message is opened. A line that could go to anyone gives no reason to.

use super::draft::{Letter, Note, Part};
use super::meaning::{Meaning, Score};
use super::words::{Hit, Words};
use super::{Check, Rule, Severity};
use crate::domain::letter::LetterKind;
use std::ops::Range;

pub(super) const RULE: Rule =
    Rule { id: "generic-opening", severity: Severity::Look, check: Check::Letter(KINDS, check) };

const GENERIC: &[&str] = &[
    "accept my ?warm/warmest/sincere/humble greetings/regards/salutations",
    "love/like/followed/following what you do/are/have",
    "been ?an ?silently following/follow/followed/admiring you/your ?_ ?_ work/works/career/journey/profile/content/page/posts ?for",
    "came/come/stumbled/chanced across/upon/on your/ur ?linkedin profile/linkedin/page/name",
    "compliments of/from the",
    "dear/hello/hi sir/madam/sirs or/madam/sir",
    "dear/hello/hi ?all ?the ?hiring manager/recipient/professional/connection/concern",
    "dear ?distinguished/esteemed ?_ professional/expert",
    "found/find/finds your/u profile",
    "greetings of/for/from the/in",
    "huge/big respect/admiration",
    "i'm/i ?am reaching/writing out ?to ?you because i need",
    "i'm/i ?am reaching out ?to ?you to/because ?_ connect/network/expand",
    "let me introduce myself",
    "long time follower/fan/admirer",
    "looking at your profile",
    "my name is ~ and i am reaching",
    "saw/viewed/visited/reviewed/read/checked your/ur ?linkedin profile/stuff/page",
    "seek/seeking blessings",
    "to whom it may concern",
    "to whomsoever it may concern",
    "whom/whomsoever it may",
    "with due respect and ?humble",
    "wish/wishing you ?a ?long ?good/happy life/health/week/day/morning/monday/friday/weekend",
    "your profile caught/impressed/stood/popped/came/appeared/inspired",
    "your impressive/inspiring profile/background/journey/career/experience",
    "we seem to share",
    "this/my/the ?_ email/message/mail/note/letter/communication/missive/line finds/find/meets/reaches/reach/meet you/your ?_ ?_ ?_ ?_ well/health/spirits/good/fine/great/safe/safely",
];

/// In an old acquaintance a wish for health is meant; in these letters it stands where their first line should be.
const KINDS: &[LetterKind] = &[
    LetterKind::FirstAsk,
    LetterKind::FollowUp,
    LetterKind::CheckIn,
    LetterKind::ThankYou,
    LetterKind::Mismatch,
    LetterKind::Closing,
];

/// A wish for the reader's health.
const WISH: &str = "hope/hoping/hopefully/trust/trusting/pray/praying/wish/wishing/believe";
/// What such a wish says.
const STATE: &str = "well/fine/great/good/health/healthy/safe/wonderful/lovely/blessed/spirits/pink/okay/ok/keeping/strong/amazing/nice/fantastic/splendid/wonderfully/happy/peaceful/productive";
/// Whose well-being is wished for.
const WHOSE: &str =
    "you/u/ur/you're/everything/all/this/things/life/family/yours/your/it/mail/email/message/letter/note/communication";

/// So many words at the beginning are the opening.
const OPENING: usize = 45;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let Some((at, part)) = letter.first() else { return Vec::new() };
    let words = &part.words;
    let counts = |hit: &Hit| {
        hit.words.start < OPENING
            && !part.is_quoted(&hit.span)
            && !is_titled(part, hit)
            && !is_special(part, hit)
            && !is_late(part, hit)
    };
    let mut found: Vec<Hit> = words.all(GENERIC).into_iter().filter(counts).collect();
    found.extend((0..words.len().min(OPENING)).filter_map(|word| wish_at(part, word)).filter(counts));
    crate::domain::order::by_key(&mut found, |hit| hit.words.start);
    found.dedup_by(|next, kept| next.words.start < kept.words.end);
    let mut notes: Vec<Note> = found.into_iter().map(|hit| Note::on(at, hit.span)).collect();
    if notes.is_empty() {
        notes.extend(first_sentence(part).map(|span| Note::on(at, span)));
    }
    notes
}

/// So sure must it be that the first sentence is for anybody.
const SURE: Score = 8;

/// The first sentence after the greeting, where it could be said to anybody.
fn first_sentence(part: &Part<'_>) -> Option<Range<usize>> {
    let words = &part.words;
    let said = words.sentences().into_iter().find(|sentence| !is_greeting(words, &sentence.words))?;
    let told = part.meaning(Meaning::Opening, SURE).find(|sentence| sentence.words == said.words)?;
    let names = part.meaning(Meaning::Reference, 0).any(|sentence| sentence.words == said.words);
    (!names && !part.is_quoted(&told.span)).then(|| told.span.clone())
}

/// "Hello Mr." and "Pillay," are no sentence yet.
fn is_greeting(words: &Words<'_>, sentence: &Range<usize>) -> bool {
    const GREETING: &str = "dear/hello/hi/hey/good/respected/mr/ms/mrs/dr/prof/professor/sir/madam/ma/ma'am/most";
    let says = "hope/hoping/thank/thanks/how/i/i'm/you/your/ur/u/we";
    let short = sentence.len() <= 5
        && sentence.clone().any(|at| words.is(at, GREETING))
        && !sentence.clone().any(|at| words.is(at, says));
    let closing = sentence.end.checked_sub(1).map_or("", |last| words.gap_after(last));
    sentence.len() <= 2 || short && !closing.starts_with('?')
}

/// "I hope you and yours are keeping well": a wish, whose, and a state, in one clause.
fn wish_at(part: &Part<'_>, at: usize) -> Option<Hit> {
    let words = &part.words;
    let opens = words.is(at, WISH) && !words.before(at, 3, "to/not")
        || words.is(at, "how") && words.is(at + 1, "are") && words.is(at + 2, "you");
    if !opens {
        return None;
    }
    let clause: Vec<usize> = (at + 1..at + 16).take_while(|word| !words.ends_after(*word - 1)).collect();
    let whose = *clause.iter().find(|word| words.is(**word, WHOSE))?;
    let state = *clause
        .iter()
        .find(|word| **word > whose && words.is(**word, STATE) && !words.is(**word + 1, "news/advice"))?;
    // "your launch went well", "I hope that you have less heat": about something that is this reader's own.
    let own = words.is(whose, "your")
        && !words.is(whose + 1, "family/week/day/weekend/good/end/side/health/near/loved/goodself/new/esteemed");
    let done = (whose..state).any(|word| words.is(word, "went/goes/sold/arrived/recovered"));
    let words_of = at..state + 1;
    // After a sentence of substance it is courtesy and opens nothing.
    let first = at < 12 && (0..at).rev().take_while(|word| !words.ends_after(*word)).count() < 8;
    (!own && !done && first && whose <= at + 6).then(|| Hit { span: words.span(&words_of), words: words_of })
}

/// "I hope you are well again after your fall", "I came across your profile because of your comment on eels".
fn is_special(part: &Part<'_>, hit: &Hit) -> bool {
    let words = &part.words;
    (hit.words.end..hit.words.end + 3)
        .take_while(|at| !words.ends_after(*at - 1))
        .any(|at| words.is(at, "again/after/since/because/through/when/while/under/despite"))
        || words.before(hit.words.start, 6, "deleted/not/instead/said/say/write/never/sentence/line/phrase")
}

/// Only the first two sentences after the greeting are an opening.
fn is_late(part: &Part<'_>, hit: &Hit) -> bool {
    (0..hit.words.start).filter(|at| part.words.ends_after(*at)).count() > 2
}

/// "Dear Sir Andrew" has a name.
fn is_titled(part: &Part<'_>, hit: &Hit) -> bool {
    let last = hit.words.end.saturating_sub(1);
    let is_capital = part.words.written(hit.words.end).starts_with(|c: char| c.is_ascii_uppercase());
    part.words.is(last, "sir/madam") && part.words.gap_after(last) == " " && is_capital
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_line_for_anybody_fires() {
        fires(
            "generic-opening",
            "opening",
            &[
                "I hope this email finds you well.",
                "Hope this message finds you in good health.",
                "Hi Leila, I hope you are doing well.",
                "Hi Leila, hope you’re well.",
                "Hope all is well with you.",
                "Dear Sir or Madam,",
                "Dear Sir/Madam,",
                "To whom it may concern,",
                "I came across your profile on LinkedIn.",
                "I stumbled upon your LinkedIn profile.",
                "I saw your profile and was impressed.",
                "Your profile caught my eye.",
                "Greetings of the day!",
                "I trust this message finds you well.",
                "Let me introduce myself.",
                "Dear Ms. Haddad,\n\nI hope the year has begun well for you and yours.",
                "How are you today?",
                "I have been following your work for quite some time.",
                "I am reaching out because I want to expand my network.",
                "Your career is truly impressive.",
                "I know that you are very busy, so I will be brief.",
                "Allow me to introduce myself.",
                "It is a great honour to write to you.",
                "I found your profile on the internet.",
                "hey, hope ur doing well",
                "Warm greetings to you and your family.",
                "Thank you for accepting my connection request.",
                "I would like to introduce myself.",
                "We both work in the same industry.",
            ],
        );
    }

    #[test]
    fn a_line_for_this_reader_does_not() {
        quiet(
            "generic-opening",
            "opening",
            &[
                "Dear Leila, your talk at the freight summit changed my October review.",
                "I hope to move into product, as you did.",
                "I came across your article on freight data.",
                "Dear Sir Andrew, your paper helped us.",
                "I found your name in the thanks of a book.",
                "I hope your launch in Nairobi went well.",
                "Your talk on freight data taught me to count the empty trucks.",
                "We met at the port of Mombasa, beside the green crane.",
                "Two years ago you told me to keep a diary of delays.",
                "I read your column on pallets in the tram.",
                "Thank you for your answer about the crates last week.",
                "My colleague Amina used your checklist on night shifts.",
                "In May you spoke in Pune about trucks without drivers.",
                "I am a clerk at the customs office whose form you criticised.",
                "As you asked, here is the table of delays.",
                "You once wrote that a map is a promise.",
                "I tried the method of your article on Monday.",
                "On page nine of your report there is a chart that I don’t understand.",
                "You said that “I hope this email finds you well” tells readers nothing.",
            ],
        );
    }
}
