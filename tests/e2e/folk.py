"""Everybody at a glance: the list, the board, one person's stage, and people as they come in from files."""

import json

from backups import choose_file
from words import ROOT, begins, say

PLACE = "#/data/people"
GOLDEN = ROOT / "workbook/tests/data/golden/people"

# Who stands under which stage on the board, in order. Pairs, because Chromium's driver puts the keys of an object in an
# order of its own.
BOARD = """
return [...document.querySelectorAll(".board__stage")].map((stage) => [
  stage.querySelector("h2").firstChild.textContent.trim(),
  [...stage.querySelectorAll(".board__card .row__what")].map((name) => name.textContent.trim()),
]);
"""
# The stage of everybody in the list.
LIST = """
return [...document.querySelectorAll(".people__row")].map((row) => [
  row.querySelector(".row__what").textContent.trim(), row.querySelector(".people__stage").textContent.trim(),
]);
"""
FOUND = """
const found = document.querySelector("main [data-reason], main [data-records]");
return found && [found.dataset.reason || null, Number(found.dataset.records || 0)];
"""
# "Bring in", as the button begins whatever the number is.
BRING = begins("contacts-do")


def board(person):
    return dict(person.driver.execute_script(BOARD))


def stage_of(person, name):
    return next((stage for stage, names in board(person).items() if name in names), None)


def stands_under(person, name, stage):
    person.wait(lambda: stage_of(person, name) == stage, f"{name} under {stage}")


def in_list(person):
    """The stage of everybody in the list, in its order."""
    return dict(person.driver.execute_script(LIST))


def listed(person):
    """The same, after a change to the list."""
    person.press(say("people-view-list"))
    person.wait(lambda: in_list(person), "the list")
    return in_list(person)


def has_stage(person, stage):
    """Waits until a person's own page says this stage."""
    person.wait(lambda: stage in person.find(say("people-stage"), ".person__stage").text, f"the stage {stage}")


def people(person):
    """Everybody who is stored and not deleted, by name."""
    person.is_saved()
    all_records = [json.loads(text) for key, text in person.stored().items() if key.startswith("northstar/r/person/")]
    return {record["f"].get("name", ""): record["f"] for record in all_records if "d" not in record and record["f"]}


def found(person):
    """Why nothing can be taken of what was chosen, and how many people are in it."""
    return person.driver.execute_script(FOUND)


def looks_at(person, path):
    """Chooses a file with people: the preview is open."""
    person.go("#/people")
    person.go(PLACE)
    choose_file(person, path)
    person.wait(lambda: found(person), f"a word about {path.name}")


def bring(person, count):
    """Brings in those who are chosen."""
    person.press(f"{BRING} {count} ", how="begins")
    person.wait(lambda: person.route() != PLACE, "the people's place")
