"""A meeting, and the check-in after a letter, in one's own calendar: taken, moved, taken again, and called off; and hours that
the clocks skip or show twice.

What the app writes is read here by a parser that knows nothing of it: Python's icalendar."""

from datetime import datetime, timedelta, timezone
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import icalendar
import pytest
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

import backups
import book
import browsers
from test_axe import AXE, everywhere, looks_clean
from words import begins, content, say

AMMAN, BERLIN = "Asia/Amman", "Europe/Berlin"
PLACE = "https://meet.example.org/leila; room 2, 😀"
QUESTION = "What, in your first year, would you do again?"


def plans(person, zone=AMMAN, date="2027-03-20", time="18:00", **more):
    """A talk with Leila, in the clock of her zone."""
    person.begins()
    talk = {"person": "leila", "date": date, "time": time, "zone": zone, "minutes": 20, "place": PLACE}
    talk["agenda"] = [{"text": QUESTION, "from": "", "done": False}]
    leila = {"name": "Leila Haddad", "zone": AMMAN, "created": book.days_ago(person, 9)}
    made = {"created": book.days_ago(person, 1)}
    book.put(person, {"person/leila": leila, "meeting/next": talk | made | more})
    person.go("#/meetings/next")
    person.sees(say("meetings-calendar"))


def take(person, button):
    """The file as another program reads it: its events by their names, and what it asks for."""
    backups.overhear(person)
    person.press(say(button))
    calendar = icalendar.Calendar.from_ical(backups.handed(person))
    return str(calendar["METHOD"]), {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def begins_at(local, zone):
    return datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone)).astimezone(timezone.utc)


def test_a_talk_goes_into_the_calendar_moves_there_and_goes_again(person):
    plans(person)
    method, events = take(person, "meetings-calendar-add")
    assert method == "PUBLISH" and len(events) == 3
    talk = events["next@northstar"]
    start = begins_at("2027-03-20T18:00", AMMAN)
    assert (talk.start, talk.end) == (start, start + timedelta(minutes=20))
    assert str(talk["LOCATION"]) == PLACE and talk["SEQUENCE"] == 0
    assert str(talk["SUMMARY"]) == say("meetings-first-talk", name="Leila")
    assert QUESTION in str(talk["DESCRIPTION"]) and "18:00 for Leila" in str(talk["DESCRIPTION"])
    assert events["next+agenda@northstar"].start == start - timedelta(days=1)
    assert timedelta(0) < events["next+thanks@northstar"].start - talk.end <= timedelta(days=1)
    person.sees(say("meetings-calendar-taken"))

    person.press(say("meetings-facts"))
    person.type_into(say("meetings-place"), "Her office")
    person.sees(say("meetings-calendar-news-place"))
    person.type_into(say("meetings-zone"), "Accra")
    person.key(Keys.ARROW_DOWN, Keys.ENTER)
    person.sees(say("meetings-calendar-news-several"))
    person.is_saved()
    person.reload()
    person.sees(say("meetings-calendar-news-several"))
    _, moved = take(person, "calendar-again")
    assert set(moved) == set(events)
    assert all(event["SEQUENCE"] == 1 for event in moved.values())
    assert moved["next@northstar"].start == datetime(2027, 3, 20, 18, tzinfo=timezone.utc)
    assert str(moved["next@northstar"]["LOCATION"]) == "Her office"
    person.sees(say("meetings-calendar-taken"))

    person.press(say("meetings-off-do"))
    person.sees(say("meetings-calendar-news-off"))
    method, gone = take(person, "calendar-take-out")
    assert method == "CANCEL" and set(gone) == set(events)
    assert all((str(event["STATUS"]), event["SEQUENCE"]) == ("CANCELLED", 2) for event in gone.values())
    person.sees(say("calendar-told"))
    person.go("#/meetings")
    person.sees_heading(say("nav-meetings"))
    person.sees(say("meetings-off"))
    assert not person.look(say("meetings-prepare"), "a")
    person.go("#/meetings/next")
    person.press(say("meetings-off-back"))
    person.sees(say("meetings-calendar-news-on"))


def test_calling_a_talk_off_can_be_undone(person):
    plans(person)
    person.press(say("meetings-off-do"))
    person.sees(say("meetings-off-line"))
    person.press(say("meetings-off-undo"))
    person.sees(say("meetings-calendar-why"))
    person.wait(lambda: book.fields(person, "meeting/next").get("cancelled") is None, "a talk that takes place")


