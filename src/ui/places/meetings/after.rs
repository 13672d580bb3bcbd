//! The day after: when it ended, what stays, how it went, when to be in touch again, and the thanks.

use super::{
    focus_soon,
    listed::{Listed, row},
    live, said, sort, thanks,
};
use crate::{
    browser::{clock, intl},
    state::{App, use_app},
    ui::{
        history,
        parts::{
            choice::Choice,
            disclosure::Disclosure,
            field::{Field, Takes},
            page_header::PageHeader,
        },
        route::Route,
        when,
    },
};
use chrono::NaiveDate;
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        meeting::{Again, Meeting, Went},
        note::{Note, Tag},
        time::{Instant, instant_of, iso_date, iso_time, parse_date, parse_time},
    },
    text::{self, t},
};

const ENDED: &str = "ended";

/// The place.
pub(super) fn after(id: &Id) -> AnyView {
    let app = use_app();
    let meeting = id.clone();
    let title = Memo::new(move |_| match said::name(app, &app.read::<Meeting>(&meeting)) {
        name if name.is_empty() => t::meetings_after_unnamed().to_owned(),
        name => t::meetings_after(&name),
    });
    view! {
        <div>
            <PageHeader
                title=title
                back=Some((Route::Meeting(id.clone()).href(), t::meetings_back().to_owned()))
                lead=t::meetings_after_lead()
            />
            <div class="columns">
                <div class="after__notes">
                    {ended(app, id)} {sort::sort(app, id)} {live::earlier(app, id)} {takeaways(app, id)} {went(app, id)}
                    {again(app, id)} {next(app, id)}
                </div>
                <div>{thanks::thanks(app, id)}</div>
            </div>
        </div>
    }
    .into_any()
}

fn ended(app: App, id: &Id) -> AnyView {
    let ended = app.value::<Meeting, Option<Instant>>(id, |meeting| meeting.ended);
    let meeting = id.clone();
    let now = move |_| {
        app.end_talk(&meeting);
        focus_soon(ENDED);
    };
    let is_known = ended.get_untracked().is_some();
    let fields = ended_fields(app, id, ended);
    let line = move || match ended.get() {
        Some(at) => view! { <p class="after__ended">{moment(at)}</p> }.into_any(),
        None => view! {
            <button type="button" class="button" on:click=now.clone()>
                {t::meetings_ended_now()}
            </button>
        }
        .into_any(),
    };
    view! {
        <section class="meeting__part">
            <h2 class="section-title" id=ENDED tabindex="-1">
                {t::meetings_ended()}
            </h2>
            <p class="meta">{t::meetings_ended_hint()}</p>
            {line}
            <Disclosure title=t::meetings_ended_change() open=!is_known>
                {fields}
            </Disclosure>
        </section>
    }
    .into_any()
}

/// "Today, 20:51"
fn moment(at: Instant) -> String {
    t::meetings_when(&said::day(at), &when::written(at, when::Shape::Time))
}

fn ended_fields(app: App, id: &Id, ended: Signal<Option<Instant>>) -> AnyView {
    let local = move |at: Instant| at.local(intl::offset("", at).unwrap_or_default());
    let day = RwSignal::new(String::new());
    let time = RwSignal::new(String::new());
    let is_ahead = RwSignal::new(false);
    Effect::new(move || {
        let Some(at) = ended.get().map(local) else { return };
        day.set(iso_date(at.date()));
        time.set(iso_time(at.time()));
        is_ahead.set(false);
    });
    if ended.get_untracked().is_none() {
        day.set(iso_date(local(clock::now()).date()));
    }
    let id = id.clone();
    let keep = move || {
        let (Some(date), Some(hour)) = (parse_date(&day.get_untracked()), parse_time(&time.get_untracked())) else {
            return;
        };
        let at = instant_of(date.and_time(hour), |at| intl::offset("", at).unwrap_or_default());
        let ahead = at > clock::now();
        is_ahead.set(ahead);
        if !ahead {
            app.end_talk_at(&id, at);
        }
    };
    let typed = move |field: RwSignal<String>| {
        let keep = keep.clone();
        Callback::new(move |text| {
            field.set(text);
            keep();
        })
    };
    let error = Signal::derive(move || is_ahead.get().then(|| t::meetings_ended_later().to_owned()));
    view! {
        <div class="fields fields--pair">
            <Field id="ended-day" label=t::meetings_day() takes=Takes::Day value=day on_input=typed(day) />
            <Field id="ended-time" label=t::meetings_time() takes=Takes::Time value=time on_input=typed(time) error=error />
        </div>
    }
    .into_any()
}

