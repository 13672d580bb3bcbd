"""A crashed, closed or reloaded tab loses nothing that said *Saved*.

Of seven tries four kill the process that draws the page, at a random moment amid typing, two load the page anew, and one closes
the tab. Broken: before the page is looked at again, its record and its journal are taken out, as if they had never been
written.
"""

import os
import random
import stat
import tempfile
import time
from pathlib import Path

import browsers
from ledger import verdict
from person import Person
from writer import LIVES, QUESTION, Address, children, has_what_was_saved, kill, said_saved, starts_typing

ENGINES = ["chromium", "firefox"]
# Two hundred kills, a hundred reloads and fifty closed tabs.
TIMES, SHORT = 350, 7
# A browser in which many tabs have crashed keeps their remains.
BROWSER_LASTS = 12


def tries(engine, numbers, broken):
    for start in range(0, len(numbers), BROWSER_LASTS):
        driver = started(engine)
        try:
            Person(driver, Address()).begins()
            for number in numbers[start : start + BROWSER_LASTS]:
                yield number, ENDS[number % len(ENDS)](driver, broken)
        finally:
            kill(children(driver.service.process.pid))
            driver.service.stop()


def started(engine):
    """A browser that lives on when a tab crashes, and does not hold processes ready for tabs to come."""
    if engine == "chromium":
        return browsers.chromium(flags=["--disable-features=SpareRendererForSitePerProcess"])
    # The driver asks Firefox to end with a crashed tab.
    program = Path(tempfile.mkdtemp(prefix="northstar-")) / "firefox"
    program.write_text(
        "#!/bin/sh\nunset MOZ_CRASHREPORTER MOZ_CRASHREPORTER_SHUTDOWN\n"
        f"MOZ_CRASHREPORTER_DISABLE=1 exec '{os.environ['NORTHSTAR_FIREFOX']}' \"$@\"\n"
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return browsers.firefox({"dom.ipc.processPrelaunch.enabled": False}, program=str(program))


def crash_once(driver, broken):
    safe = driver.current_window_handle
    before = renderers(driver)
    person, saved = types_in_a_new_tab(driver)
    own = renderers(driver) - before
    driver.switch_to.window(safe)
    kill(own)
    time.sleep(0.4)
    driver.switch_to.new_window("tab")
    person.visit(QUESTION)
    assert not driver.execute_async_script(LIVES), "the page was not in the process that was killed"
    return looked_at_again(person, saved, broken, "crash", safe)


def reload_once(driver, broken):
    safe = driver.current_window_handle
    person, saved = types_in_a_new_tab(driver)
    person.reload()
    return looked_at_again(person, saved, broken, "reload", safe)


def close_once(driver, broken):
    safe = driver.current_window_handle
    person, saved = types_in_a_new_tab(driver)
    driver.close()
    driver.switch_to.window(safe)
    driver.switch_to.new_window("tab")
    person.visit(QUESTION)
    return looked_at_again(person, saved, broken, "close", safe)


ENDS = [crash_once, reload_once, crash_once, close_once, crash_once, reload_once, crash_once]


def types_in_a_new_tab(driver):
    driver.switch_to.new_window("tab")
    person = Person(driver, Address())
    person.visit(QUESTION)
    starts_typing(person, pause=420)
    time.sleep(1 + random.random() * 2)
    saved, _ = said_saved(person)
    assert saved, "nothing was saved before"
    return person, saved


def looked_at_again(person, saved, broken, how, safe):
    driver = person.driver
    if broken:
        driver.get(person.door.url + "404.html")
        driver.execute_async_script(FORGET)
        person.visit(QUESTION)
    line = verdict(driver, lambda: has_what_was_saved(person, saved)) | {"how": how}
    driver.close()
    driver.switch_to.window(safe)
    return line


FORGET = """
const done = arguments[0];
Object.keys(localStorage).filter((key) => key.includes('/answer/')).forEach((key) => localStorage.removeItem(key));
const asked = indexedDB.deleteDatabase('northstar');
asked.onsuccess = asked.onerror = asked.onblocked = () => done();
"""


def renderers(driver):
    """The processes of this browser that draw pages."""
    found = children(driver.service.process.pid).items()
    return {process for process, command in found if "--type=renderer" in command or command.endswith(" tab")}


def figure(lines):
    count = lambda how: sum(line["how"] == how for line in lines)
    lost = sum(not line["held"] for line in lines)
    ends = f"{count('crash')} killed page processes, {count('reload')} reloads and {count('close')} closed tabs"
    return f"{ends}, {lost} lost a word that said Saved"
