//! Stages in words, and the button that moves a person from one to another.

use super::called;
use crate::{
    browser::{dom, timer},
    state::App,
    ui::when::{self, Shape},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        letter::Reply,
        person::Person,
        stage::{Because, Stage, Standing},
    },
    text::t,
};

/// What a stage is called.
pub(super) fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Idea => t::stage_idea(),
        Stage::WarmingUp => t::stage_warming_up(),
        Stage::Asked => t::stage_asked(),
        Stage::Replied => t::stage_replied(),
        Stage::Met => t::stage_met(),
        Stage::Ongoing => t::stage_ongoing(),
        Stage::Resting => t::stage_resting(),
        Stage::Closed => t::stage_closed(),
    }
}

/// What brought them there: "Your letter went on 3 May."
pub(super) fn why(standing: &Standing) -> String {
    let day = when::written(standing.at, Shape::Day);
    match standing.because {
        Because::Nothing => t::stage_why_nothing().to_owned(),
        Because::Touched => t::stage_why_touched(&day),
        Because::Sent => t::stage_why_sent(&day),
        Because::Came(Reply::Yes) => t::stage_why_yes(&day),
        Because::Came(Reply::Other) => t::stage_why_answer(&day),
        Because::Came(Reply::No) => t::stage_why_no(&day),
        Because::Came(Reply::Rest) => t::stage_why_rest(&day),
        Because::Talked => t::stage_why_talked(&day),
        Because::Moved => t::stage_why_moved(&day),
    }
}

/// Moves a person by hand and says so. `focus` are ids of elements, of which the last that is there takes the focus.
pub(super) fn move_to(app: App, id: &Id, stage: Stage, focus: Vec<String>) {
    let name = called(&app.peek::<Person>(id));
    app.move_person(id, stage, t::people_moved(&name, stage_name(stage)), t::people_move_undo(&name));
    timer::next_frame(move || focus.iter().for_each(|id| dom::focus(id)));
}

/// A button that opens the stages to choose from. `focus` says what takes the focus after a move.
pub(super) fn mover(app: App, id: &Id, now: Stage, focus: fn(&Id, Stage) -> Vec<String>) -> AnyView {
    let open = RwSignal::new(false);
    let name = called(&app.peek::<Person>(id));
    let (button, menu) = (format!("move-{id}"), format!("stages-{id}"));
    let close = {
        let button = button.clone();
        move |event: leptos::ev::KeyboardEvent| {
            if event.key() == "Escape" && open.get_untracked() {
                event.stop_propagation();
                open.set(false);
                dom::focus(&button);
            }
        }
    };
    let stages = {
        let (id, menu, name) = (id.clone(), menu.clone(), name.clone());
        move || open.get().then(|| stages(app, &id, &menu, &name, now, focus))
    };
    view! {
        <div class="mover" on:keydown=close>
            <button
                type="button"
                class="text-button text-button--small"
                id=button
                aria-label=t::people_move_who(&name)
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-controls=move || open.get().then(|| menu.clone())
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {t::people_move()}
            </button>
            {stages}
        </div>
    }
    .into_any()
}

fn stages(app: App, id: &Id, menu: &str, name: &str, now: Stage, focus: fn(&Id, Stage) -> Vec<String>) -> AnyView {
    let row = |stage: Stage| {
        let id = id.clone();
        let press = move |_| move_to(app, &id, stage, focus(&id, stage));
        view! {
            <li>
                <button type="button" class="mover__stage" on:click=press>
                    {stage_name(stage)}
                </button>
            </li>
        }
        .into_any()
    };
    let rows = Stage::ALL.into_iter().filter(|stage| *stage != now).map(row).collect_view();
    view! {
        <ul class="mover__stages" id=menu.to_owned() aria-label=t::people_move_where(name)>
            {rows}
        </ul>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use northstar_workbook::domain::time::Instant;
    use std::collections::BTreeSet;

    #[test]
    fn every_stage_and_every_reason_has_words_of_its_own() {
        let names: BTreeSet<&str> = Stage::ALL.into_iter().map(stage_name).collect();
        assert_eq!(names.len(), Stage::ALL.len());
        let replies = [Reply::Yes, Reply::Other, Reply::No, Reply::Rest].map(Because::Came);
        let others = [Because::Nothing, Because::Touched, Because::Sent, Because::Talked, Because::Moved];
        let of = |because| why(&Standing { stage: Stage::Idea, because, at: Instant(1) });
        let reasons: BTreeSet<String> = replies.into_iter().chain(others).map(of).collect();
        assert_eq!(reasons.len(), 9);
    }
}
