"""axe-core finds nothing to mend in any place, empty or full, by day, by night and from right to left."""

import json
import os
from pathlib import Path

import pytest

import browsers
import journey
import letters
import places
from folk import GOLDEN, looks_at
from words import begins, say

AXE = Path(os.environ["NORTHSTAR_AXE"]).read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
LOOK = """
const done = arguments[arguments.length - 1];
axe.run(document, { runOnly: arguments[0], resultTypes: ["violations"] }).then((found) => done(
  found.violations.map((one) => one.id + ": " + one.help + "\\n" + one.nodes.map((node) => "  " + node.html.slice(0, 200)
    + "\\n    " + node.any.concat(node.all, node.none).map((check) => check.message).join("; ")).join("\\n"))
)).catch((failure) => done([String(failure)]));
"""


def everywhere(test):
    """Wide and on a phone, by day and by night, in the one browser that axe is asked in."""
    for mark in [
        pytest.mark.parametrize("size", [browsers.WIDE, browsers.PHONE], ids=["wide", "phone"]),
        pytest.mark.parametrize("theme", ["day", "night"]),
        pytest.mark.only("chromium"),
    ]:
        test = mark(test)
    return test


@everywhere
@pytest.mark.parametrize("book", ["empty", "sample"])
def test_every_place_is_for_everybody(start, book, size, theme):
    person = start(size=size)
    open_book(person, book)
    browsers.turn(person, theme)
    check_all(person)


@pytest.mark.only("chromium")
@pytest.mark.parametrize("size", [browsers.WIDE, browsers.PHONE], ids=["wide", "phone"])
def test_every_place_is_for_everybody_from_right_to_left(start, size):
    person = start(size=size)
    open_book(person, "sample")
    person.go("#/settings")
    person.press(say("language-pseudo"))
    person.wait(lambda: person.driver.execute_script("return document.documentElement.dir") == "rtl", "right to left")
    person.wait(lambda: person.heading() != say("settings-title"), "the other language")
    check_all(person)


@everywhere
def test_the_trash_and_its_question_are_for_everybody(start, size, theme):
    person = start(size=size)
    open_book(person, "sample")
    browsers.turn(person, theme)
    person.go(next(route for route in places.with_records(person.stored()) if route.startswith("#/people/")))
    name = person.heading()
    person.press(begins("person-remove"), how="begins")
    person.sees(say("person-removed", name=name))
    person.go("#/data")
    person.reload()
    person.driver.execute_script(AXE)
    person.sees(name)
    looks_clean(person)
    person.press(say("trash-discard-of", name=name))
    person.sees(say("trash-ask-one"))
    looks_clean(person)


@everywhere
def test_the_results_of_the_browsers_own_test_are_for_everybody(start, size, theme):
    person = start(size=size, may_complain=True)
    person.begins()
    browsers.turn(person, theme)
    person.go("#/about")
    person.reload()
    person.driver.execute_script(AXE)
    person.press(say("selftest-do"))
    person.sees(say("selftest-storage"))
    looks_clean(person)


@everywhere
def test_a_choice_that_gave_way_is_for_everybody(start, size, theme):
    person = start(size=size)
    person.begins()
    browsers.turn(person, theme)
    person.driver.execute_script("localStorage.setItem('northstar/r/person/leila', arguments[0])", GAVE_WAY)
    person.go("#/data")
    person.reload()
    person.driver.execute_script(AXE)
    person.sees("Africa/Cairo")
    looks_clean(person)


@everywhere
def test_everybody_on_the_board_and_in_order_of_fit_is_for_everybody(start, size, theme):
    person = at_the_sample(start, size, theme)
    person.go("#/people")
    person.choose(say("people-order"), say("people-order-fit"))
    person.sees(say("people-order-fit-why"))
    looks_clean(person)
    person.press(say("people-view-board"))
    person.wait(lambda: person.driver.find_elements("css selector", ".board__card"), "the board")
    looks_clean(person)
    person.press(begins("people-move-who"), how="begins")
    person.find(say("stage-resting"), "button")
    looks_clean(person)
    person.press(say("stage-resting"))
    person.sees(say("stage-resting"))
    looks_clean(person)


