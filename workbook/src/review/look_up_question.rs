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

fn check(question: &Part<'_>) -> Vec<Note> {
    question.words.first(KNOWN).map(|hit| Note::on(0, hit.span)).into_iter().collect()
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
