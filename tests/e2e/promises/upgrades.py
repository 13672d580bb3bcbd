"""Updates never break or interrupt: builds come and go on a host, forwards and back, each time with another fault amid it.

During the fault and after it the page is whole, of one build, with every word; typing is not interrupted; and the new build
opens without a line. Broken: a worker that takes files without a look at their hash, from whatever cache has them.
"""

import os

import browsers
from builds import Build, Host, served
from conftest import ARRIVED, controlled
from ledger import verdict
from person import Person
from words import say
from writer import FIELD, QUESTION, written

ENGINES = ["chromium", "firefox"]
TIMES, SHORT = 100, 3


def tries(engine, numbers, broken):
    driver = browsers.engine(engine)
    host = Host(os.environ["NORTHSTAR_URL"])
    try:
        base = served(host)
        if broken:
            base["sw.js"] = careless(base["sw.js"])
        person = Person(driver, host)
        host.build = Build(base, f"build-{numbers[0]}")
        person.begins()
        controlled(person)
        person.go(QUESTION)
        for number in numbers:
            old, new = host.build, Build(base, following(number))
            line = verdict(driver, lambda: upgrade(person, host, old, new, number))
            yield number, line | {"fault": FAULTS[number % len(FAULTS)].__name__}
            if not line["held"]:
                # The next one begins with a person of its own.
                break
    finally:
        driver.quit()
        host.shut()


def following(number):
    """Every third time the build before the last comes back."""
    return f"build-{number - 1 if number % 3 == 2 else number + 1}"


def careless(worker):
    """The worker of this build without its care."""
    for care in [b"if (hex !== hash) return null;", b", { cacheName: NAME }"]:
        assert care in worker
        worker = worker.replace(care, b"")
    return worker


def upgrade(person, host, old, new, number):
    if person.driver.execute_script("return document.documentElement.dataset.build") == new.name:
        new = Build(new.files, new.name + "-again")
    words = f"A calm year, upgrade {number}"
    types(person, words)
    person.wait(lambda: say("reflect-saved") in person.text(), "the word that it is saved")
    person.driver.execute_script("window.same = true")
    host.build = new
    FAULTS[number % len(FAULTS)](person, host, number)
    settled(person)
    assert person.driver.execute_script("return window.same") or "amid" in FAULTS[number % len(FAULTS)].__name__, "loaded anew unasked"
    has(person, words)
    installed = waits(person)
    if not installed:
        person.reload()
        is_whole(person, old)
        has(person, words)
        host.heal()
        person.driver.execute_async_script(ARRIVED)
    host.heal()
    person.sees(say("update-ready"))
    is_whole(person, old)
    # Typed in the last moment, and not yet saved.
    types(person, words + ", and the rest")
    person.sees_it_load(lambda: person.press(say("update-reload")))
    is_whole(person, new)
    has(person, words + ", and the rest")
    opens_offline(person, host, new, words + ", and the rest")
    return {"installed in spite of the fault": installed}


def opens_offline(person, host, build, words):
    host.shut()
    try:
        person.reload()
        is_whole(person, build)
        has(person, words)
    finally:
        host.open()


def nothing(person, host, number):
    person.driver.execute_async_script(LOOK)


def line_is_cut(person, host, number):
    host.left = number % 7
    person.driver.execute_async_script(LOOK)


def file_is_missing(person, host, number):
    host.faulty = {some_file(host, number): None}
    person.driver.execute_async_script(LOOK)


