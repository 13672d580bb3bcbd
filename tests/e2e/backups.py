"""Backups as a person handles them: what the app hands to the browser, and a file that is chosen."""

from words import say

OVERHEAR = """
const made = URL.createObjectURL;
URL.createObjectURL = (blob) => { blob.text().then((text) => { window.handed = text; }); return made(blob); };
"""


def overhear(person):
    """From now on what is offered as a download is kept in the page as well."""
    person.driver.execute_script(OVERHEAR)


def handed(person):
    """What the app handed to the browser."""
    person.wait(lambda: person.driver.execute_script("return window.handed"), "the file")
    return person.driver.execute_script("const text = window.handed; delete window.handed; return text")


def backup_text(person):
    """The backup as a person gets it."""
    person.go("#/data")
    overhear(person)
    person.press(say("data-backup-do"))
    return handed(person)


def choose_file(person, path):
    # The field is moved out of sight; its label is what is pressed.
    find = "return document.querySelector('input[type=file]')"
    person.wait(lambda: person.driver.execute_script(find), "the field for a file")
    person.driver.execute_script(find).send_keys(str(path))


def records(person):
    """The records that local storage holds."""
    return {key: text for key, text in person.stored().items() if key.startswith("northstar/r/")}
