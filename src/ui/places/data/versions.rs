//! Texts that were written in two places at once: both are shown, and the person settles which stays.

use crate::{
    browser::clock,
    state::{App, Toast, use_app},
    ui::{
        pieces::named::named,
        when::{self, Shape},
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    store::{Conflict, Keep, Version},
    text::t,
};

/// The section; nothing where no second version is open.
pub(super) fn versions() -> AnyView {
    let app = use_app();
    let list = move || {
        app.merged.track();
        let conflicts = app.with_store(|store| store.conflicts()).unwrap_or_default();
        (!conflicts.is_empty()).then(|| section(app, conflicts))
    };
    view! { <div role="status">{list}</div> }.into_any()
}

fn section(app: App, conflicts: Vec<Conflict>) -> AnyView {
    let rows = conflicts.into_iter().map(|conflict| row(app, conflict));
    view! {
        <section>
            <h2 class="section-title">{t::versions_heading()}</h2>
            <p class="lead">{t::versions_why()}</p>
            {rows.collect_view()}
        </section>
    }
    .into_any()
}

fn row(app: App, conflict: Conflict) -> AnyView {
    let fields = app.with_store(|store| store.get(&conflict.key).cloned()).flatten().unwrap_or_default();
    let name = named(app, &conflict.key, &fields);
    let (label, heading) = (name.clone(), name.clone());
    let (mine, other) = (version(t::versions_here(), &conflict.mine), version(t::versions_other(), &conflict.other));
    let button = |word: &'static str, keep: Keep, class: &'static str| {
        let (conflict, name) = (conflict.clone(), name.clone());
        let settle = move |_| settle(app, &conflict, keep, &name);
        view! {
            <button type="button" class=class on:click=settle>
                {word}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="card data__preview" role="group" aria-label=label>
            <h3 dir="auto">{heading}</h3>
            {mine}
            {other}
            <div class="dock">
                {button(t::versions_keep_both(), Keep::Both, "button button--fill")}
                {button(t::versions_keep_here(), Keep::Mine, "text-button")}
                {button(t::versions_keep_other(), Keep::Other, "text-button")}
            </div>
        </div>
    }
    .into_any()
}

/// What was chosen, with its undo by name.
fn settle(app: App, conflict: &Conflict, keep: Keep, name: &str) {
    if app.change_store(|store| store.settle(conflict, keep, clock::now())) != Some(true) {
        return;
    }
    let conflict = conflict.clone();
    let undo = move || {
        app.change_store(|store| store.reopen(&conflict, clock::now()));
    };
    app.toast.set(Some(Toast::with_undo(t::versions_settled(name), t::versions_undo(), undo)));
}

fn version(title: &'static str, version: &Version) -> AnyView {
    let when = when::written(version.at, Shape::DayAndTime);
    view! {
        <p class="data__more">{title} " · " {when}</p>
        <p class="data__version" dir="auto">
            {version.text.clone()}
        </p>
    }
    .into_any()
}