def file_is_cut(person, host, number):
    name = some_file(host, number)
    host.faulty = {name: host.build.files[name][: len(host.build.files[name]) // 2]}
    person.driver.execute_async_script(LOOK)


def file_is_a_page(person, host, number):
    host.faulty = {some_file(host, number): b"<!doctype html><p>Sign in to the hotel"}
    person.driver.execute_async_script(LOOK)


def file_is_of_another_build(person, host, number):
    page = host.build.files["index.html"]
    host.faulty = {"index.html": page.replace(host.build.name.encode(), b"build-of-another-day")}
    person.driver.execute_async_script(LOOK)


def only_the_worker_is_there_yet(person, host, number):
    host.faulty = dict.fromkeys(host.build.renamed.values())
    person.driver.execute_async_script(LOOK)


def typing_goes_on(person, host, number):
    person.driver.execute_script(GOES_ON, FIELD)
    person.driver.execute_async_script(LOOK)
    settled(person)
    assert person.driver.execute_script("return window.typed()"), "typing was interrupted"


def reload_amid_it(person, host, number):
    host.slow.hold("/")
    person.driver.execute_script("navigator.serviceWorker.getRegistration().then((own) => own.update())")
    person.reload()
    host.slow.let_through()


def offline_amid_it(person, host, number):
    host.asked.clear()
    # Of a build that was here before, the page is the one file that is always asked for.
    host.slow.hold("/")
    person.driver.execute_script("navigator.serviceWorker.getRegistration().then((own) => own.update().catch(() => {}))")
    person.wait(lambda: "/" in host.asked, "the new files to be asked for")
    host.shut()
    person.reload()
    host.open()
    host.slow.hold(None)


FAULTS = [
    nothing,
    line_is_cut,
    file_is_missing,
    typing_goes_on,
    file_is_cut,
    offline_amid_it,
    file_is_a_page,
    only_the_worker_is_there_yet,
    reload_amid_it,
    file_is_of_another_build,
]


def some_file(host, number):
    """A file that every new build has anew."""
    names = sorted(["index.html", *host.build.renamed.values()])
    return names[number // len(FAULTS) % len(names)]


def types(person, words):
    person.wait(lambda: person.driver.find_elements("css selector", FIELD), "the field")
    person.set_text(person.driver.find_element("css selector", FIELD), words)


def has(person, words):
    person.wait(lambda: written(person).startswith(words), f"“{words}”")


def settled(person):
    """Waits until no worker is being installed."""
    person.wait(lambda: not person.driver.execute_async_script(STATE)["installing"], "the worker to be installed or given up")


def waits(person):
    return person.driver.execute_async_script(STATE)["waiting"]


def is_whole(person, build):
    """Nothing of another build is in the page, and it is not blank."""
    person.wait_until_ready()
    person.wait(lambda: person.heading() and person.driver.execute_script(STYLED), "the page in its style")
    said = person.driver.execute_script(SAID)
    assert set(said["said"]) == {build.name}, f"the page is of {said['said']}, and {build.name} was awaited"
    foreign = [name for name in said["loaded"] if name not in build.files]
    assert not foreign, f"the page of {build.name} has loaded {foreign}"


LOOK = """
const done = arguments[0];
navigator.serviceWorker.getRegistration().then((own) => own.update()).then(() => done(), () => done());
"""
STATE = """
const done = arguments[0];
navigator.serviceWorker.getRegistration().then((own) => done({ installing: !!own.installing, waiting: !!own.waiting }));
"""
STYLED = "return getComputedStyle(document.documentElement).getPropertyValue('--build') !== ''"
SAID = """
const style = getComputedStyle(document.documentElement).getPropertyValue('--build').replaceAll('"', '').trim();
const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  .filter((name) => name.startsWith(location.origin)).map((name) => new URL(name).pathname.slice(1)).filter((name) => name !== 'sw.js');
return { said: [document.documentElement.dataset.build, globalThis.scriptBuild, style], loaded };
"""
GOES_ON = """
const field = document.querySelector(arguments[0]);
field.focus();
const words = field.value;
let count = 0;
const timer = setInterval(() => {
  field.value = words + '.'.repeat(++count);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}, 60);
window.typed = () => {
  clearInterval(timer);
  return field.isConnected && document.activeElement === field && field.value === words + '.'.repeat(count);
};
"""


def figure(lines):
    failed = sum(not line["held"] for line in lines)
    return f"{len(lines)} upgrades and rollbacks with faults, {failed} broken, mixed, interrupted or without a word"
