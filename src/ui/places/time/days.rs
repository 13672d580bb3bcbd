//! What the days bring: for each the picture, the sentence, and a table of times to choose from.

use super::{
    bands,
    plan::{Party, Planner, Who},
    words,
};
use crate::{
    browser::{clipboard, page, timer},
    state::{Toast, fairness},
    ui::{history, route::Route},
};
use chrono::NaiveDate;
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        letter::LetterKind,
        meeting::Meeting,
        overlap::Window,
        proposal::{self, Proposal, Seat},
        time::Instant,
    },
    text::{self, t},
};

/// So many times of a day are offered at most.
const MOST: usize = 6;

/// So long "Copied" is shown, in milliseconds.
const SAID: u32 = 3_000;

/// Every day that is looked at.
pub(super) fn days(planner: Planner) -> AnyView {
    let view = move || {
        let parties = planner.parties.get();
        if parties.len() < 2 {
            return ().into_any();
        }
        let minutes = planner.length();
        let all = planner.dates().into_iter().map(|date| Day::of(date, &parties, minutes)).collect::<Vec<_>>();
        let text = all.iter().filter_map(|day| day.text(&parties)).collect::<Vec<_>>().join("\n\n");
        let sections = all.iter().map(|day| day.view(planner, &parties)).collect_view();
        view! {
            {changes(&all, &parties)}
            {sections}
            {so_far(planner)}
            {take_along(text)}
        }
        .into_any()
    };
    view! { <div class="time__days">{view}</div> }.into_any()
}

/// One day and its proposals.
struct Day {
    date: NaiveDate,
    /// From midnight to midnight on the clock of whoever looks; `None` where they have no such day.
    whole: Option<Window>,
    proposals: Vec<Proposal>,
}

impl Day {
    fn of(date: NaiveDate, parties: &[Party], minutes: u32) -> Self {
        let seats: Vec<Seat> = parties.iter().map(|party| party.seat.clone()).collect();
        let whole = seats.first().and_then(|own| proposal::day(date, &own.clock));
        let mut proposals = whole.map(|whole| proposal::proposals(whole, &seats, minutes)).unwrap_or_default();
        proposals.truncate(MOST);
        Self { date, whole, proposals }
    }

    fn view(&self, planner: Planner, parties: &[Party]) -> AnyView {
        let Self { date, whole, proposals } = self;
        let title = words::day(*date);
        let Some(whole) = whole else {
            return view! {
                <section class="time__day">
                    <h2>{title}</h2>
                    <p>{t::time_no_such_day()}</p>
                </section>
            }
            .into_any();
        };
        let window = |place: usize| proposals.get(place).map(|one| one.window);
        view! {
            <section class="time__day">
                <h2>{title.clone()}</h2>
                {bands::bands(*whole, *date, parties, window(0), window(1))}
                {self.sentence(planner, parties)}
                {(!proposals.is_empty()).then(|| self.table(planner, parties, &title))}
            </section>
        }
        .into_any()
    }

    fn sentence(&self, planner: Planner, parties: &[Party]) -> AnyView {
        let (Some(best), Some(own)) = (self.proposals.first(), parties.first()) else {
            return view! {
                <p>{t::time_none()}</p>
                <button type="button" class="button no-print" on:click=move |_| write_instead(planner)>
                    {t::time_letter()}
                </button>
            }
            .into_any();
        };
        let time = |at| crate::ui::when::written_in(at, crate::ui::when::Shape::Time, &own.zone);
        let (from, to) = (time(best.window.start), time(best.window.end));
        let said = if best.outside.is_empty() {
            t::time_kind(&from, &to)
        } else {
            t::time_asks(&from, &to, &words::names(best, parties))
        };
        view! { <p class="words-to-say">{said}</p> }.into_any()
    }

