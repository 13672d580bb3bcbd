//! One list of the card: its lines in order, and a way to add one.

use super::{Card, line};
use crate::{
    browser::{dom, timer},
    state::App,
    ui::parts::icon::Icon,
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        persona::{Aspect, Line, Rank},
    },
    text::t,
};

/// Which lines a list holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// Those about one thing that are wanted.
    Of(Aspect),
    /// Those that would not work, whatever they are about.
    Avoid,
}

impl List {
    fn holds(self, line: &Line) -> bool {
        !line.removed
            && match self {
                Self::Of(aspect) => line.aspect == aspect && line.rank != Rank::Avoid,
                Self::Avoid => line.rank == Rank::Avoid,
            }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Of(Aspect::Experience) => t::reflect_has_done(),
            Self::Of(Aspect::Skills) => t::reflect_can_teach(),
            Self::Of(Aspect::Traits) => t::reflect_is_like(),
            Self::Avoid => t::reflect_rather_not(),
        }
    }

    /// A line of the person's own at its end.
    fn blank(self, order: usize) -> Line {
        let (aspect, rank) = match self {
            Self::Of(aspect) => (aspect, Rank::Good),
            Self::Avoid => (Aspect::Traits, Rank::Avoid),
        };
        Line { aspect, rank, order: u32::try_from(order).unwrap_or(u32::MAX), ..Line::default() }
    }
}

pub(super) fn list(card: Card, list: List) -> AnyView {
    let app = card.app;
    let ids = Memo::new(move |_| {
        let mut lines = app.all::<Line>();
        lines.retain(|(_, line)| list.holds(line));
        lines.sort_by_key(|(_, line)| (line.rank, line.order));
        lines.into_iter().map(|(id, _)| id).collect::<Vec<Id>>()
    });
    let add = move |_| {
        let id = app.create(list.blank(ids.get_untracked().len()));
        card.open.set(Some(id.clone()));
        timer::next_frame(move || dom::focus(&line::field_id(&id)));
    };
    view! {
        <section class=("persona__avoid", list == List::Avoid)>
            <h3 class="persona__list">{list.title()}</h3>
            {move || ids.get().is_empty().then(nothing_yet)}
            <ul>
                <For each=move || ids.get() key=Id::clone children=move |id| line::line(card, ids, id) />
            </ul>
            <button type="button" class="text-button text-button--small persona__add" on:click=add>
                {Icon::Add.view()}
                <span>{t::reflect_add_line()}</span>
            </button>
        </section>
    }
    .into_any()
}

pub(super) fn nothing_yet() -> AnyView {
    view! { <p class="meta">{t::reflect_not_answered()}</p> }.into_any()
}

/// The neighbour of a line that it can change places with: one that matters as much.
pub(super) fn neighbour(app: App, ids: &[Id], id: &Id, up: bool) -> Option<usize> {
    let at = ids.iter().position(|other| other == id)?;
    let to = if up { at.checked_sub(1)? } else { at.checked_add(1)? };
    let rank = |id: &Id| app.read::<Line>(id).rank;
    (rank(ids.get(to)?) == rank(id)).then_some(to)
}

/// Moves a line by one place. Every line of the list gets a place of its own by that.
pub(super) fn shift(app: App, ids: &[Id], id: &Id, up: bool) {
    let at = ids.iter().position(|other| other == id);
    let Some((at, to)) = at.zip(untrack(|| neighbour(app, ids, id, up))) else { return };
    let mut ids = ids.to_vec();
    ids.swap(at, to);
    for (order, id) in (0..).zip(&ids) {
        app.edit::<Line>(id, |line| line.order = order);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_changes_places_only_with_one_that_matters_as_much() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let add = |rank, order| app.create(Line { rank, order, text: "x".into(), ..Line::default() });
        let ids = [add(Rank::Must, 0), add(Rank::Good, 0), add(Rank::Good, 0)];
        shift(app, &ids, &ids[2], true);
        assert_eq!([1, 2].map(|at| app.peek::<Line>(&ids[at]).order), [2, 1]);
        assert_eq!(neighbour(app, &ids, &ids[1], true), None);
        assert_eq!(neighbour(app, &ids, &ids[2], false), None);
    }
}
