"""A talk on one screen: its clock, its notes, and what becomes of them."""

import json
import os

import pytest

import book
import browsers
import clock
import journey
from person import Person
from promises.kills import started
from test_axe import AXE, everywhere, looks_clean
from words import begins, say
from writer import Address, kill_browser

FITS = """
const page = document.scrollingElement;
return [page.scrollHeight - page.clientHeight, page.scrollWidth - page.clientWidth];
"""
DIGITS = "return document.querySelector('.live__digits').textContent.trim()"
SPOKEN = "return document.querySelector('.live > [role=status]').textContent.trim()"
ADVICE, ACTION, INTRO = "End each chart with a choice", "Draft one page by Friday", "Priya Shah knows the depots"


def opens(person, minutes=20, **fields):
    """Somebody has agreed to a talk, and the notes are open."""
    person.begins()
    book.put(
        person,
        {
            "person/leila": {"name": "Leila Haddad", "created": book.days_ago(person, 1)},
            "meeting/talk": {
                "person": "leila",
                "minutes": minutes,
                "date": "2026-12-02",
                "time": "15:30",
                "agenda": [{"text": text} for text in ["How did you begin?", "What would you leave out?", "Who else?"]],
                "created": book.days_ago(person, 1),
                **fields,
            },
        },
    )
    person.go("#/meetings/talk/live")
    person.find(say("meetings-live-begin"), "button")


def shows(person, digits):
    person.wait(lambda: person.driver.execute_script(DIGITS).startswith(digits), f"the clock at {digits}")


def fits(person):
    down, across = person.driver.execute_script(FITS)
    assert (down <= 0, across <= 0) == (True, True), (down, across)


def notes(person, text, tag=None):
    person.type_into(say("meetings-note-write"), text)
    if tag:
        person.press(say(f"meetings-tag-{tag}"))
    person.press(say("meetings-note-keep"))
    person.wait(lambda: person.value(say("meetings-note-write")) == "", "an empty field")


def records(person, kind):
    person.is_saved()
    start = f"northstar/r/{kind}/"
    found = [json.loads(text) for key, text in person.stored().items() if key.startswith(start)]
    return [record["f"] for record in found if "d" not in record]


def test_a_whole_first_talk_of_twenty_minutes_and_what_becomes_of_it(person):
    holds_a_whole_talk(person)


def test_a_whole_talk_and_what_becomes_of_it_by_keys_alone(typist):
    holds_a_whole_talk(typist)


def holds_a_whole_talk(person):
    opens(person)
    shows(person, "20:00")
    assert not book.fields(person, "meeting/talk").get("began"), "opening the screen begins nothing"
    person.press(say("meetings-live-begin"))
    shows(person, "19:")
    notes(person, ADVICE, "advice")
    person.press("How did you begin?")
    clock.later(person, 10 * clock.MINUTE)
    shows(person, "9:")
    person.type_into(say("meetings-note-write"), ACTION)
    person.reload()
    person.wait(lambda: person.value(say("meetings-note-write")) == ACTION, "the note that was being typed")
    shows(person, "9:")
    person.press(say("meetings-tag-action"))
    person.press(say("meetings-note-keep"))
    clock.later(person, 15 * clock.MINUTE + 10_000)
    person.wait(lambda: person.driver.execute_script(SPOKEN) == say("meetings-live-five"), "five minutes said")
    clock.later(person, 17 * clock.MINUTE + 30_000)
    person.press(say("meetings-live-said"))
    person.wait(lambda: say("meetings-live-said") not in person.text(), "the sentence to be gone")
    clock.later(person, 22 * clock.MINUTE + 10_000)
    shows(person, say("meetings-live-over", minutes=2))
    assert person.driver.execute_script(SPOKEN) == say("meetings-live-zero")
    person.press(say("meetings-live-extend"))
    shows(person, "2:")
    person.press(say("meetings-live-extended-undo"))
    shows(person, say("meetings-live-over", minutes=2))
    notes(person, INTRO, "introduction")
    person.press(say("meetings-live-end"))
    person.sees_heading(say("meetings-after", name="Leila"))
    sorts(person)
    thanks(person)