    fn table(&self, planner: Planner, parties: &[Party], title: &str) -> AnyView {
        let heads = parties.iter().map(|party| {
            view! {
                <th scope="col">
                    <span dir="auto">{party.name.clone()}</span>
                    <span class="time__city">{party.city.clone()}</span>
                </th>
            }
        });
        let rows = self.proposals.iter().map(|proposal| self.row(planner, parties, proposal)).collect_view();
        view! {
            <div class="time__scroll" tabindex="0" role="group" aria-label=title.to_owned()>
                <table class="time__table">
                    <caption class="hidden-text">{t::time_table(title)}</caption>
                    <thead>
                        <tr>
                            {heads.collect_view()} <th scope="col">{t::time_asked_of()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    fn row(&self, planner: Planner, parties: &[Party], proposal: &Proposal) -> AnyView {
        let (window, date) = (proposal.window, self.date);
        let cells = parties.iter().map(|party| {
            view! {
                <td>
                    <span class="time__times">{words::times(window, party)}</span>
                    <span class="time__city">{words::shift(window.start, date, party)}</span>
                </td>
            }
        });
        let asked = if proposal.outside.is_empty() {
            t::time_asked_nobody().to_owned()
        } else {
            words::names(proposal, parties)
        };
        let own = parties.first().map(|own| words::times(window, own)).unwrap_or_default();
        view! {
            <tr>
                {cells.collect_view()} <td>
                    <span class="time__asked" dir="auto">
                        {asked}
                    </span>
                    <button
                        type="button"
                        class="button"
                        aria-label=t::time_choose_named(&words::day(date), &own)
                        on:click=move |_| choose(planner, window.start)
                    >
                        {t::time_choose()}
                    </button>
                </td>
            </tr>
        }
        .into_any()
    }

    /// The day as text to send; `None` where there is nothing to propose.
    fn text(&self, parties: &[Party]) -> Option<String> {
        let line = |proposal: &Proposal| words::line(proposal.window, self.date, parties);
        let lines: Vec<String> = self.proposals.iter().map(line).collect();
        (!lines.is_empty()).then(|| format!("{}\n{}", words::day(self.date), lines.join("\n")))
    }
}

/// Makes a meeting at this time, or moves the one that this is about.
fn choose(planner: Planner, start: Instant) {
    let app = planner.app;
    let Some(own) = planner.parties.with_untracked(|parties| parties.first().cloned()) else { return };
    let local = own.seat.clock.local(start);
    let minutes = untrack(|| planner.length());
    let person = somebody(planner);
    let moved = planner.meeting.get_value();
    let id = moved.clone().unwrap_or_else(|| app.begin_meeting(person));
    let before = Meeting::clone(&app.peek::<Meeting>(&id));
    app.edit::<Meeting>(&id, |meeting| {
        (meeting.date, meeting.time) = (Some(local.date()), Some(local.time()));
        (meeting.zone, meeting.minutes) = (own.zone.clone(), minutes);
    });
    if moved.is_some() {
        let meeting = id.clone();
        let undo = move || {
            app.edit::<Meeting>(&meeting, |meeting| {
                (meeting.date, meeting.time) = (before.date, before.time);
                (meeting.zone, meeting.minutes) = (before.zone.clone(), before.minutes);
            });
        };
        app.toast.set(Some(Toast::with_undo(t::time_moved(), t::time_moved_undo(), undo)));
    }
    history::go(&Route::Meeting(id));
}

/// A smaller form in place of a talk; where nobody of the workbook is meant, the letters.
fn write_instead(planner: Planner) {
    history::go(&match somebody(planner) {
        Some(person) => Route::Letter(planner.app.begin_letter(LetterKind::LowTime, Some(person), None)),
        None => Route::Outreach,
    });
}

/// The first person of the workbook who would meet.
fn somebody(planner: Planner) -> Option<Id> {
    planner.who.with_untracked(|all| all.iter().find_map(of_workbook))
}

fn of_workbook(who: &Who) -> Option<Id> {
    match who {
        Who::Person(id) => Some(id.clone()),
        Who::Me | Who::Place(_) => None,
    }
}

/// Clocks that change within the days that are looked at.
fn changes(days: &[Day], parties: &[Party]) -> AnyView {
    let mut wholes = days.iter().filter_map(|day| day.whole);
    let Some(first) = wholes.next() else { return ().into_any() };
    let last = wholes.next_back().unwrap_or(first);
    let mut lines: Vec<String> = Vec::new();
    for party in parties {
        let inside =
            party.seat.clock.changes().iter().filter(|change| first.start <= change.at && change.at < last.end);
        for line in inside.map(|change| words::change(change, party)) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    lines.into_iter().map(|line| view! { <p class="time__change">{line}</p> }).collect_view().into_any()
}

/// Who met outside of their hours so far.
fn so_far(planner: Planner) -> AnyView {
    let people = planner.who.get().into_iter().filter_map(|who| Some((of_workbook(&who)?, planner.known(&who).name)));
    let line = |(id, name): (Id, String)| {
        let ledger = fairness::with(planner.app, &id);
        let number = |count: u32| text::number(count.into());
        let (held, mine, theirs) = (number(ledger.held), number(ledger.mine), number(ledger.theirs));
        (ledger.mine + ledger.theirs > 0)
            .then(|| view! { <p class="lead">{t::time_ledger(&name, &held, &mine, &theirs)}</p> })
    };
    people.filter_map(line).collect_view().into_any()
}

/// Text to send, and a sheet of paper.
fn take_along(text: String) -> AnyView {
    let copied = RwSignal::new(false);
    let has_text = !text.is_empty();
    let copy = move |_| {
        clipboard::copy(text.clone(), move |worked| {
            copied.set(worked);
            timer::after(SAID, move || {
                let _gone_with_its_place = copied.try_set(false);
            });
        });
    };
    let word = move || if copied.get() { t::verb_copied() } else { t::time_copy() };
    has_text
        .then(|| {
            view! {
                <div class="time__take no-print">
                    <button type="button" class="button" on:click=copy>
                        <span aria-live="polite">{word}</span>
                    </button>
                    <button type="button" class="text-button" on:click=|_| page::print()>
                        {t::verb_print()}
                    </button>
                </div>
            }
        })
        .into_any()
}
