//! People of other programs: compared with who is here, brought in, taken out, and two records made one.

use super::{App, Toast};
use crate::browser::clock;
use leptos::prelude::*;
use northstar_workbook::{
    domain::{id::Id, person::Person},
    exchange::{
        backup::{self, Undo},
        csv, paste,
        people::{self, Choice, Found, Pair, Plan, Planned},
        vcard,
    },
    store::BALLAST,
    text::t,
};
use std::rc::Rc;

impl App {
    /// What bringing these people in would do now.
    #[must_use]
    pub fn plan_people(self, found: Found) -> Plan {
        let here = untrack(|| self.all::<Person>());
        people::plan(&lent(&here), found)
    }

    /// Whether there is room for those who were chosen.
    #[must_use]
    pub fn has_room_for(self, chosen: &[(&Planned, Choice)]) -> bool {
        let coming = chosen.iter().filter(|(_, choice)| *choice != Choice::Leave);
        let units: usize = coming.map(|(planned, _)| people::units(&planned.person)).sum();
        let meter = self.with_store(|store| store.meter());
        meter.is_some_and(|meter| !meter.is_refused && meter.used + units + BALLAST < meter.budget)
    }

    /// Brings in those who were chosen, says so, and offers to undo it. The ids of those who came.
    pub fn bring_people(self, chosen: &[(&Planned, Choice)]) -> Vec<Id> {
        let mut new = Vec::new();
        let mut next = || {
            let id = clock::new_id();
            new.push(id.clone());
            id
        };
        let Some(undo) = self.change_store(|store| people::bring(store, chosen, &mut next, clock::now())) else {
            return Vec::new();
        };
        let known = chosen.iter().filter(|(_, choice)| *choice == Choice::Add);
        new.extend(known.filter_map(|(planned, _)| planned.here.as_ref().map(|(id, _)| id.clone())));
        let said = t::contacts_done(i64::try_from(new.len()).unwrap_or_default());
        self.offer_undo(said, t::contacts_undo(), undo);
        new
    }

    /// Adds somebody by their name, or by a link to their page and what else was pasted with it.
    pub fn add_somebody(self, words: &str) -> Id {
        let is_more = words.contains("://") || words.contains("linkedin.com/in/") || words.contains('@');
        let found = if is_more { paste::read(words).ok() } else { None };
        let pasted = found.and_then(|found| found.people.into_iter().next()).map(|(_, person)| *person);
        let person = pasted.unwrap_or_else(|| Person { name: words.trim().to_owned(), ..Person::default() });
        self.create(Person { created: clock::now(), ..person })
    }

    /// Who seems to be here twice; followed.
    #[must_use]
    pub fn twins(self) -> Vec<Pair> {
        people::twins(&lent(&self.all::<Person>()))
    }

    /// Makes two records one, says so, and offers to undo it.
    pub fn unite_people(self, pair: &Pair) {
        let Some(undo) = self.change_store(|store| people::unite(store, &pair.one, &pair.other, clock::now())) else {
            return;
        };
        let name = self.peek::<Person>(&pair.one).name.clone();
        self.offer_undo(t::contacts_twins_done(&name), t::contacts_twins_undo(), undo);
    }

    /// Everybody as a card file, or as a table.
    #[must_use]
    pub fn write_people(self, as_cards: bool) -> Option<String> {
        let people = untrack(|| self.all::<Person>());
        let all = people.iter().map(|(_, person)| &**person);
        let text = if as_cards { vcard::write(all) } else { csv::write(all) };
        (!people.is_empty()).then_some(text)
    }

    fn offer_undo(self, said: String, label: &'static str, undo: Undo) {
        let undo = move || {
            self.change_store(|store| backup::undo(store, undo.clone(), clock::now()));
        };
        self.toast.set(Some(Toast::with_undo(said, label, undo)));
    }
}

fn lent(people: &[(Id, Rc<Person>)]) -> Vec<(Id, &Person)> {
    people.iter().map(|(id, person)| (id.clone(), &**person)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(app: App) -> Vec<String> {
        app.all::<Person>().iter().map(|(_, person)| person.name.clone()).collect()
    }

    #[test]
    fn people_come_at_once_and_go_with_one_undo() {
        Owner::new().with(|| {
            let app = App::open(None);
            let plan = app.plan_people(paste::read("Name\tCompany\nAna\tSafar\nKwame\tGhana").unwrap());
            let chosen: Vec<_> = plan.people.iter().map(|planned| (planned, Choice::proposed(planned))).collect();
            assert!(app.has_room_for(&chosen));
            assert_eq!(app.bring_people(&chosen).len(), 2);
            assert_eq!(names(app).len(), 2);
            assert!(app.write_people(true).unwrap().contains("FN:Ana\r\n"));
            assert!(app.write_people(false).unwrap().contains("\r\nKwame,"));
            let (_, undo) = app.toast.get_untracked().unwrap().undo.unwrap();
            undo();
            assert_eq!(names(app).len(), 0);
            assert_eq!(app.write_people(true), None);
        });
    }

    #[test]
    fn a_link_in_the_place_of_a_name_makes_a_person_of_that_name() {
        Owner::new().with(|| {
            let app = App::open(None);
            let link = "https://www.linkedin.com/in/leila-haddad-4a1";
            let leila = app.peek::<Person>(&app.add_somebody(link));
            assert_eq!((leila.name.as_str(), leila.link.as_str()), ("Leila Haddad", link));
            assert_eq!(app.peek::<Person>(&app.add_somebody(" Ana @ home ")).name, "Ana @ home");
            assert_eq!(app.peek::<Person>(&app.add_somebody(" Kwame ")).name, "Kwame");
        });
    }

    #[test]
    fn two_records_become_one_and_two_again() {
        Owner::new().with(|| {
            let app = App::open(None);
            for role in ["", "Baker"] {
                app.create(Person { name: "Ana".into(), role: role.into(), ..Person::default() });
            }
            let twins = app.twins();
            app.unite_people(&twins[0]);
            assert_eq!((names(app), app.twins().len()), (vec!["Ana".to_owned()], 0));
            let (_, undo) = app.toast.get_untracked().unwrap().undo.unwrap();
            undo();
            assert_eq!(app.twins(), twins);
        });
    }
}
