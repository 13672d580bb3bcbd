"""A page that types by itself and notes what it has said to be saved: no message between us and the browser is in the way."""

import os
import signal
import subprocess

from words import say

QUESTION = "#/reflect/why/year"
FIELD = "main textarea"

# Every few keys there is a pause that is long enough for a flush; in between anything may be half done. A flush begins with its
# first write, after the last key. The lock is held for as long as the page lives.
TYPE = """
const [field, said, pause] = [document.querySelector(arguments[0]), arguments[1], arguments[2]];
window.saved = '';
window.flushes = [];
navigator.locks.request('the page lives', () => new Promise(() => {}));
let typed = '', count = 0, begun = 0;
const write = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (typed && key.startsWith('northstar/r/')) begun ||= performance.now();
  return write.call(this, key, value);
};
new MutationObserver(() => {
  if (field.value === typed && begun && document.querySelector('main').innerText.includes(said)) {
    window.flushes.push(Math.round((performance.now() - begun) * 10) / 10);
    window.saved = typed;
    begun = 0;
  }
}).observe(document.body, {subtree: true, childList: true, characterData: true});
setInterval(() => {
  typed = `Word ${++count}`;
  begun = 0;
  field.value = typed;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
}, pause);
"""
LIVES = """
const done = arguments[0];
navigator.locks.query().then(({ held }) => done(held.some(({ name }) => name === 'the page lives')));
"""


class Address:
    """Stands in for the door of a test: only the address is needed."""

    def __init__(self, url=None):
        self.url = url or os.environ["NORTHSTAR_URL"]


def kill_browser(driver):
    """The whole browser, at once and without a word."""
    kill(children(driver.service.process.pid))
    driver.service.stop()


def starts_typing(person, pause=650):
    """Opens the question, and lets the page type there."""
    person.go(QUESTION)
    person.wait(lambda: person.driver.find_elements("css selector", FIELD), "the field")
    person.driver.execute_script(TYPE, FIELD, say("reflect-saved"), pause)


def said_saved(person):
    """The last text that was said to be saved, and how long each flush took, in milliseconds."""
    return person.driver.execute_script("return [window.saved, window.flushes]")


def written(person):
    """What stands in the field now."""
    return person.driver.execute_script("return (document.querySelector(arguments[0]) || {}).value", FIELD) or ""


def has_what_was_saved(person, saved):
    """Whether what was said to be saved is there, or something later."""
    try:
        person.wait(lambda: number(written(person)) >= number(saved), f"{saved!r}")
    except AssertionError:
        raise AssertionError(f"said to be saved was {saved!r}, there is {written(person)!r}") from None
    return {"saved": saved, "there": written(person)}


def number(text):
    return int(text.rsplit(" ", 1)[-1]) if text else 0


def children(parent):
    """Everything that a driver has started, and what that has started, with its command."""
    listing = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in listing.splitlines()]
    found, more = {}, {str(parent)}
    while more:
        under = {pid: args for pid, above, args in rows if above in more and pid not in found}
        found |= under
        more = set(under)
    return {int(pid): args for pid, args in found.items()}


def kill(processes):
    """Ends processes without a word of warning."""
    for process in processes:
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            pass


def share(values, part):
    """The value below which this part of all values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]
