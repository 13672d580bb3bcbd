//! Bringing people in: who is new, who is here, what is added, and an undo that leaves nothing behind. And making one of
//! two records of one person.

use northstar_workbook::{
    domain::{
        fit::Fits, id::Id, kind::Kind, letter::Letter, meeting::Meeting, person::Person, time::Instant, touch::Touch,
    },
    exchange::{
        backup,
        people::{self, Choice, Likeness, Plan, plan, read, twins, unite},
    },
    store::{Device, MemoryStorage, Store},
};

const NOW: Instant = Instant(1_795_300_000_000);

type Book = Store<MemoryStorage>;

fn book(people: &[(&str, Person)]) -> Book {
    let mut book = Store::open(MemoryStorage::default(), Device::random(1), NOW);
    for (name, person) in people {
        book.write(&id(name), person, NOW);
    }
    book
}

fn id(name: &str) -> Id {
    Id::parse(name).unwrap()
}

fn all(book: &Book) -> Vec<(Id, Person)> {
    book.iter(Person::NAME).map(|(key, fields)| (key.id(), Person::from_fields(fields))).collect()
}

fn planned(book: &Book, table: &str) -> Plan {
    let here = all(book);
    let here: Vec<(Id, &Person)> = here.iter().map(|(id, person)| (id.clone(), person)).collect();
    plan(&here, read(table.as_bytes()).unwrap())
}

fn leila() -> Person {
    Person {
        name: "Leila Haddad".into(),
        organisation: "Safar Travel".into(),
        email: "leila@safar.example".into(),
        link: "https://www.linkedin.com/in/leila-haddad/".into(),
        ..Person::default()
    }
}

fn bring(book: &mut Book, plan: &Plan) -> backup::Undo {
    let chosen: Vec<_> = plan.people.iter().map(|planned| (planned, Choice::proposed(planned))).collect();
    let mut next = 0;
    let mut new_id = || {
        next += 1;
        Id::random(next)
    };
    people::bring(book, &chosen, &mut new_id, NOW.plus(1))
}

#[test]
fn somebody_who_is_here_is_known_again() {
    let book = book(&[("leila", leila())]);
    let head = "Name,Company,E-mail,URL\n";
    for (row, likeness) in [
        ("L. Haddad,,LEILA@safar.example,", Some(Likeness::Mail)),
        ("Someone,,,http://lb.linkedin.com/in/leila-haddad?trk=x", Some(Likeness::Link)),
        ("leila  haddad,\"Safar Travel, Inc.\",,", Some(Likeness::Work)),
        ("LEILA HADDAD,,,", Some(Likeness::Work)),
        ("Leila Haddad,Another Firm,,", Some(Likeness::Name)),
        ("Leila Haddadi,Safar Travel,,", None),
        ("Someone,,other@safar.example,https://www.linkedin.com", None),
    ] {
        let plan = planned(&book, &format!("{head}{row}\n"));
        assert_eq!(plan.people[0].here.as_ref().map(|(_, likeness)| *likeness), likeness, "{row}");
        assert!(plan.people[0].here.iter().all(|(here, _)| *here == id("leila")));
    }
}

#[test]
fn what_is_here_stays_and_what_is_absent_comes() {
    let mut book = book(&[("leila", leila())]);
    let plan = planned(
        &book,
        "Name,Company,E-mail,City,Notes\nLeila Haddad,Other Travel,leila@safar.example,Beirut,Kind\nKwame,Ghana,,,\nKwame,,,Accra,\n,,,,x\n",
    );
    assert_eq!((plan.people.len(), plan.repeated, plan.refused.len()), (2, 1, 1));
    assert_eq!((plan.people[0].adds, plan.people[0].differs), (2, 1));
    let before = all(&book);
    let undo = bring(&mut book, &plan);
    let mut expected = leila();
    (expected.place, expected.notes) = ("Beirut".into(), "Kind".into());
    let after = all(&book);
    assert_eq!(after.iter().find(|(here, _)| *here == id("leila")).unwrap().1, expected);
    let kwame = &after.iter().find(|(here, _)| *here != id("leila")).unwrap().1;
    assert_eq!((kwame.place.as_str(), kwame.organisation.as_str(), kwame.created), ("Accra", "Ghana", NOW.plus(1)));
    // Once more, and there is nothing left to do.
    let again = planned(&book, "Name,E-mail\nLeila Haddad,leila@safar.example\nKwame,\n");
    assert!(again.people.iter().all(|planned| Choice::proposed(planned) == Choice::Leave));
    backup::undo(&mut book, undo, NOW.plus(2));
    assert_eq!(all(&book), before);
    assert_eq!(book.trash(NOW.plus(3)), []);
}

