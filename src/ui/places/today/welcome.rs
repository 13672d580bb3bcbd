//! The first opening: one question of intent, and a sample to look around in.

use crate::{
    browser::clock,
    state::{App, Toast, sample, use_app},
    ui::parts::{
        banner::Banner,
        choice::{Choice, ChoiceList},
        page_header::PageHeader,
    },
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

/// Whether nothing has been begun here yet.
pub(super) fn is_new(app: App) -> bool {
    app.settings().intent.is_none()
}

pub(super) fn welcome() -> AnyView {
    let app = use_app();
    let choices = vec![
        Choice { id: FIND.into(), label: t::today_intent_find().into(), gloss: t::today_intent_find_gloss().into() },
        Choice {
            id: SAMPLE.into(),
            label: t::today_intent_sample().into(),
            gloss: t::today_intent_sample_gloss().into(),
        },
    ];
    let chosen = RwSignal::new(vec![FIND.to_owned()]);
    let begin = move |_| {
        if chosen.get_untracked().iter().any(|choice| choice == SAMPLE) {
            sample::load(app, clock::now());
        }
        app.edit::<Settings>(&Id::me(), |settings| settings.intent = Some(Intent::FindMentor));
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
                <button type="button" class="button button--fill" on:click=begin>
                    {t::verb_continue()}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// Says that this is the sample, and takes it out with one undoable press.
pub(super) fn sample_banner(app: App) -> Option<AnyView> {
    if !sample::is_loaded(app) {
        return None;
    }
    let take_out = move |_| {
        let kept = sample::take_out(app, clock::now());
        let back = move || sample::put_back(app, &kept, clock::now());
        app.toast.set(Some(Toast::with_undo(t::today_sample_removed(), t::today_sample_undo(), back)));
    };
    Some(
        view! {
            <Banner text=t::today_sample_banner()>
                <button type="button" class="text-button" on:click=take_out>
                    {t::today_sample_remove()}
                </button>
            </Banner>
        }
        .into_any(),
    )
}
