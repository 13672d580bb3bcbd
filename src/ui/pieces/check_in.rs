//! The check-in after a letter, in the person's own calendar: put there, moved, and taken out when an answer came.

use super::calendar_file::{Handing, Made, take};
use crate::{
    browser::{clock, dom, intl, timer},
    state::App,
    ui::when::{self, Shape},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        calendar::Taken,
        id::Id,
        letter::Letter,
        person::Person,
        silence,
        time::{Instant, iso_date},
    },
    exchange::calendar::reminder::{Reminder, by_day},
    text::t,
};
use std::sync::Arc;

/// The button that takes the file.
const TAKE: &str = "check-in-take";
/// What is said of it.
const SAID: &str = "check-in-said";

/// How the calendar stands to the check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    /// There is nothing to say.
    Quiet,
    /// It could have it.
    Offered(Instant),
    /// It has it.
    Known(Instant),
    /// It has it on another day.
    Moved(Instant),
    /// It has it, and it makes sense no more.
    Left,
    /// It was told that it makes sense no more.
    Told,
}

impl Stands {
    fn of(app: App, letter: &Letter, now: Instant) -> Self {
        let due = due(app, letter).filter(|due| *due > now);
        let ahead = letter.taken.as_ref().filter(|taken| taken.begins > now);
        match (due, ahead.filter(|taken| !taken.off)) {
            (Some(due), Some(taken)) if taken.begins == due => Self::Known(due),
            (Some(due), _) if letter.taken.as_ref().is_some_and(|taken| !taken.off) => Self::Moved(due),
            (Some(due), _) => Self::Offered(due),
            (None, Some(_)) => Self::Left,
            (None, None) if ahead.is_some() => Self::Told,
            (None, None) => Self::Quiet,
        }
    }

    fn words(self, app: App) -> Option<String> {
        let on = |due| when::written(by_day(due, offset_at(app)), Shape::DayAndTime);
        Some(match self {
            Self::Quiet => return None,
            Self::Offered(due) => t::calendar_check_in_why(&on(due)),
            Self::Known(due) => t::calendar_check_in_known(&on(due)),
            Self::Moved(due) => t::calendar_check_in_moved(&on(due)),
            Self::Left => t::calendar_check_in_left().into(),
            Self::Told => t::calendar_told().into(),
        })
    }

    const fn button(self) -> Option<fn() -> &'static str> {
        Some(match self {
            Self::Offered(_) => t::calendar_check_in_add,
            Self::Moved(_) | Self::Known(_) => t::calendar_again,
            Self::Left => t::calendar_take_out,
            Self::Quiet | Self::Told => return None,
        })
    }
}

/// What the calendar has of the check-in of a letter, or could have. A check-in speaks of the letter that it is about.
pub fn check_in(app: App, letter: &Id) -> AnyView {
    let of = untrack(|| app.asked_by(&app.peek::<Letter>(letter))).map_or_else(|| letter.clone(), |(asked, _)| asked);
    let letter = of.clone();
    let stands = Memo::new(move |_| Stands::of(app, &app.read::<Letter>(&letter), clock::now()));
    let handing = {
        let (make, note) = (of.clone(), of);
        Handing {
            make: Arc::new(move || made(app, &make)),
            note: Arc::new(move |taken: Taken| {
                if taken.off {
                    // The button goes with what it was for.
                    timer::next_frame(|| dom::focus(SAID));
                }
                app.edit::<Letter>(&note, |letter| letter.taken = Some(taken));
            }),
        }
    };
    let has_button = Memo::new(move |_| stands.get().button().is_some());
    let is_said = Memo::new(move |_| stands.get() != Stands::Quiet);
    let word = move || stands.try_get().and_then(Stands::button).map_or("", |word| word());
    let button = move || has_button.get().then(|| take(TAKE, word, handing.clone()));
    let words = move || is_said.get().then(|| view! { <p>{move || stands.get().words(app)}</p> });
    view! {
        <div class="check-in">
            <div role="status" id=SAID tabindex="-1">
                {words}
            </div>
            {button}
        </div>
    }
    .into_any()
}

fn due(app: App, letter: &Letter) -> Option<Instant> {
    let all = app.all::<Letter>();
    silence::check_in_due(letter, all.iter().map(|(id, letter)| (id, &**letter)))
}

