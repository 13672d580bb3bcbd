//! Adding a person: a name is enough, or a link to their page.

use crate::{
    state::App,
    ui::{history, parts::field::Field, route::Route},
};
use leptos::prelude::*;
use northstar_workbook::text::t;

/// A field for the name and a button. The new person's page opens.
pub(super) fn add(app: App) -> AnyView {
    let name = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        history::go(&Route::Person(app.add_somebody(&name.get_untracked())));
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
