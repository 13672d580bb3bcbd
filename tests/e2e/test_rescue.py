"""The words come out, whatever breaks: the program does not load, it stops amid the work, or an update is broken."""

import hashlib
import json
import re

import pytest
from selenium.webdriver.common.keys import Keys

from conftest import ARRIVED, BROWSER, controlled
from person import Typist
from backups import OVERHEAR, choose_file, records
from test_storage import WORDS, at_notes, has_notes, notes, open_notes
from words import say

# Pieces that no version can read, and a kind that none knows.
ODD = {
    "northstar/r/person/broken1": '{"v":1,"f":{"name"',
    "northstar/r/meeting/half": '{"v":1,"f":{"title":"\\ud83d"}}',
    "northstar/r/ritual/r1": '{"v":7,"f":{"bell":{"tone":3e2,"big":12345678901234567890}},"x":[1,null]}',
    "northstar/q/goal/torn/0011223344556677": "{torn",
    "northstar/later": "a setting of a later version",
}


def puts_odd(person):
    """Leaves records in the browser that only a careful reader keeps."""
    for key, text in ODD.items():
        person.driver.execute_script("localStorage.setItem(arguments[0], arguments[1])", key, text)


def at_work(person):
    """Somebody with a workbook in use, at a field, with everything kept."""
    person.looks_around()
    open_notes(person)
    person.type_into(say("meetings-note-write"), WORDS)
    person.is_saved()


def at_rescue(person):
    person.wait(lambda: found(person) not in ("", "Looking …"), "the rescue page to have looked")


def found(person):
    return person.driver.execute_script("return document.getElementById('found')?.textContent || ''")


def taken(person):
    """The file as a person gets it: what the rescue page hands to the browser."""
    person.driver.execute_script(OVERHEAR)
    person.press("Download everything")
    person.wait(lambda: person.driver.execute_script("return window.handed"), "the file")
    return person.driver.execute_script("return window.handed")


def is_complete(file, stored):
    """Whether everything that local storage holds is in the file, byte for byte or as an equal value."""
    file = json.loads(file)
    ours = {key: text for key, text in stored.items() if key.startswith("northstar/")}
    assert ours, "there was nothing to take out"
    aside = [tuple(pair) for pair in file["aside"]]
    other = [tuple(pair) for pair in file["other"]]
    for key, text in ours.items():
        rest = key.removeprefix("northstar/")
        kind, _, name = rest.partition("/")
        if kind == "r" and name in file["records"]:
            assert file["records"][name] == json.loads(text), key
        elif kind == "r":
            assert (name, text) in aside, key
        elif kind == "q":
            assert (name.rpartition("/")[0], text) in aside, key
        else:
            assert (rest, text) in other, key
    return file


def part(door, name):
    """The path of a part of the program."""
    status, _, worker = door.fetch("GET", "/sw.js", {})
    assert status == 200
    return "/" + re.search(rf'"({name}-[0-9a-f]+\.\w+)"'.encode(), worker).group(1).decode()