def test_a_talk_that_comes_again_keeps_its_hour_when_the_clocks_change(person):
    plans(person, zone=BERLIN)
    person.press(say("meetings-calendar-what"))
    person.choose(say("meetings-calendar-repeat"), say("meetings-calendar-two-weeks"))
    person.type_into(say("meetings-calendar-times"), "3")
    person.choose(say("meetings-calendar-alarm"), say("meetings-calendar-alarm-minutes", minutes="30"))
    person.press(say("meetings-calendar-agenda"))
    _, events = take(person, "meetings-calendar-add")
    days = {"": "2027-03-20", "+2": "2027-04-03", "+3": "2027-04-17"}
    for part, day in days.items():
        talk = events[f"next{part}@northstar"]
        assert talk.start == begins_at(f"{day}T18:00", BERLIN)
        assert [alarm.decoded("TRIGGER") for alarm in talk.walk("VALARM")] == [timedelta(minutes=-30)]
    assert len(events) == 6, "three talks and three thank-yous"


def waits(person, days):
    """A first message to Leila that went out so many days ago; its page is open."""
    person.begins()
    sent = book.days_ago(person, days)
    asked = {"kind": "first-ask", "person": "leila", "sent": [{"at": sent, "channel": "email", "text": "Dear Leila"}]}
    leila = {"name": "Leila Haddad", "zone": AMMAN, "created": sent}
    book.put(person, {"person/leila": leila, "letter/ask": asked | {"created": sent}})
    person.go("#/outreach/ask")
    person.sees(say("silence-title"))
    return sent


def in_the_day(milliseconds, days):
    """The moment so many days later, or the next morning where it would ring at night."""
    due = datetime.fromtimestamp(milliseconds / 1000, timezone.utc) + timedelta(days=days)
    own = due.astimezone()
    if 9 <= own.hour < 21:
        return due.replace(microsecond=0)
    morning = own.replace(hour=9, minute=0, second=0, microsecond=0)
    return (morning if own.hour < 9 else morning + timedelta(days=1)).astimezone(timezone.utc)


