"""What was written stays: through reloads, other tabs, backups, full and denied storage, and bytes that nobody can read."""

import json

import pytest

from conftest import BROWSER, controlled, newer_version
from words import say

WORDS = "Ask Ravi about the empty pallets"
# Some of everything that a field can hold, a control character and a lone half of a pair among it.
ODD = "Ngũgĩ wa Thiong’o · 👩🏽‍🚀👨‍👩‍👧‍👦 · مرحبا بالعالم · 日本語 · e\u0301 · \u202eright to left · tab\there · \u0007bell · <b>&amp;</b>"


def at_notes(person):
    """A meeting of which nothing is known yet, with its field for notes."""
    person.begins()
    open_notes(person)


def open_notes(person):
    person.press(say("nav-meetings"))
    person.press(say("meetings-add"))
    person.press(say("meetings-add-later"))
    person.press(say("meetings-open-notes"))
    person.field(say("meetings-note-write"))


def notes(person):
    return person.value(say("meetings-note-write"))


def has_notes(person, text):
    person.wait(lambda: notes(person) == text, "the notes as they were")


def test_what_was_typed_is_there_after_a_reload_at_once(person):
    at_notes(person)
    person.type_into(say("meetings-note-write"), WORDS)
    person.reload()
    has_notes(person, WORDS)


@pytest.mark.parametrize("text", ["word " * 20_000, ODD, "a\n\n  b \n"], ids=["long", "odd", "lines"])
def test_any_text_survives_as_the_field_reports_it(person, text):
    at_notes(person)
    person.set_text(person.field(say("meetings-note-write")), text)
    typed = notes(person)
    person.reload()
    has_notes(person, typed)


def test_half_a_pair_becomes_the_sign_for_it(person):
    at_notes(person)
    field = person.field(say("meetings-note-write"))
    person.reach(field)
    person.driver.execute_script(
        "arguments[0].value = 'a\\ud83d b'; arguments[0].dispatchEvent(new InputEvent('input', {bubbles: true}))", field
    )
    person.reload()
    has_notes(person, "a\ufffd b")


def test_another_tab_shows_what_is_written_here(person):
    at_notes(person)
    person.type_into(say("meetings-note-write"), WORDS)
    person.is_saved()
    here, route = person.driver.current_window_handle, person.route()
    person.driver.switch_to.new_window("tab")
    person.visit(route)
    has_notes(person, WORDS)
    there = person.driver.current_window_handle
    person.driver.switch_to.window(here)
    person.type_into(say("meetings-note-write"), WORDS + ", and weigh them")
    person.is_saved()
    person.driver.switch_to.window(there)
    has_notes(person, WORDS + ", and weigh them")


def denied():
    if BROWSER == "chromium":
        return {"preferences": {"profile.default_content_setting_values.cookies": 2}}
    return {"preferences": {"dom.storage.enabled": False}}


def test_where_storage_is_denied_the_app_works_says_so_and_offers_a_copy(start):
    person = start(**denied())
    at_notes(person)
    person.type_into(say("meetings-note-write"), WORDS)
    person.sees(say("status-fleeting"))
    assert say("status-saved") not in person.text()
    person.go("#/data")
    person.press(say("data-backup-do"))
    person.sees(say("data-backup-done", file="x").split("x")[0].strip())
    person.back()
    has_notes(person, WORDS)


FILL = """
// The room that the app holds back for a last edit is taken too.
localStorage.removeItem("northstar/ballast");
const filler = "x".repeat(1 << 20);
let size = filler.length;
for (let count = 0; size > 0; ) {
  try { localStorage.setItem("another app " + count, filler.slice(0, size)); count += 1; } catch { size = size >> 1; }
}
"""
MAKE_ROOM = """
for (const key of Object.keys(localStorage)) if (key.startsWith("another app")) localStorage.removeItem(key);
"""


def test_where_storage_is_full_the_text_stays_and_a_copy_is_offered(person):
    at_notes(person)
    person.type_into(say("meetings-note-write"), WORDS)
    person.is_saved()
    person.driver.execute_script(FILL)
    longer = WORDS + " and ask again".ljust(400, ".")
    person.type_into(say("meetings-note-write"), longer)
    person.sees(say("status-not-saved"))
    assert say("status-saved") not in person.text()
    assert notes(person) == longer
    person.go("#/data")
    person.press(say("data-backup-do"))
    person.sees(say("data-backup-done", file="x").split("x")[0].strip())
    person.back()
    has_notes(person, longer)
    person.driver.execute_script(MAKE_ROOM)
    person.type_into(say("meetings-note-write"), longer + "!")
    person.is_saved()
    person.reload()
    has_notes(person, longer + "!")


def test_where_storage_is_full_a_new_version_is_not_offered_before_all_is_kept(person, door):
    at_notes(person)
    controlled(person)
    person.driver.execute_script(FILL)
    person.type_into(say("meetings-note-write"), WORDS.ljust(400, "."))
    person.sees(say("status-not-saved"))
    newer_version(person, door)
    assert say("update-ready") not in person.text()
    person.driver.execute_script(MAKE_ROOM)
    person.type_into(say("meetings-note-write"), WORDS)
    person.sees(say("update-ready"))
    person.is_saved()
    # Full once more, and the word is given before the app has noticed.
    person.driver.execute_script(FILL)
    longer = WORDS.ljust(400, "!")
    person.driver.execute_script(
        "arguments[2].value = arguments[1]; arguments[2].dispatchEvent(new InputEvent('input', {bubbles: true}));"
        " arguments[0].click()",
        person.find(say("update-reload"), "button"),
        longer,
        person.field(say("meetings-note-write")),
    )
    person.sees(say("status-not-saved"))
    assert say("update-ready") not in person.text()
    has_notes(person, longer)


