//! Two people, two tabs, two devices write the same text: nothing is lost, and the person chooses.

use northstar_workbook::domain::{
    goal::{Goal, Horizon},
    id::Id,
    kind::{Fields, Migration},
    letter::Letter,
    meeting::Meeting,
    time::{DAY, HOUR, Instant},
};
use northstar_workbook::exchange::backup;
use northstar_workbook::store::{Device, Keep, Key, KindInfo, MemoryStorage, Record, Stamp, Storage, Store};
use serde_json::{Value, json};

const NOW: Instant = Instant(1_795_000_000_000);

type Tab = Store<MemoryStorage>;

fn device(number: u64) -> Tab {
    Store::open(MemoryStorage::default(), Device::random(number), NOW)
}

fn id() -> Id {
    Id::parse("g").unwrap()
}

fn key() -> Key {
    Key::of::<Goal>(&id())
}

fn say(store: &mut Tab, text: &str, at: i64) {
    let goal = Goal { text: text.to_owned(), ..store.read(&id()).unwrap_or_default() };
    store.write(&id(), &goal, NOW.plus(at));
}

fn said(store: &Tab) -> String {
    store.read::<Goal>(&id()).unwrap_or_default().text
}

/// The other versions that are open.
fn others(store: &Tab) -> Vec<String> {
    store.conflicts().into_iter().map(|conflict| conflict.other.text).collect()
}

/// `to` hears of what `from` has.
fn tell(from: &Tab, to: &mut Tab) {
    for (key, record) in from.records() {
        to.absorb(&key.storage_key(), &record.to_text(), NOW);
    }
}

fn meet(here: &mut Tab, there: &mut Tab) {
    tell(here, there);
    tell(there, here);
    assert!(here.records().eq(there.records()));
}

#[test]
fn two_texts_that_did_not_know_of_each_other_are_both_kept() {
    let (mut here, mut there) = (device(1), device(2));
    say(&mut here, "Lead a team", 0);
    meet(&mut here, &mut there);
    say(&mut here, "Lead a small team", 10);
    say(&mut there, "Lead a team of four", 20);
    meet(&mut here, &mut there);
    assert_eq!(said(&here), "Lead a team of four");
    let [conflict] = here.conflicts().try_into().unwrap();
    assert_eq!((conflict.key.clone(), conflict.field.as_str(), conflict.member.as_deref()), (key(), "text", None));
    assert_eq!((conflict.mine.text.as_str(), conflict.mine.at), ("Lead a team of four", NOW.plus(20)));
    assert_eq!((conflict.other.text.as_str(), conflict.other.at), ("Lead a small team", NOW.plus(10)));
    assert_eq!((conflict.mine.device, conflict.other.device), (there.device(), here.device()));
}

#[test]
fn who_has_seen_a_text_may_replace_it() {
    let (mut here, mut there, mut third) = (device(1), device(2), device(3));
    say(&mut here, "one", 0);
    tell(&here, &mut there);
    say(&mut there, "two", 10);
    tell(&there, &mut third);
    say(&mut third, "three", 20);
    // The first device slept through all of this; its copy is old and not another version.
    meet(&mut here, &mut third);
    assert_eq!((said(&here).as_str(), others(&here)), ("three", vec![]));
    meet(&mut there, &mut here);
    assert_eq!((said(&there).as_str(), others(&there)), ("three", vec![]));
}

#[test]
fn typing_on_leaves_one_version_of_each_device() {
    let (mut here, mut there) = (device(1), device(2));
    for (at, letters) in (1..=8).enumerate() {
        let at = i64::try_from(at).unwrap() * 10;
        say(&mut here, &"northern"[..letters], at);
        tell(&here, &mut there);
        if at == 0 {
            say(&mut there, "s", 5);
        }
        // The other device knows both versions by now and goes on with its own.
        say(&mut there, &"southern"[..letters], at + 5);
        tell(&there, &mut here);
    }
    meet(&mut here, &mut there);
    let mut all = others(&here);
    all.push(said(&here));
    all.sort();
    assert_eq!(all, ["northern", "southern"]);
}

