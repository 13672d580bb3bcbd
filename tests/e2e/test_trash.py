"""What was deleted lies in the trash for thirty days: put back by name, or deleted for good after a question."""

import json

import pytest

from test_axe import GAVE_WAY
from words import begins, say

NAME = "Leila Haddad"


def loses_somebody(person):
    """Adds a person and removes them again."""
    person.begins()
    person.go("#/people")
    person.type_into(say("people-add-name"), NAME)
    person.press(say("people-add"))
    person.sees_heading(NAME)
    person.press(begins("person-remove"), how="begins")
    person.sees(say("person-removed", name=NAME))
    person.is_saved()
    person.go("#/data")
    person.sees(NAME)


def is_listed(person):
    return bool(person.look(say("trash-put-back-of", name=NAME), "button"))


@pytest.mark.parametrize("who", ["person", "typist"])
def test_what_was_deleted_comes_back_from_the_trash_and_goes_again_by_undo(request, who):
    person = request.getfixturevalue(who)
    loses_somebody(person)
    person.reload()
    person.press(say("trash-put-back-of", name=NAME))
    person.sees(say("trash-is-back", name=NAME))
    person.sees(say("trash-empty"))
    person.wait(lambda: person.focused().get_attribute("id") == "trash", "the focus in the section")
    person.press(say("trash-undo"))
    person.wait(lambda: is_listed(person), "the line in the trash")
    person.press(say("trash-put-back-of", name=NAME))
    person.is_saved()
    person.reload()
    person.go("#/people")
    person.sees(NAME)


def test_deleted_for_good_is_asked_first_and_leaves_no_word(person):
    loses_somebody(person)
    person.press(say("trash-discard-of", name=NAME))
    person.sees(say("trash-sure-one", name=NAME))
    person.press(say("trash-keep"))
    assert is_listed(person)
    person.press(say("trash-discard-of", name=NAME))
    person.press(say("trash-discard"))
    person.sees(say("trash-empty"))
    person.is_saved()
    person.wait(lambda: NAME not in "".join(person.stored().values()), "no word in local storage")
    person.wait(lambda: NAME not in journal(person), "no word in the journal")
    person.reload()
    person.sees(say("trash-empty"))


def test_another_open_tab_does_not_bring_back_what_was_deleted_for_good(person):
    loses_somebody(person)
    person.driver.execute_script("window.other = window.open(location.href)")
    there = f"return window.other.document.body.innerText.includes('{NAME}')"
    person.wait(lambda: person.driver.execute_script(there), "the name in the other tab")
    person.press(say("trash-discard-all"))
    person.press(say("trash-discard"))
    person.is_saved()
    person.wait(lambda: not person.driver.execute_script(there), "the other tab to let go of it")
    person.reload()
    person.sees(say("trash-empty"))
    assert NAME not in "".join(person.stored().values())


def test_a_choice_that_gave_way_comes_back_and_goes_again_by_undo(person):
    person.begins()
    person.driver.execute_script("localStorage.setItem('northstar/r/person/leila', arguments[0])", GAVE_WAY)
    person.go("#/data")
    person.reload()
    zone = lambda: json.loads(person.stored()["northstar/r/person/leila"])["f"]["zone"]
    name = say("history-name", name=NAME, field=say("history-field-zone"))
    person.press(say("history-back-of", name=name))
    person.wait(lambda: zone() == "Africa/Cairo", "the earlier zone")
    person.press(say("history-undo"))
    person.wait(lambda: zone() == "Asia/Beirut", "the later zone")
    person.press(say("history-back-of", name=name))
    person.wait(lambda: zone() == "Africa/Cairo", "the earlier zone")


def journal(person):
    """Everything that the journal holds, as one text."""
    return person.driver.execute_async_script(JOURNAL)


JOURNAL = """
const done = arguments[0];
const request = indexedDB.open("northstar");
request.onsuccess = () => {
  const all = request.result.transaction("journal").objectStore("journal").getAll();
  all.onsuccess = () => { request.result.close(); done(JSON.stringify(all.result)); };
};
"""
