//! What is said of files, rows and facts.

use super::read::Step;
use crate::browser::file::Unread;
use northstar_workbook::{
    domain::person::Person,
    exchange::people::{Fact, Form, Likeness, Refusal, Why},
    text::t,
};

pub(super) fn refused(refusal: Refusal) -> Step {
    let words = match refusal {
        Refusal::TooLarge => t::contacts_refused_too_large(),
        Refusal::Unknown => t::contacts_refused_unknown(),
        Refusal::NoNames => t::contacts_refused_no_names(),
        Refusal::Broken => t::contacts_refused_broken(),
        Refusal::Empty => t::contacts_refused_empty(),
    };
    Step::Refused(refusal.code(), words)
}

pub(super) fn nobody_pasted() -> Step {
    Step::Refused(Refusal::NoNames.code(), t::contacts_refused_pasted())
}

pub(super) fn unread(unread: Unread) -> Step {
    match unread {
        Unread::TooLarge => refused(Refusal::TooLarge),
        Unread::Refused => Step::Refused("unreadable", t::contacts_refused_unreadable()),
    }
}

/// "Row 7: there is no name".
pub(super) fn refused_one(form: Form, place: usize, why: Why) -> String {
    let why = match why {
        Why::NoName => t::contacts_why_no_name(),
        Why::NotAPerson => t::contacts_why_not_a_person(),
        Why::Cut => t::contacts_why_cut(),
        Why::Quotes => t::contacts_why_quotes(),
        Why::Ragged => t::contacts_why_ragged(),
        Why::TooLong => t::contacts_why_too_long(),
        Why::Letters => t::contacts_why_letters(),
    };
    let say = if form == Form::Cards { t::contacts_refused_card } else { t::contacts_refused_row };
    say(&place.to_string(), why)
}

pub(super) fn fact(fact: Fact) -> &'static str {
    match fact {
        Fact::Name => t::contacts_fact_name(),
        Fact::First => t::contacts_fact_first(),
        Fact::Middle => t::contacts_fact_middle(),
        Fact::Last => t::contacts_fact_last(),
        Fact::Greeting => t::contacts_fact_greeting(),
        Fact::Pronunciation => t::contacts_fact_pronunciation(),
        Fact::Role => t::contacts_fact_role(),
        Fact::Organisation => t::contacts_fact_organisation(),
        Fact::Email => t::contacts_fact_email(),
        Fact::Link => t::contacts_fact_link(),
        Fact::Reach => t::contacts_fact_reach(),
        Fact::Languages => t::contacts_fact_languages(),
        Fact::Place => t::contacts_fact_place(),
        Fact::Country => t::contacts_fact_country(),
        Fact::Zone => t::contacts_fact_zone(),
        Fact::Work => t::contacts_fact_work(),
        Fact::Struck => t::contacts_fact_struck(),
        Fact::Met => t::contacts_fact_met(),
        Fact::Notes => t::contacts_fact_notes(),
    }
}

pub(super) fn alike(likeness: Likeness) -> &'static str {
    match likeness {
        Likeness::Mail => t::contacts_like_mail(),
        Likeness::Link => t::contacts_like_link(),
        Likeness::Work | Likeness::Name => t::contacts_like_work(),
    }
}

/// The name, or else an address, or words for a name that is not there yet.
pub(super) fn called(person: &Person) -> String {
    let known = [&person.name, &person.email, &person.link].into_iter().map(|text| text.trim());
    known.into_iter().find(|text| !text.is_empty()).unwrap_or(t::people_unnamed()).to_owned()
}

/// What else tells who it is, in one line.
pub(super) fn known_of(person: &Person) -> String {
    let facts = [&person.role, &person.organisation, &person.place, &person.email, &person.link];
    let called = called(person);
    let facts = facts.into_iter().map(|text| text.trim()).filter(|text| !text.is_empty() && *text != called);
    facts.collect::<Vec<_>>().join(" · ")
}
