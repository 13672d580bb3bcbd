//! A question that yes or no can answer.
//!
//! "How" and "what" bring stories, and stories are what a talk is for. "Could you tell me how …" is open in all but form.

use super::draft::{Note, Part};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "closed-question", severity: Severity::Look, check: Check::Question(check) };

const CLOSED: &str = "am/are/aren't/can/can't/could/did/didn't/do/does/doesn't/don't/had/has/have/haven't/is/isn't/may/might/\
    must/shall/should/was/wasn't/were/will/won't/would/wouldn't";
const OPEN: &str = "how/what/when/where/which/who/whom/whose/why/what's/how's";
const TELL: &[&str] = &[
    "can/could/would/will you ?please describe/explain/give/name/say/share/show/speak/talk/tell/walk",
    "describe/explain/tell",
];

fn check(question: &Part<'_>) -> Vec<Note> {
    let words = &question.words;
    let mut notes = Vec::new();
    for sentence in words.sentences() {
        let lead = |word: &usize| words.is(*word, "and/but/so/also/then/now/well/finally/first");
        let first = sentence.words.clone().find(|word| !lead(word)).unwrap_or(sentence.words.start);
        let opens = sentence.words.clone().any(|word| words.is(word, OPEN)) && !words.is(first, "do/did/does/are/is");
        let tells = words.within(&(first..sentence.words.end), TELL).is_some();
        let is_closed = words.is(first, CLOSED) && !opens && !tells;
        if is_closed {
            notes.push(Note::on(0, words.span(&(first..(first + 3).min(sentence.words.end)))));
        }
    }
    // A closed question that an open one follows or leads is only its frame.
    let open = words.sentences().iter().any(|sentence| words.is(sentence.words.start, OPEN));
    if open { Vec::new() } else { notes.into_iter().take(1).collect() }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn yes_or_no_fires() {
        fires_on(
            "closed-question",
            &[
                ("Do you like your job?", "Do you like"),
                ("Is product a good field?", "Is product a"),
                ("Should I learn Rust?", "Should I learn"),
                ("So, did it work?", "did it work"),
                ("Have you ever failed?", "Have you ever"),
                ("Do you know who decides?", "Do you know"),
            ],
        );
    }

    #[test]
    fn open_questions_do_not() {
        quiet_on(
            "closed-question",
            &[
                "How did you choose your first team?",
                "What would you do differently?",
                "Could you tell me about your first month?",
                "Could you walk me through a normal week?",
                "Would you share how you decided?",
                "Tell me about a time when it went wrong.",
                "Did you plan the move? What came first?",
                "In your first year, what surprised you?",
                "",
            ],
        );
    }
}
