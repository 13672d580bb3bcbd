"""From the plan for finding people to the first meeting, as Nia goes through it.

Each step is a function of the person who does it. It ends with the page loaded anew, and everything is still there.
"""

import json

from selenium.webdriver.common.keys import Keys

import journey
from clock import days_later
from folk import GOLDEN, bring, has_stage, in_list, looks_at, people, stands_under
from journey import MENTOR, look_again
from letters import fix, texts
from words import content, part, rule, say, worksheets

FIRST = MENTOR.split()[0]
# The long goal as it stands in a line of the persona, after a colon.
GOAL = ": " + journey.LONG_GOAL[0].lower() + journey.LONG_GOAL[1:]
FROM_CARD = "Leila Haddad"
FROM_TABLE = ["Jürgen Groß", "Zoë O'Neil"]
SEARCH = "take-back packaging freight west africa"
# What she knows of three people beside the first two lines of the persona, and how she knows it.
KNOWN = {
    MENTOR: [
        ("person-fit-yes", "Her talk goes through a contract, line by line."),
        ("person-fit-partly", "One slide of it is a budget."),
    ],
    FROM_CARD: [("person-fit-no", "Her page speaks of travel only.")],
    FROM_TABLE[0]: [("person-fit-partly", "A colleague of his told me so.")],
}
CONTACT = "Wrote to her under the talk which chart I now use"
# A first letter as it is written in a hurry late in the evening: by part, the words and the check that has something to say.
HURRIED = {
    "subject": ("A QUESTION ABOUT LOOPS, NOT LINES", "shouting"),
    "opening": (
        "Dear Leila, I have come back to your talk “Loops, not lines” more than once."
        f" {journey.THEM['person-struck']}, and since March I do the same.",
        "wrong-name",
    ),
    "who": (
        "I am a junior supply chain analyst at Volta Freight in Accra, and I want to hit the ground running with the"
        " take-back of our packaging. You built this up at Nordhav, which is why I am writing to you.",
        "idiom",
    ),
    "ask": (
        "Would you be open to a 90-minute call in the next few weeks? I have two questions about your first customer.",
        "long-ask",
    ),
    "ease": (
        "Sorry to bother you. I can plan around your day, and a written answer would help just as much."
        " If this is not a good time, I understand. Thank you for reading.",
        "over-apology",
    ),
}

SHORT_SUBJECT = "A short line about “Loops, not lines”"


def draw_persona(person):
    """The few answers from which the search terms and the persona are drawn."""
    for sheet in worksheets():
        for question in sheet["question"]:
            if question["field"] in ("long-goals", "short-goals", "skills") or question["id"] in ("experience", "skills"):
                person.go(f"#/reflect/{sheet['id']}/{question['id']}")
                person.sees_heading(question["title"])
                look_again(person, journey.answer(person, question))
    person.go("#/reflect/summary")
    person.sees_heading(say("reflect-persona-title"))
    person.sees(GOAL)


def plan(person):
    """Where to look: a step done, and a search term in her own words."""
    person.go("#/find")
    person.sees_heading(say("find-title"))
    person.sees(GOAL)
    person.press(say("find-open"))
    plan = content("find.toml")["plan"][0]
    step, term = plan["step"][1]["label"], plan["term"][0]["label"]
    drafted = person.value(term)
    assert journey.SKILL[0].split()[-1].lower() in drafted.lower(), f"the term is drawn from the skill: {drafted}"
    person.press(step)
    person.type_into(term, SEARCH)
    look_again(person, [SEARCH])
    assert journey.ticked(person, step)
    person.go("#/find")
    person.sees(say("find-steps-done", done=1, steps=len(plan["step"])))


def gather(person):
    """The candidates: one typed, the others from a card file and a table."""
    person.press(say("find-people"))
    journey.add_person(person)
    looks_at(person, GOLDEN / "apple.vcf")
    bring(person, 1)
    person.sees_heading(FROM_CARD)
    looks_at(person, GOLDEN / "outlook.csv")
    bring(person, len(FROM_TABLE))
    look_again(person, [MENTOR, FROM_CARD, *FROM_TABLE])
    assert set(in_list(person).values()) == {say("stage-idea")}
    assert len(people(person)) == 2 + len(FROM_TABLE)


def weigh(person):
    """What is known of them beside the persona; the list says in words why who stands where."""
    for name, answers in KNOWN.items():
        opens(person, name)
        for at, (answer, evidence) in enumerate(answers):
            answer_line(person, at, say(answer), evidence)
        look_again(person, [evidence for _, evidence in answers])
    first, second = (text.rsplit(" (", 1)[0] for text in lines(person)[:2])
    person.go("#/people")
    person.choose(say("people-order"), say("people-order-fit"))
    person.sees(say("people-order-fit-why"))
    order = [MENTOR, *FROM_TABLE, FROM_CARD]
    person.wait(lambda: list(in_list(person)) == order, "the order by fit")
    person.sees(say("people-fit-for", lines=first) + " " + say("people-fit-partly", lines=second))
    person.sees(say("people-fit-against", lines=first))


def opens(person, name):
    """Somebody's own page, by the list."""
    person.go("#/people")
    person.press(name, how="begins")
    person.sees_heading(name)


def lines(person):
    """The lines of the persona as they stand on a person's page."""
    person.wait(lambda: person.driver.find_elements("css selector", ".fit__line"), "the lines of the persona")
    return [line.text for line in person.driver.find_elements("css selector", ".fit .fit__text")]


