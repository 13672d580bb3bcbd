//! How far each question of the worksheets is.

use super::App;
use northstar_workbook::{
    domain::{
        answer::Answer,
        goal::{Goal, Horizon},
        id::Id,
        overview::Progress,
        skill::Skill,
    },
    guide::model::{FieldKind, Question},
};

impl App {
    /// How far a question is, followed.
    #[must_use]
    pub fn progress(self, worksheet: &str, question: &Question) -> Progress {
        let answer = self.read::<Answer>(&Id::of_answer(worksheet, &question.id));
        if self.is_answered(question.field, &answer) {
            return Progress::Answered;
        }
        if answer.skipped { Progress::Skipped } else { Progress::Open }
    }

    fn is_answered(self, field: FieldKind, answer: &Answer) -> bool {
        let goals = |horizon: Horizon, fits: fn(&Goal) -> bool| {
            let written = |goal: &Goal| goal.horizon == horizon && !goal.text.trim().is_empty();
            self.all::<Goal>().iter().any(|(_, goal)| written(goal) && fits(goal))
        };
        match field {
            FieldKind::Text | FieldKind::Choice | FieldKind::Choices | FieldKind::Weights | FieldKind::Types => {
                !answer.is_blank()
            }
            FieldKind::ShortGoals => goals(Horizon::Short, |_| true),
            FieldKind::LongGoals => goals(Horizon::Long, |_| true),
            FieldKind::Ladder => goals(Horizon::Short, |goal| goal.toward.is_some()),
            FieldKind::Plan => {
                goals(Horizon::Short, |goal| !goal.when.trim().is_empty() || !goal.then.trim().is_empty())
            }
            FieldKind::Skills => self.all::<Skill>().iter().any(|(_, skill)| !skill.name.trim().is_empty()),
        }
    }
}
