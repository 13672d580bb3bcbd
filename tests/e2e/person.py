"""A person at the app: finds things by the words that are on the screen, presses, types and reads."""

import json
import time

from selenium.common.exceptions import (
    ElementClickInterceptedException,
    ElementNotInteractableException,
    StaleElementReferenceException,
    TimeoutException,
)
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from words import say

PATIENCE = 15

# Finds what can be seen by its accessible words. One script, so that a look costs one question to the browser.
EYES = """
const [wanted, selector, how] = arguments;
const plain = (text) => (text || "").replace(/\\s+/g, " ").trim();
const seen = (element) => {
  if (!element.isConnected || element.closest("[hidden], [inert]")) return false;
  const style = getComputedStyle(element);
  if (style.visibility === "hidden" || style.display === "none") return false;
  return element.getClientRects().length > 0;
};
const open = [...document.querySelectorAll("dialog[open]")].pop();
const text = (element) => {
  const named = element.getAttribute("aria-labelledby");
  if (named) return plain(named.split(" ").map((id) => document.getElementById(id)?.textContent).join(" "));
  return plain(element.getAttribute("aria-label") || element.textContent);
};
const first = (element) => {
  const label = element.querySelector(":scope .choice__label");
  return label ? plain(label.textContent) : text(element);
};
const fits = (words) => how === "is" ? words === wanted : how === "begins" ? words.startsWith(wanted) : words.includes(wanted);
return [...(open || document).querySelectorAll(selector)].filter((element) => seen(element) && fits(first(element)));
"""

PRESSABLE = "button, a[href], summary, label.choice__text, label.segmented__segment, [role=button], [role=option]"


