//! Apologies for writing at all.
//!
//! They ask the reader to comfort the writer, and say that the letter is a burden before it has been read.

use super::draft::{Letter, Note, Part};
use super::words::Hit;
use super::{ASKS, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "over-apology", severity: Severity::Look, check: Check::Letter(ASKS, check) };

const APOLOGY: &[&str] = &[
    "apologies/apologise/apologize/sorry ?in ?advance for ?the/this/my/any ?_ bothering/contacting/disturbance/disturbing/email/inconvenience/interruption/intruding/intrusion/message/reaching/taking/troubling/writing",
    "bother/bothering/disturb/disturbing you ?again",
    "do/don't ?not ?really want/mean/wish to ?_ bother/disturb/impose/intrude/trouble",
    "don't deserve",
    "excuse/forgive/pardon me ?for ?_ bothering/contacting/disturbing/intruding/writing",
    "forgive/excuse/pardon my boldness/intrusion/english/message/ignorance",
    "hate to ?_ ask/bother/disturb/impose",
    "i'm/i ?am ?just ?a ?_ nobody",
    "i'm/i ?am no one",
    "i'm/i ?am not important/worthy",
    "i ?_ know i'm/i ?am only/just a/an",
    "sorry ?_ to ?_ ask/bother/contact/disturb/impose/interrupt/intrude/take/trouble/write",
    "waste/wasting your ?_ time",
    "who am i to",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for (at, part) in letter.all() {
        for hit in part.words.all(APOLOGY) {
            notes.push(note(at, part, &hit));
        }
    }
    notes
}

/// A sentence that does nothing but apologise can go.
fn note(at: usize, part: &Part<'_>, hit: &Hit) -> Note {
    let note = Note::on(at, hit.span.clone());
    let sentence = part.words.sentences().into_iter().find(|sentence| sentence.words.end >= hit.words.end);
    let Some(sentence) = sentence.filter(|sentence| sentence.words.len() <= hit.words.len() + 2) else { return note };
    let next = part.words.span(&(sentence.words.end..sentence.words.end + 1)).start;
    note.fix(sentence.span.start..next, "")
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, mends, quiet};

    #[test]
    fn apologies_for_writing_fire() {
        fires(
            "over-apology",
            "opening",
            &[
                "Sorry to bother you.",
                "I am so sorry to disturb you on a weekend.",
                "Sorry for taking your time.",
                "Apologies for the intrusion.",
                "I know I am nobody, but I liked your talk.",
                "I know I’m just a student.",
                "I hate to bother you with this.",
                "I don’t want to waste your time.",
                "Forgive me for writing to you.",
                "Who am I to ask?",
                "I apologise in advance for the long message.",
            ],
        );
    }

    #[test]
    fn sympathy_and_regard_do_not() {
        quiet(
            "over-apology",
            "opening",
            &[
                "I was sorry to hear that the summit was moved.",
                "I know you are very busy, so I will be short.",
                "I am just starting in product.",
                "I know your time is limited.",
                "I was sorry that I missed your talk.",
            ],
        );
    }

    #[test]
    fn a_sentence_of_nothing_else_can_go() {
        mends("over-apology", "opening", &[("Sorry to bother you. I liked your talk.", "I liked your talk.")]);
    }
}
