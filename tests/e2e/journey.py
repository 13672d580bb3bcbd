"""The main job, from a blank page to a thank-you, as a junior supply chain analyst does it through the interface.

Each step is a function of the person who does it, and ends where the next one begins. After each the page is loaded anew,
and everything is still there.
"""

from datetime import date, time, timedelta

from selenium.webdriver.common.keys import Keys

from person import control
from words import begins, checklist, part, rule, say, worksheets

ME = {
    "about-me-name": "Nia Mensah",
    "about-me-role": "a junior supply chain analyst",
    "about-me-organisation": "Volta Freight",
    "about-me-place": "Accra",
}
MENTOR = "Ingrid Holm"
THEM = {
    "person-role": "Head of Circular Supply",
    "person-organisation": "Nordhav",
    "person-email": "ingrid@nordhav.example",
    "person-work": "your talk “Loops, not lines” at the Logistics Summit",
    "person-struck": "You counted the waste before you counted the savings",
}
LONG_GOAL = "Lead the take-back of packaging for a freight company"
SHORT_GOALS = [
    "Show our sustainability figures to the planners so that they change one route",
    "Find out what our packaging costs after delivery",
]
PLAN = ("the monthly report is due", "add one chart of empty trips")
SKILL = ("Reading a project budget", "Say which line will run out first")
TEXTS = {
    "year": "On Monday I show the planners which loads come back empty, and they ask me what to do.",
    "tried": "I took a free course on circular supply. I stopped where it came to costs.",
    "moment": "Two departments wanted two different reports, and I did not know whom to ask.",
    "experience": "Built up reuse in a company that did not ask for it",
    "skills": "How to read a contract and find the sentence that costs money",
}
OWN_QUESTION = "How did you choose the first route that you changed?"
PLACE = "https://meet.example.org/nia-ingrid"
NOTES = "Begin with one customer. Ask Ravi in purchasing. Weigh the pallets first."
TAKEAWAYS = ["Begin with one customer and one kind of pallet", "Weigh the waste before I talk about savings"]


def look_again(person, words):
    """Loads the page anew: the words are in the place, in a field or in what a line opens to."""
    person.reload()
    for text in words:
        person.keeps(text)


def answer_worksheets(person):
    """From the first step that Today offers through every question, each answered."""
    person.press(say("today-answer-start-do"))
    for sheet in worksheets():
        for question in sheet["question"]:
            person.sees_heading(question["title"])
            written = answer(person, question)
            look_again(person, written)
            person.press(say("verb-continue"))


def answer(person, question):
    """Answers one question and returns the words that must still be there later."""
    answer_as = {
        "text": write_text,
        "choice": choose_one,
        "choices": choose_some,
        "types": choose_type,
        "weights": weigh,
        "long-goals": write_long_goal,
        "short-goals": write_short_goals,
        "ladder": lay_ladder,
        "plan": make_plan,
        "skills": rate_skill,
    }
    return answer_as[question["field"]](person, question) or []


def write_text(person, question):
    text = TEXTS[question["id"]]
    person.type_into(question["title"], text)
    return [text]


def choose_one(person, question):
    person.press(question["option"][0]["label"])


def choose_some(person, question):
    for option in question["option"][:2]:
        person.press(option["label"])
    words = "Someone with patience for a second language"
    person.type_into(say("reflect-own-words"), words)
    return [words]


def choose_type(person, question):
    person.press(question["option"][1]["label"])


def weigh(person, question):
    for weight, option in enumerate(question["option"]):
        person.press(say(f"reflect-weight-{weight + 1}"), inside=option["label"])


def write_long_goal(person, _):
    person.type_into(say("reflect-goal", number=1), LONG_GOAL)
    return [LONG_GOAL]


def write_short_goals(person, _):
    person.type_into(say("reflect-goal", number=1), SHORT_GOALS[0])
    person.press(say("verb-add-another"))
    person.type_into(say("reflect-goal", number=2), SHORT_GOALS[1])
    return SHORT_GOALS


def lay_ladder(person, _):
    person.press(LONG_GOAL, inside=SHORT_GOALS[0])
    person.press(say("reflect-stands-alone"), inside=SHORT_GOALS[1])


