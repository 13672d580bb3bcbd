//! Meetings as they are begun, prepared and ended.

use super::{App, Toast};
use crate::browser::{clock, intl};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        about::About,
        id::Id,
        letter::{Letter, LetterKind, Sent},
        meeting::{Item, Meeting, Side},
        overview,
        question::OwnQuestion,
        time::Instant,
    },
    text::t,
};
use std::rc::Rc;

/// What a first message asks for, in minutes.
const USUAL_MINUTES: u32 = 20;

impl App {
    /// Begins a meeting on the person's own clock, on the side of the table where they sat last time, and gives its id.
    #[must_use]
    pub fn begin_meeting(self, person: Option<Id>) -> Id {
        let (zone, created) = (untrack(|| self.own_zone()), clock::now());
        let side = untrack(|| self.last_side(person.as_ref()));
        self.create(Meeting { person, zone, side, minutes: USUAL_MINUTES, created, ..Meeting::default() })
    }

    fn last_side(self, person: Option<&Id>) -> Side {
        let all = self.all::<Meeting>();
        let theirs = all.iter().filter(|(_, met)| met.person.is_some() && met.person.as_ref() == person);
        theirs.max_by_key(|(_, met)| met.created).map(|(_, met)| met.side).unwrap_or_default()
    }

    /// The zone that the person lives by: the one they named, or else that of this browser; followed.
    #[must_use]
    pub fn own_zone(self) -> String {
        let named = self.read::<About>(&Id::me()).zone.trim().to_owned();
        if named.is_empty() { intl::zone() } else { named }
    }

    /// Puts a question at the end of the agenda. `from` is the question of the bank that it came from; empty for the
    /// person's own.
    pub fn choose_question(self, meeting: &Id, text: &str, from: &str) {
        let item = Item { text: text.to_owned(), from: from.to_owned(), done: false };
        self.edit::<Meeting>(meeting, |meeting| meeting.agenda.push(item));
    }

    /// Keeps a question of the person's own beside those of the bank, once.
    pub fn keep_question(self, text: &str) {
        let text = text.trim();
        let known = self.all::<OwnQuestion>().iter().any(|(_, own)| own.text.trim() == text);
        if !text.is_empty() && !known {
            let _id = self.create(OwnQuestion { text: text.to_owned(), created: clock::now() });
        }
    }

    /// Exchanges two questions of the agenda.
    pub fn swap_questions(self, meeting: &Id, one: usize, other: usize) {
        self.edit::<Meeting>(meeting, |meeting| {
            if one.max(other) < meeting.agenda.len() {
                meeting.agenda.swap(one, other);
            }
        });
    }

    /// Takes a question out of the agenda, says so, and offers to undo it.
    pub fn drop_question(self, meeting: &Id, place: usize) {
        let Some(gone) = self.peek::<Meeting>(meeting).agenda.get(place).cloned() else { return };
        self.edit::<Meeting>(meeting, |meeting| {
            meeting.agenda.remove(place);
        });
        let meeting = meeting.clone();
        let back = move || {
            self.edit::<Meeting>(&meeting, |meeting| {
                meeting.agenda.insert(place.min(meeting.agenda.len()), gone.clone());
            });
        };
        self.toast.set(Some(Toast::with_undo(t::meetings_question_removed(), t::meetings_undo_remove(), back)));
    }

    /// Notes that a meeting does not take place, says so, and offers to undo it.
    pub fn call_off(self, meeting: &Id) {
        self.edit::<Meeting>(meeting, |meeting| meeting.cancelled = Some(clock::now()));
        let meeting = meeting.clone();
        let back = move || self.call_on(&meeting);
        self.toast.set(Some(Toast::with_undo(t::meetings_off_said(), t::meetings_off_undo(), back)));
    }

    /// The meeting takes place after all.
    pub fn call_on(self, meeting: &Id) {
        self.edit::<Meeting>(meeting, |meeting| meeting.cancelled = None);
    }

    /// The message that led to a meeting, as it was sent; followed.
    #[must_use]
    pub fn message_before(self, meeting: &Meeting) -> Option<Sent> {
        if let Some(letter) = meeting.letter.as_ref().and_then(|letter| self.find::<Letter>(letter)) {
            return letter.last_sent().cloned();
        }
        let person = meeting.person.as_ref()?;
        let theirs = |letter: &Letter| letter.kind == LetterKind::FirstAsk && letter.person.as_ref() == Some(person);
        let letters = self.all::<Letter>();
        let sent = letters.iter().filter(|(_, letter)| theirs(letter)).filter_map(|(_, letter)| letter.last_sent());
        sent.max_by_key(|sent| sent.at).cloned()
    }

