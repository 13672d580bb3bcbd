//! Silence: when a check-in is due and that one is enough, what the person's own letters tell of answers, and what
//! others have found out about being asked.

use super::desk::Desk;
use crate::{
    browser::{clock, dom},
    state::App,
    ui::{
        history,
        parts::disclosure::Disclosure,
        pieces::check_in::check_in,
        route::Route,
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        letter::{Letter, LetterKind, Reply},
        rules::CHECK_INS,
        silence::{CheckIns, Curve, STRETCHES, Step},
    },
    text::{self, t},
};

/// All of it, for a letter that hopes for an answer.
pub(super) fn silence(desk: Desk) -> AnyView {
    let is_quiet = Memo::new(move |_| {
        let outcome = desk.letter().outcome.map(|outcome| outcome.what);
        matches!(outcome, None | Some(Reply::Rest))
    });
    let view = move || {
        let in_calendar = check_in(desk.app, &desk.id());
        if !is_quiet.get() {
            return in_calendar;
        }
        view! {
            <section class="silence">
                {move || plan(desk)} {in_calendar} {move || own_answers(desk.app)} {facts()}
            </section>
        }
        .into_any()
    };
    view.into_any()
}

/// What the silence of a first message asks for, if anything.
fn plan(desk: Desk) -> Option<AnyView> {
    let letter = desk.letter();
    let sent = letter.last_sent().filter(|_| letter.kind == LetterKind::FirstAsk)?.at;
    match letter.outcome.map(|outcome| outcome.what) {
        Some(Reply::Rest) => return Some(closing(desk)),
        Some(_) => return None,
        None => {}
    }
    let all = desk.app.all::<Letter>();
    let check_ins = CheckIns::after(&letter, sent, all.iter().map(|(id, letter)| (id, &**letter)));
    let step = check_ins.next(&letter, sent, clock::now());
    let due = when::written(check_ins.due(&letter, sent, Step::CheckIn), Shape::Day);
    let words = match (check_ins.went.len(), step) {
        (_, Step::CheckIn) => t::sent_check_in_lead().to_owned(),
        (0, _) => t::silence_waits(&due),
        (1, Step::Rest) => t::silence_rest().to_owned(),
        (1, _) => t::silence_checked_in(&due),
        _ => t::silence_twice().to_owned(),
    };
    let write = (step == Step::CheckIn).then(|| button(desk, t::sent_check_in(), false));
    let second = (check_ins.went.len() == 1 && step != Step::CheckIn).then(|| button(desk, t::silence_second(), true));
    let view = view! {
        <h2>{t::silence_title()}</h2>
        <p class="lead">{words}</p>
        {write}
        {second}
        {check_ins.went.is_empty().then(|| days(desk, &letter))}
    };
    Some(view.into_any())
}

/// Begins a check-in, or goes on with the one that was begun. A second one is written down as the person's choice.
fn button(desk: Desk, label: &'static str, second: bool) -> AnyView {
    let write = move |_| {
        let (letter, now) = (desk.peek(), clock::now());
        let Some(sent) = letter.last_sent().map(|sent| sent.at) else { return };
        if second {
            desk.edit(|letter| letter.second = Some(now));
        }
        let all = desk.app.all::<Letter>();
        let begun = CheckIns::after(&letter, sent, all.iter().map(|(id, letter)| (id, &**letter))).draft;
        let begin = || desk.app.begin_letter(LetterKind::CheckIn, letter.person.clone(), None);
        history::go(&Route::Letter(begun.unwrap_or_else(begin)));
    };
    view! {
        <button type="button" class="text-button" on:click=write>
            {label}
        </button>
    }
    .into_any()
}

/// After how many quiet days.
fn days(desk: Desk, letter: &Letter) -> AnyView {
    let now = letter.wait_days();
    let change = move |event| {
        let chosen = dom::value_of(&event).parse().unwrap_or_default();
        desk.edit(|letter| letter.wait = chosen);
    };
    let options = CHECK_INS.map(|days| {
        view! {
            <option value=days.to_string() selected=days == now>
                {t::silence_days(days.into())}
            </option>
        }
    });
    view! {
        <div class="field">
            <label class="field__label" for="silence-days">
                {t::silence_days_label()}
            </label>
            <select class="field__box" id="silence-days" on:change=change>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// A letter that ends the silence in peace: offered, never due.
fn closing(desk: Desk) -> AnyView {
    let write = move |_| {
        let person = desk.peek().person.clone();
        history::go(&Route::Letter(desk.app.begin_letter(LetterKind::Closing, person, None)));
    };
    view! {
        <p class="lead">{t::silence_closing_lead()}</p>
        <button type="button" class="text-button" on:click=write>
            {t::silence_closing()}
        </button>
    }
    .into_any()
}

/// How long the person's own answers took, as words, as a picture and as a table.
fn own_answers(app: App) -> Option<AnyView> {
    let letters = app.all::<Letter>();
    let curve = Curve::of(letters.iter().map(|(_, letter)| &**letter))?;
    let highest = curve.counts.into_iter().max().unwrap_or_default().max(1);
    let bars = curve.counts.map(|count| {
        let height = format!("{}%", count * 100 / highest);
        view! { <span class="answers__bar" style:block-size=height></span> }
    });
    let rows = curve.counts.into_iter().enumerate().map(|(at, count)| {
        view! {
            <tr>
                <th scope="row">{stretch(at)}</th>
                <td>{text::number(count.into())}</td>
            </tr>
        }
    });
    let view = view! {
        <h2>{t::answers_title()}</h2>
        <p class="lead">{t::answers_words(&text::number(curve.half), &text::number(curve.most))}</p>
        <div class="answers" aria-hidden="true">
            {bars.collect_view()}
        </div>
        <Disclosure title=t::answers_table()>
            <table class="answers__table">
                <thead>
                    <tr>
                        <th scope="col">{t::answers_days()}</th>
                        <th scope="col">{t::answers_count()}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </Disclosure>
    };
    Some(view.into_any())
}

/// "2 to 3 days".
fn stretch(at: usize) -> String {
    let end = |at: usize| STRETCHES.get(at).copied().unwrap_or_default();
    let from = at.checked_sub(1).map_or(0, |before| end(before) + 1);
    if end(at) == i64::MAX {
        return t::answers_more(&text::number(from - 1));
    }
    t::answers_stretch(&text::number(from), &text::number(end(at)))
}

/// What was found out about asking and about silence, each with where it comes from.
fn facts() -> AnyView {
    let facts = [
        (t::silence_fact_yes(), t::silence_fact_yes_source()),
        (t::silence_fact_contact(), t::silence_fact_contact_source()),
        (t::silence_fact_advice(), t::silence_fact_advice_source()),
        (t::silence_fact_thanks(), t::silence_fact_thanks_source()),
        (t::silence_fact_once(), t::silence_fact_once_source()),
    ];
    let rows = facts.map(|(fact, source)| view! { <li>{fact} " " <span class="meta">{source}</span></li> });
    view! {
        <Disclosure title=t::silence_facts()>
            <ul class="silence__facts">{rows.collect_view()}</ul>
        </Disclosure>
    }
    .into_any()
}
