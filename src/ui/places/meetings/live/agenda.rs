//! The agenda of a talk: ticked as it is talked about, and put in another order by a button or by keys.

use super::super::focus_soon;
use crate::{
    state::App,
    ui::parts::{disclosure::Disclosure, icon::Icon},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, meeting::Meeting},
    guide,
    text::{self, t},
};

/// The section.
pub(super) fn agenda(app: App, id: &Id, spoken: RwSignal<String>) -> AnyView {
    let places = app.value::<Meeting, Vec<usize>>(id, with_words);
    let meeting = id.clone();
    let rows = move || match places.get() {
        none if none.is_empty() => view! { <p class="meta">{t::meetings_live_none()}</p> }.into_any(),
        places => {
            let rows = places.iter().enumerate().map(|(number, place)| {
                let above = number.checked_sub(1).and_then(|above| places.get(above)).copied();
                let below = places.get(number + 1).copied();
                row(app, &meeting, Row { place: *place, number, above, below }, spoken)
            });
            view! { <ol>{rows.collect_view()}</ol> }.into_any()
        }
    };
    view! {
        <section class="live__agenda">
            <h2 class="live__heading">{t::meetings_live_agenda()}</h2>
            {rows}
        </section>
    }
    .into_any()
}

fn with_words(meeting: &Meeting) -> Vec<usize> {
    let all = meeting.agenda.iter().enumerate();
    all.filter(|(_, item)| !item.text.trim().is_empty()).map(|(place, _)| place).collect()
}

/// A point: its place in the record, its number on the screen, and the places of its neighbours.
#[derive(Clone, Copy)]
struct Row {
    place: usize,
    number: usize,
    above: Option<usize>,
    below: Option<usize>,
}

fn row(app: App, id: &Id, row: Row, spoken: RwSignal<String>) -> AnyView {
    let place = row.place;
    let words = app.value::<Meeting, String>(id, move |meeting| {
        meeting.agenda.get(place).map(|item| item.text.trim().to_owned()).unwrap_or_default()
    });
    let done = app.value::<Meeting, bool>(id, move |meeting| meeting.agenda.get(place).is_some_and(|item| item.done));
    let tick = {
        let id = id.clone();
        move |_| {
            app.edit::<Meeting>(&id, |meeting| {
                if let Some(item) = meeting.agenda.get_mut(place) {
                    item.done = !item.done;
                }
            });
        }
    };
    let mover = Mover { app, id: id.clone(), row, spoken };
    let by_keys = mover.clone();
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let to = match event.key().as_str() {
            "ArrowUp" => row.above,
            "ArrowDown" => row.below,
            _ => return,
        };
        if event.alt_key() {
            event.prevent_default();
            by_keys.go(to);
        }
    };
    let number = text::number(i64::try_from(row.number + 1).unwrap_or_default());
    let up = row.above.map(|_| {
        view! {
            <button type="button" class="live__up" on:click=move |_| mover.go(row.above)>
                {Icon::Chevron.view()}
                <span class="hidden-text">{t::meetings_up()} {t::meetings_question_which(&number)}</span>
            </button>
        }
    });
    view! {
        <li class="choice live__point" on:keydown=keys>
            <input
                class="choice__box"
                id=box_of(place)
                type="checkbox"
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                prop:checked=done
                checked=done
                on:change=tick
            />
            <label class="choice__text" for=box_of(place)>
                <span class="choice__label" dir="auto">
                    {words}
                </span>
            </label>
            {up}
        </li>
    }
    .into_any()
}

fn box_of(place: usize) -> String {
    format!("live-point-{place}")
}

/// Moves a point by one place, says so, and keeps the focus on it.
#[derive(Clone)]
struct Mover {
    app: App,
    id: Id,
    row: Row,
    spoken: RwSignal<String>,
}

impl Mover {
    fn go(&self, to: Option<usize>) {
        let Some(to) = to else { return };
        let number = if to < self.row.place { self.row.number } else { self.row.number + 2 };
        self.app.swap_questions(&self.id, self.row.place, to);
        self.spoken.set(t::meetings_live_moved(&text::number(i64::try_from(number).unwrap_or_default())));
        focus_soon(box_of(to));
    }
}

/// Reminders for the one who asks.
pub(super) fn mind() -> AnyView {
    let lines = guide::current().meeting.live.iter();
    let lines = lines.map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    view! {
        <Disclosure title=t::meetings_live_mind()>
            <ul class="live__mind">{lines}</ul>
        </Disclosure>
    }
    .into_any()
}
