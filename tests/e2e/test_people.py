"""People on a board and in a list that agree, their fit beside the persona, and the plan for finding them."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from folk import board, has_stage, in_list, listed, stage_of, stands_under
from words import content, say

NAMES = ["Amara Obi", "Leila Haddad", "Tomás Ruiz"]


def adds(person, names=NAMES):
    for name in names:
        person.go("#/people")
        person.type_into(say("people-add-name"), name)
        person.press(say("people-add"))
        person.sees_heading(name)
    person.go("#/people")


def opens_board(person):
    person.press(say("people-view-board"))
    person.wait(lambda: stage_of(person, NAMES[0]), "the board")


def test_the_board_is_worked_by_keys_alone_and_every_move_is_undone_by_name(typist):
    typist.begins()
    adds(typist)
    opens_board(typist)
    card = lambda: typist.find(NAMES[1], ".board__who", how="begins")
    typist.walk_to(card())
    typist.key_chord(Keys.SHIFT, Keys.ARROW_RIGHT)
    stands_under(typist, NAMES[1], say("stage-warming-up"))
    typist.sees(say("people-moved", name=NAMES[1], stage=say("stage-warming-up")))
    typist.wait(lambda: typist.focused() == card(), "the focus on the card that was moved")
    typist.key_chord(Keys.SHIFT, Keys.ARROW_RIGHT)
    stands_under(typist, NAMES[1], say("stage-asked"))
    typist.press(say("people-move-undo", name=NAMES[1]))
    stands_under(typist, NAMES[1], say("stage-warming-up"))
    typist.walk_to(card())
    typist.key(Keys.ARROW_LEFT)
    typist.wait(lambda: typist.focused().text.startswith(NAMES[2]), "the focus on the first of the stage before")
    typist.key(Keys.ARROW_DOWN)
    typist.wait(lambda: typist.focused().text.startswith(NAMES[0]), "the focus on the one below")
    typist.press(say("people-move-who", name=NAMES[0]))
    typist.press(say("stage-met"))
    stands_under(typist, NAMES[0], say("stage-met"))
    typist.press(say("people-move-who", name=NAMES[0]))
    typist.key(Keys.ESCAPE)
    typist.wait(lambda: not typist.look(say("stage-resting"), "button"), "the stages to be closed")


def test_list_and_board_agree_and_still_do_after_a_reload(person):
    person.begins()
    adds(person)
    opens_board(person)
    for name, stage in [(NAMES[2], say("stage-asked")), (NAMES[0], say("stage-resting"))]:
        person.press(say("people-move-who", name=name))
        person.press(stage)
        stands_under(person, name, stage)
    person.is_saved()
    person.reload()
    # The board is remembered.
    person.wait(lambda: stage_of(person, NAMES[2]) == say("stage-asked"), "the board as it was")
    shown = {name: stage for stage, names in board(person).items() for name in names}
    assert shown == {NAMES[0]: say("stage-resting"), NAMES[1]: say("stage-idea"), NAMES[2]: say("stage-asked")}
    assert listed(person) == shown


# Firefox without a screen has nothing to drag with.
@pytest.mark.only("chromium")
def test_someone_is_dragged_to_another_stage(person):
    person.begins()
    adds(person)
    opens_board(person)
    drags(person, NAMES[2], say("stage-asked"))
    stands_under(person, NAMES[2], say("stage-asked"))


def drags(person, name, stage):
    card = person.find(name, ".board__who", how="begins")
    heading = person.find(stage, ".board__name", how="begins")
    person.bring(card)
    # A hand moves on while it carries.
    carry = ActionChains(person.driver).click_and_hold(card).move_by_offset(8, 8).move_by_offset(8, 8)
    carry.move_to_element(heading).move_by_offset(3, 3).move_by_offset(3, 3).release().perform()


def test_a_move_by_hand_wins_until_something_newer_happens(person):
    person.begins()
    adds(person, NAMES[:1])
    opens_board(person)
    person.press(say("people-move-who", name=NAMES[0]))
    person.press(say("stage-resting"))
    stands_under(person, NAMES[0], say("stage-resting"))
    person.press(NAMES[0], how="begins")
    person.sees_heading(NAMES[0])
    person.sees(say("stage-resting"))
    person.press(say("person-write"))
    person.go("#/people")
    stands_under(person, NAMES[0], say("stage-resting"))
    # A small contact does not wake whoever rests; a move back to the beginning and a contact after it does.
    person.press(say("people-move-who", name=NAMES[0]))
    person.press(say("stage-idea"))
    stands_under(person, NAMES[0], say("stage-idea"))
    person.press(NAMES[0], how="begins")
    person.type_into(say("person-warming-what"), "Thanked her for the talk")
    person.press(say("person-warming-add"))
    person.sees("Thanked her for the talk")
    person.sees(say("stage-warming-up"))
    person.press(say("person-warming-remove-of", text="Thanked her for the talk"))
    has_stage(person, say("stage-idea"))
    person.press(say("person-warming-undo"))
    has_stage(person, say("stage-warming-up"))


def test_fit_is_kept_with_its_evidence_and_orders_the_list(person):
    person.looks_around()
    adds(person, NAMES)
    person.press(NAMES[0], how="begins")
    person.press_it(lambda: first_yes(person))
    person.type_in(lambda: person.field(say("person-fit-evidence")), "She said so in her talk")
    person.is_saved()
    person.reload()
    person.sees("She said so in her talk")
    person.go("#/people")
    person.choose(say("people-order"), say("people-order-fit"))
    person.sees(say("people-order-fit-why"))
    person.wait(lambda: next(iter(in_list(person)), "") == NAMES[0], "the one who fits first")
    person.type_into(say("people-filter"), NAMES[2][:5])
    person.wait(lambda: list(in_list(person)) == [NAMES[2]], "the one who is looked for")
    person.type_into(say("people-filter"), "nobody like this")
    person.sees(say("people-nobody"))


def first_yes(person):
    person.wait(lambda: person.driver.find_elements("css selector", ".fit__line"), "the lines of the persona")
    return person.driver.find_element("css selector", ".fit__line label.segmented__segment")


def test_the_plan_keeps_its_ticks_and_the_persons_own_words(person):
    person.begins()
    person.go("#/people")
    person.press(say("people-find"))
    person.sees_heading(say("find-title"))
    person.press(say("find-open"))
    plan = content("find.toml")["plan"][0]
    person.press(plan["step"][1]["label"])
    person.type_into(plan["term"][0]["label"], "head of data nairobi")
    person.sees("duckduckgo.com")
    link = person.driver.find_element("css selector", ".find__term a").get_attribute("href")
    assert link.endswith("head+of+data+nairobi"), link
    person.is_saved()
    person.reload()
    person.wait(lambda: person.value(plan["term"][0]["label"]) == "head of data nairobi", "the words as they were left")
    person.go("#/find")
    person.sees(f"1 of {len(plan['step'])}")


@pytest.mark.only("chromium")
def test_the_last_of_two_thousand_people_is_found_by_keys_alone(typist):
    with_two_thousand(typist)
    typist.sees(say("trash-shown", shown="40", all="2,000"))
    assert rows(typist) == 40
    # The search field is one way …
    typist.type_into(say("people-filter"), "Person 0")
    typist.wait(lambda: list(in_list(typist)) == ["Person 0"], "the one who is looked for")
    typist.key(*[Keys.BACKSPACE] * len("Person 0"))
    typist.wait(lambda: rows(typist) == 40, "everybody again")
    # … and more and more of the list the other. The focus stays on the button, and goes on when that goes.
    for left, drawn in [("40", 80), ("80", 160), ("160", 320), ("320", 640), ("640", 1280), ("720", 2000)]:
        typist.press(say("trash-more", count=left))
        typist.wait(lambda: rows(typist) == drawn, f"{drawn} people")
    typist.wait(lambda: typist.focused().text.startswith("Person 719"), "the focus on the first of the last ones")
    assert not typist.look(say("trash-shown", shown="2,000", all="2,000"), "p")
    typist.key(*[Keys.TAB] * 719)
    assert typist.focused().text.startswith("Person 0")
    typist.key(Keys.ENTER)
    typist.sees_heading("Person 0")


@pytest.mark.only("chromium")
def test_arrows_lead_past_the_cards_that_were_drawn_at_first(typist):
    with_two_thousand(typist)
    typist.press(say("people-view-board"))
    typist.wait(lambda: cards(typist) == 12, "the board")
    typist.walk_to(typist.find("Person 1999", ".board__who", how="begins"))
    typist.key(*[Keys.ARROW_DOWN] * 11)
    assert typist.focused().text.startswith("Person 1988")
    typist.key(Keys.ARROW_DOWN)
    typist.wait(lambda: typist.focused().text.startswith("Person 1987"), "the focus on a card that was not drawn")
    assert cards(typist) == 24


def with_two_thousand(person):
    person.begins()
    person.driver.execute_script(MANY, 2_000)
    person.reload()
    person.go("#/people")
    person.wait(lambda: rows(person), "the list")


def rows(person):
    return len(person.driver.find_elements("css selector", ".people__row"))


def cards(person):
    return len(person.driver.find_elements("css selector", ".board__card"))


MANY = """
for (let count = 0; count < arguments[0]; count += 1) {
  const id = "p" + String(count).padStart(12, "0");
  const f = { name: "Person " + count, role: "Engineer", organisation: "Firm " + count % 50, created: count };
  localStorage.setItem("northstar/r/person/" + id, JSON.stringify({ v: 1, t: "0001a0000000000a1", f }));
}
"""
