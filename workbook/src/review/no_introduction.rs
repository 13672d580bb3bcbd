//! A first message that doesn't say who writes.
//!
//! A reader decides in a moment whether they can help. One sentence with a role and a reason lets them.

use super::draft::{Letter, Note, Part};
use super::words::Hit;
use super::{Check, FIRST_ASK, Rule, Severity};

pub(super) const RULE: Rule =
    Rule { id: "no-introduction", severity: Severity::Look, check: Check::Letter(FIRST_ASK, check) };

const INTRODUCES: &[&str] = &[
    "as a/an ?_ ?_ ?_ ?_ i",
    "i'm/im/i ?am ?_ ?_ ?_ ?_ accountant/analyst/architect/associate/baker/consultant/designer/developer/director/\
     doctor/editor/engineer/founder/intern/lawyer/lead/librarian/manager/nurse/officer/owner/pharmacist/programmer/\
     researcher/scientist/student/teacher/technician/writer",
    "i'm/im/i ?am ?currently/now/also a/an/the/one/in/at/from/part/working/studying/based/finishing/training/leading/your",
    "i ?currently/now/also analyse/analyze/build/care/code/coordinate/design/develop/handle/head/lead/look/manage/own/plan/research/run/sell/study/support/teach/test/train/work/write",
    "i ?recently/just became/began/finished/graduated/joined/moved/started/studied/switched/worked",
    "i've/i ?have ?just/recently become/begun/finished/graduated/joined/moved/started/studied/worked/spent",
    "i've/i ?have been a/an/at/in/part/the/with/working/studying",
    "my name is",
    "my job/role/work is",
    "my/our team builds/runs/makes/plans/works/looks",
    "this is _ ?_ from/at",
    "we/i met/worked/studied",
];

fn check(letter: &Letter<'_>) -> Vec<Note> {
    if letter.is_note() || letter.body().any(|(_, part)| introduction(part).is_some()) {
        return Vec::new();
    }
    let missing = letter.part("who").filter(|(at, _)| letter.reached(*at));
    missing.map(|(at, part)| Note::on(at, part.end())).into_iter().collect()
}

/// The words that introduce the writer.
pub(super) fn introduction(part: &Part<'_>) -> Option<Hit> {
    let mut said = part.words.all(INTRODUCES).into_iter();
    // "I am a big fan" says nothing of who writes.
    said.find(|hit| !part.words.is(hit.words.end, "fan/big/huge/great/nobody/beginner/follower/admirer/long"))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_stranger_without_a_word_on_themselves_fires() {
        fires(
            "no-introduction",
            "who",
            &[
                "",
                "Product is where the interesting questions are.",
                "I am a big fan of what you do.",
                "You made the move that people in data dream of.",
                "I have been applying everywhere.",
            ],
        );
    }

    #[test]
    fn a_line_on_oneself_does_not() {
        quiet(
            "no-introduction",
            "who",
            &[
                "I’m an analyst in Lagos.",
                "My name is Kavya and I plan routes.",
                "I work in support and learn to code.",
                "As a nurse in Manila, I see this daily.",
                "I recently joined a hospital as its first data person.",
                "I have been a teacher for six years.",
                "This is Kavya from the freight group.",
                "I lead a team of three.",
                "I am junior data analyst, Lagos.",
            ],
        );
    }
}
