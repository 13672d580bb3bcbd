"""The journey from a blank page to a thank-you, in each of the ways in which people go it."""

import pytest

import journey
from conftest import controlled


def look_again_after_loading_anew(person, words):
    person.reload()
    see_all(person, words)


def see_all(person, words):
    """The words are on the screen, in a field or in what a line opens to."""
    for text in words:
        person.keeps(text)


def test_the_whole_journey_and_a_reload_after_each_step_loses_nothing(person):
    journey.whole(person, look_again_after_loading_anew)


@pytest.mark.only("chromium")
def test_the_whole_journey_on_a_phone(phone):
    journey.whole(phone, see_all)


@pytest.mark.only("chromium")
def test_the_whole_journey_with_the_keyboard_alone(typist):
    journey.whole(typist, see_all)


def test_the_whole_journey_with_nobody_answering_after_the_first_visit(person, door):
    person.visit()
    controlled(person)
    door.shut()
    journey.whole(person, look_again_after_loading_anew)
