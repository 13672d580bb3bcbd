//! The lines of the persona beside one person: yes, partly, don't know or no, and how one knows.

use crate::{
    state::App,
    ui::{
        parts::{
            disclosure::Disclosure,
            field::{Field, Takes},
            segmented::{Segment, Segmented},
        },
        route::Route,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        fit::{self, Fits, Says},
        id::Id,
        person::Person,
        persona::{Line, Rank},
    },
    text::t,
};

/// The section.
pub(super) fn fit(app: App, id: &Id) -> AnyView {
    let lines = {
        let id = id.clone();
        // What is drawn changes with the lines, not with each answer.
        Memo::new(move |_| ordered(app, &id))
    };
    let rows = |is_good: bool| {
        let id = id.clone();
        move || {
            let lines = lines.get();
            let some = lines.iter().filter(|(_, rank)| (*rank == Rank::Good) == is_good);
            some.map(|(line, _)| beside(app, &id, line)).collect_view()
        }
    };
    let good = {
        let rows = rows(true);
        let has_good = Memo::new(move |_| lines.with(|lines| lines.iter().any(|(_, rank)| *rank == Rank::Good)));
        let title = Signal::stored(t::person_fit_more().to_owned());
        move || {
            let rows = rows.clone();
            has_good.get().then(|| view! { <Disclosure title=title>{rows}</Disclosure> }.into_any())
        }
    };
    let lead = move || match lines.with(Vec::is_empty) {
        true => view! {
            <p class="lead">{t::person_fit_empty()}</p>
            <p>
                <a class="text-button text-button--small" href=Route::Summary.href()>
                    {t::person_fit_do()}
                </a>
            </p>
        }
        .into_any(),
        false => view! { <p class="meta">{t::person_fit_lead()}</p> }.into_any(),
    };
    view! {
        <section>
            <h2 class="section-title">{t::person_fit()}</h2>
            {lead}
            <div class="fit">{rows(false)} {develops(app, id)} {good}</div>
            {so_far(app, id)}
        </section>
    }
    .into_any()
}

/// The lines with their ranks, in the order of the fit.
fn ordered(app: App, id: &Id) -> Vec<(Id, Rank)> {
    let (lines, person) = (app.all::<Line>(), app.peek::<Person>(id));
    let fit = fit::fit(&person, lines.iter().map(|(id, line)| (id, &**line)));
    fit.lines.iter().map(|beside| (beside.id.clone(), beside.line.rank)).collect()
}

/// The answers in a sentence, and what is still open as questions to ask.
fn so_far(app: App, id: &Id) -> AnyView {
    let id = id.clone();
    let view = move || {
        let (lines, person) = (app.all::<Line>(), app.read::<Person>(&id));
        let fit = fit::fit(&person, lines.iter().map(|(id, line)| (id, &**line)));
        if fit.is_blank() {
            return None;
        }
        let that = |says| i64::try_from(fit.that(says).count()).unwrap_or_default();
        let count = |says| northstar_workbook::text::number(that(says));
        let words =
            t::person_fit_so_far(&count(Says::For), &count(Says::PartlyFor), &count(Says::Against), &count(Says::Open));
        let (must, other): (Vec<_>, Vec<_>) =
            fit.that(Says::Open).map(|beside| beside.line).partition(|line| line.rank == Rank::Must);
        Some(view! {
            <p class="meta">{words}</p>
            {to_ask(&must, &other)}
        })
    };
    view.into_any()
}

/// What is open as questions: a first talk has room for what must be there, the rest opens by a press.
fn to_ask(must: &[&Line], other: &[&Line]) -> Option<AnyView> {
    let list = |lines: &[&Line]| {
        let rows = lines.iter().map(|line| view! { <li dir="auto">{line.text.clone()}</li> }.into_any()).collect_view();
        (!lines.is_empty()).then(|| view! { <ul class="fit__questions">{rows}</ul> }.into_any())
    };
    if must.is_empty() && other.is_empty() {
        return None;
    }
    let rest = list(other).map(|list| match must.len() {
        0 => list,
        _ => {
            let count = i64::try_from(other.len()).unwrap_or_default();
            view! { <Disclosure title=Signal::stored(t::person_fit_ask_more(count))>{list}</Disclosure> }.into_any()
        }
    });
    let view = view! {
        <h3 class="fit__open">{t::person_fit_ask()}</h3>
        {list(must)}
        {rest}
    };
    Some(view.into_any())
}

