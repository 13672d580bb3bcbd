//! The board: a column for each stage. People are moved by dragging, by their button, or with Shift and an arrow key.

use super::{
    folk::{Folk, Step, beside, place},
    more::{self, grown},
    stages::{move_to, mover, stage_name},
    standing::{Dealings, Standing},
};
use crate::{
    browser::{dom, timer},
    state::App,
    ui::{parts::disclosure::Disclosure, route::Route},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, stage::Stage},
    text::{self, Direction, t},
};

/// How many people of a stage are drawn at first.
const AT_ONCE: usize = 12;

/// What the cards of one drawing share.
#[derive(Clone, Copy)]
struct Board {
    app: App,
    all: Memo<Vec<Folk>>,
    drawn: RwSignal<usize>,
    cards: Memo<Vec<Card>>,
    carried: RwSignal<Option<Id>>,
}

/// Somebody whose card is drawn, and where things stand with them.
type Card = (Folk, Standing);

/// The board.
pub(super) fn board(app: App, all: Memo<Vec<Folk>>) -> AnyView {
    let drawn = RwSignal::new(AT_ONCE);
    let cards = Memo::new(move |_| cards(app, &all.read(), drawn.get()));
    let board = Board { app, all, drawn, cards, carried: RwSignal::new(None) };
    let columns = Stage::ALL.map(|stage| column(board, stage)).collect_view();
    view! {
        <Disclosure title=Signal::stored(t::people_board_help().to_owned())>
            <p id="board-help">{t::people_board_help_text()}</p>
        </Disclosure>
        <div class="board">{columns}</div>
    }
    .into_any()
}

/// The cards of every stage, with one look at all letters and meetings.
fn cards(app: App, all: &[Folk], drawn: usize) -> Vec<Card> {
    let first = |stage: Stage| all.iter().filter(move |folk| folk.standing.stage == stage).take(drawn);
    let some: Vec<&Folk> = Stage::ALL.into_iter().flat_map(first).collect();
    let dealings = Dealings::with(app, some.iter().map(|folk| &folk.id));
    some.into_iter().map(|folk| (folk.clone(), dealings.standing(&folk.id))).collect()
}

fn heading(stage: Stage) -> String {
    format!("stage-{}", stage.name())
}

fn card_id(id: &Id) -> String {
    format!("card-{id}")
}

/// After a move the card keeps the focus; where it is not drawn, the heading of its stage has it.
fn focus(id: &Id, stage: Stage) -> Vec<String> {
    vec![heading(stage), card_id(id)]
}

fn column(board: Board, stage: Stage) -> AnyView {
    let over = RwSignal::new(false);
    let count =
        Memo::new(move |_| board.all.with(|all| all.iter().filter(|folk| folk.standing.stage == stage).count()));
    let number = move || text::number(i64::try_from(count.get()).unwrap_or_default());
    let cards = move || {
        let cards = board.cards.read();
        let theirs = cards.iter().filter(|(folk, _)| folk.standing.stage == stage);
        theirs.map(|(folk, standing)| card(board, folk, standing)).collect_view()
    };
    let land = Callback::new(move |place: usize| {
        let of = |all: &Vec<Folk>| {
            all.iter().filter(|folk| folk.standing.stage == stage).nth(place).map(|folk| card_id(&folk.id))
        };
        board.all.with_untracked(of).iter().for_each(|id| dom::focus(id));
    });
    let carry_over = move |event: leptos::ev::DragEvent| {
        if board.carried.with_untracked(Option::is_some) {
            event.prevent_default();
            over.set(true);
        }
    };
    let drop = move |event: leptos::ev::DragEvent| {
        over.set(false);
        let Some(id) = board.carried.try_update(Option::take).flatten() else { return };
        event.prevent_default();
        let stands =
            board.all.with_untracked(|all| all.iter().any(|folk| folk.id == id && folk.standing.stage == stage));
        if !stands {
            move_to(board.app, &id, stage, focus(&id, stage));
        }
    };
    view! {
        <section
            class="board__stage"
            class:board__stage--over=move || over.get()
            aria-labelledby=heading(stage)
            on:dragover=carry_over
            on:dragleave=move |_| over.set(false)
            on:drop=drop
        >
            <h2 class="board__name" id=heading(stage) tabindex="-1">
                {stage_name(stage)}
                " "
                <span class="board__count">{number}</span>
            </h2>
            <ul>{cards}</ul>
            {more::more(count, board.drawn, land)}
        </section>
    }
    .into_any()
}

fn card(board: Board, folk: &Folk, standing: &Standing) -> AnyView {
    let (app, stage) = (board.app, folk.standing.stage);
    let pick_up = {
        let id = folk.id.clone();
        move |event: leptos::ev::DragEvent| {
            dom::carry(&event, id.as_str());
            board.carried.set(Some(id.clone()));
        }
    };
    let keys = {
        let id = folk.id.clone();
        move |event: leptos::ev::KeyboardEvent| press(board, &event, &id, stage)
    };
    let what = (!folk.what.is_empty()).then(|| {
        view! {
            <span class="row__why" dir="auto">
                {folk.what.clone()}
            </span>
        }
    });
    view! {
        <li class="board__card" draggable="true" on:dragstart=pick_up on:dragend=move |_| board.carried.set(None)>
            <a
                class="board__who"
                id=card_id(&folk.id)
                href=Route::Person(folk.id.clone()).href()
                aria-describedby="board-help"
                on:keydown=keys
            >
                <span class="row__what" dir="auto">
                    {folk.name.clone()}
                </span>
                {what}
            </a>
            <div class="board__foot">
                <span class="meta">{standing.words()}</span>
                {mover(app, &folk.id, stage, focus)}
            </div>
        </li>
    }
    .into_any()
}

/// Puts the focus on a card, which is drawn first where it is not.
fn go_to(board: Board, id: &Id) {
    let place = board.all.with_untracked(|all| place(all, id)).unwrap_or_default();
    if place < board.drawn.get_untracked() {
        dom::focus(&card_id(id));
        return;
    }
    let card = card_id(id);
    board.drawn.update(|drawn| *drawn = grown(*drawn).max(place + 1));
    timer::next_frame(move || dom::focus(&card));
}

/// Arrow keys lead from person to person; with Shift they take the person along.
fn press(board: Board, event: &leptos::ev::KeyboardEvent, id: &Id, stage: Stage) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let Some(step) = Step::of_key(&event.key(), text::direction() == Direction::Rtl) else { return };
    event.prevent_default();
    if !event.shift_key() {
        if let Some(other) = board.all.with_untracked(|all| beside(all, id, step)) {
            go_to(board, &other);
        }
    } else if let Some(to) = step.from(stage) {
        move_to(board.app, id, to, focus(id, to));
    }
}
