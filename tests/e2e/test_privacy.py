"""Nothing leaves: after the first load the app asks nobody for anything, but for the service worker's own files."""

import json
from urllib.parse import urlsplit

import pytest

import journey
import places
from conftest import BROWSER
from door import Door

# The service worker may look for a newer version of itself.
WORKER = "/sw.js"
# Where the browsers themselves ask for their settings, whatever page is open.
MAKERS = (".mozilla.com", ".mozilla.org", ".mozilla.net", ".firefox.com", ".google.com", ".googleapis.com", ".gvt1.com")


@pytest.mark.only("chromium")
def test_the_whole_journey_sends_nothing_anywhere(start, door):
    person = start(network_log=True)
    person.visit()
    kept = what_the_worker_keeps(person)
    requests(person)
    door.asked.clear()
    journey.whole(person)
    asked = requests(person)
    assert [address for address in asked if not address.startswith((door.url, "blob:", "data:"))] == []
    assert set(door.asked) <= {*kept, WORKER}


def test_no_address_but_the_apps_own_is_asked_for(start, door):
    proxy = Door(door.url)
    try:
        person = start(**through(proxy))
        person.looks_around()
        kept = what_the_worker_keeps(person)
        door.asked.clear()
        look_at_everything(person)
        foreign = [address for address in proxy.asked if not address.startswith("/")]
        assert [address for address in foreign if not urlsplit(address).hostname.endswith(MAKERS)] == []
        assert "/" in proxy.asked, "the proxy was not asked at all"
        assert set(door.asked) <= {*kept, WORKER}
    finally:
        proxy.shut()


def test_the_page_itself_forbids_every_other_address(start, door):
    person = start(may_complain=True)
    _, headers, body = door.fetch("GET", "/", {})
    policy = dict(headers)["Content-Security-Policy"]
    parts = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert parts["default-src"] == "'none'"
    assert parts["connect-src"] == "'self'"
    assert parts["form-action"] == "'none'"
    assert "http:" not in policy and "https:" not in policy and "*" not in policy
    assert b'http-equiv="Content-Security-Policy"' in body
    person.begins()
    refused = person.driver.execute_async_script(
        "const done = arguments[0]; fetch('data:text/plain,hello').then(() => done(false), () => done(true))"
    )
    assert refused


def look_at_everything(person):
    for route in places.with_records(person.stored()):
        person.go(route)
        person.wait(lambda: person.heading() != "", f"a heading at {route}")
    person.reload()


def what_the_worker_keeps(person):
    """The paths that the worker has kept, once it has kept all."""
    return person.driver.execute_async_script(KEPT)


KEPT = """
const done = arguments[0];
const settle = async () => {
  await navigator.serviceWorker.ready;
  const names = await caches.keys();
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return requests.flat().map((request) => new URL(request.url).pathname);
};
settle().then(done);
"""


def requests(person):
    """What the page asked for since the last time, by Chromium's own record."""
    entries = [json.loads(entry["message"])["message"] for entry in person.driver.get_log("performance")]
    return [entry["params"]["request"]["url"] for entry in entries if entry["method"] == "Network.requestWillBeSent"]


def through(proxy):
    """A browser that hands every request to this proxy, those to the machine itself too."""
    if BROWSER == "chromium":
        return {"flags": [f"--proxy-server=localhost:{proxy.port}", "--proxy-bypass-list=<-loopback>"]}
    preferences = {"network.proxy.type": 1, "network.proxy.allow_hijacking_localhost": True, "network.proxy.no_proxies_on": ""}
    for kind in ["http", "ssl"]:
        preferences |= {f"network.proxy.{kind}": "localhost", f"network.proxy.{kind}_port": proxy.port}
    return {"preferences": preferences}
