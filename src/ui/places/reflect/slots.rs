//! A short list of records that are written one below the other: those there are, and at most one empty place.

use crate::{
    browser::{clock, dom, page, timer},
    state::App,
    ui::parts::icon::Icon,
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, kind::Kind},
    text::t,
};

const ADD: &str = "add-another";

/// The places of a list. A record is made only when something is written into its place.
#[derive(Clone, Copy)]
pub(super) struct Slots {
    /// The ids of the records and of the empty place, in order.
    pub(super) ids: Signal<Vec<Id>>,
    /// The order of a record that is made now.
    pub(super) next: Signal<u32>,
    can_add: Signal<bool>,
    spare: RwSignal<Id>,
    adding: RwSignal<bool>,
}

impl Slots {
    /// The list of up to `most` records; `order` is `None` for a record that is not in it.
    pub(super) fn new<K: Kind>(
        app: App,
        most: usize,
        order: impl Fn(&K) -> Option<u32> + Send + Sync + 'static,
    ) -> Self {
        let spare = RwSignal::new(clock::new_id());
        let adding = RwSignal::new(false);
        let kept = Memo::new(move |_| {
            let all = app.all::<K>().into_iter();
            let mut kept: Vec<(u32, Id)> = all.filter_map(|(id, record)| Some((order(&record)?, id))).collect();
            kept.sort();
            kept
        });
        let next = move || kept.get().last().map_or(0, |(order, _)| order.saturating_add(1));
        let ids = Memo::new(move |_| {
            let mut ids: Vec<Id> = kept.get().into_iter().map(|(_, id)| id).collect();
            let spare = spare.get();
            if (ids.is_empty() || adding.get()) && !ids.contains(&spare) {
                ids.push(spare);
            }
            ids
        });
        let can_add = Memo::new(move |_| {
            let (ids, spare) = (ids.get(), spare.get());
            let has_empty_place = ids.contains(&spare) && app.find::<K>(&spare).is_none();
            ids.len() < most && !has_empty_place
        });
        Self { ids: ids.into(), next: Signal::derive(next), can_add: can_add.into(), spare, adding }
    }

    /// Opens an empty place and goes to its field, `field` before the place's id.
    fn add(self, field: &'static str) {
        let id = clock::new_id();
        self.spare.set(id.clone());
        self.adding.set(true);
        timer::next_frame(move || dom::focus(&format!("{field}-{id}")));
    }

    /// The button that takes a record out, so that this can be undone, and its place with it. `label` names it whole.
    pub(super) fn remove_button<K: Kind + Send + Sync>(
        self,
        app: App,
        id: &Id,
        label: String,
        said: &'static str,
    ) -> AnyView {
        let is_there = {
            let id = id.clone();
            Memo::new(move |_| app.find::<K>(&id).is_some())
        };
        let id = id.clone();
        let button = move || {
            let id = id.clone();
            let remove = move |_| self.remove::<K>(app, &id, said);
            (is_there.get() || self.ids.get().len() > 1).then(|| {
                view! {
                    <button
                        type="button"
                        class="text-button text-button--small"
                        aria-label=label.clone()
                        on:click=remove
                    >
                        {t::verb_remove()}
                    </button>
                }
            })
        };
        button.into_any()
    }

    fn remove<K: Kind + Send + Sync>(self, app: App, id: &Id, said: &str) {
        self.adding.set(false);
        app.remove_with_undo::<K>(id, said.to_owned(), t::reflect_undo_remove().to_owned());
        if self.spare.get_untracked() == *id {
            self.spare.set(clock::new_id());
        }
        timer::next_frame(|| {
            if !page::focus("#add-another") {
                page::focus("h1");
            }
        });
    }

    /// The rows of the list, each drawn with its number from 1, and the way to one more.
    pub(super) fn view(
        self,
        field: &'static str,
        row: impl Fn(usize, Id) -> AnyView + Clone + Send + 'static,
    ) -> AnyView {
        let numbered = move || self.ids.get().into_iter().enumerate().collect::<Vec<_>>();
        let more = move || {
            self.can_add.get().then(|| {
                view! {
                    <button type="button" class="text-button" id=ADD on:click=move |_| self.add(field)>
                        {Icon::Add.view()}
                        <span>{t::verb_add_another()}</span>
                    </button>
                }
            })
        };
        view! {
            <div class="slots">
                <For each=numbered key=|slot| slot.clone() children=move |(place, id)| row(place + 1, id) />
                {more}
            </div>
        }
        .into_any()
    }
}