def make_plan(person, _):
    person.type_into(say("reflect-when"), PLAN[0], inside=SHORT_GOALS[0])
    person.type_into(say("reflect-then"), PLAN[1], inside=SHORT_GOALS[0])
    return PLAN


def rate_skill(person, _):
    person.type_into(say("reflect-skill-name"), SKILL[0])
    person.type_into(say("reflect-skill-shows"), SKILL[1])
    person.press(say("reflect-level-2"), how="begins")
    return SKILL


def read_summary(person):
    """The persona drawn from the answers, with the answers under it."""
    person.sees_heading(say("reflect-persona-title"))
    # The goal has become a line of the persona, and stands as an answer too.
    person.wait(lambda: person.text().count(LONG_GOAL) > 1, "a line of the persona from the long goal")
    look_again(person, [LONG_GOAL, *SHORT_GOALS, *TEXTS.values(), *SKILL[:1]])
    person.press(say("reflect-find-people"))


def add_person(person):
    """Somebody to write to, with their talk and what struck her in it."""
    person.type_into(say("people-add-name"), MENTOR)
    person.press(say("people-add"))
    person.sees_heading(MENTOR)
    for label, text in THEM.items():
        person.type_into(say(label), text)
    look_again(person, THEM.values())


def write_first_message(person):
    """The first message, part by part from what is offered, changed until no check asks for more."""
    person.press(say("person-write"))
    person.sees_heading(say("composer-write-to", name=MENTOR))
    say_who_writes(person)
    take_all_offers(person)
    look_again(person, [THEM["person-struck"], ME["about-me-role"]])


def say_who_writes(person):
    """Fills the card that asks it before a first letter."""
    for label, text in ME.items():
        person.type_into(say(label), text)
    person.press(say("verb-continue"))


def ask_for_less(person):
    """A second thought asks for too much. The check's fix makes it small; the keys of every text field take it back."""
    ask = part("first-ask", "ask")
    open_part(person, ask)
    small = person.value(ask)
    large = small.replace("20-minute", "90-minute")
    assert large != small
    person.type_into(ask, large)
    person.press(rule("long-ask")["fix"])
    person.wait(lambda: person.value(ask) == small, "twenty minutes")
    person.key_chord(Keys.CONTROL, "z")
    person.wait(lambda: person.value(ask) == large, "the words before the fix")
    person.press(rule("long-ask")["fix"])
    person.wait(lambda: person.value(ask) == small, "twenty minutes again")
    look_again(person, [small])


def take_all_offers(person):
    """Takes the wording that is offered for each part that is still empty. What can only be told from facts that are not
    known has none, and stays empty."""
    for label in empty_parts(person):
        open_part(person, label)
        if person.look(say("composer-use"), "button"):
            person.press(say("composer-use"))
            person.wait(lambda: label not in empty_parts(person), f"words in {label}")


def empty_parts(person):
    """The labels of the parts without words."""
    return person.driver.execute_script(
        "return [...document.querySelectorAll('.manuscript textarea')].filter((area) => !area.value.trim())"
        ".map((area) => area.labels[0].textContent.trim())"
    )


def open_part(person, label):
    """Goes to a part; on a phone it is folded to one line, which opens it."""
    folded = person.look(label, "button.manuscript__fold", "begins")
    if folded:
        person.press_it(lambda: person.find(label, "button.manuscript__fold", "begins"))
    else:
        person.reach(person.field(label))


def send_first_message(person):
    """Copied, sent outside of the app, and marked here."""
    _subject, *parts = person.driver.execute_script(
        "return [...document.querySelectorAll('.manuscript textarea')].map((area) => area.value)"
    )
    person.press(say("send-copy"))
    person.sees(say("send-copied"))
    pasted = person.pasted()
    assert pasted.split() == " ".join([*parts, ME["about-me-name"]]).split(), pasted
    person.press(say("send-mark"))
    person.sees_heading(say("sent-title", name=MENTOR))
    look_again(person, [THEM["person-struck"]])


