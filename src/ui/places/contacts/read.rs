//! From bytes or words to a look at what would come.

use super::words;
use crate::{browser::page, state::App};
use leptos::prelude::*;
use northstar_workbook::exchange::{
    csv::{Column, Table},
    paste,
    people::{self, Choice, Fact, Form, Found, Plan, Refusal},
    vcard,
};
use std::sync::Arc;

/// More people than these are not chosen all at once: nobody writes to so many.
const A_FEW: usize = 200;

/// Where bringing in stands.
#[derive(Clone)]
pub(super) enum Step {
    Choose,
    /// Why nobody can be taken: a short name for programs, and the words.
    Refused(&'static str, &'static str),
    Look(Arc<Look>),
}

/// What was found, and what is chosen.
pub(super) struct Look {
    pub(super) form: Form,
    pub(super) plan: Plan,
    /// What is done with each person of the plan.
    pub(super) choices: RwSignal<Vec<Choice>>,
    /// There are so many that nobody was chosen.
    pub(super) are_many: bool,
}

/// A table whose columns the person may name.
pub(super) struct Source {
    bytes: Arc<Vec<u8>>,
    pub(super) columns: Vec<Column>,
}

/// All that changes here. It is a handle: cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) app: App,
    pub(super) step: RwSignal<Step>,
    pub(super) source: RwSignal<Option<Arc<Source>>>,
    /// What each column holds.
    pub(super) holds: RwSignal<Vec<Option<Fact>>>,
    /// The first row names the columns.
    pub(super) headed: RwSignal<bool>,
}

impl Desk {
    pub(super) fn new(app: App) -> Self {
        Self {
            app,
            step: RwSignal::new(Step::Choose),
            source: RwSignal::new(None),
            holds: RwSignal::new(Vec::new()),
            headed: RwSignal::new(false),
        }
    }

    /// Reads the bytes of a file.
    pub(super) fn open(self, bytes: Arc<Vec<u8>>) {
        self.source.set(None);
        if vcard::is_one(&bytes) {
            return self.show(vcard::read(&bytes));
        }
        match Table::look(&bytes).map(|table| (table.is_headed(), table.columns().to_vec())) {
            Err(refusal) => self.show(Err(refusal)),
            Ok((headed, columns)) => {
                self.headed.set(headed);
                self.holds.set(columns.iter().map(|column| column.holds).collect());
                self.source.set(Some(Arc::new(Source { bytes, columns })));
                self.read_table();
            }
        }
    }

    /// Reads what was pasted.
    pub(super) fn paste(self, text: &str) {
        self.source.set(None);
        match paste::read(text) {
            Ok(found) => self.show(Ok(found)),
            Err(Refusal::NoNames | Refusal::Empty) => self.step.set(words::nobody_pasted()),
            Err(refusal) => self.show(Err(refusal)),
        }
    }

    /// A column holds something else than was thought.
    pub(super) fn name_column(self, place: usize, holds: Option<Fact>) {
        self.holds.update(|all| {
            if let Some(column) = all.get_mut(place) {
                *column = holds;
            }
        });
        self.read_table();
    }

    /// The first row names the columns, or it is somebody after all.
    pub(super) fn turn_headed(self) {
        self.headed.update(|headed| *headed = !*headed);
        self.read_table();
    }

    fn read_table(self) {
        let Some(source) = self.source.get_untracked() else { return };
        let (headed, holds) = (self.headed.get_untracked(), self.holds.get_untracked());
        let found = Table::look(&source.bytes).and_then(|table| table.headed(headed).read(&holds));
        self.show(found);
    }

    fn show(self, found: Result<Found, Refusal>) {
        self.step.set(match found {
            Ok(found) => self.look(found),
            Err(refusal) => words::refused(refusal),
        });
    }

    fn look(self, found: Found) -> Step {
        let form = found.form;
        let plan = self.app.plan_people(found);
        let are_many = plan.people.len() > A_FEW;
        let proposed = |planned: &people::Planned| if are_many { Choice::Leave } else { Choice::proposed(planned) };
        let choices = RwSignal::new(plan.people.iter().map(proposed).collect());
        Step::Look(Arc::new(Look { form, plan, choices, are_many }))
    }

    /// Back to the beginning, where the focus goes too: what had it is gone.
    pub(super) fn choose_anew(self) {
        self.source.set(None);
        self.step.set(Step::Choose);
        page::focus("#people-file");
    }
}
