//! What becomes of the notes of a talk: advice, actions, resources and people, each a record that points to its note.

use super::{App, Toast, brief};
use crate::browser::clock;
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        action::Action,
        advice::Advice,
        id::Id,
        meeting::{Form, Meeting},
        note::{self, Note, Tag},
        person::Person,
        resource::Resource,
    },
    guide::fill::Given,
    text::t,
};

/// What a note became.
pub type Sorted = (Tag, Id);

impl App {
    /// What a note became, if it was sorted; followed.
    #[must_use]
    pub fn sorted(self, note: &Id) -> Option<Sorted> {
        let ours = |of: &Option<Id>| of.as_ref() == Some(note);
        let advice = self.all::<Advice>().into_iter().find(|(_, advice)| ours(&advice.note)).map(|(id, _)| id);
        let action = || self.all::<Action>().into_iter().find(|(_, action)| ours(&action.note)).map(|(id, _)| id);
        let resource = || self.all::<Resource>().into_iter().find(|(_, one)| ours(&one.note)).map(|(id, _)| id);
        let person = || self.all::<Person>().into_iter().find(|(_, person)| ours(&person.note)).map(|(id, _)| id);
        advice
            .map(|id| (Tag::Advice, id))
            .or_else(|| action().map(|id| (Tag::Action, id)))
            .or_else(|| resource().map(|id| (Tag::Resource, id)))
            .or_else(|| person().map(|id| (Tag::Introduction, id)))
    }

    /// The name of the person whom a note introduces, as far as it can be guessed.
    #[must_use]
    pub fn introduced_in(self, note: &Id) -> String {
        let words = self.peek::<Note>(note);
        let giver = words.meeting.as_ref().and_then(|meeting| self.peek::<Meeting>(meeting).person.clone());
        let giver = giver.map(|giver| self.peek::<Person>(&giver).name.clone()).unwrap_or_default();
        note::name_in(&words.text, &giver)
    }

    /// What the other person gave in a meeting besides advice, sorted or only tagged; followed.
    #[must_use]
    pub fn given_in(self, meeting: &Id) -> Given {
        let mut given = Given::default();
        for note in self.notes_of(meeting, None) {
            match self.sorted(&note) {
                Some((Tag::Resource, id)) => given.resources.push(self.read::<Resource>(&id).text.clone()),
                Some((Tag::Introduction, id)) => given.people.push(self.read::<Person>(&id).name.clone()),
                Some(_) => {}
                None if self.read::<Note>(&note).tag == Some(Tag::Resource) => {
                    given.resources.push(self.read::<Note>(&note).text.clone());
                }
                None if self.read::<Note>(&note).tag == Some(Tag::Introduction) => {
                    given.people.push(self.introduced_in(&note));
                }
                None => {}
            }
        }
        given
    }

    /// Keeps a note as what it is tagged. An introduction becomes a person of this name, and none without one.
    pub fn sort_note(self, note: &Id, tag: Tag, name: &str) -> Option<Sorted> {
        if let Some(known) = untrack(|| self.sorted(note)) {
            return Some(known);
        }
        self.edit::<Note>(note, |note| note.tag = Some(tag));
        let known = self.peek::<Note>(note);
        let (meeting, text, created) = (known.meeting.clone(), known.text.trim().to_owned(), clock::now());
        let person = meeting.as_ref().and_then(|meeting| self.peek::<Meeting>(meeting).person.clone());
        let note = Some(note.clone());
        let id = match tag {
            Tag::Advice => self.create(Advice { person, meeting, note, text, created, ..Advice::default() }),
            Tag::Action => self.create(Action { person, meeting, note, text, created, ..Action::default() }),
            Tag::Resource => self.create(Resource { person, meeting, note, text, created, ..Resource::default() }),
            Tag::Introduction => {
                let name = Some(name.trim()).filter(|name| !name.is_empty())?.to_owned();
                self.create(Person { name, introduced_by: person, note, met: text, created, ..Person::default() })
            }
        };
        Some((tag, id))
    }

    /// Keeps a note and offers to take that back by name.
    pub fn sort_with_undo(self, note: &Id, tag: Tag, name: &str) {
        let before = self.peek::<Note>(note).tag;
        let Some(sorted) = self.sort_note(note, tag, name) else { return };
        let said = match tag {
            Tag::Advice => t::meetings_sort_advice().to_owned(),
            Tag::Action => t::meetings_sort_action().to_owned(),
            Tag::Resource => t::meetings_sort_resource().to_owned(),
            Tag::Introduction => t::meetings_sort_person(name.trim()),
        };
        let note = note.clone();
        let back = move || {
            self.unsort(&sorted);
            self.edit::<Note>(&note, |note| note.tag = before);
        };
        self.toast.set(Some(Toast::with_undo(said, t::meetings_sort_undo(), back)));
    }

