//! A question where it stands: its worksheet, its place there, and what comes after it.

use crate::ui::route::Route;
use northstar_workbook::{
    domain::id::Id,
    guide::{
        self,
        model::{Question, Worksheet},
    },
};

/// A question of a worksheet.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub(super) worksheet: &'static Worksheet,
    pub(super) question: &'static Question,
    /// Its place in the worksheet, from 0.
    pub(super) place: usize,
}

impl Asked {
    pub(super) fn find(worksheet: &Id, question: &Id) -> Option<Self> {
        let worksheet = guide::current().worksheet(worksheet.as_str())?;
        Self::of(worksheet).find(|asked| asked.question.id == question.as_str())
    }

    /// The questions of a worksheet in order.
    pub(super) fn of(worksheet: &'static Worksheet) -> impl Iterator<Item = Self> + Clone {
        worksheet.question.iter().enumerate().map(move |(place, question)| Self { worksheet, question, place })
    }

    /// Every question in order.
    pub(super) fn all() -> impl Iterator<Item = Self> + Clone {
        guide::current().worksheets.iter().flat_map(Self::of)
    }

    /// The question after this one; from a worksheet's last, the first of the next worksheet.
    pub(super) fn next(self) -> Option<Self> {
        Self::all().skip_while(move |asked| asked.answer() != self.answer()).nth(1)
    }

    /// The id of its answer.
    pub(super) fn answer(self) -> Id {
        Id::of_answer(&self.worksheet.id, &self.question.id)
    }

    pub(super) fn route(self) -> Route {
        match (Id::parse(&self.worksheet.id), Id::parse(&self.question.id)) {
            (Some(worksheet), Some(question)) => Route::Question(worksheet, question),
            _ => Route::Reflect,
        }
    }
}

/// The address of a worksheet.
pub(super) fn route_of(worksheet: &Worksheet) -> Route {
    Id::parse(&worksheet.id).map_or(Route::Reflect, Route::Worksheet)
}
