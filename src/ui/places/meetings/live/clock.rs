//! The clock of a talk: begun by a tap, counted from instants, and past its end it goes on in plain ink.

use super::super::{focus_soon, said};
use crate::{
    browser::clock,
    state::{App, fairness},
    ui::{
        parts::choice::{Choice, ChoiceList},
        pieces::late,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        meeting::{Meeting, Side},
        time::{Instant, MINUTE},
        timer::{Mark, State, Timer},
    },
    text::{self, t},
};

const CLOCK: &str = "live-clock";
/// How long after the beginning the thanks for an unusual hour are still offered, in milliseconds.
const BEGINNING: i64 = 2 * MINUTE;
/// The width of the bar in its own units.
const WIDTH: i64 = 1000;

/// The clock with what belongs to its moment: the beginning, the sentence for the end, more time.
pub(super) fn clock(app: App, id: &Id, now: RwSignal<Instant>, spoken: RwSignal<String>) -> AnyView {
    let timer = app.value::<Meeting, Timer>(id, Timer::of);
    speak(timer, now, spoken);
    let state = Memo::new(move |_| timer.get().state(now.get()));
    let stage = Memo::new(move |_| Stage::of(state.get()));
    let beginning = id.clone();
    let moment = id.clone();
    view! {
        <section aria-label=t::meetings_live_clock()>
            <p class="live__time" id=CLOCK tabindex="-1" role="timer">
                <span class="live__digits">{move || digits(state.get(), timer.get())}</span>
                " "
                <span class="live__of">{move || words(state.get(), timer.get())}</span>
                {move || extend(app, &moment, stage.get())}
            </p>
            {bar(timer, now)}
            {thanks(app, id, timer, now)}
            {move || match stage.get() {
                Stage::Before => before(app, &beginning),
                Stage::End => say(app, &beginning),
                Stage::Middle | Stage::Past => ().into_any(),
            }}
        </section>
    }
    .into_any()
}

/// What the screen offers; it changes a few times in a talk, and not with each second.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Before,
    Middle,
    End,
    Past,
}

impl Stage {
    const fn of(state: State) -> Self {
        match state {
            State::Waiting => Self::Before,
            State::Open { .. } | State::Running { .. } => Self::Middle,
            State::Last { .. } | State::Over { .. } => Self::End,
            State::Ended => Self::Past,
        }
    }
}

fn digits(state: State, timer: Timer) -> String {
    match state {
        State::Waiting if timer.length() == 0 => clock_face(0),
        State::Waiting => clock_face(timer.length() / 1000),
        State::Open { gone } => clock_face(gone),
        State::Running { left } | State::Last { left } => clock_face(left),
        State::Over { minutes: 0 } => clock_face(0),
        State::Over { minutes } => t::meetings_live_over(&text::number(minutes)),
        State::Ended => t::meetings_live_ended().to_owned(),
    }
}

/// "2:48"
fn clock_face(seconds: i64) -> String {
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    format!("{}:{}{}", text::number(minutes), text::number(seconds / 10), text::number(seconds % 10))
}

fn words(state: State, timer: Timer) -> String {
    let minutes = text::number(timer.length() / MINUTE);
    match state {
        State::Waiting if timer.length() > 0 => t::meetings_live_ready().to_owned(),
        State::Running { .. } | State::Last { .. } => t::meetings_live_left(&minutes),
        State::Over { .. } => t::meetings_live_of(&minutes),
        State::Open { .. } => t::meetings_live_gone().to_owned(),
        State::Waiting | State::Ended => String::new(),
    }
}

/// Five minutes more, near the end and after it.
fn extend(app: App, id: &Id, stage: Stage) -> Option<AnyView> {
    let id = id.clone();
    let press = move |_| {
        app.extend_talk(&id);
        focus_soon(CLOCK);
    };
    (stage == Stage::End).then(|| {
        view! {
            <button type="button" class="text-button text-button--small" on:click=press>
                {t::meetings_live_extend()}
            </button>
        }
        .into_any()
    })
}

/// What has gone in ink, the last stretch in gold.
fn bar(timer: Signal<Timer>, now: RwSignal<Instant>) -> AnyView {
    let share = move |part: i64| part.saturating_mul(WIDTH).checked_div(timer.get().length()).unwrap_or(0);
    let last = Memo::new(move |_| WIDTH - share(timer.get().last_stretch()));
    // Redrawn only when it would look different.
    let gone = Memo::new(move |_| share(timer.get().gone(now.get())));
    view! {
        <svg class="live__bar" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true">
            <rect class="live__bar-track" width="1000" height="6"></rect>
            <rect class="live__bar-gone" width=move || gone.get().min(last.get()) height="6"></rect>
            <rect class="live__bar-last" x=last width=move || WIDTH - last.get() height="6"></rect>
            <rect class="live__bar-gone" x=move || gone.get().max(1) - 1 y="-2" width="3" height="10"></rect>
        </svg>
    }
    .into_any()
}

