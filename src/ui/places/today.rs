//! Today: the next best step with its reason, what comes after, the journey chart.

mod chart;
mod due;
mod welcome;

use crate::{
    browser::clock,
    state::{App, Toast, glance::Glance, use_app},
    ui::{
        parts::{icon::Icon, status_line::StatusLine},
        saved,
        when::{self, Shape},
    },
};
use due::Said;
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        journey,
        next_step::{self, Due, Urgency},
        settings::Settings,
        time::DAY,
    },
    text::t,
};

/// The place.
pub fn today() -> AnyView {
    let app = use_app();
    view! { <div class="today">{move || if welcome::is_new(app) { welcome::welcome() } else { at_work(app) }}</div> }
        .into_any()
}

fn at_work(app: App) -> AnyView {
    let glance = Glance::of(app);
    let all = glance.with(|overview| next_step::due(overview, clock::now()));
    let chart = glance.with(|overview| {
        let journey = journey::journey(overview);
        chart::chart(&journey.stars, journey.north_star)
    });
    let mut all = all.into_iter();
    let first = all.next().map_or_else(nothing, |due| next(app, due));
    let rest: Vec<Due> = all.collect();
    view! {
        <div class="today__words">
            {welcome::sample_banner(app)}
            <p class="meta today__date">{when::written(clock::now(), Shape::LongDay)}</p>
            {first}
            {(!rest.is_empty()).then(|| after(app, rest))}
            <p class="meta today__end">{t::today_nothing_else()}</p>
            <div class="today__status">
                <StatusLine
                    status=Signal::derive(move || saved::status(app))
                    more=Signal::derive(move || saved::last_backup(app))
                />
            </div>
        </div>
        {chart}
    }
    .into_any()
}

fn nothing() -> AnyView {
    view! {
        <h1 class="today__step" tabindex="-1">
            {t::today_nothing()}
        </h1>
        <p class="lead">{t::today_nothing_why()}</p>
    }
    .into_any()
}

fn next(app: App, due: Due) -> AnyView {
    let Said { title, why, button } = due::say(app, &due);
    let left = due.at.filter(|at| due.urgency == Urgency::Today && *at > clock::now());
    let left = left.map(|at| view! { <strong class="today__left">{when::left(at.since(clock::now()))}</strong> });
    let (act, put_off) = (due.what.clone(), due.what.key());
    view! {
        <p class="meta">{t::today_next()} {left}</p>
        <h1 class="today__step" tabindex="-1">
            {title}
        </h1>
        <p class="lead">{why}</p>
        <div class="dock">
            <button type="button" class="button button--fill" on:click=move |_| due::act(app, &act)>
                {button}
            </button>
            <button type="button" class="text-button" on:click=move |_| not_today(app, &put_off)>
                {t::today_not_now()}
            </button>
        </div>
    }
    .into_any()
}

fn not_today(app: App, key: &str) {
    let until = clock::now().plus(DAY);
    app.edit::<Settings>(&Id::me(), |settings| {
        settings.snoozed.insert(key.to_owned(), until);
    });
    let key = key.to_owned();
    let undo = move || {
        app.edit::<Settings>(&Id::me(), |settings| {
            settings.snoozed.remove(&key);
        });
    };
    app.toast.set(Some(Toast::with_undo(t::today_put_off(), t::today_put_off_undo(), undo)));
}

fn after(app: App, rest: Vec<Due>) -> AnyView {
    let rows = rest.into_iter().map(|due| {
        let Said { title, why, .. } = due::say(app, &due);
        let (when, near) = due::nearness(&due);
        view! {
            <li>
                <button type="button" class="row row--when today__row" on:click=move |_| due::act(app, &due.what)>
                    <span class="row__when">
                        {when} {(!near.is_empty()).then(|| view! { <span class="row__near">{near}</span> })}
                    </span>
                    <span>
                        <span class="row__what">{title}</span>
                        <span class="row__why">{why}</span>
                    </span>
                    {Icon::Chevron.view()}
                </button>
            </li>
        }
    });
    view! {
        <section>
            <h2 class="section-title">{t::today_after()}</h2>
            <ul class="rows">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}
