//! People of other programs: read right from the files that these write, refused with a reason where they can't be,
//! and written so that they come back as they were.

use northstar_workbook::{
    domain::{person::Person, time::Instant},
    exchange::{
        csv::{self, Table},
        paste,
        people::{self, Fact, Form, Found, LONGEST_FILE, Refusal, Why, read},
        vcard,
    },
};
use proptest::prelude::*;

const GOOGLE: &[u8] = include_bytes!("golden/people/google.csv");
const OUTLOOK: &[u8] = include_bytes!("golden/people/outlook.csv");
const LINKEDIN: &[u8] = include_bytes!("golden/people/linkedin.csv");
const APPLE: &[u8] = include_bytes!("golden/people/apple.vcf");
const ANDROID: &[u8] = include_bytes!("golden/people/android.vcf");
const FOUR: &[u8] = include_bytes!("golden/people/four.vcf");

/// A file, the names that are taken from it, and what is not.
type Told<'a> = (&'a str, Vec<&'a str>, Vec<(usize, Why)>);

fn person(name: &str) -> Person {
    Person { name: name.into(), ..Person::default() }
}

fn of(found: &Found) -> Vec<Person> {
    found.people.iter().map(|(_, person)| Person::clone(person)).collect()
}

/// The people of a file and why the others stay out.
fn told(bytes: &[u8]) -> (Vec<Person>, Vec<(usize, Why)>) {
    let found = read(bytes).unwrap();
    (of(&found), found.refused)
}

#[test]
fn the_table_of_google_contacts_is_read() {
    let leila = Person {
        greeting: "Leila".into(),
        role: "Head of Product".into(),
        organisation: "Safar Travel".into(),
        email: "leila@safar.example".into(),
        link: "https://www.linkedin.com/in/leila-haddad".into(),
        reach: "leila.h@example.org, +961 3 123456".into(),
        place: "Beirut, Lebanon".into(),
        notes: "Met at the meetup.\nLikes \"slow\" decisions.".into(),
        ..person("Leila Haddad")
    };
    let ana = Person {
        organisation: "Hospital São José".into(),
        email: "ana@example.org".into(),
        reach: "ana.gomez@example.com".into(),
        ..person("Ana Lucía Gómez")
    };
    assert_eq!(told(GOOGLE), (vec![leila, ana], vec![(4, Why::NoName)]));
}

#[test]
fn the_table_of_outlook_is_read_in_its_own_letters() {
    let juergen = Person {
        role: "Leiter Einkauf".into(),
        organisation: "Müller & Söhne GmbH".into(),
        email: "juergen.gross@example.de".into(),
        link: "https://example.de/team/gross".into(),
        reach: "+49 221 123456, +49 170 1234567".into(),
        place: "Köln, Deutschland".into(),
        notes: "50 € – Café".into(),
        ..person("Jürgen Groß")
    };
    let zoe = Person {
        role: "Engineer".into(),
        organisation: "Example, Inc.".into(),
        email: "zoe@example.com".into(),
        ..person("Zoë O'Neil")
    };
    assert_eq!(told(OUTLOOK), (vec![juergen, zoe], vec![]));
}

#[test]
fn the_notes_above_the_connections_of_linkedin_are_passed_over() {
    let (people, refused) = told(LINKEDIN);
    assert_eq!(people[0].role, "Head of Product");
    assert_eq!(people[0].link, "https://www.linkedin.com/in/leila-haddad");
    assert_eq!(people[1].email, "kwame@example.org");
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Leila Haddad", "Kwame Mensah, PhD", "花子 田中"]);
    assert_eq!(refused, [(7, Why::NoName)]);
}

#[test]
fn the_cards_of_apple_are_read_without_their_photos() {
    let leila = Person {
        greeting: "Leila".into(),
        role: "Head of Product".into(),
        organisation: "Safar Travel".into(),
        email: "leila@safar.example".into(),
        link: "https://www.linkedin.com/in/leila-haddad".into(),
        links: "https://safar.example/team".into(),
        reach: "leila.h@example.org, +961 3 123456".into(),
        place: "Beirut, Lebanon".into(),
        notes: "Met at the meetup, where she spoke about decisions.\nLikes “slow” decisions; asks good questions."
            .into(),
        ..person("Leila Haddad")
    };
    assert_eq!(told(APPLE), (vec![leila], vec![(2, Why::NotAPerson)]));
}

