//! People as they are moved from stage to stage.

use super::{App, Toast};
use crate::browser::clock;
use leptos::prelude::*;
use northstar_workbook::domain::{
    id::Id,
    letter::Letter,
    meeting::Meeting,
    person::Person,
    stage::{Events, Moved, Stage, Standing},
    touch::Touch,
};
use std::rc::Rc;

/// The records that tell where things stand with everybody.
pub struct Story {
    letters: Vec<(Id, Rc<Letter>)>,
    meetings: Vec<(Id, Rc<Meeting>)>,
    touches: Vec<(Id, Rc<Touch>)>,
}

impl Story {
    /// Reads them, followed.
    #[must_use]
    pub fn of(app: App) -> Self {
        Self { letters: app.all(), meetings: app.all(), touches: app.all() }
    }

    /// What they tell.
    #[must_use]
    pub fn events(&self) -> Events<'_> {
        Events::of(
            self.letters.iter().map(|(_, letter)| &**letter),
            self.meetings.iter().map(|(_, meeting)| &**meeting),
            self.touches.iter().map(|(_, touch)| &**touch),
        )
    }
}

impl App {
    /// Where things stand with a person, followed.
    #[must_use]
    pub fn standing(self, id: &Id) -> Standing {
        Story::of(self).events().standing(id, &self.read::<Person>(id))
    }

    /// Moves a person to a stage by hand, says so, and offers to undo it by name.
    pub fn move_person(self, id: &Id, to: Stage, said: String, undo: String) {
        let before = self.peek::<Person>(id).moved;
        self.edit::<Person>(id, |person| person.moved = Some(Moved(to, clock::now())));
        let id = id.clone();
        let back = move || self.edit::<Person>(&id, |person| person.moved = before);
        self.toast.set(Some(Toast::with_undo(said, undo, back)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_move_by_hand_is_undone_to_where_things_stood_before() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let id = app.create(Person::default());
        let stage = || app.standing(&id).stage;
        app.move_person(&id, Stage::Asked, String::new(), String::new());
        app.move_person(&id, Stage::Resting, String::new(), String::new());
        assert_eq!(stage(), Stage::Resting);
        let undo = || app.toast.get_untracked().and_then(|toast| toast.undo).map(|(_, undo)| undo()).unwrap();
        undo();
        assert_eq!(stage(), Stage::Asked);
        let touch = Touch { person: Some(id.clone()), created: clock::now().plus(1), ..Touch::default() };
        app.edit::<Person>(&id, |person| person.moved = None);
        app.create(touch);
        assert_eq!(stage(), Stage::WarmingUp);
    }
}
