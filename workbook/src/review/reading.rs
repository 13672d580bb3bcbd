//! Who does what in a sentence: the little grammar that rules ask before they speak.
//!
//! No parser stands behind it, only what English shows on its surface: the subject stands before its verb, a "not"
//! reaches to the end of its clause, and what has been stands in the past.

use super::words::{Hit, Words};

/// Who is meant to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Actor {
    /// The one who reads.
    Reader,
    /// Somebody who is neither writer nor reader.
    Other,
    /// Nobody is named, or only the writer.
    Unsaid,
}

/// So many words before a verb are looked at for its subject.
const FAR: usize = 12;

const OTHERS: &str = "he/she/they/him/her/them/he's/she's/they're/boss/manager/supervisor/lecturer/professor/teacher/colleague/colleagues/\
    company/union/programme/program/office/coordinator/committee/school/sister/brother/husband/wife/cousin/friend/woman/man/girl/boy/\
    joiner/joiners/student/students/dispatcher/people/director/principal/hr/aunt/uncle/neighbour/neighbor";
const NOT: &str = "not/never/no/nor/neither/without/don't/doesn't/didn't/won't/wouldn't/isn't/aren't/wasn't/weren't/can't/couldn't/\
    cannot/haven't/hasn't/hadn't/shouldn't/needn't/ain't/dont/didnt/wont/isnt/nobody/nothing/neither";

/// Who is to do what begins at a word: the nearest subject before it, in its sentence.
pub(crate) fn actor(words: &Words<'_>, at: usize) -> Actor {
    for before in (at.saturating_sub(FAR)..at).rev() {
        if words.ends_after(before) {
            break;
        }
        if words
            .is(before, "you/u/you'd/you're/you'll/your/ur/yourself/someone/somebody/person/one/anyone/sir/ma/madam")
        {
            return Actor::Reader;
        }
        if words.is(before, OTHERS)
            && !words.is(before + 1, "of/in/from")
            && !words.is(before.wrapping_sub(1), "your/a")
        {
            return Actor::Other;
        }
        if words.is(before, "i/i'm/i'd/i've/we") {
            return Actor::Unsaid;
        }
    }
    Actor::Unsaid
}

/// Whether a "not" before a word reaches it. "Why not", "if you don't mind" and "not only" deny nothing.
pub(crate) fn is_denied(words: &Words<'_>, at: usize) -> bool {
    for before in (at.saturating_sub(8)..at).rev() {
        if words.ends_after(before)
            || words.is(before, "but/however/only/just/so")
            || words.gap_after(before).contains([';', ':', '–', '—', '('])
        {
            return false;
        }
        if words.is(before, "and/that") && words.is(before + 1, "i/you/we/please/i'd/i'm") {
            return false;
        }
        if words.is(before, NOT) {
            let why = before.checked_sub(1).is_some_and(|first| words.is(first, "why/or/if/whether/pressure"));
            let minds = words
                .is(before + 1, "mind/hesitate/know/think/only/just/least/pressure/doubt/sure/certain/want")
                && !words.is(before + 1, "want")
                || words.is(before, "no")
                    && words.is(before + 1, "pressure/rush/hurry/doubt/one/matter/end/fixed/limit/uncle");
            let offers = words.is(before, "won't/wouldn't/couldn't/can't/don't") && words.is(before + 1, "you");
            let open = words.is(before, "without/nothing/nobody") && !words.is(before + 1, "asking/being");
            let end = words.is(before, "no/without") && words.is(at, "no/without");
            return !(why || minds || offers || open || end);
        }
    }
    false
}

/// Whether what a match says has been: "you have been guiding me", "was hoping when I joined".
pub(crate) fn is_past(words: &Words<'_>, hit: &Hit) -> bool {
    let start = hit.words.start;
    let been = words.before(start, 2, "been/had") && !words.before(start, 4, "if/wish");
    let once = words.before(start, 14, "when/while/after/since")
        && words.before(start, 12, "joined/started/began/were/was/met/spoke")
        && !words.before(start, 8, "now/today/would/could/please");
    let gave = words.before(start, 3, "for") && words.before(start, 6, "thank/thanks/grateful/thankful/gratitude");
    been || once || gave
}

/// Whether the sentence or its neighbour takes the pressure back: "my deadline is Friday, but that is my problem".
pub(crate) fn is_reassured(words: &Words<'_>, hit: &Hit) -> bool {
    const CALM: &[&str] = &[
        "and ?this/that/it/which is/was/'s my ?own problem/fault/business",
        "good/full right",
        "is/'s/thats/that's/this ?is my ?own problem",
        "my problem/trouble not/and",
        "no/zero rush/hurry/pressure/urgency/urgent/worries/need",
        "not/nothing urgent/yours",
        "their work/job and",
        "which is your",
        "you need ?not do nothing/reply/answer/not",
        "which is ?perfectly fine/understandable",
    ];
    let sentence = words.sentence_of(hit.words.start);
    words.within(&(sentence.start..sentence.end + 6), CALM).is_some()
}