#[test]
fn the_cards_of_android_are_read_in_version_2_1() {
    let priya = Person {
        role: "Programme Officer".into(),
        organisation: "Tata Trusts – मुंबई".into(),
        email: "priya@example.in".into(),
        reach: "+91-98765-43210, 022 1234 5678".into(),
        place: "Mumbai, India".into(),
        notes: "Spoke about patience.\nहमने बात की".into(),
        ..person("प्रिया शर्मा")
    };
    let joerg = Person { reach: "+49 170 7654321".into(), ..person("Jörg Müller") };
    assert_eq!(told(ANDROID), (vec![priya, joerg], vec![]));
}

#[test]
fn cards_of_version_4_are_read() {
    let doe = Person {
        role: "Research Scientist".into(),
        organisation: "ABC, Inc.".into(),
        email: "j.doe@work.example".into(),
        link: "https://example.com/~jdoe".into(),
        reach: "jdoe@example.com, +1-555-555-5555, xmpp:jdoe@example.com".into(),
        languages: "en, fr".into(),
        place: "Baytown, USA".into(),
        zone: "America/New_York".into(),
        notes: "A note that is folded in the middle of a sentence.".into(),
        ..person("J. Doe")
    };
    assert_eq!(told(FOUR), (vec![doe], vec![(2, Why::NotAPerson)]));
}

#[test]
fn a_broken_card_is_told_and_hides_none_of_the_others() {
    let card = |inside: &str| format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{inside}\r\nEND:VCARD\r\n");
    let long = card(&format!("FN:Long\r\nNOTE:{}", "a".repeat(300_000)));
    let soft = card(&format!("FN:Soft\r\nNOTE;ENCODING=QUOTED-PRINTABLE:{}", "=41=\r\n".repeat(400_000)));
    let table: [Told<'_>; 11] = [
        ("BEGIN:VCARD\nFN:One\nBEGIN:VCARD\nFN:Two\nEND:VCARD", vec!["Two"], vec![(1, Why::Cut)]),
        ("BEGIN:VCARD\nFN:One\nEND:VCARD\nBEGIN:VCARD\nFN:Two", vec!["One"], vec![(2, Why::Cut)]),
        ("begin:vcard\rfn:One\rend:vcard\r", vec!["One"], vec![]),
        (
            "BEGIN:VCARD\nFN:One\nAGENT:\nBEGIN:VCARD\nFN:Two\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:Three\nEND:VCARD",
            vec!["One", "Three"],
            vec![],
        ),
        (
            "BEGIN:VCARD\nFN:One\nAGENT:\nBEGIN:VCARD\nFN:Two\nBEGIN:VCARD\nFN:Three\nEND:VCARD",
            vec!["Three"],
            vec![(1, Why::Cut)],
        ),
        ("BEGIN:VCARD\nORG:Nobody\nEND:VCARD", vec![], vec![(1, Why::NoName)]),
        ("BEGIN:VCARD\nFN;CHARSET=SHIFT_JIS:\u{0}\nEND:VCARD", vec![], vec![(1, Why::NoName)]),
        ("BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:One=\nEND:VCARD\n", vec!["One="], vec![]),
        ("BEGIN:VCARD\nno colon\n:\n;;;\nFN:One\nTEL\nEND:VCARD\nafter", vec!["One"], vec![]),
        (&long, vec![], vec![(1, Why::TooLong)]),
        (&soft, vec![], vec![(1, Why::TooLong)]),
    ];
    for (file, expected, refused) in table {
        let found = read(file.as_bytes()).unwrap();
        let names: Vec<String> = of(&found).into_iter().map(|person| person.name).collect();
        assert_eq!((names, found.refused), (expected.into_iter().map(String::from).collect(), refused), "{file:.90}");
    }
    let strange = b"BEGIN:VCARD\nFN;CHARSET=SHIFT_JIS:\x93\x63\nEND:VCARD\nBEGIN:VCARD\nFN:One\nEND:VCARD";
    assert_eq!(told(strange), (vec![person("One")], vec![(1, Why::Letters)]));
}