#[test]
fn who_types_on_while_the_text_is_changed_elsewhere_keeps_both() {
    let (mut here, mut there) = (device(1), device(2));
    say(&mut here, "Lead a team", 0);
    meet(&mut here, &mut there);
    say(&mut there, "Lead a team. Or speak at one event.", 10);
    tell(&there, &mut here);
    // The field that is typed into still shows what was there before.
    say(&mut here, "Lead a team o", 20);
    say(&mut here, "Lead a team of", 30);
    assert_eq!(others(&here), ["Lead a team. Or speak at one event."]);
    meet(&mut here, &mut there);
    assert_eq!((said(&there).as_str(), others(&there).len()), ("Lead a team of", 1));
    // Who has the new text before their eyes simply goes on.
    let mut third = device(3);
    tell(&here, &mut third);
    third.settle(&third.conflicts()[0].clone(), Keep::Other, NOW.plus(40));
    tell(&third, &mut here);
    say(&mut here, "Lead a team. Or speak at one event. Or two.", 50);
    assert_eq!(others(&here), [""; 0]);
}

#[test]
fn a_text_pasted_over_two_versions_leaves_both() {
    let (mut here, mut there) = (device(1), device(2));
    say(&mut here, "Lead a team", 10);
    say(&mut there, "Speak", 20);
    meet(&mut here, &mut there);
    say(&mut here, "zzz", 30);
    assert_eq!((said(&here).as_str(), others(&here)), ("zzz", vec!["Lead a team".into(), "Speak".into()]));
    // There, the version that stood in the field was the device's own: it knew what it replaced.
    say(&mut there, "xyz", 30);
    assert_eq!(others(&there), ["Lead a team"]);
}

#[test]
fn each_way_to_settle_is_an_edit_that_the_other_device_takes_over() {
    let ways = [
        (Keep::Mine, "Speak at one event"),
        (Keep::Other, "Lead a team"),
        (Keep::Both, "Speak at one event\n\nLead a team"),
    ];
    for (keep, expected) in ways {
        let (mut here, mut there) = (device(1), device(2));
        say(&mut here, "Lead a team", 10);
        say(&mut there, "Speak at one event", 20);
        meet(&mut here, &mut there);
        let conflict = here.conflicts().remove(0);
        let before = here.unkept(NOW.plus(25)).entries;
        assert!(here.settle(&conflict, keep, NOW.plus(30)));
        assert!(!here.settle(&conflict, keep, NOW.plus(30)), "it is settled");
        assert_eq!(here.unkept(NOW.plus(25)).entries, before + 1);
        meet(&mut here, &mut there);
        for store in [&here, &there] {
            assert_eq!((said(store).as_str(), others(store)), (expected, vec![]), "{keep:?}");
        }
    }
}

#[test]
fn devices_that_settle_differently_are_asked_again() {
    let (mut here, mut there) = (device(1), device(2));
    say(&mut here, "Lead a team", 10);
    say(&mut there, "Speak", 20);
    meet(&mut here, &mut there);
    here.settle(&here.conflicts()[0].clone(), Keep::Mine, NOW.plus(30));
    there.settle(&there.conflicts()[0].clone(), Keep::Other, NOW.plus(40));
    meet(&mut here, &mut there);
    assert_eq!((said(&here).as_str(), others(&here)), ("Lead a team", vec!["Speak".into()]));
}

#[test]
fn what_says_the_same_or_nothing_is_no_second_version() {
    for (first, second) in [("Speak", "Speak"), ("", "Speak"), (" \n", "Speak")] {
        let (mut here, mut there) = (device(1), device(2));
        say(&mut here, "Before", 0);
        meet(&mut here, &mut there);
        say(&mut here, first, 10);
        say(&mut there, second, 20);
        meet(&mut here, &mut there);
        assert_eq!((said(&here).as_str(), others(&here)), ("Speak", vec![]));
    }
    let (mut here, mut there) = (device(1), device(2));
    say(&mut here, "Before", 0);
    meet(&mut here, &mut there);
    say(&mut here, "Speak", 10);
    say(&mut there, "", 20);
    meet(&mut here, &mut there);
    assert_eq!((said(&here).as_str(), others(&here)), ("", vec!["Speak".into()]), "a text that was emptied elsewhere");
}

