//! Adding a person: a name is enough.

use crate::{
    browser::clock,
    state::App,
    ui::{history, parts::field::Field, route::Route},
};
use leptos::prelude::*;
use northstar_workbook::{domain::person::Person, text::t};

/// A field for the name and a button. The new person's page opens.
pub(super) fn add(app: App) -> AnyView {
    let name = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = name.get_untracked().trim().to_owned();
        let id = app.create(Person { name, created: clock::now(), ..Person::default() });
        history::go(&Route::Person(id));
    };
    view! {
        <form class="people__add" on:submit=submit>
            <Field
                id="new-person"
                label=t::people_add_name()
                hint=t::people_add_hint()
                value=name
                on_input=Callback::new(move |text| name.set(text))
            />
            <button type="submit" class="button button--fill">
                {t::people_add()}
            </button>
        </form>
    }
    .into_any()
}