#[test]
fn tables_are_read_whatever_they_are_cut_and_written_with() {
    let plain = "Name,Company,E-mail\nLeila Haddad,Safar; Travel,leila@safar.example\nZoë,,z@example.org\n";
    let with = |delimiter: &str, end: &str| plain.replace(',', delimiter).replace('\n', end);
    let wide = |text: &str, turn: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{feff}{text}").encode_utf16().flat_map(turn).collect()
    };
    let table: Vec<Vec<u8>> = vec![
        plain.into(),
        with(",", "\r\n").into(),
        with(",", "\r").into(),
        with("\t", "\n").into(),
        with("|", "\n").into(),
        plain.replace("Safar; Travel", "\"Safar; Travel\"").replace(',', ";").into(),
        format!("sep=;\r\n{}", plain.replace("Safar; Travel", "\"Safar; Travel\"").replace(',', ";")).into(),
        format!("\u{feff}{plain}").into(),
        wide(plain, u16::to_le_bytes),
        wide(&with("\t", "\r\n"), u16::to_be_bytes),
        plain.trim_end().into(),
        plain.replace("\n", "\n\n ,, \n").into(),
        plain.replace("Zoë", "\"Zoë\" ").into(),
        plain.replace('ë', "\u{0}").bytes().map(|byte| if byte == 0 { 0xeb } else { byte }).collect(),
    ];
    for bytes in table {
        let (people, refused) = told(&bytes);
        let shown = String::from_utf8_lossy(&bytes);
        assert_eq!(refused, [], "{shown}");
        assert_eq!(people[0].organisation, "Safar; Travel", "{shown}");
        assert_eq!((people[1].name.as_str(), people[1].email.as_str()), ("Zoë", "z@example.org"), "{shown}");
        assert_eq!(people.len(), 2, "{shown}");
    }
}

#[test]
fn rows_that_are_broken_are_told_and_take_none_of_the_others_with_them() {
    let head = "Name,Company,Notes\n";
    let table: [Told<'_>; 9] = [
        ("\"Leila,Safar,\nKwame,Ghana,\n", vec!["Kwame"], vec![(2, Why::Quotes)]),
        ("\"Leila,Safar,\n\"Kwame\",Ghana,\nZoe,,\n", vec!["Kwame", "Zoe"], vec![(2, Why::Quotes)]),
        ("Leila,\"Safar\nTravel\",x\nKwame,,\n", vec!["Leila", "Kwame"], vec![]),
        ("Leila,Safar,a,b\nKwame\n", vec!["Kwame"], vec![(2, Why::Ragged)]),
        ("Leila,Safar,a,,,\n", vec!["Leila"], vec![]),
        (",Safar,\n", vec![], vec![(2, Why::NoName)]),
        ("Le\"i\"la,Safar,\n", vec!["Le\"i\"la"], vec![]),
        ("\"Leila\" Haddad,Safar,\n", vec!["Leila Haddad"], vec![]),
        ("\"Leila \"\"L\"\" Haddad\",Safar,", vec!["Leila \"L\" Haddad"], vec![]),
    ];
    for (rows, expected, refused) in table {
        let (people, why) = told(format!("{head}{rows}").as_bytes());
        let names: Vec<String> = people.into_iter().map(|person| person.name).collect();
        assert_eq!((names, why), (expected.into_iter().map(String::from).collect(), refused), "{rows}");
    }
    let long = format!("{head}Leila,,{}\nKwame,,\n", "a".repeat(200_000));
    assert_eq!(told(long.as_bytes()).1, [(2, Why::TooLong)]);
}

