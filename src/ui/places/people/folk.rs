//! Everybody, filtered and in order: the one list from which list and board are both drawn.

use super::{called, what_they_do};
use crate::state::{App, people::Story};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        fit::{self, Place, Says},
        id::Id,
        order,
        person::Person,
        persona::Line,
        settings::PeopleOrder,
        stage::{Stage, Standing},
        time::Instant,
    },
    text::{self, t},
};
use std::{cmp::Reverse, rc::Rc, sync::Arc};

/// One person as lists and board show them.
#[derive(Clone, PartialEq)]
pub(super) struct Folk {
    pub id: Id,
    pub name: String,
    pub what: String,
    pub standing: Standing,
    /// Why they stand where they stand when the order is that of fit.
    pub reasons: String,
    place: Place,
    sorted_as: Arc<str>,
    created: Instant,
}

/// What the person wants to see.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    /// A part of a name, a role or an organisation.
    pub text: RwSignal<String>,
    /// The name of a stage; empty for all.
    pub stage: RwSignal<String>,
}

impl Wanted {
    /// Everybody.
    pub(super) fn new() -> Self {
        Self { text: RwSignal::new(String::new()), stage: RwSignal::new(String::new()) }
    }
}

/// The list in the order of the settings, followed.
pub(super) fn folk(app: App, wanted: Wanted) -> Memo<Vec<Folk>> {
    Memo::new(move |_| {
        let (text, stage) = (wanted.text.get().trim().to_lowercase(), Stage::of_name(&wanted.stage.get()));
        let by = app.settings().order;
        let story = Story::of(app);
        let events = story.events();
        let lines = if by == PeopleOrder::Fit { app.all::<Line>() } else { Vec::new() };
        let mut all = Vec::new();
        for (id, person) in app.all::<Person>() {
            let standing = events.standing(&id, &person);
            if stage.is_none_or(|stage| stage == standing.stage) && is_about(&person, &text) {
                all.push(one(id, &person, standing, by, &lines));
            }
        }
        order::by_key(&mut all, |folk| (folk.place, Arc::clone(&folk.sorted_as), Reverse(folk.created)));
        all
    })
}

fn one(id: Id, person: &Person, standing: Standing, by: PeopleOrder, lines: &[(Id, Rc<Line>)]) -> Folk {
    let (name, what) = (called(person), what_they_do(person));
    let (mut place, mut reasons) = (Place::default(), String::new());
    if by == PeopleOrder::Fit {
        let fit = fit::fit(person, lines.iter().map(|(id, line)| (id, &**line)));
        (place, reasons) = (fit.place(), in_words(&fit));
    }
    let sorted_as = if by == PeopleOrder::Name { name.to_lowercase() } else { String::new() }.into();
    Folk { id, name, what, standing, reasons, place, sorted_as, created: person.created }
}

fn is_about(person: &Person, text: &str) -> bool {
    let is_in = |field: &String| field.to_lowercase().contains(text);
    text.is_empty() || [&person.name, &person.role, &person.organisation, &person.place].into_iter().any(is_in)
}

/// "Speaks for them: patient. Still open: 2."
fn in_words(fit: &fit::Fit<'_>) -> String {
    let that = |says| fit.that(says).map(|beside| beside.line.text.trim()).collect::<Vec<_>>().join("; ");
    let speaks = [
        (that(Says::For), t::people_fit_for as fn(&str) -> String),
        (that(Says::PartlyFor), t::people_fit_partly),
        (that(Says::Against), t::people_fit_against),
    ];
    let mut words: Vec<String> =
        speaks.into_iter().filter(|(lines, _)| !lines.is_empty()).map(|(lines, say)| say(&lines)).collect();
    let open = i64::try_from(fit.that(Says::Open).count()).unwrap_or_default();
    if open > 0 {
        words.push(t::people_fit_open(&text::number(open)));
    }
    words.join(" ")
}

/// The person beside this one on the board: up and down within a stage, left and right to the nearest stage with
/// somebody in it.
pub(super) fn beside(all: &[Folk], id: &Id, step: Step) -> Option<Id> {
    let stage = all.iter().find(|folk| folk.id == *id)?.standing.stage;
    let of = |stage: Stage| all.iter().filter(move |folk| folk.standing.stage == stage);
    let place = place(all, id)?;
    let first = |stage: &Stage| of(*stage).next();
    let found = match step {
        Step::Up => of(stage).nth(place.checked_sub(1)?),
        Step::Down => of(stage).nth(place + 1),
        Step::On => Stage::ALL.iter().filter(|other| **other > stage).find_map(first),
        Step::Back => Stage::ALL.iter().rev().filter(|other| **other < stage).find_map(first),
    };
    found.map(|folk| folk.id.clone())
}

