//! Any bytes as a card file, and as what is inside of a card among good ones.

#![no_main]

use libfuzzer_sys::fuzz_target;
use northstar_fuzz::{Native, heap, now};
use northstar_workbook::{
    domain::person::Person,
    exchange::{inspect::inspect, paste, people::Found, vcard},
};

fuzz_target!(|bytes: &[u8]| heap::within(|| {
    if let Ok(found) = vcard::read(bytes) {
        comes_back(&found);
        if vcard::is_one(bytes) {
            assert_eq!(now(inspect(&Native::Standin, bytes, None)).records, found.people.len());
        }
    }
    let card = [b"BEGIN:VCARD\n", bytes, b"\nEND:VCARD\nBEGIN:VCARD\nFN:Good\nEND:VCARD\n"].concat();
    let found = vcard::read(&card).expect("it has a card");
    assert!(found.people.last().is_some_and(|(_, person)| person.name == "Good"), "the good card");
    comes_back(&found);
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _any_answer_will_do = paste::read(text);
    }
}));

/// What was read and written is read again as it was.
fn comes_back(found: &Found) {
    let people: Vec<&Person> = found.people.iter().map(|(_, person)| &**person).collect();
    if people.is_empty() {
        return;
    }
    let written = vcard::write(people.iter().copied());
    let again = vcard::read(written.as_bytes()).expect("cards");
    let again: Vec<&Person> = again.people.iter().map(|(_, person)| &**person).collect();
    assert_eq!(again, people, "{written}");
}
