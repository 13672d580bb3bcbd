"""Letters: every kind, its tones, its versions, the file for a mail program, and the silence after."""

import email
import email.policy

import pytest
from selenium.webdriver.support.ui import Select

import backups
import journey
from clock import days_later
from letters import kind, kinds, send_check_in, texts
from words import content, part, rule, say

OPENING = part("first-ask", "opening")
EASE = part("first-ask", "ease")
WHO = "I count what our lorries bring back. You began with the same numbers, which is why I am writing to you."
MINE = "If you are in the middle of a move, leave this for spring. Thank you all the same."


def writes(person):
    """A first message of nothing but offered words, to somebody who is known."""
    person.begins()
    person.go("#/people")
    journey.add_person(person)
    person.press(say("person-write"))
    person.sees_heading(say("composer-write-to", name=journey.MENTOR))
    journey.say_who_writes(person)
    who = part("first-ask", "who")
    journey.open_part(person, who)
    person.type_into(who, WHO)
    journey.take_all_offers(person)


def test_each_kind_opens_with_its_own_parts(person):
    person.begins()
    for kind in kinds():
        person.go("#/outreach")
        person.choose(say("outreach-kind"), kind["title"])
        person.sees(kind["when"])
        person.press(say("outreach-no-name"))
        person.sees_heading(kind["title"])
        areas = person.driver.find_elements("css selector", ".manuscript textarea")
        assert [area.get_attribute("id") for area in areas] == [f"part-{part['id']}" for part in kind["part"]]


def test_another_tone_changes_what_was_offered_and_leaves_what_was_written(person):
    writes(person)
    journey.open_part(person, EASE)
    person.type_into(EASE, MINE)
    before = texts(person)
    person.press(say("tone-formal"))
    person.wait(lambda: texts(person)["opening"] != before["opening"], "a formal opening")
    assert texts(person)["ease"] == MINE
    person.press(say("tone-changed-undo"))
    person.wait(lambda: texts(person) == before, "the letter as it was")
    person.press(say("tone-warm"))
    person.wait(lambda: texts(person)["opening"].startswith("Hello"), "a warm opening")
    warm = texts(person)
    person.reload()
    person.wait(lambda: texts(person) == warm, "the same letter after loading anew")


def test_a_mail_file_is_read_by_other_programs(person):
    writes(person)
    written = texts(person)
    person.press(say("review-read"))
    backups.overhear(person)
    person.press(say("send-file"))
    mail = email.message_from_string(backups.handed(person), policy=email.policy.default)
    assert mail["Subject"] == written["subject"]
    [to] = mail["To"].addresses
    assert (to.display_name, to.addr_spec) == (journey.MENTOR, journey.THEM["person-email"])
    assert mail["From"].groups[0].display_name == journey.ME["about-me-name"]
    assert mail["X-Unsent"] == "1" and mail["Date"].datetime
    assert not mail.defects and all(not value.defects for value in mail.values())
    body = mail.get_content()
    assert all(text.split(",", 1)[-1].strip()[1:] in body for name, text in written.items() if name != "subject")


def test_an_earlier_text_is_compared_and_brought_back(person):
    writes(person)
    before = texts(person)["opening"]
    person.press(say("send-copy"))
    journey.open_part(person, OPENING)
    person.type_into(OPENING, "Dear Ingrid, this is something else. It has nothing of what stood here.")
    journey.open_part(person, EASE)
    person.press_it(lambda: person.driver.find_element("css selector", ".composer__more summary"))
    person.press_it(lambda: copied(person)[0])
    person.sees(say("versions-then"))
    person.sees(before)
    person.press_it(lambda: copied(person)[1])
    person.wait(lambda: texts(person)["opening"] == before, "the earlier text")
    person.press(say("versions-brought-undo"))
    person.wait(lambda: "something else" in texts(person)["opening"], "the text of now")


def copied(person):
    """What can be done with the text that was copied: compare it, bring it back."""
    rows = person.driver.find_elements("css selector", ".versions > li")
    [row] = [row for row in rows if say("versions-copied") in row.text]
    return row.find_elements("css selector", "button")