#[test]
fn headings_are_known_in_several_languages_and_the_person_can_say_otherwise() {
    for (table, name, role) in [
        ("Vorname;Nachname;Funktion;Firma\nJörg;Müller;Leiter;X", "Jörg Müller", "Leiter"),
        ("Prénom;Nom;Poste;Entreprise\nZoé;Blanc;Cheffe;X", "Zoé Blanc", "Cheffe"),
        ("Nombre,Apellidos,Cargo,Empresa\nAna,Gómez,Jefa,X", "Ana Gómez", "Jefa"),
        ("姓名,职位,公司\n田中,経理,X", "田中", "経理"),
        ("Name,Title,Where they work\nAna,Baker,X", "Ana", "Baker"),
    ] {
        let (people, _) = told(table.as_bytes());
        assert_eq!((people[0].name.as_str(), people[0].role.as_str()), (name, role), "{table}");
        assert_eq!(people[0].organisation, "X", "{table}");
    }
    let bare = "Ana Gómez,ana@example.org,Baker\n";
    assert_eq!(told(bare.as_bytes()).0, [Person { email: "ana@example.org".into(), ..person("Ana Gómez") }]);
    let table = Table::look(b"A,B\nBaker,Ana\n").unwrap();
    assert_eq!(table.columns()[1].example, "B");
    assert_eq!(table.read(&[None, None]), Err(Refusal::NoNames));
    let found = table.read(&[Some(Fact::Role), Some(Fact::Name)]).unwrap();
    assert_eq!(of(&found)[1], Person { role: "Baker".into(), ..person("Ana") });
}

#[test]
fn the_person_says_whether_the_first_row_is_somebody() {
    let names = |bytes: &[u8], headed| {
        let table = Table::look(bytes).unwrap();
        let found = table.headed(headed).read(&[Some(Fact::Name), None]).unwrap();
        of(&found).into_iter().map(|person| person.name).collect::<Vec<_>>()
    };
    for (table, is_headed) in [("Név,Város\nAnna,Szeged\n", false), ("Notes\nName,City\nAnna,Szeged\n", true)] {
        let bytes = table.as_bytes();
        assert_eq!(Table::look(bytes).unwrap().is_headed(), is_headed, "{table}");
        assert_eq!(names(bytes, true), ["Anna"], "{table}");
        assert_eq!(names(bytes, false).len(), 2, "{table}");
    }
}

#[test]
fn a_formula_is_text_on_the_way_in_and_on_the_way_out() {
    let formulas = ["=1+2", "+49 30 123", "-x", "@cmd", "'=1", "''=1", "=HYPERLINK(\"https://evil.example\")", "＝1"];
    for formula in formulas {
        let row = format!("Name,Notes\nAna,\"{}\"\n", formula.replace('"', "\"\""));
        assert_eq!(told(row.as_bytes()).0[0].notes, formula.strip_prefix('\'').unwrap_or(formula));
        let ana = Person { notes: formula.into(), ..person("Ana") };
        let written = csv::write([&ana].into_iter());
        let row = written.lines().nth(1).unwrap();
        let cell = row.trim_start_matches("Ana").trim_start_matches(',').trim_matches('"');
        assert!(cell.starts_with('\''), "{written}");
        assert_eq!(told(written.as_bytes()).0, [ana]);
    }
    let plain = csv::write([&person("Ana'")].into_iter());
    assert!(plain.ends_with("\r\nAna',,,,,,,,,,,,,,\r\n"), "{plain}");
}

#[test]
fn what_is_no_file_of_people_is_refused_with_the_reason() {
    let many = format!("Name\n{}", "a\n".repeat(50_001));
    let tangled = format!("Name,Notes\n{}", format!("\"a,{}\n", "b".repeat(140_000)).repeat(20));
    for (bytes, refusal) in [
        (b"".to_vec(), Refusal::Unknown),
        (b"Dear diary".to_vec(), Refusal::Unknown),
        (b"Dear diary, today".to_vec(), Refusal::NoNames),
        (b"a,b\n1,2\n".to_vec(), Refusal::NoNames),
        (b"Name,Company\n".to_vec(), Refusal::Empty),
        (many.into_bytes(), Refusal::TooLarge),
        (vec![b' '; LONGEST_FILE + 1], Refusal::TooLarge),
    ] {
        assert_eq!(
            read(&bytes).map(|found| found.people.len()),
            Err(refusal),
            "{:.60}",
            String::from_utf8_lossy(&bytes)
        );
    }
    // However quotes are strewn, it ends, and soon.
    assert!(matches!(read(tangled.as_bytes()), Ok(_) | Err(Refusal::Broken)));
}

