//! What happens in a talk: it begins, is noted down, takes longer, and somebody speaks.

use super::{App, Toast};
use crate::browser::clock;
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        brief,
        id::Id,
        meeting::{Meeting, Speaker, Turn},
        note::{Note, Tag},
        timer,
    },
    text::t,
};

impl App {
    /// The clock of a talk begins, once.
    pub fn begin_talk(self, meeting: &Id) {
        self.edit::<Meeting>(meeting, |meeting| {
            meeting.began.get_or_insert_with(clock::now);
        });
    }

    /// Gives a talk five minutes more, and offers to take them back.
    pub fn extend_talk(self, meeting: &Id) {
        let before = self.peek::<Meeting>(meeting);
        let (extended, said) = (before.extended, before.said);
        self.edit::<Meeting>(meeting, timer::extend);
        let meeting = meeting.clone();
        let back = move || {
            self.edit::<Meeting>(&meeting, |meeting| {
                meeting.extended = extended;
                meeting.said = said;
            });
        };
        self.toast.set(Some(Toast::with_undo(t::meetings_live_extended(), t::meetings_live_extended_undo(), back)));
    }

    /// From now on this one speaks, or nobody.
    pub fn take_turn(self, meeting: &Id, who: Option<Speaker>) {
        let at = clock::now();
        self.edit::<Meeting>(meeting, |meeting| meeting.turns.push(Turn { at, who }));
    }

    /// The notes of a meeting in the order in which they were begun, but for the one that is being typed; followed.
    #[must_use]
    pub fn notes_of(self, meeting: &Id, but: Option<&Id>) -> Vec<Id> {
        let all = self.all::<Note>();
        let lent: Vec<_> = all.iter().map(|(id, note)| (id, &**note)).collect();
        let own = brief::notes_of(meeting, &lent).into_iter().map(|(id, _)| id.clone());
        own.filter(|id| Some(id) != but).collect()
    }

    /// The note that is being typed in a meeting. It has an id of its own, so that it is in its field again after a reload,
    /// and in another tab; it stays empty once it was kept.
    #[must_use]
    pub fn draft_of(self, meeting: &Id) -> Id {
        Id::parse(&format!("{meeting}.draft")).unwrap_or_else(|| meeting.clone())
    }

    /// Types into a note. It is as old as its first letter.
    pub fn type_note(self, meeting: &Id, note: &Id, text: String, tag: Option<Tag>) {
        let (meeting, now) = (meeting.clone(), clock::now());
        self.type_into::<Note>(note, |note| {
            if note.text.is_empty() {
                *note = Note { meeting: Some(meeting), tag, created: now, ..Note::default() };
            }
            note.text = text;
        });
    }

    /// What was typed becomes a note of the list; the draft is empty again. `None` where nothing was typed.
    pub fn keep_draft(self, meeting: &Id) -> Option<Id> {
        let draft = self.draft_of(meeting);
        let typed = self.peek::<Note>(&draft);
        let text = typed.text.trim().to_owned();
        if text.is_empty() {
            return None;
        }
        let kept = self.create(Note { text, ..Note::clone(&typed) });
        self.edit::<Note>(&draft, |draft| {
            draft.text.clear();
            draft.tag = None;
        });
        Some(kept)
    }

    /// Takes a note out, says so, and offers to undo it.
    pub fn drop_note(self, note: &Id) {
        let said = t::meetings_note_removed().to_owned();
        self.remove_with_undo::<Note>(note, said, t::meetings_note_undo().to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_talk_begins_once_and_five_minutes_more_can_be_taken_back() {
        Owner::new().with(|| {
            let app = App::open(None);
            let talk = app.begin_meeting(None);
            app.begin_talk(&talk);
            let began = app.peek::<Meeting>(&talk).began;
            app.begin_talk(&talk);
            assert!(began.is_some() && app.peek::<Meeting>(&talk).began == began);
            app.edit::<Meeting>(&talk, |talk| talk.said = true);
            app.extend_talk(&talk);
            assert_eq!((app.peek::<Meeting>(&talk).extended, app.peek::<Meeting>(&talk).said), (5, false));
            let (_, undo) = app.toast.get_untracked().unwrap().undo.unwrap();
            undo();
            assert_eq!((app.peek::<Meeting>(&talk).extended, app.peek::<Meeting>(&talk).said), (0, true));
        });
    }

    #[test]
    fn a_note_is_there_from_its_first_letter_and_comes_back_when_it_was_taken_out() {
        Owner::new().with(|| {
            let app = App::open(None);
            let talk = app.begin_meeting(None);
            let draft = app.draft_of(&talk);
            assert_eq!(app.keep_draft(&talk), None);
            app.type_note(&talk, &draft, "A".into(), Some(Tag::Advice));
            app.type_note(&talk, &draft, "Ask the drivers ".into(), None);
            let one = app.keep_draft(&talk).unwrap();
            assert_eq!(app.peek::<Note>(&one).tag, Some(Tag::Advice));
            app.type_note(&talk, &draft, "Second".into(), None);
            crate::state::autosave::flush(app);
            assert_eq!(app.notes_of(&talk, Some(&draft)), std::slice::from_ref(&one));
            assert_eq!(app.notes_of(&talk, None).len(), 2);
            app.drop_note(&one);
            assert_eq!(app.notes_of(&talk, None), [draft]);
            let (_, undo) = app.toast.get_untracked().unwrap().undo.unwrap();
            undo();
            assert_eq!(app.peek::<Note>(&one).text, "Ask the drivers");
        });
    }
}