    /// The thank-you of a meeting: the one that was sent, or else the draft; followed.
    #[must_use]
    pub fn thanks_for(self, meeting: &Id, person: Option<&Id>, ended: Option<Instant>) -> Option<(Id, Rc<Letter>)> {
        let letters = self.all::<Letter>();
        let plain = letters.iter().map(|(id, letter)| (id, &**letter));
        let (thanks, _) = overview::thanks_for(plain, meeting, person, ended)?;
        letters.iter().find(|(id, _)| id == thanks).cloned()
    }

    /// Whether nobody has been met before in this pair: a first talk.
    #[must_use]
    pub fn is_first_talk(self, id: &Id, meeting: &Meeting) -> bool {
        let before = |other: &Meeting| match (other.ended, meeting.ended) {
            (Some(other), Some(this)) => other < this,
            (ended, _) => ended.is_some(),
        };
        let earlier =
            |(other_id, other): &(Id, Rc<Meeting>)| other_id != id && other.person == meeting.person && before(other);
        meeting.person.is_some() && !self.all::<Meeting>().iter().any(earlier)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agenda(app: App, meeting: &Id) -> Vec<String> {
        app.peek::<Meeting>(meeting).agenda.iter().map(|item| item.text.clone()).collect()
    }

    #[test]
    fn a_question_that_was_taken_out_comes_back_to_its_place() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let meeting = app.begin_meeting(None);
        for text in ["one", "two", "three"] {
            app.choose_question(&meeting, text, "");
        }
        app.swap_questions(&meeting, 0, 1);
        app.swap_questions(&meeting, 2, 3);
        app.drop_question(&meeting, 1);
        app.drop_question(&meeting, 7);
        assert_eq!(agenda(app, &meeting), ["two", "three"]);
        let (_, undo) = app.toast.get_untracked().unwrap().undo.unwrap();
        undo();
        assert_eq!(agenda(app, &meeting), ["two", "one", "three"]);
    }

    #[test]
    fn a_meeting_begins_in_the_zone_that_the_person_named() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let zone = |meeting: &Id| app.peek::<Meeting>(meeting).zone.clone();
        assert_eq!(zone(&app.begin_meeting(None)), intl::zone());
        app.edit::<About>(&Id::me(), |about| about.zone = "Asia/Kolkata".into());
        assert_eq!(zone(&app.begin_meeting(None)), "Asia/Kolkata");
    }

    #[test]
    fn a_meeting_begins_on_the_side_of_the_table_where_one_sat_last_time() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let mentee = Some(Id::random(3));
        let first = app.begin_meeting(mentee.clone());
        assert_eq!(app.peek::<Meeting>(&first).side, Side::Mentee);
        app.edit::<Meeting>(&first, |meeting| meeting.side = Side::Mentor);
        let side = |person| app.peek::<Meeting>(&app.begin_meeting(person)).side;
        assert_eq!(side(mentee), Side::Mentor);
        assert_eq!(side(None), Side::Mentee);
    }

    #[test]
    fn a_meeting_that_was_called_off_can_take_place_after_all() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let meeting = app.begin_meeting(None);
        app.call_off(&meeting);
        assert!(!app.peek::<Meeting>(&meeting).is_ahead());
        let (_, undo) = app.toast.get_untracked().unwrap().undo.unwrap();
        undo();
        assert!(app.peek::<Meeting>(&meeting).is_ahead());
    }

    #[test]
    fn an_own_question_is_kept_once() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        for text in ["Why?", " Why? ", " ", "How?"] {
            app.keep_question(text);
        }
        assert_eq!(app.all::<OwnQuestion>().len(), 2);
    }

    #[test]
    fn only_the_first_talk_of_a_pair_is_a_first_talk() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let person = Some(Id::random(7));
        let first = app.begin_meeting(person.clone());
        app.edit::<Meeting>(&first, |meeting| meeting.ended = Some(clock::now()));
        let second = app.begin_meeting(person);
        assert!(app.is_first_talk(&first, &app.peek::<Meeting>(&first)));
        assert!(!app.is_first_talk(&second, &app.peek::<Meeting>(&second)));
    }
}