def test_a_check_that_is_never_wanted_again_waits_in_the_settings(person):
    writes(person)
    subject = part("first-ask", "subject")
    journey.open_part(person, subject)
    person.type_into(subject, "PLEASE READ THIS LETTER OF MINE TODAY")
    title = rule("shouting")["title"]
    person.sees(title)
    person.press(say("review-never"))
    person.wait(lambda: title not in person.text(), "the check to be gone")
    person.press(say("review-silenced-undo"))
    person.sees(title)
    person.press(say("review-never"))
    person.wait(lambda: title not in person.text(), "the check to be gone again")
    person.go("#/settings")
    person.sees(title)
    person.press(say("settings-checks-again"))
    person.sees(say("settings-checks-all"))


def test_how_plain_the_words_have_to_be_is_kept_with_the_reader(person):
    writes(person)
    who = part("first-ask", "who")
    journey.open_part(person, who)
    person.type_into(who, WHO + " I have a bunch of lists and a ballpark figure of the cost.")
    few, many = (rule("idiom")["fix"].replace("{plain}", plain) for plain in ("some", "a rough number"))
    told = lambda: (bool(person.look(few, "button")), bool(person.look(many, "button")))
    person.wait(lambda: told() == (False, True), "what many don't know")
    person.press(say("plainness-title"))
    person.sees(say("plainness-kept", name=journey.MENTOR.split()[0]))
    for choice, expected in [("little", (False, False)), ("most", (True, True))]:
        person.press(say(f"plainness-{choice}"))
        person.wait(lambda: told() == expected, f"what is told when it is {choice}")
    person.is_saved()
    person.reload()
    person.wait(lambda: told() == (True, True), "the choice as it was left")


def test_silence_has_one_check_in_a_second_by_choice_and_then_rest(person):
    writes(person)
    journey.send_first_message(person)
    letter = person.route()
    person.sees(say("silence-title"))
    days_later(person, 8)
    person.go("#/today")
    person.press(say("today-check-in-do"))
    person.sees_heading(say("composer-check-in", name=journey.MENTOR))
    send_check_in(person)
    days_later(person, 16)
    person.go(letter)
    person.sees(say("silence-rest"))
    person.press(say("silence-second"))
    person.sees_heading(say("composer-check-in", name=journey.MENTOR))
    send_check_in(person)
    days_later(person, 24)
    person.go(letter)
    person.sees(say("silence-twice"))
    person.press(say("sent-rest"))
    person.press(say("silence-closing"))
    person.sees_heading(say("composer-for", kind=kind("closing")["title"], name=journey.MENTOR))


def test_the_days_of_quiet_are_the_persons(person):
    writes(person)
    journey.send_first_message(person)
    Select(person.field(say("silence-days-label"))).select_by_value("14")
    letter = person.route()
    days_later(person, 8)
    person.go("#/today")
    person.sees(say("today-reply-title", name=journey.MENTOR.split()[0]))
    days_later(person, 15)
    person.go("#/outreach")
    person.go("#/today")
    person.sees(say("today-check-in-title", name=journey.MENTOR.split()[0]))
    person.go(letter)
    person.sees(say("sent-check-in-lead"))


@pytest.mark.only("chromium")
def test_a_form_takes_each_part_by_itself(phone):
    writes(phone)
    phone.press(say("review-read"))
    form = next(channel["label"] for channel in content("channels.toml")["channel"] if channel["id"] == "form")
    phone.press(form)
    phone.wait(lambda: len(phone.look(say("send-copy"), "button")) > 4, "a way to copy each part")


@pytest.mark.parametrize("kind", kinds(), ids=[kind["id"] for kind in kinds()])
def test_the_sheet_grows_with_what_is_written(person, kind):
    person.begins()
    person.go("#/outreach")
    person.choose(say("outreach-kind"), kind["title"])
    person.press(say("outreach-no-name"))
    label = kind["part"][1]["label"]
    person.type_into(label, f"{WHO} {MINE}")
    person.wait(
        lambda: person.field(label).get_property("scrollHeight") <= person.field(label).get_property("clientHeight"),
        "room for every line",
    )
