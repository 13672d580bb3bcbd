"""Nothing that was pasted, imported or linked runs: each of `payloads.txt` is put into all text fields of every record at once,
as a hostile file would bring it, and every place is opened.

It must not run (the global that each would set, a question of the browser, another title, a word of the content security
policy, a request, an element that can act), and where it is shown, it is shown as the text that it is. Broken: a page without
a policy that draws texts as markup.
"""

import json
import os
import re

from selenium.common.exceptions import UnexpectedAlertPresentException

import browsers
from door import Door
from ledger import verdict
from person import Person
from places import with_records
from words import ROOT

ENGINES = ["chromium", "firefox"]
LISTED = [json.loads(line) for line in (ROOT / "tests/e2e/payloads.txt").read_text(encoding="utf-8").splitlines()[1:]]
PAYLOADS = [text if isinstance(text, str) else text[0] * text[1] for text in LISTED]
TIMES, SHORT = len(PAYLOADS), 30
# Takes some of every kind in a short run, and each once in a long one.
STEP = 101
# By these a record is found or chosen. Every fifth payload takes their places too.
CHOSEN = {
    *"aspect at by channel choices created date dismissed from horizon id intent kind letter lit meeting order person".split(),
    *"rank time toward what zone".split(),
}
# Texts that the sample leaves open.
MORE = {
    "person": {"greeting": "", "reach": "", "link": "", "email": "", "notes": "", "struck": "", "place": ""},
    "meeting": {"notes": "", "takeaways": [""], "topic": "", "place": "", "agenda": [{"text": ""}]},
    "letter": {"parts": {"subject": "", "opening": "", "who": "", "ask": "", "ease": ""}},
    "goal": {"when": "", "then": ""},
}


def tries(engine, numbers, broken):
    driver = browsers.engine(engine)
    door = Door(os.environ["NORTHSTAR_URL"])
    try:
        if broken:
            draws_markup(door)
        complaints = browsers.Complaints(driver)
        person = Person(driver, door)
        person.looks_around()
        person.is_saved()
        records = {key: json.loads(text) for key, text in person.stored().items() if key.startswith("northstar/r/")}
        for number in numbers:
            payload = PAYLOADS[number * STEP % len(PAYLOADS)]
            line = verdict(driver, lambda: opened_everywhere(person, complaints, records, payload, number % 5 == 4))
            yield number, line | {"payload": payload[:120]}
    finally:
        driver.quit()
        door.shut()


def opened_everywhere(person, complaints, records, payload, everywhere):
    stored = {key: filled(key, record, payload, everywhere) for key, record in records.items()}
    routes = with_records(stored) + [f"#/people/{payload[:300]}", f"#/{payload[:300]}", f"#/x/{payload[:300]}"]
    person.driver.get(person.door.url + "404.html")
    person.driver.execute_async_script(PLANT, stored)
    complaints.take()
    person.door.asked.clear()
    try:
        person.visit("#/today")
        seen = person.driver.execute_async_script(OPEN, routes, payload)
    except UnexpectedAlertPresentException as asked:
        raise AssertionError(f"the browser asked something: {asked.alert_text}") from None
    assert not seen["ran"], "it ran"
    assert seen["titles"] == [], f"the title became {seen['titles']}"
    assert seen["acting"] == [], f"elements that can act: {seen['acting'][:5]}"
    assert seen["reports"] == [], f"the policy had to step in: {seen['reports'][:3]}"
    heard = complaints.take()
    assert not heard, f"the browser complains: {heard[:3]}"
    foreign = sorted({path for path in person.door.asked if not OWN.match(path)})
    assert not foreign, f"asked for {foreign[:3]}"
    least = 1 if everywhere else 5
    assert seen["shown"] >= least, f"shown as text in {seen['shown']} of {len(routes)} places only"
    return {"places": len(routes), "shown": seen["shown"]}