fn takeaways(app: App, id: &Id) -> AnyView {
    let shown = RwSignal::new(app.peek::<Meeting>(id).takeaways.len().max(1));
    let id = id.clone();
    let offers = offers(app, &id, shown);
    let fields = move || (0..shown.get()).map(|place| takeaway(app, &id, place)).collect_view();
    view! {
        <section class="meeting__part">
            <h2 class="section-title">{t::meetings_took()}</h2>
            <p class="meta">{t::meetings_took_hint()}</p>
            <div class="fields">{fields}</div>
            {offers}
            <button type="button" class="text-button" on:click=move |_| shown.update(|shown| *shown += 1)>
                {t::verb_add_another()}
            </button>
        </section>
    }
    .into_any()
}

/// Advice that was noted and is no takeaway yet: one press makes it one.
fn offers(app: App, id: &Id, shown: RwSignal<usize>) -> AnyView {
    let meeting = id.clone();
    let offered = Memo::new(move |_| {
        let notes = app.notes_of(&meeting, None);
        let advice = notes.iter().map(|note| app.read::<Note>(note)).filter(|note| note.tag == Some(Tag::Advice));
        let took = app.read::<Meeting>(&meeting).takeaways.clone();
        advice.map(|note| note.text.trim().to_owned()).filter(|text| !took.contains(text)).collect::<Vec<_>>()
    });
    let id = id.clone();
    let row = move |text: String| {
        let (id, said) = (id.clone(), t::meetings_took_use(&text));
        let press = move |_| {
            app.edit::<Meeting>(&id, |meeting| {
                meeting.takeaways.retain(|takeaway| !takeaway.trim().is_empty());
                meeting.takeaways.push(text.clone());
            });
            shown.set(app.peek::<Meeting>(&id).takeaways.len());
            focus_soon(format!("takeaway-{}", shown.get_untracked().saturating_sub(1)));
        };
        view! {
            <li>
                <button type="button" class="text-button text-button--small" on:click=press>
                    {said}
                </button>
            </li>
        }
    };
    let rows = move || offered.get().into_iter().map(row.clone()).collect_view();
    view! { <ul>{rows}</ul> }.into_any()
}

fn takeaway(app: App, id: &Id, place: usize) -> AnyView {
    let value =
        app.value::<Meeting, String>(id, move |meeting| meeting.takeaways.get(place).cloned().unwrap_or_default());
    let id = id.clone();
    let typed = Callback::new(move |text: String| {
        app.type_into::<Meeting>(&id, |meeting| {
            if meeting.takeaways.len() <= place {
                meeting.takeaways.resize(place + 1, String::new());
            }
            if let Some(takeaway) = meeting.takeaways.get_mut(place) {
                *takeaway = text;
            }
        });
    });
    let number = text::number(i64::try_from(place + 1).unwrap_or_default());
    view! {
        <Field
            id=format!("takeaway-{place}")
            label=t::meetings_took_number(&number)
            takes=Takes::Lines(2)
            value=value
            on_input=typed
        />
    }
    .into_any()
}

const WENT: [(&str, Went); 3] = [("well", Went::Well), ("mixed", Went::Mixed), ("not-a-fit", Went::NotAFit)];

