//! Works well: the opening names something that the reader made, said or did.

use super::draft::{Letter, Note};
use super::no_concrete_reference::{SURE, reference};
use super::{Check, FIRST_ASK, Rule, Severity};

pub(super) const RULE: Rule =
    Rule { id: "names-the-work", severity: Severity::Good, check: Check::Letter(FIRST_ASK, check) };

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let found = letter.body().find_map(|(at, part)| Some(Note::on(at, reference(part, &letter.draft.facts, SURE)?)));
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn a_named_work_is_noticed() {
        fires(
            "names-the-work",
            "opening",
            &["Dear Leila, your talk on freight stayed with me.", "“Decisions” helped me."],
        );
        quiet("names-the-work", "ease", &[]);
    }
}
