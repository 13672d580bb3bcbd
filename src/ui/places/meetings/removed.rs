//! A removed meeting that the person's calendar still has: said where its list is, with the file that takes it out.

use super::{calendar::made, focus_soon, said};
use crate::{
    browser::clock,
    state::{App, glance},
    ui::{
        pieces::calendar_file::{Handing, take},
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        calendar::Taken,
        id::Id,
        kind::Kind,
        meeting::Meeting,
        time::{DAY, Instant},
    },
    store::Key,
    text::t,
};
use std::sync::Arc;

/// Where it is said that the calendar was told.
const SAID: &str = "removed-said";

/// Every removed meeting that the calendar still has ahead, each with its file.
pub(super) fn removed(app: App) -> AnyView {
    let left = Memo::new(move |_| left(app));
    let said = RwSignal::new("");
    let rows = move || left.get().into_iter().map(|id| one(app, id, said)).collect_view();
    view! {
        {rows}
        <p class="meta" role="status" id=SAID tabindex="-1">
            {said}
        </p>
    }
    .into_any()
}

/// Followed.
fn left(app: App) -> Vec<Id> {
    let _followed = app.all::<Meeting>();
    app.merged.track();
    let now = clock::now();
    let left = app.with_store(|store| {
        let gone = store.trash(now).into_iter().filter(|gone| gone.key.kind() == Meeting::NAME);
        gone.filter(|gone| is_ahead(&Meeting::from_fields(gone.fields), now)).map(|gone| gone.key.id()).collect()
    });
    left.unwrap_or_default()
}

/// Whether the calendar has a talk of it that is still to come.
fn is_ahead(meeting: &Meeting, now: Instant) -> bool {
    meeting.taken.as_ref().filter(|taken| !taken.off).is_some_and(|taken| {
        let [talks, ..] = taken.entries;
        let weeks = i64::from(talks.saturating_sub(1)) * i64::from(meeting.reminders.weeks);
        taken.begins.plus(weeks * 7 * DAY) > now
    })
}

/// Whether the calendar would keep a meeting that is removed now.
pub(super) fn is_in_calendar(app: App, id: &Id) -> bool {
    is_ahead(&app.peek::<Meeting>(id), clock::now())
}

/// The meeting as it was, called off.
fn gone(app: App, id: &Id) -> Option<Meeting> {
    let key = Key::of::<Meeting>(id);
    let fields = app.with_store(|store| store.record(&key).map(|record| record.fields().clone())).flatten()?;
    Some(Meeting { cancelled: Some(clock::now()), ..Meeting::from_fields(&fields) })
}

fn one(app: App, id: Id, said: RwSignal<&'static str>) -> AnyView {
    let meeting = untrack(|| gone(app, &id)).unwrap_or_default();
    let name = untrack(|| said::name_or_them(app, &meeting));
    let begins = meeting.taken.as_ref().map(|taken| taken.begins).or_else(|| glance::begins(&meeting));
    let day = when::written(begins.unwrap_or_default(), Shape::DayAndTime);
    let button = format!("removed-take-{id}");
    let handing = {
        let (make, note) = (id.clone(), id.clone());
        Handing {
            make: Arc::new(move || made::made_of(app, &make, &gone(app, &make)?)),
            note: Arc::new(move |taken| {
                tell(app, &note, taken);
                said.set(t::calendar_told());
            }),
        }
    };
    let by_hand = move |_| {
        let known = gone(app, &id).and_then(|meeting| meeting.taken).unwrap_or_default();
        tell(app, &id, Taken { off: true, ..known });
        said.set(t::meetings_removed_noted());
    };
    view! {
        <section class="meetings__removed no-print">
            <p>{t::meetings_removed_left(&name, &day)}</p>
            {take(button, t::calendar_take_out, handing)}
            <button type="button" class="text-button text-button--small" on:click=by_hand>
                {t::meetings_removed_by_hand()}
            </button>
        </section>
    }
    .into_any()
}

/// Notes with what lies in the trash that the calendar has it no more.
fn tell(app: App, id: &Id, taken: Taken) {
    let key = Key::of::<Meeting>(id);
    focus_soon(SAID);
    if app.change_store(|store| store.restore_from_trash(&key, clock::now())) == Some(true) {
        app.edit::<Meeting>(id, |meeting| meeting.taken = Some(taken));
        let _in_the_trash_again = app.remove::<Meeting>(id);
    }
}

#[cfg(test)]
mod tests {
    use super::{super::preparation, *};
    use northstar_workbook::domain::{
        calendar::News,
        person::Person,
        time::{parse_date, parse_time},
    };

    fn taken_and_removed(date: &str) -> (Owner, App, Id) {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        provide_context(app);
        let leila = app.create(Person { name: "Leila Haddad".into(), ..Person::default() });
        let id = app.begin_meeting(Some(leila));
        app.edit::<Meeting>(&id, |meeting| {
            (meeting.date, meeting.time, meeting.zone) = (parse_date(date), parse_time("15:00"), "UTC".into());
        });
        let taken = made::made(app, &id).unwrap().taken;
        app.edit::<Meeting>(&id, |meeting| meeting.taken = Some(taken));
        preparation::take_out(app, &id);
        (owner, app, id)
    }

    #[test]
    fn a_removed_meeting_is_told_as_long_as_the_calendar_has_it() {
        let (_owner, app, id) = taken_and_removed("2999-12-01");
        assert_eq!(left(app).as_slice(), std::slice::from_ref(&id));
        assert_eq!(app.toast.get_untracked().unwrap().text, t::meetings_removed_calendar());
        assert!(removed(app).to_html().contains(t::calendar_take_out()));
        let made = made::made_of(app, &id, &gone(app, &id).unwrap()).unwrap();
        let text = made.text.replace("\r\n ", "");
        for line in ["METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED", &format!("UID:{id}@northstar")] {
            assert!(text.contains(line), "{line}: {text}");
        }
        tell(app, &id, made.taken);
        assert!(left(app).is_empty() && app.find::<Meeting>(&id).is_none());
        // It can still come back, and knows what the calendar was told.
        let (_, undo) = app.toast.get_untracked().unwrap().undo.unwrap();
        undo();
        let back = app.peek::<Meeting>(&id);
        let taken = back.taken.clone().unwrap();
        assert_eq!((taken.off, taken.sequence, back.cancelled), (true, 1, None));
        assert_eq!(taken.news(&made::now(app, &id, &back)), Some(News::On));
    }

    #[test]
    fn a_talk_that_is_past_and_one_that_came_back_need_no_file() {
        let (_owner, app, _) = taken_and_removed("2020-12-01");
        assert!(left(app).is_empty());
        assert_eq!(app.toast.get_untracked().unwrap().text, t::meetings_removed());
        let (_owner, app, id) = taken_and_removed("2999-12-01");
        let (_, undo) = app.toast.get_untracked().unwrap().undo.unwrap();
        undo();
        assert!(left(app).is_empty() && app.find::<Meeting>(&id).is_some());
    }
}
