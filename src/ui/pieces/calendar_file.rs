//! A calendar file on its way to the person's own calendar: as a download, or by the share sheet.

use crate::browser::file;
use leptos::prelude::*;
use northstar_workbook::{domain::calendar::Taken, exchange::calendar::MEDIA_TYPE, text::t};
use std::sync::Arc;

/// A file to hand over, and what the calendar then has.
pub struct Made {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub text: String,
    /// What the calendar has once it has taken the file.
    pub taken: Taken,
}

/// How a file is made, and what is done once it was handed over.
#[derive(Clone)]
pub struct Handing {
    /// Makes it as things are now; `None` where there is nothing to tell.
    pub make: Arc<dyn Fn() -> Option<Made> + Send + Sync>,
    /// Notes what the calendar has.
    pub note: Arc<dyn Fn(Taken) + Send + Sync>,
}

/// The buttons that take the file, and what came of them. The first has this id.
pub fn take(
    id: impl Into<String>,
    word: impl Fn() -> &'static str + Send + Sync + 'static,
    handing: Handing,
) -> AnyView {
    let id: String = id.into();
    let said = RwSignal::new(String::new());
    let shared = handing.clone();
    let download = move |_| {
        let Some(Made { name, text, taken }) = (handing.make)() else { return };
        if file::download(&name, MEDIA_TYPE, &text) {
            (handing.note)(taken);
            // What was noted may have taken this place away.
            let _gone_with_its_place = said.try_set(t::calendar_done(&name));
        } else {
            said.set(t::calendar_refused().into());
        }
    };
    let share = move |_| {
        let Some(Made { name, text, taken }) = (shared.make)() else { return };
        let note = shared.note.clone();
        file::share(&name, MEDIA_TYPE, &text, move |sent| {
            if sent {
                note(taken);
                let _gone_with_its_place = said.try_set(t::calendar_shared().into());
            }
        });
    };
    let share = file::can_share_as("talk.ics", MEDIA_TYPE).then(|| {
        view! {
            <button type="button" class="text-button" on:click=share>
                {t::calendar_share()}
            </button>
        }
    });
    view! {
        <div class="calendar-file">
            <button type="button" class="button" id=id on:click=download>
                {word}
            </button>
            {share}
        </div>
        <p class="meta" role="status">
            {said}
        </p>
    }
    .into_any()
}
