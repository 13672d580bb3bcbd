"""The promises that take long to show: each prints one line a try, and a figure at the end.

`cargo xtask prove kills [--times 150] [--browser chromium]` kills whole browsers at random moments and looks, after a
restart on the same profile, for every word that had said *Saved*.
`cargo xtask prove rescues [--times 100] [--browser chromium]` breaks the program in all ways that the tests know, and looks
whether everything that was stored comes out of the rescue page.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import browsers
import test_rescue
from door import Door
from person import Person
from words import say

QUESTION = "#/reflect/why/year"
FIELD = "main textarea"

# The page itself types, and notes what it has said to be saved: no message between us and the browser is in the way.
# Every few keys there is a pause that is long enough for a flush; in between the kill may find anything half done.
TYPE = """
const [field, said, word] = [document.querySelector(arguments[0]), arguments[1], arguments[2]];
window.saved = '';
window.slowest = 0;
let typed = '', count = 0, since = 0;
new MutationObserver(() => {
  if (field.value === typed && typed && document.querySelector('main').innerText.includes(said)) {
    if (window.saved !== typed) window.slowest = Math.max(window.slowest, performance.now() - since);
    window.saved = typed;
  }
}).observe(document.body, {subtree: true, childList: true, characterData: true});
setInterval(() => {
  typed = `${word} ${++count}`;
  since = performance.now();
  field.value = typed;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
}, 650);
"""


# What the app is like where there is no IndexedDB. It shows that these kills can fail.
NO_JOURNAL = "Object.defineProperty(window, 'indexedDB', {value: undefined})"


class Address:
    """Stands in for the door of a test: only the address is needed."""

    def __init__(self, url):
        self.url = url


def start(browser, profile):
    if browser == "chromium":
        return browsers.chromium(flags=[f"--user-data-dir={profile}"])
    return browsers.firefox(profile=profile)


def children(parent):
    """Everything that a driver has started, and what that has started."""
    listing = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    pairs = [tuple(map(int, line.split())) for line in listing.splitlines()]
    found, more = set(), {parent}
    while more:
        more = {child for child, above in pairs if above in more} - found
        found |= more
    return found


def kill(driver):
    """Ends a browser without a word of warning."""
    for process in children(driver.service.process.pid):
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            pass
    driver.service.stop()


def number(text):
    return int(text.rsplit(" ", 1)[-1]) if text else 0


def kill_once(browser, url, journal):
    """What was last said to be saved, and what was there after the restart."""
    profile = tempfile.mkdtemp(prefix="northstar-")
    try:
        driver = start(browser, profile)
        if not journal:
            driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": NO_JOURNAL})
        person = Person(driver, Address(url))
        person.begins()
        person.go(QUESTION)
        person.wait(lambda: driver.find_elements("css selector", FIELD), "the field")
        driver.execute_script(TYPE, FIELD, say("reflect-saved"), "Word")
        time.sleep(1.5 + random.random() * 5)
        saved = driver.execute_script("return window.saved")
        kill(driver)
        driver = start(browser, profile)
        person = Person(driver, Address(url))
        person.visit(QUESTION)
        found = lambda: driver.execute_script("return (document.querySelector(arguments[0]) || {}).value", FIELD) or ""
        end = time.time() + 5
        while number(found()) < number(saved) and time.time() < end:
            time.sleep(0.05)
        there = found()
        driver.quit()
        return saved, there
    finally:
        shutil.rmtree(profile, ignore_errors=True)


def kills(arguments):
    tried = lost = 0
    for _ in range(arguments.times):
        saved, there = kill_once(arguments.browser, os.environ["NORTHSTAR_URL"], not arguments.without_journal)
        if not saved:
            print("nothing was saved before the kill; not counted", flush=True)
            continue
        tried += 1
        lost += number(there) < number(saved)
        print(f"saved {saved!r}, there {there!r}", flush=True)
    print(f"{arguments.browser}: {tried} browsers killed, {lost} lost a word that said Saved")
    return 0 if tried and not lost else 1


def rescues(arguments):
    """Breaks the program in every way that the tests know, again and again."""
    ways = [(test_rescue.breaks_a_part, how) for how in test_rescue.PARTS]
    ways += [(lambda person, door, how: test_rescue.stops_the_program(person, how), how) for how in test_rescue.STOPS]
    driver = browsers.chromium() if arguments.browser == "chromium" else browsers.firefox()
    incomplete = 0
    for count in range(arguments.times):
        breaks, how = ways[count % len(ways)]
        door = Door(os.environ["NORTHSTAR_URL"])
        try:
            breaks(Person(driver, door), door, how)
            print(f"{how}: everything came out", flush=True)
        except AssertionError as failure:
            incomplete += 1
            print(f"{how}: {failure}", flush=True)
        finally:
            door.shut()
    driver.quit()
    print(f"{arguments.browser}: {arguments.times} failed loads and stopped programs, {incomplete} rescues incomplete")
    return 0 if arguments.times and not incomplete else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("kills")
    command.add_argument("--times", type=int, default=150)
    command.add_argument("--browser", choices=["chromium", "firefox"], default="chromium")
    command.add_argument("--without-journal", action="store_true", help="Chromium only: see what is lost then")
    command.set_defaults(run=kills)
    command = commands.add_parser("rescues")
    command.add_argument("--times", type=int, default=100)
    command.add_argument("--browser", choices=["chromium", "firefox"], default="chromium")
    command.set_defaults(run=rescues)
    arguments = parser.parse_args()
    return arguments.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
