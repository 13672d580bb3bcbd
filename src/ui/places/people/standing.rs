//! Where things stand with a person: what was last written, sent, answered or talked about.

use crate::{
    state::App,
    ui::{route::Route, when},
};
use northstar_workbook::{
    domain::{
        id::Id,
        letter::{Letter, LetterKind, Reply},
        meeting::Meeting,
        order,
        time::{Instant, iso_date},
    },
    text::t,
};
use std::rc::Rc;

/// Where things stand with a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing has been written yet.
    NoLetter,
    /// A letter is begun.
    Draft(Id),
    /// A letter went out and has no answer yet.
    Sent(Id, Instant),
    /// Something came back, or it rests.
    Replied(Reply),
    /// A meeting lies ahead, on this day where it is known.
    Meeting(Id, Option<Instant>),
    /// They have met.
    Met(Id, Instant),
}

impl Standing {
    /// Reads it from all letters and meetings: a meeting ahead comes first, then a draft, then the latest thing.
    pub(super) fn of(person: &Id, letters: &[(Id, Rc<Letter>)], meetings: &[(Id, Rc<Meeting>)]) -> Self {
        let theirs = |other: &Option<Id>| other.as_ref() == Some(person);
        let meetings = || meetings.iter().filter(|(_, meeting)| theirs(&meeting.person));
        let letters = || letters.iter().filter(|(_, letter)| theirs(&letter.person));
        if let Some((id, meeting)) = meetings().filter(|(_, meeting)| meeting.is_ahead()).max_by_key(newest) {
            return Self::Meeting(id.clone(), crate::state::glance::begins(meeting));
        }
        if let Some((id, _)) = letters().filter(|(_, letter)| letter.sent.is_empty()).max_by_key(begun) {
            return Self::Draft(id.clone());
        }
        let met = meetings().filter_map(|(id, meeting)| Some((meeting.ended?, id))).max_by_key(|(ended, _)| *ended);
        let sent = letters().filter_map(|(id, letter)| Some((letter.last_sent()?.at, id, letter)));
        let sent = sent.max_by_key(|(at, ..)| *at);
        match (met, sent) {
            (Some((ended, id)), Some((at, ..))) if ended >= at => Self::Met(id.clone(), ended),
            (Some((ended, id)), Some((_, _, letter))) if letter.kind == LetterKind::ThankYou => {
                Self::Met(id.clone(), ended)
            }
            (_, Some((at, id, letter))) => match letter.outcome {
                Some(outcome) => Self::Replied(outcome.what),
                None => Self::Sent(id.clone(), at),
            },
            (Some((ended, id)), None) => Self::Met(id.clone(), ended),
            (None, None) => Self::NoLetter,
        }
    }

    /// As the list says it.
    pub(super) fn words(&self) -> String {
        match self {
            Self::NoLetter => t::people_no_letter().into(),
            Self::Draft(_) => t::people_draft().into(),
            Self::Sent(_, at) => match -when::days_from_today(*at) {
                i64::MIN..=0 => t::people_sent_today().into(),
                days => t::people_sent(days),
            },
            Self::Replied(Reply::Yes) => t::people_said_yes().into(),
            Self::Replied(Reply::Other) => t::people_answered().into(),
            Self::Replied(Reply::No) => t::people_said_no().into(),
            Self::Replied(Reply::Rest) => t::people_resting().into(),
            Self::Meeting(_, None) => t::people_meeting().into(),
            Self::Meeting(_, Some(at)) => t::people_meeting_day(&when::written(*at, when::Shape::ShortDay)),
            Self::Met(_, at) => t::people_met_day(&when::written(*at, when::Shape::ShortDay)),
        }
    }

    /// What the button of the person's page says.
    pub(super) fn next(&self) -> &'static str {
        match self {
            Self::NoLetter => t::person_write(),
            Self::Draft(_) => t::person_continue(),
            Self::Sent(..) => t::person_note(),
            Self::Replied(_) => t::person_write_again(),
            Self::Meeting(..) => t::person_prepare(),
            Self::Met(..) => t::person_look_back(),
        }
    }

    /// Where it leads. A letter is begun on the way where there is none.
    pub(super) fn step(self, app: App, person: &Id) -> Route {
        match self {
            Self::NoLetter | Self::Replied(_) => {
                Route::Letter(app.begin_letter(LetterKind::FirstAsk, Some(person.clone()), None))
            }
            Self::Draft(letter) | Self::Sent(letter, _) => Route::Letter(letter),
            Self::Meeting(meeting, _) => Route::Meeting(meeting),
            Self::Met(meeting, _) => Route::After(meeting),
        }
    }
}

