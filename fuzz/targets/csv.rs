//! Any bytes as a table, and as rows below known headings.

#![no_main]

use libfuzzer_sys::fuzz_target;
use northstar_fuzz::{Native, heap, now};
use northstar_workbook::{
    domain::person::Person,
    exchange::{
        csv::{self, Table},
        inspect::inspect,
        people::{self, Fact, Found},
    },
};

fuzz_target!(|bytes: &[u8]| heap::within(|| {
    let read = people::read(bytes);
    let said = now(inspect(&Native::Standin, bytes, None));
    if said.kind == Some("csv") {
        assert_eq!(said.records, read.as_ref().map_or(0, |found| found.people.len()));
    }
    if let Ok(found) = &read {
        comes_back(found);
    }
    if let Ok(table) = Table::look(bytes) {
        // However the columns are named, there is an answer.
        let holds: Vec<Option<Fact>> =
            table.columns().iter().enumerate().map(|(place, _)| Fact::ALL.get(place).copied()).collect();
        let _any_answer_will_do = table.read(&holds);
    }
    let rows = [b"Good,\n", bytes].concat();
    let headed = [b"Name,Notes\n", rows.as_slice()].concat();
    if let Ok(found) = people::read(&headed) {
        comes_back(&found);
    }
}));

/// Of what was read and written nobody is lost, and nobody has another name.
fn comes_back(found: &Found) {
    let names = |found: &Found| -> Vec<String> { found.people.iter().map(|(_, person)| person.name.clone()).collect() };
    let people: Vec<&Person> = found.people.iter().map(|(_, person)| &**person).collect();
    if people.is_empty() {
        return;
    }
    let written = csv::write(people.iter().copied());
    let again = people::read(written.as_bytes()).expect("a table");
    assert_eq!(names(&again), names(found), "{written}");
}
