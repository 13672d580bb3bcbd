"""First-load bytes and load figures of the release build, beside a static page that is served the same way in the same run.

`cargo xtask bench` calls this. Loads are measured as Lighthouse's mobile profile does (1.6 Mbit/s, 150 ms, a processor four
times slower), a fresh profile each time, the median of five; then once more from the service worker. The ratios are what can
be compared between machines.
"""

import os
import statistics
import time

import browsers
from door import Door
from person import Person

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
QUESTION = "#/reflect/why/year"
PLACES = ["#/reflect", "#/people", "#/meetings", "#/outreach", "#/data", "#/settings", "#/today"]
KEYS = 100


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
    person.go(QUESTION)
    person.wait(lambda: driver.find_elements("css selector", "main textarea"), "the field")
    keys = sorted(driver.execute_async_script(TYPE, KEYS))
    person.is_saved()
    places = driver.execute_async_script(OPEN, PLACES)
    figures = {"a key, median": statistics.median(keys), "a key, 95 of 100": keys[int(len(keys) * 0.95)]}
    return figures | {f"opening {place}": cost for place, cost in places.items()}


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