#[test]
fn fifty_thousand_rows_are_read() {
    let row = |n: usize| format!("Person {n},Company {n},person{n}@example.org,\"Note, with \"\"quotes\"\" {n}\"\r\n");
    let file = format!("Name,Company,E-mail,Notes\r\n{}", (0..50_000).map(row).collect::<String>());
    let found = read(file.as_bytes()).unwrap();
    assert_eq!((found.people.len(), found.refused.len()), (50_000, 0));
    assert_eq!(found.people[49_999].0, 50_001);
}

#[test]
fn a_pasted_profile_tells_who_it_is() {
    let copied = "Leila Haddad\n\n· 2nd\nHead of Product at Safar Travel | Speaker\n\nSafar Travel\nBeirut, Lebanon · Contact info\n\n\
        500+ connections\nMessage\nMore\nAbout\nI help teams decide.\nSlowly.\nActivity\n4,211 followers\n";
    let leila = Person {
        role: "Head of Product".into(),
        organisation: "Safar Travel".into(),
        place: "Beirut, Lebanon".into(),
        notes: "Speaker\nI help teams decide.\nSlowly.".into(),
        ..person("Leila Haddad")
    };
    let linked = |person: Person| Person { link: "https://www.linkedin.com/in/leila-haddad-4a1".into(), ..person };
    let table = [
        (copied, leila),
        ("https://www.linkedin.com/in/leila-haddad-4a1", linked(person("Leila Haddad"))),
        (
            "Check out Leila Haddad’s profile on LinkedIn today https://www.linkedin.com/in/leila-haddad-4a1",
            linked(Person { notes: String::new(), ..person("Leila Haddad") }),
        ),
        ("Leila Haddad | LinkedIn\nhttps://www.linkedin.com/in/leila-haddad-4a1", linked(person("Leila Haddad"))),
        (
            "Leila Haddad - Head of Product - Safar Travel | LinkedIn",
            Person { role: "Head of Product".into(), organisation: "Safar Travel".into(), ..person("Leila Haddad") },
        ),
        (
            "Leila Haddad <leila@safar.example>",
            Person { email: "leila@safar.example".into(), ..person("Leila Haddad") },
        ),
        (
            "Name: Leila Haddad\nTitle: Head of Product\nCompany: Safar Travel\nEmail: leila@safar.example",
            Person {
                role: "Head of Product".into(),
                organisation: "Safar Travel".into(),
                email: "leila@safar.example".into(),
                ..person("Leila Haddad")
            },
        ),
        (
            "Dr. Leila Haddad (She/Her)\nHead of Product @Safar Travel",
            Person {
                role: "Head of Product".into(),
                organisation: "Safar Travel".into(),
                ..person("Dr. Leila Haddad")
            },
        ),
        ("Leila Haddad", person("Leila Haddad")),
        ("https://example.org/talk", Person { link: "https://example.org/talk".into(), ..person("") }),
    ];
    for (text, expected) in table {
        assert_eq!(paste::read(text).map(|found| of(&found)), Ok(vec![expected]), "{text}");
    }
    for (text, refusal) in [("", Refusal::Empty), (" \n ", Refusal::Empty), ("123", Refusal::NoNames)] {
        assert_eq!(paste::read(text), Err(refusal), "{text}");
    }
    assert_eq!(paste::read("Name\tCompany\nAna\tX\nKwame\tY").unwrap().form, Form::Table);
    assert_eq!(paste::read("BEGIN:VCARD\nFN:Ana\nEND:VCARD").unwrap().form, Form::Cards);
}

