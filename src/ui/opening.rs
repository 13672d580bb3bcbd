//! The first opening: one question of intent, and a sample to look around in. It stands at the door, and in Today as
//! long as nothing has been begun.

use super::{
    parts::{
        choice::{Choice, ChoiceList},
        page_header::PageHeader,
    },
    route::Route,
};
use crate::{
    browser::clock,
    state::{App, sample},
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        settings::{Intent, Settings},
    },
    text::t,
};

const FIND: &str = "find";
const SAMPLE: &str = "sample";

/// How somebody begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// With a blank workbook, looking for a mentor.
    FindMentor,
    /// With the sample workbook, to look around.
    Sample,
}

/// The question; `begin` is called with its answer.
pub fn question(begin: Callback<Beginning>) -> AnyView {
    let choices = vec![
        Choice { id: FIND.into(), label: t::today_intent_find().into(), gloss: t::today_intent_find_gloss().into() },
        Choice {
            id: SAMPLE.into(),
            label: t::today_intent_sample().into(),
            gloss: t::today_intent_sample_gloss().into(),
        },
    ];
    let chosen = RwSignal::new(vec![FIND.to_owned()]);
    let press = move |_| {
        let sample = chosen.with_untracked(|chosen| chosen.iter().any(|choice| choice == SAMPLE));
        begin.run(if sample { Beginning::Sample } else { Beginning::FindMentor });
    };
    view! {
        <div class="column">
            <PageHeader
                title=t::today_intent_title()
                lead=t::today_intent_lead()
                statement=true
            />
            <ChoiceList
                name="intent"
                legend=t::today_intent_label()
                choices=choices
                chosen=chosen
                single=true
                on_toggle=Callback::new(move |id| chosen.set(vec![id]))
            />
            <div class="dock">
                <button type="button" class="button button--fill" on:click=press>
                    {t::verb_continue()}
                </button>
                <a class="text-button" href=Route::Data.href()>
                    {t::today_intent_backup()}
                </a>
            </div>
        </div>
    }
    .into_any()
}

/// Does what the answer asks for.
pub fn begin(app: App, beginning: Beginning) {
    if beginning == Beginning::Sample {
        sample::load(app, clock::now());
    }
    app.edit::<Settings>(&Id::me(), |settings| settings.intent = Some(Intent::FindMentor));
}
