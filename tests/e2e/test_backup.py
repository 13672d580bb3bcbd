"""Copies of the workbook: taken out as a file, locked, brought in again in two ways, kept in a folder, and undone."""

import json
import os

import pytest

from backups import backup_text, choose_file, handed, overhear, records
from door import Door
from words import say

YEAR = "#/reflect/why/year"
WORDS = "A calm year in Lagos"
PHRASE = "violet tram kettle moss"


def write(person, words):
    person.go(YEAR)
    person.type_in(lambda: person.driver.find_element("css selector", "main textarea"), words)
    person.sees(say("reflect-saved"))


def has_written(person, words):
    person.go(YEAR)
    field = "return (document.querySelector('main textarea') || {}).value"
    person.wait(lambda: person.driver.execute_script(field) == words, f"the words “{words}”")


@pytest.fixture
def elsewhere(start):
    """Another device: the same app at another address, where nothing is stored yet."""
    doors = []

    def visit(**options):
        doors.append(Door(os.environ["NORTHSTAR_URL"]))
        person = start(**options)
        person.door = doors[-1]
        return person

    yield visit
    for door in doors:
        door.shut()


def saved_to(path, text):
    path.write_text(text, encoding="utf-8")
    return path


def test_a_backup_brings_everything_back_in_another_browser(person, elsewhere, tmp_path):
    person.looks_around()
    write(person, WORDS)
    copy = saved_to(tmp_path / "northstar.json", backup_text(person))
    before = records(person)
    other = elsewhere()
    other.visit()
    other.press(say("today-intent-backup"))
    other.sees_heading(say("data-title"))
    choose_file(other, copy)
    other.press(say("restore-do"))
    other.sees(say("restore-done"))
    other.is_saved()
    assert records(other).keys() >= before.keys()
    has_written(other, WORDS)
    other.go("#/today")
    other.sees(say("today-sample-banner"))


def test_a_locked_backup_opens_with_its_passphrase_only(person, elsewhere, tmp_path):
    person.begins()
    write(person, WORDS)
    person.go("#/data")
    overhear(person)
    person.press(say("lock-title"))
    person.press(say("lock-do"))
    person.sees(say("lock-empty"))
    person.type_into(say("lock-phrase"), "short")
    person.press(say("lock-do"))
    person.sees(say("lock-short"))
    person.type_into(say("lock-phrase"), PHRASE)
    person.press(say("lock-do"))
    person.sees(say("lock-differ"))
    person.type_into(say("lock-again"), PHRASE)
    person.press(say("lock-do"))
    text = handed(person)
    assert WORDS not in text and json.loads(text)["locked"]["iterations"] >= 600_000
    person.sees("-locked.json")
    assert PHRASE not in person.text() + json.dumps(person.stored())

    copy = saved_to(tmp_path / "locked.json", text)
    other = elsewhere()
    other.begins()
    other.go("#/data")
    choose_file(other, copy)
    other.sees(say("bring-unlock-title"))
    other.type_into(say("bring-unlock-phrase"), "violet tram kettle")
    other.press(say("bring-unlock-do"))
    other.sees(say("data-refused-passphrase"))
    other.type_into(say("bring-unlock-phrase"), PHRASE)
    other.press(say("bring-unlock-do"))
    other.press(say("merge-do"))
    other.sees(say("merge-done"))
    has_written(other, WORDS)


def test_a_merge_keeps_both_versions_of_a_text_and_is_undone_by_name(person, elsewhere, tmp_path):
    person.begins()
    write(person, WORDS)
    first = saved_to(tmp_path / "first.json", backup_text(person))
    other = elsewhere()
    other.begins()
    other.go("#/data")
    choose_file(other, first)
    other.press(say("merge-do"))
    has_written(other, WORDS)
    # The backup of the first device is none of what is here only.
    other.go("#/people")
    other.sees(say("status-backup-never"))
    # Now both write on.
    write(other, WORDS + ", with time for the team")
    switch_to(person)
    write(person, WORDS + ", and a garden")
    second = saved_to(tmp_path / "second.json", backup_text(person))

    switch_to(other)
    other.go("#/data")
    choose_file(other, second)
    other.sees("1 gets a second version of a text")
    other.press(say("merge-do"))
    other.sees(say("versions-heading"))
    for words in [WORDS + ", with time for the team", WORDS + ", and a garden"]:
        other.sees(words)
    other.press(say("merge-undo"))
    other.wait(lambda: say("versions-heading") not in other.text(), "the second version to go")
    has_written(other, WORDS + ", with time for the team")

    # Days later: how it was before lies on the shelf.
    other.go("#/data")
    other.reload()
    other.press(say("earlier-title"))
    other.press(say("earlier-look"), how="begins")
    other.press(say("restore-do"))
    other.sees(say("restore-done"))
    has_written(other, WORDS + ", with time for the team")


