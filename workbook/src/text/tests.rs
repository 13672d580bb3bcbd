use super::*;

#[test]
fn every_pack_can_be_installed() {
    for language in LANGUAGES {
        let pack = pack(language.tag).unwrap_or_default();
        assert_eq!(install(pack), Ok(()), "{}", language.tag);
        assert_eq!(super::language(), language.tag);
        assert!(!language.name.is_empty());
    }
}

#[test]
fn english_is_spoken_where_nothing_is_installed() {
    assert_eq!(t::app_name(), "Northstar");
    assert_eq!(t::status_backup_days(1), "Last backup 1 day ago");
    assert_eq!(t::status_backup_days(12), "Last backup 12 days ago");
    assert_eq!(t::nav_back_to("People"), "Back to People");
    assert_eq!((language(), direction()), ("en", Direction::Ltr));
}

#[test]
fn every_english_message_has_words() {
    assert!(!ENGLISH.messages.is_empty());
    for message in ENGLISH.messages {
        let args = [Arg::Text("x"); 9];
        assert!(!format::fill(message, &args, false, &Rules::ENGLISH).trim().is_empty());
    }
}

#[test]
fn the_pseudo_language_runs_from_right_to_left_and_isolates_what_was_typed() {
    install(pack("qps").unwrap()).unwrap();
    assert_eq!(direction(), Direction::Rtl);
    assert_ne!(t::nav_today(), "Today");
    assert!(t::nav_back_to("Ana").contains("\u{2068}Ana\u{2069}"));
    assert_eq!(isolate("Ana"), "\u{2068}Ana\u{2069}");
    uninstall();
    assert_eq!(t::nav_today(), "Today");
    assert_eq!(isolate("Ana"), "Ana");
}

#[test]
fn the_pseudo_language_keeps_every_mark_and_is_about_forty_percent_longer() {
    let marks = |text: &str| text.chars().filter(|c| *c < ' ' && *c != '\n').collect::<String>();
    let pseudo = Catalog::read(pack("qps").unwrap()).unwrap();
    assert_eq!(pseudo.messages.len(), ENGLISH.messages.len());
    let length = |catalog: &Catalog| catalog.messages.iter().map(|text| text.chars().count()).sum::<usize>();
    let (long, short) = (length(&pseudo), length(&ENGLISH));
    assert!((130..=155).contains(&(long * 100 / short)), "{long} of {short}");
    for (stretched, text) in pseudo.messages.iter().zip(ENGLISH.messages) {
        assert_eq!(marks(stretched), marks(text));
    }
}

#[test]
fn a_pack_of_another_version_is_refused_and_nothing_changes() {
    let other = pack("qps").unwrap().replace(t::SHAPE, "another");
    assert_eq!(install(&other), Err(Refused::OtherVersion));
    assert_eq!(install("<html>"), Err(Refused::Unreadable));
    assert_eq!(language(), "en");
}

#[test]
fn a_message_that_a_pack_lacks_is_english() {
    let sparse = format!(r#"{{"lang":"xx","dir":"ltr","shape":"{}","messages":[""],"guide":{{}}}}"#, t::SHAPE);
    install(&sparse).unwrap();
    assert_eq!(t::app_name(), "Northstar");
    assert_eq!(t::nav_today(), "Today");
}

#[test]
fn numbers_follow_the_rules_that_were_set() {
    set_rules(Rules { plural: |_| Plural::One, number: |n| format!("[{n}]") });
    assert_eq!(t::status_backup_days(5), "Last backup [5] day ago");
    assert_eq!(number(7), "[7]");
}
