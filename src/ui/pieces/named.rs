//! What a record is called where records of every kind stand together: second versions, the trash.

use crate::state::App;
use northstar_workbook::{
    domain::{
        about::About,
        action::Action,
        advice::Advice,
        answer::Answer,
        find::Plan,
        goal::Goal,
        id::Id,
        kind::{Fields, Kind},
        letter::Letter,
        meeting::Meeting,
        note::Note,
        person::Person,
        persona::Line,
        question::OwnQuestion,
        resource::Resource,
        settings::Settings,
        skill::Skill,
        touch::Touch,
    },
    guide,
    store::Key,
    text::t,
};

/// The most letters of a name: of a long goal its beginning is enough to know it again.
const LONGEST: usize = 120;

/// What kind of record it is, in the person's words.
pub fn kind_of(key: &Key) -> &'static str {
    match key.kind() {
        Person::NAME => t::kind_person(),
        Letter::NAME => t::kind_letter(),
        Meeting::NAME => t::kind_meeting(),
        Answer::NAME => t::kind_answer(),
        Goal::NAME => t::kind_goal(),
        Skill::NAME => t::kind_skill(),
        Line::NAME => t::kind_line(),
        OwnQuestion::NAME => t::kind_question(),
        Touch::NAME => t::kind_touch(),
        Note::NAME => t::kind_note(),
        Advice::NAME => t::kind_advice(),
        Action::NAME => t::kind_action(),
        Resource::NAME => t::kind_resource(),
        Plan::NAME => t::kind_plan(),
        About::NAME => t::kind_about(),
        Settings::NAME => t::kind_settings(),
        _ => t::kind_other(),
    }
}

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
        Touch::NAME => some(Touch::from_fields(fields).text, t::named_touch()),
        Note::NAME => some(Note::from_fields(fields).text, t::named_note()),
        Advice::NAME => some(Advice::from_fields(fields).text, t::named_advice()),
        Action::NAME => some(Action::from_fields(fields).text, t::named_action()),
        Resource::NAME => some(Resource::from_fields(fields).text, t::named_resource()),
        Plan::NAME => channel(&key.id()).into(),
        _ => t::named_entry().into(),
    }
}

fn some(words: String, otherwise: &str) -> String {
    let words = words.trim();
    if words.is_empty() {
        return otherwise.into();
    }
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => words.get(..end).unwrap_or(words).to_owned() + "…",
        None => words.to_owned(),
    }
}

fn with(app: App, person: Option<Id>, say: fn(&str) -> String, otherwise: &str) -> String {
    // A letter keeps its name when the person was deleted with it.
    let known = |person: &Id| {
        app.with_store(|store| Some(Person::from_fields(store.record(&Key::of::<Person>(person))?.fields()).name))
    };
    let name = person.and_then(|person| known(&person).flatten()).unwrap_or_default();
    if name.trim().is_empty() { otherwise.into() } else { say(&some(name, "")) }
}

fn channel(id: &Id) -> &'static str {
    guide::current().search_plan(id.as_str()).map_or(t::named_plan(), |plan| plan.title.as_str())
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
    fn every_kind_that_is_kept_says_what_it_is() {
        let of = |kind: &str| kind_of(&Key::parse(&format!("{kind}/x")).unwrap());
        let words: Vec<_> = northstar_workbook::store::KINDS.iter().map(|kind| of(kind.name)).collect();
        assert!(!words.contains(&t::kind_other()), "{words:?}");
        assert_eq!(of("kind-of-later"), t::kind_other());
    }

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
            app.remove::<Person>(&letter.person.clone().unwrap());
            assert_eq!(name(Key::of::<Letter>(&id), letter.to_fields()), "Letter to Leila Haddad");
            let long = Goal { text: "Ö".repeat(4_000), ..Goal::default() };
            assert_eq!(name(Key::of::<Goal>(&id), long.to_fields()), "Ö".repeat(LONGEST) + "…");
            let sheet = &guide::english().worksheets[0];
            let answer = Key::of::<Answer>(&Id::of_answer(&sheet.id, &sheet.question[0].id));
            assert_eq!(name(answer, Answer::default().to_fields()), sheet.question[0].title);
        });
    }
}