/// The letters to and meetings with some people, picked out by one look at all of them.
pub(super) struct Dealings {
    letters: Vec<(Id, Rc<Letter>)>,
    meetings: Vec<(Id, Rc<Meeting>)>,
}

impl Dealings {
    /// Reads all letters and meetings, followed, and keeps those with these people.
    pub(super) fn with<'a>(app: App, people: impl Iterator<Item = &'a Id>) -> Self {
        let mut people: Vec<&Id> = people.collect();
        order::by_key(&mut people, |id| *id);
        let is_theirs = |person: &Option<Id>| person.as_ref().is_some_and(|id| people.binary_search(&id).is_ok());
        let (mut letters, mut meetings) = (app.all::<Letter>(), app.all::<Meeting>());
        letters.retain(|(_, letter)| is_theirs(&letter.person));
        meetings.retain(|(_, meeting)| is_theirs(&meeting.person));
        Self { letters, meetings }
    }

    /// Where things stand with one of these people.
    pub(super) fn standing(&self, person: &Id) -> Standing {
        Standing::of(person, &self.letters, &self.meetings)
    }
}

fn begun((_, letter): &&(Id, Rc<Letter>)) -> Instant {
    letter.created
}

fn newest((_, meeting): &&(Id, Rc<Meeting>)) -> (bool, String, Instant) {
    (meeting.date.is_some(), meeting.date.map(iso_date).unwrap_or_default(), meeting.created)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::clock;
    use leptos::prelude::Owner;
    use northstar_workbook::domain::{
        letter::{Outcome, Sent},
        time::DAY,
    };

    fn days_ago(days: i64) -> Instant {
        clock::now().plus(-days * DAY)
    }

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    fn letter(sent: Option<Instant>, what: Option<Reply>) -> (Id, Rc<Letter>) {
        let sent = sent.map(|at| Sent { at, ..Sent::default() }).into_iter().collect();
        let outcome = what.map(|what| Outcome { at: Instant(0), what });
        (id("l"), Rc::new(Letter { person: Some(id("leila")), sent, outcome, ..Letter::default() }))
    }

    fn meeting(ended: Option<Instant>) -> (Id, Rc<Meeting>) {
        (id("m"), Rc::new(Meeting { person: Some(id("leila")), ended, ..Meeting::default() }))
    }

    #[test]
    fn the_nearest_thing_to_do_stands_for_the_person() {
        let sent = days_ago(3);
        for (letters, meetings, expected) in [
            (vec![], vec![], Standing::NoLetter),
            (vec![letter(None, None)], vec![], Standing::Draft(id("l"))),
            (vec![letter(Some(sent), None)], vec![], Standing::Sent(id("l"), sent)),
            (vec![letter(Some(sent), Some(Reply::No))], vec![], Standing::Replied(Reply::No)),
            (vec![letter(Some(sent), None)], vec![meeting(None)], Standing::Meeting(id("m"), None)),
            (vec![letter(Some(sent), None)], vec![meeting(Some(sent))], Standing::Met(id("m"), sent)),
        ] {
            assert_eq!(Standing::of(&id("leila"), &letters, &meetings), expected);
            assert_eq!(Standing::of(&id("other"), &letters, &meetings), Standing::NoLetter);
        }
    }

    #[test]
    fn of_all_dealings_those_with_the_people_that_are_shown_are_picked_out() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let to = |person: &str, sent| {
            app.create(Letter { person: Some(id(person)), ..Letter::clone(&letter(sent, None).1) })
        };
        let (sent, draft) = (to("leila", Some(days_ago(3))), to("amara", None));
        to("zoe", None);
        let met = app.create(Meeting { person: Some(id("tomas")), ended: Some(days_ago(1)), ..Meeting::default() });
        let people = ["tomas", "leila", "nobody", "amara"].map(id);
        let dealings = Dealings::with(app, people.iter());
        let all = (app.all::<Letter>(), app.all::<Meeting>());
        for person in &people {
            assert_eq!(dealings.standing(person), Standing::of(person, &all.0, &all.1));
        }
        assert_eq!(dealings.standing(&people[0]), Standing::Met(met, all.1[0].1.ended.unwrap()));
        assert!(matches!(dealings.standing(&people[1]), Standing::Sent(letter, _) if letter == sent));
        assert_eq!(dealings.standing(&people[3]), Standing::Draft(draft));
        assert_eq!((dealings.letters.len(), dealings.meetings.len()), (2, 1));
    }

    #[test]
    fn a_letter_says_how_many_days_ago_it_was_sent() {
        assert_eq!(Standing::Sent(id("l"), days_ago(0)).words(), t::people_sent_today());
        assert_eq!(Standing::Sent(id("l"), days_ago(3)).words(), t::people_sent(3));
    }
}