def test_a_check_in_goes_into_the_calendar_moves_there_and_goes_when_an_answer_comes(person):
    sent = waits(person, 2)
    method, events = take(person, "calendar-check-in-add")
    [(name, event)] = events.items()
    assert (method, name, event["SEQUENCE"]) == ("PUBLISH", "ask+check-in@northstar", 0)
    assert event.start == in_the_day(sent, 7) and str(event["SUMMARY"]) == say("calendar-check-in-title", name="Leila")
    assert [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")] == [timedelta(0)]
    person.sees(begins("calendar-check-in-known"))
    person.is_saved()
    person.reload()
    person.sees(begins("calendar-check-in-known"))

    Select(person.field(say("silence-days-label"))).select_by_value("14")
    person.sees(begins("calendar-check-in-moved"))
    _, moved = take(person, "calendar-again")
    [(name, event)] = moved.items()
    assert (name, event["SEQUENCE"], event.start) == ("ask+check-in@northstar", 1, in_the_day(sent, 14))

    person.press(say("sent-yes"))
    person.wait(lambda: person.route().startswith("#/meetings/"), "the meeting that came of it")
    person.sees(say("calendar-check-in-left"))
    method, gone = take(person, "calendar-take-out")
    [(name, event)] = gone.items()
    assert (method, name, event["SEQUENCE"]) == ("CANCEL", "ask+check-in@northstar", 2)
    person.sees(say("calendar-told"))
    person.go("#/outreach/ask")
    person.sees(say("calendar-told"))
    person.press(say("sent-change"))
    person.find(say("calendar-check-in-add"), "button")


def test_a_check_in_that_was_sent_early_goes_from_the_calendar(person):
    waits(person, 3)
    take(person, "calendar-check-in-add")
    line = {"kind": "check-in", "person": "leila", "created": book.days_ago(person, 1)}
    person.is_saved()
    book.put(person, {"letter/line": line | {"sent": [{"at": book.days_ago(person, 0), "channel": "email", "text": "Hi"}]}})
    person.go("#/outreach/line")
    method, gone = take(person, "calendar-take-out")
    assert (method, list(gone)) == ("CANCEL", ["ask+check-in@northstar"])


def test_a_letter_that_goes_says_that_the_calendar_still_has_its_check_in(person):
    waits(person, 3)
    take(person, "calendar-check-in-add")
    person.press(say("sent-again"))
    person.press(say("composer-remove"))
    person.sees(say("composer-removed-calendar"))


def test_a_review_comes_again_every_quarter(person):
    plans(person, zone=BERLIN, form="review")
    person.press(say("meetings-calendar-what"))
    person.choose(say("meetings-calendar-repeat"), say("meetings-calendar-quarter"))
    person.type_into(say("meetings-calendar-times"), "2")
    _, events = take(person, "meetings-calendar-add")
    assert events["next@northstar"].start == begins_at("2027-03-20T18:00", BERLIN)
    assert events["next+2@northstar"].start == begins_at("2027-06-19T18:00", BERLIN)
    review = next(form for form in content("meeting.toml")["form"] if form["id"] == "review")
    assert review["label"] in str(events["next@northstar"]["DESCRIPTION"])


# A share sheet as telephones have it: it says what it takes, and keeps what it was given.
SHEET = """
const own = (name, value) => Object.defineProperty(window.navigator, name, { configurable: true, value });
own("canShare", (data) => [...(data.files || [])].every((file) => file.name.endsWith(".ics")));
own("share", (data) => { window.given = data; return window.taken ? window.Promise.resolve() : window.Promise.reject(new Error("no")); });
"""
NO_SHEET = """
for (const name of ["canShare", "share"]) Object.defineProperty(window.navigator, name, { configurable: true, value: undefined });
"""
GIVEN = """
const [done] = arguments;
Promise.all([...window.given.files].map(async (file) => [file.name, file.type, await file.text()])).then(done);
"""


def test_the_share_sheet_gets_the_file(person):
    browsers.before_loading(person.driver, SHEET)
    plans(person)
    # Whoever closes the sheet has taken nothing.
    person.press(say("calendar-share"))
    person.wait(lambda: person.driver.execute_script("return !!window.given"), "the sheet")
    assert say("calendar-shared") not in person.text()
    person.driver.execute_script("window.taken = true")
    person.press(say("calendar-share"))
    person.sees(say("calendar-shared"))
    person.sees(say("meetings-calendar-taken"))
    [(name, media, text)] = person.driver.execute_async_script(GIVEN)
    assert name.endswith(".ics") and media.split(";")[0] == "text/calendar"
    events = [str(event["UID"]) for event in icalendar.Calendar.from_ical(text).walk("VEVENT")]
    assert "next@northstar" in events
    person.is_saved()
    assert book.fields(person, "meeting/next")["taken"]["sequence"] == 0, "the sheet that was closed counts for nothing"


@pytest.mark.parametrize("sheet", [NO_SHEET, SHEET.replace('endsWith(".ics")', 'endsWith(".png")')], ids=["none", "pictures"])
def test_without_a_sheet_for_the_file_there_is_no_button(person, sheet):
    browsers.before_loading(person.driver, sheet)
    plans(person)
    person.find(say("meetings-calendar-add"), "button")
    assert not person.look(say("calendar-share"), "button")


def test_other_reminders_are_news(person):
    plans(person)
    take(person, "meetings-calendar-add")
    person.press(say("meetings-calendar-what"))
    person.choose(say("meetings-calendar-alarm"), say("meetings-calendar-alarm-minutes", minutes="60"))
    person.sees(say("meetings-calendar-news-beside"))
    person.press(say("meetings-calendar-agenda"))
    _, events = take(person, "calendar-again")
    assert {name: str(event["STATUS"]) for name, event in events.items()} == {
        "next@northstar": "CONFIRMED",
        "next+agenda@northstar": "CANCELLED",
        "next+thanks@northstar": "CONFIRMED",
    }
    assert all(event["SEQUENCE"] == 1 for event in events.values())
    person.sees(say("meetings-calendar-taken"))


def test_the_calendar_of_a_removed_talk_is_told_and_the_talk_can_come_back(person):
    plans(person)
    take(person, "meetings-calendar-add")
    person.press(say("meetings-remove"))
    person.sees(say("meetings-removed-calendar"))
    person.sees(begins("meetings-removed-left"))
    person.is_saved()
    person.reload()
    method, gone = take(person, "calendar-take-out")
    assert (method, len(gone)) == ("CANCEL", 3)
    assert all((str(event["STATUS"]), event["SEQUENCE"]) == ("CANCELLED", 1) for event in gone.values())
    person.sees(say("calendar-told"))
    assert begins("meetings-removed-left") not in person.text()
    person.go("#/data")
    person.press(say("trash-put-back"), how="begins")
    person.go("#/meetings/next")
    person.sees(say("meetings-calendar-news-on"))


def test_removing_a_talk_can_be_undone_and_then_the_calendar_is_right(person):
    plans(person)
    take(person, "meetings-calendar-add")
    person.press(say("meetings-remove"))
    person.sees(begins("meetings-removed-left"))
    person.press(say("meetings-undo-remove"))
    person.wait(lambda: begins("meetings-removed-left") not in person.text(), "nothing to take out")
    person.go("#/meetings/next")
    person.sees(say("meetings-calendar-taken"))
    person.press(say("meetings-remove"))
    person.press(say("meetings-removed-by-hand"))
    person.sees(say("meetings-removed-noted"))


def test_links_fill_in_the_calendars_of_the_web(person):
    plans(person)
    person.press(say("meetings-calendar-web"))
    google = person.find(say("meetings-calendar-google", host="calendar.google.com"), "a").get_attribute("href")
    asked = parse_qs(urlsplit(google).query)
    start = begins_at("2027-03-20T18:00", AMMAN)
    end = start + timedelta(minutes=20)
    assert asked["dates"] == [f"{start:%Y%m%dT%H%M%SZ}/{end:%Y%m%dT%H%M%SZ}"]
    assert asked["location"] == [PLACE] and QUESTION in asked["details"][0]
    office = person.find(say("meetings-calendar-office", host="outlook.office.com"), "a").get_attribute("href")
    assert parse_qs(urlsplit(office).query)["startdt"] == [f"{start:%Y-%m-%dT%H:%M:%SZ}"]


def test_an_hour_that_the_clocks_skip_is_said_with_the_two_nearest(person):
    plans(person, zone=BERLIN, date="2027-03-28", time="02:30")
    person.press(say("meetings-facts"))
    person.sees(say("meetings-clock-skips", time="03:30"))
    person.press("03:30", how="has")
    person.wait(lambda: book.fields(person, "meeting/next")["time"] == "03:30", "half past three")
    person.wait(lambda: not person.look("03:30", "button", "has"), "no choice any more")
    _, events = take(person, "meetings-calendar-add")
    assert events["next@northstar"].start == begins_at("2027-03-28T03:30", BERLIN)


def test_an_hour_that_comes_twice_is_the_first_until_the_second_is_chosen(person):
    plans(person, zone=BERLIN, date="2027-10-31", time="02:30")
    person.press(say("meetings-facts"))
    first = datetime(2027, 10, 31, 0, 30, tzinfo=timezone.utc)
    _, events = take(person, "meetings-calendar-add")
    assert events["next@northstar"].start == first
    person.press(say("meetings-clock-second"))
    person.sees(say("meetings-calendar-news-time"))
    _, events = take(person, "calendar-again")
    assert events["next@northstar"].start == first + timedelta(hours=1)


@everywhere
def test_the_calendar_is_for_everybody(start, size, theme):
    person = start(size=size)
    plans(person, zone=BERLIN, date="2027-03-28", time="02:30")
    browsers.turn(person, theme)
    person.driver.execute_script(AXE)
    for line in ["meetings-facts", "meetings-calendar-what", "meetings-calendar-web"]:
        person.press(say(line))
    person.choose(say("meetings-calendar-repeat"), say("meetings-calendar-weekly"))
    person.field(say("meetings-calendar-times"))
    looks_clean(person)
    person.press(say("meetings-off-do"))
    person.sees(say("meetings-off-line"))
    looks_clean(person)


@everywhere
def test_a_removed_talk_and_a_check_in_are_for_everybody(start, size, theme):
    person = start(size=size)
    waits(person, 2)
    browsers.turn(person, theme)
    person.driver.execute_script(AXE)
    take(person, "calendar-check-in-add")
    person.sees(begins("calendar-check-in-known"))
    looks_clean(person)
    person.press(say("sent-yes"))
    person.sees(say("calendar-check-in-left"))
    looks_clean(person)
    person.is_saved()
    talk = book.fields(person, person.route().replace("#/meetings/", "meeting/"))
    book.put(person, {"meeting/next": talk | {"date": "2027-03-20", "time": "18:00"}})
    person.go("#/meetings/next")
    take(person, "meetings-calendar-add")
    person.press(say("meetings-remove"))
    person.driver.execute_script(AXE)
    person.sees(begins("meetings-removed-left"))
    looks_clean(person)