#[test]
fn whatever_is_read_from_other_programs_goes_out_and_comes_back_the_same() {
    for file in [GOOGLE, OUTLOOK, LINKEDIN, APPLE, ANDROID, FOUR] {
        let (people, _) = told(file);
        assert_eq!(told(vcard::write(people.iter()).as_bytes()), (people.clone(), vec![]));
        assert_eq!(told(csv::write(people.iter()).as_bytes()), (people, vec![]));
    }
}

#[test]
fn a_card_has_lines_that_every_program_reads() {
    let long = Person { notes: "Zoë 😊 ".repeat(60), ..person("Ana, the baker; \\o/") };
    let written = vcard::write([&long].into_iter());
    assert!(written.lines().all(|line| line.len() <= 75), "{written}");
    assert!(written.contains("FN:Ana\\, the baker\\; \\\\o/\r\n"), "{written}");
    assert!(!written.replace("\r\n", "").contains(['\r', '\n']));
    let nobody = Person { email: "a@example.org".into(), ..Person::default() };
    assert!(vcard::write([&nobody].into_iter()).contains("\r\nFN:a@example.org\r\n"));
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[ -~]{1,30}", "\\PC{1,30}", "[a-zß-ö;,:\\\\\"'=+@n|\t-]{1,20}",]
        .prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

prop_compose! {
    fn anybody()(
        name in text(), greeting in text(), role in text(), organisation in text(), email in text(), link in text(),
        reach in text(), place in text(), works in prop::collection::vec((text(), text()), 0..3),
        lines in prop::collection::vec(text(), 0..3), more in prop::collection::vec(text(), 0..3), said in text(),
        languages in text(), zone in prop::sample::select(vec!["", "UTC", "Asia/Kolkata"]),
    ) -> Person {
        let name = if name.chars().any(char::is_alphanumeric) { name } else { format!("Ana {name}").trim().to_owned() };
        let notes = lines.join("\n").trim().to_owned();
        let mut links: Vec<String> = more.into_iter().filter(|link| !link.is_empty() && !link.contains(" ::: ")).collect();
        links.dedup();
        let mut person = Person {
            name, greeting, role, organisation, email, reach, place, notes, languages,
            zone: zone.to_owned(), pronunciation: said, met: lines.concat(), link, ..Person::default()
        };
        if !person.link.is_empty() {
            links.retain(|link| *link != person.link);
            person.links = links.join("\n");
        }
        for (work, struck) in works.into_iter().filter(|(work, _)| !work.is_empty()) {
            if person.work.is_empty() {
                (person.work, person.struck) = (work, struck);
                continue;
            }
            let name = person.next_work(Instant::default());
            if !struck.is_empty() {
                person.strikes.insert(name.clone(), struck);
            }
            person.works.insert(name, work);
        }
        person
    }
}

proptest! {
    #[test]
    fn what_was_written_is_read_as_it_was(people in prop::collection::vec(anybody(), 1..4)) {
        let cards = vcard::write(people.iter());
        prop_assert_eq!(told(cards.as_bytes()), (people.clone(), vec![]), "{}", cards);
        let mut people = people;
        // A table has one cell for all of them.
        people.iter_mut().for_each(|person| (person.works, person.strikes) = Default::default());
        let table = csv::write(people.iter());
        prop_assert_eq!(told(table.as_bytes()), (people, vec![]), "{}", table);
    }

    #[test]
    fn no_bytes_stop_a_reader(bytes in prop::collection::vec(any::<u8>(), 0..400), begin in 0..4_usize) {
        let begins: [&[u8]; 4] = [b"", b"BEGIN:VCARD\r\nFN:Ana\r\n", b"Name,Notes\n", b"\xff\xfeN\0a\0m\0e\0,\0X\0\n\0"];
        let bytes = [begins[begin], &bytes].concat();
        let _ = read(&bytes);
        let _ = paste::read(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn no_words_stop_a_reader(text in "(?s)[\\PC\n]{0,200}") {
        if let Ok(found) = paste::read(&text) {
            let written = vcard::write(of(&found).iter());
            prop_assert!(people::read(written.as_bytes()).is_ok());
        }
    }
}