@everywhere
def test_a_file_with_people_looked_at_is_for_everybody(start, size, theme):
    person = at_the_sample(start, size, theme)
    for name in ["google.csv", "apple.vcf", "linkedin.csv"]:
        looks_at(person, GOLDEN / name)
        opens_every_line(person)
        looks_clean(person)


@everywhere
def test_somebody_beside_the_persona_is_for_everybody(start, size, theme):
    person = at_the_sample(start, size, theme)
    person.go(next(route for route in places.with_records(person.stored()) if route.startswith("#/people/")))
    person.wait(lambda: person.driver.find_elements("css selector", ".fit__line"), "the lines of the persona")
    opens_every_line(person)
    for at, answer in enumerate(["yes", "partly", "no"]):
        person.press_it(lambda: person.driver.find_elements("css selector", f".fit label[for$='-{answer}']")[at])
    person.wait(lambda: len(person.look(say("person-fit-evidence"), "label")) > 2, "room for the evidence")
    looks_clean(person)


@everywhere
def test_every_kind_of_letter_with_what_the_checks_say_is_for_everybody(start, size, theme):
    person = at_the_sample(start, size, theme)
    found = {}
    for kind in letters.kinds():
        person.go("#/outreach")
        person.choose(say("outreach-kind"), kind["title"])
        person.press(say("outreach-no-name"))
        person.sees_heading(kind["title"])
        part = next(part for part in kind["part"] if part["id"] != "subject")
        journey.open_part(person, part["label"])
        person.set_text(person.field(part["label"]), POOR)
        person.wait(lambda: person.driver.find_elements("css selector", ".finding--first"), "what to change first")
        person.wait(lambda: person.driver.find_elements("css selector", ".finding--look"), "what is worth a look")
        opens_every_line(person)
        if problems := problems_of(person):
            found[kind["id"]] = problems
    assert not found, "\n".join(f"{kind}\n" + "\n".join(problems) for kind, problems in found.items())


# Words with something to change first, and something that is worth a look.
POOR = "Dear [Name], I will hit the ground running. Sorry to bother you. PLEASE ANSWER ME BY TOMORROW."


def at_the_sample(start, size, theme):
    """Someone who looks around in the sample workbook, with axe-core in the page."""
    person = start(size=size)
    open_book(person, "sample")
    browsers.turn(person, theme)
    person.driver.execute_script(AXE)
    return person


def opens_every_line(person, inside="main"):
    """Opens what a line opens to, so that it is looked at too."""
    lines = f"{inside} details"
    person.driver.execute_script("document.querySelectorAll(arguments[0]).forEach((line) => { line.open = true; })", lines)


# A person whose zone was set in two places at once.
GAVE_WAY = json.dumps({
    "v": 1,
    "t": "1k7tb6p0000000022",
    "f": {"name": "Leila Haddad", "zone": "Asia/Beirut"},
    "o": {"zone": {"1k7tb6m000000001c": "Africa/Cairo"}},
})


def looks_clean(person):
    problems = problems_of(person)
    assert not problems, "\n".join(problems)


def problems_of(person):
    # What fades in is looked at when it is there.
    person.wait(lambda: person.driver.execute_script("return document.getAnimations().length === 0"), "nothing that moves")
    return person.driver.execute_async_script(LOOK, RULES)


def open_book(person, book):
    if book == "empty":
        person.begins()
    else:
        person.looks_around()
    person.is_saved()


def check_all(person):
    routes = places.with_records(person.stored())
    person.reload()
    person.driver.execute_script(AXE)
    found = {}
    for route in routes:
        person.go(route)
        person.wait(lambda: person.heading() != "", f"a heading at {route}")
        if problems := person.driver.execute_async_script(LOOK, RULES):
            found[route] = problems
    assert not found, "\n".join(f"{route}\n" + "\n".join(problems) for route, problems in found.items())
