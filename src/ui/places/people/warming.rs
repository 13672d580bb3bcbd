//! The warm-up log: small contacts that asked for nothing, with ideas for honest ones.

use crate::{
    browser::{clock, dom, intl},
    state::App,
    ui::{
        parts::{
            disclosure::Disclosure,
            field::{Field, Takes},
        },
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{
        id::Id,
        order,
        time::{instant_of, iso_date, parse_date},
        touch::Touch,
    },
    guide::{self, model::TouchIdea},
    text::t,
};
use std::{cmp::Reverse, rc::Rc};

const WHAT: &str = "touch-what";

/// The section.
pub(super) fn warming(app: App, id: &Id) -> AnyView {
    let (what, day) = (RwSignal::new(String::new()), RwSignal::new(today()));
    let submit = {
        let id = id.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            let text = what.get_untracked().trim().to_owned();
            if text.is_empty() {
                return dom::focus(WHAT);
            }
            let (person, date) = (Some(id.clone()), parse_date(&day.get_untracked()));
            let _id = app.create(Touch { person, text, date, created: clock::now() });
            what.set(String::new());
            day.set(today());
            dom::focus(WHAT);
        }
    };
    let ideas = guide::current().find.touch.iter().map(|idea| suggestion(idea, what)).collect_view();
    view! {
        <section>
            <h2 class="section-title">{t::person_warming()}</h2>
            <p class="meta">{t::person_warming_lead()}</p>
            {log(app, id)}
            <form class="warming" on:submit=submit>
                <Field
                    id=WHAT
                    label=t::person_warming_what()
                    value=what
                    on_input=Callback::new(move |text| what.set(text))
                />
                <Field
                    id="touch-day"
                    label=t::person_warming_day()
                    takes=Takes::Day
                    value=day
                    on_input=Callback::new(move |text| day.set(text))
                />
                <button type="submit" class="button">
                    {t::person_warming_add()}
                </button>
            </form>
            <Disclosure title=Signal::stored(t::person_warming_ideas().to_owned())>
                <ul class="entries">{ideas}</ul>
            </Disclosure>
        </section>
    }
    .into_any()
}

fn today() -> String {
    let now = clock::now();
    iso_date(now.local(intl::offset("", now).unwrap_or_default()).date())
}

fn suggestion(idea: &'static TouchIdea, what: RwSignal<String>) -> AnyView {
    let press = move |_| {
        what.set(idea.done.clone());
        dom::focus(WHAT);
    };
    view! {
        <li class="entry">
            <p class="words-to-say">{idea.text.clone()}</p>
            <button
                type="button"
                class="text-button text-button--small"
                aria-label=t::person_warming_use_of(&idea.text)
                on:click=press
            >
                {t::person_warming_use()}
            </button>
        </li>
    }
    .into_any()
}

fn log(app: App, id: &Id) -> AnyView {
    let id = id.clone();
    let rows = move || {
        let mut touches = app.all::<Touch>();
        touches.retain(|(_, touch)| touch.person.as_ref() == Some(&id));
        order::by_key(&mut touches, |(_, touch)| Reverse((touch.date, touch.created)));
        touches.iter().map(|(id, touch)| row(app, id, touch)).collect_view()
    };
    view! { <ul class="entries">{rows}</ul> }.into_any()
}

fn row(app: App, id: &Id, touch: &Rc<Touch>) -> AnyView {
    let noon = touch.date.and_then(|date| date.and_hms_opt(12, 0, 0));
    let at = noon.map_or(touch.created, |noon| instant_of(noon, |at| intl::offset("", at).unwrap_or_default()));
    let remove = {
        let id = id.clone();
        move |_| {
            app.remove_with_undo::<Touch>(
                &id,
                t::person_warming_removed().to_owned(),
                t::person_warming_undo().to_owned(),
            );
        }
    };
    view! {
        <li class="entry">
            <div class="entry__words">
                <p dir="auto">{touch.text.clone()}</p>
                <p class="meta">{when::written(at, Shape::Day)}</p>
            </div>
            <button
                type="button"
                class="text-button text-button--small"
                aria-label=t::person_warming_remove_of(&touch.text)
                on:click=remove
            >
                {t::person_warming_remove()}
            </button>
        </li>
    }
    .into_any()
}