fn went(app: App, id: &Id) -> AnyView {
    let words = [
        (t::meetings_went_well(), t::meetings_went_well_gloss()),
        (t::meetings_went_mixed(), t::meetings_went_mixed_gloss()),
        (t::meetings_went_not(), t::meetings_went_not_gloss()),
    ];
    let rows = WENT.iter().zip(words).map(|((id, _), (label, gloss))| Choice { gloss: gloss.into(), ..row(id, label) });
    let list = Listed {
        name: "went",
        legend: t::meetings_went(),
        single: true,
        rows: rows.collect(),
        chosen: |meeting| names(&WENT, meeting.went),
        choose: |meeting, name| {
            meeting.went = value(&WENT, name);
            if meeting.went == Some(Went::NotAFit) {
                meeting.again = None;
            }
        },
    };
    asked(app, id, list, None)
}

const AGAIN: [(&str, Again); 4] = [
    ("one-month", Again::OneMonth),
    ("two-months", Again::TwoMonths),
    ("three-months", Again::ThreeMonths),
    ("open", Again::Open),
];

/// Offered only where another talk is welcome.
fn again(app: App, id: &Id) -> AnyView {
    let went = app.value::<Meeting, Option<Went>>(id, |meeting| meeting.went);
    let id = id.clone();
    let view = move || {
        let why = match went.get()? {
            Went::Well => t::meetings_again_well(),
            Went::Mixed => t::meetings_again_mixed(),
            Went::NotAFit => return None,
        };
        Some(asked(app, &id, again_list(), Some(why)))
    };
    view.into_any()
}

fn again_list() -> Listed {
    let words =
        [t::meetings_again_month(), t::meetings_again_two(), t::meetings_again_three(), t::meetings_again_open()];
    Listed {
        name: "again",
        legend: t::meetings_again(),
        single: true,
        rows: AGAIN.iter().zip(words).map(|((id, _), label)| row(id, label)).collect(),
        chosen: |meeting| names(&AGAIN, meeting.again),
        choose: |meeting, name| meeting.again = value(&AGAIN, name),
    }
}

/// The next talk at the same hour and weekday, made with one tap.
fn next(app: App, id: &Id) -> AnyView {
    let date = app.value::<Meeting, Option<NaiveDate>>(id, Meeting::proposed_next);
    let meeting = id.clone();
    let made = Memo::new(move |_| app.next_talk(&meeting));
    let id = id.clone();
    let view = move || {
        if let Some(next) = made.get() {
            return Some(
                view! { <a class="text-button" href=Route::Meeting(next).href()>{t::meetings_next_open()}</a> }
                    .into_any(),
            );
        }
        let day = said::day_alone(date.get()?);
        let id = id.clone();
        let make = move |_| history::go(&Route::Meeting(app.begin_next_talk(&id)));
        Some(
            view! {
                <div class="after__next">
                    <p class="meta">{t::meetings_next_why()}</p>
                    <button type="button" class="button" on:click=make>
                        {t::meetings_next_make(&day)}
                    </button>
                </div>
            }
            .into_any(),
        )
    };
    view.into_any()
}

/// A question with one answer, under its heading.
fn asked(app: App, id: &Id, list: Listed, why: Option<&'static str>) -> AnyView {
    view! {
        <section class="meeting__part">
            <h2 class="section-title">{list.legend}</h2>
            {why.map(|why| view! { <p class="meta">{why}</p> })}
            {list.view(app, id)}
        </section>
    }
    .into_any()
}

fn names<T: Copy + PartialEq>(all: &[(&str, T)], chosen: Option<T>) -> Vec<String> {
    all.iter().filter(|(_, value)| Some(*value) == chosen).map(|(name, _)| (*name).to_owned()).collect()
}

fn value<T: Copy>(all: &[(&str, T)], name: &str) -> Option<T> {
    all.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
}