#[test]
fn parts_of_letters_and_lists_are_free_text_too() {
    let (mut here, mut there) = (device(1), device(2));
    let letter = |ask: &str| {
        let mut letter = Letter::default();
        letter.parts.insert("ask".to_owned(), ask.to_owned());
        letter
    };
    let took = |what: &[&str]| Meeting {
        takeaways: what.iter().map(|what| (*what).to_owned()).collect(),
        ..Meeting::default()
    };
    here.write(&id(), &letter("Would you have 20 minutes?"), NOW.plus(1));
    here.write(&id(), &took(&["Ask first", "Write it down"]), NOW.plus(1));
    there.write(&id(), &letter("May I call you?"), NOW.plus(2));
    there.write(&id(), &took(&["Ask first", "Sleep on it"]), NOW.plus(2));
    meet(&mut here, &mut there);
    let [ask, takeaways] = here.conflicts().try_into().unwrap();
    assert_eq!((ask.field.as_str(), ask.member.as_deref()), ("parts", Some("ask")));
    assert_eq!(takeaways.other.text, "Ask first\nWrite it down");
    assert!(here.settle(&ask, Keep::Other, NOW.plus(3)) && here.settle(&takeaways, Keep::Both, NOW.plus(3)));
    assert_eq!(here.read::<Letter>(&id()).unwrap().part("ask"), "Would you have 20 minutes?");
    let both = ["Ask first", "Sleep on it", "Write it down"];
    assert_eq!(here.read::<Meeting>(&id()).unwrap().takeaways, both);
}

#[test]
fn a_choice_that_lost_is_in_the_history_and_asks_nobody() {
    let (mut here, mut there) = (device(1), device(2));
    let goal = Goal { text: "Lead".to_owned(), order: 1, ..Goal::default() };
    here.write(&id(), &goal, NOW);
    meet(&mut here, &mut there);
    here.write(&id(), &Goal { order: 2, ..goal.clone() }, NOW.plus(1));
    there.write(&id(), &Goal { order: 3, horizon: Horizon::Long, ..goal }, NOW.plus(2));
    meet(&mut here, &mut there);
    assert_eq!((here.read::<Goal>(&id()).unwrap().order, here.conflicts()), (3, vec![]));
    let lost = here.history(&key());
    assert_eq!(lost.iter().map(|lost| (lost.field.as_str(), &lost.value)).collect::<Vec<_>>(), [("order", &json!(2))]);
    assert_eq!((lost[0].at, lost[0].device), (NOW.plus(1), here.device()));
}

#[test]
fn what_was_settled_can_be_undone_on_every_device() {
    for keep in [Keep::Mine, Keep::Other, Keep::Both] {
        let (mut here, mut there) = (device(1), device(2));
        say(&mut here, "Lead a team", 10);
        say(&mut there, "Speak at one event", 20);
        meet(&mut here, &mut there);
        let conflict = here.conflicts().remove(0);
        here.settle(&conflict, keep, NOW.plus(30));
        meet(&mut here, &mut there);
        assert!(here.reopen(&conflict, NOW.plus(40)));
        meet(&mut here, &mut there);
        for store in [&here, &there] {
            let seen = (said(store), others(store));
            assert_eq!(seen, ("Speak at one event".into(), vec!["Lead a team".into()]), "{keep:?}");
        }
        assert!(there.settle(&there.conflicts()[0].clone(), Keep::Other, NOW.plus(50)));
        meet(&mut here, &mut there);
        assert_eq!((said(&here), others(&here)), ("Lead a team".into(), vec![]), "{keep:?}");
    }
}

#[test]
fn an_undo_keeps_what_was_written_since_and_leaves_alone_what_is_deleted() {
    let (mut here, mut there) = (device(1), device(2));
    say(&mut here, "Lead a team", 10);
    say(&mut there, "Speak", 20);
    meet(&mut here, &mut there);
    let conflict = here.conflicts().remove(0);
    here.settle(&conflict, Keep::Mine, NOW.plus(30));
    say(&mut here, "Speak at one event", 35);
    assert!(here.reopen(&conflict, NOW.plus(40)));
    let mut both = others(&here);
    both.sort();
    assert_eq!((said(&here).as_str(), both), ("Speak at one event", vec!["Lead a team".into(), "Speak".into()]));
    here.delete(&key(), NOW.plus(50));
    assert!(!here.reopen(&conflict, NOW.plus(60)));
    assert_eq!(here.get(&key()), None);
}

