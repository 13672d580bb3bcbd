//! Feedback that a camera could not have recorded.
//!
//! "Good job lately" is kind and teaches nothing. A day, a place and an act let the other see the moment again.

use super::draft::{Note, Part};
use super::meaning::{Meaning, Score};
use super::{Check, Rule, Severity};

pub(super) const RULE: Rule = Rule { id: "vague", severity: Severity::Look, check: Check::Feedback(check) };

/// So sure must it be.
const SURE: Score = 0;

fn check(text: &Part<'_>) -> Vec<Note> {
    let whole = text.means(Meaning::Vague, SURE).then(|| text.words.span(&(0..text.words.len())));
    whole.map(|span| Note::on(0, span)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::{draft::Part, trial::quiet_on};

    fn told(id: &'static str, text: &str) -> bool {
        !super::check(&Part::new(id, text)).is_empty()
    }

    #[test]
    fn what_no_camera_saw_fires() {
        for (part, text) in [
            ("situation", "Sometimes in our meetings."),
            ("situation", "recently on the phone"),
            ("behavior", "You handled it well."),
            ("behavior", "You showed leadership and took ownership."),
            ("impact", "It was really helpful."),
            ("impact", "The atmosphere suffered."),
        ] {
            assert!(told(part, text), "{text}");
        }
    }

    #[test]
    fn a_moment_an_act_and_a_result_do_not() {
        for (part, text) in [
            ("situation", "Wed 18:40, checkout 4."),
            ("situation", "Right after the second bell on Monday, form 3 classroom."),
            ("behavior", "You nodded."),
            ("behavior", "You said nothing from the first slide to the last."),
            ("behavior", "You coughed, looked at the clock and said “Next.”"),
            ("impact", "I said yes to the second course."),
            ("impact", "I felt lost and asked my cousin."),
        ] {
            assert!(!told(part, text), "{text}");
        }
        quiet_on("vague", &[""]);
    }
}