PARTS = {
    "the script is cut": (r"northstar(?=-[0-9a-f]+\.js)", lambda built: built[: len(built) // 2]),
    "the script is another": (r"northstar(?=-[0-9a-f]+\.js)", lambda _: b"export default 1;"),
    "the program is empty": (r"northstar(?=-[0-9a-f]+\.wasm)", lambda _: b""),
    "the program is cut": (r"northstar(?=-[0-9a-f]+\.wasm)", lambda built: built[: len(built) // 2]),
    "the program is a page": (r"northstar(?=-[0-9a-f]+\.wasm)", lambda _: b"<!doctype html><p>Sign in to the hotel"),
    "the workbook is cut": ("workbook", lambda built: built[: len(built) // 2]),
    "the workbook is another": ("workbook", lambda _: b"\0asm\x01\0\0\0"),
}


@pytest.mark.parametrize("how", PARTS)
def test_when_a_part_of_the_program_is_broken_everything_comes_out(start, door, how):
    breaks_a_part(start(may_complain=True), door, how)


def breaks_a_part(person, door, how):
    # So that the browser does not keep the whole part from before.
    door.headerless = True
    at_work(person)
    puts_odd(person)
    stored = person.stored()
    drop_worker(person)
    name, broken = PARTS[how]
    path = part(door, name)
    door.instead[path] = broken(door.fetch("GET", path, {})[2])
    person.driver.get("about:blank")
    person.driver.get(door.url + "?anew")
    person.wait(lambda: rescue_links(person), "the way to the rescue page")
    person.press_it(lambda: rescue_links(person)[0])
    at_rescue(person)
    is_complete(taken(person), stored)


def drop_worker(person):
    """As on a day before the worker was there: the next page comes from the net."""
    person.driver.execute_async_script(
        "const done = arguments[0]; navigator.serviceWorker.getRegistration()"
        ".then((worker) => worker?.unregister()).then(() => caches.keys())"
        ".then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(done)"
    )


def rescue_links(person):
    return person.driver.execute_script(
        "return [...document.querySelectorAll('a[href=\"rescue.html\"]')].filter((link) => link.checkVisibility())"
    )


# Each breaks something that the running program relies on, as no user could. The next thing that is drawn stops it.
STOPS = {
    "no element can be made": "Document.prototype.createElement = () => { throw new Error('no element'); };",
    "its memory is wiped": "return_wasm().then(({ memory }) => new Uint8Array(memory.buffer).fill(0));",
    "its memory is scrambled": "return_wasm().then(({ memory }) => new Uint8Array(memory.buffer).fill(255, 1 << 16));",
    "its functions are gone": "return_wasm().then(({ __indirect_function_table: table }) => {"
    " for (let at = 1; at < table.length; at++) table.set(at, null); });",
}
# The loader leaves its exports at hand; asked again it answers with the program that runs.
RETURN_WASM = "const return_wasm = () => window.wasmBindings.default();"


@pytest.mark.parametrize("how", STOPS)
def test_when_the_program_stops_the_page_says_so_and_everything_comes_out(start, how):
    stops_the_program(start(may_complain=True), how)


def stops_the_program(person, how):
    at_work(person)
    puts_odd(person)
    assert not rescue_links(person)
    stored = person.stored()
    person.set_text(person.field(say("meetings-note-write")), WORDS + " and not yet saved")
    person.driver.execute_script(RETURN_WASM + STOPS[how])
    stopped(person)
    person.sees("What said “Saved” is safe")
    person.press_it(lambda: rescue_links(person)[0])
    at_rescue(person)
    file = is_complete(taken(person), {**person.stored(), **kinds_of(stored)})
    assert ["screen", WORDS + " and not yet saved"] in file["other"] or "not yet saved" in json.dumps(file["records"])
    person.driver.get("about:blank")
    person.visit()
    assert not rescue_links(person)


def kinds_of(stored):
    """What the program had no cause to write again."""
    return {key: text for key, text in stored.items() if key in ODD}


def stopped(person):
    """Goes to other places until the program has stopped."""
    for route in ["people", "settings", "data", "today"] * 4:
        person.driver.execute_script("location.hash = '/' + arguments[0]", route)
        if is_stopped(person):
            return
    person.wait(lambda: is_stopped(person), "the word that it stopped")


def is_stopped(person):
    return person.driver.execute_script("return 'broken' in document.documentElement.dataset")


def test_the_page_loads_again_after_it_stopped(start):
    person = start(may_complain=True)
    at_work(person)
    person.driver.execute_script(STOPS["no element can be made"])
    stopped(person)
    person.sees_it_load(lambda: person.press("Load Northstar again"))
    open_notes(person)


def test_a_broken_update_lets_everything_out_and_is_replaced_by_a_whole_one(start, door):
    person = start(may_complain=True)
    at_work(person)
    controlled(person)
    stored = person.stored()
    path = part(door, r"northstar(?=-[0-9a-f]+\.wasm)")
    broken = b"\0asm\x01\0\0\0"
    worker = door.fetch("GET", "/sw.js", {})[2].decode()
    right = hashlib.sha256(door.fetch("GET", path, {})[2]).hexdigest()
    assert right in worker
    worker = worker.replace(right, hashlib.sha256(broken).hexdigest())
    door.instead[path] = broken
    door.instead["/sw.js"] = re.sub(r'const BUILD = "[^"]*"', 'const BUILD = "broken"', worker).encode()
    person.driver.execute_async_script(ARRIVED)
    person.press(say("update-reload"))
    person.wait(lambda: rescue_links(person), "the way to the rescue page")
    person.press_it(lambda: rescue_links(person)[0])
    at_rescue(person)
    is_complete(taken(person), stored)

    # Offline it can't be fetched, and nothing is lost by trying.
    door.shut()
    person.press("Fetch the program anew")
    person.sees("It can’t be fetched now")
    door.open()
    door.instead.clear()
    person.sees_it_load(lambda: person.press("Fetch the program anew"))
    person.sees(say("today-sample-banner"))


def test_the_file_brings_everything_back(start, tmp_path):
    person = start()
    at_work(person)
    puts_odd(person)
    route, before = person.route(), records(person)
    person.driver.get(person.door.url + "rescue.html")
    at_rescue(person)
    copy = tmp_path / "northstar.json"
    copy.write_text(taken(person), encoding="utf-8")
    person.driver.execute_script("localStorage.clear()")
    person.driver.get("about:blank")
    person.visit("#/data")
    choose_file(person, copy)
    person.press(say("restore-do"))
    person.sees(say("restore-done"))
    person.is_saved()
    after = person.stored()
    kept = list(after.values())
    for key, text in before.items():
        assert key in after or text in kept, key
    assert json.loads(after["northstar/r/ritual/r1"])["f"] == json.loads(ODD["northstar/r/ritual/r1"])["f"]
    person.go(route)
    has_notes(person, WORDS)


# As a browser that was killed leaves it: the journal is ahead of local storage.
JOURNAL = """
const [entries, done] = arguments;
const asked = indexedDB.open("northstar");
asked.onupgradeneeded = () => asked.result.createObjectStore("journal");
asked.onsuccess = () => {
  const database = asked.result, writing = database.transaction("journal", "readwrite");
  for (const [key, value] of Object.entries(entries)) writing.objectStore("journal").put({ value, at: Date.now() }, key);
  writing.oncomplete = () => { database.close(); done(); };
};
"""


def test_what_only_the_journal_holds_comes_out_too(start, tmp_path):
    person = start()
    person.driver.get(person.door.url + "rescue.html")
    here = {
        "northstar/r/goal/same": goal("Lead a team", "1k7tb6m000000001c"),
        "northstar/r/goal/newer-there": goal("Lead", "1k7tb6m000000001c"),
        "northstar/r/goal/newer-here": goal("Speak in June", "1k7tb6p0000000022"),
    }
    there = {
        "northstar/r/goal/same": here["northstar/r/goal/same"],
        "northstar/r/goal/newer-there": goal("Lead a team of four", "1k7tb6p0000000022"),
        "northstar/r/goal/newer-here": goal("Speak", "1k7tb6m000000001c"),
        "northstar/r/goal/only-there": goal("Write one article", "1k7tb6p0000000022"),
        "northstar/r/goal/torn": '{"v":1,',
        "northstar/gone": None,
        "another app": "not ours",
    }
    for key, text in here.items():
        person.driver.execute_script("localStorage.setItem(arguments[0], arguments[1])", key, text)
    person.driver.execute_async_script(JOURNAL, there)
    person.driver.refresh()
    at_rescue(person)
    assert found(person).startswith("4 entries are here"), found(person)
    file = is_complete(text := taken(person), here)
    assert set(file["records"]) == {
        *("goal/same goal/newer-here goal/newer-here~1 goal/newer-there goal/newer-there~1 goal/only-there".split())
    }
    assert file["aside"] == [["goal/torn", '{"v":1,']]
    assert "not ours" not in text

    copy = tmp_path / "northstar.json"
    copy.write_text(text, encoding="utf-8")
    person.driver.execute_script("localStorage.clear()")
    drop_journal(person)
    person.visit("#/data")
    choose_file(person, copy)
    person.press(say("restore-do"))
    person.is_saved()
    goals = {key.rpartition("/")[2]: json.loads(text)["f"]["text"] for key, text in records(person).items() if "/goal/" in key}
    assert goals == {
        "same": "Lead a team",
        "newer-there": "Lead a team of four",
        "newer-here": "Speak in June",
        "only-there": "Write one article",
    }


def goal(text, stamp):
    return json.dumps({"v": 1, "t": stamp, "f": {"text": text}})


def drop_journal(person):
    person.driver.execute_async_script(
        "const asked = indexedDB.deleteDatabase('northstar'); asked.onsuccess = asked.onerror = () => arguments[0]()"
    )


def databases(person):
    return person.driver.execute_async_script("indexedDB.databases().then((all) => arguments[0](all.map((one) => one.name)))")


def test_where_there_is_nothing_the_rescue_page_says_so_and_leaves_nothing_behind(person):
    person.driver.get(person.door.url + "rescue.html")
    at_rescue(person)
    assert found(person).startswith("Nothing of yours is here")
    assert person.stored() == {}
    assert databases(person) == []
    assert not person.look("Download everything", "button")


def test_starting_anew_is_offered_after_a_download_asked_twice_and_takes_only_our_own(start):
    person = start()
    at_work(person)
    controlled(person)
    person.driver.execute_script("localStorage.setItem('another app', 'stays')")
    person.driver.execute_async_script("caches.open('another app').then(() => arguments[0]())")
    person.go("#/data")
    person.press(say("data-storage-rescue"))
    at_rescue(person)
    assert not person.look("Start anew …", "button")
    taken(person)
    before = person.stored()
    person.press("Start anew …")
    person.press("Not yet, keep everything")
    person.press("Start anew …")
    person.press("Yes, I have it")
    person.press("Keep everything")
    assert person.stored() == before
    person.press("Start anew …")
    person.press("Yes, I have it")
    person.press("Take everything out")
    person.sees("It is empty now")
    assert person.stored() == {"another app": "stays"}
    assert person.driver.execute_async_script("caches.keys().then(arguments[0])") == ["another app"]
    assert databases(person) == []
    person.press("Open Northstar")
    person.wait_until_ready()
    person.sees_heading(say("today-intent-title"))


def test_the_keyboard_reaches_everything_and_the_focus_stays_with_the_question(start):
    person = start(kind=Typist)
    person.begins()
    person.is_saved()
    person.driver.get(person.door.url + "rescue.html")
    at_rescue(person)
    taken(person)
    person.press("Start anew …")
    is_at(person, "among your downloads?")
    person.press("Yes, I have it")
    is_at(person, "Only your file")
    person.key(Keys.TAB, Keys.TAB, Keys.ENTER)
    is_at(person, "Start anew …")


def is_at(person, words):
    person.wait(lambda: words in person.focused().text, f"the focus on “{words}”")


def test_where_storage_is_denied_the_rescue_page_says_so(start):
    from test_storage import denied

    person = start(**denied())
    person.driver.get(person.door.url + "rescue.html")
    at_rescue(person)
    if BROWSER == "chromium":
        assert "settings keep this page" in found(person)


FRAME = b"<!doctype html><title>Another page</title><iframe src='/' width='800' height='600'></iframe>"


def test_inside_another_page_it_does_not_start(start, door):
    person = start(may_complain=True)
    door.headerless = True
    door.instead["/frame.html"] = FRAME
    door.asked.clear()
    person.driver.get(door.url + "frame.html")
    person.driver.switch_to.frame(0)
    text = "return document.body?.innerText || ''"
    person.wait(lambda: "tab of its own" in person.driver.execute_script(text), "the sentence")
    assert person.driver.execute_script("return document.getElementById('app')") is None
    assert person.driver.execute_script("return document.documentElement.dataset.state") is None
    assert person.driver.execute_script("return window.wasmBindings") is None
    person.driver.switch_to.default_content()


def test_a_host_can_free_every_browser_from_a_build(start, door):
    person = start()
    at_work(person)
    controlled(person)
    stored = person.stored()
    person.driver.execute_async_script("caches.open('another app').then(() => arguments[0]())")
    status, headers, leaves = door.fetch("GET", "/sw-off.js", {})
    assert (status, dict(headers)["Content-Type"]) == (200, "text/javascript; charset=utf-8")
    door.instead["/sw.js"] = leaves
    person.driver.execute_script("window.same = true")
    person.driver.execute_async_script(FREED)
    assert person.driver.execute_script("return window.same"), "the open page stays as it is"
    assert person.driver.execute_async_script("caches.keys().then(arguments[0])") == ["another app"]
    assert person.stored() == stored
    door.asked.clear()
    person.reload()
    assert "/" in door.asked, "the page came from the net"
    assert person.driver.execute_script("return navigator.serviceWorker.controller") is None
    assert notes(person) == WORDS


FREED = """
const done = arguments[0];
navigator.serviceWorker.getRegistration().then((own) => own.update()).catch(() => {});
const look = async () => (await navigator.serviceWorker.getRegistration()) ? setTimeout(look, 50) : done();
look();
"""