#[test]
fn a_choice_that_lost_can_be_brought_back_and_that_can_be_undone() {
    let (mut here, mut there) = (device(1), device(2));
    let goal = Goal { text: "Lead".to_owned(), ..Goal::default() };
    here.write(&id(), &goal, NOW);
    meet(&mut here, &mut there);
    let day = |text: &str| text.parse().ok();
    here.write(&id(), &Goal { by: day("2027-01-31"), ..goal.clone() }, NOW.plus(1));
    there.write(&id(), &Goal { by: day("2027-06-30"), ..goal }, NOW.plus(2));
    meet(&mut here, &mut there);
    let by = |store: &Tab| store.read::<Goal>(&id()).unwrap().by;
    let lost = here.lost().remove(0);
    assert_eq!((&lost.key, lost.field.as_str(), &lost.value), (&key(), "by", &json!("2027-01-31")));
    assert_eq!(lost.stands, Some(json!("2027-06-30")));
    assert!(here.bring_back(&lost, NOW.plus(10)));
    meet(&mut here, &mut there);
    assert_eq!((by(&here), by(&there)), (day("2027-01-31"), day("2027-01-31")));
    // What stood there has taken its place.
    assert_eq!(there.lost().iter().map(|lost| &lost.value).collect::<Vec<_>>(), [&json!("2027-06-30")]);
    assert!(here.send_back(&lost, NOW.plus(20)));
    meet(&mut here, &mut there);
    assert_eq!((by(&here), by(&there)), (day("2027-06-30"), day("2027-06-30")));
    assert_eq!(there.lost().iter().map(|lost| &lost.value).collect::<Vec<_>>(), [&json!("2027-01-31")]);
    // Where nothing stood, nothing stands again after an undo.
    there.write(&id(), &Goal { by: None, ..there.read::<Goal>(&id()).unwrap() }, NOW.plus(30));
    let lost = there.lost().remove(0);
    assert!(there.bring_back(&lost, NOW.plus(40)) && by(&there).is_some());
    assert!(there.send_back(&lost, NOW.plus(50)));
    assert_eq!((by(&there), there.lost().len()), (None, 1));
    there.delete(&key(), NOW.plus(60));
    assert!(there.lost().is_empty() && !there.bring_back(&lost, NOW.plus(70)));
}

#[test]
fn the_history_is_small_but_no_text_is_dropped_from_it() {
    let mut here = device(1);
    for number in 0..40 {
        let mut there = device(100 + number);
        let goal =
            Goal { text: format!("text {number}"), order: u32::try_from(number).unwrap() + 1, ..Goal::default() };
        there.write(&id(), &goal, NOW.plus(i64::try_from(number).unwrap()));
        tell(&there, &mut here);
    }
    assert_eq!((here.conflicts().len(), here.history(&key()).len()), (39, 12));
    assert_eq!(here.history(&key())[0].value, 39);
}

#[test]
fn what_another_tab_does_is_no_conflict_and_is_not_written_back() {
    let memory = MemoryStorage::default();
    let mut tabs = [1, 2].map(|number| Store::open(memory.clone(), Device::random(number), NOW));
    for turn in 0..6 {
        let [ref mut here, ref mut there] = tabs;
        let (writer, reader) = if turn % 2 == 0 { (here, there) } else { (there, here) };
        let text = format!("{}, turn {turn}", said(writer));
        say(writer, &text, turn);
        writer.flush(NOW);
        reader.absorb("northstar/r/goal/g", &memory.get("northstar/r/goal/g").unwrap().unwrap(), NOW);
        assert!(!reader.is_dirty());
        assert_eq!((others(reader), reader.history(&key())), (vec![], vec![]));
    }
}

#[test]
fn a_record_that_one_tab_wrote_says_nothing_about_others() {
    let mut here = device(1);
    say(&mut here, "Lead", 0);
    say(&mut here, "Lead a team", 1);
    let kept = here.record(&key()).unwrap().to_value();
    assert_eq!((kept.get("o"), kept.get("c")), (None, None));
    let mut there = device(2);
    tell(&here, &mut there);
    say(&mut there, "Lead a small team", 2);
    let kept = there.record(&key()).unwrap().to_value();
    assert_eq!(kept["c"].as_str().unwrap().len(), 17, "the one edit that was replaced");
}

