"""Even if the app breaks, the words come out: the program is broken in all ways that the tests know, again and again.

Broken: a rescue page that passes over a kind that it does not know.
"""

import os
import re

import browsers
import test_rescue
from door import Door
from ledger import verdict
from person import Person

ENGINES = ["chromium", "firefox"]
TIMES, SHORT = 100, 3
WAYS = [(test_rescue.breaks_a_part, how) for how in test_rescue.PARTS]
WAYS += [(lambda person, door, how: test_rescue.stops_the_program(person, how), how) for how in test_rescue.STOPS]
# Coprime to their number, so that a short run also meets several kinds.
STEP = 4


def tries(engine, numbers, broken):
    driver = browsers.engine(engine)
    try:
        for number in numbers:
            breaks, how = WAYS[number * STEP % len(WAYS)]
            door = Door(os.environ["NORTHSTAR_URL"])
            if broken:
                door.headerless = True
                page = door.fetch("GET", "/rescue.html", {})[2]
                door.instead["/rescue.html"] = forgetful(page)
            try:
                yield number, verdict(driver, lambda: breaks(Person(driver, door), door, how)) | {"how": how}
            finally:
                door.shut()
    finally:
        driver.quit()


def forgetful(page):
    """The rescue page without its policy, which would not let it run, and blind for one kind of record."""
    page = re.sub(rb"<meta http-equiv=.Content-Security-Policy[^>]*>", b"", page)
    assert b"startsWith(OURS)).sort()" in page
    return page.replace(b"startsWith(OURS)).sort()", b"startsWith(OURS) && !key.includes('/ritual/')).sort()")


def figure(lines):
    incomplete = sum(not line["held"] for line in lines)
    return f"{len(lines)} failed loads and stopped programs, {incomplete} rescues incomplete"