class Person:
    """Someone who uses the app with a mouse or a finger."""

    def __init__(self, driver, door):
        self.driver = driver
        self.door = door

    # Going places

    def visit(self, route=""):
        """Opens the app at an address, as by a link from outside."""
        self.driver.get(self.door.url + route)
        self.wait_until_ready()

    def go(self, route):
        """Goes to an address of the app by its own history."""
        self.driver.execute_script("location.hash = arguments[0]", route.removeprefix("#"))
        self.wait(lambda: self.route() == route, f"the place {route}")

    def reload(self):
        """Loads the page anew."""
        # Firefox's own command for it goes past the service worker.
        self.driver.execute_script("document.documentElement.dataset.state = 'leaving'; location.reload()")
        self.wait_until_ready()

    def back(self):
        """One step back."""
        self.driver.back()

    def route(self):
        return self.driver.execute_script("return location.hash")

    def wait_until_ready(self):
        self.wait(
            lambda: self.driver.execute_script("return document.documentElement.dataset.state") == "ready",
            "the app to be ready",
        )

    # Looking

    def look(self, words, selector="h1, h2, h3, p, span, label, li, button, a, summary, legend, dd, dt, blockquote, strong", how="is"):
        """Everything on the screen that has these words."""
        return self.driver.execute_script(EYES, words, selector, how)

    def heading(self):
        return self.driver.execute_script("return (document.querySelector('h1')?.textContent || '').trim()")

    def text(self):
        """All words of the place, those in fields too."""
        return self.driver.execute_script(
            "return document.body.innerText + '\\n'"
            " + [...document.querySelectorAll('input, textarea')].map((field) => field.value).join('\\n')"
        )

    def sees(self, words):
        """Waits until these words are somewhere on the screen, in a field or not."""
        self.wait(lambda: words in self.text(), f"the words “{words}”")

    def sees_heading(self, words):
        self.wait(lambda: self.heading() == words, f"the heading “{words}”")

    def wait(self, condition, what):
        """Waits until something is so."""

        def holds(_):
            try:
                return condition()
            except StaleElementReferenceException:
                return False

        if not condition_met(self.driver, holds):
            seen = self.driver.execute_script("return document.body.innerText")
            raise AssertionError(f"waited in vain for {what} at {self.route()}; on the screen:\n{seen}")

    def find(self, words, selector, how="is"):
        """The one thing with these words."""
        found = []

        def look():
            found[:] = self.look(words, selector, how)
            return bool(found)

        self.wait(look, f"“{words}”")
        return found[0]

    def field(self, label):
        """The field under a label."""
        found = []

        def look():
            found[:] = self.driver.execute_script(FIELD, label)
            return bool(found)

        self.wait(look, f"a field “{label}”")
        return found[0]

    def stored(self):
        """Everything that local storage holds."""
        return json.loads(self.driver.execute_script("return JSON.stringify({...localStorage})"))

    # Doing

    def press(self, words, how="is", within=PRESSABLE):
        """Presses what has these words."""
        self.press_it(lambda: self.find(words, within, how))

    def press_it(self, find):
        for _ in range(5):
            try:
                element = find()
                self.bring(element)
                element.click()
                return
            except (StaleElementReferenceException, ElementClickInterceptedException, ElementNotInteractableException) as trouble:
                last = trouble
                time.sleep(0.1)
        raise last

    def bring(self, element):
        """Scrolls so that nothing that is fixed lies over it."""
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)

    def choose(self, label, value):
        """Chooses in a list that opens."""
        Select(self.field(label)).select_by_visible_text(value)

    def type_into(self, label, text):
        """Replaces what stands in a field, by typing."""
        self.type_in(self.field(label), text)

    def type_in(self, element, text):
        self.focus(element)
        element.send_keys(Keys.CONTROL, "a")
        element.send_keys(Keys.BACKSPACE)
        element.send_keys(text)

    def focus(self, element):
        self.bring(element)
        self.driver.execute_script("arguments[0].focus()", element)

    def focused(self):
        return self.driver.switch_to.active_element

    def key(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def set_text(self, element, text):
        """Puts text into a field at once, as pasting does."""
        self.focus(element)
        self.driver.execute_script(
            "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new InputEvent('input', {bubbles: true}))",
            element,
            text,
        )

    def is_saved(self):
        """Waits until the app says that everything is kept."""
        self.wait(lambda: self.driver.execute_script(SAID, say("status-saved")), "the word that it is saved")

    # What everybody begins with

    def begins(self):
        """The first opening, and the choice to look for a mentor."""
        self.visit()
        self.press(say("verb-continue"))
        self.wait(lambda: self.heading() != say("today-intent-title"), "Today")

    def looks_around(self):
        """The first opening, and the choice of the sample workbook."""
        self.visit()
        self.press(say("today-intent-sample"))
        self.press(say("verb-continue"))
        self.sees(say("today-sample-banner"))


class Typist(Person):
    """Someone who uses the keyboard only."""

    def press_it(self, find):
        element = find()
        if element.tag_name == "label":
            element = self.driver.find_element(By.ID, element.get_attribute("for"))
        kind = element.get_attribute("type")
        self.walk_to(element)
        if kind == "radio":
            self.key(Keys.SPACE)
        elif kind == "checkbox" or element.tag_name in ("button", "summary"):
            self.key(Keys.SPACE)
        else:
            self.key(Keys.ENTER)

    def focus(self, element):
        self.walk_to(element)

    def bring(self, element):
        pass

    def choose(self, label, value):
        element = self.field(label)
        self.walk_to(element)
        self.key(value)

    def walk_to(self, element):
        """Moves the focus there by Tab, and within a group of radio buttons by the arrows."""
        for _ in range(400):
            where = self.driver.execute_script(WAY, element)
            if where == "here":
                return
            if where == "before":
                ActionChains(self.driver).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
            else:
                self.key({"after": Keys.TAB, "down": Keys.ARROW_DOWN, "up": Keys.ARROW_UP}[where])
        words = element.get_attribute("aria-label") or element.text or element.get_attribute("id")
        raise AssertionError(f"the keyboard does not reach “{words}”")


# Where a field is, by its label; the word "(optional)" and a hint inside the label do not count.
FIELD = """
const [wanted] = arguments;
const plain = (text) => (text || "").replace(/\\s+/g, " ").trim();
const open = [...document.querySelectorAll("dialog[open]")].pop();
const fields = [...(open || document).querySelectorAll("input:not([type=hidden]), textarea, select")];
const seen = (element) => element.type === "file" || element.getClientRects().length > 0;
const name = (field) => {
  const said = field.getAttribute("aria-label");
  if (said) return plain(said);
  const by = field.getAttribute("aria-labelledby");
  if (by) return plain(by.split(" ").map((id) => document.getElementById(id)?.textContent).join(" "));
  const label = field.labels?.[0]?.cloneNode(true);
  label?.querySelectorAll(".field__optional").forEach((part) => part.remove());
  return plain(label?.textContent);
};
return fields.filter((field) => seen(field) && name(field) === wanted);
"""

# Which way the focus has to go to reach an element.
WAY = """
const [target] = arguments;
const now = document.activeElement;
if (now === target) return "here";
const radio = (element) => element.tagName === "INPUT" && element.type === "radio";
const later = now.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
if (radio(now) && radio(target) && now.name === target.name) return later ? "down" : "up";
return later || now === document.body ? "after" : "before";
"""

SAID = """
return [...document.querySelectorAll(".status")].some((status) => status.textContent.includes(arguments[0]));
"""


def condition_met(driver, condition):
    try:
        WebDriverWait(driver, PATIENCE, poll_frequency=0.05).until(condition)
        return True
    except TimeoutException:
        return False