const fn rank_name(rank: Rank) -> fn() -> &'static str {
    match rank {
        Rank::Must => t::person_fit_must,
        Rank::Good => t::person_fit_good,
        Rank::Avoid => t::person_fit_avoid,
    }
}

fn beside(app: App, id: &Id, line: &Id) -> AnyView {
    let label = app.value(line, |line: &Line| t::person_fit_line(line.text.trim(), rank_name(line.rank)()));
    let name = line.as_str().to_owned();
    let fits = {
        let name = name.clone();
        app.value(id, move |person: &Person| person.fit.get(&name).copied().unwrap_or_default())
    };
    let evidence = {
        let name = name.clone();
        app.value(id, move |person: &Person| person.evidence.get(&name).cloned().unwrap_or_default())
    };
    let answer = {
        let (id, line) = (id.clone(), line.clone());
        Callback::new(move |fits: Fits| app.edit::<Person>(&id, |person| person.set_fit(&line, fits)))
    };
    let write = {
        let id = id.clone();
        Callback::new(move |text: String| {
            app.type_into::<Person>(&id, |person| {
                person.evidence.insert(name.clone(), text);
            });
        })
    };
    row(&format!("fit-{line}"), label, "", (fits, answer), (evidence, write))
}

fn develops(app: App, id: &Id) -> AnyView {
    let fits = app.value(id, |person: &Person| person.develops);
    let evidence = app.value(id, |person: &Person| person.develops_evidence.clone());
    let answer = {
        let id = id.clone();
        Callback::new(move |fits: Fits| app.edit::<Person>(&id, |person| person.develops = fits))
    };
    let write = {
        let id = id.clone();
        Callback::new(move |text| app.type_into::<Person>(&id, |person| person.develops_evidence = text))
    };
    let label = Signal::stored(t::person_develops().to_owned());
    row("develops", label, t::person_develops_help(), (fits, answer), (evidence, write))
}

/// One line with its switch; the field for the evidence appears with an answer.
fn row(
    name: &str,
    label: Signal<String>,
    help: &'static str,
    (fits, answer): (Signal<Fits>, Callback<Fits>),
    (evidence, write): (Signal<String>, Callback<String>),
) -> AnyView {
    let segment = |fits: Fits, word: &str| Segment { id: fits.name().into(), label: word.into(), limit: String::new() };
    let segments = vec![
        segment(Fits::Yes, t::person_fit_yes()),
        segment(Fits::Partly, t::person_fit_partly()),
        segment(Fits::Unknown, t::person_fit_unknown()),
        segment(Fits::No, t::person_fit_no()),
    ];
    let choose = Callback::new(move |name: String| {
        if let Some(fits) = Fits::of_name(&name) {
            answer.run(fits);
        }
    });
    let has_evidence = Memo::new(move |_| fits.get() != Fits::Unknown || !evidence.get().is_empty());
    let (line_id, field_id) = (format!("{name}-line"), format!("{name}-evidence"));
    let evidence = move || {
        has_evidence.get().then(|| {
            view! {
                <Field
                    id=field_id.clone()
                    label=t::person_fit_evidence()
                    hint=t::person_fit_evidence_help()
                    takes=Takes::Lines(1)
                    value=evidence
                    on_input=write
                />
            }
        })
    };
    view! {
        <div class="fit__line" role="group" aria-labelledby=line_id.clone()>
            <p class="fit__text" id=line_id.clone() dir="auto">
                {move || label.get()}
            </p>
            {(!help.is_empty()).then(|| view! { <p class="meta">{help}</p> })}
            <Segmented
                name=name.to_owned()
                legend=t::person_fit_question()
                segments=segments
                chosen=Signal::derive(move || fits.get().name().to_owned())
                on_choose=choose
            />
            {evidence}
        </div>
    }
    .into_any()
}
