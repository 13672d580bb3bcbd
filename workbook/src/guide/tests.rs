use super::*;

#[test]
fn the_english_content_has_everything_that_its_files_hold() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../content/en");
    let files = |name: &str| std::fs::read_dir(format!("{folder}/{name}")).map_or(0, Iterator::count);
    let has = |name: &str| std::path::Path::new(&format!("{folder}/{name}")).exists();
    // Read from the pack and not by `english()`, so that a pack that can't be read is seen.
    let guide = Guide::read(&serde_json::from_str(ENGLISH).unwrap());
    assert_eq!(guide.worksheets.len(), files("worksheets"));
    assert_eq!(guide.letters.len(), files("letters"));
    assert_eq!(guide.questions.is_empty(), files("questions") == 0);
    assert_eq!(guide.channels.is_empty(), !has("channels.toml"));
    assert_eq!(guide.review.is_empty(), !has("review.toml"));
    assert_eq!(guide.persona.long_goal.is_empty(), !has("persona.toml"));
    assert_eq!(guide.meeting.check.is_empty(), !has("meeting.toml"));
}

#[test]
fn a_pack_is_read_as_the_model_says() {
    #[derive(serde::Deserialize)]
    struct Pack {
        guide: Guide,
    }
    for language in text::LANGUAGES {
        let pack = text::pack(language.tag).unwrap();
        let Pack { guide } = serde_json::from_str(pack).unwrap();
        assert_eq!(format!("{:?}", guide_of(pack).unwrap()), format!("{guide:?}"));
    }
}

#[test]
fn what_the_finders_find_is_what_was_asked_for() {
    let guide = english();
    for worksheet in &guide.worksheets {
        assert_eq!(guide.worksheet(&worksheet.id).map(|found| &found.title), Some(&worksheet.title));
        for question in &worksheet.question {
            let found = guide.question(&worksheet.id, &question.id);
            assert_eq!(found.map(|found| &found.title), Some(&question.title));
        }
    }
    for question in &guide.questions {
        assert_eq!(guide.bank_question(&question.id).map(|found| &found.text), Some(&question.text));
    }
    for rule in guide.review.keys() {
        assert!(guide.rule(rule).is_some());
    }
    assert!(guide.worksheet("no-such").is_none());
    assert!(guide.question("no-such", "no-such").is_none());
    assert!(guide.bank_question("no-such").is_none());
    assert!(guide.rule("no-such").is_none());
}

#[test]
fn the_content_has_the_letters_and_channels_that_the_domain_knows_and_no_others() {
    let guide = english();
    assert!(LetterKind::ALL.iter().all(|kind| guide.letter(*kind).is_some()));
    assert!(Channel::ALL.iter().all(|channel| guide.channel(*channel).is_some()));
    assert_eq!((guide.letters.len(), guide.channels.len()), (LetterKind::ALL.len(), Channel::ALL.len()));
}

#[test]
fn the_pseudo_language_changes_words_and_content_together_and_leaves_ids_alone() {
    install(text::pack("qps").unwrap()).unwrap();
    let (pseudo, english) = (current(), english());
    assert_eq!(text::language(), "qps");
    assert_eq!(pseudo.worksheets.len(), english.worksheets.len());
    for (stretched, worksheet) in pseudo.worksheets.iter().zip(&english.worksheets) {
        assert_eq!(stretched.id, worksheet.id);
        assert_ne!(stretched.title, worksheet.title);
        for (stretched, question) in stretched.question.iter().zip(&worksheet.question) {
            assert_eq!((&stretched.id, stretched.field), (&question.id, question.field));
            assert_ne!(stretched.title, question.title);
        }
    }
    uninstall();
    assert_eq!(text::language(), "en");
    assert!(std::ptr::eq(current(), english));
}

#[test]
fn a_pack_whose_content_cannot_be_read_changes_nothing() {
    let halved = text::pack("qps").unwrap().replace("\"guide\"", "\"guild\"");
    assert_eq!(install(&halved), Err(Refused::Unreadable));
    assert_eq!(text::language(), "en");
}

#[test]
fn every_sort_of_meeting_is_named_and_has_something_to_prepare_on_both_sides() {
    use crate::domain::meeting::{Form, Side};
    let guide = &english().meeting;
    assert_eq!(guide.form.iter().map(|form| form.id.as_str()).collect::<Vec<_>>(), Form::ALL.map(Form::id));
    for form in Form::ALL {
        for side in [Side::Mentee, Side::Mentor] {
            let steps = guide.check.iter().filter(|check| check.is_for(form.id(), side.id())).count();
            assert!((5..=11).contains(&steps), "{form:?} {side:?}: {steps}");
        }
    }
}

#[test]
fn the_bank_has_enough_questions_for_each_side_phase_and_kind_of_help() {
    let bank = &english().questions;
    assert!(bank.len() >= 200, "{}", bank.len());
    let count = |role: &str, phase: &str| bank.iter().filter(|one| one.role == role && one.phase == phase).count();
    for phase in ["first", "alignment", "cultivation", "closure"] {
        assert!(count("mentee", phase) >= 20, "{phase}");
        assert!(count("mentor", phase) >= 8, "{phase}");
    }
    for kind in ["technical", "career", "political", "emotional"] {
        assert!(bank.iter().filter(|one| one.guidance == kind).count() >= 20, "{kind}");
    }
}
