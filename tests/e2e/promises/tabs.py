"""Tabs never overwrite each other: three of them type at the same time, each into its own field of the same person, and every
edit is there in the end, in all three and in the storage; then two type into the same field, and both texts are kept and shown.

A try is fifty edits in each tab, then the same field in two. Broken: tabs that do not look at what the others wrote.
"""

import json
import os
import time

import browsers
from door import Door
from ledger import verdict
from person import Person
from words import say

ENGINES = ["chromium", "firefox"]
# A thousand edits in each tab.
TIMES, SHORT = 20, 1
EDITS = 50
PERSON = "sample-ingrid"
FIELDS = ["person-notes", "person-struck", "person-work"]
SHARED = FIELDS[0]
NOT_BEGUN = "typing did not begin"
# Windows that nobody looks at type as fast as others, in a process each.
CHROMIUM = ["--disable-background-timer-throttling", "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows"]
FIREFOX = {"dom.ipc.processCount.webIsolated": 4, "dom.min_background_timeout_value": 4, "dom.timeout.enable_budget_timer_throttling": False}


def tries(engine, numbers, broken):
    driver = browsers.chromium(flags=CHROMIUM) if engine == "chromium" else browsers.firefox(FIREFOX)
    tabs = [driver.current_window_handle]
    for _ in FIELDS[1:]:
        driver.switch_to.new_window("window")
        tabs.append(driver.current_window_handle)
    try:
        for number in numbers:
            yield number, once(driver, tabs, number, broken)
    finally:
        driver.quit()


def once(driver, tabs, number, broken):
    door = Door(os.environ["NORTHSTAR_URL"])
    try:
        person = Person(driver, door)
        driver.switch_to.window(tabs[0])
        person.looks_around()
        person.is_saved()
        for tab in tabs:
            driver.switch_to.window(tab)
            person.visit(f"#/people/{PERSON}")
            person.wait(lambda: shown(person), "the fields")
        line = verdict(driver, lambda: types_everywhere(person, tabs, number, broken))
        # A timer of a window that nobody looks at is now and then never called (Firefox): nothing was typed, so nothing is shown.
        assert line.get("why") != NOT_BEGUN, NOT_BEGUN
        return line
    finally:
        door.shut()


def types_everywhere(person, tabs, number, broken):
    begin = f"try {number}:"
    # Each runs in its tab from the same moment on.
    at = time.time() * 1000 + 600
    for tab, field in zip(tabs, FIELDS):
        person.driver.switch_to.window(tab)
        person.driver.execute_script(ALONE if broken else "")
        person.driver.execute_script(TYPE, field, begin, EDITS, at)
    whole = begin + "".join(f" {count}" for count in range(1, EDITS + 1))
    wanted = dict.fromkeys(FIELDS, whole)
    for tab in tabs:
        person.driver.switch_to.window(tab)
        finishes(person)
    for tab in tabs:
        person.driver.switch_to.window(tab)
        person.is_saved()
        person.wait(lambda: shown(person) == wanted, f"all edits of all tabs; shown is {shown(person)}")
        assert say("versions-look") not in person.text(), "a question about edits that do not touch each other"
    fields = json.loads(person.stored()[f"northstar/r/person/{PERSON}"])["f"]
    lost = [field for field in FIELDS if fields[field.removeprefix("person-")] != whole]
    assert not lost, f"the storage is without the edits of {lost}"
    keeps_both(person, tabs, number)
    return {"edits": EDITS * len(tabs)}


def finishes(person):
    """Waits for the last edit, however slow the machine is."""
    begun = time.time() + 20
    end = time.time() + 120
    while time.time() < end and (left := person.driver.execute_script("return window.left")):
        assert time.time() < begun or left <= EDITS, NOT_BEGUN
        time.sleep(0.1)
    assert time.time() < end, "typing did not come to its end"


def keeps_both(person, tabs, number):
    """The same field in two tabs at the same time."""
    texts = [f"Written here, try {number}.", f"Written there, try {number}."]
    at = time.time() * 1000 + 500
    for tab, text in zip(tabs, texts):
        person.driver.switch_to.window(tab)
        person.driver.execute_script(TYPE, SHARED, text, 0, at)
    for tab in tabs[:2]:
        person.driver.switch_to.window(tab)
        person.sees(say("versions-look"))
    person.press(say("versions-look"))
    for text in texts:
        person.sees(text)
    person.press(say("versions-keep-both"))
    person.wait(lambda: say("versions-heading") not in person.text(), "nothing left to settle")
    person.go(f"#/people/{PERSON}")
    for tab in tabs:
        person.driver.switch_to.window(tab)
        person.wait(lambda: all(text in (shown(person) or {}).get(SHARED, "") for text in texts), f"both texts in {SHARED}")
        person.is_saved()


def shown(person):
    """What stands in the fields of this tab."""
    return person.driver.execute_script(SHOWN, FIELDS)


SHOWN = """
const fields = arguments[0].map((id) => [id, document.getElementById(id)]);
return fields.every(([, field]) => field) ? Object.fromEntries(fields.map(([id, field]) => [id, field.value])) : null;
"""

# Every edit goes on from what the field shows: whatever is taken away in between is missing in the end.
TYPE = """
const [id, begin, edits, at] = arguments;
const field = document.getElementById(id);
window.left = edits + 1;
const put = (text) => {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  window.left -= 1;
};
const next = () => {
  if (window.left === 0) return field.blur();
  put(`${field.value} ${edits + 1 - window.left}`);
  setTimeout(next, 20 + Math.random() * 80);
};
setTimeout(() => { put(begin); setTimeout(next, 50); }, at - Date.now());
"""

ALONE = """
const { setItem, getItem } = Storage.prototype;
const own = {};
Storage.prototype.setItem = function (key, value) { setItem.call(this, key, value); own[key] = value; };
Storage.prototype.getItem = function (key) { return own[key] ??= getItem.call(this, key); };
Object.defineProperty(StorageEvent.prototype, 'newValue', { get: () => null });
"""


def figure(lines):
    edits = sum(line.get("edits", 0) for line in lines)
    lost = sum(not line["held"] for line in lines)
    return f"{edits} edits in 3 tabs at once, {lost} of {len(lines)} rounds lost one or did not keep and show both of two texts"
