"""Odd and hostile files, given to the app in a real browser: its own inflate and cryptography say the same of each as the
workbook does without a browser (`workbook/corpus/expected.jsonl`)."""

import json

from backups import choose_file, records
from words import ROOT, say

CORPUS = ROOT / "workbook/corpus"
# The test that makes the files has it too.
PASSPHRASE = "four words of mine"
FOUND = """
const found = document.querySelector("main [data-reason], main [data-records]");
return found && [found.dataset.reason || null, Number(found.dataset.records || 0)];
"""
LOCKED = "needs-passphrase"


def found(person):
    return person.driver.execute_script(FOUND)


def said_of(person, path):
    """What the app makes of a file: why it is refused, and how many entries it would take."""
    # The place is drawn anew, so that nothing is left of the last file.
    person.go("#/data/move")
    person.go("#/data")
    choose_file(person, path)
    person.wait(lambda: found(person), f"a word about {path.name}")
    if found(person)[0] == LOCKED:
        person.type_into(say("bring-unlock-phrase"), PASSPHRASE)
        person.press(say("bring-unlock-do"))
        person.wait(lambda: found(person)[0] != LOCKED, f"the lock of {path.name} to open or not")
    return found(person)


def test_the_browser_says_of_every_odd_file_what_the_workbook_says(person):
    person.begins()
    person.is_saved()
    before = records(person)
    expected = [json.loads(line) for line in (CORPUS / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(expected) > 40
    wrong = []
    for line in expected:
        reason, count = said_of(person, CORPUS / line["file"])
        # A backup with nothing in it is shown as such; people of other programs come in elsewhere.
        right = (None if line["reason"] == "empty" else line["reason"], line["records"])
        if line["kind"] in ("csv", "vcard"):
            right = ("not-json", 0)
        if (reason, count) != right:
            wrong.append(f"{line['file']}: {reason}, {count} instead of {right}")
    assert not wrong, "\n".join(wrong)
    person.is_saved()
    assert records(person) == before, "looking at a file changes nothing"
