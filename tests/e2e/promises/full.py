"""A full storage is never silent: it is filled for real, so that the next words just fit, fit in part, or do not fit.

*Saved* may be on the screen only while storage holds the words; where they do not fit, they stay on the screen and are in the
download, and once there is room they are kept. Broken: a storage that forgets what does not fit and says nothing.
"""

import json
import os
import random

import browsers
from backups import backup_text
from door import Door
from ledger import verdict
from person import SAID, Person
from test_storage import FILL, MAKE_ROOM, at_notes, has_notes, notes
from words import say

ENGINES = ["chromium", "firefox", "webkit"]
TIMES, SHORT = 50, 2
# In a browser that has opened many origins, timers become slow.
BROWSER_LASTS = 10
WORDS = "Ask Ravi about the empty pallets"


def tries(engine, numbers, broken):
    for start in range(0, len(numbers), BROWSER_LASTS):
        driver = browsers.engine(engine)
        try:
            for number in numbers[start : start + BROWSER_LASTS]:
                yield number, once(driver, number, broken)
        finally:
            driver.quit()


def once(driver, number, broken):
    door = Door(os.environ["NORTHSTAR_URL"])
    try:
        person = Person(driver, door)
        at_notes(person)
        person.set_text(person.field(say("meetings-note-write")), WORDS)
        person.is_saved()
        return verdict(driver, lambda: fills_up(person, number, broken))
    finally:
        door.shut()


def fills_up(person, number, broken):
    chance = random.Random(number)
    # Every other time nothing fits at all.
    free, more = (chance.randrange(12_000) if number % 2 else 0), chance.randrange(400, 6_000)
    longer = f"{WORDS}, try {number}, ".ljust(more, "abcdefghij"[number % 10])
    person.driver.execute_script(FILL)
    person.driver.execute_script(LEAVE, free)
    if broken:
        person.driver.execute_script(FORGETFUL)
    person.driver.execute_script(WATCH, longer, say("status-saved"))
    person.set_text(person.field(say("meetings-note-write")), longer)
    settled = lambda: says(person, "status-saved") or says(person, "status-not-saved")
    person.wait(lambda: not says(person, "status-saving") and seen(person)["looks"] > 3 and settled(), "how saving went")
    looked = seen(person)["looks"]
    person.wait(lambda: seen(person)["looks"] > looked + 4, "some more looks")
    fitted = says(person, "status-saved")
    if not fitted:
        comes_out_and_is_kept(person, longer)
    watched = seen(person)
    assert not watched["lies"], f"{watched['lies']} looks met a Saved that was none"
    person.reload()
    has_notes(person, longer if fitted else longer + "!")
    return {"free": free, "units": more, "fitted": fitted, "looks": watched["looks"]}


def comes_out_and_is_kept(person, longer):
    """What does not fit is on the screen and in the download, and is kept once there is room."""
    assert notes(person) == longer
    assert longer in json.dumps(json.loads(backup_text(person)), ensure_ascii=False), "the download is without the words"
    person.back()
    has_notes(person, longer)
    person.driver.execute_script(MAKE_ROOM)
    person.set_text(person.field(say("meetings-note-write")), longer + "!")
    person.is_saved()


def says(person, key):
    return person.driver.execute_script(SAID, say(key))


def seen(person):
    return person.driver.execute_script("return window.watched")


# Gives back this many units of what was filled.
LEAVE = """
const key = Object.keys(localStorage).filter((key) => key.startsWith("another app"))
  .sort((one, other) => localStorage[other].length - localStorage[one].length)[0];
localStorage.setItem(key, localStorage[key].slice(arguments[0]));
"""

# Looks all the time whether what is said is true.
WATCH = """
const [text, said] = arguments;
const kept = () => Object.keys(localStorage).some((key) => key.startsWith("northstar/r/") && localStorage[key].includes(text));
const status = () => [...document.querySelectorAll(".status")].some((status) => status.textContent.includes(said));
const typed = () => [...document.querySelectorAll("textarea")].some((field) => field.value === text);
window.watched = { lies: 0, looks: 0 };
setInterval(() => {
  if (!typed()) return;
  window.watched.looks += 1;
  if (status() && !kept()) window.watched.lies += 1;
}, 10);
"""

FORGETFUL = """
const { setItem, getItem } = Storage.prototype;
const pretended = {};
Storage.prototype.setItem = function (key, value) {
  try { setItem.call(this, key, value); } catch { pretended[key] = value; }
};
Storage.prototype.getItem = function (key) { return pretended[key] ?? getItem.call(this, key); };
"""


def figure(lines):
    silent = sum(not line["held"] for line in lines)
    full = sum(not line.get("fitted", True) for line in lines)
    return f"storage filled {len(lines)} times, {full} times the words did not fit, {silent} false Saved or lost words"
