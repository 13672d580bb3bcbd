"""From the plan for finding people to the first meeting, and two letters that end something with good grace."""

import pytest

import asking
import journey
import letters
from words import part, rule, say


def test_from_the_plan_to_the_meeting_and_a_reload_after_each_step_loses_nothing(person):
    asking.whole(person)


@pytest.mark.only("chromium")
def test_from_the_plan_to_the_meeting_on_a_phone(phone):
    asking.whole(phone)


def test_a_letter_that_says_it_does_not_fit_in_the_tone_that_was_chosen(person):
    person.begins()
    person.go("#/people")
    journey.add_person(person)
    mismatch = letters.kind("mismatch")
    letters.begins_letter(person, mismatch, journey.MENTOR)
    journey.say_who_writes(person)
    person.press(say("tone-formal"))
    journey.take_all_offers(person)
    written = letters.texts(person)
    assert written["ease"] == wording(mismatch, "ease", "formal")
    journey.open_part(person, part("mismatch", "reason"))
    person.type_into(part("mismatch", "reason"), REASON)
    person.press(say("tone-warm"))
    person.wait(lambda: letters.texts(person)["ease"] == wording(mismatch, "ease", "warm"), "a warm end")
    person.press(say("tone-changed-undo"))
    person.wait(lambda: letters.texts(person) == written | {"reason": REASON}, "the formal letter, with her own reason")
    person.sees(say("review-none"))
    sends(person, written["next"])
    asking.stands(person, journey.MENTOR, "closed")


def test_a_mentor_says_no_with_good_grace(person):
    person.begins()
    no = letters.kind("graceful-no")
    letters.begins_letter(person, no, MENTEE)
    journey.say_who_writes(person)
    label = part("graceful-no", "opening")
    journey.open_part(person, label)
    person.press(say("composer-use"))
    for name, (text, found) in NO.items():
        journey.open_part(person, part("graceful-no", name))
        person.type_into(part("graceful-no", name), text)
        letters.fix(person, part("graceful-no", name), rule(found))
        person.wait(lambda: letters.texts(person)[name] != text, f"{name} in other words")
    person.sees(say("review-none"))
    written = letters.texts(person)
    assert not written["instead"], "there is nothing to take along, and no check asks for it"
    journey.look_again(person, written.values())
    sends(person, written["no"])
    asking.stands(person, MENTEE, "closed")


# A reason of her own, which no tone changes; a mentee who asked; and a no that is softer than it needs to be.
REASON = "By now I know that I want to build the crates myself. For that I should look for somebody who builds them."
MENTEE = "Tiago Faria"
NO = {
    "subject": ("ABOUT YOUR QUESTION ON SMALL TURBINES", "shouting"),
    "no": ("I mentor two people, and I have a lot on my plate this year. So my answer is no.", "idiom"),
    "ease": ("Sorry for taking your time. Please go on asking: it was a good letter. I wish you well.", "over-apology"),
}


def wording(kind, wanted, tone):
    """What is offered for a part in a tone."""
    return next(part[tone][0] for part in kind["part"] if part["id"] == wanted)


def sends(person, words):
    """Marks the letter as sent; nothing more is due after it."""
    person.press(say("send-mark"))
    person.sees(say("sent-quiet-lead"))
    journey.look_again(person, [words])
    person.sees(say("sent-quiet-lead"))
