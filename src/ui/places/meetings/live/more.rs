//! What few talks need: reminders, who speaks how much, and whether the screen stays on.

use super::agenda::mind;
use crate::{browser::awake, state::App, ui::parts::disclosure::Disclosure};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        meeting::{Meeting, Side, Speaker, Turn},
        time::{Instant, MINUTE},
        timer,
    },
    text::{self, t},
};

/// The line that opens.
pub(super) fn more(app: App, id: &Id, now: RwSignal<Instant>) -> AnyView {
    let is_mentee = app.peek::<Meeting>(id).side == Side::Mentee;
    let screen = if awake::can() { t::meetings_live_screen() } else { t::meetings_live_screen_not() };
    let talked = talked(app, id, now);
    view! {
        <Disclosure title=t::meetings_live_more()>
            <div>
                {talked} {is_mentee.then(mind)} <p class="meta">{screen}</p>
            </div>
        </Disclosure>
    }
    .into_any()
}

/// Taps for who speaks; nothing is counted until the first one.
fn talked(app: App, id: &Id, now: RwSignal<Instant>) -> AnyView {
    let turns = app.value::<Meeting, Vec<Turn>>(id, |meeting| meeting.turns.clone());
    let ended = app.value::<Meeting, Option<Instant>>(id, |meeting| meeting.ended);
    let speaks = move || turns.with(|turns| turns.last().and_then(|turn| turn.who));
    let button = |who: Speaker, word: &'static str| {
        let id = id.clone();
        let is_on = move || speaks() == Some(who);
        let press = move |_| app.take_turn(&id, (!is_on()).then_some(who));
        view! {
            <button type="button" class="live__who" aria-pressed=move || is_on().to_string() on:click=press>
                {word}
            </button>
        }
        .into_any()
    };
    let minutes = |span: i64| text::number(span / MINUTE);
    let sums = move || {
        let turns = turns.get();
        let (mine, theirs) = timer::talked(&turns, ended.get().unwrap_or(now.get()));
        (!turns.is_empty()).then(|| t::meetings_live_talked(&minutes(mine), &minutes(theirs)))
    };
    view! {
        <div class="live__talked" role="group" aria-label=t::meetings_live_who()>
            <p class="meta">{t::meetings_live_who()}</p>
            {button(Speaker::Me, t::meetings_live_me())}
            {button(Speaker::Them, t::meetings_live_them())}
            <p class="meta">{sums}</p>
        </div>
    }
    .into_any()
}
