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
        journey::{self, Light, Stage, Star},
        next_step::{self, Due, Urgency},
        settings::Settings,
        time::DAY,
    },
    text::t,
};

/// The place.
pub fn today() -> AnyView {
    let app = use_app();
    // Known once a visit, so that a star goes on fading in while the place is drawn anew.
    let fresh = StoredValue::new(None);
    let view = move || if welcome::is_new(app) { welcome::welcome() } else { at_work(app, fresh) };
    view! { <div class="today">{view}</div> }.into_any()
}

fn at_work(app: App, fresh: StoredValue<Option<Vec<Stage>>>) -> AnyView {
    let glance = Glance::of(app);
    let all = glance.with(|overview| next_step::due(overview, clock::now()));
    let chart = glance.with(|overview| {
        let journey = journey::journey(overview);
        let fresh = fresh.get_value().unwrap_or_else(|| {
            let lit = newly_lit(app, &journey.stars);
            fresh.set_value(Some(lit.clone()));
            lit
        });
        chart::chart(&journey.stars, journey.north_star, &fresh)
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
                    more=saved::last_backup(app)
                />
            </div>
        </div>
        {chart}
    }
    .into_any()
}

/// The stages whose stars were not lit when they were last looked at. It is written down that they have been seen now.
fn newly_lit(app: App, stars: &[Star; 7]) -> Vec<Stage> {
    let lit = || stars.iter().filter(|star| star.light == Light::Lit).map(|star| star.stage);
    let seen = app.peek_settings();
    let fresh = lit().filter(|stage| !seen.lit.iter().any(|name| name == stage.name())).collect();
    let names: Vec<String> = lit().map(|stage| stage.name().to_owned()).collect();
    if names != seen.lit {
        // Without a word to what is on the screen: Today would be drawn anew and whoever reads it would lose their place.
        app.note::<Settings>(&Id::me(), |settings| settings.lit = names);
    }
    fresh
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
    let left = left.map(|at| left_of_day(at.since(clock::now())));
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

/// The time that is left, with a ring that shows it as a part of a day.
fn left_of_day(span: i64) -> AnyView {
    let part = format!("{} 100", (span * 100 / DAY).clamp(2, 100));
    view! {
        <strong class="today__left">
            <svg class="today__ring" viewBox="0 0 16 16" aria-hidden="true">
                <circle cx="8" cy="8" r="6" />
                <circle cx="8" cy="8" r="6" pathLength="100" stroke-dasharray=part />
            </svg>
            {when::left(span)}
        </strong>
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
