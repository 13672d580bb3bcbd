//! One line of the card. Pressed, it opens to be changed and says where it comes from.

use super::{
    Card,
    list::{neighbour, shift},
    offer::offer,
};
use crate::{
    browser::{dom, timer},
    state::{App, Toast},
    ui::{
        parts::{
            field::{Field, Takes},
            icon::{Icon, star},
            segmented::{Segment, Segmented},
        },
        places::reflect::asked::Asked,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        goal::{Goal, Horizon},
        id::Id,
        persona::{Line, Rank, Source},
    },
    guide::model::FieldKind,
    text::t,
};

pub(super) fn field_id(id: &Id) -> String {
    format!("line-{id}")
}

fn button_id(id: &Id) -> String {
    format!("open-{id}")
}

/// The line; `ids` are those of its list, in order.
pub(super) fn line(card: Card, ids: Memo<Vec<Id>>, id: Id) -> AnyView {
    let app = card.app;
    let text = app.value::<Line, String>(&id, |line| line.text.clone());
    let rank = app.value::<Line, Rank>(&id, |line| line.rank);
    let is_open = {
        let id = id.clone();
        Memo::new(move |_| card.open.get().as_ref() == Some(&id))
    };
    let press = {
        let id = id.clone();
        move |_| if is_open.get_untracked() { close(card, &id) } else { card.open.set(Some(id.clone())) }
    };
    let words = move || {
        let text = text.get();
        if text.trim().is_empty() { t::reflect_line_empty().to_owned() } else { text }
    };
    let button = button_id(&id);
    let offer = offer(card, id.clone());
    let editor = move || is_open.get().then(|| editor(card, ids, &id));
    view! {
        <li class="persona-line">
            <span class="persona-line__mark">{move || mark(rank.get())}</span>
            <div>
                <button
                    type="button"
                    class="persona-line__text"
                    id=button
                    aria-expanded=move || if is_open.get() { "true" } else { "false" }
                    on:click=press
                >
                    <span dir="auto">{words}</span>
                    {Icon::Pencil.view()}
                </button>
                {offer}
                {editor}
            </div>
        </li>
    }
    .into_any()
}

/// A star must be, a ring would be good, a dash would not work: shapes, so that it reads in print.
fn mark(rank: Rank) -> AnyView {
    let shape = match rank {
        Rank::Must => star(),
        Rank::Good => view! { <span class="ring"></span> }.into_any(),
        Rank::Avoid => view! { <span class="dash"></span> }.into_any(),
    };
    view! {
        {shape}
        <span class="hidden-text">{rank_name(rank)}</span>
    }
    .into_any()
}

const RANKS: [(Rank, &str); 3] = [(Rank::Must, "must"), (Rank::Good, "good"), (Rank::Avoid, "avoid")];

fn rank_name(rank: Rank) -> &'static str {
    match rank {
        Rank::Must => t::reflect_must(),
        Rank::Good => t::reflect_good(),
        Rank::Avoid => t::reflect_avoid(),
    }
}

fn editor(card: Card, ids: Memo<Vec<Id>>, id: &Id) -> AnyView {
    let app = card.app;
    let text = app.value::<Line, String>(id, |line| line.text.clone());
    let write = {
        let id = id.clone();
        Callback::new(move |text| app.type_into::<Line>(&id, |line| line.text = text))
    };
    let done = {
        let id = id.clone();
        move |_| {
            close(card, &id);
            timer::next_frame({
                let button = button_id(&id);
                move || dom::focus(&button)
            });
        }
    };
    let take_out = {
        let id = id.clone();
        move |_| {
            card.open.set(None);
            remove(app, &id);
        }
    };
    view! {
        <div class="persona-line__editor no-print">
            <Field id=field_id(id) label=t::reflect_line_words() takes=Takes::Lines(2) value=text on_input=write />
            {ranks(app, id)}
            {source(app, id)}
            <div class="persona-line__actions">
                {mover(app, ids, id, true)}
                {mover(app, ids, id, false)}
                <button type="button" class="text-button text-button--small" on:click=take_out>
                    {t::verb_remove()}
                </button>
                <button type="button" class="button" on:click=done>
                    {t::verb_done()}
                </button>
            </div>
        </div>
    }
    .into_any()
}

