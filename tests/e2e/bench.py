"""First-load bytes and load figures of the release build, beside a static page that is served the same way in the same run.

`cargo xtask bench` calls this. Loads are measured as Lighthouse's mobile profile does (1.6 Mbit/s, 150 ms, a processor four
times slower), a fresh profile each time, the median of five; then once more from the service worker. The ratios are what can
be compared between machines.
"""

import os
import statistics
import time

import book
import browsers
from door import Door
from person import Person
from words import say

ROUNDS = 5
# Lighthouse's slow 4G, as it is laid upon each request.
NET = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
FREE = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
SLOWER = 4
# About what a page of plain text weighs.
STATIC = (
    "<!doctype html><html lang=en><meta charset=utf-8><title>Plain</title><link rel=icon href='icon.svg'>"
    "<style>body{font:1rem/1.6 serif;max-width:34rem;margin:4rem auto}</style><h1>A plain page</h1>"
    + "".join(f"<p>Line {number}. Everything that you write stays in this browser.</p>" for number in range(40))
)

# Notes the moment in which the app says that it takes input; the plain page does so when it is drawn.
WATCH = """
new MutationObserver((_, watch) => {
  if (document.documentElement.dataset.state !== "ready") return;
  window.readyAt = performance.now();
  watch.disconnect();
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-state"] });
"""
FIGURES = """
const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
const loaded = performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd;
const plain = !document.getElementById("app");
return { paint, ready: plain ? Math.max(paint || 0, loaded) : window.readyAt };
"""


# What a key costs until the page is laid out again, without the wait for the screen; and what opening a place costs.
AFTERWARDS = """
const afterwards = () => new Promise((then) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => { document.body.getBoundingClientRect(); then(); };
  channel.port2.postMessage(0);
});
const pause = (time) => new Promise((then) => setTimeout(then, time));
"""
TYPE = AFTERWARDS + """
const [field, keys, done] = [document.querySelector('main textarea'), arguments[0], arguments[1]];
(async () => {
  const costs = [];
  field.focus();
  for (let key = 0; key < keys; key++) {
    const begun = performance.now();
    field.value += 'abcdefghi '[key % 10];
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await afterwards();
    costs.push(performance.now() - begun);
    await pause(40);
  }
  return costs;
})().then(done);
"""
OPEN = AFTERWARDS + """
const [routes, done] = [arguments[0], arguments[1]];
(async () => {
  const costs = {};
  for (const route of routes) {
    const begun = performance.now();
    const arrived = new Promise((then) => addEventListener('hashchange', then, { once: true }));
    location.hash = route;
    await arrived;
    await afterwards();
    costs[route] = performance.now() - begun;
    await pause(300);
  }
  return costs;
})().then(done);
"""
# What another week costs until it is laid out.
WEEK = AFTERWARDS + """
const [times, done] = [arguments[0], arguments[1]];
const field = document.getElementById("time-day");
(async () => {
  const costs = [];
  for (let day = 10; day < 10 + times; day++) {
    const begun = performance.now();
    field.value = `2027-03-${day}`;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await afterwards();
    costs.push(performance.now() - begun);
    await pause(100);
  }
  return costs;
})().then(done);
"""
# As many more people as fill the room that a workbook may take, copied from those of the sample.
FILL = """
const people = Object.keys(localStorage).filter((key) => key.startsWith('northstar/r/person/'));
let units = Object.keys(localStorage).reduce((sum, key) => sum + key.length + localStorage[key].length, 0);
let count = 0;
while (units < 1900000) {
  const key = `northstar/r/person/full-${count}`;
  const text = localStorage[people[count % people.length]];
  localStorage.setItem(key, text);
  units += key.length + text.length;
  count += 1;
}
return count;
"""
QUESTION, TALK, LETTER = "#/reflect/why/year", "#/meetings/talk/live", "#/outreach/long"
# A first message of 230 words.
WRITTEN = {
    "subject": "Your talk on handover boards",
    "opening": "Dear Leila, your talk on handover boards at the ward leaders' day changed how our night shift begins. Since then we "
    "read the board aloud together, and the two questions that you put on your last slide hang beside the kettle.",
    "who": "I am a staff nurse on a surgical ward with forty beds in Manila, in my third year. Before that I worked for two years "
    "in a small clinic on the coast, where the same five people handed over to each other every day and nobody wrote anything "
    "down. Here there are eleven of us, three of them new each quarter, and what is not written is lost before the morning.",
    "ask": "Could I ask you two questions about how you brought the senior nurses along, in a call of twenty minutes or by mail, "
    "whichever is easier? I would like to know what you said to those who thought that it was only more paper, and which part "
    "of the board you gave up after the first month because nobody used it.",
    "ease": "Any day in the coming weeks would do, early or late, and if this is a full season for you I understand it well. One "
    "line is plenty. Thank you for the talk, and for reading this far. I have told my ward about you, and we will keep the board "
    "whatever you answer.",
}
PLACES = ["#/reflect", "#/people", "#/meetings", "#/outreach", "#/data", "#/settings", "#/today"]
KEYS, WEEKS = 100, 15
ZONES = ["Asia/Kolkata", "America/New_York", "Australia/Lord_Howe"]


def felt(door):
    """What a key and a place cost with the sample workbook and with a full one."""
    driver = browsers.chromium()
    try:
        person = Person(driver, door)
        person.looks_around()
        person.is_saved()
        sample = felt_now(driver, person)
        count = driver.execute_script(FILL)
        person.reload()
        person.wait_until_ready()
        full = felt_now(driver, person)
    finally:
        driver.quit()
    print(f"\nSample workbook beside a full one ({count} people more){'sample':>10}{'full':>10}{'ratio':>10}")
    for what in sample:
        print(f"{what:<51}{sample[what]:>7.1f} ms{full[what]:>7.1f} ms{full[what] / max(sample[what], 0.1):>10.2f}")


