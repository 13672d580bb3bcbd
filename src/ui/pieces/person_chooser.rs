//! Who it is about: somebody who is known already, or a new name.

use crate::{
    browser::clock,
    state::{App, use_app},
    ui::parts::field::Field,
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, person::Person},
    text::t,
};
use std::rc::Rc;

/// More people than these are found by typing.
const SHOWN: usize = 6;

/// A field for a name with the people who fit it underneath. A name that is not among them adds somebody new.
/// `id` is unique on the page.
pub fn person_chooser(id: &str, on_choose: Callback<Id>) -> AnyView {
    let app = use_app();
    let typed = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(id) = find_or_add(app, &typed.get_untracked()) {
            on_choose.run(id);
        }
    };
    view! {
        <form class="person-chooser" on:submit=submit>
            <Field
                id=id
                label=t::person_name()
                hint=t::person_name_hint()
                value=typed
                on_input=Callback::new(move |text| typed.set(text))
            />
            {move || rows(app, &typed.get(), on_choose)}
        </form>
    }
    .into_any()
}

fn rows(app: App, typed: &str, on_choose: Callback<Id>) -> AnyView {
    let fit = fitting(app.all::<Person>(), typed);
    let is_new = !typed.trim().is_empty() && !fit.iter().any(|(_, person)| is_called(person, typed));
    let add = is_new.then(|| view! { <button type="submit" class="button">{t::person_add(typed.trim())}</button> });
    let more = i64::try_from(fit.len().saturating_sub(SHOWN)).unwrap_or_default();
    let people = fit.into_iter().take(SHOWN).map(|(id, person)| row(id, &person, on_choose));
    view! {
        <ul class="person-chooser__people">{people.collect_view()}</ul>
        {(more > 0).then(|| view! { <p class="meta">{t::person_more(more)}</p> })}
        {add}
    }
    .into_any()
}

fn row(id: Id, person: &Person, on_choose: Callback<Id>) -> AnyView {
    let known = [person.role.trim(), person.organisation.trim()].into_iter().filter(|text| !text.is_empty());
    let known = known.collect::<Vec<_>>().join(", ");
    let name = if person.name.trim().is_empty() { t::person_unnamed().to_owned() } else { person.name.clone() };
    view! {
        <li>
            <button type="button" class="person-chooser__person" on:click=move |_| on_choose.run(id.clone())>
                <span class="row__what" dir="auto">
                    {name}
                </span>
                {(!known.is_empty()).then(|| view! { <span class="row__why" dir="auto">{known}</span> })}
            </button>
        </li>
    }
    .into_any()
}

/// Those whose name holds what was typed, the newest first.
fn fitting(mut people: Vec<(Id, Rc<Person>)>, typed: &str) -> Vec<(Id, Rc<Person>)> {
    let wanted = typed.trim().to_lowercase();
    people.retain(|(_, person)| person.name.to_lowercase().contains(&wanted));
    people.sort_by_key(|(_, person)| std::cmp::Reverse(person.created));
    people
}

fn is_called(person: &Person, name: &str) -> bool {
    person.name.trim().to_lowercase() == name.trim().to_lowercase()
}

fn find_or_add(app: App, name: &str) -> Option<Id> {
    let name = name.trim();
    if name.is_empty() {
        return None;
    }
    let known = fitting(app.all::<Person>(), name).into_iter().find(|(_, person)| is_called(person, name));
    let add = || app.create(Person { name: name.to_owned(), created: clock::now(), ..Person::default() });
    Some(known.map_or_else(add, |(id, _)| id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_known_is_found_again_and_another_one_is_added_once() {
        let owner = Owner::new();
        owner.set();
        let app = App::open(None);
        let leila = find_or_add(app, " Leila Haddad ").unwrap();
        assert_eq!(find_or_add(app, "leila haddad"), Some(leila.clone()));
        assert_ne!(find_or_add(app, "Leila"), Some(leila));
        assert_eq!(find_or_add(app, "  "), None);
        assert_eq!(app.all::<Person>().len(), 2);
    }
}
