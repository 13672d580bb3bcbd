"""A talk is prepared: what became of last time opens it, and each sort of talk and each side has steps of its own."""

import pytest

import book
import browsers
from test_axe import AXE, everywhere, looks_clean
from words import begins, content, say

CHOICE = "End each chart with the choice"
RESULT = "I did, and sales agreed in the room"


@pytest.fixture
def prepared(person):
    person.begins()
    book.second_talk(person)
    person.go("#/meetings/next")
    person.sees(say("meetings-brief-took"))
    return person


def agenda(person):
    return [item["text"] for item in book.fields(person, "meeting/next")["agenda"]]


def test_what_became_of_the_advice_opens_the_agenda_and_can_be_taken_back(prepared):
    person = prepared
    for words in ["A chart needs one choice", "Talks fast, loves maps", CHOICE, "What would you read first?"]:
        person.sees(words)
    person.type_into(say("meetings-brief-result-of", advice=CHOICE), RESULT)
    person.sees(say("meetings-carry", count=4))
    person.press(say("meetings-carry", count=4))
    person.is_saved()
    assert agenda(person) == [
        say("meetings-carry-advice", advice=CHOICE),
        say("meetings-carry-mine", action="Sit in on a budget meeting"),
        say("meetings-carry-theirs", action="Read my one-page bet"),
        "What would you read first?",
    ]
    assert person.focused().get_attribute("id") == "questions"
    person.press(say("meetings-undo-carry"))
    person.sees(say("meetings-carry", count=4))
    person.reload()
    person.sees(RESULT)


def test_what_was_promised_is_ticked_off_and_then_is_news(prepared):
    person = prepared
    person.press("Sit in on a budget meeting")
    person.sees(say("meetings-brief-done"))
    person.is_saved()
    assert book.fields(person, "action/mine")["done"]
    person.press(say("meetings-undo-done"))
    person.wait(lambda: say("meetings-brief-done") not in person.text(), "nothing that is done")
    person.reload()
    assert not book.fields(person, "action/mine")["done"]


def test_each_sort_of_talk_and_each_side_has_its_own_steps_and_questions(prepared):
    person = prepared
    steps = {step["id"]: step["label"] for step in content("meeting.toml")["check"]}
    forms = {form["id"]: form["label"] for form in content("meeting.toml")["form"]}
    person.sees(steps["report-back"])
    assert steps["dress"] not in person.text()
    person.choose(say("meetings-form"), forms["closing"])
    person.sees(steps["gains"])
    person.press(say("meetings-side-mentor"))
    person.sees(steps["what-i-saw"])
    person.sees(say("meetings-points-why"))
    person.reload()
    person.sees(steps["what-i-saw"])
    person.press(say("meetings-bank"))
    person.type_into(say("meetings-bank-search"), "made you write")
    person.sees("What happened that made you write to me now?")


def test_a_question_that_was_asked_before_says_so(person):
    person.begins()
    question = content("questions/first.toml")["question"][0]
    book.second_talk(person)
    item = {"text": question["text"], "from": question["id"], "done": True}
    book.put(person, {"meeting/last": {"person": "leila", "ended": book.days_ago(person, 30), "agenda": [item]}})
    person.go("#/meetings/next")
    person.press(say("meetings-bank"))
    person.type_into(say("meetings-bank-search"), question["text"])
    person.sees(begins("meetings-bank-asked"))


@everywhere
def test_the_brief_of_last_time_is_for_everybody(start, size, theme):
    person = start(size=size)
    person.begins()
    book.second_talk(person)
    browsers.turn(person, theme)
    person.driver.execute_script(AXE)
    person.go("#/meetings/next")
    person.sees(say("meetings-brief-took"))
    looks_clean(person)
