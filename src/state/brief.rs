//! What to know before a talk, read from the whole workbook, and what is carried from one talk into the next.

use super::App;
use crate::browser::clock;
use northstar_workbook::{
    domain::{
        action::{Action, Whose},
        advice::Advice,
        brief::{self, Brief, Carried, Sources},
        id::Id,
        kind::Kind,
        letter::Letter,
        meeting::{Form, Item, Meeting},
        note::Note,
        order,
        person::Person,
        resource::Resource,
        time::Instant,
    },
    text::t,
};
use std::{cmp::Reverse, rc::Rc};

impl App {
    /// Lends the brief of a meeting to a reader; followed.
    pub fn with_brief<T>(self, id: &Id, read: impl FnOnce(&Brief<'_>) -> T) -> T {
        let meeting = self.read::<Meeting>(id);
        let (meetings, notes) = (self.all::<Meeting>(), self.all::<Note>());
        let (advice, actions, resources) = (self.all::<Advice>(), self.all::<Action>(), self.all::<Resource>());
        let (letters, people) = (self.all::<Letter>(), self.all::<Person>());
        let from = Sources {
            meetings: &lent(&meetings),
            notes: &lent(&notes),
            advice: &lent(&advice),
            actions: &lent(&actions),
            resources: &lent(&resources),
            letters: &lent(&letters),
            people: &lent(&people),
        };
        read(&brief::brief(id, &meeting, from))
    }

    /// The sort of a meeting: what the person said, or what fits; followed.
    #[must_use]
    pub fn form_of(self, id: &Id) -> Form {
        let meeting = self.read::<Meeting>(id);
        brief::form(&meeting, self.is_first_talk(id, &meeting))
    }

    /// The questions that had their turn in other talks with the person of this meeting, by where they came from, and
    /// when; the last time comes first. Followed.
    #[must_use]
    pub fn asked_before(self, id: &Id) -> Vec<(String, Instant)> {
        let Some(person) = self.read::<Meeting>(id).person.clone() else { return Vec::new() };
        let mut theirs = self.all::<Meeting>();
        theirs.retain(|(other, held)| other != id && held.person.as_ref() == Some(&person));
        order::by_key(&mut theirs, |(_, held)| Reverse(held.ended));
        let asked = theirs.iter().filter_map(|(_, held)| Some((held.ended?, &held.agenda)));
        let asked = asked.flat_map(|(at, agenda)| agenda.iter().filter(|item| item.done).map(move |item| (at, item)));
        asked.map(|(at, item)| (item.from.clone(), at)).collect()
    }

    /// Puts what comes from last time at the beginning of the agenda, in this order; what is there already stays where it
    /// is.
    pub fn carry_over(self, meeting: &Id, points: Vec<(Carried, String)>) {
        self.edit::<Meeting>(meeting, |meeting| {
            let is_new = |text: &String| !meeting.agenda.iter().any(|item| item.text == *text);
            let new = points.into_iter().filter(|(_, text)| is_new(text));
            let new: Vec<Item> = new.map(|(from, text)| Item { text, from: from.name(), done: false }).collect();
            meeting.agenda.splice(0..0, new);
        });
    }

    /// Ticks an action as done, or as open again.
    pub fn set_done(self, action: &Id, is_done: bool) {
        self.edit::<Action>(action, |action| action.done = is_done.then(clock::now));
    }

    /// Ends a talk now; one that was ended before keeps its end.
    pub fn end_talk(self, id: &Id) {
        let at = self.peek::<Meeting>(id).ended.unwrap_or_else(clock::now);
        self.end_talk_at(id, at);
    }

    /// Says when a talk ended. Advice that had its turn on the agenda was told of.
    pub fn end_talk_at(self, id: &Id, at: Instant) {
        self.edit::<Meeting>(id, |meeting| meeting.ended = Some(at));
        for advice in brief::told_in(&self.peek::<Meeting>(id)) {
            if self.peek::<Advice>(&advice).is_to_tell() {
                self.edit::<Advice>(&advice, |advice| advice.told = Some(at));
            }
        }
    }
}

/// What a point of an agenda says that comes from the brief.
#[must_use]
pub fn points(brief: &Brief<'_>) -> Vec<(Carried, String)> {
    let advice = brief.advice.iter().filter(|(_, advice)| advice.is_to_tell());
    let advice =
        advice.map(|(id, advice)| (Carried::Advice((*id).clone()), t::meetings_carry_advice(advice.text.trim())));
    let actions = brief.open.iter().map(|(id, action)| {
        let say = match action.whose {
            Whose::Mine => t::meetings_carry_mine,
            Whose::Theirs => t::meetings_carry_theirs,
        };
        (Carried::Action((*id).clone()), say(action.text.trim()))
    });
    let left = brief.left.iter().map(|text| (Carried::Agenda, (*text).to_owned()));
    advice.chain(actions).chain(left).collect()
}

fn lent<K: Kind>(all: &[(Id, Rc<K>)]) -> Vec<(&Id, &K)> {
    all.iter().map(|(id, record)| (id, &**record)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::prelude::*;

    fn with_app(test: impl FnOnce(App)) {
        Owner::new().with(|| test(App::open(None)));
    }

    fn talk(app: App, person: &Id) -> Id {
        app.begin_meeting(Some(person.clone()))
    }

    #[test]
    fn what_became_of_advice_opens_the_next_agenda_and_is_told_when_it_had_its_turn() {
        with_app(|app| {
            let leila = app.create(Person { name: "Leila".into(), ..Person::default() });
            let last = talk(app, &leila);
            app.end_talk(&last);
            let of = |text: &str, result: &str| Advice {
                person: Some(leila.clone()),
                text: text.into(),
                result: result.into(),
                ..Advice::default()
            };
            let tried = app.create(of("Show the choice first", "Sales agreed in the room"));
            let _untried = app.create(of("Sleep on it", ""));
            let next = talk(app, &leila);
            app.choose_question(&next, "What would you try now?", "");
            let offered = app.with_brief(&next, points);
            app.carry_over(&next, offered.clone());
            app.carry_over(&next, offered);
            let agenda = app.peek::<Meeting>(&next).agenda.clone();
            assert_eq!(agenda.len(), 2, "{agenda:?}");
            assert!(agenda[0].text.contains("Show the choice first"), "{agenda:?}");
            assert_eq!(app.peek::<Advice>(&tried).told, None);
            app.edit::<Meeting>(&next, |meeting| meeting.agenda[0].done = true);
            app.end_talk(&next);
            assert!(app.peek::<Advice>(&tried).told.is_some());
        });
    }

    #[test]
    fn a_question_that_had_its_turn_was_asked_before() {
        with_app(|app| {
            let leila = app.create(Person::default());
            let last = talk(app, &leila);
            app.choose_question(&last, "Why?", "why");
            app.choose_question(&last, "How?", "how");
            app.edit::<Meeting>(&last, |meeting| meeting.agenda[0].done = true);
            app.end_talk(&last);
            let next = talk(app, &leila);
            let asked: Vec<String> = app.asked_before(&next).into_iter().map(|(from, _)| from).collect();
            assert_eq!(asked, ["why"]);
            assert!(app.asked_before(&last).is_empty());
        });
    }
}