fn ranks(app: App, id: &Id) -> AnyView {
    let name = format!("rank-{id}");
    let chosen = app.value::<Line, String>(id, |line| {
        RANKS.iter().find(|(rank, _)| *rank == line.rank).map_or(String::new(), |(_, name)| (*name).to_owned())
    });
    let segments = RANKS.map(|(rank, name)| Segment {
        id: name.to_owned(),
        label: rank_name(rank).to_owned(),
        limit: String::new(),
    });
    let choose = {
        let (id, name) = (id.clone(), name.clone());
        Callback::new(move |chosen: String| {
            let Some((rank, _)) = RANKS.into_iter().find(|(_, name)| *name == chosen) else { return };
            app.edit::<Line>(&id, |line| line.rank = rank);
            // The line moves to where it belongs now, and the focus goes along.
            let segment = format!("{name}-{chosen}");
            timer::next_frame(move || dom::focus(&segment));
        })
    };
    view! {
        <Segmented
            name=name
            legend=t::reflect_line_rank()
            segments=segments.to_vec()
            chosen=chosen
            on_choose=choose
        />
    }
    .into_any()
}

/// The answer that a line comes from, as a link.
fn source(app: App, id: &Id) -> Option<AnyView> {
    let source = app.peek::<Line>(id).source.clone()?;
    let asked = match &source {
        Source::Answer(answer) => Asked::all().find(|asked| asked.answer() == *answer),
        Source::Skill(_) => asks_for(FieldKind::Skills),
        Source::Goal(goal) => asks_for(match app.peek::<Goal>(goal).horizon {
            Horizon::Short => FieldKind::ShortGoals,
            Horizon::Long => FieldKind::LongGoals,
        }),
    }?;
    let link = view! {
        <p class="meta">
            {t::reflect_line_from()}
            " "
            <a class="persona-line__source" href=asked.route().href()>
                {asked.question.short.clone()}
            </a>
        </p>
    };
    Some(link.into_any())
}

fn asks_for(kind: FieldKind) -> Option<Asked> {
    Asked::all().find(|asked| asked.question.field == kind)
}

fn mover(app: App, ids: Memo<Vec<Id>>, id: &Id, up: bool) -> AnyView {
    let (name, label) = if up { ("up", t::reflect_line_up()) } else { ("down", t::reflect_line_down()) };
    let id = id.clone();
    let can = {
        let id = id.clone();
        Memo::new(move |_| neighbour(app, &ids.get(), &id, up).is_some())
    };
    let own_id = format!("{name}-{id}");
    let press = Callback::new(move |()| {
        shift(app, &ids.get_untracked(), &id, up);
        let (line, button) = (button_id(&id), format!("{name}-{id}"));
        timer::next_frame(move || {
            // At the end of the list the button is gone; the line itself is always there.
            dom::focus(&line);
            dom::focus(&button);
        });
    });
    let button = move || {
        can.get().then(|| {
            view! {
                <button
                    type="button"
                    class="text-button text-button--small"
                    id=own_id.clone()
                    on:click=move |_| press.run(())
                >
                    {label}
                </button>
            }
        })
    };
    button.into_any()
}

/// Closes a line. Left empty, a drafted line reads as drafted again, and one of their own is gone.
fn close(card: Card, id: &Id) {
    let app = card.app;
    card.open.set(None);
    let line = app.peek::<Line>(id);
    if !line.text.trim().is_empty() {
        return;
    }
    if line.source.is_some() {
        app.edit::<Line>(id, |line| line.text.clone_from(&line.drafted));
    } else {
        app.remove::<Line>(id);
    }
}

/// Takes a line out. A drafted one is remembered as taken out, so that it is not drafted again.
pub(super) fn remove(app: App, id: &Id) {
    let (said, undo) = (t::reflect_line_removed(), t::reflect_undo_remove());
    if app.peek::<Line>(id).source.is_none() {
        app.remove_with_undo::<Line>(id, said.to_owned(), undo.to_owned());
        return;
    }
    app.edit::<Line>(id, |line| line.removed = true);
    let id = id.clone();
    let back = move || app.edit::<Line>(&id, |line| line.removed = false);
    app.toast.set(Some(Toast::with_undo(said, undo, back)));
}
