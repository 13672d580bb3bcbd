"""The frame around every place: where the focus goes, what Back does, what the tab is called, what a new version does."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from conftest import controlled, newer_version
from words import say, worksheets

WORDS = "The planners ask me which loads come back empty."
PLACES = [
    ("nav-people", "#/people"),
    ("nav-meetings", "#/meetings"),
    ("nav-data", "#/data"),
    ("nav-settings", "#/settings"),
    ("nav-about", "#/about"),
]


def test_a_change_of_place_takes_the_focus_to_the_new_heading_and_names_the_tab(person):
    person.begins()
    for name, route in PLACES:
        person.press(say(name))
        person.wait(lambda: person.route() == route, route)
        person.wait(lambda: person.focused().tag_name == "h1", "the focus on the heading")
        person.wait(lambda: person.heading() in person.driver.title, "the heading in the name of the tab")
        assert person.driver.execute_script("return document.querySelectorAll('h1').length") == 1


def test_every_star_of_the_journey_is_drawn_and_leads_somewhere(person):
    person.begins()
    drawn = """
        const links = [...document.querySelectorAll('.chart--tall .chart__link')];
        return links.map(link => [link.querySelectorAll('path, circle')].flatMap(marks =>
            [...marks].map(mark => mark.getBoundingClientRect().width)));
    """
    person.wait(lambda: len(person.driver.execute_script(drawn)) == 7, "seven stars")
    for widths in person.driver.execute_script(drawn):
        assert len(widths) >= 2 and all(width > 0 for width in widths)


def test_the_skip_link_leads_to_the_content_and_keeps_the_place(typist):
    typist.begins()
    typist.go("#/people")
    typist.driver.execute_script("document.activeElement.blur()")
    typist.press(say("nav-skip"))
    typist.wait(lambda: typist.focused().tag_name == "main", "the focus in the content")
    assert typist.route() == "#/people"


def test_back_closes_an_open_dialog_first(phone):
    phone.begins()
    phone.go("#/people")
    phone.press(say("nav-more"))
    phone.wait(lambda: dialogs(phone) == 1, "the open dialog")
    phone.back()
    phone.wait(lambda: dialogs(phone) == 0, "the dialog to close")
    assert phone.route() == "#/people"
    phone.back()
    phone.wait(lambda: phone.route() != "#/people", "the place before")


def test_escape_closes_a_dialog_and_leaves_no_step_behind(phone):
    phone.begins()
    phone.go("#/people")
    phone.press(say("nav-more"))
    phone.wait(lambda: dialogs(phone) == 1, "the open dialog")
    phone.driver.execute_script("addEventListener('popstate', () => { window.released = true; })")
    phone.key(Keys.ESCAPE)
    phone.wait(lambda: dialogs(phone) == 0, "the dialog to close")
    phone.wait(lambda: phone.driver.execute_script("return window.released"), "the step that was held to go")
    phone.back()
    phone.wait(lambda: phone.route() != "#/people", "the place before")


def test_a_place_is_found_again_where_it_was_scrolled(phone):
    phone.looks_around()
    phone.driver.execute_script("scrollTo(0, 240)")
    scrolled = scroll_of(phone)
    assert scrolled > 0
    phone.driver.execute_script("document.querySelector('nav.bar a[href=\"#/people\"]').click()")
    phone.wait(lambda: phone.route() == "#/people", "the place People")
    phone.wait(lambda: scroll_of(phone) == 0, "its top")
    phone.back()
    phone.wait(lambda: scroll_of(phone) == scrolled, "the place as it was")


def test_an_unknown_address_leads_back(person):
    person.begins()
    person.visit("#/nowhere/at/all")
    person.sees_heading(say("missing-title"))
    person.press(say("missing-back"))
    person.wait(lambda: person.route() == "#/today", "Today")


def test_a_page_that_is_not_there_leads_back_to_the_app(start, door):
    person = start(may_complain=True)
    person.driver.get(door.url + "old/page.html")
    # Only the host knows how deep the app lies, so the page leads up one step at a time.
    person.driver.find_element(By.ID, "back").click()
    person.driver.find_element(By.ID, "back").click()
    person.wait_until_ready()
    person.sees_heading(say("today-intent-title"))


def test_the_sample_is_taken_out_and_comes_back_with_undo(person):
    person.looks_around()
    person.press(say("today-sample-remove"))
    person.sees(say("today-sample-removed"))
    person.press(say("today-sample-undo"))
    person.sees(say("today-sample-banner"))


def test_what_was_put_off_comes_back_with_undo(person):
    person.begins()
    person.find(say("today-not-now"), "button")
    step = person.heading()
    person.press(say("today-not-now"))
    person.wait(lambda: person.heading() != step, "another step")
    person.press(say("today-put-off-undo"))
    person.wait(lambda: person.heading() == step, "the step again")


def test_a_new_version_waits_for_the_word_and_loses_nothing(person, door):
    person.begins()
    controlled(person)
    person.go("#/reflect/why/year")
    newer_version(person, door)
    person.sees(say("update-ready"))
    assert len(caches(person)) == 2
    [question] = [question["title"] for sheet in worksheets() for question in sheet["question"] if question["id"] == "year"]
    person.type_into(question, WORDS)
    person.sees_it_load(lambda: person.press(say("update-reload")))
    assert caches(person) == ["newer"]
    person.wait(lambda: person.value(question) == WORDS, "the words that were typed just before")


@pytest.mark.only("chromium")
def test_nothing_moves_for_those_who_asked_for_stillness(person):
    person.driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}
    )
    person.looks_around()
    for route in ["#/today", "#/people", "#/settings"]:
        person.go(route)
        assert person.driver.execute_script(MOVES) == []


# What would move for longer than an eye can see.
MOVES = """
const long = (times) => times.split(",").some((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1000) > 20);
return [...document.querySelectorAll("*")].filter((element) => {
  const style = getComputedStyle(element);
  return long(style.transitionDuration) || (style.animationName !== "none" && long(style.animationDuration));
}).map((element) => element.className.toString() || element.tagName);
"""


def dialogs(person):
    return person.driver.execute_script("return document.querySelectorAll('dialog[open]').length")


def scroll_of(person):
    return person.driver.execute_script("return Math.round(scrollY)")


def caches(person):
    names = person.driver.execute_async_script("caches.keys().then(arguments[0])")
    return sorted(name.split(" ")[-1] for name in names)
