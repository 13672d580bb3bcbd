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


def main():
    door = Door(os.environ["NORTHSTAR_URL"])
    door.instead["/404.html"] = STATIC.encode()
    try:
        sizes(door)
        plain = [load(door, "404.html") for _ in range(ROUNDS)]
        first = [load(door, "") for _ in range(ROUNDS)]
        again = [load(door, "", from_worker=True) for _ in range(ROUNDS)]
        print_loads({"a static page": plain, "Northstar, first visit": first, "Northstar, from its worker": again})
    finally:
        door.shut()


def sizes(door):
    """What is fetched until the app is ready, in bytes as they travel."""
    driver = browsers.chromium(flags=["--disable-features=ServiceWorker"])
    try:
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        Person(driver, door).visit()
        ready = driver.execute_script("return window.readyAt")
        entries = driver.execute_script(
            "return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map("
            "({ name, startTime, encodedBodySize, decodedBodySize }) => ({ name, startTime, encodedBodySize, decodedBodySize }))"
        )
    finally:
        driver.quit()
    rows = [entry for entry in entries if entry["startTime"] < ready]
    print(f"{'first load':<40}{'bytes':>10}{'brotli':>10}")
    for entry in rows:
        name = entry["name"].removeprefix(door.url) or "index.html"
        print(f"{name:<40}{entry['decodedBodySize']:>10}{entry['encodedBodySize']:>10}")
    totals = [sum(entry[field] for entry in rows) for field in ("decodedBodySize", "encodedBodySize")]
    print(f"{'total':<40}{totals[0]:>10}{totals[1]:>10}\n")


def load(door, page, from_worker=False):
    """One load with a fresh profile; from the worker, the second one."""
    driver = browsers.chromium()
    try:
        browsers.resize(driver, browsers.PHONE)
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        driver.execute_cdp_cmd("Network.enable", {})
        if from_worker:
            Person(driver, door).visit()
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