#[test]
fn a_record_remembers_the_last_64_devices_for_180_days() {
    let mut here = device(1);
    say(&mut here, "start", 0);
    let long_ago = here.record(&key()).unwrap().to_text();
    for number in 2..200 {
        let mut there = device(number);
        tell(&here, &mut there);
        say(&mut there, &format!("text {number}"), i64::try_from(number).unwrap());
        here = there;
    }
    let length = |store: &Tab| store.record(&key()).unwrap().to_value()["c"].as_str().map_or(0, str::len);
    assert_eq!(length(&here), 64 * 17);
    here.absorb("northstar/r/goal/g", &long_ago, NOW);
    assert_eq!((said(&here).as_str(), others(&here)), ("text 199", vec!["start".into()]), "kept rather than lost");
    say(&mut here, "half a year on", 181 * DAY);
    assert_eq!(length(&here), 0);
}

#[test]
fn second_versions_are_in_storage_and_in_backups_and_come_back_from_both() {
    let (mut here, mut there) = (device(1), device(2));
    say(&mut here, "Lead a team", 10);
    say(&mut there, "Speak", 20);
    meet(&mut here, &mut there);
    let memory = MemoryStorage::default();
    memory.set("northstar/r/goal/g", &here.record(&key()).unwrap().to_text()).unwrap();
    let again = Store::open(memory, Device::random(3), NOW);
    assert_eq!(again.conflicts(), here.conflicts());

    let file = backup::read(&backup::write(&here, NOW, 0).unwrap().text).unwrap();
    let mut empty = device(4);
    backup::restore(&mut empty, file.clone(), NOW.plus(30));
    assert_eq!(empty.conflicts(), here.conflicts());

    // Settled since: restoring brings the question back.
    here.settle(&here.conflicts()[0].clone(), Keep::Mine, NOW.plus(40));
    let undo = backup::restore(&mut here, file, NOW.plus(50));
    assert_eq!((said(&here).as_str(), others(&here)), ("Speak", vec!["Lead a team".into()]));
    meet(&mut here, &mut there);
    assert_eq!((said(&there).as_str(), others(&there)), ("Speak", vec!["Lead a team".into()]));
    backup::undo(&mut here, undo, NOW.plus(60));
    assert_eq!((said(&here).as_str(), others(&here)), ("Speak", vec![]));
}

fn say_words(fields: &mut Fields) {
    if let Some(text) = fields.remove("text") {
        fields.insert("words".to_owned(), text);
    }
    fields.insert("counted".to_owned(), true.into());
}

static LATER: [KindInfo; 1] = [KindInfo {
    name: "goal",
    migrations: &[Migration { name: "text becomes words", run: say_words }],
    free_text: &["words"],
    project: Clone::clone,
}];

#[test]
fn a_migration_takes_second_versions_along() {
    let (mut here, mut there) = (device(1), device(2));
    say(&mut here, "Lead a team", 10);
    say(&mut there, "Speak", 20);
    meet(&mut here, &mut there);
    let memory = MemoryStorage::default();
    memory.set("northstar/r/goal/g", &here.record(&key()).unwrap().to_text()).unwrap();
    let later = Store::open_with(memory, Device::random(3), NOW, &LATER);
    let [conflict] = later.conflicts().try_into().unwrap();
    assert_eq!((conflict.field.as_str(), conflict.mine.text.as_str()), ("words", "Speak"));
    assert_eq!(conflict.other.text, "Lead a team");
}

#[test]
fn an_unknown_kind_keeps_all_that_lost() {
    let record = |stamp: &str, text: &str| json!({"v": 1, "t": stamp, "f": {"bell": text}}).to_string();
    let mut here = device(1);
    for number in 0..20_u8 {
        let stamp = format!("1k2tb6m00000000{}c", char::from(b'a' + number));
        here.absorb("northstar/r/ritual/r", &record(&stamp, &format!("tone {number}")), NOW);
    }
    let kept = here.record(&Key::parse("ritual/r").unwrap()).unwrap().to_value();
    assert_eq!((kept["f"]["bell"].as_str(), kept["o"]["bell"].as_object().unwrap().len()), (Some("tone 19"), 19));
    assert_eq!(here.conflicts(), vec![], "which of them is a text only a later version knows");
}

