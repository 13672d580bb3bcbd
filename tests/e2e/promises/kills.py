"""A killed browser loses nothing that said *Saved*.

The whole browser is killed at a random moment amid typing, and started again on the same profile. Broken: a journal that
writes nothing, as if local storage were enough.
"""

import random
import shutil
import tempfile
import time

import browsers
from ledger import verdict
from person import Person
from writer import QUESTION, Address, has_what_was_saved, kill_browser, said_saved, share, starts_typing

ENGINES = ["chromium", "firefox"]
TIMES, SHORT = 150, 3


def tries(engine, numbers, broken):
    for number in numbers:
        profile = tempfile.mkdtemp(prefix="northstar-")
        try:
            yield number, kill_once(engine, profile, broken)
        finally:
            shutil.rmtree(profile, ignore_errors=True)


def kill_once(engine, profile, broken):
    driver = started(engine, profile)
    try:
        person = Person(driver, Address())
        person.begins()
        driver.execute_script(FORGETFUL if broken else "")
        starts_typing(person)
        time.sleep(1.5 + random.random() * 5)
        saved, flushes = said_saved(person)
        assert saved, "nothing was saved before the kill"
    finally:
        kill_browser(driver)
    driver = started(engine, profile)
    try:
        person = Person(driver, Address())
        person.visit(QUESTION)
        return verdict(driver, lambda: has_what_was_saved(person, saved)) | {"flushes": flushes}
    finally:
        driver.quit()


def started(engine, profile):
    if engine == "firefox":
        return browsers.firefox(profile=profile)
    return browsers.chromium(flags=[f"--user-data-dir={profile}"])


FORGETFUL = "IDBObjectStore.prototype.put = function (value, key) { return this.get(key); };"


def figure(lines):
    lost = sum(not line["held"] for line in lines)
    flushes = [time for line in lines for time in line["flushes"]]
    return (
        f"{len(lines)} browsers killed, {lost} lost a word that said Saved; from the start of a flush to Saved "
        f"{share(flushes, 0.5)} ms (median), {share(flushes, 0.95)} ms (p95), {max(flushes)} ms (slowest of {len(flushes)})"
    )