/// Says five, two and no minutes, each once.
fn speak(timer: Signal<Timer>, now: RwSignal<Instant>, spoken: RwSignal<String>) {
    let looked = StoredValue::new(clock::now());
    Effect::new(move || {
        let now = now.get();
        let before = looked.get_value();
        looked.set_value(now);
        let passed = timer.get_untracked().passed(before, now);
        let words = passed.map(|mark| match mark {
            Mark::Five => t::meetings_live_five(),
            Mark::Two => t::meetings_live_two(),
            Mark::Zero => t::meetings_live_zero(),
        });
        if let Some(words) = words {
            spoken.set(words.to_owned());
        }
    });
}

/// A button that begins it; a mentor first puts away what could disturb.
fn before(app: App, id: &Id) -> AnyView {
    let side = app.peek::<Meeting>(id).side;
    let id = id.clone();
    let presence = (side == Side::Mentor).then(|| presence(app, &id));
    let begin = move |_| {
        app.begin_talk(&id);
        focus_soon(CLOCK);
    };
    view! {
        <div class="live__before">
            {presence}
            <button type="button" class="button button--fill" on:click=begin>
                {t::meetings_live_begin()}
            </button>
        </div>
    }
    .into_any()
}

/// Kept with the steps of preparing the meeting.
const PRESENCE: [&str; 2] = ["live-tabs", "live-phone"];

fn presence(app: App, id: &Id) -> AnyView {
    let words = [t::meetings_live_tabs(), t::meetings_live_phone()];
    let row = |(id, label): (&&str, &str)| Choice { id: (*id).into(), label: label.into(), gloss: String::new() };
    let done = app.value::<Meeting, Vec<String>>(id, |meeting| {
        let done = PRESENCE.iter().filter(|step| meeting.checks.get(**step) == Some(&true));
        done.map(|step| (*step).to_owned()).collect()
    });
    let id = id.clone();
    let tick = Callback::new(move |step: String| {
        app.edit::<Meeting>(&id, |meeting| {
            let done = meeting.checks.entry(step).or_insert(false);
            *done = !*done;
        });
    });
    view! {
        <div class="choice-list--ticks">
            <ChoiceList
                name="presence"
                legend=t::meetings_live_presence()
                choices=PRESENCE.iter().zip(words).map(row).collect()
                chosen=done
                on_toggle=tick
            />
        </div>
    }
    .into_any()
}

/// The sentence for the end, until it was said.
fn say(app: App, id: &Id) -> AnyView {
    let line = app.value::<Meeting, Option<String>>(id, |meeting| match meeting.side {
        _ if meeting.said => None,
        Side::Mentee => said::closing_line(meeting),
        Side::Mentor => Some(t::meetings_live_say_mentor().to_owned()),
    });
    let id = id.clone();
    let view = move || {
        let id = id.clone();
        let said = move |_| {
            app.edit::<Meeting>(&id, |meeting| meeting.said = true);
            focus_soon(CLOCK);
        };
        line.get().map(|line| {
            view! {
                <div class="live__say">
                    <p class="meta live__say-why">{t::meetings_live_say()}</p>
                    <p class="words-to-say">{line}</p>
                    <button type="button" class="text-button text-button--small" on:click=said>
                        {t::meetings_live_said()}
                    </button>
                </div>
            }
        })
    };
    view.into_any()
}

/// Thanks for an hour that is not one of their working hours, at the beginning and only when it is true.
fn thanks(app: App, id: &Id, timer: Signal<Timer>, now: RwSignal<Instant>) -> AnyView {
    let id = id.clone();
    let is_beginning = Memo::new(move |_| {
        let (timer, now) = (timer.get(), now.get());
        timer.state(now) == State::Waiting || timer.state(now) != State::Ended && timer.gone(now) < BEGINNING
    });
    let view = move || {
        let late = fairness::late_for(app, &app.read::<Meeting>(&id)).filter(|_| is_beginning.get())?;
        let late = late::words(late)?;
        Some(view! { <p class="words-to-say live__thanks">{t::meetings_live_thanks(late)}</p> })
    };
    view.into_any()
}
