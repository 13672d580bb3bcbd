//! People: everybody at a glance, and a page for each.

mod add;
mod board;
mod fields;
mod fit;
mod folk;
mod known;
mod list;
mod more;
mod person;
mod so_far;
mod stages;
mod standing;
mod toolbar;
mod warming;
mod works;

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
use folk::Wanted;
use leptos::prelude::*;
use northstar_workbook::{domain::person::Person, text::t};

/// With fewer people than these nobody has to be looked for.
const MANY: usize = 4;

/// The place `#/people`.
pub fn people() -> AnyView {
    let app = use_app();
    let is_empty = Memo::new(move |_| app.all::<Person>().is_empty());
    view! {
        <div class="people">
            <PageHeader title=t::people_title() lead=t::people_lead() />
            <p class="people__ways">
                <a class="text-button" href=Route::Find.href()>
                    {Icon::People.view()}
                    {t::people_find()}
                </a>
                <a class="text-button" href=Route::Outreach.href()>
                    {Icon::Mail.view()}
                    {t::people_letters()}
                </a>
                <a class="text-button" href=Route::Contacts.href()>
                    {t::contacts_title()}
                </a>
            </p>
            {move || if is_empty.get() { empty(app) } else { everybody(app) }}
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

fn everybody(app: App) -> AnyView {
    let wanted = Wanted::new();
    let all = folk::folk(app, wanted);
    let are_many = Memo::new(move |_| app.all::<Person>().len() >= MANY);
    let is_board = Memo::new(move |_| app.settings().board);
    let nobody = move || all.read().is_empty().then(|| view! { <p class="lead">{t::people_nobody()}</p> });
    view! {
        {toolbar::switch(app)}
        {move || are_many.get().then(|| toolbar::filters(app, wanted))}
        {nobody}
        {move || if is_board.get() { board::board(app, all) } else { list::list(app, all) }}
        {add::add(app)}
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
