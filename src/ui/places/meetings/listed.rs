//! A list of a meeting: things to tick off, or answers of which one is chosen.

use crate::{
    state::App,
    ui::parts::choice::{Choice, ChoiceList},
};
use leptos::prelude::*;
use northstar_workbook::domain::{id::Id, meeting::Meeting};

/// What a list shows and what it changes.
pub(super) struct Listed {
    /// Unique on the page.
    pub(super) name: &'static str,
    /// What it is, for ears.
    pub(super) legend: &'static str,
    /// Only one can be chosen; otherwise what is chosen is ticked off.
    pub(super) single: bool,
    /// The rows.
    pub(super) rows: Vec<Choice>,
    /// The ids of the rows that are chosen.
    pub(super) chosen: fn(&Meeting) -> Vec<String>,
    /// Chooses a row, or takes its tick away.
    pub(super) choose: fn(&mut Meeting, &str),
}

impl Listed {
    /// The list of one meeting.
    pub(super) fn view(self, app: App, id: &Id) -> AnyView {
        let chosen = app.value::<Meeting, Vec<String>>(id, self.chosen);
        let (id, choose) = (id.clone(), self.choose);
        let choose = Callback::new(move |row: String| app.edit::<Meeting>(&id, |meeting| choose(meeting, &row)));
        view! {
            <div class:choice-list--ticks=!self.single>
                <ChoiceList
                    name=self.name
                    legend=self.legend
                    choices=self.rows
                    chosen=chosen
                    single=self.single
                    on_toggle=choose
                />
            </div>
        }
        .into_any()
    }
}

/// A row that needs no explanation.
pub(super) fn row(id: impl ToString, label: &str) -> Choice {
    Choice { id: id.to_string(), label: label.to_owned(), gloss: String::new() }
}