def sorts(person):
    person.press(say("meetings-sort-all"))
    person.wait(lambda: len(records(person, "advice")) == 1, "the advice")
    assert [record["text"] for record in records(person, "action")] == [ACTION]
    assert {"Leila Haddad", "Priya Shah"} == {record["name"] for record in records(person, "person")}
    person.press(say("meetings-sort-undo"))
    person.wait(lambda: not records(person, "advice"), "the sorting to be undone")
    person.press(say("meetings-sort-all"))
    person.press(say("meetings-took-use", text=ADVICE))
    person.wait(lambda: person.value(say("meetings-took-number", number=1)) == ADVICE, "the takeaway")
    person.press(say("meetings-went-well"))
    person.press(say("meetings-again-month"))
    person.press_it(lambda: person.find(begins("meetings-next-make"), "button", "begins"))
    person.sees(say("meetings-carry-mine", action=ACTION))
    person.wait(lambda: len(records(person, "meeting")) == 2, "the next meeting")
    [following] = [record for record in records(person, "meeting") if not record.get("ended")]
    assert (following["date"], following["time"], following["form"]) == ("2026-12-30", "15:30", "regular")


def thanks(person):
    """The thank-you begins with all that was given."""
    person.go("#/meetings/talk/after")
    person.press(say("meetings-thanks-write"))
    journey.take_all_offers(person)
    person.sees("Dear Leila")
    person.sees("each chart with a choice")
    person.sees("introduce me to Priya Shah")


def test_a_browser_that_is_killed_in_the_middle_of_a_talk_goes_on_where_it_was(tmp_path):
    engine, profile = os.environ["NORTHSTAR_BROWSER"], str(tmp_path)
    driver = started(engine, profile)
    try:
        person = Person(driver, Address())
        opens(person)
        person.press(say("meetings-live-begin"))
        notes(person, ADVICE, "advice")
        person.type_into(say("meetings-note-write"), ACTION)
        person.is_saved()
        began = book.fields(person, "meeting/talk")["began"]
    finally:
        kill_browser(driver)
    driver = started(engine, profile)
    try:
        person = Person(driver, Address())
        person.visit("#/meetings/talk/live")
        person.wait(lambda: person.value(say("meetings-note-write")) == ACTION, "the note that was being typed")
        person.find(ADVICE, ".pad__note", "has")
        person.is_saved()
        assert book.fields(person, "meeting/talk")["began"] == began
        digits, gone = driver.execute_script(f"{DIGITS.replace('return', 'const digits =')}; return [digits, Date.now() - arguments[0]]", began)
        minutes, seconds = map(int, digits.split(":"))
        assert abs(20 * 60 - gone / 1000 - minutes * 60 - seconds) <= 1, (digits, gone)
    finally:
        driver.quit()


def test_the_agenda_is_put_in_order_and_a_note_changed_by_keys_alone(typist):
    opens(typist)
    typist.press(say("meetings-live-begin"))
    typist.press(say("meetings-up") + say("meetings-question-which", number=2))
    typist.wait(lambda: typist.driver.execute_script(SPOKEN) == say("meetings-live-moved", number=1), "the move")
    typist.is_saved()
    assert book.fields(typist, "meeting/talk")["agenda"][0]["text"] == "What would you leave out?"
    notes(typist, ADVICE)
    typist.press_it(lambda: typist.find(ADVICE, ".pad__note", "has"))
    typist.wait(lambda: typist.value(say("meetings-note-write")) == ADVICE, "the note in its field")
    typist.press(say("meetings-note-remove"))
    typist.press(say("meetings-note-undo"))
    typist.wait(lambda: typist.look(ADVICE, ".pad__note", "has"), "the note again")


@everywhere
def test_the_screen_is_for_everybody_and_needs_no_scrolling(start, size, theme):
    size = (1280, 720) if size == browsers.WIDE else size
    person = start(size=size)
    opens(person)
    browsers.turn(person, theme)
    person.driver.execute_script(AXE)
    fits(person)
    looks_clean(person)
    person.press(say("meetings-live-begin"))
    for text in [ADVICE, ACTION, INTRO] * 3:
        notes(person, text, "advice")
    clock.later(person, 18 * clock.MINUTE)
    person.find(say("meetings-live-said"), "button")
    fits(person)
    looks_clean(person)


@pytest.mark.parametrize("size", [(1280, 720), browsers.PHONE], ids=["wide", "phone"])
def test_the_screen_needs_no_scrolling_from_right_to_left(start, size):
    person = start(size=size)
    opens(person)
    person.go("#/settings")
    person.press(say("language-pseudo"))
    person.wait(lambda: person.driver.execute_script("return document.documentElement.dir") == "rtl", "right to left")
    person.go("#/meetings/talk/live")
    person.wait(lambda: person.driver.execute_script("return !!document.querySelector('.live__digits')"), "the clock")
    fits(person)


def test_a_mentor_first_puts_away_what_could_disturb(person):
    opens(person, side="mentor")
    for step in ["meetings-live-tabs", "meetings-live-phone"]:
        person.press(say(step))
    person.press(say("meetings-live-begin"))
    clock.later(person, 18 * clock.MINUTE)
    person.sees(say("meetings-live-say-mentor"))
