//! What a record is called where records of every kind stand together: second versions, the trash.

use crate::state::App;
use northstar_workbook::{
    domain::{
        answer::Answer,
        goal::Goal,
        id::Id,
        kind::{Fields, Kind},
        letter::Letter,
        meeting::Meeting,
        person::Person,
        persona::Line,
        question::OwnQuestion,
        skill::Skill,
    },
    guide,
    store::Key,
    text::t,
};

/// The name of a record of any kind, from its fields, which may be those of a deleted one.
pub fn named(app: App, key: &Key, fields: &Fields) -> String {
    match key.kind() {
        Person::NAME => some(Person::from_fields(fields).name, t::named_person()),
        Letter::NAME => with(app, Letter::from_fields(fields).person, t::named_letter_to, t::named_letter()),
        Meeting::NAME => with(app, Meeting::from_fields(fields).person, t::named_meeting_with, t::named_meeting()),
        Answer::NAME => question(&key.id()).unwrap_or_else(|| t::named_answer().into()),
        Goal::NAME => some(Goal::from_fields(fields).text, t::named_goal()),
        Skill::NAME => some(Skill::from_fields(fields).name, t::named_skill()),
        Line::NAME => some(Line::from_fields(fields).text, t::named_line()),
        OwnQuestion::NAME => some(OwnQuestion::from_fields(fields).text, t::named_question()),
        _ => t::named_entry().into(),
    }
}

fn some(words: String, otherwise: &str) -> String {
    if words.trim().is_empty() { otherwise.into() } else { words }
}

fn with(app: App, person: Option<Id>, say: fn(&str) -> String, otherwise: &str) -> String {
    let name = person.map(|person| app.peek::<Person>(&person).name.clone()).unwrap_or_default();
    if name.trim().is_empty() { otherwise.into() } else { say(&name) }
}

fn question(id: &Id) -> Option<String> {
    let sheets = guide::current().worksheets.iter();
    let mut questions = sheets.flat_map(|sheet| sheet.question.iter().map(move |question| (sheet, question)));
    questions
        .find(|(sheet, question)| Id::of_answer(&sheet.id, &question.id) == *id)
        .map(|(_, asked)| asked.title.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::prelude::Owner;
    use northstar_workbook::store::MemoryStorage;

    #[test]
    fn every_kind_of_record_has_a_name_that_a_person_knows() {
        Owner::new().with(|| {
            let app = App::open(Some(Box::new(MemoryStorage::default())));
            let person = app.create(Person { name: "Leila Haddad".into(), ..Person::default() });
            let letter = Letter { person: Some(person.clone()), ..Letter::default() };
            let meeting = Meeting { person: Some(person), ..Meeting::default() };
            let id = Id::parse("one").unwrap();
            let name = |key: Key, fields: Fields| named(app, &key, &fields);
            assert_eq!(name(Key::of::<Letter>(&id), letter.to_fields()), "Letter to Leila Haddad");
            assert_eq!(name(Key::of::<Meeting>(&id), meeting.to_fields()), "Meeting with Leila Haddad");
            assert_eq!(name(Key::of::<Letter>(&id), Letter::default().to_fields()), "A letter");
            assert_eq!(name(Key::of::<Person>(&id), Person::default().to_fields()), "A person without a name");
            let sheet = &guide::english().worksheets[0];
            let answer = Key::of::<Answer>(&Id::of_answer(&sheet.id, &sheet.question[0].id));
            assert_eq!(name(answer, Answer::default().to_fields()), sheet.question[0].title);
        });
    }
}
