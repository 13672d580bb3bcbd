//! People: everybody at a glance, and a page for each.

mod add;
mod fields;
mod person;
mod so_far;
mod standing;

pub(super) use fields::their_work;
pub(super) use person::in_one_line;
pub use person::person;

use crate::{
    state::{App, use_app},
    ui::{
        parts::{empty_state::EmptyState, icon::Icon, page_header::PageHeader},
        route::Route,
    },
};
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, letter::Letter, meeting::Meeting, person::Person},
    text::t,
};
use standing::Standing;
use std::{cmp::Reverse, rc::Rc};

/// The place `#/people`.
pub fn people() -> AnyView {
    let app = use_app();
    let is_empty = Memo::new(move |_| app.all::<Person>().is_empty());
    view! {
        <div class="column">
            <PageHeader title=t::people_title() lead=t::people_lead() />
            <p>
                <a class="text-button" href=Route::Outreach.href()>
                    {Icon::Mail.view()}
                    {t::people_letters()}
                </a>
            </p>
            {move || if is_empty.get() { empty(app) } else { list(app) }}
        </div>
    }
    .into_any()
}

fn empty(app: App) -> AnyView {
    view! {
        <EmptyState text=t::people_empty() example=t::people_empty_example()>
            {add::add(app)}
        </EmptyState>
    }
    .into_any()
}

fn list(app: App) -> AnyView {
    let rows = move || {
        let (letters, meetings) = (app.all::<Letter>(), app.all::<Meeting>());
        let mut people = app.all::<Person>();
        people.sort_by_key(|(_, person)| Reverse(person.created));
        people.into_iter().map(|(id, person)| row(&id, &person, &letters, &meetings)).collect_view()
    };
    view! {
        <ul class="rows">{rows}</ul>
        {add::add(app)}
    }
    .into_any()
}

fn row(id: &Id, person: &Person, letters: &[(Id, Rc<Letter>)], meetings: &[(Id, Rc<Meeting>)]) -> AnyView {
    let standing = Standing::of(id, letters, meetings);
    let what = what_they_do(person);
    view! {
        <li>
            <a class="row people__row" href=Route::Person(id.clone()).href()>
                <span>
                    <span class="row__what" dir="auto">
                        {called(person)}
                    </span>
                    {(!what.is_empty()).then(|| view! { <span class="row__why" dir="auto">{what}</span> })}
                </span>
                <span class="people__next">{standing.words()}</span>
                {Icon::Chevron.view()}
            </a>
        </li>
    }
    .into_any()
}

/// The name, or words for a name that is not there yet.
pub(super) fn called(person: &Person) -> String {
    match person.name.trim() {
        "" => t::people_unnamed().to_owned(),
        name => name.to_owned(),
    }
}

/// "Head of Product at Safar Travel".
fn what_they_do(person: &Person) -> String {
    match (person.role.trim(), person.organisation.trim()) {
        ("", organisation) => organisation.to_owned(),
        (role, "") => role.to_owned(),
        (role, organisation) => t::people_at(role, organisation),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_without_people_says_what_will_be_here_and_asks_for_a_name() {
        let owner = Owner::new();
        owner.set();
        provide_context(App::open(None));
        let html = people().to_html();
        assert!(html.contains(t::people_empty_example()) && html.contains(t::people_add()), "{html}");
    }

    #[test]
    fn what_is_not_known_of_a_person_is_left_out() {
        let person = |role: &str, organisation: &str| Person {
            role: role.into(),
            organisation: organisation.into(),
            ..Person::default()
        };
        assert_eq!(what_they_do(&person("Baker", "Padaria")), t::people_at("Baker", "Padaria"));
        assert_eq!(what_they_do(&person("Baker", " ")), "Baker");
        assert_eq!(what_they_do(&person("", "Padaria")), "Padaria");
        assert_eq!(called(&Person::default()), t::people_unnamed());
    }
}
