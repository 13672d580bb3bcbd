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
    "can/could/would/will you ?please describe/explain/give/name/say/share/show/speak/take/talk/tell/walk",
    "do tell/describe/explain/share",
    "describe/explain/tell",
];

/// A question word whose answer is one fact.
const FACT: &[&str] = &[
    "at/in/on/from which/what university/year/school/city/company/college/country/town/floor/day/month",
    "how big/long/old/tall/far is/are/was/may/did/have/has/does/do/can/must",
    "how many/much ?_ ?_ ?_ ?_ do/does/did/are/were/is/was/have/has/hours",
    "how much do/does/did/is",
    "what is/was/are/'s the ?_ ?_ title/name/address/price/salary/date/number/size/age/phone/email of/to",
    "what is/'s your ?_ ?_ title/name/age/salary/email/address/phone",
    "when did/was/were/is ?_ ?_ _",
    "where did/do/were/are you ?_ ?_ study/studied/live/work/born/grow/based/from/located",
    "which university/college/school/company/degree/certification/year/city/country",
    "who is/was/are/owns/founded/started/runs ?the ?your _",
    "what year/time/age/colour/color",
];

/// Asked as a statement: whether, or a tag at the end.
const AS_STATEMENT: &[&str] = &[
    "know/ask/wonder/wondering/tell/curious ?you ?me ?about if/whether",
    "any regrets/plans/chance/openings/children/hobbies",
    "yes or no",
];

fn check(question: &Part<'_>) -> Vec<Note> {
    let words = &question.words;
    let mut notes = Vec::new();
    let sentences = words.sentences();
    // Words of others in quotation marks ask nobody.
    let own = sentences.iter().filter(|sentence| !question.is_quoted(&sentence.span));
    for sentence in own {
        let range = sentence.words.clone();
        let first = range.clone().find(|word| !is_lead(question, *word)).unwrap_or(range.start);
        let quoted = question.is_quoted(&words.span(&(first..first + 1)));
        let opens = words.is(first, OPEN)
            && words.within(&(first..range.end), FACT).is_none_or(|fact| fact.words.start > first);
        let tells = words.within(&(first..range.end), TELL).is_some();
        let fact =
            words.within(&range, FACT).is_some_and(|fact| fact.words.start <= first + 1) && !asks_why(words, &range);
        let stated =
            words.within(&range, AS_STATEMENT).is_some() && !(range.start..range.end).any(|at| words.is(at, "how/why"));
        let closed = words.is(first, CLOSED) && !words.is(first + 1, "tell/describe/explain") && (!tells || opens);
        let tagged = is_tagged(question, &range);
        let surely = words.is(first, "surely/obviously") && sentence.asks;
        let quiet = quoted || (words.is(first, "may/might") && words.is(first + 1, "be"));
        if !quiet && (closed || fact || stated || tagged || surely) {
            notes.push(Note::on(0, words.span(&(first..(first + 3).min(range.end)))));
        }
    }
    // A closed question that an open one follows or leads is only its frame.
    let open = sentences.iter().any(|sentence| {
        let first = sentence.words.clone().find(|word| !is_lead(question, *word)).unwrap_or(sentence.words.start);
        words.is(first, OPEN) && words.within(&sentence.words, FACT).is_none_or(|fact| fact.words.start > first + 1)
    });
    if open { Vec::new() } else { notes.into_iter().take(1).collect() }
}

/// "And", "so", "Madam," before the question itself.
fn is_lead(question: &Part<'_>, at: usize) -> bool {
    let words = &question.words;
    let named = words.gap_after(at).starts_with(',') && words.begins(at) && !words.is(at, OPEN);
    words.is(at, "and/but/so/also/then/now/well/finally/first/sir/madam") || named
}

/// A fact with a reason or a story is open.
fn asks_why(words: &super::words::Words<'_>, range: &std::ops::Range<usize>) -> bool {
    range.clone().any(|at| words.is(at, "why"))
        || range.clone().skip(1).any(|at| words.is(at, "and") && words.is(at + 1, "how/what/why"))
}

/// "…, right?", "…, isn't it?"
fn is_tagged(question: &Part<'_>, range: &std::ops::Range<usize>) -> bool {
    let words = &question.words;
    let Some(last) = range.end.checked_sub(1) else { return false };
    let tag = words.is(last, "right/correct/no/yes/true")
        || (words.is(last, "it/you/they/he/she/we/there") && words.is(last.wrapping_sub(1), CLOSED));
    let start = if words.is(last, "right/correct/no/yes/true") { last } else { last.saturating_sub(1) };
    tag && start > range.start && words.gap_after(start - 1).contains([',', '–', '—'])
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
