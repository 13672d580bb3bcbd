//! A talk on one calm screen: its clock, the agenda, what was said last time, and room to write.

mod agenda;
mod clock;
mod last;
mod more;
mod pad;

use super::{facts, said};
use crate::{
    browser::{self, awake, timer},
    state::{App, use_app},
    ui::{
        history,
        route::Route,
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        meeting::Meeting,
        time::{Instant, MINUTE},
        timer::Timer,
    },
    text::t,
};

pub(super) use pad::{earlier, look};

/// The place.
pub(super) fn live(id: &Id) -> AnyView {
    let app = use_app();
    awake::keep();
    on_cleanup(awake::release);
    let now = ticking(app, id);
    // What a screen reader hears: marks of the clock, and moves of the agenda.
    let spoken = RwSignal::new(String::new());
    view! {
        <div class="live">
            {header(app, id, now)}
            <div class="live__side">
                {clock::clock(app, id, now, spoken)} {agenda::agenda(app, id, spoken)} {last::last(app, id)}
                {more::more(app, id, now)}
            </div>
            {pad::pad(app, id)}
            <p class="hidden-text" role="status">
                {spoken}
            </p>
        </div>
    }
    .into_any()
}

/// The time, told anew with each second of the talk for as long as the place is open. Only what shows the time reads it.
fn ticking(app: App, id: &Id) -> RwSignal<Instant> {
    let now = RwSignal::new(browser::clock::now());
    tick(app, id.clone(), now);
    now
}

fn tick(app: App, id: Id, now: RwSignal<Instant>) {
    let wait = Timer::of(&app.peek::<Meeting>(&id)).next(browser::clock::now());
    timer::after(wait, move || {
        if now.try_set(browser::clock::now()).is_none() {
            tick(app, id, now);
        }
    });
}

fn header(app: App, id: &Id, now: RwSignal<Instant>) -> AnyView {
    let ended = app.value::<Meeting, bool>(id, |meeting| meeting.ended.is_some());
    let word = move || if ended.get() { t::meetings_look_back() } else { t::meetings_live_end() };
    let preparation = Route::Meeting(id.clone()).href();
    let (for_title, for_link, for_clocks) = (id.clone(), id.clone(), id.clone());
    let title = Memo::new(move |_| said::title(app, &for_title, &app.read::<Meeting>(&for_title)));
    let link = move || facts::link(&app.read::<Meeting>(&for_link), "");
    let minute = Memo::new(move |_| now.get().0.div_euclid(MINUTE));
    let clocks = Memo::new(move |_| {
        clocks(app, &app.read::<Meeting>(&for_clocks), Instant(minute.get().saturating_mul(MINUTE)))
    });
    let id = id.clone();
    let end = move |_| {
        // What stands in the field is a note too.
        let _nothing_to_do_with_it = app.keep_draft(&id);
        app.end_talk(&id);
        history::go(&Route::After(id.clone()));
    };
    view! {
        <header class="live__header">
            <div>
                <h1 class="live__title" tabindex="-1">
                    {title}
                </h1>
                <p class="live__facts">
                    {clocks} " " <a href=preparation>{t::meetings_live_change()}</a> " " {link}
                </p>
            </div>
            <button type="button" class="text-button live__end" on:click=end>
                {word}
            </button>
        </header>
    }
    .into_any()
}

/// What both clocks show.
fn clocks(app: App, meeting: &Meeting, now: Instant) -> String {
    let mine = when::written(now, Shape::Time);
    match said::other_clock(app, meeting, now) {
        Some(theirs) => t::meetings_live_clocks(&mine, &theirs.time, &said::name_or_them(app, meeting)),
        None => mine,
    }
}