def filled(key, record, payload, everywhere):
    """The record with the payload in every text."""
    kind = key.split("/")[2]
    fields = {**MORE.get(kind, {}), **record["f"]}
    if kind == "letter":
        fields["parts"] = {**MORE["letter"]["parts"], **fields.get("parts", {})}
    # What was chosen in the settings decides what is there to be opened at all.
    spare = CHOSEN if kind == "settings" or not everywhere else {"person", "meeting", "letter"}
    return json.dumps({**record, "f": {name: put(name, value, payload, spare) for name, value in fields.items()}})


def put(name, value, payload, spare):
    if isinstance(value, dict):
        return {member: put(member, inner, payload, spare) for member, inner in value.items()}
    if isinstance(value, list):
        return [put(name, inner, payload, spare) for inner in value]
    return payload if isinstance(value, str) and name not in spare else value


def draws_markup(door):
    """The page without a policy, and with a script that draws every text that looks like markup as markup."""
    page = door.fetch("GET", "/", {})[2]
    page = re.sub(rb'<meta http-equiv="Content-Security-Policy"[^>]*>', b"", page)
    door.headerless = True
    door.instead["/"] = page.replace(b"</head>", MARKUP.encode() + b"</head>")


MARKUP = """<script>
new MutationObserver(() => document.querySelectorAll("main p, main li, main h1").forEach((one) => {
  if (/[<]/.test(one.textContent) && !one.dataset.drawn) {
    one.dataset.drawn = 1;
    const range = document.createRange();
    one.append(range.createContextualFragment(one.textContent));
  }
})).observe(document, { subtree: true, childList: true, characterData: true });
</script>"""

# The files of the build.
OWN = re.compile(r"^/(|sw\.js|404\.html|[\w-]+\.(js|css|wasm|svg|png|webmanifest|html)|lang/\w+\.json|favicon\.ico)$")

PLANT = """
const [stored, done] = arguments;
localStorage.clear();
for (const [key, text] of Object.entries(stored)) localStorage.setItem(key, text);
const asked = indexedDB.deleteDatabase("northstar");
asked.onsuccess = asked.onerror = asked.onblocked = () => done();
"""

OPEN = """
const [routes, payload, done] = arguments;
const plain = (text) => text.replace(/[\\s\\0\\ufffd]+/g, "");
const wanted = plain(payload).slice(0, 2000);
const found = { ran: false, titles: [], acting: [], reports: [], shown: 0 };
document.addEventListener("securitypolicyviolation", (event) => found.reports.push(`${event.violatedDirective} ${event.blockedURI}`));
for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => { window.ran = name; };
const acts = (element) =>
  /^(script|iframe|object|embed|base|meta|link|math|marquee|frameset|applet|portal)$/i.test(element.localName)
  || (element.localName === "form" && element.hasAttribute("action"))
  || [...element.attributes].some(({ name, value }) => /^on/i.test(name) || name === "srcdoc"
    || (/^(href|src|action|formaction|data|ping|xlink:href)$/i.test(name) && !/^(https?:|mailto:|#|\\.\\/|[\\w-]+\\.(html|svg)|blob:)/i.test(value)));
const look = () => {
  const app = document.getElementById("app");
  found.acting.push(...[...app.querySelectorAll("*")].filter(acts).map((element) => element.outerHTML.slice(0, 120)));
  const fields = [...app.querySelectorAll("input, textarea")].map((field) => field.value).join("\\n");
  if (plain(app.textContent + fields).includes(wanted)) found.shown += 1;
  if (document.title === "ran") found.titles.push(document.title);
};
const pause = (time) => new Promise((then) => setTimeout(then, time));
(async () => {
  for (const route of routes) {
    location.hash = route;
    await pause(25);
    for (const details of document.querySelectorAll("details")) details.open = true;
    await pause(5);
    look();
  }
  await pause(100);
  found.ran = "ran" in window;
  done(found);
})();
"""


def figure(lines):
    ran = sum(not line["held"] for line in lines)
    places = sum(line.get("places", 0) for line in lines)
    return f"{len(lines)} payloads in all text fields at once, {places} places opened, {ran} ran or were not shown as text"
