//! Keeps the persona in step with the answers, and asks before it touches a line that the person changed.

use crate::{
    state::App,
    ui::places::reflect::{
        asked::Asked,
        written::{self, Written},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, persona::Line},
    guide::{
        self,
        draft::{self, Change},
        model::FieldKind,
    },
};

/// Fewer lines than these are not yet a picture of somebody.
const ENOUGH: usize = 3;

/// Adds what the answers say newly, and lets untouched lines follow them.
pub(in super::super) fn bring_up_to_date(app: App) {
    untrack(|| {
        let persona = take_out_blank(app, written::owned::<Line>(app));
        let draft = draft_now(app);
        if persona.is_empty() && draft.len() < ENOUGH {
            return;
        }
        for (id, change) in draft::changes(&persona, &draft) {
            if let Change::Add(line) | Change::Follow(line) = change {
                app.edit::<Line>(&id, |slot| *slot = line);
            }
        }
    });
}

/// A line of one's own that was begun and left empty.
fn take_out_blank(app: App, mut persona: Vec<(Id, Line)>) -> Vec<(Id, Line)> {
    persona.retain(|(id, line)| {
        let blank = line.source.is_none() && line.text.trim().is_empty();
        if blank {
            app.remove::<Line>(id);
        }
        !blank
    });
    persona
}

fn draft_now(app: App) -> Vec<(Id, Line)> {
    draft::draft(guide::current(), &Written::of(app).lend())
}

/// What waits for the person's choice.
pub(super) fn offers(app: App) -> Memo<Vec<(Id, Change)>> {
    Memo::new(move |_| {
        let mut changes = draft::changes(&written::owned::<Line>(app), &draft_now(app));
        changes.retain(|(_, change)| matches!(change, Change::Offer(_) | Change::OfferRemoval));
        changes
    })
}

/// Whether answering a question can give the persona a line.
pub(in super::super) fn gives_lines(asked: Asked) -> bool {
    let records = matches!(asked.question.field, FieldKind::ShortGoals | FieldKind::LongGoals | FieldKind::Skills);
    records
        || asked.question.option.iter().any(|option| option.line.is_some())
        || guide::current().persona.answer.contains_key(asked.answer().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use northstar_workbook::domain::{
        answer::Answer,
        goal::{Goal, Horizon},
    };

    fn app_with_answers() -> (App, Id) {
        let app = App::open(None);
        let goal = app.create(Goal { horizon: Horizon::Long, text: "run a ward".into(), ..Goal::default() });
        app.edit::<Answer>(&Id::of_answer("persona", "traits"), |answer| {
            answer.choices = vec!["direct".into(), "asks".into()];
        });
        (app, goal)
    }

    fn of_goal(app: App, goal: &Id) -> Line {
        Line::clone(&app.peek::<Line>(&Id::parse(&format!("from-goal-{goal}")).unwrap()))
    }

    #[test]
    fn an_untouched_line_follows_its_answer_and_an_edited_one_is_only_offered_the_new_wording() {
        let owner = Owner::new();
        owner.set();
        let (app, goal) = app_with_answers();
        bring_up_to_date(app);
        assert!(of_goal(app, &goal).text.ends_with("run a ward"));

        app.edit::<Goal>(&goal, |goal| goal.text = "lead a clinic".into());
        bring_up_to_date(app);
        assert!(of_goal(app, &goal).text.ends_with("lead a clinic"));

        let line = Id::parse(&format!("from-goal-{goal}")).unwrap();
        app.edit::<Line>(&line, |line| line.text = "Mine".into());
        app.edit::<Goal>(&goal, |goal| goal.text = "build a hospital".into());
        bring_up_to_date(app);
        assert_eq!(of_goal(app, &goal).text, "Mine");
        let offered = offers(app).get_untracked();
        assert!(matches!(offered.as_slice(), [(id, Change::Offer(text))] if *id == line && text.ends_with("hospital")));
    }

    #[test]
    fn one_answer_is_too_little_for_a_persona() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        app.create(Goal { horizon: Horizon::Long, text: "run a ward".into(), ..Goal::default() });
        bring_up_to_date(app);
        assert!(app.all::<Line>().is_empty());
    }
}