fn offset_at(app: App) -> impl Fn(Instant) -> i32 {
    let own = app.own_zone();
    move |at| intl::offset(&own, at).or_else(|| intl::offset("", at)).unwrap_or_default()
}

fn made(app: App, id: &Id) -> Option<Made> {
    untrack(|| {
        let (letter, now) = (app.read::<Letter>(id), clock::now());
        let due = due(app, &letter).filter(|due| *due > now);
        let day = due.or_else(|| Some(letter.taken.as_ref()?.begins))?;
        let reader = letter.person.as_ref().map(|person| app.read::<Person>(person));
        let name = reader.map(|person| person.greeted_as().to_owned()).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| t::today_someone().to_owned());
        let sent = when::written(letter.last_sent()?.at, Shape::LongDay);
        let reminder = Reminder {
            of: id,
            part: "check-in",
            title: &t::calendar_check_in_title(&name),
            description: &t::calendar_check_in_description(&name, &sent),
            due,
            taken: letter.taken.as_ref(),
        };
        let offset_at = offset_at(app);
        let date = by_day(day, &offset_at);
        let name = format!("northstar-check-in-{}.ics", iso_date(date.local(offset_at(date)).date()));
        Some(Made { name, text: reminder.file(&offset_at, now), taken: reminder.now() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use northstar_workbook::domain::{
        letter::{LetterKind, Reply, Sent},
        time::DAY,
    };

    fn asked() -> (Owner, App, Id) {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        provide_context(app);
        let leila = app.create(Person { name: "Leila Haddad".into(), ..Person::default() });
        let id = app.begin_letter(LetterKind::FirstAsk, Some(leila), None);
        let sent = Sent { at: clock::now().plus(-2 * DAY), ..Sent::default() };
        app.edit::<Letter>(&id, |letter| letter.sent = vec![sent]);
        (owner, app, id)
    }

    fn stands(app: App, id: &Id) -> Stands {
        Stands::of(app, &app.peek::<Letter>(id), clock::now())
    }

    fn taken(app: App, id: &Id) -> String {
        let made = made(app, id).unwrap();
        app.edit::<Letter>(id, |letter| letter.taken = Some(made.taken));
        made.text.replace("\r\n ", "")
    }

    #[test]
    fn a_check_in_goes_into_the_calendar_moves_there_and_goes_again() {
        let (_owner, app, id) = asked();
        assert!(matches!(stands(app, &id), Stands::Offered(_)));
        assert!(check_in(app, &id).to_html().contains(t::calendar_check_in_add()));
        let text = taken(app, &id);
        assert!(text.contains(&format!("UID:{id}+check-in@northstar")) && text.contains("Leila"), "{text}");
        assert!(matches!(stands(app, &id), Stands::Known(_)));
        app.edit::<Letter>(&id, |letter| letter.wait = 14);
        assert!(matches!(stands(app, &id), Stands::Moved(_)));
        assert!(taken(app, &id).contains("SEQUENCE:1"));
        app.note_outcome(&id, Some(Reply::Yes));
        assert_eq!(stands(app, &id), Stands::Left);
        assert!(check_in(app, &id).to_html().contains(t::calendar_check_in_left()));
        let text = taken(app, &id);
        assert!(text.contains("METHOD:CANCEL") && text.contains("SEQUENCE:2"), "{text}");
        assert_eq!(stands(app, &id), Stands::Told);
        app.note_outcome(&id, None);
        assert!(matches!(stands(app, &id), Stands::Offered(_)));
    }

    #[test]
    fn a_check_in_that_was_sent_early_goes_from_the_calendar_and_one_that_is_due_is_not_offered() {
        let (_owner, app, id) = asked();
        taken(app, &id);
        let person = app.peek::<Letter>(&id).person.clone();
        let line = app.begin_letter(LetterKind::CheckIn, person, None);
        app.edit::<Letter>(&line, |letter| letter.sent = vec![Sent { at: clock::now(), ..Sent::default() }]);
        assert_eq!(stands(app, &id), Stands::Left);
        assert!(check_in(app, &line).to_html().contains(t::calendar_check_in_left()));
        let (_owner, app, id) = asked();
        app.edit::<Letter>(&id, |letter| {
            letter.sent = vec![Sent { at: clock::now().plus(-9 * DAY), ..Sent::default() }]
        });
        assert_eq!(stands(app, &id), Stands::Quiet);
        assert!(!check_in(app, &id).to_html().contains(t::calendar_check_in_add()));
    }
}
