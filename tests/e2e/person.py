"""A person at the app: finds things by the words that are on the screen, presses, types and reads."""

import json

from selenium.common.exceptions import (
    ElementClickInterceptedException,
    ElementNotInteractableException,
    StaleElementReferenceException,
    TimeoutException,
)
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from browsers import is_firefox
from words import say

PATIENCE = 15

# What can be seen, and where to look: in an open dialog, in the group of a legend, or everywhere.
SCOPE = """
const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
const scope = (legend) => {
  const open = [...document.querySelectorAll("dialog[open]")].pop() || document;
  const legends = [...open.querySelectorAll("legend")];
  return legend ? legends.find((one) => one.textContent.trim() === legend)?.parentElement || document.createElement("p") : open;
};
"""

# Finds what can be seen by its accessible words. One script, so that a look costs one question to the browser.
EYES = SCOPE + """
const [wanted, selector, how, group] = arguments;
const plain = (text) => (text || "").replace(/\\s+/g, " ").trim();
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
return [...scope(group).querySelectorAll(selector)].filter((element) => seen(element) && fits(first(element)));
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
        """Goes to an address of the app by its own history. Chromium passes over a change of place when there were many
        in a few seconds, so it is asked for until it is done."""

        def is_there():
            self.driver.execute_script("if (location.hash !== arguments[0]) location.hash = arguments[0]", route)
            return self.route() == route

        self.wait(is_there, f"the place {route}")

    def reload(self):
        """Loads the page anew."""
        # Firefox's own command for it goes past the service worker.
        self.sees_it_load(lambda: self.driver.execute_script("location.reload()"))

    def sees_it_load(self, action):
        """Does what makes the page load anew, and waits for the new one."""
        self.driver.execute_script("window.leaving = true")
        action()
        self.wait(lambda: not self.driver.execute_script("return window.leaving"), "the page to load anew")
        self.wait_until_ready()

    def back(self):
        """One step back."""
        self.driver.back()

    def route(self):
        return self.driver.execute_script("return location.hash")

    def wait_until_ready(self):
        self.wait(
            lambda: self.driver.execute_script("return document.documentElement?.dataset.state") == "ready",
            "the app to be ready",
        )

    # Looking

    def look(self, words, selector, how="is", inside=None):
        """Everything on the screen that has these words."""
        return self.driver.execute_script(EYES, words, selector, how, inside)

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
            except (StaleElementReferenceException, TimeoutException):
                # The page went away amid the question; Chromium's driver then says that the script took too long.
                return False

        if not condition_met(self.driver, holds):
            seen = self.driver.execute_script("return document.body.innerText")
            raise AssertionError(f"waited in vain for {what} at {self.route()}; on the screen:\n{seen}")

    def find(self, words, selector, how="is", inside=None):
        """The first thing with these words; `inside` is the legend of its group."""
        found = []

        def look():
            found[:] = self.look(words, selector, how, inside)
            return bool(found)

        self.wait(look, f"“{words}”" + (f" in “{inside}”" if inside else ""))
        return found[0]

    def field(self, label, inside=None):
        """The field under a label; `inside` is the legend of its group."""
        found = []

        def look():
            found[:] = self.driver.execute_script(FIELD, label, inside)
            return bool(found)

        self.wait(look, f"a field “{label}”")
        return found[0]

    def value(self, label, inside=None):
        """What stands in a field."""
        return self.field(label, inside).get_property("value")

    def sees_field(self, label):
        """Whether a field is on the screen now."""
        return bool(self.driver.execute_script(FIELD, label, None))

    def keeps(self, words):
        """Waits until these words are in the place, even where a line must be opened to see them."""
        text = "return document.body.textContent + [...document.querySelectorAll('input, textarea')].map((field) => field.value)"
        self.wait(lambda: words in self.driver.execute_script(text), f"the words “{words}”")

    def stored(self):
        """Everything that local storage holds."""
        return json.loads(self.driver.execute_script("return JSON.stringify({...localStorage})"))

    # Doing

    def press(self, words, how="is", inside=None):
        """Presses what has these words."""
        self.press_it(lambda: self.find(words, PRESSABLE, how, inside))

    def names(self, words, how):
        """The whole names of what can be pressed and fits these words."""
        self.find(words, PRESSABLE, how)
        return [element.get_property("textContent").strip() for element in self.look(words, PRESSABLE, how)]

    def press_if_there(self, words):
        """Presses what has these words if it comes while something else may come first."""
        if self.look(words, PRESSABLE):
            self.press(words)

    def press_it(self, find):
        """Presses what is found. What is drawn anew in this moment is looked for again."""

        def pressed():
            try:
                element = find()
                self.bring(element)
                element.click()
                return True
            except (ElementClickInterceptedException, ElementNotInteractableException):
                return False

        self.wait(pressed, "something that can be pressed")

    def bring(self, element):
        """Scrolls so that nothing that is fixed lies over it."""
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)

    def choose(self, label, value):
        """Chooses in a list that opens."""
        Select(self.field(label)).select_by_visible_text(value)

    def type_into(self, label, text, inside=None):
        """Replaces what stands in a field, by typing."""
        self.type_in(lambda: self.field(label, inside), text)

    def type_in(self, find, text):
        self.press_it(find)
        self.key_chord(Keys.CONTROL, "a")
        self.key(Keys.BACKSPACE, text)

    def set_day(self, label, day):
        """Types a day into a field that takes one."""
        self.set_moment(label, day.isoformat(), day.strftime("%m%d%Y"))

    def set_time(self, label, time):
        """Types a time of day into a field that takes one."""
        self.set_moment(label, time.strftime("%H:%M"), time.strftime("%I%M%p"))

    def set_moment(self, label, iso, keys):
        self.reach(self.field(label))
        # Firefox takes such a value as a whole; in Chromium each part is typed.
        self.field(label).send_keys(iso if is_firefox(self.driver) else keys)

    def reach(self, element):
        """Gives an element the focus."""
        self.bring(element)
        element.click()

    def focused(self):
        return self.driver.switch_to.active_element

    def key_chord(self, held, key):
        ActionChains(self.driver).key_down(held).send_keys(key).key_up(held).perform()

    def key(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def set_text(self, element, text):
        """Puts text into a field at once, as pasting does."""
        self.reach(element)
        self.driver.execute_script(
            "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new InputEvent('input', {bubbles: true}))",
            element,
            text,
        )

    def pasted(self):
        """What is pasted elsewhere after copying here."""
        here = self.driver.current_window_handle
        self.driver.switch_to.new_window("tab")
        self.driver.get("data:text/html,<textarea autofocus></textarea>")
        self.driver.find_element("tag name", "textarea").click()
        self.key_chord(Keys.CONTROL, "v")
        text = self.focused().get_property("value")
        self.driver.close()
        self.driver.switch_to.window(here)
        return text

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
        def arrived():
            try:
                self.walk_to(control(self.driver, find()))
                return True
            except StaleElementReferenceException:
                return False

        self.wait(arrived, "the focus to arrive")
        pressed_by = self.driver.execute_script(KEY, self.focused())
        if pressed_by:
            self.key({"space": Keys.SPACE, "enter": Keys.ENTER}[pressed_by])

    def reach(self, element):
        self.walk_to(element)

    def bring(self, element):
        """The focus brings what it is on into view."""

    def choose(self, label, value):
        self.walk_to(self.field(label))
        self.key(value)

    def walk_to(self, element):
        """Moves the focus there by Tab, and within a group of radio buttons by the arrows."""
        for _ in range(400):
            where = self.driver.execute_script(WAY, element)
            if where == "here":
                return
            if where == "before":
                self.key_chord(Keys.SHIFT, Keys.TAB)
            else:
                self.key({"after": Keys.TAB, "down": Keys.ARROW_DOWN, "up": Keys.ARROW_UP}[where])
        words = element.get_attribute("aria-label") or element.text or element.get_attribute("id")
        raise AssertionError(f"the keyboard does not reach “{words}”")


# Where a field is, by its label; the word "(optional)" and a hint inside the label do not count.
FIELD = SCOPE + """
const [wanted, group] = arguments;
const plain = (text) => (text || "").replace(/\\s+/g, " ").trim();
const fields = [...scope(group).querySelectorAll("input:not([type=hidden]), textarea, select")];
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


# The key that presses what has the focus; none for what is typed into.
KEY = """
const [now] = arguments;
if (now.matches("input:not([type=radio], [type=checkbox]), textarea, select")) return "";
return now.matches("a") ? "enter" : "space";
"""


def control(driver, element):
    """What the keyboard reaches: the control that a label is for."""
    return driver.execute_script("return arguments[0].control || arguments[0]", element)


def condition_met(driver, condition):
    try:
        WebDriverWait(driver, PATIENCE, poll_frequency=0.05).until(condition)
        return True
    except TimeoutException:
        return False
