"""The door: what a first visitor meets before the workbook's part of the program is there."""

import re
import time

import pytest

from person import Person
from words import say


@pytest.fixture
def workbook(door):
    """The path of the workbook's part."""
    status, _, worker = door.fetch("GET", "/sw.js", {})
    assert status == 200
    return "/" + re.search(rb'"(workbook-[0-9a-f]+\.wasm)"', worker).group(1).decode()


def test_a_first_visitor_chooses_before_the_workbook_is_there(person, door, workbook):
    door.slow.hold(workbook)
    person.visit()
    person.sees_heading(say("today-intent-title"))
    person.press(say("today-intent-sample"))
    person.press(say("verb-continue"))
    person.sees(say("door-coming"))
    door.slow.let_through()
    person.sees(say("today-sample-banner"))
    assert person.focused().tag_name == "h1"


def test_a_choice_stays_while_the_workbook_arrives(person, door, workbook):
    door.slow.hold(workbook)
    person.visit()
    person.press(say("today-intent-sample"))
    door.slow.let_through()
    # Arrived and made ready, at which the screen might have been drawn anew.
    arrived = "return performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith(arguments[0]) && responseEnd)"
    person.wait(lambda: person.driver.execute_script(arrived, workbook), "the workbook")
    time.sleep(1)
    person.press(say("verb-continue"))
    person.sees(say("today-sample-banner"))


def test_a_workbook_that_does_not_arrive_can_be_asked_for_again(start, door, workbook):
    person = start(may_complain=True)
    door.refused.add(workbook)
    person.visit()
    person.sees(say("door-lost-title"))
    door.refused.clear()
    person.press(say("door-lost-again"))
    person.sees_heading(say("today-intent-title"))
    person.press(say("verb-continue"))
    person.wait(lambda: person.heading() != say("today-intent-title"), "Today")


def test_what_was_chosen_is_not_asked_again_when_the_workbook_is_late(start, door, workbook):
    person = start(may_complain=True)
    door.slow.hold(workbook)
    door.refused.add(workbook)
    person.visit()
    person.press(say("today-intent-sample"))
    person.press(say("verb-continue"))
    door.slow.let_through()
    person.sees(say("door-lost-title"))
    door.refused.clear()
    person.driver.execute_script("dispatchEvent(new Event('online'))")
    person.sees(say("today-sample-banner"))


def test_a_link_to_a_place_leads_there_without_a_question(person):
    person.visit("#/reflect")
    person.sees_heading(say("nav-workbook"))


def test_somebody_who_was_here_before_meets_no_question(person: Person):
    person.begins()
    person.is_saved()
    person.reload()
    assert person.heading() != say("today-intent-title")
