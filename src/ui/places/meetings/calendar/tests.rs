use super::*;
use crate::{browser::clock, state::App};
use northstar_workbook::domain::{
    meeting::Item,
    person::Person,
    time::{parse_date, parse_time},
};

fn planned() -> (Owner, App, Id) {
    let owner = Owner::new();
    owner.set();
    let app = App::open(None);
    provide_context(app);
    let leila = app.create(Person { name: "Leila Haddad".into(), ..Person::default() });
    let id = app.begin_meeting(Some(leila));
    app.edit::<Meeting>(&id, |meeting| {
        (meeting.date, meeting.time) = (parse_date("2026-12-01"), parse_time("15:00"));
        meeting.zone = "UTC".into();
        meeting.agenda = vec![Item { text: "How did you begin?".into(), ..Item::default() }];
    });
    (owner, app, id)
}

fn take(app: App, id: &Id) -> String {
    let made = made::made(app, id).unwrap();
    note(app, id, made.taken);
    made.text.replace("\r\n ", "")
}

#[test]
fn the_file_has_the_talk_with_its_questions_and_both_reminders() {
    let (_owner, app, id) = planned();
    let made = made::made(app, &id).unwrap();
    assert_eq!(made.name, "northstar-2026-12-01.ics");
    let text = take(app, &id);
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 3);
    for line in ["DTSTART:20261201T150000Z", "How did you begin?", "SEQUENCE:0", &format!("UID:{id}@northstar")] {
        assert!(text.contains(line), "{line}: {text}");
    }
}

#[test]
fn a_change_after_the_file_was_taken_is_told_and_the_next_file_counts_up() {
    let (_owner, app, id) = planned();
    take(app, &id);
    assert_eq!(State::of(app, &id).news, None);
    app.edit::<Meeting>(&id, |meeting| meeting.time = parse_time("16:00"));
    assert_eq!(State::of(app, &id).news, Some(News::Time));
    assert!(calendar(app, &id).to_html().contains(t::meetings_calendar_news_time()));
    let text = take(app, &id);
    assert!(text.contains("SEQUENCE:1") && text.contains("DTSTART:20261201T160000Z"), "{text}");
    assert_eq!(State::of(app, &id).news, None);
}

#[test]
fn a_talk_that_was_called_off_goes_from_the_calendar_and_can_come_back() {
    let (_owner, app, id) = planned();
    take(app, &id);
    app.call_off(&id);
    assert!(calendar(app, &id).to_html().contains(t::calendar_take_out()));
    let text = take(app, &id);
    assert!(text.contains("METHOD:CANCEL") && text.contains("SEQUENCE:1"), "{text}");
    assert!(calendar(app, &id).to_html().contains(t::calendar_told()));
    app.call_on(&id);
    assert_eq!(State::of(app, &id).news, Some(News::On));
    assert!(take(app, &id).contains("SEQUENCE:2"));
}

#[test]
fn without_a_time_there_is_no_file_and_after_the_talk_no_section() {
    let (_owner, app, id) = planned();
    app.edit::<Meeting>(&id, |meeting| meeting.time = None);
    assert!(made::made(app, &id).is_none());
    assert!(calendar(app, &id).to_html().contains(t::meetings_calendar_no_time()));
    app.edit::<Meeting>(&id, |meeting| meeting.ended = Some(clock::now()));
    assert!(!calendar(app, &id).to_html().contains(t::meetings_calendar()));
}

#[test]
fn links_to_calendars_on_the_web_say_where_they_lead() {
    let (_owner, app, id) = planned();
    let html = calendar(app, &id).to_html();
    for host in ["calendar.google.com", "outlook.live.com", "outlook.office.com"] {
        assert!(html.contains(&format!("href=\"https://{host}/")), "{html}");
    }
    assert!(html.contains(&t::meetings_calendar_google("calendar.google.com")));
}

#[test]
fn other_reminders_are_news_for_the_calendar() {
    let (_owner, app, id) = planned();
    take(app, &id);
    app.edit::<Meeting>(&id, |meeting| meeting.reminders.alarm = Some(30));
    assert_eq!(State::of(app, &id).news, Some(News::Beside));
    assert!(calendar(app, &id).to_html().contains(t::meetings_calendar_news_beside()));
    assert!(take(app, &id).contains("TRIGGER:-PT30M"));
    app.edit::<Meeting>(&id, |meeting| meeting.reminders.agenda = false);
    assert_eq!(State::of(app, &id).news, Some(News::Beside));
    let text = take(app, &id);
    assert!(text.contains("SEQUENCE:2") && text.contains("STATUS:CANCELLED"), "{text}");
    assert_eq!(State::of(app, &id).news, None);
}

#[test]
fn the_entry_thanks_for_a_late_hour_only_where_it_is_one() {
    let (_owner, app, id) = planned();
    let text = |app, id: &Id| made::made(app, id).unwrap().text.replace("\r\n ", "");
    let person = app.peek::<Meeting>(&id).person.clone().unwrap();
    app.edit::<Person>(&person, |person| person.zone = "UTC".into());
    assert!(!text(app, &id).contains("hank you for making time"), "15:00 is in Leila’s working hours");
    app.edit::<Meeting>(&id, |meeting| meeting.time = parse_time("20:30"));
    assert!(text(app, &id).contains("Leila\\, thank you for making time so late in your day."), "{}", text(app, &id));
    app.edit::<Person>(&person, |person| person.zone.clear());
    assert!(!text(app, &id).contains("hank you for making time"), "nobody knows Leila’s clock");
}
