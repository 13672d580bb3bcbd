//! A backup file in a folder, kept up to date. Few browsers can do that; in others there is nothing here.

use crate::{
    browser::folder as folders,
    state::{
        App,
        folder::{self, Keeping, Place},
        use_app,
    },
    ui::when::{self, Shape},
};
use leptos::prelude::*;
use northstar_workbook::text::t;

/// A button: its words and what it does.
type Button = (&'static str, fn(App));

pub(super) fn folder() -> AnyView {
    let app = use_app();
    if !folders::can_choose() {
        return ().into_any();
    }
    let inside = move || {
        app.keeping.with(|keeping| match keeping {
            Keeping::Off => offer(app),
            Keeping::On(place) => on(app, place),
            Keeping::Waits(place) => {
                let buttons: [Button; 2] = [(t::folder_allow(), folder::ask), (t::folder_stop(), folder::stop)];
                state(app, t::folder_waits(&place.folder), &buttons)
            }
            Keeping::Failed(place) => {
                let buttons: [Button; 3] = [
                    (t::folder_again(), folder::write),
                    (t::folder_other(), folder::choose),
                    (t::folder_stop(), folder::stop),
                ];
                state(app, t::folder_failed(&place.file, &place.folder), &buttons)
            }
        })
    };
    view! {
        <section>
            <h2 class="section-title">{t::folder_title()}</h2>
            <p class="lead">{t::folder_why()}</p>
            <div role="status">{inside}</div>
        </section>
    }
    .into_any()
}

fn offer(app: App) -> AnyView {
    buttons(app, &[(t::folder_choose(), folder::choose)])
}

fn on(app: App, place: &Place) -> AnyView {
    let written = place.written.map(|at| t::folder_written(&when::written(at, Shape::DayAndTime)));
    let words = format!("{} {}", t::folder_on(&place.file, &place.folder), written.unwrap_or_default());
    state(app, words, &[(t::folder_other(), folder::choose), (t::folder_stop(), folder::stop)])
}

fn state(app: App, words: String, offered: &[Button]) -> AnyView {
    view! {
        <p dir="auto">{words}</p>
        {buttons(app, offered)}
    }
    .into_any()
}

fn buttons(app: App, offered: &[Button]) -> AnyView {
    let button = |(words, act): &Button| {
        let act = *act;
        view! {
            <button type="button" class="button" on:click=move |_| act(app)>
                {*words}
            </button>
        }
    };
    view! { <div class="dock">{offered.iter().map(button).collect_view()}</div> }.into_any()
}