    /// Keeps every tagged note as what it is; an introduction only where a name can be guessed.
    pub fn sort_all(self, meeting: &Id) {
        let open = |id: &Id| untrack(|| self.sorted(id)).is_none();
        let tagged = untrack(|| self.notes_of(meeting, None)).into_iter().filter(open);
        let sorted: Vec<Sorted> = tagged
            .filter_map(|id| self.sort_note(&id, self.peek::<Note>(&id).tag?, &self.introduced_in(&id)))
            .collect();
        let said = t::meetings_sort_all_done(i64::try_from(sorted.len()).unwrap_or_default());
        let back = move || sorted.iter().for_each(|sorted| self.unsort(sorted));
        self.toast.set(Some(Toast::with_undo(said, t::meetings_sort_undo(), back)));
    }

    /// Takes back what a note became; the note stays.
    pub fn unsort(self, (tag, id): &Sorted) {
        match tag {
            Tag::Advice => drop(self.remove::<Advice>(id)),
            Tag::Action => drop(self.remove::<Action>(id)),
            Tag::Resource => drop(self.remove::<Resource>(id)),
            Tag::Introduction => drop(self.remove::<Person>(id)),
        }
    }

    /// The meeting after this one with the same person, if it is there already; followed.
    #[must_use]
    pub fn next_talk(self, id: &Id) -> Option<Id> {
        let meeting = self.read::<Meeting>(id);
        let person = meeting.person.as_ref()?;
        let all = self.all::<Meeting>();
        let next = all.iter().find(|(other, next)| {
            other != id && next.person.as_ref() == Some(person) && next.is_ahead() && next.created > meeting.created
        });
        next.map(|(id, _)| id.clone())
    }

    /// Makes the next meeting as it was proposed, with what is open on its agenda, and gives its id.
    pub fn begin_next_talk(self, id: &Id) -> Id {
        let before = self.peek::<Meeting>(id);
        let next = self.create(Meeting {
            person: before.person.clone(),
            form: Some(Form::Regular),
            side: before.side,
            date: before.proposed_next(),
            time: before.time,
            zone: before.zone.clone(),
            minutes: before.minutes,
            place: before.place.clone(),
            created: clock::now(),
            ..Meeting::default()
        });
        let points = untrack(|| self.with_brief(&next, brief::points));
        self.carry_over(&next, points);
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noted(app: App, text: &str, tag: Option<Tag>) -> (Id, Id) {
        let giver = app.create(Person { name: "Daniel Reyes".into(), ..Person::default() });
        let talk = app.begin_meeting(Some(giver));
        let note = app.create(Note { meeting: Some(talk.clone()), text: text.into(), tag, ..Note::default() });
        (talk, note)
    }

    #[test]
    fn a_note_becomes_one_record_and_can_be_taken_back() {
        Owner::new().with(|| {
            let app = App::open(None);
            let (_, note) = noted(app, "Send the page while it is rough.", None);
            for _ in 0..2 {
                app.sort_with_undo(&note, Tag::Advice, "");
            }
            assert_eq!(app.all::<Advice>().len(), 1);
            assert_eq!(app.sorted(&note).map(|(tag, _)| tag), Some(Tag::Advice));
            let (_, undo) = app.toast.get_untracked().unwrap().undo.unwrap();
            undo();
            assert_eq!(app.sorted(&note), None);
        });
    }

    #[test]
    fn an_introduction_becomes_a_person_whom_the_other_one_introduced() {
        Owner::new().with(|| {
            let app = App::open(None);
            let (talk, note) = noted(app, "Meera leads returns; Daniel can introduce us", Some(Tag::Introduction));
            assert_eq!(app.introduced_in(&note), "Meera");
            app.sort_all(&talk);
            let (_, person) = app.sorted(&note).unwrap();
            let meera = app.peek::<Person>(&person);
            assert_eq!((meera.name.as_str(), &meera.introduced_by), ("Meera", &app.peek::<Meeting>(&talk).person));
        });
    }

    #[test]
    fn what_was_given_is_known_before_and_after_it_is_sorted() {
        Owner::new().with(|| {
            let app = App::open(None);
            let (talk, _) = noted(app, "Meera leads returns; Daniel can introduce us", Some(Tag::Introduction));
            let (meeting, tag) = (Some(talk.clone()), Some(Tag::Resource));
            app.create(Note { meeting, text: "“Second Shift”, the podcast".into(), tag, ..Note::default() });
            let expected =
                Given { resources: vec!["“Second Shift”, the podcast".into()], people: vec!["Meera".into()] };
            assert_eq!(app.given_in(&talk), expected);
            app.sort_all(&talk);
            assert_eq!(app.given_in(&talk), expected);
        });
    }

    #[test]
    fn the_next_talk_has_what_is_open_on_its_agenda() {
        Owner::new().with(|| {
            let app = App::open(None);
            let (talk, note) = noted(app, "Draft a page", Some(Tag::Action));
            app.sort_note(&note, Tag::Action, "");
            app.edit::<Meeting>(&talk, |talk| talk.minutes = 30);
            app.end_talk(&talk);
            let next = app.begin_next_talk(&talk);
            let made = app.peek::<Meeting>(&next);
            assert_eq!((made.minutes, made.form, made.agenda.len()), (30, Some(Form::Regular), 1));
            assert!(made.agenda[0].text.contains("Draft a page"));
        });
    }
}
