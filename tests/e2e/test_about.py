"""The about page says what is kept with its true size, and a test of the browser that anybody can run."""

import pytest

import browsers
from conftest import controlled
from words import say, messages

# A refused request is what the test is for, and browsers write it down.
REFUSED = {"may_complain": True}


@pytest.mark.parametrize("size", [browsers.WIDE, browsers.PHONE], ids=["wide", "phone"])
def test_a_whole_browser_passes_its_own_test_and_nothing_of_it_stays(start, size):
    person = start(size=size, **REFUSED)
    runs_the_test(person)
    person.wait(lambda: said(person) not in ("", say("selftest-running")), "the results")
    failed = [key for key in messages() if key.startswith("selftest-") and key.endswith("-name") and person.look(messages()[key], "p")]
    # Whether the browser promises to keep things is its own decision.
    assert set(failed) <= {"selftest-persistent-name"}, person.text()
    for check in ["storage", "journal", "offline", "frame", "outside", "code", "words", "crypto", "compression"]:
        person.sees(say(f"selftest-{check}"))
    assert "northstar/self-test" not in person.stored()


@pytest.mark.only("chromium")
def test_a_file_that_is_missing_from_the_cache_is_told_with_what_to_do(start):
    person = start(**REFUSED)
    runs_the_test(person, before=LOSE_A_FILE)
    person.sees(say("selftest-offline-help"))
    person.sees(say("selftest-fails"))


@pytest.mark.only("chromium")
def test_where_storage_is_denied_the_test_says_so(start):
    person = start(preferences={"profile.default_content_setting_values.cookies": 2}, **REFUSED)
    person.begins()
    person.go("#/about")
    person.press(say("selftest-do"))
    person.sees(say("selftest-storage-help"))
    person.sees(say("selftest-journal-help"))


def test_the_sizes_are_true(start):
    person = start(**REFUSED)
    person.begins()
    controlled(person)
    person.is_saved()
    person.go("#/about")
    bytes_kept = person.driver.execute_async_script(KEPT)
    person.wait(lambda: f"{-(-bytes_kept // 1000):,} kB" in person.text(), f"{bytes_kept} bytes of files")
    used = sum(len(key) + len(text) for key, text in person.stored().items() if not key.endswith("ballast"))
    person.wait(lambda: f"{used:,} characters" in person.text(), f"{used} characters")


def runs_the_test(person, before=None):
    person.begins()
    controlled(person)
    if before:
        person.driver.execute_async_script(before)
    person.go("#/about")
    person.press(say("selftest-do"))


def said(person):
    return person.driver.execute_script("return document.querySelector('main .data__said').textContent.trim()")


LOSE_A_FILE = """
const done = arguments[0];
const lose = async () => {
  const [name] = (await caches.keys()).filter((one) => one.startsWith("northstar "));
  const cache = await caches.open(name);
  const [first] = (await cache.keys()).filter((one) => one.url.endsWith(".css"));
  await cache.delete(first);
};
lose().then(done);
"""

KEPT = """
const done = arguments[0];
const add = async () => {
  let sum = 0;
  for (const name of await caches.keys()) {
    const kept = await (await caches.open(name)).matchAll();
    for (const file of kept) sum += (await file.blob()).size;
  }
  return sum;
};
add().then(done);
"""
