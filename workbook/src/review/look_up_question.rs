//! A question that a search could answer.
//!
//! Twenty minutes are short. What stands on a profile or a company's page can be read before, and asked about deeper.

use super::draft::{Note, Part};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "look-up-question", severity: Severity::Look, check: Check::Question(check) };

const KNOWN: &[&str] = &[
    "do you have a ?_ blog/book/website/degree/podcast/linkedin",
    "how big is your/the company/team/organisation/organization",
    "how long have you been/worked at/in/for/with/there",
    "how many employees/offices/people/customers/users",
    "how much do/does ~ cost/earn/make",
    "how old",
    "what did you study ?at ?university/college",
    "what does _ ?_ mean/stand",
    "what does your company/organisation/organization/firm/employer do/make/sell",
    "what is/are/'s the ?_ ?_ ?_ salary/meaning/definition",
    "what is/are/what's/what're a/an _ ?_ ?_ manager/analyst/developer/designer/engineer",
    "what's/what ?is your current/job ?job role/title/position",
    "what's/what ?is your title/position/job",
    "what products/services do/does you/your/the",
    "what year ?did",
    "when did you ?_ begin/finish/graduate/join/leave/move/start",
    "when was/were ~ created/established/founded/started",
    "where are you based/from/located",
    "where did you ?_ attend/graduate/grow/study/work",
    "where do you live/work",
    "which certification/certifications/degree/degrees do/did you have",
    "which companies/company/employers did/do/have/are you",
    "which university/college/school/degree",
    "who are your/the ?_ competitors/customers/clients/investors",
    "who founded/owns/started/runs",
    "who's/who ?is ?the/your ?_ boss/ceo/cto/cfo/founder/owner",
];

/// A term or a procedure that is the same for everybody.
const TERM: &[&str] = &[
    "how ?do ?does ?can one/i calculate/reset/register/apply/open/file/install/compute/convert/renew",
    "what is/are/'s ?the ?a ?an meaning/definition/difference/duties/requirements/steps of/between/for",
    "what is/are/does a/an/the ?_ ?_ ?_ ?_ do/mean",
    "what means/stands",
    "what documents/certificates/permits/papers",
    "which documents/certificates/permits/papers ?_ ?_ ?_ ?_ must/do/does/should",
    "what is/'s/are _",
    "what is/'s/are a/an _",
    "how long/many/much may/must/does/do/can a/the _",
    "who is the ceo/owner/founder/head/director/boss",
    "at which/what university/school/college",
    "in what/which year",
    "title of your",
    "how many employees/people/offices/customers ?does ?do ?work",
    "when was/were ?the ?your _",
    "under irish/german/french/indian/nigerian/the law",
];

/// What makes it a question to this reader: their eyes, their years, their place.
const PERSONAL: &str = "you/your/yours/u/ur/i/my/me/like/kitchen/workshop";

fn check_term(question: &Part<'_>) -> Option<std::ops::Range<usize>> {
    let words = &question.words;
    let hit = words.all(TERM).into_iter().find(|hit| {
        let sentence = words.sentence_of(hit.words.start);
        let first = hit.words.start <= sentence.start + 4;
        // "What is VAT": a name and nothing more. "What is each of them trying to protect?" is another matter.
        let bare = hit.words.len() == 3 && words.is(hit.words.start, "what") && words.is(hit.words.start + 1, "is/are");
        let named = !bare
            || sentence.len() <= 4
            || words.is(hit.words.start + 2, "a/an")
            || words.gap_after(hit.words.end - 1).contains(',');
        let personal =
            sentence.clone().any(|at| words.is(at, PERSONAL)) && !words.is(hit.words.start, "at/in/who/title/when/how");
        let story = sentence.clone().any(|at| words.is(at, "about/that/when/beyond/why/who") && at > hit.words.end);
        first && named && !personal && !story && !question.is_quoted(&hit.span)
    })?;
    Some(hit.span)
}

fn check(question: &Part<'_>) -> Vec<Note> {
    let known = question.words.first(KNOWN).map(|hit| hit.span).or_else(|| check_term(question));
    known.map(|span| Note::on(0, span)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires_on, quiet_on};

    #[test]
    fn what_can_be_read_fires() {
        fires_on(
            "look-up-question",
            &[
                ("What does your company do?", "What does your company do"),
                ("When did you join Atlas?", "When did you join"),
                ("Where did you study?", "Where did you study"),
                ("How many people work there?", "How many people"),
                ("What is your current role?", "What is your current role"),
                ("Who founded Atlas?", "Who founded"),
                ("What does OKR stand for?", "What does OKR stand"),
                ("What is the average salary in product?", "What is the average salary"),
                ("How long have you worked at Atlas?", "How long have you worked at"),
                ("Which university did you go to?", "Which university"),
                ("How much do product managers earn?", "How much do product managers earn"),
            ],
        );
    }

    #[test]
    fn what_only_they_can_tell_does_not() {
        quiet_on(
            "look-up-question",
            &[
                "What does your team do when a launch fails?",
                "How did you decide when to leave?",
                "What is the hardest part of your role?",
                "Who helped you most in your first year?",
                "What would you tell a person who starts now?",
                "How many drafts do you write before you ask for help?",
            ],
        );
    }
}