def switch_to(person):
    """Brings the tab of a person to the front."""
    for tab in person.driver.window_handles:
        person.driver.switch_to.window(tab)
        if person.driver.current_url.startswith(person.door.url):
            return
    raise AssertionError("the tab is gone")


def files(copy):
    """Files that are no backup of this version, with the sentence that says why."""
    return {
        "a letter": ("Dear Ingrid, thank you.", "data-refused-not-json"),
        "another program's": ('{"app": "something else", "version": 3}', "data-refused-not-ours"),
        "cut": (copy[: len(copy) // 2], "data-refused-broken"),
        "newer": (json.dumps({**json.loads(copy), "format": 99}), "data-refused-too-new"),
        "larger than any": ("x" * 9_000_000, "data-refused-too-large"),
    }


def test_a_file_that_is_no_backup_changes_nothing_and_is_told_why(person, tmp_path):
    person.begins()
    write(person, WORDS)
    copy = backup_text(person)
    person.is_saved()
    before = records(person)
    for name, (text, why) in files(copy).items():
        choose_file(person, saved_to(tmp_path / f"{name}.json", text))
        person.sees(say(why))
        assert records(person) == before, name


# The browser's own folder, in the place of one that a person would choose.
PICK = "window.showDirectoryPicker = () => navigator.storage.getDirectory();"
READ = """
const done = arguments[arguments.length - 1];
navigator.storage.getDirectory()
  .then((folder) => folder.getFileHandle(arguments[0]))
  .then((file) => file.getFile())
  .then((file) => file.text())
  .then(done, (error) => done("none: " + error));
"""


def in_folder(person, name="northstar-backup.json"):
    return person.driver.execute_async_script(READ, name)


def test_a_backup_in_a_folder_follows_what_is_written(person):
    person.begins()
    write(person, WORDS)
    person.driver.execute_script(PICK)
    person.go("#/data")
    person.press(say("folder-choose"))
    person.wait(lambda: WORDS in in_folder(person), "the first file")
    person.sees("northstar-backup.json")
    write(person, WORDS + ", and a garden")
    # Whoever leaves the page need not wait for the next turn.
    person.driver.execute_script(
        "Object.defineProperty(document, 'hidden', {value: true, configurable: true});"
        "document.dispatchEvent(new Event('visibilitychange')); delete document.hidden;"
    )
    person.wait(lambda: WORDS + ", and a garden" in in_folder(person), "the file to follow")

    # After a reload it goes on by itself, and another file of that name is never written over.
    person.reload()
    person.driver.execute_script(PICK)
    person.go("#/data")
    person.press(say("folder-other"))
    person.sees("northstar-backup-2.json")
    person.wait(lambda: WORDS in in_folder(person, "northstar-backup-2.json"), "the second file")
    person.press(say("folder-stop"))
    person.press(say("folder-choose"))
    person.sees("northstar-backup-3.json")


def goals(count):
    stamp = "1k7tb6m000000001c"
    record = {"v": 1, "t": stamp, "f": {"text": "Lead a team", "horizon": "later"}}
    return {f"northstar/r/goal/g{number}": json.dumps(record) for number in range(count)}


def test_a_word_about_a_backup_comes_with_the_risk_and_stops_with_the_backup(person):
    person.begins()
    person.go("#/settings")
    assert say("backup-banner-do") not in person.text()
    for key, text in goals(40).items():
        person.driver.execute_script("localStorage.setItem(arguments[0], arguments[1])", key, text)
    person.reload()
    person.sees(say("backup-banner-do"))
    person.go(YEAR)
    person.wait(lambda: say("backup-banner-do") not in person.text(), "the banner to leave those alone who write")
    person.go("#/people")
    person.press(say("backup-banner-later"))
    person.wait(lambda: say("backup-banner-do") not in person.text(), "the banner to go")
    backup_text(person)
    person.go("#/people")
    person.sees(say("status-backup-today"))
    assert say("backup-banner-do") not in person.text()


def test_nobody_is_reminded_of_a_backup_of_the_sample(person):
    person.looks_around()
    person.go("#/settings")
    person.sees(say("status-backup-never"))
    assert say("backup-banner-do") not in person.text()
    person.go("#/today")
    person.press(say("today-sample-remove"))
    person.go("#/settings")
    person.sees_heading(say("settings-title"))
    assert say("backup-banner-do") not in person.text()
    write(person, WORDS)
    person.go("#/settings")
    person.sees("1 entry is only here")


def test_the_way_to_another_device_is_walked_with_the_keyboard_only(typist):
    typist.begins()
    typist.go("#/data")
    typist.press(say("move-link"))
    typist.sees_heading(say("move-title"))
    overhear(typist)
    typist.press(say("data-backup-do"))
    assert json.loads(handed(typist))["app"] == "northstar"
    assert typist.door.url in typist.text()
    typist.press(say("move-in-do"))
    typist.sees_heading(say("data-title"))