def test_bytes_that_cannot_be_read_stay_untouched_and_the_rest_is_there(person):
    at_notes(person)
    person.type_into(say("meetings-note-write"), WORDS)
    person.is_saved()
    broken = {"northstar/r/person/broken1": '{"v":1,"f":{"name"', "northstar/r/meeting/broken2": "\u0000 not ours"}
    for key, text in broken.items():
        person.driver.execute_script("localStorage.setItem(arguments[0], arguments[1])", key, text)
    person.reload()
    has_notes(person, WORDS)
    person.type_into(say("meetings-note-write"), WORDS + " again")
    person.is_saved()
    stored = person.stored()
    assert {key: stored[key] for key in broken} == broken
    person.go("#/data")
    person.wait(lambda: "2 pieces of stored data" in person.text(), "the word about what can’t be read")


@pytest.mark.only("chromium")
def test_without_a_journal_the_app_saves_and_says_what_is_weaker(start):
    person = start()
    gone = "Object.defineProperty(window, 'indexedDB', {value: undefined})"
    person.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": gone})
    person.begins()
    person.is_saved()
    person.sees(say("status-no-journal"))
    person.go("#/reflect/why/year")
    person.type_in(lambda: person.driver.find_element("css selector", "main textarea"), "A calm year")
    person.sees(say("reflect-saved"))


def test_a_journal_gives_back_what_local_storage_lost(person):
    person.begins()
    person.go("#/reflect/why/year")
    person.type_in(lambda: person.driver.find_element("css selector", "main textarea"), "A calm year")
    person.sees(say("reflect-saved"))
    # A browser that was killed has not yet written its local storage to disk.
    person.driver.execute_script("localStorage.clear()")
    person.visit("#/about")
    person.reload()
    person.go("#/reflect/why/year")
    field = "return (document.querySelector('main textarea') || {}).value"
    person.wait(lambda: person.driver.execute_script(field) == "A calm year", "the words from the journal")


YEAR = "#/reflect/why/year"
BOTH_AT_ONCE = """
const type = (page, words) => {
  const field = page.document.querySelector('main textarea');
  field.value = words;
  field.dispatchEvent(new page.InputEvent('input', {bubbles: true}));
};
type(window, arguments[0]);
type(window.other, arguments[1]);
"""


def test_the_same_text_typed_in_two_tabs_keeps_both_until_one_is_chosen(person):
    person.begins()
    person.go(YEAR)
    person.driver.execute_script("window.other = window.open(location.href)")
    there = "return !!(window.other.document.querySelector('main textarea'))"
    person.wait(lambda: person.driver.execute_script(there), "the second tab")
    person.driver.execute_script(BOTH_AT_ONCE, "A calm year in Lagos", "More time for the team")
    person.sees(say("versions-look"))
    person.press(say("versions-look"))
    person.sees("A calm year in Lagos")
    person.sees("More time for the team")
    # A choice can be undone.
    person.press(say("versions-keep-here"))
    person.wait(lambda: say("versions-heading") not in person.text(), "nothing left to settle")
    person.press(say("versions-undo"))
    person.sees("A calm year in Lagos")
    person.sees("More time for the team")
    person.press(say("versions-keep-both"))
    person.wait(lambda: say("versions-heading") not in person.text(), "nothing left to settle")
    person.go(YEAR)
    field = "return (document.querySelector('main textarea') || {}).value || ''"
    both = lambda: person.driver.execute_script(field)
    person.wait(lambda: "A calm year in Lagos" in both() and "More time for the team" in both(), "both texts in the field")


def test_what_another_tab_writes_does_not_disturb_typing(person):
    person.begins()
    person.go(YEAR)
    person.driver.execute_script("window.other = window.open(location.href)")
    there = "return !!(window.other.document.querySelector('main textarea'))"
    person.wait(lambda: person.driver.execute_script(there), "the second tab")
    field = lambda: person.driver.find_element("css selector", "main textarea")
    person.type_in(field, "A calm year")
    person.driver.execute_script(
        "const page = window.other; const field = page.document.querySelector('main textarea');"
        "field.value = 'More time for the team'; field.dispatchEvent(new page.InputEvent('input', {bubbles: true}))"
    )
    person.wait(lambda: any("More time" in text for text in person.stored().values()), "the other tab's words in the storage")
    assert field().get_attribute("value") == "A calm year"
    person.key(" in Lagos")
    assert field().get_attribute("value") == "A calm year in Lagos"
    person.sees(say("versions-look"))
    person.press(say("versions-look"))
    person.sees("A calm year in Lagos")
    person.sees("More time for the team")


def test_everything_can_be_erased_and_nothing_of_it_stays(person):
    person.looks_around()
    person.is_saved()
    person.driver.execute_script("localStorage.setItem('of another app', 'stays')")
    person.driver.execute_script("sessionStorage.setItem('northstar/screen', 'words of a broken program')")
    person.go("#/data")
    person.press(say("erase-do"))
    person.sees(say("erase-sure"))
    person.press(say("erase-yes"))
    person.wait(lambda: person.heading() == say("today-intent-title"), "the first question")
    kept = "return [Object.keys(localStorage), (await indexedDB.databases()).map((one) => one.name)]"
    keys, databases = person.driver.execute_async_script(f"const done = arguments[0]; (async () => {{ {kept} }})().then(done)")
    assert [key for key in keys if key.startswith("northstar/r/")] == []
    assert person.driver.execute_script("return sessionStorage.getItem('northstar/screen')") is None
    assert "of another app" in keys
    assert "northstar" not in databases
