"""The journey from a blank page to a thank-you, in each of the ways in which people go it."""

import pytest

import journey
from conftest import controlled


def test_the_whole_journey_and_a_reload_after_each_step_loses_nothing(person):
    journey.whole(person)


@pytest.mark.only("chromium")
def test_the_whole_journey_on_a_phone(phone):
    journey.whole(phone)


@pytest.mark.only("chromium")
def test_the_whole_journey_with_the_keyboard_alone(typist):
    journey.whole(typist)


def test_the_whole_journey_with_nobody_answering_after_the_first_visit(person, door):
    person.visit()
    controlled(person)
    door.shut()
    journey.whole(person)