#[test]
fn texts_from_a_clock_that_is_years_ahead_lose_nothing_and_do_not_win_for_ever() {
    let future = NOW.plus(9_000 * DAY);
    let (mut here, mut there) = (Store::open(MemoryStorage::default(), Device::random(8), future), device(9));
    say(&mut here, "From the future", 9_000 * DAY);
    let first = here.record(&key()).unwrap().to_text();
    say(&mut here, "From a later future", 9_000 * DAY + 10);
    let second = here.record(&key()).unwrap().to_text();
    say(&mut there, "Today", 10);
    for raw in [first, second] {
        there.absorb("northstar/r/goal/g", &raw, NOW.plus(20));
    }
    let mut all = others(&there);
    all.push(said(&there));
    all.sort();
    assert_eq!(all, ["From a later future", "From the future", "Today"]);
    let kept = there.record(&key()).unwrap();
    assert!(kept.latest() < Stamp::at(NOW.plus(DAY)));
    assert_eq!(Record::parse(&kept.to_text()).as_ref(), Some(kept));
    say(&mut there, "Tomorrow", DAY);
    assert_eq!(said(&there), "Tomorrow");
}

#[test]
fn a_text_that_comes_again_and_again_from_a_clock_that_is_ahead_is_asked_about_once() {
    let ahead = NOW.plus(2 * DAY);
    let mut there = Store::open(MemoryStorage::default(), Device::random(8), ahead);
    say(&mut there, "From the day after tomorrow", 2 * DAY);
    let mut here = device(9);
    say(&mut here, "Today", 0);
    for hour in 0..5 {
        let text = there.record(&key()).unwrap().to_text();
        here.absorb("northstar/r/goal/g", &text, NOW.plus(hour * HOUR));
    }
    say(&mut here, "Tomorrow", 6 * HOUR);
    assert_eq!(others(&here), ["Today", "From the day after tomorrow"]);
    for conflict in here.conflicts() {
        assert!(here.settle(&conflict, Keep::Mine, NOW.plus(7 * HOUR)));
    }
    assert_eq!((said(&here).as_str(), others(&here)), ("Tomorrow", vec![]));
}

#[test]
fn a_deletion_from_a_clock_that_is_years_ahead_stays_a_deletion() {
    let future = NOW.plus(9_000 * DAY);
    for is_deleted in [true, false] {
        let mut here = Store::open(MemoryStorage::default(), Device::random(8), future);
        here.write(
            &id(),
            &Letter { parts: [("ask".to_owned(), "20 minutes?".to_owned())].into(), ..Letter::default() },
            future,
        );
        here.delete(&Key::of::<Letter>(&id()), future);
        if !is_deleted {
            here.restore_from_trash(&Key::of::<Letter>(&id()), future);
        }
        let mut there = device(9);
        tell(&here, &mut there);
        let mut again = device(10);
        meet(&mut there, &mut again);
        let letter: Option<Letter> = again.read(&id());
        assert_eq!(letter.map(|letter| letter.part("ask").to_owned()), (!is_deleted).then(|| "20 minutes?".to_owned()));
    }
}

#[test]
fn other_versions_of_a_shape_that_is_not_ours_make_a_record_unreadable_and_nothing_else() {
    let odd = [
        json!({"v": 1, "f": {}, "o": 1}),
        json!({"v": 1, "f": {}, "o": {"text": "x"}}),
        json!({"v": 1, "f": {}, "o": {"text": {"yesterday": "x"}}}),
        json!({"v": 1, "f": {}, "c": 7}),
        json!({"v": 1, "f": {}, "c": "1k2tb6m000000001"}),
        json!({"v": 1, "f": {}, "c": "äöü"}),
    ];
    for value in odd {
        assert_eq!(Record::from_value(value.clone()), None, "{value}");
    }
    let good = json!({"v": 1, "f": {}, "o": {"text": {"1k2tb6m000000001c": {"a": 1}}}, "c": "1k2tb6m0000000022"});
    assert_eq!(Record::from_value(good.clone()).map(|record| record.to_value()), Some(good));
}

#[test]
fn a_value_as_deep_as_a_record_may_be_is_still_readable_after_it_lost() {
    let deep = |levels: usize| (0..levels).fold(json!("x"), |value, _| json!([value]));
    let record = |stamp: &str, value: Value| Record::from_value(json!({"v": 1, "t": stamp, "f": {"text": value}}));
    let deepest = (0..200).take_while(|levels| record("1k2tb6m000000001c", deep(*levels)).is_some()).count() - 1;
    let lost = record("1k2tb6m000000001c", deep(deepest)).unwrap();
    let merged = lost.merge(&record("1k2tb6m0000000022", json!("later")).unwrap());
    assert_eq!(Record::parse(&merged.to_text()), Some(merged));
}
