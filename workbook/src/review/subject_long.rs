//! A subject that a phone cuts off.
//!
//! Phones show about forty to sixty characters. What stands behind them is not read before the mail is opened.

use super::draft::{Letter, Note};
use super::{ANY, Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "subject-long", severity: Severity::Look, check: Check::Letter(ANY, check) };

/// Characters that most phones show.
pub(super) const MOST: usize = 60;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let Some((at, part)) = letter.subject() else { return Vec::new() };
    let text = part.text.trim_end();
    let cut = text.char_indices().nth(MOST).map(|(cut, _)| cut);
    let long = cut.map(|cut| Note::on(at, cut..text.len()).fill("characters", text.chars().count().to_string()));
    long.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fires, quiet};

    #[test]
    fn only_a_long_subject_fires() {
        fires(
            "subject-long",
            "subject",
            &["A question about the talk that you gave at the freight summit in Nairobi last May"],
        );
        quiet("subject-long", "subject", &["A question about “Decisions, not dashboards”", "", &"é".repeat(60)]);
    }
}
