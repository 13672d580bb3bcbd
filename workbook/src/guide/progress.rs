//! How far each question of the worksheets is, wherever its answer is kept.

use super::{
    Guide,
    draft::Answers,
    model::{FieldKind, Question},
};
use crate::domain::{
    goal::{Goal, Horizon},
    id::Id,
    overview::{Asked, Progress},
};

/// Every question in order, with how far it is.
#[must_use]
pub fn questions<'a>(guide: &'a Guide, from: &Answers<'_>) -> Vec<Asked<'a>> {
    let of_worksheet = guide
        .worksheets
        .iter()
        .flat_map(|worksheet| worksheet.question.iter().map(move |question| (worksheet.id.as_str(), question)));
    let asked = |(worksheet, question): (&'a str, &'a Question)| Asked {
        worksheet,
        question: &question.id,
        state: progress(worksheet, question, from),
    };
    of_worksheet.map(asked).collect()
}

/// How far one question is.
#[must_use]
pub fn progress(worksheet: &str, question: &Question, from: &Answers<'_>) -> Progress {
    let id = Id::of_answer(worksheet, &question.id);
    let answer = from.answers.iter().find(|(answered, _)| *answered == id).map(|(_, answer)| answer);
    let goals = || from.goals.iter().map(|(_, goal)| goal).filter(|goal| !goal.text.trim().is_empty());
    let has_goal = |horizon: Horizon| goals().any(|goal| goal.horizon == horizon);
    let answered = match question.field {
        FieldKind::ShortGoals => has_goal(Horizon::Short),
        FieldKind::LongGoals => has_goal(Horizon::Long),
        // A step that stands alone is remembered in the answer.
        FieldKind::Ladder => {
            goals().any(|goal| goal.toward.is_some()) || answer.is_some_and(|answer| !answer.is_blank())
        }
        FieldKind::Plan => goals().any(has_plan),
        FieldKind::Skills => from.skills.iter().any(|(_, skill)| !skill.name.trim().is_empty()),
        _ => answer.is_some_and(|answer| !answer.is_blank()),
    };
    // There is nothing to ladder and nothing to plan yet.
    let pointless = match question.field {
        FieldKind::Ladder => !has_goal(Horizon::Short) || !has_goal(Horizon::Long),
        FieldKind::Plan => !has_goal(Horizon::Short),
        _ => false,
    };
    if answered {
        Progress::Answered
    } else if pointless || answer.is_some_and(|answer| answer.skipped) {
        Progress::Skipped
    } else {
        Progress::Open
    }
}

fn has_plan(goal: &Goal) -> bool {
    !goal.when.trim().is_empty() && !goal.then.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{answer::Answer, skill::Skill};

    fn state(field: FieldKind, from: &Answers<'_>) -> Progress {
        progress("w", &Question { id: "q".into(), field, ..Question::default() }, from)
    }

    fn goal(goal: Goal) -> [(Id, Goal); 1] {
        [(Id::me(), Goal { text: "run a ward".into(), ..goal })]
    }

    #[test]
    fn an_answer_counts_wherever_it_is_kept() {
        let short = goal(Goal::default());
        let plan = goal(Goal { when: "it is Monday".into(), then: "I ask".into(), ..Goal::default() });
        let ladder = goal(Goal { toward: Some(Id::me()), ..Goal::default() });
        let skills = [(Id::me(), Skill { name: "budgets".into(), ..Skill::default() })];
        let answers = [(Id::of_answer("w", "q"), Answer { text: "yes".into(), ..Answer::default() })];
        let nothing = Answers::default();
        let table = [
            (FieldKind::ShortGoals, Answers { goals: &short, ..nothing }),
            (FieldKind::Plan, Answers { goals: &plan, ..nothing }),
            (FieldKind::Ladder, Answers { goals: &ladder, ..nothing }),
            (FieldKind::Skills, Answers { skills: &skills, ..nothing }),
            (FieldKind::Text, Answers { answers: &answers, ..nothing }),
        ];
        for (field, from) in table {
            assert_eq!(state(field, &from), Progress::Answered, "{field:?}");
            assert_ne!(state(field, &nothing), Progress::Answered, "{field:?}");
        }
    }

    #[test]
    fn a_skipped_question_and_one_without_a_subject_are_not_asked() {
        let skipped = [(Id::of_answer("w", "q"), Answer { skipped: true, ..Answer::default() })];
        assert_eq!(state(FieldKind::Text, &Answers { answers: &skipped, ..Answers::default() }), Progress::Skipped);
        assert_eq!(state(FieldKind::Plan, &Answers::default()), Progress::Skipped);
        assert_eq!(state(FieldKind::Text, &Answers::default()), Progress::Open);
    }

    #[test]
    fn a_step_that_stands_alone_has_been_thought_about() {
        let both = [
            (Id::me(), Goal { text: "run a ward".into(), ..Goal::default() }),
            (Id::of_answer("a", "b"), Goal { text: "lead a clinic".into(), horizon: Horizon::Long, ..Goal::default() }),
        ];
        let alone = [(Id::of_answer("w", "q"), Answer { choices: vec!["me".into()], ..Answer::default() })];
        let from = |answers| Answers { answers, goals: &both, ..Answers::default() };
        assert_eq!(state(FieldKind::Ladder, &from(&[])), Progress::Open);
        assert_eq!(state(FieldKind::Ladder, &from(&alone)), Progress::Answered);
    }
}