def answer_line(person, at, answer, evidence):
    """Answers a line of the persona, and says how she knows."""

    def within(selector, words=""):
        line = person.driver.find_elements("css selector", ".fit__line")[at]
        fitting = (found for found in line.find_elements("css selector", selector) if words in ("", found.text))
        return next(fitting, None)

    lines(person)
    person.press_it(lambda: within("label.segmented__segment", answer))
    person.wait(lambda: within(".field"), "room for the evidence")
    person.type_in(lambda: within("textarea"), evidence)


def warm_up(person):
    """A small contact that asks for nothing."""
    opens(person, MENTOR)
    person.type_into(say("person-warming-what"), CONTACT)
    person.press(say("person-warming-add"))
    has_stage(person, say("stage-warming-up"))
    look_again(person, [CONTACT])
    has_stage(person, say("stage-warming-up"))


def write_in_a_hurry(person):
    """The first letter in her own words; the checks have something to say on each part."""
    person.press(say("person-write"))
    person.sees_heading(say("composer-write-to", name=MENTOR))
    journey.say_who_writes(person)
    for name, (text, _) in HURRIED.items():
        label = part("first-ask", name)
        journey.open_part(person, label)
        person.type_into(label, text)
    person.sees(say("review-first", count=1))
    look_again(person, [text for text, _ in HURRIED.values()])


def mend(person):
    """One tap a finding. One is undone by the keys of every text field and one by name, and both are made again."""
    for name, (text, found) in HURRIED.items():
        label = part("first-ask", name)
        fix(person, label, rule(found))
        person.wait(lambda: texts(person)[name] != text, f"{name} in other words")
        mended = texts(person)[name]
        if name in ("opening", "ask"):
            if name == "opening":
                person.key_chord(Keys.CONTROL, "z")
            else:
                person.press(say("review-fixed-undo"))
            person.wait(lambda: texts(person)[name] == text, f"{name} as it was")
            fix(person, label, rule(found))
            person.wait(lambda: texts(person)[name] == mended, f"{name} mended again")
    person.sees(say("review-none"))
    mended = texts(person)
    look_again(person, mended.values())
    person.sees(say("review-none"))
    assert texts(person) == mended


def send(person):
    """Sent outside of the app and marked here: she has asked, and nobody had to move a card."""
    journey.send_first_message(person)
    person.sees(say("silence-title"))
    stands(person, MENTOR, "asked")


def stands(person, name, stage):
    """Where somebody stands on their page and in the list, after loading anew."""
    opens(person, name)
    has_stage(person, say(f"stage-{stage}"))
    person.go("#/people")
    person.reload()
    person.wait(lambda: in_list(person).get(name) == say(f"stage-{stage}"), f"{name} to stand under {stage}")


def check_in(person):
    """Eight days of silence: Today has one gentle check-in, and none after it went."""
    days_later(person, 8)
    person.go("#/today")
    person.reload()
    title = say("today-check-in-title", name=FIRST)
    person.sees_heading(title)
    assert person.text().count(title) == 1
    person.press(say("today-check-in-do"))
    person.sees_heading(say("composer-check-in", name=MENTOR))
    journey.take_all_offers(person)
    journey.open_part(person, part("check-in", "subject"))
    person.type_into(part("check-in", "subject"), SHORT_SUBJECT)
    person.sees(say("review-none"))
    written = texts(person)
    look_again(person, written.values())
    person.press(say("send-mark"))
    person.sees_heading(say("sent-title", name=MENTOR))
    look_again(person, [written["line"]])
    person.go("#/today")
    person.wait(lambda: person.heading() and title not in person.text(), "Today without a second check-in")
    stands(person, MENTOR, "asked")


def note_reply(person):
    """Two days later they say yes, and a meeting is there."""
    days_later(person, 10)
    opens(person, MENTOR)
    person.press(say("person-note"))
    person.sees(say("sent-came-back"))
    journey.note_yes(person)
    topic = person.value(say("meetings-topic"))
    letters = [json.loads(text)["f"] for key, text in person.stored().items() if key.startswith("northstar/r/letter/")]
    check_ins = [letter["sent"][-1]["text"] for letter in letters if letter.get("kind") == "check-in"]
    assert check_ins and not any(topic and topic in text for text in check_ins), "a talk is about what was asked for"
    person.go("#/today")
    person.sees(say("today-prepare-title", name=FIRST))
    assert say("today-let-rest-title", name=FIRST) not in person.text()
    stands(person, MENTOR, "replied")


def meet(person):
    """The meeting, planned for a day and held on it."""
    opens(person, MENTOR)
    person.press(say("person-prepare"))
    questions = journey.prepare(person, days=14)
    stands(person, MENTOR, "replied")
    days_later(person, 14)
    opens(person, MENTOR)
    person.press(say("person-prepare"))
    journey.talk(person, questions)
    stands(person, MENTOR, "met")
    person.press(say("people-view-board"))
    stands_under(person, MENTOR, say("stage-met"))


def whole(person):
    """All of it."""
    person.begins()
    draw_persona(person)
    plan(person)
    gather(person)
    weigh(person)
    warm_up(person)
    write_in_a_hurry(person)
    mend(person)
    send(person)
    check_in(person)
    note_reply(person)
    meet(person)
