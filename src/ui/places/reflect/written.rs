//! What has been answered so far, wherever it is kept.

use super::asked::Asked;
use crate::state::App;
use northstar_workbook::{
    domain::{
        answer::Answer,
        goal::{Goal, Horizon},
        id::Id,
        kind::Kind,
        overview::Progress,
        skill::Skill,
    },
    guide::{draft::Answers, progress},
};

/// The answers, goals and skills.
pub(super) struct Written {
    pub(super) answers: Vec<(Id, Answer)>,
    pub(super) goals: Vec<(Id, Goal)>,
    pub(super) skills: Vec<(Id, Skill)>,
}

impl Written {
    /// Reads them, followed.
    pub(super) fn of(app: App) -> Self {
        let mut goals: Vec<(Id, Goal)> = owned(app);
        goals.sort_by_key(|(_, goal)| goal.order);
        let mut skills: Vec<(Id, Skill)> = owned(app);
        skills.sort_by_key(|(_, skill)| skill.order);
        Self { answers: owned(app), goals, skills }
    }

    pub(super) fn lend(&self) -> Answers<'_> {
        Answers { answers: &self.answers, goals: &self.goals, skills: &self.skills }
    }

    pub(super) fn progress(&self, asked: Asked) -> Progress {
        progress::progress(&asked.worksheet.id, asked.question, &self.lend())
    }

    pub(super) fn answer(&self, asked: Asked) -> Option<&Answer> {
        let id = asked.answer();
        self.answers.iter().find(|(other, _)| *other == id).map(|(_, answer)| answer)
    }

    /// The goals of a horizon that have words, in their order.
    pub(super) fn goals_of(&self, horizon: Horizon) -> impl Iterator<Item = &(Id, Goal)> {
        self.goals.iter().filter(move |(_, goal)| goal.horizon == horizon && !goal.text.trim().is_empty())
    }

    /// The first of these questions that is still open.
    pub(super) fn first_open(&self, mut questions: impl Iterator<Item = Asked>) -> Option<Asked> {
        questions.find(|asked| self.progress(*asked) == Progress::Open)
    }
}

pub(super) fn owned<K: Kind>(app: App) -> Vec<(Id, K)> {
    app.all::<K>().into_iter().map(|(id, record)| (id, K::clone(&record))).collect()
}