#[test]
fn two_rows_for_one_person_here_are_undone_as_well() {
    let mut book = book(&[("leila", leila())]);
    let plan = planned(
        &book,
        "Name,E-mail,URL,City,Role\nA,leila@safar.example,,Beirut,\nB,,linkedin.com/in/leila-haddad,,Guide\n",
    );
    let before = all(&book);
    let undo = bring(&mut book, &plan);
    assert_eq!((all(&book)[0].1.place.as_str(), all(&book)[0].1.role.as_str()), ("Beirut", "Guide"));
    backup::undo(&mut book, undo, NOW.plus(2));
    assert_eq!(all(&book), before);
}

#[test]
fn how_much_room_somebody_takes_is_not_told_too_low() {
    let mut book = book(&[]);
    let plan = planned(&book, "Name,Company,Notes\nLeila Haddad,Safar,\"Some \"\"words\"\" with quotes\"\nKwame,,\n");
    let used = book.meter().used;
    bring(&mut book, &plan);
    assert!(book.flush(NOW).is_clean());
    let told: usize = plan.people.iter().map(|planned| people::units(&planned.person)).sum();
    let taken = book.meter().used - used;
    assert!((taken..taken * 2).contains(&told), "{told} is told, {taken} is taken");
}

#[test]
fn two_records_of_one_person_become_one_and_two_again() {
    let other = Person {
        name: "Leila H. Haddad".into(),
        role: "Head of Product".into(),
        email: "LEILA@safar.example".into(),
        link: "https://example.org/leila".into(),
        reach: "+961 3 123456".into(),
        develops: Fits::Yes,
        fit: [("line".to_owned(), Fits::Partly)].into(),
        created: NOW.plus(-9),
        ..Person::default()
    };
    let kwame = Person { name: "Kwame".into(), introduced_by: Some(id("leila2")), ..Person::default() };
    let mut book = book(&[("leila", Person { created: NOW, ..leila() }), ("leila2", other), ("kwame", kwame)]);
    book.write(&id("letter"), &Letter { person: Some(id("leila2")), ..Letter::default() }, NOW);
    book.write(
        &id("meeting"),
        &Meeting { person: Some(id("leila2")), topic: "leila2".into(), ..Meeting::default() },
        NOW,
    );
    book.write(&id("touch"), &Touch { person: Some(id("leila2")), ..Touch::default() }, NOW);
    let people = all(&book);
    let here: Vec<(Id, &Person)> = people.iter().map(|(id, person)| (id.clone(), person)).collect();
    let pairs = twins(&here);
    assert_eq!((pairs.len(), pairs[0].likeness), (1, Likeness::Mail));
    assert_eq!((&pairs[0].one, &pairs[0].other), (&id("leila2"), &id("leila")));

    let undo = unite(&mut book, &id("leila"), &id("leila2"), NOW.plus(1));
    let one: Person = book.read(&id("leila")).unwrap();
    assert_eq!(
        (one.name.as_str(), one.role.as_str(), one.reach.as_str()),
        ("Leila Haddad", "Head of Product", "+961 3 123456")
    );
    assert_eq!((one.links.as_str(), one.develops, one.created), ("https://example.org/leila", Fits::Yes, NOW.plus(-9)));
    assert_eq!((one.fit.get("line"), one.notes.as_str()), (Some(&Fits::Partly), "Leila H. Haddad"));
    assert_eq!(book.read::<Person>(&id("leila2")), None);
    assert_eq!(book.read::<Letter>(&id("letter")).unwrap().person, Some(id("leila")));
    assert_eq!(book.read::<Meeting>(&id("meeting")).unwrap().person, Some(id("leila")));
    assert_eq!(book.read::<Touch>(&id("touch")).unwrap().person, Some(id("leila")));
    assert_eq!(book.read::<Person>(&id("kwame")).unwrap().introduced_by, Some(id("leila")));

    backup::undo(&mut book, undo, NOW.plus(2));
    assert_eq!(all(&book), people);
    assert_eq!(book.read::<Letter>(&id("letter")).unwrap().person, Some(id("leila2")));
    assert_eq!(book.read::<Meeting>(&id("meeting")).unwrap().person, Some(id("leila2")));
    unite(&mut book, &id("leila"), &id("leila"), NOW.plus(3));
    unite(&mut book, &id("leila"), &id("nobody"), NOW.plus(3));
    assert_eq!(all(&book), people);
}

#[test]
fn of_three_two_are_shown_first() {
    let at = |at: i64| Person { created: NOW.plus(at), ..leila() };
    let people = [(id("c"), at(3)), (id("a"), at(1)), (id("b"), at(2)), (id("d"), Person::default())];
    let here: Vec<(Id, &Person)> = people.iter().map(|(id, person)| (id.clone(), person)).collect();
    let pairs = twins(&here);
    assert_eq!(pairs.len(), 1);
    assert_eq!((&pairs[0].one, &pairs[0].other), (&id("a"), &id("b")));
}
