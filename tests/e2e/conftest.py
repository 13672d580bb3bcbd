"""What every test has: a browser with a fresh profile, the app at an address of its own, and a person in front of it.

`cargo xtask test` names the browser, its driver and the served build in `NORTHSTAR_*`; it calls these tests once for each browser.
"""

import os
import re

import pytest

import browsers
from door import Door
from person import Person, Typist

BROWSER = os.environ.get("NORTHSTAR_BROWSER", "chromium")
# What a browser says of an address that does not answer while the app is offline. Firefox calls a request that was cut
# off when the server went away an aborted operation.
OFFLINE = (
    "net::ERR_",
    "Failed to load resource",
    "ServiceWorker",
    "NetworkError",
    "Service Worker",
    "AbortError: The operation was aborted",
)


def pytest_configure(config):
    config.addinivalue_line("markers", "only(browser): this test needs what only this browser has")


def pytest_collection_modifyitems(config, items):
    def fits(item):
        only = item.get_closest_marker("only")
        return only is None or only.args[0] == BROWSER

    left_out = [item for item in items if not fits(item)]
    items[:] = [item for item in items if fits(item)]
    config.hook.pytest_deselected(items=left_out)


@pytest.fixture
def door():
    """The app's address in this test. Its port is new, so storage, caches and workers are empty there."""
    door = Door(os.environ["NORTHSTAR_URL"])
    yield door
    door.shut()


class Opened:
    """A browser and what it complains about."""

    def __init__(self, **options):
        self.driver = (browsers.chromium if BROWSER == "chromium" else browsers.firefox)(**options)
        self.complaints = browsers.Complaints(self.driver)


@pytest.fixture(scope="session")
def everyday():
    """The browser of all tests that need no special one."""
    opened = Opened()
    yield opened
    opened.driver.quit()


@pytest.fixture
def start(everyday, door):
    """Puts a person in front of a new tab. Whatever the browser complains about fails the test, unless it `may_complain`.

    With options for the browser, it is one of its own.
    """
    special = []
    forgiven = []

    def begin(kind=Person, size=browsers.WIDE, may_complain=False, **options):
        opened = everyday
        if options:
            opened = Opened(**options)
            special.append(opened)
        if may_complain:
            forgiven.append(opened)
        driver = opened.driver
        driver.switch_to.new_window("tab")
        opened.complaints.take()
        browsers.resize(driver, size)
        return kind(driver, door)

    yield begin
    complaints = []
    for opened in [everyday, *special]:
        heard = opened.complaints.take()
        if opened not in forgiven:
            complaints += [said for said in heard if not (door.was_shut and any(word in said for word in OFFLINE))]
    close_tabs(everyday.driver)
    for opened in special:
        opened.driver.quit()
    assert not complaints, complaints


def close_tabs(driver):
    first, *others = driver.window_handles
    for tab in others:
        driver.switch_to.window(tab)
        driver.close()
    driver.switch_to.window(first)


@pytest.fixture
def person(start):
    """Someone at a wide window."""
    return start()


@pytest.fixture
def phone(start):
    """Someone with a phone."""
    return start(size=browsers.PHONE)


@pytest.fixture
def typist(start):
    """Someone with a keyboard only."""
    return start(kind=Typist)


def controlled(person):
    """Waits until the service worker has kept every file and is in charge of the page."""
    person.driver.execute_async_script(ACTIVE)
    person.reload()
    assert person.driver.execute_script("return navigator.serviceWorker.controller !== null")


def newer_version(person, door):
    """Puts a newer build behind the door, called `newer`, and lets the page look for it."""
    status, _, worker = door.fetch("GET", "/sw.js", {})
    assert status == 200
    newer = re.sub(rb'const BUILD = "([^"]*)"', rb'const BUILD = "newer"', worker)
    assert newer != worker
    door.instead["/sw.js"] = newer
    person.driver.execute_async_script(ARRIVED)


ACTIVE = """
const done = arguments[0];
navigator.serviceWorker.ready.then(({ active }) => {
  const look = () => active.state === "activated" && done();
  active.addEventListener("statechange", look);
  look();
});
"""

ARRIVED = """
const done = arguments[0];
navigator.serviceWorker.getRegistration().then((own) => own.update()).then(({ installing, waiting }) => {
  const look = () => (waiting || installing.state === "installed") && done();
  installing?.addEventListener("statechange", look);
  look();
});
"""