def note_yes(person):
    """They said yes: the meeting is there with what is known of it."""
    person.press(say("sent-yes"))
    person.press_if_there(say("sent-meeting"))
    person.sees_heading(say("meetings-first-talk", name=MENTOR.split()[0]))
    look_again(person, [MENTOR])


def prepare(person, days=6):
    """A day that is so many days from today, the place, and three questions."""
    open_line(person, say("meetings-facts"), say("meetings-day"))
    person.set_day(say("meetings-day"), date.today() + timedelta(days=days))
    person.set_time(say("meetings-time"), time(15, 30))
    person.type_into(say("meetings-place"), PLACE)
    person.type_into(say("meetings-own"), OWN_QUESTION)
    person.press(say("meetings-own-add"))
    person.wait(lambda: person.value(say("meetings-question-number", number=1)) == OWN_QUESTION, "the question")
    open_line(person, say("meetings-bank"), say("meetings-bank-search"))
    offered = person.names(say("meetings-bank-choose") + begins("meetings-bank-which"), how="begins")
    # Her own question stands in the bank too, and is chosen already.
    for name in [name for name in offered if OWN_QUESTION not in name][:2]:
        person.press(name)
    person.wait(lambda: person.value(say("meetings-question-number", number=3)) != "", "three questions")
    questions = [person.value(say("meetings-question-number", number=number)) for number in (1, 2, 3)]
    look_again(person, [PLACE, *questions])
    return questions


def tick(person):
    """What is done before a talk, ticked by hand, and one taken back. Reading the message has ticked the first by itself."""
    first, *others, last = checklist()
    for label in [*others, last, last]:
        person.press(label)
    look_again(person, [])
    assert [ticked(person, label) for label in checklist()] == [True] * (1 + len(others)) + [False]


def ticked(person, label):
    return control(person.driver, person.find(label, "label.choice__text")).is_selected()


def read_message_again(person):
    """The message that led to the meeting is there to be read, which ticks the first thing to do."""
    person.press(say("meetings-message"))
    person.sees(THEM["person-struck"])
    look_again(person, [THEM["person-struck"]])


def open_line(person, line, field):
    """Opens a line that opens, unless the field in it can be seen already."""
    if not person.sees_field(field):
        person.press(line)


def talk(person, questions):
    """Notes while talking, the questions ticked as they are asked."""
    person.press(say("meetings-open-notes"))
    person.press(say("meetings-live-begin"))
    person.press(questions[0])
    person.type_into(say("meetings-note-write"), NOTES)
    person.press(say("meetings-note-keep"))
    person.wait(lambda: person.value(say("meetings-note-write")) == "", "an empty field")
    look_again(person, [NOTES, *questions])
    person.press(say("meetings-live-end"))
    person.sees_heading(say("meetings-after", name=MENTOR.split()[0]))


def look_back(person):
    """What she takes with her, how it was, and when to be in touch again."""
    person.type_into(say("meetings-took-number", number=1), TAKEAWAYS[0])
    person.press(say("verb-add-another"))
    person.type_into(say("meetings-took-number", number=2), TAKEAWAYS[1])
    person.press(say("meetings-went-well"))
    person.press(say("meetings-again-two"))
    look_again(person, [*TAKEAWAYS, NOTES])


def thank(person):
    """The thank-you, drafted from the takeaways, sent within the day."""
    person.press(say("meetings-thanks-write"))
    person.sees_heading(say("composer-thank", name=MENTOR))
    take_all_offers(person)
    look_again(person, [])
    person.press(say("send-copy"))
    person.press(say("send-mark"))
    person.sees(say("sent-thanks-lead"))
    person.wait(lambda: any(takeaway.lower()[:20] in person.text().lower() for takeaway in TAKEAWAYS), "a takeaway in the thanks")
    look_again(person, [])


def whole(person):
    """All of it."""
    person.begins()
    answer_worksheets(person)
    read_summary(person)
    add_person(person)
    write_first_message(person)
    ask_for_less(person)
    send_first_message(person)
    note_yes(person)
    read_message_again(person)
    questions = prepare(person)
    tick(person)
    talk(person, questions)
    look_back(person)
    thank(person)