def felt_now(driver, person):
    figures = keys("a key", driver, person, QUESTION)
    book.put(person, {"meeting/talk": {"topic": "Boards", "minutes": 30}})
    figures |= keys("a key in the notes of a talk", driver, person, TALK)
    letter = {"kind": "first-ask", "channel": "email", "person": "reader", "parts": WRITTEN}
    book.put(person, {"person/reader": {"name": "Leila Haddad"}, "letter/long": letter})
    figures |= keys("a key in a letter of 230 words", driver, person, LETTER)
    weeks = week_of_four(driver, person)
    places = driver.execute_async_script(OPEN, PLACES)
    return figures | weeks | {f"opening {place}": cost for place, cost in places.items()}


def keys(what, driver, person, place):
    person.go(place)
    person.wait(lambda: driver.find_elements("css selector", "main textarea"), "the field")
    costs = sorted(driver.execute_async_script(TYPE, KEYS))
    person.is_saved()
    return {f"{what}, median": statistics.median(costs), f"{what}, 95 of 100": costs[int(len(costs) * 0.95)]}


def week_of_four(driver, person):
    """Four people in four zones, and each time another week."""
    book.put(person, {f"person/zone-{place}": {"name": f"Zone {zone}", "zone": zone} for place, zone in enumerate(ZONES)})
    person.go("#/time/zone-0")
    person.press(say("time-week"))
    for zone in ZONES[1:]:
        person.press(say("time-add"))
        person.type_into(say("person-name"), f"Zone {zone}")
        person.press(f"Zone {zone}", how="begins")
    costs = sorted(driver.execute_async_script(WEEK, WEEKS))
    return {"a week for four, median": statistics.median(costs), "a week for four, slowest": costs[-1]}


def main():
    door = Door(os.environ["NORTHSTAR_URL"])
    door.instead["/404.html"] = STATIC.encode()
    try:
        sizes(door)
        plain = [load(door, "404.html") for _ in range(ROUNDS)]
        first = [load(door, "") for _ in range(ROUNDS)]
        deep = [load(door, "#/reflect") for _ in range(ROUNDS)]
        again = [load(door, "", from_worker=True) for _ in range(ROUNDS)]
        print_loads(
            {
                "a static page": plain,
                "Northstar, first visit": first,
                "Northstar, first visit by a deep link": deep,
                "Northstar, from its worker": again,
            }
        )
        felt(door)
    finally:
        door.shut()


def sizes(door):
    """What is fetched until the app is ready, in bytes as they travel."""
    driver = browsers.chromium(flags=["--disable-features=ServiceWorker"])
    try:
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        Person(driver, door).visit()
        # The part behind the first screen is fetched after it.
        time.sleep(2)
        ready = driver.execute_script("return window.readyAt")
        entries = driver.execute_script(
            "return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map("
            "({ name, startTime, encodedBodySize, decodedBodySize }) => ({ name, startTime, encodedBodySize, decodedBodySize }))"
        )
    finally:
        driver.quit()
    table(door, "first load, until ready", [entry for entry in entries if entry["startTime"] < ready])
    table(door, "behind the first screen", [entry for entry in entries if entry["startTime"] >= ready])


def table(door, title, rows):
    print(f"{title:<40}{'bytes':>10}{'brotli':>10}")
    for entry in rows:
        name = entry["name"].removeprefix(door.url) or "index.html"
        print(f"{name:<40}{entry['decodedBodySize']:>10}{entry['encodedBodySize']:>10}")
    totals = [sum(entry[field] for entry in rows) for field in ("decodedBodySize", "encodedBodySize")]
    print(f"{'together':<40}{totals[0]:>10}{totals[1]:>10}\n")


def load(door, page, from_worker=False):
    """One load with a fresh profile; from the worker, the second one."""
    driver = browsers.chromium()
    try:
        browsers.resize(driver, browsers.PHONE)
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        driver.execute_cdp_cmd("Network.enable", {})
        if from_worker:
            # Somebody who has begun: the whole program is opened.
            Person(driver, door).begins()
            Person(driver, door).is_saved()
            driver.execute_async_script("const done = arguments[0]; navigator.serviceWorker.ready.then(() => done())")
            driver.get("about:blank")
        driver.execute_cdp_cmd("Network.emulateNetworkConditions", FREE if from_worker else NET)
        driver.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        driver.get(door.url + page)
        return figures(driver)
    finally:
        driver.quit()


def figures(driver):
    """First paint and readiness in milliseconds, once both have been."""
    patience = time.monotonic() + 60
    while time.monotonic() < patience:
        found = driver.execute_script(FIGURES)
        if found["paint"] and found["ready"]:
            return found
    raise SystemExit("The page was not ready within a minute")


def print_loads(all_loads):
    medians = {
        name: {what: statistics.median(load[what] for load in loads) for what in ("paint", "ready")}
        for name, loads in all_loads.items()
    }
    base = medians["a static page"]
    print(f"{'median of ' + str(ROUNDS):<40}{'paint':>10}{'ready':>10}{'ratio':>10}{'ratio':>10}")
    for name, figure in medians.items():
        ratios = [figure[what] / base[what] for what in ("paint", "ready")]
        print(f"{name:<40}{figure['paint']:>7.0f} ms{figure['ready']:>7.0f} ms{ratios[0]:>10.2f}{ratios[1]:>10.2f}")


if __name__ == "__main__":
    main()