/// The place of someone among those of their stage, from 0.
pub(super) fn place(all: &[Folk], id: &Id) -> Option<usize> {
    let stage = all.iter().find(|folk| folk.id == *id)?.standing.stage;
    all.iter().filter(|folk| folk.standing.stage == stage).position(|folk| folk.id == *id)
}

/// A step on the board, in the order of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// To the person above.
    Up,
    /// To the person below.
    Down,
    /// To the next stage.
    On,
    /// To the stage before.
    Back,
}

impl Step {
    /// The step of an arrow key. What points left goes back, or on where the page is read from right to left.
    pub(super) fn of_key(key: &str, right_to_left: bool) -> Option<Self> {
        Some(match (key, right_to_left) {
            ("ArrowUp", _) => Self::Up,
            ("ArrowDown", _) => Self::Down,
            ("ArrowRight", false) | ("ArrowLeft", true) => Self::On,
            ("ArrowLeft", false) | ("ArrowRight", true) => Self::Back,
            _ => return None,
        })
    }

    /// The stage beside this one.
    pub(super) fn from(self, stage: Stage) -> Option<Stage> {
        let place = Stage::ALL.iter().position(|other| *other == stage)?;
        match self {
            Self::On => Stage::ALL.get(place + 1).copied(),
            Self::Back => Stage::ALL.get(place.checked_sub(1)?).copied(),
            Self::Up | Self::Down => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use northstar_workbook::domain::{fit::Fits, persona::Rank, settings::Settings, stage::Moved};

    fn crowd(app: App) -> Vec<Id> {
        let rows =
            [("Zoe", "Baker", 1, Stage::Asked), ("amara", "Nurse", 2, Stage::Asked), ("Leila", "Baker", 3, Stage::Met)];
        let add = |(name, role, created, stage): (&str, &str, i64, Stage)| {
            let moved = Some(Moved(stage, Instant(created)));
            app.create(Person {
                name: name.into(),
                role: role.into(),
                created: Instant(created),
                moved,
                ..Person::default()
            })
        };
        rows.into_iter().map(add).collect()
    }

    fn names(list: Memo<Vec<Folk>>) -> Vec<String> {
        list.get_untracked().into_iter().map(|folk| folk.name).collect()
    }

    #[test]
    fn everybody_is_found_filtered_and_put_in_order() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let ids = crowd(app);
        let wanted = Wanted::new();
        let list = folk(app, wanted);
        assert_eq!(names(list), ["Leila", "amara", "Zoe"]);
        app.edit::<Settings>(&Id::me(), |settings| settings.order = PeopleOrder::Name);
        assert_eq!(names(list), ["amara", "Leila", "Zoe"]);
        wanted.text.set(" BAKER ".into());
        assert_eq!(names(list), ["Leila", "Zoe"]);
        wanted.stage.set(Stage::Asked.name().into());
        assert_eq!(names(list), ["Zoe"]);
        wanted.text.set(String::new());
        wanted.stage.set(String::new());
        let line = app.create(Line { text: "patient".into(), rank: Rank::Must, ..Line::default() });
        app.edit::<Person>(&ids[0], |person| person.set_fit(&line, Fits::Yes));
        app.edit::<Settings>(&Id::me(), |settings| settings.order = PeopleOrder::Fit);
        assert_eq!(names(list), ["Zoe", "Leila", "amara"]);
        assert_eq!(list.get_untracked()[0].reasons, t::people_fit_for("patient"));
    }

    #[test]
    fn arrows_lead_from_person_to_person_and_from_stage_to_stage() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let ids = crowd(app);
        let list = folk(app, Wanted::new()).get_untracked();
        for (from, step, to) in [
            (1, Step::Down, Some(0)),
            (0, Step::Up, Some(1)),
            (1, Step::Up, None),
            (0, Step::On, Some(2)),
            (2, Step::Back, Some(1)),
            (2, Step::On, None),
        ] {
            assert_eq!(beside(&list, &ids[from], step), to.map(|to: usize| ids[to].clone()), "{from} {step:?}");
        }
        assert_eq!(Step::of_key("ArrowLeft", true), Some(Step::On));
        assert_eq!(Step::of_key("ArrowLeft", false), Some(Step::Back));
        assert_eq!(Step::of_key("Enter", false), None);
        assert_eq!(Step::On.from(Stage::Closed), None);
        assert_eq!(Step::Back.from(Stage::Asked), Some(Stage::WarmingUp));
        assert_eq!(Step::Back.from(Stage::Idea), None);
    }
}
