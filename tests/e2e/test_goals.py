"""Goals: what is asked about them, and when."""

from selenium.webdriver.common.keys import Keys

from words import rule, say

SHORT = "#/reflect/goals/short"


def test_a_goal_is_asked_by_when_after_it_was_left_until_it_says_so(person):
    person.begins()
    person.go(SHORT)
    label, by_when = say("reflect-goal", number=1), say("reflect-by-when")
    person.type_into(label, "Pass my exam")
    person.is_saved()
    # Three words may be half a sentence.
    assert by_when not in person.text()
    person.key(Keys.TAB)
    person.sees(by_when)
    person.sees(rule("goal-no-date")["reason"])
    person.type_into(label, "Pass my exam in June")
    person.wait(lambda: by_when not in person.text(), "no question about a goal that says by when")
    person.key(Keys.TAB)
    person.is_saved()
    person.reload()
    person.wait(lambda: person.value(label) == "Pass my exam in June", "the goal")
    assert by_when not in person.text()
