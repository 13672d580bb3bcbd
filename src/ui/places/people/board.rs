//! The board: a column for each stage. People are moved by dragging, by their button, or with Shift and an arrow key.

use super::{
    folk::{Folk, Step, beside},
    stages::{move_to, mover, stage_name},
    standing::Standing,
};
use crate::{
    browser::dom,
    state::App,
    ui::{parts::disclosure::Disclosure, route::Route},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, letter::Letter, meeting::Meeting, stage::Stage},
    text::{self, Direction, t},
};

/// How many people of a stage are drawn at once.
const AT_ONCE: usize = 12;

/// What the cards of one drawing share.
#[derive(Clone, Copy)]
struct Board {
    app: App,
    all: Memo<Vec<Folk>>,
    drawn: RwSignal<usize>,
    carried: RwSignal<Option<Id>>,
}

/// The board.
pub(super) fn board(app: App, all: Memo<Vec<Folk>>) -> AnyView {
    let board = Board { app, all, drawn: RwSignal::new(AT_ONCE), carried: RwSignal::new(None) };
    let columns = Stage::ALL.map(|stage| column(board, stage)).collect_view();
    view! {
        <Disclosure title=Signal::stored(t::people_board_help().to_owned())>
            <p id="board-help">{t::people_board_help_text()}</p>
        </Disclosure>
        <div class="board">{columns}</div>
    }
    .into_any()
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
        let (drawn, all) = (board.drawn.get(), board.all.read());
        let (letters, meetings) = (board.app.all::<Letter>(), board.app.all::<Meeting>());
        let theirs = all.iter().filter(|folk| folk.standing.stage == stage).take(drawn);
        theirs.map(|folk| card(board, folk, &Standing::of(&folk.id, &letters, &meetings))).collect_view()
    };
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
            {more(board, count)}
        </section>
    }
    .into_any()
}

fn more(board: Board, count: Memo<usize>) -> AnyView {
    let button = move || {
        let left = count.get().saturating_sub(board.drawn.get()).min(AT_ONCE);
        let words = t::trash_more(&text::number(i64::try_from(left).unwrap_or_default()));
        (left > 0).then(|| {
            let press = move |_| board.drawn.update(|drawn| *drawn += AT_ONCE);
            view! {
                <button type="button" class="text-button text-button--small" on:click=press>
                    {words}
                </button>
            }
        })
    };
    button.into_any()
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

/// Arrow keys lead from person to person; with Shift they take the person along.
fn press(board: Board, event: &leptos::ev::KeyboardEvent, id: &Id, stage: Stage) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let Some(step) = Step::of_key(&event.key(), text::direction() == Direction::Rtl) else { return };
    event.prevent_default();
    if !event.shift_key() {
        if let Some(other) = board.all.with_untracked(|all| beside(all, id, step)) {
            dom::focus(&card_id(&other));
        }
    } else if let Some(to) = step.from(stage) {
        move_to(board.app, id, to, focus(id, to));
    }
}
